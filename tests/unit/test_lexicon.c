/* The lexicon and inflection: words, their forms and their bases. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "text/inflect.h"
#include "text/lexicon.h"
#include "text/verb_sets.h"
#include "text_fixture.h"

static void common_words(void **state)
{
    (void) state;
    struct lexeme bridge = lexicon_find(VIEW("bridge"));
    assert_true(bridge.known);
    assert_true(bridge.noun > 0 && bridge.verb > 0);
    assert_int_equal(bridge.adverb, 0);
    assert_true(lexicon_find(VIEW("take")).verb > lexicon_find(VIEW("take")).noun);
    assert_true(lexicon_noun(VIEW("house")) > lexicon_verb(VIEW("house")));
    assert_true(lexicon_adjective(VIEW("green")) > 0);
    assert_false(lexicon_find(VIEW("bridgeq")).known);
    assert_false(lexicon_find(VIEW("")).known);
}

static void names(void **state)
{
    (void) state;
    assert_true(lexicon_find(VIEW("lisbon")).name_only);
    struct lexeme china = lexicon_find(VIEW("china"));
    assert_true(china.name && !china.name_only);
    assert_true(lexicon_find(VIEW("october")).time);
    assert_false(lexicon_find(VIEW("harbour")).name);
}

static void closed(void **state)
{
    (void) state;
    const struct closed_word *would = lexicon_find(VIEW("would")).closed;
    assert_non_null(would);
    assert_int_equal(would->usual, WORD_MODAL);
    assert_true((would->traits & TRAIT_WOULD) != 0);
    assert_null(lexicon_find(VIEW("wooden")).closed);
    for (size_t i = 0; i < closed_word_count; i++) {
        assert_ptr_equal(lexicon_find(closed_words[i].word).closed, &closed_words[i]);
        assert_true((closed_words[i].can & CLASS_BIT(closed_words[i].usual)) != 0);
    }
}

static void irregular(void **state)
{
    (void) state;
    struct lexeme went = lexicon_find(VIEW("went")), seen = lexicon_find(VIEW("seen"));
    struct lexeme mice = lexicon_find(VIEW("mice"));
    assert_true(went.irregular && seen.irregular && mice.irregular);
    struct irregular_form form = lexicon_form(&went);
    assert_true(view_equal(form.verb, VIEW("go")));
    assert_true(form.past && !form.participle && !form.gerund);
    form = lexicon_form(&seen);
    assert_true(view_equal(form.verb, VIEW("see")));
    assert_true(form.participle && !form.past);
    assert_true(view_equal(lexicon_form(&mice).noun, VIEW("mouse")));
}

/* What a form is by its ending: s noun, v verb in -s, p past, g gerund, a adjective. */
struct inflect_case {
    const char *form;
    char what;
    const char *base;
};

static const struct inflect_case cases[] = {
    { "boxes", 's', "box" },      { "cities", 's', "city" },
    { "reports", 's', "report" }, { "reports", 'v', "report" },
    { "tries", 'v', "try" },      { "goes", 'v', "go" },
    { "dies", 'v', "die" },       { "signed", 'p', "sign" },
    { "based", 'p', "base" },     { "denied", 'p', "deny" },
    { "died", 'p', "die" },       { "hoped", 'p', "hope" },
    { "filled", 'p', "fill" },    { "robbed", 'p', "rob" },
    { "making", 'g', "make" },    { "singing", 'g', "sing" },
    { "visiting", 'g', "visit" }, { "running", 'g', "run" },
    { "larger", 'a', "large" },   { "heaviest", 'a', "heavy" },
    { "taller", 'a', "tall" },    { "class", 's', NULL },
    { "virus", 's', NULL },       { "red", 'p', NULL },
    { "king", 'g', NULL },        { "river", 'a', NULL },
    { "qxzs", 's', NULL },
};

static struct inflect_base base_of(const struct inflection *forms, char what)
{
    switch (what) {
    case 's':
        return forms->plural;
    case 'v':
        return forms->third;
    case 'p':
        return forms->past;
    case 'g':
        return forms->gerund;
    default:
        return forms->compared;
    }
}

static void inflection(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct view form = view_of(cases[i].form);
        struct inflection forms = inflect(form);
        struct inflect_base base = base_of(&forms, cases[i].what);
        if (cases[i].base == NULL) {
            assert_int_equal(base.rank, 0);
            continue;
        }
        assert_true(base.rank > 0);
        assert_true(
            view_equal(inflect_lemma(&arena, form, base), view_of(cases[i].base)));
    }
    arena_finish(&arena);
}

static void sets_of_verbs(void **state)
{
    (void) state;
    assert_true(verb_is_speech(VIEW("say")) && !verb_is_speech(VIEW("run")));
    assert_true(verb_is_intransitive(VIEW("arrive")) &&
                !verb_is_intransitive(VIEW("sign")));
    assert_true(verb_takes_infinitive(VIEW("plan")) &&
                !verb_takes_infinitive(VIEW("kill")));
    assert_true(verb_is_demand(VIEW("urge")) && !verb_is_demand(VIEW("see")));
    assert_true(verb_tells_person(VIEW("tell")) && !verb_tells_person(VIEW("say")));
    assert_true(verb_takes_bare(VIEW("let")) && !verb_takes_bare(VIEW("urge")));
}

static void hostile(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    static const char *const units[] = { "s",   "ed",       "ing", "ies",
                                         "est", "\xC3\xA9", "\xFF" };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        for (size_t length = 0; length < 100; length++) {
            struct view word = fixture_repeat(&arena, units[i], length);
            struct inflection forms = inflect(word);
            assert_true(forms.past.keep <= length && forms.plural.keep <= length);
            assert_true(!lexicon_find(word).known || length < 40);
        }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(common_words), cmocka_unit_test(names),
        cmocka_unit_test(closed),       cmocka_unit_test(irregular),
        cmocka_unit_test(inflection),   cmocka_unit_test(sets_of_verbs),
        cmocka_unit_test(hostile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
