#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static void takes_the_address(void **state)
{
    (void) state;
    static const struct {
        const char *ending, *bytes, *url, *text;
    } cases[] = {
        { "md",
          "The board met on Monday, it said.\n\nOriginal "
          "url:\n\n<https://example.org/2001/07/09/x>\n",
          "https://example.org/2001/07/09/x", "The board met on Monday, it said." },
        { "txt", "The board met on Monday, it said.\n\nSource: https://example.org/x\n",
          "https://example.org/x", "The board met on Monday, it said." },
        { "txt", "Link\nhttps://example.org/x\n\nThe board met on Monday, it said.\n",
          "https://example.org/x", "The board met on Monday, it said." },
        /* The front matter's goes first; the line still is no text. */
        { "md",
          "---\nurl: https://example.org/a\n---\nThe board met on Monday, it said.\n\n"
          "URL: <https://example.org/b>\n",
          "https://example.org/a", "The board met on Monday, it said." },
        /* An address in a sentence, without a label, or not safe. */
        { "txt", "It stands at https://example.org/x for all to read, they said.", "",
          "It stands at https://example.org/x for all to read, they said." },
        { "txt", "The board met on Monday, it said.\n\nURL: javascript:alert(1)", "",
          "The board met on Monday, it said.\n\nURL: javascript:alert(1)" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading reading;
        reading_of(&reading, cases[i].ending, view_of(cases[i].bytes));
        expect_view(reading.document.source.url, cases[i].url);
        expect_view(reading.document.text, cases[i].text);
        reading_finish_test(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_the_address),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
