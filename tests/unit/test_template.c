#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "base/parallel.h"
#include "site/part.h"
#include "site/template.h"

#define PRAGMA "{{%AUTOESCAPE context=\"HTML\"}}\n"

/* One set, its page and what was found wrong. */
struct fixture {
    struct arena arena;
    struct diagnostics diagnostics;
    struct template_set *set;
    struct template_part *root;
    struct buffer out;
    struct error err;
};

static struct template_file file(const char *name, const char *content)
{
    return (struct template_file){ view_of(name), view_of(name), view_of(content) };
}

static void open_set(struct fixture *f, const struct template_file *files, size_t count)
{
    *f = (struct fixture){ 0 };
    f->diagnostics.arena = &f->arena;
    f->set = template_set_new(files, count, &f->diagnostics);
    f->root = part_new(&f->arena, NULL);
}

static void open_one(struct fixture *f, const char *content)
{
    struct template_file one = file("page.html", content);
    open_set(f, &one, 1);
}

static void close_set(struct fixture *f)
{
    template_set_free(f->set);
    buffer_finish(&f->out);
    arena_finish(&f->arena);
}

static bool expand(struct fixture *f)
{
    return template_expand(f->set, VIEW("page.html"), f->root, &f->out, &f->err);
}

static void assert_out(const struct fixture *f, const char *expected)
{
    assert_int_equal(f->out.length, strlen(expected));
    assert_memory_equal(f->out.data, expected, f->out.length);
}

static void test_values_and_sections(void **state)
{
    (void) state;
    struct fixture f;
    open_one(&f, PRAGMA "<p>{{A}}</p>{{#ROW}}[{{A}}{{B}}]{{/ROW}}{{#NONE}}x{{/NONE}}");
    part_set(f.root, "A", VIEW("1"));
    part_set(part_add(f.root, "ROW"), "B", VIEW("2"));
    struct template_part *second = part_add(f.root, "ROW");
    part_set(second, "A", VIEW("3"));
    part_set_number(second, "B", -4);
    assert_true(expand(&f));
    assert_out(&f, "<p>1</p>[12][3-4]");
    close_set(&f);
}

/* A section of the page does not show inside another that lacks it. */
static void test_sections_are_not_inherited(void **state)
{
    (void) state;
    struct fixture f;
    open_one(&f, PRAGMA "{{#IN}}{{#MARK}}x{{/MARK}}{{/IN}}");
    part_add(f.root, "MARK");
    part_add(f.root, "IN");
    assert_true(expand(&f));
    assert_out(&f, "");
    close_set(&f);
}

