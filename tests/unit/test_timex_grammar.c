/* Walks the grammar: each row's example is found whole, by that row, with its value. */
#include "timex_case.h"

#include "timex/grammar.h"
#include "timex/match.h"

#define SOURCE_DATE "2019-03-04"

/* The example without the brackets that part its context from the timex: "on [the 20th]".
 */
static struct view without_brackets(struct arena *arena, struct view example)
{
    char *bare = arena_alloc(arena, example.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < example.length; i++)
        if (example.data[i] != '[' && example.data[i] != ']')
            bare[length++] = example.data[i];
    return (struct view){ bare, length };
}

/* What the brackets hold, else the whole. */
static struct view bracketed(struct view example)
{
    size_t first = view_find_byte(example, '[', 0);
    if (first == example.length)
        return example;
    return view_slice(example, first + 1, view_find_byte(example, ']', first));
}

/* Rows of narratives need a narrative about them; those that continue a timex end their
 * example with the part that is theirs. */
static struct view sentence_of(struct arena *arena, const struct row *row)
{
    struct view example = without_brackets(arena, row->example);
    if (row->section == ROW_NARRATIVE)
        return arena_format(
            arena,
            "It began on 3 May 1803. By June 1804, July 1805 and August 1806 "
            "it was over. %.*s.",
            VIEW_ARG(example));
    return arena_format(arena, "%.*s.", VIEW_ARG(example));
}

static const struct timex *timex_of_row(const struct timex_case *test,
                                        const struct row *row)
{
    for (size_t i = test->list.count; i-- > 0;)
        if (view_equal(test->list.items[i].rule, row->name))
            return &test->list.items[i];
    return NULL;
}

static bool row_passes(const struct row *row)
{
    struct arena arena = { 0 };
    struct timex_case test;
    case_tag(&test, sentence_of(&arena, row), SOURCE_DATE);
    const struct timex *timex = timex_of_row(&test, row);
    struct view value = timex != NULL ? timex->value : VIEW("(not found)");
    bool whole =
        timex != NULL && (row->section == ROW_CONTINUED ||
                          view_equal(case_slice(&test, timex), bracketed(row->example)));
    bool good = whole && view_equal(value, row->value);
    if (!good)
        print_error("%.*s: '%.*s' gives '%.*s', not '%.*s'%s\n", VIEW_ARG(row->name),
                    VIEW_ARG(row->example), VIEW_ARG(value), VIEW_ARG(row->value),
                    whole ? "" : ", and not the whole");
    case_finish(&test);
    arena_finish(&arena);
    return good;
}

static void test_examples(void **state)
{
    (void) state;
    size_t failed = 0;
    for (size_t i = 0; i < grammar_english.row_count; i++)
        failed += !row_passes(&grammar_english.rows[i]);
    assert_int_equal(failed, 0);
}

/* Two rows of one name and pattern would hide each other. */
static void test_rows_are_bounded(void **state)
{
    (void) state;
    for (size_t i = 0; i < grammar_english.row_count; i++) {
        const struct row *row = &grammar_english.rows[i];
        assert_in_range(row->before, 0, GRAMMAR_ELEMENTS - 1);
        assert_true(row->name.length > 0 && row->example.length > 0);
    }
}

/* The depth of the tree below a node; fails where it does not end. */
static unsigned depth_below(const struct grammar *grammar, unsigned number,
                            unsigned depth)
{
    const struct node *node = &grammar->nodes[number];
    unsigned deepest = depth;
    assert_in_range(depth, 0, GRAMMAR_ELEMENTS);
    for (unsigned i = node->first_step; i < node[1].first_step; i++) {
        unsigned below = depth_below(grammar, grammar->steps[i], depth + 1);
        deepest = below > deepest ? below : deepest;
    }
    return deepest;
}

