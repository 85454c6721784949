#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "store/fields.h"

static struct arena arena;
static struct node node;

static int read_node(void **state)
{
    (void) state;
    return json_read(&arena,
                     VIEW("{\"s\": \"x\", \"n\": null, \"b\": true, \"i\": 3, \"m\": -1, "
                          "\"r\": 0.5, \"big\": 1.5, \"l\": [], \"strings\": [\"a\", "
                          "\"é\"], \"mixed\": [\"a\", 1], \"o\": {}}"),
                     &node, NULL)
               ? 0
               : 1;
}

static int drop_node(void **state)
{
    (void) state;
    arena_finish(&arena);
    return 0;
}

static void takes_what_fits(void **state)
{
    (void) state;
    struct view string = { NULL, 0 };
    bool truth = false;
    size_t size = 0;
    double share = 0;
    const struct node *child = NULL;
    assert_true(field_string(&node, "s", &string, NULL));
    assert_true(view_equal(string, VIEW("x")));
    assert_true(field_string_if_any(&node, "n", &string, NULL));
    assert_null(string.data);
    assert_true(field_string_if_any(&node, "missing", &string, NULL));
    assert_true(field_bool(&node, "b", &truth, NULL) && truth);
    assert_true(field_size(&node, "i", &size, NULL));
    assert_int_equal(size, 3);
    assert_true(field_share(&node, "r", &share, NULL) && share == 0.5);
    assert_true(field_list(&node, "l", &child, NULL));
    assert_true(field_map(&node, "o", &child, NULL));
    assert_true(field_list_if_any(&node, "n", &child, NULL));
    assert_null(child);
    struct view *strings = NULL;
    assert_true(field_strings(&arena, &node, "strings", &strings, &size, NULL));
    assert_int_equal(size, 2);
    assert_true(view_equal(strings[1], VIEW("é")));
}

static void refuses_with_words(void **state)
{
    (void) state;
    struct error err = { .kind = ERROR_NONE };
    struct view string;
    bool truth;
    size_t size = 9;
    double share;
    const struct node *child;
    assert_false(field_string(&node, "missing", &string, &err));
    assert_string_equal(err.text, "\"missing\" is missing");
    assert_int_equal(err.kind, ERROR_INPUT);
    assert_false(field_string(&node, "i", &string, &err));
    assert_string_equal(err.text, "\"i\" must be a string");
    assert_false(field_string_if_any(&node, "i", &string, &err));
    assert_string_equal(err.text, "\"i\" must be a string or null");
    assert_false(field_bool(&node, "s", &truth, &err));
    assert_false(field_size(&node, "m", &size, &err));
    assert_false(field_size(&node, "r", &size, &err));
    assert_string_equal(err.text, "\"r\" must be a whole number from 0");
    assert_int_equal(size, 9);
    assert_false(field_share(&node, "big", &share, &err));
    assert_false(field_share(&node, "s", &share, &err));
    assert_false(field_list(&node, "o", &child, &err));
    assert_false(field_list_if_any(&node, "o", &child, &err));
    assert_false(field_map(&node, "l", &child, &err));
    assert_false(field_map(&node, "s", &child, NULL));
    struct view *strings;
    assert_false(field_strings(&arena, &node, "mixed", &strings, &size, &err));
    assert_string_equal(err.text, "\"mixed\" must hold strings");
    assert_int_equal(size, 9);
}

static void says_where(void **state)
{
    (void) state;
    struct error err = { .kind = ERROR_NONE };
    assert_false(field_refuse("type", VIEW("planet"), "a person", &err));
    assert_false(field_within("quote", &err));
    assert_false(field_within_item("claims", 3, &err));
    assert_string_equal(err.text,
                        "claims[3]: quote: \"type\" is \"planet\" (it must be a person)");
    assert_int_equal(err.kind, ERROR_INPUT);
    assert_false(field_within("quote", NULL));
}

static void knows_keys(void **state)
{
    (void) state;
    static const struct view keys[] = {
        VIEW_INIT("s"),       VIEW_INIT("n"),     VIEW_INIT("b"),   VIEW_INIT("i"),
        VIEW_INIT("m"),       VIEW_INIT("r"),     VIEW_INIT("big"), VIEW_INIT("l"),
        VIEW_INIT("strings"), VIEW_INIT("mixed"), VIEW_INIT("o")
    };
    struct error err = { .kind = ERROR_NONE };
    assert_true(field_only(&node, keys, 11, &err));
    assert_false(field_only(&node, keys, 10, &err));
    assert_string_equal(err.text,
                        "\"o\" is not known to this version (use the one that wrote it)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_what_fits),
        cmocka_unit_test(refuses_with_words),
        cmocka_unit_test(says_where),
        cmocka_unit_test(knows_keys),
    };
    return cmocka_run_group_tests(tests, read_node, drop_node);
}
