/* Clauses: kinds, parents, subjects, tense and force of the clauses of a sentence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "base/buffer.h"
#include "clause_sentences.h"
#include "text/clause.h"
#include "text_fixture.h"

static const char *const kinds[] = {
    [CLAUSE_MAIN] = "main",
    [CLAUSE_COORDINATE] = "coordinate",
    [CLAUSE_COMPLEMENT] = "complement",
    [CLAUSE_RELATIVE] = "relative",
    [CLAUSE_REDUCED] = "reduced",
    [CLAUSE_ADVERBIAL] = "adverbial",
    [CLAUSE_INFINITIVE] = "infinitive",
    [CLAUSE_GERUND] = "gerund",
};

static const char *const tenses[] = {
    [TENSE_NONE] = "",
    [TENSE_PAST] = " past",
    [TENSE_PRESENT] = " present",
    [TENSE_FUTURE] = " future",
};

static void write_clause(const struct text *text, const struct clause *clause,
                         size_t number, struct buffer *out)
{
    buffer_format(out, "%s", kinds[clause->kind]);
    if (clause->parent != number)
        buffer_format(out, " of %zu", clause->parent);
    buffer_format(out, ": %.*s%s", VIEW_ARG(text->tokens[clause->head].lower),
                  tenses[clause->tense]);
    buffer_format(out, "%s%s%s%s%s%s", clause->perfect ? " perfect" : "",
                  clause->progressive ? " progressive" : "",
                  clause->passive ? " passive" : "", clause->negated ? " negated" : "",
                  clause->conditional ? " conditional" : "",
                  clause->imperative ? " imperative" : "");
    if (clause->subject_first < clause->subject_last)
        buffer_format(
            out, " <%.*s>",
            VIEW_ARG(text_slice(text, clause->subject_first, clause->subject_last)));
    buffer_format(out, " [%.*s]\n",
                  VIEW_ARG(text_slice(text, clause->first, clause->last)));
}

static void write_clauses(const char *string, struct buffer *out)
{
    struct arena arena = { 0 };
    struct text text = fixture_split(&arena, string);
    for (size_t s = 0; s < text.sentence_count; s++) {
        struct clause_list list = { 0 };
        clause_split(&arena, &text, s, &list);
        for (size_t i = 0; i < list.count; i++)
            write_clause(&text, &list.items[i], i, out);
    }
    buffer_add_byte(out, '\0');
    arena_finish(&arena);
}

static void test_sentences(void **state)
{
    int wrong = 0;
    (void) state;
    for (size_t i = 0; i < sizeof clause_sentences / sizeof *clause_sentences; i++) {
        struct buffer found = { 0 };
        write_clauses(clause_sentences[i].text, &found);
        if (strcmp(found.data, clause_sentences[i].clauses) != 0) {
            fprintf(stderr, "# %s\n# wanted:\n%s# found:\n%s", clause_sentences[i].text,
                    clause_sentences[i].clauses, found.data);
            wrong++;
        }
        buffer_finish(&found);
    }
    assert_int_equal(wrong, 0);
}

/* The invariants that every user leans on, whatever the sentence. */
static void check_list(const struct text *text, size_t sentence,
                       const struct clause_list *list)
{
    const struct sentence *here = &text->sentences[sentence];
    for (size_t i = 0; i < list->count; i++) {
        const struct clause *clause = &list->items[i];
        assert_true(here->first <= clause->first && clause->last <= here->last);
        assert_true(clause->first <= clause->verb_first);
        assert_true(clause->verb_first <= clause->head);
        assert_true(clause->head < clause->verb_last);
        assert_true(clause->verb_last <= clause->last);
        assert_true(clause->subject_first <= clause->subject_last);
        assert_true(clause->subject_last <= here->last);
        assert_true(clause->parent < list->count);
        assert_true(i == 0 || list->items[i - 1].head < clause->head);
        assert_non_null(clause_at(list, clause->head));
        size_t above = i; /* every way up ends */
        for (size_t steps = 0; list->items[above].parent != above; steps++) {
            assert_true(steps < list->count);
            above = list->items[above].parent;
        }
    }
}

static void check_text(struct arena *arena, struct view string)
{
    struct text text;
    text_split(arena, fixture_document(arena, string, BLOCK_PARAGRAPH), &text);
    for (size_t s = 0; s < text.sentence_count; s++) {
        struct clause_list list = { 0 };
        clause_split(arena, &text, s, &list);
        check_list(&text, s, &list);
    }
}

static void test_hostile_sentences(void **state)
{
    static const char *const units[] = {
        "and ",
        "was ",
        "said ",
        ", ",
        "that ",
        "who left ",
        "( ",
        "signed ",
        "to go ",
        "said he ",
        "if the king ",
        "and he said, ",
        "the man that ",
        "leaving ",
        "will ",
        "not ",
        "\" said ",
        "of the ",
        "a, b and c, ",
        "have been ",
        "; it was ",
        "he left, she said, ",
        "when ",
        "going to ",
        "did the king ",
        "-",
        "the king who the king said ",
    };
    (void) state;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct arena arena = { 0 };
        check_text(&arena, fixture_repeat(&arena, units[i], 20000));
        arena_finish(&arena);
    }
}

static void test_innermost_clause(void **state)
{
    struct arena arena = { 0 };
    struct text text =
        fixture_split(&arena, "A boat built in Cork sank, the harbour master said.");
    struct clause_list list = { 0 };
    (void) state;
    clause_split(&arena, &text, 0, &list);
    assert_int_equal(list.count, 3);
    assert_ptr_equal(clause_at(&list, 1), &list.items[1]); /* boat */
    assert_ptr_equal(clause_at(&list, 4), &list.items[0]); /* Cork */
    assert_ptr_equal(clause_at(&list, 5), &list.items[1]); /* sank */
    assert_ptr_equal(clause_at(&list, 9), &list.items[2]); /* master */
    assert_null(clause_at(&list, 6));                      /* the comma */
    assert_null(clause_at(&list, 999));
    arena_finish(&arena);
}

static void test_no_verb(void **state)
{
    (void) state;
    struct buffer found = { 0 };
    write_clauses("Floods in the valley", &found);
    assert_string_equal(found.data, "");
    buffer_finish(&found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_hostile_sentences),
        cmocka_unit_test(test_innermost_clause),
        cmocka_unit_test(test_no_verb),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
