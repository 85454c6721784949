/* TimeML of one line; that other parsers read it, tests/test_commands.py shows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "store/tag_timeml.h"

static const struct timex_setup setup;

static void test_document(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct buffer out = { 0 };
    size_t replaced = 7;
    struct error err = { 0 };
    assert_true(tag_timeml(
        &arena,
        VIEW("{\"id\":\"a&b\",\"dct\":\"2019-03-04\",\"text\":\"Met <last year>.\"}"),
        &setup, &out, &replaced, &err));
    expect_view(
        buffer_view(&out),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>a&amp;b</DOCID>\n"
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2019-03-04\" "
        "temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">2019-03-04"
        "</TIMEX3></DCT>\n<TEXT>Met &lt;<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2018\" "
        "temporalFunction=\"true\" anchorTimeID=\"t0\" functionInDocument=\"NONE\">"
        "last year</TIMEX3>&gt;.</TEXT>\n</TimeML>\n");
    assert_int_equal(replaced, 0);
    buffer_finish(&out);
    arena_finish(&arena);
}

static void test_bad_lines(void **state)
{
    (void) state;
    static const char *const lines[] = {
        "[1]", "{\"id\":\"a\"}", "{\"id\":\"a\",\"text\":\"x\",\"dct\":\"May\"}"
    };
    for (size_t i = 0; i < COUNT(lines); i++) {
        struct arena arena = { 0 };
        struct buffer out = { 0 };
        size_t replaced = 0;
        struct error err = { 0 };
        assert_false(
            tag_timeml(&arena, view_of(lines[i]), &setup, &out, &replaced, &err));
        assert_int_equal(err.kind, ERROR_INPUT);
        assert_int_equal(out.length, 0);
        arena_finish(&arena);
        buffer_finish(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_document),
        cmocka_unit_test(test_bad_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
