#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static void reads_fields(void **state)
{
    (void) state;
    struct reading reading;
    reading_of(
        &reading, "md",
        VIEW("---\n# a comment\ntitle: \"The  new\\nplan\"\ndate: 1984~\npublisher: Test "
             "Gazette\nauthor: Jane Roe\nurl: https://example.org/plan\nlanguage: "
             "en-GB\nrights: full\nkind: digest\ntags: [water, ' river ', \"\"]\n"
             "draft: yes\n---\n\nWords.\n"));
    const struct source *source = &reading.document.source;
    assert_int_equal(reading.diagnostics.count, 0);
    expect_view(reading.document.text, "Words.");
    expect_view(source->title, "The new plan");
    assert_true(source->has_date);
    expect_view(view_of(source->date.edtf), "1984~");
    expect_view(source->date_basis, "front matter");
    expect_view(source->publisher, "Test Gazette");
    expect_view(source->author, "Jane Roe");
    expect_view(source->url, "https://example.org/plan");
    expect_view(source->language, "en-GB");
    expect_view(source->rights, "full");
    expect_view(source->kind, "digest");
    assert_int_equal(source->tag_count, 2);
    expect_view(source->tags[1], "river");
    assert_true(source->draft);
    reading_finish_test(&reading);

    reading_of(
        &reading, "txt",
        VIEW("\xEF\xBB\xBF---\r\ntitle:\r\ntags: water, river\r\n...\r\nWords.\r\n"));
    expect_view(reading.document.text, "Words.");
    expect_view(reading.document.source.rights, "excerpt");
    expect_view(reading.document.source.language, "en");
    assert_null(reading.document.source.kind.data);
    assert_int_equal(reading.document.source.tag_count, 2);
    assert_int_equal(reading.diagnostics.count, 0);
    reading_finish_test(&reading);
}

