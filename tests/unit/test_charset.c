#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/charset.h"
#include "reading_fixture.h"

static void tells_what_is_declared(void **state)
{
    (void) state;
    static const struct {
        const char *bytes;
        bool declared;
    } cases[] = {
        { "<meta charset=windows-1252>", true },
        { "<META content=\"text/html; CHARSET=ISO-8859-1\">", true },
        { "<?xml version='1.0' encoding='iso-8859-1'?>", true },
        { "<meta charset=utf-8>", false },
        { "<meta charset=iso-8859-15>", false },
        { "<p>charset windows-1252", false },
        { "charset=", false },
        { "=", false },
        { "", false },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (charset_is_windows_1252(view_of(cases[i].bytes)) != cases[i].declared)
            fail_msg("%s: wrongly told", cases[i].bytes);
}

static void converts_bytes(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    expect_view(charset_from_windows_1252(&arena, VIEW("a\x80\x93\xE9\xFF\x81")),
                "a\xE2\x82\xAC\xE2\x80\x9C\xC3\xA9\xC3\xBF\xEF\xBF\xBD");
    arena_finish(&arena);

    struct reading reading;
    reading_of(&reading, "html",
               VIEW("<meta charset=iso-8859-1><p>The caf\xE9 opened on Monday."));
    expect_view(reading.document.text, "The caf\xC3\xA9 opened on Monday.");
    assert_int_equal(reading_found(&reading, DIAGNOSTIC_INVALID_UTF8), 0);
    reading_finish_test(&reading);
    /* A page that is UTF-8 is, whatever it declares. */
    reading_of(&reading, "html",
               VIEW("<meta charset=iso-8859-1><p>The caf\xC3\xA9 opened."));
    expect_view(reading.document.text, "The caf\xC3\xA9 opened.");
    reading_finish_test(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_what_is_declared),
        cmocka_unit_test(converts_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
