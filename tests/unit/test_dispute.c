#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "part_look.h"
#include "site/dispute.h"
#include "tunnel.h"

struct fixture {
    struct arena arena;
    struct timeline timeline;
    struct site site;
    struct page page;
    const struct template_part *drawn;
};

/* The sample's disagreement with a third passage: by a day. */
static void open_dispute(struct fixture *f, const char *edtf,
                         enum claim_relation relation)
{
    *f = (struct fixture){ 0 };
    tunnel_make(&f->arena, &f->timeline);
    struct claim *third = &f->timeline.records[0]->claims.items[4];
    third->date = sample_date(edtf, DATE_WHOLE);
    third->relation = relation;
    struct disagreement *one = &f->timeline.disagreements[0];
    struct claim_ref *claims = ARENA_ARRAY(&f->arena, struct claim_ref, 3);
    claims[0] = one->claims[0];
    claims[1] = one->claims[1];
    claims[2] = (struct claim_ref){ 0, 4 };
    one->claims = claims;
    one->claim_count = 3;
    site_index(&f->arena, &f->timeline, &f->site);
    f->page = (struct page){ .site = &f->site, .arena = &f->arena };
    f->page.root = part_new(&f->arena, NULL);
    dispute_fill(&f->page, f->page.root, one);
    f->drawn = look_part(f->page.root, "DRAWN", 0);
}

static void assert_row(const struct fixture *f, size_t number, const char *first,
                       const char *second, const char *not_before, const char *not_after)
{
    const struct template_part *row = look_part(f->drawn, "ROW", number);
    const struct template_part *before = look_part(row, "NOT_BEFORE", 0);
    const struct template_part *after = look_part(row, "NOT_AFTER", 0);
    assert_true(view_equal(look_value(look_part(row, "FIT", 0), "FITS"), view_of(first)));
    assert_true(
        view_equal(look_value(look_part(row, "FIT", 1), "FITS"), view_of(second)));
    assert_true(view_equal(look_value(before, "NOT_BEFORE"), view_of(not_before)));
    assert_true(view_equal(look_value(after, "NOT_AFTER"), view_of(not_after)));
}

/* The two dates are the answers; a bound is none, and fits what lies on its side. */
static void test_fits(void **state)
{
    (void) state;
    struct fixture f;
    open_dispute(&f, "1913-06-30", CLAIM_BY);
    assert_int_equal(look_count(f.drawn, "ROW"), 3);
    assert_int_equal(look_count(f.drawn, "ANSWER"), 2);
    assert_row(&f, 0, "Yes", "No", "1 January 1912", "31 December 1912");
    assert_row(&f, 1, "No", "Yes", "1 July 1913", "31 December 1913");
    assert_row(&f, 2, "Yes", "No", NULL, "30 June 1913");
    arena_finish(&f.arena);
}

static void test_partly(void **state)
{
    (void) state;
    struct fixture f;
    open_dispute(&f, "1912-06", CLAIM_SINCE);
    assert_int_equal(look_count(f.drawn, "ANSWER"), 3);
    assert_row(&f, 2, "Perhaps", "Yes", "1 June 1912", NULL);
    arena_finish(&f.arena);
    open_dispute(&f, "1913-11", CLAIM_BEFORE);
    assert_row(&f, 2, "Yes", "Perhaps", NULL, "30 November 1913");
    arena_finish(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fits),
        cmocka_unit_test(test_partly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
