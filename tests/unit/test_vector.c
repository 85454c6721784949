/* Vectors: what is pushed stays, and a pushed item is zeroed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/vector.h"
#include "expect.h"

struct mark {
    size_t number;
    char letter;
};

struct mark_list {
    struct mark *items;
    size_t count, capacity;
};

static void test_push(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct mark_list one = { 0 }, other = { 0 };
    for (size_t i = 0; i < 5000; i++) {
        struct mark *mark = VECTOR_PUSH(&arena, &one);
        assert_int_equal(mark->number, 0);
        assert_int_equal(mark->letter, 0);
        *mark = (struct mark){ i, 'a' };
        if (i % 3 == 0) /* so that neither is always the last of the arena */
            VECTOR_PUSH(&arena, &other)->number = i;
    }
    assert_int_equal(one.count, 5000);
    assert_int_equal(other.count, 1667);
    for (size_t i = 0; i < one.count; i++)
        assert_int_equal(one.items[i].number, i);
    for (size_t i = 0; i < other.count; i++)
        assert_int_equal(other.items[i].number, 3 * i);
    arena_finish(&arena);
}

static void test_push_after_taking_off_is_zeroed(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct mark_list list = { 0 };
    VECTOR_PUSH(&arena, &list)->number = 9;
    list.count--;
    assert_int_equal(VECTOR_PUSH(&arena, &list)->number, 0);
    assert_int_equal(list.count, 1);
    arena_finish(&arena);
}

static void test_growth_is_in_place_where_it_can_be(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct mark_list list = { 0 };
    struct mark *first = VECTOR_PUSH(&arena, &list);
    for (int i = 0; i < 100; i++)
        VECTOR_PUSH(&arena, &list);
    assert_ptr_equal(list.items, first);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_push),
        cmocka_unit_test(test_push_after_taking_off_is_zeroed),
        cmocka_unit_test(test_growth_is_in_place_where_it_can_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
