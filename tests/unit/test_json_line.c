#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static void read_line(struct reading *reading, const char *line)
{
    *reading = (struct reading){ 0 };
    reading->diagnostics.arena = &reading->arena;
    reading->diagnostics.path = VIEW("-");
    read_json_line(&reading->arena, view_of(line), VIEW("-"), 7, &reading->diagnostics,
                   &reading->document);
}

static void reads_documents(void **state)
{
    (void) state;
    struct reading reading;
    read_line(&reading,
              "{\"id\": \"a/b\", \"text\": \"Words of\\u00a0it.\\n\\nMore of it.\", "
              "\"date\": \"2001-07-09\", \"title\": \"The plan\", \"url\": "
              "\"https://example.org/\", \"publisher\": \"Gazette\"}");
    const struct source *source = &reading.document.source;
    assert_int_equal(reading.diagnostics.count, 0);
    expect_view(source->id, "a/b");
    expect_view(source->path, "-");
    expect_view(source->format, "json");
    expect_view(reading.document.text, "Words of it.\n\nMore of it.");
    expect_view(view_of(source->date.edtf), "2001-07-09");
    expect_view(source->date_basis, "JSON \"date\"");
    expect_view(source->title, "The plan");
    expect_view(source->url, "https://example.org/");
    expect_view(source->publisher, "Gazette");
    assert_int_equal(source->sha256.length, 64);
    reading_finish_test(&reading);

    read_line(&reading,
              "{\"id\": 12, \"markdown\": \"# Head\\n\\n*Words*.\", \"date\": 2001}");
    expect_view(reading_blocks(&reading), "h1 Head\np Words.\n");
    expect_view(reading.document.source.id, "12");
    expect_view(view_of(reading.document.source.date.edtf), "2001");
    reading_finish_test(&reading);

    read_line(&reading, "{\"html\": \"<p>Words<br>here\", \"date\": null}");
    expect_view(reading_blocks(&reading), "p Words / here\n");
    expect_view(reading.document.source.id, "line-7");
    assert_int_equal(reading.diagnostics.count, 0);
    reading_finish_test(&reading);

    read_line(&reading, "{\"id\": \"x\", \"text\": \"Words.\", \"date\": \"2019-02-31\", "
                        "\"ttle\": 1}");
    assert_int_equal(reading_finding(&reading, DIAGNOSTIC_BAD_DATE)->line, 7);
    assert_int_equal(reading_finding(&reading, DIAGNOSTIC_UNKNOWN_KEY)->line, 7);
    reading_finish_test(&reading);
}

static void refuses_lines(void **state)
{
    (void) state;
    static const char *const lines[] = {
        "",
        "{",
        "[]",
        "12",
        "\"text\"",
        "{\"id\": \"x\"}",
        "{\"text\": 12}",
        "{\"text\": \"a\", \"text\": \"b\"}",
        "{\"text\": \"\xFF\"}",
        "{\"text\": \"\\u0000\"}",
        "{\"text\": \"a\"} x",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[",
    };
    for (size_t i = 0; i < COUNT(lines); i++) {
        struct reading reading;
        read_line(&reading, lines[i]);
        if (reading_found(&reading, DIAGNOSTIC_BAD_JSON) != 1)
            fail_msg("%s: taken", lines[i]);
        assert_int_equal(reading_finding(&reading, DIAGNOSTIC_BAD_JSON)->line, 7);
        assert_int_equal(reading.document.block_count, 0);
        assert_true(reading.document.source.id.length > 0);
        reading_finish_test(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_documents),
        cmocka_unit_test(refuses_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
