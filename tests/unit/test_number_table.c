/* Hash tables of numbers: what is put is got, key 0 and the largest among them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/number_table.h"

static void test_empty(void **state)
{
    (void) state;
    struct number_table table = { 0 };
    assert_null(number_table_get(&table, 0));
    assert_null(number_table_get(&table, 7));
}

/* Keys that differ in their high bits alone, in their low ones, and at both ends. */
static void test_put_and_get(void **state)
{
    (void) state;
    enum { KEYS = 20000 };
    static const unsigned shifts[] = { 0, 20, 49 };
    for (size_t s = 0; s < sizeof shifts / sizeof *shifts; s++) {
        struct arena arena = { 0 };
        struct number_table table = { 0 };
        bool is_new;
        for (uint64_t i = 0; i < KEYS; i++) {
            size_t *number = number_table_put(&arena, &table, i << shifts[s], &is_new);
            assert_true(is_new);
            assert_int_equal(*number, 0);
            *number = (size_t) i + 5;
        }
        *number_table_put(&arena, &table, UINT64_MAX, NULL) = 3;
        for (uint64_t i = 0; i < KEYS; i++) {
            assert_int_equal(*number_table_get(&table, i << shifts[s]), i + 5);
            number_table_put(&arena, &table, i << shifts[s], &is_new);
            assert_false(is_new);
        }
        assert_int_equal(*number_table_get(&table, UINT64_MAX), 3);
        assert_null(number_table_get(&table, ((uint64_t) KEYS << shifts[s]) + 1));
        arena_finish(&arena);
    }
}

/* Room that was made is enough, and a table that holds keys keeps them. */
static void test_reserve(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct number_table table = { 0 };
    number_table_reserve(&arena, &table, 1000);
    size_t room = table.capacity;
    for (uint64_t i = 1; i <= 1000; i++)
        *number_table_put(&arena, &table, i, NULL) = (size_t) i;
    assert_int_equal(table.capacity, room);
    number_table_reserve(&arena, &table, 100000);
    assert_int_equal(*number_table_get(&table, 1000), 1000);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_put_and_get),
        cmocka_unit_test(test_reserve),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