static void test_tree_is_bounded(void **state)
{
    (void) state;
    const struct grammar *grammar = &grammar_english;
    unsigned deepest = 0;
    for (unsigned class = 1; class < GRAMMAR_SET_WORDS * 64; class ++)
        if ((grammar->date.bits[class / 64] >> (class % 64) & 1) != 0) {
            unsigned depth = depth_below(grammar, grammar->date_roots[class], 1);
            deepest = depth > deepest ? depth : deepest;
        }
    assert_in_range(deepest, 4, GRAMMAR_ELEMENTS);
    assert_in_range(depth_below(grammar, grammar->continued, 0), 2, GRAMMAR_ELEMENTS);
}

/* A word that only gives cues is none of time; one that is both is found once. */
static void test_cue_words(void **state)
{
    (void) state;
    const struct grammar *grammar = &grammar_english;
    uint16_t scheduled = grammar_word(grammar, VIEW("scheduled"));
    uint16_t since = grammar_word(grammar, VIEW("since"));
    uint16_t may = grammar_word(grammar, VIEW("may"));
    assert_true(CUES_HOLD(grammar->cues[scheduled], CUE_FUTURE));
    assert_true(CUES_HOLD(grammar->cues[since], CUE_SINCE));
    assert_true(CUES_HOLD(grammar->cues[may], CUE_MODAL));
    assert_false(grammar_is_time(grammar, scheduled));
    assert_true(grammar_is_time(grammar, may));
    assert_int_equal(grammar->opens[scheduled], GRAMMAR_OPENS_NOT);
    assert_int_equal(grammar->opens[may], GRAMMAR_OPENS_CAPITAL);
    assert_int_equal(grammar->opens[grammar_word(grammar, VIEW("the"))], GRAMMAR_OPENS);
}

static void test_words(void **state)
{
    (void) state;
    int number = 0;
    uint16_t word = grammar_word(&grammar_english, VIEW("october"));
    assert_true(word != 0);
    assert_true(grammar_sense(&grammar_english, word, CLASS_MONTH, &number));
    assert_int_equal(number, 10);
    assert_false(grammar_sense(&grammar_english, word, CLASS_WEEKDAY, &number));
    assert_int_equal(grammar_word(&grammar_english, VIEW("octobre")), 0);
    assert_int_equal(grammar_word(&grammar_english, VIEW("")), 0);
}

/* Each word is found, and none that differs from it in its last letter alone. */
static void test_words_are_found(void **state)
{
    (void) state;
    const struct grammar *grammar = &grammar_english;
    size_t found = 0;
    for (size_t slot = 0; slot < grammar->slot_count; slot++) {
        char other[GRAMMAR_WORD_LENGTH];
        uint16_t word = grammar->slot_words[slot];
        struct view text = grammar->words[word].text;
        if (word == 0)
            continue;
        found++;
        assert_int_equal(grammar_word(grammar, text), word);
        memcpy(other, text.data, text.length);
        other[text.length - 1] = 'q';
        assert_int_equal(grammar_word(grammar, (struct view){ other, text.length }), 0);
    }
    assert_true(found > 500);
}

/* What a bit a token tells is at least what two words tell. */
static void test_no_beginning_is_missed(void **state)
{
    (void) state;
    struct timex_case test;
    case_tag(&test,
             VIEW("The talks began on 3 May 1998, two days after the first Friday "
                  "of the month, and went on for three weeks. In the late 1990s "
                  "he came twice a week at 5 p.m., they say; on Sunday, March 7, "
                  "many of the 25 who may still remember it last met then."),
             SOURCE_DATE);
    struct matcher matcher = matcher_of(&test.arena, &grammar_english, &test.text);
    size_t next = matcher_next(&matcher, 0), skipped = 0;
    for (size_t i = 0; i < test.text.token_count; i++)
        if (i == next)
            next = matcher_next(&matcher, i + 1);
        else {
            assert_false(matcher_may_begin(&matcher, i));
            skipped++;
        }
    assert_int_equal(next, test.text.token_count);
    assert_true(skipped > test.text.token_count / 2);
    case_finish(&test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_examples),
        cmocka_unit_test(test_rows_are_bounded),
        cmocka_unit_test(test_tree_is_bounded),
        cmocka_unit_test(test_cue_words),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_words_are_found),
        cmocka_unit_test(test_no_beginning_is_missed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
