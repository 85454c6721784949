/* UTF-8: decoding after Unicode 15 section 3.9, repairing, counting. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "expect.h"

struct decode_case {
    const char *bytes;
    uint32_t codes[8]; /* up to the first 0 */
};

static const struct decode_case decode_cases[] = {
    { "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\xA2", { 'a', 0xE9, 0x20AC, 0x1F6A2 } },
    /* bounds of each length */
    { "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80", { 0x7F, 0x80, 0x7FF, 0x800 } },
    { "\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", { 0xFFFF, 0x10000, 0x10FFFF } },
    /* overlong, surrogate, too large: each byte is a part of its own */
    { "\xC0\x80", { 0xFFFD, 0xFFFD } },
    { "\xE0\x9F\xBF", { 0xFFFD, 0xFFFD, 0xFFFD } },
    { "\xED\xA0\x80", { 0xFFFD, 0xFFFD, 0xFFFD } },
    { "\xF4\x90\x80\x80", { 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD } },
    { "\xF8\xFF", { 0xFFFD, 0xFFFD } },
    /* a cut sequence is one part, and what follows is kept */
    { "\xF1\x80\x80\xE1\x80\xC2\x62", { 0xFFFD, 0xFFFD, 0xFFFD, 'b' } },
    { "\xE2\x82", { 0xFFFD } },
    { "\x80z", { 0xFFFD, 'z' } },
};

static void test_next(void **state)
{
    (void) state;
    for (size_t i = 0; i < COUNT(decode_cases); i++) {
        struct view text = view_of(decode_cases[i].bytes);
        size_t at = 0, count = 0;
        while (at < text.length)
            assert_int_equal(utf8_next(text, &at), decode_cases[i].codes[count++]);
        assert_int_equal(at, text.length);
        assert_int_equal(decode_cases[i].codes[count], 0);
    }
}

static void test_put_and_back(void **state)
{
    (void) state;
    for (uint32_t code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 97) {
        if (code >= 0xD800 && code < 0xE000)
            continue;
        char bytes[5] = "x";
        size_t length = utf8_put(code, bytes + 1), at = 1;
        struct view text = { bytes, 1 + length };
        assert_int_equal(utf8_next(text, &at), code);
        assert_int_equal(at, text.length);
        assert_int_equal(utf8_previous(text, &at), code);
        assert_int_equal(at, 1);
        assert_int_equal(utf8_check(text), text.length);
        assert_int_equal(utf8_count(text), 2);
    }
}

static void test_check_finds_the_first_bad_byte(void **state)
{
    (void) state;
    char text[64];
    for (size_t bad = 0; bad < sizeof text; bad++) {
        memset(text, 'q', sizeof text);
        text[bad] = '\xFE';
        assert_int_equal(utf8_check((struct view){ text, sizeof text }), bad);
    }
    assert_int_equal(utf8_check((struct view){ NULL, 0 }), 0);
    assert_int_equal(utf8_check(VIEW("\xC3\xA9\xC3")), 2);
}

static void test_count(void **state)
{
    (void) state;
    struct view text =
        VIEW("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\xA2 of the \xC3\xA9t\xC3\xA9 ...");
    size_t count = 0;
    for (size_t at = 0; at < text.length; count++) {
        assert_int_equal(utf8_count(view_slice(text, 0, at)), count);
        utf8_next(text, &at);
    }
    assert_int_equal(utf8_count(text), count);
    assert_int_equal(utf8_count((struct view){ NULL, 0 }), 0);
}

struct repair_case {
    const char *text, *repaired;
    size_t count;
};

static const struct repair_case repair_cases[] = {
    { "\xFF", "\xEF\xBF\xBD", 1 },
    { "ab\x80\x80"
      "cd",
      "ab\xEF\xBF\xBD\xEF\xBF\xBD"
      "cd",
      2 },
    { "\xC3\xA9\xE2\x82", "\xC3\xA9\xEF\xBF\xBD", 1 },
    { "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3 },
};

static void test_repair(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    size_t count = 9;
    struct view fine = VIEW("caf\xC3\xA9 \xEF\xBF\xBD");
    assert_ptr_equal(utf8_repair(&arena, fine, &count).data, fine.data);
    assert_int_equal(count, 0);
    assert_null(utf8_repair(&arena, (struct view){ NULL, 0 }, &count).data);
    for (size_t i = 0; i < COUNT(repair_cases); i++) {
        expect_view(utf8_repair(&arena, view_of(repair_cases[i].text), &count),
                    repair_cases[i].repaired);
        assert_int_equal(count, repair_cases[i].count);
    }
    arena_finish(&arena);
}

static void test_repair_of_rubbish_is_valid(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    char bytes[4096];
    uint32_t random = 12345;
    for (size_t i = 0; i < sizeof bytes; i++) {
        random = random * 1664525 + 1013904223;
        bytes[i] = (char) (random >> 24);
    }
    size_t count;
    struct view text = utf8_repair(&arena, (struct view){ bytes, sizeof bytes }, &count);
    assert_true(count > 1000);
    assert_int_equal(utf8_check(text), text.length);
    arena_finish(&arena);
}

static void test_floor(void **state)
{
    (void) state;
    struct view text = VIEW("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\xA2z");
    static const size_t floors[] = { 0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11, 11 };
    for (size_t i = 0; i < COUNT(floors); i++)
        assert_int_equal(utf8_floor(text, i), floors[i]);
    assert_int_equal(utf8_floor(view_slice(text, 0, 5), 5), 3);
    assert_int_equal(utf8_floor(VIEW("\x80\x80\x80\x80\x80"), 5), 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_next),
        cmocka_unit_test(test_put_and_back),
        cmocka_unit_test(test_check_finds_the_first_bad_byte),
        cmocka_unit_test(test_count),
        cmocka_unit_test(test_repair),
        cmocka_unit_test(test_repair_of_rubbish_is_valid),
        cmocka_unit_test(test_floor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
