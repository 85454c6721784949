#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "site/part.h"
#include "site/template_join.h"

#define PRAGMA "{{%AUTOESCAPE context=\"HTML\"}}\n"

static struct template_file file(const char *name, const char *content)
{
    return (struct template_file){ view_of(name), view_of(name), view_of(content) };
}

static void test_joined(void **state)
{
    (void) state;
    static const struct {
        const char *page, *part, *joined;
    } cases[] = {
        { "a\n{{>P}}\nb\n", PRAGMA "{{#X}}\nx\n{{/X}}\n", "a\n{{#X}}\nx\n{{/X}}\nb\n" },
        { "{{>P}}\n", PRAGMA "", "" },
        { "{{>P}}\n{{>P}}\n", PRAGMA "x\n", "x\nx\n" },
        /* not alone on its line */
        { "a{{>P}}\n", PRAGMA "x\n", "a{{>P}}\n" },
        { " {{>P}}\n", PRAGMA "x\n", " {{>P}}\n" },
        { "{{>P}} \n", PRAGMA "x\n", "{{>P}} \n" },
        { "a\n{{>P}}", PRAGMA "x\n", "a\n{{>P}}" },
        /* lines that are not what they seem */
        { "{{>P}}\n", PRAGMA "x", "{{>P}}\n" },
        { "{{>P}}\n", PRAGMA "{{!\n}}x\n", "{{>P}}\n" },
        { "{{!\n{{>P}}\n", PRAGMA "x\n", "{{!\n{{>P}}\n" },
        { "{{>P}}\n", "{{%AUTOESCAPE context=\"HTML\"}}x\n", "{{>P}}\n" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char page[200] = PRAGMA, expected[200] = PRAGMA;
        strcat(page, cases[i].page);
        strcat(expected, cases[i].joined);
        struct template_file files[] = { file("page.html", page),
                                         file("p.html", cases[i].part) };
        struct buffer out = { 0 };
        assert_true(template_join(&files[0], files, 2, &out));
        assert_true(view_equal(buffer_view(&out), view_of(expected)));
        buffer_finish(&out);
    }
}

/* Lines that only hold a marker leave nothing, joined or not. */
static void test_the_same_comes_out(void **state)
{
    (void) state;
    struct template_file files[] = {
        file("page.html", PRAGMA "<ul>\n{{#ROW}}\n<li>\n{{>ROW_TEXT}}\n</li>\n{{/ROW}}\n"
                                 "\n{{>NOTHING}}\n</ul>{{>NOTHING}}\n"),
        file("row-text.html", PRAGMA "{{#A}}\n  <b>{{A}}</b>\n{{/A}}\n\n{{>LAST}}\n"),
        file("nothing.html", PRAGMA "{{#NONE}}x{{/NONE}}\n"),
        file("last.html", PRAGMA "<i title=\"{{B}}\">{{B}}</i>\n"),
    };
    struct arena arena = { 0 };
    struct diagnostics diagnostics = { .arena = &arena };
    struct template_part *root = part_new(&arena, NULL);
    part_set(root, "B", VIEW("\"<"));
    part_add_text(part_add(root, "ROW"), "A", VIEW("&"));
    part_add(root, "ROW");
    struct template_set *set = template_set_new(files, 4, &diagnostics);
    struct buffer out = { 0 };
    assert_true(template_expand(set, VIEW("page.html"), root, &out, NULL));
    assert_true(view_equal(
        buffer_view(&out),
        VIEW("<ul>\n<li>\n  <b>&amp;</b>\n<i title=\"&quot;&lt;\">&quot;&lt;</i>\n</li>\n"
             "<li>\n<i title=\"&quot;&lt;\">&quot;&lt;</i>\n</li>\n\n</ul>\n\n")));
    buffer_finish(&out);
    template_set_free(set);
    arena_finish(&arena);
}

static void test_limits(void **state)
{
    (void) state;
    struct template_file endless[] = { file("a.html", PRAGMA "{{>B}}\n"),
                                       file("b.html", PRAGMA "{{>A}}\n") };
    struct buffer out = { 0 };
    assert_false(template_join(&endless[0], endless, 2, &out));
    buffer_clear(&out);
    /* ten times ten times ... */
    static const char *const names[] = { "a.html", "b.html", "c.html", "d.html",
                                         "e.html", "f.html", "g.html", "h.html" };
    char contents[8][200];
    struct template_file many[8];
    for (size_t i = 0; i < 8; i++) {
        strcpy(contents[i], PRAGMA);
        for (int k = 0; k < 10; k++) {
            char line[] = "{{>A}}\n";
            line[3] = (char) ('B' + i);
            strcat(contents[i], i < 7 ? line : "x\n");
        }
        many[i] = file(names[i], contents[i]);
    }
    assert_false(template_join(&many[0], many, 8, &out));
    assert_true(out.length <= TEMPLATE_JOINED_MAX + 200);
    buffer_finish(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_joined),
        cmocka_unit_test(test_the_same_comes_out),
        cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
