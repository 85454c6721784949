#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "part_look.h"
#include "site/rows.h"
#include "site/year_rows.h"
#include "tunnel.h"

struct fixture {
    struct arena arena;
    struct timeline timeline;
    struct site site;
    struct page page;
    struct template_part *root;
};

static void open_fixture(struct fixture *f)
{
    *f = (struct fixture){ 0 };
    tunnel_make(&f->arena, &f->timeline);
    site_index(&f->arena, &f->timeline, &f->site);
    f->page =
        (struct page){ .site = &f->site, .arena = &f->arena, .path = VIEW("index.html") };
    f->root = part_new(&f->arena, NULL);
}

static void fill(struct fixture *f, const size_t *events, size_t count, bool fold)
{
    struct rows rows = {
        .events = events, .count = count, .in_year = true, .fold = fold
    };
    rows_fill(&f->page, f->root, &rows);
}

/* Three minor neighbours of one source are folded; two are not, nor is a lead among them.
 */
static void test_folds(void **state)
{
    (void) state;
    static const struct {
        size_t events[4], count;
        bool fold;
        size_t entries, folded;
    } cases[] = {
        { { 2, 3, 4, 5 }, 4, true, 2, 3 },
        { { 2, 3, 4, 5 }, 4, false, 4, 0 },
        { { 2, 3, 5, 4 }, 4, true, 4, 0 },
        { { 2, 3, 7, 9 }, 4, true, 4, 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        open_fixture(&f);
        fill(&f, cases[i].events, cases[i].count, cases[i].fold);
        assert_int_equal(look_count(f.root, "ENTRY"), cases[i].entries);
        const struct template_part *fold =
            look_part(look_part(f.root, "ENTRY", 0), "FOLD", 0);
        assert_int_equal(look_count(fold, "EVENT"), cases[i].folded);
        assert_int_equal(look_count(fold, "GIST"), cases[i].folded);
        arena_finish(&f.arena);
    }
}

static void test_rows(void **state)
{
    (void) state;
    static const size_t events[] = { 5, 6 };
    struct fixture f;
    open_fixture(&f);
    fill(&f, events, 2, true);
    const struct template_part *row =
        look_part(look_part(f.root, "ENTRY", 0), "EVENT", 0);
    assert_int_equal(look_count(row, "LEAD"), 1);
    assert_int_equal(look_count(row, "SUMMARY"), 1);
    assert_int_equal(look_count(row, "SOURCE"), 2);
    assert_int_equal(look_count(row, "DISAGREE"), 0);
    assert_true(view_equal(look_value(row, "HREF"), VIEW("events/tunnel-opens.html")));
    assert_true(view_equal(look_value(look_part(row, "SOURCE", 1), "HREF"),
                           VIEW("sources/memoir.html#q-m2")));
    row = look_part(look_part(f.root, "ENTRY", 1), "EVENT", 0);
    assert_true(view_equal(look_value(look_part(row, "DISAGREE", 0), "HREF"),
                           VIEW("disagreements.html#d-first-train")));
    arena_finish(&f.arena);
}

/* Many claims of few sources: each source once, with how many passages it has. */
static void test_sources_are_counted(void **state)
{
    (void) state;
    struct fixture f;
    open_fixture(&f);
    struct event *event = &f.timeline.events[0];
    event->claims = ARENA_ARRAY(&f.arena, struct claim_ref, 9);
    for (size_t i = 0; i < 9; i++)
        event->claims[i] = (struct claim_ref){ i % 3, i / 3 % 2 };
    event->claim_count = 9;
    static const size_t events[] = { 0 };
    fill(&f, events, 1, false);
    const struct template_part *row =
        look_part(look_part(f.root, "ENTRY", 0), "EVENT", 0);
    assert_int_equal(look_count(row, "SOURCE"), 3);
    const struct template_part *first = look_part(row, "SOURCE", 0);
    assert_true(view_equal(look_value(look_part(first, "PASSAGES", 0), "PASSAGES"),
                           VIEW("3 passages")));
    arena_finish(&f.arena);
}

static void test_gaps(void **state)
{
    (void) state;
    static const struct {
        const char *count, *from, *to, *size;
    } gaps[] = { { NULL, NULL, NULL, NULL },
                 { "17 years", "1890", "1906", "long" },
                 { "3 years", "1908", "1910", "middle" },
                 { NULL, NULL, NULL, NULL },
                 { NULL, NULL, NULL, NULL },
                 { "6 years", "1914", "1919", "middle" } };
    struct fixture f;
    open_fixture(&f);
    assert_int_equal(f.site.years.count, 6);
    for (size_t i = 0; i < 6; i++) {
        struct template_part *part = part_new(&f.arena, NULL);
        year_rows_fill_gap(&f.page, part, i);
        const struct template_part *gap = look_part(part, "GAP", 0);
        assert_true(view_equal(look_value(gap, "COUNT"), view_of(gaps[i].count)));
        assert_true(view_equal(look_value(gap, "FROM"), view_of(gaps[i].from)));
        assert_true(
            view_equal(look_value(look_part(gap, "TO", 0), "TO"), view_of(gaps[i].to)));
        assert_true(view_equal(look_value(gap, "SIZE"), view_of(gaps[i].size)));
    }
    arena_finish(&f.arena);
}

static void test_year_headings(void **state)
{
    (void) state;
    struct fixture f;
    open_fixture(&f);
    year_rows_fill(&f.page, f.root, 0, 0, 1);
    year_rows_fill(&f.page, f.root, 2, 2, 6);
    const struct template_part *decade = look_part(f.root, "YEAR", 0);
    const struct template_part *year = look_part(f.root, "YEAR", 1);
    assert_true(view_equal(look_value(decade, "NAME"), VIEW("1880s")));
    assert_int_equal(look_count(decade, "SORTED"), 0);
    assert_true(view_equal(look_value(year, "KEY"), VIEW("1911")));
    assert_true(view_equal(look_value(year, "COUNT"), VIEW("4 events")));
    arena_finish(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_folds),
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_sources_are_counted),
        cmocka_unit_test(test_gaps),
        cmocka_unit_test(test_year_headings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
