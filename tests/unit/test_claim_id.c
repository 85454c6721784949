#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/vector.h"
#include "events/claim_id.h"

static struct view normalised(struct arena *arena, const char *words)
{
    struct block block = { BLOCK_PARAGRAPH, 0, 0, strlen(words) };
    struct document document = { .text = view_of(words),
                                 .blocks = &block,
                                 .block_count = 1 };
    struct text text = { 0 };
    text_split(arena, &document, &text);
    return claim_id_normalise(arena, &text, 0);
}

static void test_marks_and_spaces_do_not_count(void **state)
{
    struct arena arena = { 0 };
    (void) state;
    struct view plain = normalised(&arena, "The envoys met, and left.");
    assert_true(view_equal(plain, VIEW("the envoys met and left")));
    assert_true(view_equal(plain, normalised(&arena, "The  envoys \"met\" and left")));
    assert_false(view_equal(plain, normalised(&arena, "The envoy met and left")));
    arena_finish(&arena);
}

static void test_hash_depends_on_all_three(void **state)
{
    struct claim a = { .trigger = VIEW("met"), .expression.text = VIEW("1 March") },
                 b = a;
    (void) state;
    claim_id_hash(VIEW("they met"), &a);
    claim_id_hash(VIEW("they met"), &b);
    assert_string_equal(a.id, b.id);
    claim_id_hash(VIEW("they met again"), &b);
    assert_string_not_equal(a.id, b.id);
    b.expression.text = VIEW("2 March");
    claim_id_hash(VIEW("they met"), &b);
    assert_string_not_equal(a.id, b.id);
    b = a;
    b.trigger = VIEW("left");
    claim_id_hash(VIEW("they met"), &b);
    assert_string_not_equal(a.id, b.id);
}

static void test_repeats_are_counted(void **state)
{
    struct arena arena = { 0 };
    struct claim_list list = { 0 };
    (void) state;
    for (int i = 0; i < 50; i++)
        claim_id_hash(VIEW("they met"), VECTOR_PUSH(&arena, &list));
    char first[17];
    memcpy(first, list.items[0].id, sizeof first);
    claim_id_part(&arena, &list);
    assert_string_equal(list.items[0].id, first);
    for (size_t i = 0; i < list.count; i++)
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(list.items[i].id, list.items[j].id);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_marks_and_spaces_do_not_count),
        cmocka_unit_test(test_hash_depends_on_all_three),
        cmocka_unit_test(test_repeats_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
