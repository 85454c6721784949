/* Places of items of lists in JSON texts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "format/node.h"

static const struct view text = VIEW_INIT("{\n"
                                          "  \"a\": [\"x]\", {\"b\": [1, 2]}],\n"
                                          "  \"deep\": {\"b\": [7]},\n"
                                          "  \"b\": [\n"
                                          "    {\"say\": \"\\\"b\\\": [\"},\n"
                                          "    3\n"
                                          "  ],\n"
                                          "  \"c\": 4, \"d\": []\n"
                                          "}\n");

static void finds_items(void **state)
{
    (void) state;
    static const struct {
        struct view key;
        size_t index, line, column; /* line 0: there is none */
    } cases[] = {
        { VIEW_INIT("a"), 0, 2, 9 },  { VIEW_INIT("a"), 1, 2, 15 },
        { VIEW_INIT("a"), 2, 0, 0 },  { VIEW_INIT("b"), 0, 5, 5 },
        { VIEW_INIT("b"), 1, 6, 5 },  { VIEW_INIT("b"), 2, 0, 0 },
        { VIEW_INIT("c"), 0, 0, 0 },  { VIEW_INIT("d"), 0, 0, 0 },
        { VIEW_INIT("no"), 0, 0, 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t line = 0, column = 0;
        bool found = json_item_place(text, cases[i].key, cases[i].index, &line, &column);
        assert_int_equal(found, cases[i].line > 0);
        assert_int_equal(line, cases[i].line);
        assert_int_equal(column, cases[i].column);
    }
}

/* Texts that are cut off anywhere end the search, and nothing else. */
static void survives_cut_texts(void **state)
{
    (void) state;
    for (size_t length = 0; length < text.length; length++)
        for (size_t index = 0; index < 3; index++) {
            size_t line = 0, column = 0;
            json_item_place(view_slice(text, 0, length), VIEW("b"), index, &line,
                            &column);
            assert_true(line <= 9);
        }
    size_t line, column;
    assert_false(json_item_place(VIEW(""), VIEW("b"), 0, &line, &column));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_items),
        cmocka_unit_test(survives_cut_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
