#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "site/address.h"

static void assert_text(struct view text, const char *wanted)
{
    if (!view_equal(text, view_of(wanted)))
        fail_msg("%.*s, not %s", VIEW_ARG(text), wanted);
}

/* Short quotes whole, long ones by their ends; what has a meaning there is encoded. */
static void test_text_fragment(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    assert_text(address_text_fragment(&arena, VIEW("well-known, said she & left")),
                ":~:text=well%2Dknown%2C%20said%20she%20%26%20left");
    assert_text(address_text_fragment(
                    &arena, VIEW("one two three four five six seven eight nine "
                                 "ten eleven twelve thirteen fourteen fifteen")),
                ":~:text=one%20two%20three%20four%20five,"
                "eleven%20twelve%20thirteen%20fourteen%20fifteen");
    assert_null(address_text_fragment(&arena, (struct view){ 0 }).data);
    arena_finish(&arena);
}

static void test_ids(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct site site = { .base = VIEW("https://example.org/t") };
    assert_text(address_id(&arena, &site, VIEW("events/a b.html")),
                "https://example.org/t/events/a%20b.html");
    struct site nowhere = { .base = VIEW("") };
    struct view id = address_id(&arena, &nowhere, VIEW("events/a b.html"));
    assert_true(view_starts(id, VIEW("urn:uuid:")));
    assert_int_equal(id.length, 45);
    assert_true(view_equal(id, address_id(&arena, &nowhere, VIEW("events/a b.html"))));
    assert_false(view_equal(id, address_id(&arena, &nowhere, VIEW("events/b.html"))));
    assert_text(address_of(&arena, &nowhere, VIEW("events/a b.html")),
                "events/a%20b.html");
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_fragment),
        cmocka_unit_test(test_ids),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
