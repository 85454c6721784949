/* Figures of passages, and when two cannot both be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/figure.h"

static const struct {
    struct view passage;
    const char *words; /* of the only figure, or NULL */
    double value;
    bool rough;
} passages[] = {
    { VIEW_INIT("Twelve sailors drowned"), "Twelve sailors", 12, false },
    { VIEW_INIT("the quake killed 1,204 villagers"), "1,204 villagers", 1204, false },
    { VIEW_INIT("it cost $3.5 million"), "$3.5 million", 3.5e6, false },
    { VIEW_INIT("about 300 guests came"), "300 guests", 300, true },
    { VIEW_INIT("at least ten houses burnt"), "ten houses", 10, true },
    { VIEW_INIT("they met on 14 March"), NULL, 0, false },
    { VIEW_INIT("in 1987 miners met"), NULL, 0, false },
    { VIEW_INIT("after two years of talks"), NULL, 0, false },
    { VIEW_INIT("jailed for two years in prison"), "two years", 2, false },
    { VIEW_INIT("twelve of the 300 guests fell"), "twelve of the 300 guests", 0, false },
    { VIEW_INIT("no number at all"), NULL, 0, false },
    { VIEW_INIT(""), NULL, 0, false },
};

static void finds_figures(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof passages / sizeof *passages; i++) {
        struct figure figures[FIGURES_MAX];
        size_t count = figures_find(passages[i].passage, figures);
        if (passages[i].value <= 0) { /* none that could be compared with another's */
            if (passages[i].words == NULL)
                assert_int_equal(count, 0);
            continue;
        }
        assert_int_equal(count, 1);
        struct view words = view_of(passages[i].words);
        if (!view_equal(figures[0].words, words) ||
            figures[0].value < passages[i].value ||
            figures[0].value > passages[i].value || figures[0].rough != passages[i].rough)
            fail_msg("%.*s: \"%.*s\"", VIEW_ARG(passages[i].passage),
                     VIEW_ARG(figures[0].words));
    }
}

/* Two passages of one event with a figure each. */
static const struct {
    struct view a, b;
    bool differ;
} pairs[] = {
    { VIEW_INIT("12 sailors drowned"), VIEW_INIT("fourteen people were killed"), true },
    { VIEW_INIT("12 sailors drowned"), VIEW_INIT("twelve dead sailors"), false },
    { VIEW_INIT("12 sailors drowned"), VIEW_INIT("30 sailors were injured"), false },
    { VIEW_INIT("about 12 sailors drowned"), VIEW_INIT("14 sailors drowned"), false },
    { VIEW_INIT("ten to twelve sailors drowned"), VIEW_INIT("14 sailors drowned"),
      false },
    { VIEW_INIT("it cost 3.2 million crowns"), VIEW_INIT("it cost 3 million crowns"),
      false },
    { VIEW_INIT("it cost 40 million crowns"), VIEW_INIT("it cost 45 million crowns"),
      true },
    { VIEW_INIT("1,200 houses burnt"), VIEW_INIT("1,215 houses burnt"), false },
    { VIEW_INIT("1,200 houses burnt"), VIEW_INIT("1,400 houses burnt"), true },
    { VIEW_INIT("30 houses burnt"), VIEW_INIT("30 barns burnt"), false },
    { VIEW_INIT("seven years in prison"), VIEW_INIT("nine years in jail"), true },
};

static void tells_what_differs(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct figure a[FIGURES_MAX], b[FIGURES_MAX];
        assert_true(figures_find(pairs[i].a, a) >= 1);
        assert_true(figures_find(pairs[i].b, b) >= 1);
        if (figures_differ(&a[0], &b[0]) != pairs[i].differ)
            fail_msg("%.*s / %.*s", VIEW_ARG(pairs[i].a), VIEW_ARG(pairs[i].b));
        assert_int_equal(figures_differ(&b[0], &a[0]), pairs[i].differ);
    }
}

/* More figures than there is room for, long digits and odd bytes stay within bounds. */
static void survives_what_is_large(void **state)
{
    (void) state;
    char text[4000];
    static const struct view pieces[] = {
        VIEW_INIT("7 cats "), VIEW_INIT("9"),    VIEW_INIT("9,9."),
        VIEW_INIT("$"),       VIEW_INIT("\xFF"), VIEW_INIT("ten million billion dogs "),
    };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        size_t length = 0;
        while (length + pieces[i].length < sizeof text)
            for (size_t j = 0; j < pieces[i].length; j++)
                text[length++] = pieces[i].data[j];
        struct figure figures[FIGURES_MAX];
        assert_true(figures_find((struct view){ text, length }, figures) <= FIGURES_MAX);
    }
    assert_true(figure_is_number(VIEW("Twelve")));
    assert_true(figure_is_number(VIEW("3rd")));
    assert_false(figure_is_number(VIEW("dozen")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_figures),
        cmocka_unit_test(tells_what_differs),
        cmocka_unit_test(survives_what_is_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
