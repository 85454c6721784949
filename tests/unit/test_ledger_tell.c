/* What the ledger tells: addresses that lead on, what is gone, and changes by day. */
#include <stdlib.h>

#include "ledger_fixture.h"

static void hide_first(struct timeline *timeline)
{
    bool *hidden = calloc(timeline->event_count, sizeof *hidden);
    struct arena arena = { .blocks = NULL };
    hidden[0] = true;
    timeline_leave_out(&arena, timeline, hidden);
    arena_finish(&arena);
    free(hidden);
}

static void retitle_first(struct timeline *timeline)
{
    timeline->events[0].title = VIEW("An editor's title");
    assert_true(date_of_year(1950, &timeline->events[0].date));
}

/* "day kind id: title, was -> now", a line a change; counts for what was added. */
static void assert_changes(struct sample *sample, const char *wanted)
{
    struct buffer all = { .length = 0 };
    for (size_t i = 0; i < sample->timeline.change_count; i++) {
        const struct change *change = &sample->timeline.changes[i];
        struct view kind = change_kind_name(change->kind);
        buffer_format(&all, "%d %.*s", change->day.day, VIEW_ARG(kind));
        if (change->kind == CHANGE_ADDED)
            buffer_format(&all, " %zu %zu\n", change->sources, change->events);
        else
            buffer_format(&all, " %.*s: %.*s, %.*s -> %.*s\n", VIEW_ARG(change->of.id),
                          VIEW_ARG(change->title), VIEW_ARG(change->was),
                          VIEW_ARG(change->now));
    }
    buffer_add_byte(&all, '\0');
    assert_string_equal(all.data, wanted);
    buffer_finish(&all);
}

static void changes_are_told_by_day(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|a#1\nMill burns|a#2\nZoo opens|b#1\nArk opens|c#1");
    apply(&sample, 1);
    assert_changes(&sample, "1 added 3 4\n");
    sample.edit = retitle_first;
    make(&sample, "Dam breaks|a#1\nMill burns|a#2\nBoth open|b#1 c#1");
    apply(&sample, 3);
    sample.edit = NULL;
    make(&sample, "Dam breaks|a#1\nBoth open|b#1 c#1\nFire|d#1");
    apply(&sample, 5);
    assert_changes(&sample,
                   "5 added 1 1\n"
                   "5 redated ark-opens: Both open, 1902 -> 1901\n"
                   "5 redated dam-breaks: Dam breaks, 1950 -> 1900\n"
                   "5 retitled dam-breaks: Dam breaks, An editor's title -> Dam breaks\n"
                   "5 removed mill-burns: Mill burns,  -> \n"
                   "3 redated ark-opens: Both open, 1903 -> 1902\n"
                   "3 redated dam-breaks: Dam breaks, 1900 -> 1950\n"
                   "3 retitled ark-opens: Both open, Ark opens -> Both open\n"
                   "3 retitled dam-breaks: Dam breaks, Dam breaks -> An editor's title\n"
                   "3 merged zoo-opens: Zoo opens,  -> ark-opens\n"
                   "1 added 3 4\n");
    finish(&sample);
}

static void an_editors_title_does_not_hide_the_found_one(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|a#1");
    sample.edit = retitle_first;
    apply(&sample, 1);
    assert_row(&sample, "{\"event\":\"dam-breaks\"",
               "\"title\":\"An editor's title\",\"found\":\"Dam breaks\"");
    make(&sample, "Dam breaks|a#9"); /* reworded, and known by what Annals had found */
    apply(&sample, 2);
    assert_ids(&sample, "dam-breaks");
    finish(&sample);
}

