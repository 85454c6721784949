/* Slugs: what letters are spelled as, and where long ones are cut. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "base/utf8_spelling.h"
#include "expect.h"

struct slug_case {
    const char *text;
    size_t limit;
    const char *slug;
};

static const struct slug_case slug_cases[] = {
    { "The Ferry Sinks", 80, "the-ferry-sinks" },
    { "  --- A  (b) / c!", 80, "a-b-c" },
    { "", 80, "" },
    { "!!!", 80, "" },
    { "U.S.-led No. 7", 80, "u-s-led-no-7" },
    { "the captain's and the crew\xE2\x80\x99s", 80, "the-captains-and-the-crews" },
    { "G\xC3\xB6teborg \xC3\x85rhus", 80, "goteborg-arhus" },
    { "e\xCC\x81"
      "cole",
      80, "ecole" }, /* a mark of its own */
    { "stra\xC3\x9F"
      "e \xC3\x86gir \xC5\x92uvre \xC3\x9Eingvellir",
      80, "strasse-aegir-oeuvre-thingvellir" },
    { "\xC3\x98resund \xC5\x81\xC3\xB3"
      "d\xC5\xBA \xC4\x90\xC3\xA0 N\xE1\xBA\xB5ng",
      80, "oresund-lodz-da-nang" },
    { "\xC7\xBC", 80, "ae" },
    /* Zhukovskiy; podyezd, whose hard sign has no sound; Ateena */
    { "\xD0\x96\xD1\x83\xD0\xBA\xD0\xBE\xD0\xB2\xD1\x81\xD0\xBA\xD0\xB8\xD0\xB9", 80,
      "zhukovskiy" },
    { "\xD0\xBF\xD0\xBE\xD0\xB4\xD1\x8A\xD0\xB5\xD0\xB7\xD0\xB4", 80, "podezd" },
    { "\xCE\x91\xCE\xB8\xCE\xAE\xCE\xBD\xCE\xB1", 80, "athina" },
    { "\xEF\xBC\xA1\xEF\xBC\xA2 \xC2\xBD", 80, "ab-1-2" }, /* full width, a fraction */
    { "\xE2\x85\xA7 \xEF\xAC\x81sh", 80, "viii-fish" },
    { "a \xE4\xB8\xAD b", 80, "a-b" },
    { "a\xFF"
      "b",
      80, "a-b" },
    /* limits */
    { "one two three", 13, "one-two-three" },
    { "one two three", 12, "one-two" },
    { "one two three", 7, "one-two" },
    { "one two three", 6, "one" },
    { "onetwothree", 6, "onetwo" },
    { "one two three", 0, "" },
};

static void test_slug(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < COUNT(slug_cases); i++) {
        const struct slug_case *row = &slug_cases[i];
        expect_view(utf8_slug(&arena, view_of(row->text), row->limit), row->slug);
    }
    arena_finish(&arena);
}

static void test_every_character_at_every_limit(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (uint32_t code = 1; code < 0x30000; code++) {
        char bytes[16];
        size_t length = 0;
        for (int i = 0; i < 3; i++)
            length += utf8_put(code, bytes + length);
        size_t limit = code % 9;
        struct view slug = utf8_slug(&arena, (struct view){ bytes, length }, limit);
        assert_true(slug.length <= limit);
        for (size_t i = 0; i < slug.length; i++) {
            char c = slug.data[i];
            bool inner =
                c == '-' && i > 0 && i + 1 < slug.length && slug.data[i - 1] != '-';
            assert_true(ascii_is_lower(c) || ascii_is_digit(c) || inner);
        }
        if (code % 1000 == 0)
            arena_reset(&arena);
    }
    arena_finish(&arena);
}

static void test_spelling(void **state)
{
    (void) state;
    struct view spelling;
    size_t found = 0;
    for (uint32_t code = 0; code < 0x3000; code++) {
        if (!utf8_spelling(code, &spelling))
            continue;
        found++;
        assert_true(spelling.length <= 4);
        assert_int_equal(utf8_lower_code(code), code);
        for (size_t i = 0; i < spelling.length; i++)
            assert_true(ascii_is_lower(spelling.data[i]));
    }
    assert_true(found > 120);
    assert_false(utf8_spelling('a', &spelling));
    assert_false(utf8_spelling(0x10FFFF, &spelling));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_slug),
        cmocka_unit_test(test_every_character_at_every_limit),
        cmocka_unit_test(test_spelling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