static void refuses_values(void **state)
{
    (void) state;
    static const struct {
        const char *field;
        enum diagnostic_code code;
        size_t column;
        const char *part; /* of the message */
    } cases[] = {
        { "date: 2019-02-31", DIAGNOSTIC_BAD_DATE, 7, "February 2019 has 28 days" },
        { "date: 4 March 2019", DIAGNOSTIC_BAD_DATE, 7, "(write 2019-03-04)" },
        { "date: [2019]", DIAGNOSTIC_BAD_VALUE, 7, "takes text" },
        { "titel: x", DIAGNOSTIC_UNKNOWN_KEY, 1, "did you mean \"title\"?" },
        { "flavour: x", DIAGNOSTIC_UNKNOWN_KEY, 1, "is no key of a source" },
        { "url: javascript:alert(1)", DIAGNOSTIC_BAD_URL, 6, "was left out" },
        { "url: example.org", DIAGNOSTIC_BAD_URL, 6, "was left out" },
        { "language: the Queen's", DIAGNOSTIC_BAD_VALUE, 11, "takes a language tag" },
        { "rights: all", DIAGNOSTIC_BAD_VALUE, 9, "takes \"full\" or \"excerpt\"" },
        { "kind: novel", DIAGNOSTIC_BAD_VALUE, 7, "takes \"digest\"" },
        { "draft: perhaps", DIAGNOSTIC_BAD_VALUE, 8, "takes \"true\" or \"false\"" },
        { "tags: {a: b}", DIAGNOSTIC_BAD_VALUE, 7, "takes a list of words" },
        { "title: {a: b}", DIAGNOSTIC_BAD_VALUE, 8, "takes text" },
        { "title: [", DIAGNOSTIC_FRONT_MATTER_SYNTAX, 0, "cannot be read" },
        { "title: a\n  title: b: c", DIAGNOSTIC_FRONT_MATTER_SYNTAX, 0,
          "cannot be read" },
        { "title: a\ntitle: b", DIAGNOSTIC_FRONT_MATTER_SYNTAX, 0, "cannot be read" },
        { "just words", DIAGNOSTIC_FRONT_MATTER_SYNTAX, 1, "is no list of fields" },
        { "- a\n- b", DIAGNOSTIC_FRONT_MATTER_SYNTAX, 1, "is no list of fields" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading reading;
        struct buffer bytes = { 0 };
        buffer_format(&bytes, "---\n\n%s\n---\nWords.\n", cases[i].field);
        reading_of(&reading, "md", buffer_view(&bytes));
        const struct diagnostic *found = reading_finding(&reading, cases[i].code);
        assert_int_equal(reading.diagnostics.count, 1);
        if (cases[i].column > 0) {
            assert_int_equal(found->line, 3);
            assert_int_equal(found->column, cases[i].column);
        }
        if (view_find(found->message, view_of(cases[i].part), 0) >= found->message.length)
            fail_msg("%s: \"%.*s\"", cases[i].field, VIEW_ARG(found->message));
        expect_view(reading.document.text, "Words.");
        assert_false(reading.document.source.has_date);
        assert_null(reading.document.source.url.data);
        expect_view(reading.document.source.rights, "excerpt");
        reading_finish_test(&reading);
        buffer_finish(&bytes);
    }
}

static void never_closes(void **state)
{
    (void) state;
    struct reading reading;
    reading_of(&reading, "md", VIEW("---\ntitle: Open\n\nWords.\n"));
    const struct diagnostic *found =
        reading_finding(&reading, DIAGNOSTIC_FRONT_MATTER_OPEN);
    assert_int_equal(found->line, 1);
    expect_view(reading.document.text, "title: Open\n\nWords.");
    assert_null(reading.document.source.title.data);
    reading_finish_test(&reading);

    static const struct reading_case cases[] = {
        { "txt", "---\nWords only.\n", "p Words only.\n" },
        { "txt", "----\ntitle: x\n", "p title: x\n" },
        { "txt", "---", "" },
        { "md", "---\n---\nWords.\n", "p Words.\n" },
        { "md", "---\n---", "" },
    };
    expect_readings(cases, COUNT(cases));
}

static void reads_sidecars(void **state)
{
    (void) state;
    struct reading reading = { 0 };
    reading.diagnostics.arena = &reading.arena;
    struct read_input input = { .id = VIEW("x"),
                                .path = VIEW("corpus/x.txt"),
                                .ending = VIEW("txt"),
                                .bytes = VIEW("---\ntitle: In the file\n---\nWords.\n"),
                                .sidecar =
                                    VIEW("title: Beside it\ndate: 2001\nauthr: x\n"),
                                .sidecar_path = VIEW("corpus/x.yaml") };
    read_source(&reading.arena, &input, &reading.diagnostics, &reading.document);
    expect_view(reading.document.source.title, "In the file");
    expect_view(view_of(reading.document.source.date.edtf), "2001");
    expect_view(reading.document.source.date_basis, "sidecar");
    const struct diagnostic *found = reading_finding(&reading, DIAGNOSTIC_UNKNOWN_KEY);
    expect_view(found->path, "corpus/x.yaml");
    assert_int_equal(found->line, 3);
    expect_view(reading.diagnostics.path, "corpus/x.txt");

    input.sidecar = VIEW("---\ntitle: Fenced\nurl: x\n---\n");
    input.bytes = VIEW("Words.");
    read_source(&reading.arena, &input, &reading.diagnostics, &reading.document);
    expect_view(reading.document.source.title, "Fenced");
    assert_int_equal(reading_finding(&reading, DIAGNOSTIC_BAD_URL)->line, 3);

    input.sidecar = VIEW("");
    read_source(&reading.arena, &input, &reading.diagnostics, &reading.document);
    expect_view(reading.document.text, "Words.");
    reading_finish_test(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_fields),
        cmocka_unit_test(refuses_values),
        cmocka_unit_test(never_closes),
        cmocka_unit_test(reads_sidecars),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