static void test_escaping(void **state)
{
    (void) state;
    static const struct {
        const char *content, *value, *expected;
    } cases[] = {
        { "<p>{{X}}</p>", "<script>alert(\"1\")</script>&'",
          "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>" },
        { "<p title=\"{{X}}\">", "\" onclick=\"x",
          "<p title=\"&quot; onclick=&quot;x\">" },
        { "<a href=\"{{X}}\">", "javascript:alert(1)", "<a href=\"#\">" },
        { "<a href=\"{{X}}\">", "../events/a%20b.html#q-1",
          "<a href=\"../events/a%20b.html#q-1\">" },
        { "<title>{{X}}</title>", "</title><b>",
          "<title>&lt;/title&gt;&lt;b&gt;</title>" },
        { "<path d=\"M0 {{X}}\"/>", "1\"/><script>",
          "<path d=\"M0 1&quot;/&gt;&lt;script&gt;\"/>" },
        { "{{X}}", "\xEF\xBF\xBD \xD7\xA9", "\xEF\xBF\xBD \xD7\xA9" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char content[200] = PRAGMA;
        strcat(content, cases[i].content);
        struct fixture f;
        open_one(&f, content);
        assert_non_null(f.set);
        part_set(f.root, "X", view_of(cases[i].value));
        assert_true(expand(&f));
        assert_out(&f, cases[i].expected);
        close_set(&f);
    }
}

static void test_unset_variable(void **state)
{
    (void) state;
    struct template_file files[] = { file("page.html", PRAGMA "{{>PART}}{{ZED}}{{ZED}}"),
                                     file("part.html", PRAGMA "{{LOST}}") };
    struct fixture f;
    open_set(&f, files, 2);
    assert_false(expand(&f));
    assert_int_equal(f.err.kind, ERROR_INPUT);
    template_set_report(f.set, &f.diagnostics);
    assert_int_equal(f.diagnostics.count, 2);
    const struct diagnostic *first = &f.diagnostics.items[0], *second = first + 1;
    assert_int_equal(first->code, DIAGNOSTIC_UNSET_VARIABLE);
    assert_true(view_equal(first->path, VIEW("page.html")));
    assert_true(view_starts(first->message, VIEW("variable 'ZED'")));
    assert_true(view_ends(first->message, VIEW("(known: )")));
    assert_int_equal(first->line, 2);
    assert_true(view_equal(second->path, VIEW("part.html")));
    assert_true(view_starts(second->message, VIEW("variable 'LOST'")));
    close_set(&f);
}

/* A message names what could have been meant: all that has a value there. */
static void test_known_names(void **state)
{
    (void) state;
    struct template_file files[] = { file("page.html",
                                          PRAGMA "{{TITLE}}\n{{#ROW}}{{NAEM}}{{/ROW}}") };
    struct fixture f;
    open_set(&f, files, 1);
    part_set(f.root, "TITLE", VIEW("t"));
    struct template_part *row = part_add(f.root, "ROW");
    part_set(row, "NAME", VIEW("n"));
    part_set(row, "HREF", VIEW("h"));
    assert_false(expand(&f));
    template_set_report(f.set, &f.diagnostics);
    const struct diagnostic *one = &f.diagnostics.items[0];
    assert_true(
        view_equal(one->message,
                   VIEW("variable 'NAEM' has no value here (known: HREF, NAME, TITLE)")));
    assert_int_equal(one->line, 3);
    close_set(&f);
}

static void test_includes(void **state)
{
    (void) state;
    struct template_file files[] = {
        file("page.html", PRAGMA "{{#ROW}}{{>THE_ROW}}{{/ROW}}"),
        file("the-row.html", PRAGMA "<b>{{X}}</b>"),
    };
    struct fixture f;
    open_set(&f, files, 2);
    part_set(part_add(f.root, "ROW"), "X", VIEW("<"));
    part_set(part_add(f.root, "ROW"), "X", VIEW("2"));
    assert_true(expand(&f));
    assert_out(&f, "<b>&lt;</b><b>2</b>");
    close_set(&f);
}

static void test_endless_include(void **state)
{
    (void) state;
    struct fixture f;
    open_one(&f, PRAGMA "x{{>PAGE}}");
    assert_non_null(f.set);
    assert_false(expand(&f));
    template_set_report(f.set, &f.diagnostics);
    assert_int_equal(f.diagnostics.count, 1);
    assert_int_equal(f.diagnostics.items[0].code, DIAGNOSTIC_TEMPLATE);
    close_set(&f);
}

static void test_refused(void **state)
{
    (void) state;
    static const struct {
        const char *content;
        size_t line;
    } cases[] = {
        { "<p>{{X}}</p>", 1 },
        { "", 1 },
        { "\n" PRAGMA "{{X}}", 1 },
        { PRAGMA "\n\n{{X:none}}", 4 },
        { PRAGMA "{{X:h}}", 2 },
        { PRAGMA "{{#A}}\n{{#B}}", 3 },
        { PRAGMA "\n{{#A}}{{/B}}", 3 },
        { PRAGMA "{{/A}}", 2 },
        { PRAGMA "\n{{X", 3 },
        { PRAGMA "{{X Y}}", 2 },
        { PRAGMA "{{}}", 2 },
        { PRAGMA "\n{{>MISSING}}", 3 },
        { PRAGMA "\n{{=[ ]=}}", 3 },
        { PRAGMA "\n" PRAGMA, 3 },
        { PRAGMA "<p>\n<p <b x=\"{{X}}\">", 3 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        open_one(&f, cases[i].content);
        assert_null(f.set);
        assert_int_equal(f.diagnostics.count, 1);
        assert_int_equal(f.diagnostics.items[0].code, DIAGNOSTIC_TEMPLATE);
        assert_true(view_equal(f.diagnostics.items[0].path, VIEW("page.html")));
        assert_int_equal(f.diagnostics.items[0].line, cases[i].line);
        close_set(&f);
    }
}

static void test_unknown_template(void **state)
{
    (void) state;
    struct fixture f;
    open_one(&f, PRAGMA "x");
    assert_false(template_expand(f.set, VIEW("other.html"), f.root, &f.out, &f.err));
    assert_int_equal(f.err.kind, ERROR_INPUT);
    template_set_free(NULL);
    close_set(&f);
}

struct shared {
    struct fixture *fixture;
    struct template_part *roots[64];
    struct buffer outs[64];
};

static void expand_one(void *context, size_t worker, size_t index)
{
    (void) worker;
    struct shared *shared = context;
    template_expand(shared->fixture->set, VIEW("page.html"), shared->roots[index],
                    &shared->outs[index], NULL);
}

static void test_threads(void **state)
{
    (void) state;
    struct template_file files[] = { file("page.html", PRAGMA "{{#R}}{{>PART}}{{/R}}"),
                                     file("part.html", PRAGMA "<i>{{X}}</i>{{N}}") };
    struct fixture f;
    open_set(&f, files, 2);
    static struct shared shared;
    shared.fixture = &f;
    for (size_t i = 0; i < 64; i++) {
        shared.roots[i] = part_new(&f.arena, NULL);
        for (long n = 0; n < 50; n++) {
            struct template_part *row = part_add(shared.roots[i], "R");
            part_set(row, "X", VIEW("a<b"));
            part_set_number(row, "N", n);
        }
    }
    parallel_run(4, 64, expand_one, &shared);
    for (size_t i = 0; i < 64; i++) {
        assert_true(shared.outs[i].length > 0);
        assert_true(
            view_equal(buffer_view(&shared.outs[i]), buffer_view(&shared.outs[0])));
    }
    for (size_t i = 0; i < 64; i++)
        buffer_finish(&shared.outs[i]);
    close_set(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values_and_sections),
        cmocka_unit_test(test_sections_are_not_inherited),
        cmocka_unit_test(test_escaping),
        cmocka_unit_test(test_unset_variable),
        cmocka_unit_test(test_known_names),
        cmocka_unit_test(test_includes),
        cmocka_unit_test(test_endless_include),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_unknown_template),
        cmocka_unit_test(test_threads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
