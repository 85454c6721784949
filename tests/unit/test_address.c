#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/address.h"
#include "expect.h"

static void tells_safe_addresses(void **state)
{
    (void) state;
    static const struct {
        const char *address;
        bool safe;
    } cases[] = {
        { "https://example.org/2001/dam?x=1#top", true },
        { "http://example.org", true },
        { "HTTPS://EXAMPLE.ORG/", true },
        { "https://[2001:db8::1]/", true },
        { "https://example.org/Murphy's_law", true },
        { "https://\xC3\xA9xample.org/", true },
        { "javascript:alert(1)", false },
        { "JavaScript://example.org/%0aalert(1)", false },
        { "data:text/html,x", false },
        { "ftp://example.org/", false },
        { "//example.org/", false },
        { "/2001/dam", false },
        { "https://", false },
        { "https:// example.org", false },
        { "https://exa mple.org", false },
        { "https://example.org/\"onclick=x", false },
        { "https://example.org/<script>", false },
        { "https://example.org/\n", false },
        { "https://.example.org", false },
        { "https:///path", false },
        { "", false },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (address_is_safe(view_of(cases[i].address)) != cases[i].safe)
            fail_msg("%s: wrongly told", cases[i].address);

    char much[ADDRESS_MAX + 20];
    memset(much, 'a', sizeof much);
    memcpy(much, "https://", 8);
    assert_true(address_is_safe((struct view){ much, ADDRESS_MAX }));
    assert_false(address_is_safe((struct view){ much, ADDRESS_MAX + 1 }));
}

static void finds_an_address_alone(void **state)
{
    (void) state;
    static const struct {
        const char *text, *address;
    } cases[] = {
        { " <https://example.org/a> ", "https://example.org/a" },
        { "https://example.org/a", "https://example.org/a" },
        { "see https://example.org/a", NULL },
        { "https://example.org/a https://example.org/b", NULL },
        { "<>", NULL },
        { "", NULL },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct view found = address_alone(view_of(cases[i].text));
        assert_int_equal(found.data == NULL, cases[i].address == NULL);
        expect_view(found, cases[i].address);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_safe_addresses),
        cmocka_unit_test(finds_an_address_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
