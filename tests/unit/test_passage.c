#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "store/passage.h"

/* Sentences of three bytes each ("aa "), in blocks given by how many each has. */
struct sample {
    struct arena arena;
    char bytes[256];
    struct block blocks[8];
    struct sentence sentences[40];
    struct text text;
    struct record record;
    struct claim claims[8];
};

static void make(struct sample *sample, const int *sizes, size_t count)
{
    *sample = (struct sample){ .arena = { .blocks = NULL } };
    size_t at = 0, sentence = 0;
    memset(sample->bytes, 'a', sizeof sample->bytes);
    for (size_t i = 0; i < count; i++) {
        size_t start = at;
        for (int j = 0; j < sizes[i]; j++, at += 3)
            sample->sentences[sentence++] =
                (struct sentence){ .start = at, .end = at + 2, .block = i };
        sample->blocks[i] =
            (struct block){ .kind = BLOCK_PARAGRAPH, .start = start, .end = at - 1 };
        at++;
    }
    sample->text =
        (struct text){ .sentences = sample->sentences, .sentence_count = sentence };
    sample->record = (struct record){
        .source = { .rights = VIEW("excerpt") },
        .text = { sample->bytes, at },
        .blocks = sample->blocks,
        .block_count = count,
        .claims = { .items = sample->claims },
    };
}

/* A claim whose quote is sentences [first, last]. */
static void claim(struct sample *sample, size_t first, size_t last)
{
    struct claim *claim = &sample->claims[sample->record.claims.count++];
    claim->quote.start = sample->sentences[first].start;
    claim->quote.end = sample->sentences[last].end;
    claim->trigger_start = claim->quote.start;
    claim->trigger_end = claim->quote.start + 1;
}

static void assert_passage(const struct sample *sample, size_t number, size_t first,
                           size_t last, bool cut_before, bool cut_after)
{
    assert_true(number < sample->record.passage_count);
    const struct passage *passage = &sample->record.passages[number];
    assert_int_equal(passage->start, sample->sentences[first].start);
    assert_int_equal(passage->end, sample->sentences[last].end);
    assert_int_equal(passage->block, sample->sentences[first].block);
    assert_int_equal(passage->cut_before, cut_before);
    assert_int_equal(passage->cut_after, cut_after);
    assert_ptr_equal(passage->text.data, sample->bytes + passage->start);
    assert_int_equal(passage->text.length, passage->end - passage->start);
}

static void keeps_a_sentence_on_either_side(void **state)
{
    (void) state;
    struct sample sample;
    make(&sample, (int[]){ 7, 3 }, 2);
    claim(&sample, 3, 3);
    passages_find(&sample.arena, &sample.text, &sample.record);
    assert_int_equal(sample.record.passage_count, 1);
    assert_passage(&sample, 0, 2, 4, true, true);
    arena_finish(&sample.arena);
}

static void stays_within_the_block(void **state)
{
    (void) state;
    struct sample sample;
    make(&sample, (int[]){ 2, 2, 2 }, 3);
    claim(&sample, 2, 2);
    passages_find(&sample.arena, &sample.text, &sample.record);
    assert_int_equal(sample.record.passage_count, 1);
    assert_passage(&sample, 0, 2, 3, false, false);
    arena_finish(&sample.arena);
}

static void joins_neighbours(void **state)
{
    (void) state;
    struct sample sample;
    make(&sample, (int[]){ 12 }, 1);
    claim(&sample, 1, 1);
    claim(&sample, 4, 4); /* 3 to 5 follow 0 to 2 without a gap */
    claim(&sample, 9, 10);
    passages_find(&sample.arena, &sample.text, &sample.record);
    assert_int_equal(sample.record.passage_count, 2);
    assert_passage(&sample, 0, 0, 5, false, true);
    assert_passage(&sample, 1, 8, 11, true, false);
    arena_finish(&sample.arena);
}

static void follows_a_quote_across_blocks(void **state)
{
    (void) state;
    struct sample sample;
    make(&sample, (int[]){ 3, 3 }, 2);
    claim(&sample, 2, 3);
    passages_find(&sample.arena, &sample.text, &sample.record);
    assert_int_equal(sample.record.passage_count, 2);
    assert_passage(&sample, 0, 1, 2, true, false);
    assert_passage(&sample, 1, 3, 4, false, true);
    arena_finish(&sample.arena);
}

static void keeps_the_headings_above(void **state)
{
    (void) state;
    struct sample sample;
    make(&sample, (int[]){ 1, 3, 1, 1, 2, 1, 2 }, 7);
    const int levels[] = { 1, 0, 2, 3, 0, 2, 0 };
    for (size_t i = 0; i < 7; i++)
        if (levels[i] > 0) {
            sample.blocks[i].kind = BLOCK_HEADING;
            sample.blocks[i].level = levels[i];
        }
    claim(&sample, 9, 9); /* in the last block: under headings 5 and 0, not 2 and 3 */
    passages_find(&sample.arena, &sample.text, &sample.record);
    assert_int_equal(sample.record.passage_count, 3);
    assert_passage(&sample, 0, 0, 0, false, false);
    assert_passage(&sample, 1, 8, 8, false, false);
    assert_int_equal(sample.record.passages[1].kind, BLOCK_HEADING);
    assert_int_equal(sample.record.passages[1].level, 2);
    assert_passage(&sample, 2, 9, 10, false, false);
    arena_finish(&sample.arena);
}

static void shows_all_with_full_rights(void **state)
{
    (void) state;
    struct sample sample;
    make(&sample, (int[]){ 2, 4 }, 2);
    sample.record.source.rights = VIEW("full");
    passages_find(&sample.arena, NULL, &sample.record);
    assert_int_equal(sample.record.passage_count, 2);
    assert_passage(&sample, 0, 0, 1, false, false);
    assert_passage(&sample, 1, 2, 5, false, false);
    arena_finish(&sample.arena);
}

static void shows_nothing_without_claims(void **state)
{
    (void) state;
    struct sample sample;
    make(&sample, (int[]){ 2 }, 1);
    passages_find(&sample.arena, &sample.text, &sample.record);
    assert_int_equal(sample.record.passage_count, 0);
    arena_finish(&sample.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_a_sentence_on_either_side),
        cmocka_unit_test(stays_within_the_block),
        cmocka_unit_test(joins_neighbours),
        cmocka_unit_test(follows_a_quote_across_blocks),
        cmocka_unit_test(keeps_the_headings_above),
        cmocka_unit_test(shows_all_with_full_rights),
        cmocka_unit_test(shows_nothing_without_claims),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
