/* The tagger: measured on sentences tagged by hand, its rules by their own examples. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "text/tag_rules.h"
#include "text/token.h"
#include "tagged_sentences.h"
#include "text_fixture.h"

/* In the order of enum word_class. */
static const char *const class_names[] = {
    "SY", "NN", "NP", "VB", "VD", "VZ", "VN", "VG", "MD", "JJ",   "RB",
    "DT", "PR", "PS", "IN", "TO", "CC", "SB", "WH", "CD", "MARK",
};

struct score {
    size_t tokens, right;
};

static struct text classified(struct arena *arena, const char *string)
{
    struct text text = fixture_split(arena, string);
    for (size_t i = 0; i < text.sentence_count; i++)
        text_classify(arena, &text, i);
    return text;
}

/* Compares the classes of one sentence with those that it should have. */
static void compare(const struct tagged *row, struct score *score)
{
    struct arena arena = { 0 };
    struct text text = classified(&arena, row->text);
    struct view rest = view_of(row->classes);
    for (size_t i = 0; i < text.token_count; i++) {
        if (text.tokens[i].kind == TOKEN_PUNCT && text.tokens[i].word_class == WORD_PUNCT)
            continue;
        struct view expected = view_cut(&rest, ' ');
        struct view found = view_of(class_names[text.tokens[i].word_class]);
        score->tokens++;
        score->right += view_equal(expected, found);
        if (!view_equal(expected, found))
            print_message("# %.*s: %.*s, not %.*s, in: %s\n",
                          VIEW_ARG(text_slice(&text, i, i + 1)), VIEW_ARG(expected),
                          VIEW_ARG(found), row->text);
    }
    assert_int_equal(rest.length, 0);
    arena_finish(&arena);
}

static void measure(const struct tagged *rows, size_t count, size_t least)
{
    struct score score = { 0 };
    for (size_t i = 0; i < count; i++)
        compare(&rows[i], &score);
    print_message("# %zu of %zu words\n", score.right, score.tokens);
    assert_true(score.right * 1000 >= score.tokens * least); /* thousandths */
}

static void known_sentences(void **state)
{
    (void) state;
    measure(tagged_sentences, sizeof tagged_sentences / sizeof *tagged_sentences, 985);
}

static void further(void **state)
{
    (void) state;
    measure(further_sentences, sizeof further_sentences / sizeof *further_sentences, 980);
}

/* What a guess says of a word before its sentence is classified holds afterwards, and it
 * is sure of most past forms. */
struct guess_score {
    size_t words, held, past, sure;
};

static void guess_sentence(const char *string, struct guess_score *score)
{
    struct arena arena = { 0 };
    struct text text = fixture_split(&arena, string);
    uint32_t *guesses = ARENA_ARRAY(&arena, uint32_t, text.token_count);
    uint32_t past = UINT32_C(1) << WORD_PAST | UINT32_C(1) << WORD_PARTICIPLE;
    for (size_t i = 0; i < text.token_count; i++)
        guesses[i] = text_class_guess(&text, i);
    for (size_t i = 0; i < text.sentence_count; i++)
        text_classify(&arena, &text, i);
    for (size_t i = 0; i < text.token_count; i++) {
        uint32_t found = UINT32_C(1) << text.tokens[i].word_class;
        bool held = (guesses[i] & found) != 0;
        score->words++;
        score->held += held;
        if (text.tokens[i].kind == TOKEN_WORD && (found & past) != 0)
            assert_true(text_may_be_past(&text, i));
        score->past += (found & past) != 0;
        score->sure += (found & past) != 0 && (guesses[i] & ~past) == 0;
        if (!held)
            print_message("# guessed wrongly: %.*s, in: %s\n",
                          VIEW_ARG(text.tokens[i].lower), string);
    }
    arena_finish(&arena);
}

