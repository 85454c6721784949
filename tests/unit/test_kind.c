#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/kind.h"
#include "events/kind_words.h"

static void check_table(const struct kind_word *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_true(words[i].kind < KIND_COUNT);
        if (i > 0)
            assert_true(view_compare(words[i - 1].lemma, words[i].lemma) < 0);
    }
}

static void test_tables_are_in_order(void **state)
{
    (void) state;
    check_table(kind_verbs, kind_verbs_count);
    check_table(kind_nouns, kind_nouns_count);
}

static void test_every_kind_has_a_name_of_its_own(void **state)
{
    (void) state;
    for (size_t i = 0; i < KIND_COUNT; i++) {
        enum kind found = KIND_COUNT;
        assert_true(kind_of_name(kind_name((enum kind) i), &found));
        assert_int_equal(found, i);
    }
    enum kind kept = KIND_VOTE;
    assert_false(kind_of_name(VIEW("voting"), &kept));
    assert_int_equal(kept, KIND_VOTE);
}

static void test_words_tell_kinds(void **state)
{
    static const struct {
        struct view lemma;
        bool verb;
        enum kind kind;
    } cases[] = {
        { VIEW_INIT("meet"), true, KIND_MEETING },
        { VIEW_INIT("sign"), true, KIND_AGREEMENT },
        { VIEW_INIT("enact"), true, KIND_LAW },
        { VIEW_INIT("arrest"), true, KIND_ARREST },
        { VIEW_INIT("referendum"), false, KIND_VOTE },
        { VIEW_INIT("earthquake"), false, KIND_DISASTER },
        { VIEW_INIT("test"), false, KIND_TEST },
    };
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct kind_of found =
            cases[i].verb ? kind_of_verb(cases[i].lemma) : kind_of_noun(cases[i].lemma);
        assert_true(found.known);
        assert_int_equal(found.kind, cases[i].kind);
    }
}

static void test_flags(void **state)
{
    (void) state;
    assert_true(kind_of_verb(VIEW("announce")).flags & KIND_SAY);
    assert_false(kind_of_verb(VIEW("sign")).flags & KIND_SAY);
    assert_true(kind_of_verb(VIEW("own")).flags & KIND_STATE);
    assert_true(kind_of_noun(VIEW("treaty")).flags & KIND_WEAK);
}

static void test_unknown_words_are_other(void **state)
{
    (void) state;
    assert_false(kind_of_verb(VIEW("zzz")).known);
    assert_false(kind_of_noun(VIEW("station")).known);
    assert_false(kind_of_noun(VIEW("organisation")).known);
    assert_true(kind_of_noun(VIEW("nationalisation")).known);
    assert_int_equal(kind_of_noun((struct view){ NULL, 0 }).kind, KIND_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tables_are_in_order),
        cmocka_unit_test(test_every_kind_has_a_name_of_its_own),
        cmocka_unit_test(test_words_tell_kinds),
        cmocka_unit_test(test_flags),
        cmocka_unit_test(test_unknown_words_are_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
