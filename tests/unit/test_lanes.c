#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "part_look.h"
#include "site/lanes.h"
#include "sample.h"

enum { DATES_MAX = 40 };

struct fixture {
    struct arena arena;
    struct date dates[DATES_MAX];
    const struct date *pointers[DATES_MAX];
    struct lanes lanes;
};

static void open_lanes(struct fixture *f, const char *const *edtf, size_t count)
{
    *f = (struct fixture){ 0 };
    for (size_t i = 0; i < count; i++) {
        f->dates[i] = sample_date(edtf[i], DATE_WHOLE);
        f->pointers[i] = &f->dates[i];
    }
    lanes_make(&f->arena, f->pointers, count, &f->lanes);
}

static int place(const struct fixture *f, int year, int month, int day)
{
    return glyph_place(&f->lanes.frame, LANES_WIDTH,
                       day_number((struct day){ year, month, day }));
}

/* Few empty years keep their room, many are folded; order is kept all the same. */
static void test_folds(void **state)
{
    (void) state;
    static const char *const edtf[] = { "1997", "2013-05", "2016-05-26" };
    struct fixture f;
    open_lanes(&f, edtf, 3);
    assert_int_equal(f.lanes.frame.piece_count, 2);
    assert_int_equal(place(&f, 1997, 1, 1), 0);
    assert_true(place(&f, 1998, 1, 1) < place(&f, 2013, 1, 1));
    assert_int_equal(place(&f, 2005, 6, 1), place(&f, 1998, 1, 1));
    assert_int_equal(place(&f, 2017, 1, 1), LANES_WIDTH * 10);
    int year = place(&f, 2014, 1, 1) - place(&f, 2013, 1, 1);
    assert_in_range(place(&f, 1998, 1, 1), year - 10, year + 10);
    arena_finish(&f.arena);
}

/* So many runs that folds would leave no room: a plain axis. */
static void test_many_runs(void **state)
{
    (void) state;
    struct fixture f = { 0 };
    for (int i = 0; i < DATES_MAX; i++) {
        assert_true(date_of_year(1000 + 20 * i, &f.dates[i]));
        f.pointers[i] = &f.dates[i];
    }
    lanes_make(&f.arena, f.pointers, DATES_MAX, &f.lanes);
    assert_int_equal(f.lanes.frame.piece_count, 1);
    int before = -1;
    for (int year = 1000; year < 1780; year += 20) {
        assert_true(place(&f, year, 1, 1) > before);
        before = place(&f, year, 1, 1);
    }
    struct template_part *part = part_new(&f.arena, NULL);
    lanes_fill_axis(part, &f.lanes);
    const struct template_part *axis = look_part(part, "AXIS", 0);
    assert_in_range(look_count(axis, "LABEL"), 2, LANES_LABELS_MAX + 2);
    arena_finish(&f.arena);
}

/* The ends of the calendar and open dates. */
static void test_far_dates(void **state)
{
    (void) state;
    static const char *const edtf[] = { "../1984", "1984/..", "-9999", "9999-12-31" };
    struct fixture f;
    open_lanes(&f, edtf, 4);
    assert_int_equal(place(&f, -9999, 1, 1), 0);
    assert_true(place(&f, 1984, 6, 1) > 0);
    struct template_part *part = part_new(&f.arena, NULL);
    for (size_t i = 0; i < 4; i++) {
        struct template_part *row = part_add(part, "ROW");
        lanes_fill(row, &f.lanes, &f.dates[i], CLAIM_ON, false);
        assert_non_null(look_part(row, "GLYPH", 0));
    }
    arena_finish(&f.arena);
}

static void test_bands(void **state)
{
    (void) state;
    static const char *const edtf[] = { "2013", "2014" };
    struct fixture f;
    open_lanes(&f, edtf, 2);
    assert_int_equal(f.lanes.bands.length, 0);
    lanes_band(&f.arena, &f.lanes, &f.dates[0]);
    assert_true(view_equal(f.lanes.bands, VIEW("M0-200h264v400h-264z")));
    lanes_band(&f.arena, &f.lanes, &f.dates[1]);
    assert_true(
        view_equal(f.lanes.bands, VIEW("M0-200h264v400h-264zM264-200h264v400h-264z")));
    arena_finish(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_folds),
        cmocka_unit_test(test_many_runs),
        cmocka_unit_test(test_far_dates),
        cmocka_unit_test(test_bands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
