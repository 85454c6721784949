#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/prose.h"
#include "expect.h"

static void tells_prose_from_code(void **state)
{
    (void) state;
    static const struct {
        const char *text;
        bool prose;
    } cases[] = {
        { "The board met in Vienna on Monday and agreed to\na new plan for the river.\n",
          true },
        { "He said \"it is done\" (at last), and went home by train.", true },
        { "int main(void)\n{\n    return 0;\n}\n", false },
        { "for each member of the board do\n    call(member);\nend. And more;\n", false },
        { "GET /index.html HTTP/1.1\nHost: example.org\n", false },
        { "Too few words.", false },
        { "a list of words without any end to it at all here", false },
        { "1 2 3 4\n5 6 7 8\n", false },
        { "", false },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (prose_is_likely(view_of(cases[i].text)) != cases[i].prose)
            fail_msg("%s: wrongly told", cases[i].text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_prose_from_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
