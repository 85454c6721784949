#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/nearest.h"

static void counts_slips(void **state)
{
    (void) state;
    static const struct {
        const char *a, *b;
        size_t slips;
    } cases[] = {
        { "", "", 0 },           { "", "abc", 3 },
        { "title", "title", 0 }, { "Title", "tITLE", 0 },
        { "titel", "title", 1 }, { "tilte", "title", 1 },
        { "tite", "title", 1 },  { "tittle", "title", 1 },
        { "date", "data", 1 },   { "kitten", "sitting", 3 },
        { "ab", "ba", 1 },       { "abcd", "badc", 2 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct view a = view_of(cases[i].a), b = view_of(cases[i].b);
        assert_int_equal(nearest_distance(a, b), cases[i].slips);
        assert_int_equal(nearest_distance(b, a), cases[i].slips);
    }
}

static void offers_the_nearest(void **state)
{
    (void) state;
    static const struct view names[] = { VIEW_INIT("title"), VIEW_INIT("date"),
                                         VIEW_INIT("publisher"), VIEW_INIT("url") };
    static const struct {
        const char *word, *name;
    } cases[] = {
        { "titel", "title" }, { "publsher", "publisher" }, { "Date", "date" },
        { "ulr", "url" },     { "flavour", NULL },         { "", NULL },
        { "x", NULL },        { "dtae", "date" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct view found = nearest_name(view_of(cases[i].word), names, 4);
        assert_true(view_equal(found, view_of(cases[i].name)));
        assert_int_equal(found.data == NULL, cases[i].name == NULL);
    }
}

static void stops_at_long_words(void **state)
{
    (void) state;
    char a[1000], b[1000];
    for (size_t i = 0; i < sizeof a; i++)
        a[i] = b[i] = 'x';
    b[NEAREST_LENGTH - 1] = 'y';
    struct view long_a = { a, sizeof a }, long_b = { b, sizeof b };
    assert_int_equal(nearest_distance(long_a, long_b), 1);
    b[NEAREST_LENGTH - 1] = 'x';
    b[NEAREST_LENGTH] = 'y';
    assert_int_equal(nearest_distance(long_a, long_b), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_slips),
        cmocka_unit_test(offers_the_nearest),
        cmocka_unit_test(stops_at_long_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