static void guesses(void **state)
{
    (void) state;
    struct guess_score score = { 0 };
    for (size_t i = 0; i < sizeof tagged_sentences / sizeof *tagged_sentences; i++)
        if (view_ends(view_of(tagged_sentences[i].text), VIEW("."))) /* no headline */
            guess_sentence(tagged_sentences[i].text, &score);
    print_message("# guesses: %zu of %zu hold, sure of %zu of %zu past forms\n",
                  score.held, score.words, score.sure, score.past);
    assert_true(score.held * 1000 >= score.words * 999);
    assert_true(score.sure * 10 >= score.past * 8);
}

/* The word between asterisks in a rule's example gets the rule's class. */
static void rule_example(const struct tag_rule *rule)
{
    struct arena arena = { 0 };
    struct buffer plain = { 0 };
    size_t start = strcspn(rule->example, "*");
    for (const char *at = rule->example; *at != '\0'; at++)
        if (*at != '*')
            buffer_add_byte(&plain, *at);
    buffer_add_byte(&plain, '\0');
    struct text text = classified(&arena, plain.data);
    const struct token *token = &text.tokens[text_token_at(&text, start)];
    if (token->word_class != rule->result)
        fail_msg("%s: %s, not %s", rule->example, class_names[rule->result],
                 class_names[token->word_class]);
    buffer_finish(&plain);
    arena_finish(&arena);
}

static void rule_examples(void **state)
{
    (void) state;
    for (size_t i = 0; i < tag_rule_count; i++)
        rule_example(&tag_rules[i]);
}

struct lemma_case {
    const char *text, *lemmas;
};

static const struct lemma_case lemma_cases[] = {
    { "The men planned to visit their wives.", "the man plan to visit their wife ." },
    { "She was making boxes.", "she be make box ." },
    { "He studies flies that died.", "he study fly that die ." },
    { "They weren't told he'd gone.", "they be not tell he would go ." },
    { "It has been hoped that prices fell.", "it have be hope that price fall ." },
    { "The children left; I can't see them.", "the child leave ; i can not see them ." },
    { "Bigger ships sank.", "big ship sink ." },
    { "The U.S. agreed in Nov. 2001.", "the u.s. agree in nov. 2001 ." },
    { "The series of meetings ended.", "the series of meeting end ." },
    { "Bo is dying and controlling Cy.", "bo be die and control cy ." },
    { "The crises eased and data emerged.", "the crisis ease and data emerge ." },
};

static void lemmas(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof lemma_cases / sizeof *lemma_cases; i++) {
        struct arena arena = { 0 };
        struct buffer found = { 0 };
        struct text text = classified(&arena, lemma_cases[i].text);
        for (size_t j = 0; j < text.token_count; j++) {
            if (j > 0)
                buffer_add_byte(&found, ' ');
            buffer_add(&found, text.tokens[j].lemma);
        }
        buffer_add_byte(&found, '\0');
        assert_string_equal(found.data, lemma_cases[i].lemmas);
        buffer_finish(&found);
        arena_finish(&arena);
    }
}

static void hostile(void **state)
{
    (void) state;
    static const char *const units[] = {
        "a ",    "that ",     "(",     "of the ", "cut, ",    "said ",
        "-",     "a-b ",      "may ",  "'s ",     "reports ", "A ",
        "And ",  "and left ", "\" x ", "to be ",  "more ",    "\xC3\xA9 ",
        "U.S. ", "5 ",        "ing ",  "eds ",    "s' ",      "aaaaaaaaaaaaaaaaaaaaaing ",
    };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct arena arena = { 0 };
        struct view string = fixture_repeat(&arena, units[i], 120000);
        struct text text;
        text_split(&arena, fixture_document(&arena, string, BLOCK_PARAGRAPH), &text);
        for (size_t j = 0; j < text.sentence_count; j++) {
            text_classify(&arena, &text, j);
            text_classify(&arena, &text, j);
        }
        for (size_t j = 0; j < text.token_count; j++)
            assert_true(text.tokens[j].word_class <= WORD_PUNCT);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_sentences), cmocka_unit_test(further),
        cmocka_unit_test(rule_examples),   cmocka_unit_test(lemmas),
        cmocka_unit_test(hostile),         cmocka_unit_test(guesses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
