/* JSON read into trees, and what is refused with its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "expect.h"
#include "format/node.h"

static void test_kinds(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct node node;
    struct error err = { 0 };
    assert_true(json_read(&arena,
                          VIEW(" {\"null\": null, \"yes\": true, \"no\": false,\n"
                               "\"least\": -9223372036854775808, \"real\": 2.5,\n"
                               "\"text\": \"\\u00e9\\n\", \"list\": [1, [], {}] }\n"),
                          &node, &err));
    assert_int_equal(node.kind, NODE_MAP);
    assert_int_equal(node.count, 7);
    expect_view(node.fields[0].key, "null");
    expect_view(node.fields[6].key, "list");
    assert_int_equal(node_get(&node, VIEW("null"))->kind, NODE_NULL);
    assert_int_equal(node_get(&node, VIEW("yes"))->kind, NODE_BOOL);
    assert_true(node_get(&node, VIEW("yes"))->boolean);
    assert_false(node_get(&node, VIEW("no"))->boolean);
    assert_true(node_get(&node, VIEW("least"))->integer == INT64_MIN);
    assert_true(node_get(&node, VIEW("real"))->real == 2.5);
    expect_view(node_get_string(&node, VIEW("text")), "\xC3\xA9\n");
    const struct node *list = node_get(&node, VIEW("list"));
    assert_int_equal(list->kind, NODE_LIST);
    assert_int_equal(list->count, 3);
    assert_int_equal(list->items[0].kind, NODE_INTEGER);
    assert_int_equal(list->items[2].kind, NODE_MAP);
    assert_int_equal(err.kind, ERROR_NONE);
    arena_finish(&arena);
}

static void test_top_may_be_anything(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct node node;
    assert_true(json_read(&arena, VIEW("\"brackets [[[[ in a string\""), &node, NULL));
    assert_int_equal(node.kind, NODE_STRING);
    assert_true(json_read(&arena, VIEW("\xEF\xBB\xBF[]"), &node, NULL));
    assert_int_equal(node.kind, NODE_LIST);
    arena_finish(&arena);
}

struct refusal_case {
    const char *text;
    size_t line, column; /* column 0: any */
    const char *part;
};

static const struct refusal_case refusal_cases[] = {
    { "", 1, 0, "ends before it is complete" },
    { "{\"a\":\n[1,", 2, 0, "ends before it is complete" },
    { "[\"abc", 1, 0, "ends before it is complete" },
    { "[\"abc\\", 1, 0, "" },
    { "[1,]", 1, 4, "unexpected token near ']'" },
    { "[1]\n\n[2]", 3, 0, "follows the end" },
    { "{\"a\": 1,\n \"a\": 2}", 2, 0, "one key twice" },
    { "[99999999999999999999]", 1, 0, "too large" },
    { "[1e999]", 1, 0, "too large" },
    { "[\"a\\u0000b\"]", 1, 0, "\\u0000" },
    { "{\"a\\u0000b\": 1}", 1, 0, "\\u0000" },
    { "[\"\xFF\"]", 1, 0, "not UTF-8" },
    { "[\"\\ud800\"]", 1, 0, "" },
    { "[01]", 1, 0, "invalid token" },
    { "{a: 1}", 1, 0, "" },
    { "]]]]", 1, 0, "" },
    { "// no\n[]", 1, 0, "" },
};

static void test_refusals(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < COUNT(refusal_cases); i++) {
        const struct refusal_case *row = &refusal_cases[i];
        struct node node = { .count = 77 };
        struct error err = { 0 };
        if (json_read(&arena, view_of(row->text), &node, &err))
            fail_msg("%s was read", row->text);
        expect_error(&err, ERROR_INPUT, row->part);
        assert_int_equal(err.line, row->line);
        if (row->column > 0)
            assert_int_equal(err.column, row->column);
        assert_int_equal(node.count, 77);
        assert_false(json_read(&arena, view_of(row->text), &node, NULL));
    }
    arena_finish(&arena);
}

static bool read_nested(size_t depth, const char *open, const char *close,
                        struct error *err)
{
    struct arena arena = { 0 };
    struct buffer text = { 0 };
    struct node node;
    buffer_add(&text, VIEW("\n  "));
    for (size_t i = 0; i < depth; i++)
        buffer_add(&text, view_of(open));
    buffer_add_byte(&text, '1');
    for (size_t i = 0; i < depth; i++)
        buffer_add(&text, view_of(close));
    bool good = json_read(&arena, buffer_view(&text), &node, err);
    buffer_finish(&text);
    arena_finish(&arena);
    return good;
}

static void test_depth(void **state)
{
    (void) state;
    struct error err = { 0 };
    assert_true(read_nested(NODE_DEPTH, "[", "]", &err));
    assert_true(read_nested(NODE_DEPTH, "{\"a\":", "}", &err));
    assert_false(read_nested(NODE_DEPTH + 1, "[", "]", &err));
    expect_error(&err, ERROR_INPUT, "nested more than 64");
    assert_int_equal(err.line, 2);
    assert_int_equal(err.column, 2 + NODE_DEPTH + 1);
    assert_false(read_nested(1000000, "[", "", &err));
    assert_false(read_nested(100000, "{\"\\\"{[\":", "", &err));
    expect_error(&err, ERROR_INPUT, "nested more than 64");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_top_may_be_anything),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_depth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
