/* The JSON writer: layout, escapes, numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <locale.h>
#include <math.h>

#include "expect.h"
#include "format/json_writer.h"
#include "format/node.h"

static void write_sample(struct json_writer *writer)
{
    json_begin_map(writer);
    json_put_string(writer, VIEW("name"), VIEW("weir"));
    json_put_integer(writer, VIEW("gates"), -3);
    json_put_bool(writer, VIEW("open"), true);
    json_key(writer, VIEW("list"));
    json_begin_list(writer);
    json_write_null(writer);
    json_begin_map(writer);
    json_end_map(writer);
    json_begin_list(writer);
    json_end_list(writer);
    json_end_list(writer);
    json_put_string(writer, VIEW("none"), (struct view){ NULL, 0 });
    json_put_string(writer, VIEW("empty"), VIEW(""));
    json_end_map(writer);
}

static void test_compact(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    write_sample(&(struct json_writer){ .out = &out });
    expect_view(buffer_view(&out), "{\"name\":\"weir\",\"gates\":-3,\"open\":true,"
                                   "\"list\":[null,{},[]],\"none\":null,\"empty\":\"\"}");
    buffer_finish(&out);
}

static void test_indented(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    write_sample(&(struct json_writer){ .out = &out, .indent = 2 });
    expect_view(buffer_view(&out),
                "{\n  \"name\": \"weir\",\n  \"gates\": -3,\n"
                "  \"open\": true,\n  \"list\": [\n    null,\n    {},\n"
                "    []\n  ],\n  \"none\": null,\n  \"empty\": \"\"\n}");
    buffer_finish(&out);
}

struct string_case {
    struct view string;
    const char *json;
};

static const struct string_case string_cases[] = {
    { VIEW_INIT("plain / > & '"), "\"plain / > & '\"" },
    { VIEW_INIT("\"\\\b\f\n\r\t"), "\"\\\"\\\\\\b\\f\\n\\r\\t\"" },
    { VIEW_INIT("\0\x01\x1F\x7F"), "\"\\u0000\\u0001\\u001f\x7F\"" },
    { VIEW_INIT("</script><!--"), "\"\\u003c/script>\\u003c!--\"" },
    { VIEW_INIT("\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xAA"),
      "\"\\u2028\\u2029\xE2\x80\xAA\"" },
    { VIEW_INIT("\xC3\xA9\xF0\x9F\x9A\xA2"), "\"\xC3\xA9\xF0\x9F\x9A\xA2\"" },
    { VIEW_INIT("a\xFF\xE2\x80"), "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"" },
};

static void test_strings(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    for (size_t i = 0; i < COUNT(string_cases); i++) {
        buffer_clear(&out);
        json_write_string(&(struct json_writer){ .out = &out }, string_cases[i].string);
        expect_view(buffer_view(&out), string_cases[i].json);
    }
    buffer_finish(&out);
}

static void test_every_byte_comes_back(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct buffer out = { 0 };
    char bytes[0x7F];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char) (i + 1);
    struct view string = { bytes, sizeof bytes };
    struct node node;
    json_write_string(&(struct json_writer){ .out = &out }, string);
    assert_true(json_read(&arena, buffer_view(&out), &node, NULL));
    assert_true(view_equal(node.string, string));
    buffer_finish(&out);
    arena_finish(&arena);
}

static void test_integers(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    struct json_writer writer = { .out = &out };
    json_begin_list(&writer);
    json_write_integer(&writer, 0);
    json_write_integer(&writer, INT64_MIN);
    json_write_integer(&writer, INT64_MAX);
    json_end_list(&writer);
    expect_view(buffer_view(&out), "[0,-9223372036854775808,9223372036854775807]");
    buffer_finish(&out);
}

struct decimal_case {
    double number;
    int digits;
    const char *json;
};

static const struct decimal_case decimal_cases[] = {
    { 0.7, 2, "0.7" },
    { 0.0, 2, "0" },
    { 1.0, 2, "1" },
    { 0.05, 2, "0.05" },
    { 12.345, 2, "12.35" },
    { -0.25, 2, "-0.25" },
    { -0.001, 2, "0" },
    { 0.999, 2, "1" },
    { 3.0, 0, "3" },
    { 1e18, 0, "1000000000000000000" },
    { 0.125, 3, "0.125" },
    { 1e300, 2, "null" },
    { (double) NAN, 2, "null" },
    { -(double) INFINITY, 2, "null" },
};

static void test_decimals(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    setlocale(LC_ALL, "de_DE.UTF-8"); /* has a decimal comma, where it is installed */
    for (size_t i = 0; i < COUNT(decimal_cases); i++) {
        const struct decimal_case *row = &decimal_cases[i];
        buffer_clear(&out);
        json_write_decimal(&(struct json_writer){ .out = &out }, row->number,
                           row->digits);
        expect_view(buffer_view(&out), row->json);
    }
    setlocale(LC_ALL, "C");
    buffer_finish(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_compact),  cmocka_unit_test(test_indented),
        cmocka_unit_test(test_strings),  cmocka_unit_test(test_every_byte_comes_back),
        cmocka_unit_test(test_integers), cmocka_unit_test(test_decimals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
