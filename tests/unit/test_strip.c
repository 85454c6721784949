#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "part_look.h"
#include "site/strip.h"

struct fixture {
    struct arena arena;
    struct timeline timeline;
    struct site site;
    struct page page;
    struct template_part *root;
};

/* Events on the first day of years: from, from + step, ..., each so often. */
static void open_fixture(struct fixture *f, int from, int step, size_t years,
                         size_t often)
{
    *f = (struct fixture){ 0 };
    f->timeline.event_count = years * often;
    f->timeline.events = ARENA_ARRAY(&f->arena, struct event, years * often + 1);
    for (size_t i = 0; i < years * often; i++) {
        struct day day = { from + step * (int) (i / often), 1, 1 };
        assert_true(date_of_day(day, &f->timeline.events[i].date));
        f->timeline.events[i].id = VIEW("x");
    }
    site_index(&f->arena, &f->timeline, &f->site);
    f->page = (struct page){ .site = &f->site, .arena = &f->arena };
    f->root = part_new(&f->arena, NULL);
    strip_fill(&f->page, f->root);
}

static void assert_value(const struct template_part *part, const char *name,
                         const char *expected)
{
    struct view value = look_value(part, name);
    if (!view_equal(value, view_of(expected)))
        print_message("%s: %.*s\n", name, VIEW_ARG(value));
    assert_true(view_equal(value, view_of(expected)));
}

static void test_sizes(void **state)
{
    (void) state;
    static const struct {
        int from, step;
        size_t years, often;
        size_t columns, folds;
        const char *width, *height, *each;
    } cases[] = {
        { 2000, 1, 3, 2, 3, 0, "66", "64", NULL },
        { 2000, 5, 2, 1, 2, 0, "132", "52", NULL },
        { 2000, 12, 2, 1, 2, 1, "132", "52", NULL },
        { 1900, 1, 60, 1, 60, 0, "1320", "52", NULL },
        { 1900, 1, 61, 1, 7, 0, "154", "160", NULL },
        { 1000, 1, 700, 1, 7, 0, "154", "160", "10 events" },
        { 2000, 1, 2, 15, 2, 0, "44", "136", "2 events" },
        { 2000, 1, 2, 5000, 2, 0, "44", "160", "500 events" },
        { -9999, 500, 40, 1, 40, 0, "4312", "52", NULL },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        open_fixture(&f, cases[i].from, cases[i].step, cases[i].years, cases[i].often);
        const struct template_part *strip = look_part(f.root, "STRIP", 0);
        assert_int_equal(look_count(strip, "COLUMN"), cases[i].columns);
        assert_int_equal(look_count(strip, "FOLDED"), cases[i].folds);
        assert_value(strip, "WIDTH", cases[i].width);
        assert_value(strip, "HEIGHT", cases[i].height);
        assert_value(look_part(strip, "EACH", 0), "EACH", cases[i].each);
        arena_finish(&f.arena);
    }
}

static void test_boxes(void **state)
{
    (void) state;
    struct fixture f;
    open_fixture(&f, 2000, 1, 2, 2);
    struct event *events = f.timeline.events;
    events[1].disagreement_count = 1;
    assert_true(date_of_year(2001, &events[2].date));
    f.root = part_new(&f.arena, NULL);
    strip_fill(&f.page, f.root);
    const struct template_part *strip = look_part(f.root, "STRIP", 0);
    const struct template_part *first = look_part(strip, "COLUMN", 0);
    const struct template_part *second = look_part(strip, "COLUMN", 1);
    assert_value(look_part(first, "SOLID", 0), "SOLID", "M3 30h15v9h-15z");
    assert_value(look_part(first, "STRUCK", 0), "STRUCK", "M3 18h15v9h-15zm0 9l15-9");
    assert_value(look_part(second, "OPEN", 0), "OPEN", "M25 30h15v9h-15z");
    assert_value(first, "HREF", "index.html#y2000");
    assert_value(first, "NAME", "2000: 2 events");
    assert_int_equal(look_count(look_part(first, "TOLD", 0), "PEAK"), 1);
    assert_int_equal(look_count(look_part(second, "TOLD", 0), "PEAK"), 0);
    arena_finish(&f.arena);
}

static void test_fold_says_how_many(void **state)
{
    (void) state;
    struct fixture f;
    open_fixture(&f, 1950, 38, 2, 1);
    const struct template_part *strip = look_part(f.root, "STRIP", 0);
    assert_value(look_part(strip, "FOLDED", 0), "COUNT", "37 years");
    assert_value(strip, "AXIS", "M0 30H48l6-6 9 12 9-12 6 6H132");
    arena_finish(&f.arena);
}

static void test_nothing_to_show(void **state)
{
    (void) state;
    struct fixture f;
    open_fixture(&f, 2000, 1, 1, 5);
    assert_int_equal(look_count(f.root, "STRIP"), 0);
    arena_finish(&f.arena);
    open_fixture(&f, 2000, 1, 0, 1);
    assert_int_equal(look_count(f.root, "STRIP"), 0);
    arena_finish(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sizes),
        cmocka_unit_test(test_boxes),
        cmocka_unit_test(test_fold_says_how_many),
        cmocka_unit_test(test_nothing_to_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
