#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "names/gazetteer.h"
#include "names/word_class.h"

static void test_words(void **state)
{
    (void) state;
    static const struct {
        struct view word;
        uint32_t classes;
    } cases[] = {
        { VIEW_INIT("president"), CLASS_TITLE | CLASS_ROLE },
        { VIEW_INIT("ministry"), CLASS_ORGANISATION },
        { VIEW_INIT("treaty"), CLASS_TEXT },
        { VIEW_INIT("june"), CLASS_CALENDAR | CLASS_GIVEN },
        { VIEW_INIT("refugee"), CLASS_REFUGE | CLASS_ROLE },
        { VIEW_INIT("the"), CLASS_STOP },
        { VIEW_INIT("frigate"), CLASS_THING },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct name_word *word = gazetteer_word(cases[i].word);
        assert_non_null(word);
        assert_int_equal(word->classes & cases[i].classes, cases[i].classes);
    }
    assert_null(gazetteer_word(VIEW("presidents'")));
    assert_null(gazetteer_word(VIEW("")));
    assert_null(gazetteer_word(VIEW("President")));
}

static void test_names(void **state)
{
    (void) state;
    static const struct {
        struct view name, place;
    } cases[] = {
        { VIEW_INIT("DPRK"), VIEW_INIT("North Korea") },
        { VIEW_INIT("North Koreans"), VIEW_INIT("North Korea") },
        { VIEW_INIT("Democratic People 's Republic of Korea"), VIEW_INIT("North Korea") },
        { VIEW_INIT("Republic of Korea"), VIEW_INIT("South Korea") },
        { VIEW_INIT("USSR"), VIEW_INIT("Soviet Union") },
        { VIEW_INIT("Dutch"), VIEW_INIT("Netherlands") },
        { VIEW_INIT("Spaniards"), VIEW_INIT("Spain") },
        { VIEW_INIT("Republic of Austria"), VIEW_INIT("Austria") },
        { VIEW_INIT("Leningrad"), VIEW_INIT("Saint Petersburg") },
        { VIEW_INIT("U.N."), VIEW_INIT("United Nations") },
        { VIEW_INIT("Atlantis"), { NULL, 0 } },
        { VIEW_INIT("north"), { NULL, 0 } },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_true(view_equal(gazetteer_name(cases[i].name), cases[i].place));
}

/* The longest name wins, and none reaches beyond the tokens given. */
static void test_longest(void **state)
{
    (void) state;
    struct token tokens[4] = {
        { .lower = VIEW_INIT("south") },
        { .lower = VIEW_INIT("korea") },
        { .lower = VIEW_INIT("is") },
    };
    struct gazetteer_match match =
        gazetteer_match(tokens, 0, 3, gazetteer_word(tokens[0].lower));
    assert_int_equal(match.tokens, 2);
    assert_true(view_equal(match.name, VIEW("South Korea")));
    assert_int_equal(match.kind, GAZETTEER_COUNTRY);
    match = gazetteer_match(tokens, 1, 3, gazetteer_word(tokens[1].lower));
    assert_int_equal(match.tokens, 1);
    assert_true(view_equal(match.name, VIEW("Korea")));
    match = gazetteer_match(tokens, 0, 1, gazetteer_word(tokens[0].lower));
    assert_int_equal(match.tokens, 0);
    match = gazetteer_match(tokens, 2, 3, gazetteer_word(tokens[2].lower));
    assert_int_equal(match.tokens, 0);
}

static void test_capitals(void **state)
{
    (void) state;
    struct token token = { .lower = VIEW_INIT("lisbon") };
    struct gazetteer_match match =
        gazetteer_match(&token, 0, 1, gazetteer_word(token.lower));
    assert_int_equal(match.kind, GAZETTEER_CITY);
    assert_true(view_equal(match.country, VIEW("Portugal")));
    token.lower = VIEW("chicago");
    match = gazetteer_match(&token, 0, 1, gazetteer_word(token.lower));
    assert_int_equal(match.tokens, 1);
    assert_null(match.country.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_longest),
        cmocka_unit_test(test_capitals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
