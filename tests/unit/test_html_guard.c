#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/html_guard.h"
#include "corpus/html_strip.h"
#include "reading_fixture.h"

static void passes_ordinary_pages(void **state)
{
    (void) state;
    static const struct {
        const char *piece;
        size_t times;
    } cases[] = {
        { "<p>never closed", 5000 },
        { "<ul><li>one<li>two</ul>", 2000 },
        { "<table><tr><td>a<td>b<tr><td>c</table>", 2000 },
        { "<b>bold</b> <a href=x>link</a> ", 5000 },
        { "<p><b>sloppy<p><i>text", 200 },
        { "<dl><dt>a<dd>b<dt>c<dd>d</dl>", 2000 },
        { "</div></p></b>", 3000 },
        { "<br><img src=x><hr>", 5000 },
        { "<a name=x>", 2000 },
        { "words < & > \" ' = ", 5000 },
        { "<option>a", 5000 },
        { "<p><font color=red>x", 5000 },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct view page = repeated(cases[i].piece, cases[i].times);
        size_t where = 0;
        if (!html_guard_passes(page, &where))
            fail_msg("%s: refused at %zu", cases[i].piece, where);
        free((char *) page.data);
    }
}

static void refuses_wild_ones(void **state)
{
    (void) state;
    static const struct {
        const char *piece;
        size_t times;
    } cases[] = {
        { "<div>", 1000000 },      { "<x-y>", 10000 },           { "<b>", 10000 },
        { "<dl><dt><dd>", 10000 }, { "<table><tr><td>", 10000 }, { "<ul><li>", 10000 },
        { "<p>a", 1000000 },       { "<blockquote><p>", 10000 },

        { "<svg><g>", 10000 },     { "<template>", 10000 },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct view page = repeated(cases[i].piece, cases[i].times);
        size_t where = 0;
        if (html_guard_passes(page, &where))
            fail_msg("%s: passed", cases[i].piece);
        assert_true(where > 0 && where < page.length);
        struct reading reading;
        reading_of(&reading, "html", page);
        expect_sound(&reading.document);
        assert_int_equal(reading_found(&reading, DIAGNOSTIC_NESTING),
                         !html_strip_suffices(page));
        reading_finish_test(&reading);
        free((char *) page.data);
    }

    struct buffer fonts = { 0 };
    for (int i = 0; i < 5000; i++)
        buffer_format(&fonts, "<font a=%d><p>", i);
    size_t place = 0;
    assert_false(html_guard_passes(buffer_view(&fonts), &place));
    buffer_finish(&fonts);

    struct view attributes = repeated(" b c=d", 1000);
    char *tag = malloc(attributes.length + 4);
    assert_non_null(tag);
    memcpy(tag, "<a", 2);
    memcpy(tag + 2, attributes.data, attributes.length);
    tag[attributes.length + 2] = '>';
    size_t where = 0;
    assert_false(html_guard_passes((struct view){ tag, attributes.length + 3 }, &where));
    free(tag);
    free((char *) attributes.data);

    /* What is past the limit is read all the same. */
    struct view deep = repeated("<div>word ", 600);
    struct reading reading;
    reading_of(&reading, "html", deep);
    assert_int_equal(reading.document.block_count, 600);
    const struct diagnostic *found = reading_finding(&reading, DIAGNOSTIC_NESTING);
    assert_int_equal(found->line, 1);
    assert_int_equal(found->column, 512 * 10 + 1);
    reading_finish_test(&reading);
    free((char *) deep.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passes_ordinary_pages),
        cmocka_unit_test(refuses_wild_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
