/* Classes of characters, and lower case. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "expect.h"

struct class_case {
    const char *name;
    bool (*is)(uint32_t);
    uint32_t in[12], out[12]; /* up to the first 0 */
};

static const struct class_case class_cases[] = {
    { "letter",
      utf8_is_letter,
      { 'a', 'Z', 0xE9, 0x416, 0x3A9, 0x5D0, 0x4E2D, 0xAC00, 0x1D400 },
      { '0', ' ', '_', '@', '[', 0xD7, 0x2014, 0x301, 0x20AC } },
    { "upper",
      utf8_is_upper,
      { 'A', 'Z', 0xC9, 0x416, 0x1C5 },
      { 'a', '[', 0xE9, 0x4E2D } },
    { "lower",
      utf8_is_lower,
      { 'a', 'z', 0xE9, 0x436, 0xDF },
      { 'A', '{', 0xC9, 0x4E2D } },
    { "digit", utf8_is_digit, { '0', '9' }, { '/', ':', 0xB2, 0x661, 0xFF11 } },
    { "space",
      utf8_is_space,
      { ' ', '\t', '\n', '\r', 0x85, 0xA0, 0x2009, 0x202F, 0x3000, 0x2028 },
      { 'a', 0x08, 0x200B, 0xFEFF } },
    { "dash",
      utf8_is_dash,
      { '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 },
      { '_', 0x2016, 0x200F, '~', 0xAD } },
    { "quote",
      utf8_is_quote,
      { '"', '\'', 0xAB, 0xBB, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x300C },
      { '`', '<', 'a', 0x2032 } },
    { "apostrophe", utf8_is_apostrophe, { '\'', 0x2019 }, { 0x2018, '`', '"' } },
    { "mark", utf8_is_mark, { 0x301, 0x308, 0x20D7, 0x483 }, { 'a', '\'', 0xB4, 0x2BC } },
    { "control",
      utf8_is_control,
      { 1, 0x1B, '\r', 0x7F, 0x85, 0x202E, 0x200F, 0x2066, 0x2069, 0xFEFF, 0x61C },
      { '\t', '\n', ' ', 'a', 0xA0, 0x200B, 0x200D, 0x2028 } },
};

static void test_classes(void **state)
{
    (void) state;
    for (size_t i = 0; i < COUNT(class_cases); i++) {
        const struct class_case *row = &class_cases[i];
        for (const uint32_t *code = row->in; *code != 0; code++)
            if (!row->is(*code))
                fail_msg("U+%04X is no %s", (unsigned) *code, row->name);
        for (const uint32_t *code = row->out; *code != 0; code++)
            if (row->is(*code))
                fail_msg("U+%04X is a %s", (unsigned) *code, row->name);
    }
    assert_true(utf8_is_control(0));
}

static const char *const lower_cases[][2] = {
    { "The FERRY", "the ferry" },
    { "\xC3\x89T\xC3\x89", "\xC3\xA9t\xC3\xA9" },
    { "\xD0\x96\xD0\x98\xD0\x92", "\xD0\xB6\xD0\xB8\xD0\xB2" },
    { "don\xE2\x80\x99t", "don't" },
    { "\xC8\xBA\xC8\xBA\xC8\xBA",
      "\xE2\xB1\xA5\xE2\xB1\xA5\xE2\xB1\xA5" }, /* 2 to 3 bytes */
    { "A\xFF", "a\xEF\xBF\xBD" },
};

static void test_lower(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < COUNT(lower_cases); i++)
        expect_view(utf8_lower(&arena, view_of(lower_cases[i][0])), lower_cases[i][1]);
    struct view fine = VIEW("\xC3\xA9t\xC3\xA9 \xE4\xB8\xAD 12");
    assert_ptr_equal(utf8_lower(&arena, fine).data, fine.data);
    assert_int_equal(utf8_lower(&arena, (struct view){ NULL, 0 }).length, 0);
    assert_int_equal(utf8_lower_code(0x130), 'i');
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_classes),
        cmocka_unit_test(test_lower),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
