/* Hash tables: what is put is got, however many and whatever the keys. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/table.h"
#include "expect.h"

static void test_empty(void **state)
{
    (void) state;
    struct table table = { 0 };
    assert_null(table_get(&table, VIEW("anything")));
    assert_null(table_get(&table, (struct view){ NULL, 0 }));
}

static void test_put_and_get(void **state)
{
    (void) state;
    enum { KEYS = 20000 };
    struct arena arena = { 0 };
    struct table table = { 0 };
    bool is_new;
    for (size_t i = 0; i < KEYS; i++) {
        size_t *number =
            table_put(&arena, &table, arena_format(&arena, "key %zu", i), &is_new);
        assert_true(is_new);
        assert_int_equal(*number, 0);
        *number = i;
    }
    assert_int_equal(table.count, KEYS);
    for (size_t i = 0; i < KEYS; i++) {
        struct view key = arena_format(&arena, "key %zu", i);
        assert_int_equal(*table_get(&table, key), i);
        assert_int_equal(*table_put(&arena, &table, key, &is_new), i);
        assert_false(is_new);
    }
    assert_null(table_get(&table, VIEW("key 20000")));
    assert_null(table_get(&table, VIEW("key")));
    assert_int_equal(table.count, KEYS);
    arena_finish(&arena);
}

/* Room that was made is enough, and a table that holds keys keeps them. */
static void test_reserve(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct table table = { 0 };
    table_reserve(&arena, &table, 1000);
    size_t room = table.capacity;
    assert_null(table_get(&table, VIEW("key 0")));
    for (size_t i = 0; i < 1000; i++)
        *table_put(&arena, &table, arena_format(&arena, "key %zu", i), NULL) = i;
    assert_int_equal(table.capacity, room);
    table_reserve(&arena, &table, 100000);
    assert_int_equal(*table_get(&table, VIEW("key 999")), 999);
    arena_finish(&arena);
}

static void test_keys_of_every_length_differ(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct table table = { 0 };
    static const char zeros[300];
    for (size_t length = 0; length < sizeof zeros; length++) {
        bool is_new = false;
        *table_put(&arena, &table, (struct view){ zeros, length }, &is_new) = length;
        assert_true(is_new);
    }
    for (size_t length = 0; length < sizeof zeros; length++)
        assert_int_equal(*table_get(&table, (struct view){ zeros, length }), length);
    assert_int_equal(*table_get(&table, (struct view){ NULL, 0 }), 0);
    arena_finish(&arena);
}

static void test_every_byte_of_a_key_counts(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t length = 1; length < 40; length++) {
        struct table table = { 0 };
        for (size_t i = 0; i < length; i++) {
            char *key = arena_alloc(&arena, length);
            key[i] = '\x01';
            bool is_new;
            table_put(&arena, &table, (struct view){ key, length }, &is_new);
            assert_true(is_new);
        }
    }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_put_and_get),
        cmocka_unit_test(test_reserve),
        cmocka_unit_test(test_keys_of_every_length_differ),
        cmocka_unit_test(test_every_byte_of_a_key_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
