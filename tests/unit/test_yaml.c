/* YAML read into trees with places, and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "expect.h"
#include "format/node.h"

static void test_front_matter(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct node node;
    struct error err = { 0 };
    assert_true(yaml_read(&arena,
                          VIEW("# of a mill\n"
                               "title: 'The miller''s tale'\n"
                               "date: 1893~\n"
                               "draft: yes\n"
                               "url:\n"
                               "empty: ''\n"
                               "tags: [water, wheel]\n"
                               "note: |\n"
                               "  two\n"
                               "  lines\n"
                               "people:\n"
                               "  - name: \xC3\x89lo\xC3\xAFse\n"
                               "    role: miller\n"),
                          &node, &err));
    assert_int_equal(node.kind, NODE_MAP);
    assert_int_equal(node.line, 2);
    expect_view(node_get_string(&node, VIEW("title")), "The miller's tale");
    expect_view(node_get_string(&node, VIEW("date")), "1893~");
    expect_view(node_get_string(&node, VIEW("draft")), "yes");
    expect_view(node_get_string(&node, VIEW("note")), "two\nlines\n");
    assert_int_equal(node_get(&node, VIEW("url"))->kind, NODE_NULL);
    assert_int_equal(node_get(&node, VIEW("empty"))->kind, NODE_STRING);
    const struct node *tags = node_get(&node, VIEW("tags"));
    assert_int_equal(tags->count, 2);
    expect_view(node_string(&tags->items[1]), "wheel");
    assert_int_equal(tags->items[1].line, 7);
    assert_int_equal(tags->items[1].column, 15);
    const struct node *person = &node_get(&node, VIEW("people"))->items[0];
    expect_view(node_get_string(person, VIEW("name")), "\xC3\x89lo\xC3\xAFse");
    assert_int_equal(person->fields[1].line, 13);
    assert_int_equal(person->fields[1].column, 5);
    assert_int_equal(person->fields[1].value.column, 11);
    arena_finish(&arena);
}

static void test_nothing(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    static const char *const texts[] = { "", "\n\n", "# only this\n", "---\n...\n" };
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct node node = { .kind = NODE_MAP };
        assert_true(yaml_read(&arena, view_of(texts[i]), &node, NULL));
        assert_int_equal(node.kind, NODE_NULL);
    }
    arena_finish(&arena);
}

struct refusal_case {
    const char *text;
    size_t line, column;
    const char *part;
};

static const struct refusal_case refusal_cases[] = {
    { "title: Ferries: a history", 1, 15, "in quotes" },
    { "a: 1\nb: [x\n", 3, 1, "did not find expected" },
    { "a: 1\n\tb: 2", 2, 1, "" },
    { "a: 1\nb: 2\na: 3", 3, 1, "one key twice" },
    { "a: &here 1", 1, 4, "anchors" },
    { "a: *there", 1, 4, "aliases" },
    { "*there : 1", 1, 1, "aliases" },
    { "a: !!int 1", 1, 4, "tags" },
    { "a: !local [1]", 1, 4, "tags" },
    { "&x {a: 1}", 1, 1, "anchors" },
    { "{[a]: 1}", 1, 2, "key must be" },
    { "a: 1\n---\nb: 2", 2, 1, "second YAML document" },
    { "a: \"x\\0y\"", 1, 4, "\\0" },
    { "a: \"\\ud800\"", 1, 7, "invalid Unicode" },
    { "a: 1\nb: \xC3\xA9\xFF", 2, 5, "UTF-8" },
    { "a: 1\nb: \x07", 2, 4, "control characters" },
    { "\xFF\xFE"
      "a\0",
      1, 1, "UTF-8" }, /* no other encoding is guessed */
};

static void test_refusals(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < COUNT(refusal_cases); i++) {
        const struct refusal_case *row = &refusal_cases[i];
        struct node node = { .count = 77 };
        struct error err = { 0 };
        if (yaml_read(&arena, view_of(row->text), &node, &err))
            fail_msg("%s was read", row->text);
        expect_error(&err, ERROR_INPUT, row->part);
        if (err.line != row->line || err.column != row->column)
            fail_msg("%s: %zu:%zu %s", row->text, err.line, err.column, err.text);
        assert_int_equal(node.count, 77);
        assert_false(yaml_read(&arena, view_of(row->text), &node, NULL));
    }
    arena_finish(&arena);
}

static void test_key_twice_among_many(void **state)
{
    (void) state;
    for (size_t count = 1; count < 60; count++) {
        struct arena arena = { 0 };
        struct buffer text = { 0 };
        struct node node;
        for (size_t i = 0; i < count; i++)
            buffer_format(&text, "key%zu: value\n", i);
        assert_true(yaml_read(&arena, buffer_view(&text), &node, NULL));
        assert_int_equal(node.count, count);
        buffer_format(&text, "key%zu: again\n", count / 2);
        assert_false(yaml_read(&arena, buffer_view(&text), &node, NULL));
        buffer_finish(&text);
        arena_finish(&arena);
    }
}

static bool read_repeated(const char *unit, size_t times, struct error *err)
{
    struct arena arena = { 0 };
    struct buffer text = { 0 };
    struct node node;
    for (size_t i = 0; i < times; i++)
        buffer_add(&text, view_of(unit));
    bool good = yaml_read(&arena, buffer_view(&text), &node, err);
    buffer_finish(&text);
    arena_finish(&arena);
    return good;
}

static void test_depth(void **state)
{
    (void) state;
    struct error err = { 0 };
    assert_true(read_repeated("- ", NODE_DEPTH, &err));
    static const char *const units[] = { "[", "- ", "{a: ", "[[a, {b: " };
    for (size_t i = 0; i < COUNT(units); i++) {
        assert_false(read_repeated(units[i], 100000, &err));
        expect_error(&err, ERROR_INPUT, "too deeply");
    }
    assert_false(read_repeated("? ", 100000, &err));
    assert_false(read_repeated("- ", NODE_DEPTH + 1, &err));
    expect_error(&err, ERROR_INPUT, "too deeply");
}

static void test_long_list(void **state)
{
    (void) state;
    struct error err = { 0 };
    assert_true(read_repeated("- a\n", 20000, &err));
    assert_int_equal(err.kind, ERROR_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_front_matter),
        cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_depth),
        cmocka_unit_test(test_key_twice_among_many),
        cmocka_unit_test(test_long_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