static void merged_into_what_was_merged(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Ark opens|a#1\nZoo opens|b#1 b#2\nMill opens|c#1 c#2 c#3");
    apply(&sample, 1);
    make(&sample, "Zoo opens|a#1 b#1 b#2\nMill opens|c#1 c#2 c#3");
    apply(&sample, 2);
    /* the ark's passage goes, and the zoo is part of the mill */
    make(&sample, "Mill opens|b#1 b#2 c#1 c#2 c#3");
    apply(&sample, 3);
    assert_int_equal(sample.timeline.gone_count, 1); /* source a */
    assert_int_equal(sample.timeline.redirect_count, 2);
    for (size_t i = 0; i < 2; i++)
        assert_true(view_equal(sample.timeline.redirects[i].to.id, VIEW("mill-opens")));
    make(&sample, "Other|d#1");
    apply(&sample, 4);
    assert_int_equal(sample.timeline.redirect_count, 0);
    assert_int_equal(sample.timeline.gone_count, 6); /* three events, three sources */
    assert_true(view_equal(sample.timeline.gone[0].title, VIEW("Zoo opens")) ||
                view_equal(sample.timeline.gone[0].title, VIEW("Ark opens")));
    assert_int_equal(sample.timeline.gone[0].day.day, 4);
    /* all of it comes back to life */
    make(&sample, "Ark opens|a#1\nZoo opens|b#1 b#2\nMill opens|c#1 c#2 c#3");
    apply(&sample, 5);
    assert_ids(&sample, "ark-opens zoo-opens mill-opens");
    finish(&sample);
}

static void hidden_events_tell_nothing(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|a#1\nMill burns|a#2");
    apply(&sample, 1);
    sample.edit = hide_first;
    make(&sample, "Dam breaks|a#1\nMill burns|a#2");
    apply(&sample, 2);
    assert_int_equal(sample.timeline.gone_count, 1);
    assert_true(sample.timeline.gone[0].hidden);
    assert_int_equal(sample.timeline.gone[0].title.length, 0);
    assert_int_equal(sample.timeline.gone[0].source_count, 0);
    assert_changes(&sample, "2 hidden dam-breaks: ,  -> \n1 added 1 2\n");
    sample.edit = NULL;
    make(&sample, "Dam breaks|a#1\nMill burns|a#2");
    apply(&sample, 3);
    assert_int_equal(sample.timeline.gone_count, 0);
    assert_row(&sample, "{\"event\":\"dam-breaks\"",
               "\"2020-01-02 hidden\",\"2020-01-03 returned\"");
    finish(&sample);
}

/* Hidden from the first: no page ever was, and none tells of it. */
static void withheld_events_have_no_page(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    sample.edit = hide_first;
    for (int day = 1; day < 3; day++) {
        make(&sample, "Dam breaks|a#1\nMill burns|a#2");
        apply(&sample, day);
        assert_int_equal(sample.timeline.gone_count, 0);
        assert_changes(&sample, "1 added 1 1\n");
    }
    assert_false(sample.changed);
    sample.edit = NULL;
    make(&sample, "Dam breaks|a#1\nMill burns|a#2");
    apply(&sample, 3);
    assert_changes(&sample, "3 added 0 1\n1 added 1 1\n");
    finish(&sample);
}

static void gone_events_name_their_sources(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|b#2 a#1 a#7\nMill burns|a#2");
    apply(&sample, 1);
    make(&sample, "Mill burns|a#2");
    apply(&sample, 2);
    assert_int_equal(sample.timeline.gone_count, 2);
    const struct gone *gone = &sample.timeline.gone[0];
    assert_true(view_equal(gone->at.id, VIEW("dam-breaks")));
    assert_true(view_equal(gone->edtf, VIEW("1900")));
    assert_int_equal(gone->source_count, 2);
    assert_true(view_equal(gone->sources[1], VIEW("b")));
    assert_int_equal(sample.timeline.gone[1].at.kind, PERMALINK_SOURCE);
    finish(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_are_told_by_day),
        cmocka_unit_test(an_editors_title_does_not_hide_the_found_one),
        cmocka_unit_test(merged_into_what_was_merged),
        cmocka_unit_test(hidden_events_tell_nothing),
        cmocka_unit_test(withheld_events_have_no_page),
        cmocka_unit_test(gone_events_name_their_sources),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
