#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "part_look.h"
#include "site/glyph.h"

/* What each precision looks like: the mark's path, its hatch, or the disc's place. */
static const struct {
    const char *edtf;
    enum date_part part;
    enum claim_relation relation;
    struct view bar, hatch, disc;
} cases[] = {
    { "2014-01-01", DATE_WHOLE, CLAIM_ON, { 0 }, { 0 }, VIEW_INIT("0.1") },
    { "2014-07-02", DATE_WHOLE, CLAIM_ON, { 0 }, { 0 }, VIEW_INIT("60") },
    { "2014-06", DATE_WHOLE, CLAIM_ON, VIEW_INIT("M49.6 3h9.9v7h-9.9z"), { 0 }, { 0 } },
    { "2014", DATE_WHOLE, CLAIM_DURING, VIEW_INIT("M0 4.5h120v4h-120z"), { 0 }, { 0 } },
    { "201X", DATE_WHOLE, CLAIM_ON, VIEW_INIT("M0 5h120v3h-120z"), { 0 }, { 0 } },
    { "20XX", DATE_WHOLE, CLAIM_ON, VIEW_INIT("M0 5.5h120v2h-120z"), { 0 }, { 0 } },
    { "2014",
      DATE_WHOLE,
      CLAIM_SINCE,
      VIEW_INIT("M0 4.5h117v4h-117zM117 1.5v10l8-5z"),
      { 0 },
      { 0 } },
    { "2014",
      DATE_WHOLE,
      CLAIM_UNTIL,
      VIEW_INIT("M3 4.5h117v4h-117zM3 1.5v10l-8-5z"),
      { 0 },
      { 0 } },
    { "2014-07-02",
      DATE_WHOLE,
      CLAIM_BY,
      VIEW_INIT("M0 4.5h60.2v4h-60.2z"),
      { 0 },
      { 0 } },
    { "2014",
      DATE_LATE,
      CLAIM_ON,
      VIEW_INIT("M79.9 4.5h40.1v4h-40.1z"),
      VIEW_INIT("M61.2 3.5v6m3.5-6v6m3.5-6v6m3.5-6v6m3.5-6v6m3.5-6v6"),
      { 0 } },
};

static void test_marks(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = { 0 };
        struct date date;
        assert_true(date_read_edtf(view_of(cases[i].edtf), &date, NULL));
        if (cases[i].part != DATE_WHOLE)
            date = date_part_of(&date, cases[i].part);
        struct template_part *part = part_new(&arena, NULL);
        struct glyph glyph = { .date = &date,
                               .relation = cases[i].relation,
                               .width = 120 };
        struct glyph_frame frame = glyph_frame_of(&date);
        glyph_fill(part, &glyph, &frame);
        const struct template_part *drawn = look_part(part, "GLYPH", 0);
        struct view bar = look_value(look_part(drawn, "BAR", 0), "BAR");
        struct view hatch = look_value(look_part(drawn, "HATCH", 0), "HATCH");
        struct view disc = look_value(look_part(drawn, "DISC", 0), "X");
        if (!view_equal(bar, cases[i].bar) || !view_equal(disc, cases[i].disc))
            print_message("%s: bar %.*s disc %.*s\n", cases[i].edtf, VIEW_ARG(bar),
                          VIEW_ARG(disc));
        assert_true(view_equal(bar, cases[i].bar));
        assert_true(view_equal(hatch, cases[i].hatch));
        assert_true(view_equal(disc, cases[i].disc));
        assert_int_equal(look_count(drawn, "DISPUTED"), 0);
        arena_finish(&arena);
    }
}

static void test_frames(void **state)
{
    (void) state;
    static const struct {
        const char *edtf;
        enum date_precision unit;
        int ticks;
    } frames[] = {
        { "2014-05", DATE_YEAR, 4 },        { "2014/2016", DATE_DECADE, 10 },
        { "2009/2011", DATE_CENTURY, 10 },  { "1999/2001", DATE_INTERVAL, 1 },
        { "-0044", DATE_YEAR, 4 },          { "9999-12-31", DATE_YEAR, 4 },
        { "-9999/9999", DATE_INTERVAL, 1 }, { "../1984", DATE_INTERVAL, 1 },
    };
    for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
        struct date date;
        assert_true(date_read_edtf(view_of(frames[i].edtf), &date, NULL));
        struct glyph_frame frame = glyph_frame_of(&date);
        assert_int_equal(frame.unit, frames[i].unit);
        assert_int_equal(frame.ticks, frames[i].ticks);
        assert_true(frame.first <= day_number(date.earliest));
        assert_true(frame.last > day_number(date.latest));
    }
}

/* The week is the shortest bar; days outside the frame are drawn at its ends. */
static void test_places(void **state)
{
    (void) state;
    struct glyph_frame frame = { 0, 365, 4, DATE_YEAR };
    assert_int_equal(glyph_place(&frame, 120, -50), 0);
    assert_int_equal(glyph_place(&frame, 120, 0), 0);
    assert_int_equal(glyph_place(&frame, 120, 365), 1200);
    assert_int_equal(glyph_place(&frame, 120, 9999), 1200);
    struct glyph_frame nothing = { 5, 5, 1, DATE_INTERVAL };
    assert_int_equal(glyph_place(&nothing, 120, 5), 0);
}

static void test_several_and_disputed(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct date a, b;
    date_of_month(2014, 3, &a);
    date_of_month(2014, 5, &b);
    struct glyph glyphs[] = { { .date = &a, .width = 120 },
                              { .date = &b, .width = 120, .disputed = true } };
    struct glyph_frame frame = glyph_frame_of(&a);
    struct template_part *part = part_new(&arena, NULL);
    glyph_fill_all(part, glyphs, 2, &frame);
    glyph_fill_all(part, glyphs, 0, &frame);
    assert_int_equal(look_count(part, "GLYPH"), 1);
    const struct template_part *drawn = look_part(part, "GLYPH", 0);
    assert_int_equal(look_count(drawn, "DISPUTED"), 1);
    assert_true(view_equal(look_value(drawn, "LABEL"), VIEW("several dates")));
    assert_true(view_equal(look_value(look_part(drawn, "BAR", 0), "BAR"),
                           VIEW("M19.4 3h10.2v7h-10.2zM39.5 3h10.1v7h-10.1z")));
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_frames),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_several_and_disputed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
