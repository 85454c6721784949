/* Look-ups in trees: nothing is found in nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "format/node.h"

static void test_look_up(void **state)
{
    (void) state;
    struct node_field fields[] = {
        { .key = VIEW_INIT("name"),
          .value = { .kind = NODE_STRING, .string = VIEW_INIT("Weir") } },
        { .key = VIEW_INIT("gates"), .value = { .kind = NODE_INTEGER, .integer = 3 } },
    };
    struct node map = { .kind = NODE_MAP, .fields = fields, .count = COUNT(fields) };
    expect_view(node_get_string(&map, VIEW("name")), "Weir");
    assert_int_equal(node_get(&map, VIEW("gates"))->integer, 3);
    assert_null(node_get(&map, VIEW("Name")));
    assert_null(node_get_string(&map, VIEW("gates")).data);
    assert_null(node_get_string(&map, VIEW("none")).data);
}

static void test_nothing(void **state)
{
    (void) state;
    struct node list = { .kind = NODE_LIST, .count = 5 };
    assert_null(node_get(NULL, VIEW("a")));
    assert_null(node_get(&list, VIEW("a")));
    assert_null(node_string(NULL).data);
    assert_null(node_string(&list).data);
    assert_null(node_get_string(NULL, VIEW("a")).data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_look_up),
        cmocka_unit_test(test_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
