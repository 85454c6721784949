/* Arenas: zeroed, aligned, growing in place, reused after a reset. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "expect.h"

static void test_pieces_are_zeroed_and_aligned(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (int round = 0; round < 3; round++) {
        for (size_t size = 0; size < 3000; size += 7) {
            unsigned char *piece = arena_alloc(&arena, size);
            assert_int_equal((uintptr_t) piece % _Alignof(max_align_t), 0);
            for (size_t i = 0; i < size; i++)
                assert_int_equal(piece[i], 0);
            memset(piece, 0xAA, size);
        }
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

static void test_pieces_do_not_overlap(void **state)
{
    (void) state;
    enum { PIECES = 500, SIZE = 1000 };
    struct arena arena = { 0 };
    unsigned char *pieces[PIECES];
    for (int i = 0; i < PIECES; i++) {
        pieces[i] = arena_alloc(&arena, SIZE);
        memset(pieces[i], i % 251, SIZE);
    }
    for (int i = 0; i < PIECES; i++)
        for (int j = 0; j < SIZE; j++)
            assert_int_equal(pieces[i][j], i % 251);
    arena_finish(&arena);
    assert_null(arena.blocks);
    assert_int_equal(arena.held, 0);
}

static void test_large_piece_leaves_the_newest_block_in_use(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    char *first = arena_alloc(&arena, 16);
    memset(arena_alloc(&arena, 9 * 1024 * 1024), 1, 9 * 1024 * 1024);
    char *second = arena_alloc(&arena, 16);
    assert_ptr_equal(second, first + 16);
    arena_finish(&arena);
}

static void test_reset_keeps_one_block(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (int i = 0; i < 100; i++)
        arena_alloc(&arena, 10000);
    size_t before = arena.held;
    arena_reset(&arena);
    size_t kept = arena.held;
    assert_true(kept > 0 && kept <= before);
    for (int i = 0; i < 100; i++) /* the next round of that size needs nothing more */
        arena_alloc(&arena, 10000);
    assert_int_equal(arena.held, kept);
    for (int i = 0; i < 1000; i++)
        arena_alloc(&arena, 10000);
    before = arena.held;
    arena_reset(&arena); /* of so much, one block is kept and not all */
    assert_true(arena.held < before);
    arena_finish(&arena);
    arena_reset(&arena);
    arena_finish(&arena);
    arena_finish(NULL);
}

/* Takes what a rewound arena is to give again: pieces of all sizes, one of them large. */
static void take_much(struct arena *arena)
{
    for (int i = 0; i < 1200; i++)
        memset(arena_take(arena, 10000), i % 256, 10000);
    memset(arena_take(arena, 9 << 20), 7, 9 << 20);
    for (int i = 0; i < 100; i++)
        arena_alloc(arena, 100);
}

static void test_rewind_keeps_all(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    arena_rewind(&arena);
    take_much(&arena);
    size_t before = arena.held;
    arena_rewind(&arena);
    unsigned char *zeroed = arena_alloc(&arena, 10000);
    for (size_t i = 0; i < 10000; i++)
        assert_int_equal(zeroed[i], 0);
    arena_rewind(&arena);
    take_much(&arena);
    assert_int_equal(arena.held, before);
    arena_rewind(&arena);
    arena_alloc(&arena, 1);
    arena_reset(&arena);
    assert_true(arena.held < before);
    arena_rewind(&arena);
    arena_finish(&arena);
}

static void test_grow(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    char *bytes = arena_grow(&arena, NULL, 0, 10);
    memcpy(bytes, "0123456789", 10);
    assert_ptr_equal(arena_grow(&arena, bytes, 10, 500), bytes);
    arena_alloc(&arena, 1);
    char *moved = arena_grow(&arena, bytes, 500, 600);
    assert_ptr_not_equal(moved, bytes);
    assert_memory_equal(moved, "0123456789", 10);
    char *huge = arena_grow(&arena, moved, 600, 1 << 20);
    assert_memory_equal(huge, "0123456789", 10);
    assert_ptr_equal(arena_grow(&arena, huge, 1 << 20, 5), huge);
    arena_finish(&arena);
}

static void test_copy_and_format(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct view copy = arena_copy(&arena, VIEW("mill\0wheel"));
    assert_int_equal(copy.length, 10);
    assert_int_equal(copy.data[10], '\0');
    assert_memory_equal(copy.data, "mill\0wheel", 10);
    assert_null(arena_copy(&arena, (struct view){ NULL, 0 }).data);
    assert_non_null(arena_copy(&arena, VIEW("")).data);
    struct view text = arena_format(&arena, "%s-%d", "dam", 7);
    expect_view(text, "dam-7");
    assert_int_equal(text.data[text.length], '\0');
    text = arena_format(&arena, "%0500d", 1);
    assert_int_equal(text.length, 500);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces_are_zeroed_and_aligned),
        cmocka_unit_test(test_pieces_do_not_overlap),
        cmocka_unit_test(test_large_piece_leaves_the_newest_block_in_use),
        cmocka_unit_test(test_reset_keeps_one_block),
        cmocka_unit_test(test_rewind_keeps_all),
        cmocka_unit_test(test_grow),
        cmocka_unit_test(test_copy_and_format),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
