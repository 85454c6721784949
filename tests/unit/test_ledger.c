#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ledger_fixture.h"

static void begins_a_ledger(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|a#2 a#1 b#1\nDam is rebuilt|b#2");
    apply(&sample, 1);
    assert_ids(&sample, "dam-breaks dam-is-rebuilt");
    assert_true(sample.changed);
    buffer_add(&sample.ledger, (struct view){ "", 1 });
    assert_string_equal(
        sample.ledger.data,
        "{\"schema\":\"annals/ledger/2\",\"rows\":[\n"
        "{\"event\":\"dam-breaks\",\"title\":\"Dam breaks\",\"date\":\"1900\","
        "\"claims\":[\"a#1\",\"a#2\",\"b#1\"],\"first_seen\":\"2020-01-01\"},\n"
        "{\"event\":\"dam-is-rebuilt\",\"title\":\"Dam is rebuilt\",\"date\":"
        "\"1901\",\"claims\":[\"b#2\"],\"first_seen\":\"2020-01-01\"},\n"
        "{\"source\":\"a\",\"sha256\":\"sha-of-a\",\"title\":\"a\","
        "\"first_seen\":\"2020-01-01\"},\n"
        "{\"source\":\"b\",\"sha256\":\"sha-of-b\",\"title\":\"b\","
        "\"first_seen\":\"2020-01-01\"},\n"
        "null]}\n");
    finish(&sample);
}

static void changes_nothing_without_cause(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|a#1\nDam is rebuilt|b#2");
    apply(&sample, 1);
    make(&sample, "Dam breaks|a#1\nDam is rebuilt|b#2");
    apply(&sample, 9);
    assert_false(sample.changed);
    assert_int_equal(sample.timeline.events[0].first_seen.day, 1);
    assert_int_equal(sample.timeline.events[0].changed.day, 1);
    finish(&sample);
}

static void says_when_an_event_changed(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|a#1\nMill burns|b#2\nFire spreads|c#1");
    apply(&sample, 1);
    make(&sample, "Old dam breaks|a#1\nMill burns|b#2\nFire spreads|c#1 a#2");
    apply(&sample, 9);
    assert_true(sample.changed);
    assert_int_equal(sample.timeline.events[0].changed.day, 9);
    assert_int_equal(sample.timeline.events[1].changed.day, 1);
    assert_int_equal(sample.timeline.events[2].changed.day, 9);
    assert_int_equal(sample.timeline.events[2].first_seen.day, 1);
    finish(&sample);
}

/* Each step is a timeline and the ids that its events get, one ledger after the other. */
struct step {
    const char *lines, *ids;
};

static void run_steps(const struct step *steps, size_t count)
{
    struct sample sample = { .changed = false };
    for (size_t i = 0; i < count; i++) {
        make(&sample, steps[i].lines);
        apply(&sample, (int) i + 1);
        assert_ids(&sample, steps[i].ids);
    }
    finish(&sample);
}

static void a_retitled_event_keeps_its_address(void **state)
{
    (void) state;
    static const struct step steps[] = {
        { "Dam breaks|a#1", "dam-breaks" },
        { "Old dam gives way|a#1 b#1", "dam-breaks" },
        { "Flood after dam failure|b#1", "dam-breaks" },
    };
    run_steps(steps, 3);
}

static void most_shared_claims_win(void **state)
{
    (void) state;
    static const struct step steps[] = {
        { "Dam breaks|a#1 a#2 a#3\nMill burns|b#1", "dam-breaks mill-burns" },
        { "Split off|a#1\nRest|a#2 a#3 b#1", "split-off dam-breaks" },
        /* the row of the mill was kept: parted again, it has its address back */
        { "Rest|a#2 a#3\nMill again|b#1", "dam-breaks mill-burns" },
    };
    run_steps(steps, 3);
}

static void a_merged_event_leaves_a_redirect(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Zoo opens|a#1\nArk opens|b#1\nDam breaks|c#1");
    apply(&sample, 1);
    assert_int_equal(sample.timeline.redirect_count, 0);
    make(&sample, "Both open|a#1 a#2 b#1");
    apply(&sample, 2);
    assert_ids(&sample, "ark-opens");
    assert_int_equal(sample.timeline.redirect_count, 1); /* the dam is gone, not merged */
    assert_true(view_equal(sample.timeline.redirects[0].from.id, VIEW("zoo-opens")));
    assert_true(view_equal(sample.timeline.redirects[0].to.id, VIEW("ark-opens")));
    finish(&sample);
}

static void the_older_row_wins_a_tie(void **state)
{
    (void) state;
    static const struct step steps[] = {
        { "Zoo opens|a#1", "zoo-opens" },
        { "Zoo opens|a#1\nArk opens|b#1", "zoo-opens ark-opens" },
        { "Both open|a#1 b#1", "zoo-opens" },
    };
    run_steps(steps, 3);
}

static void addresses_are_never_given_twice(void **state)
{
    (void) state;
    static const struct step steps[] = {
        { "Dam breaks|a#1\nDam breaks|b#1", "dam-breaks dam-breaks-2" },
        { "Other|c#1", "other" },
        /* the first two are gone, yet their addresses stay theirs */
        { "Dam breaks|d#1\nOther|c#1", "dam-breaks-3 other" },
        { "Dam breaks|d#1\nDam breaks|b#1\nDam breaks|a#1",
          "dam-breaks-3 dam-breaks-2 dam-breaks" },
    };
    run_steps(steps, 4);
}

static void a_reworded_sentence_keeps_the_address(void **state)
{
    (void) state;
    static const struct step steps[] = {
        { "Dam breaks|a#1\nMill burns|a#2", "dam-breaks mill-burns" },
        { "Dam breaks|a#9\nMill burns|a#2", "dam-breaks mill-burns" },
        { "Dam breaks|b#9\nMill burns|a#2", "dam-breaks-2 mill-burns" },
        /* a row that has a living claim elsewhere is not taken by its title */
        { "Dam breaks|b#9\nFire|a#2 a#3\nMill burns|a#7",
          "dam-breaks-2 mill-burns mill-burns-2" },
    };
    run_steps(steps, 4);
}

static void titles_without_letters_get_an_address(void **state)
{
    (void) state;
    static const struct step steps[] = { { "!?|a#1\n...|a#2", "event event-2" } };
    run_steps(steps, 1);
}

static void a_renamed_source_is_followed(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|old/a#1\nMill burns|b#1");
    apply(&sample, 1);
    make(&sample, "Dam has broken|new/a#1\nMill burns|b#1");
    sample.timeline.records[0]->source.sha256 = VIEW("sha-of-old/a");
    apply(&sample, 2);
    assert_ids(&sample, "dam-breaks mill-burns");
    struct view text = buffer_view(&sample.ledger);
    assert_true(view_find(text, VIEW("old/a#1"), 0) == text.length);
    assert_true(
        view_find(text,
                  VIEW("{\"source\":\"new/a\",\"sha256\":\"sha-of-old/a\",\"title\":"
                       "\"new/a\",\"was\":[\"old/a\"],\"first_seen\":\"2020-01-01\","
                       "\"log\":[\"2020-01-02 moved old/a\"]},"),
                  0) < text.length);
    finish(&sample);
}

/* Bytes that two new sources share tell nothing; an address that one has does. */
static void a_renamed_source_is_told_from_its_copy(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|old#1");
    sample.timeline.records[0]->source.url = VIEW("https://example.org/dam");
    apply(&sample, 1);
    make(&sample, "Copied|copy#1\nMoved|moved#1");
    for (size_t i = 0; i < 2; i++)
        sample.timeline.records[i]->source.sha256 = VIEW("sha-of-old");
    sample.timeline.records[1]->source.url = VIEW("https://example.org/dam");
    apply(&sample, 2);
    assert_ids(&sample, "copied dam-breaks");
    finish(&sample);
}

#define HEAD "{\"schema\":\"annals/ledger/2\",\"rows\":[\n"

static const struct {
    const char *text, *says;
    size_t line;
} BAD[] = {
    { "{\n  \"schema\": \"annals/ledger/1\",\n  oops\n}", "no JSON", 3 },
    { "[]", "a ledger is a JSON object", 0 },
    { "{}", "\"schema\" is missing", 0 },
    { "{\"schema\":\"annals/ledger/3\",\"rows\":[]}",
      "\"schema\" is \"annals/ledger/3\" (it must be \"annals/ledger/2\")", 0 },
    { HEAD "{\"event\":\"a\",\"title\":\"A\",\"claims\":[\"s#1\"],\"first_seen\":"
           "\"2020-01-01\"},\n{\"ship\":\"a\"},\nnull]}\n",
      "a row is of an \"event\", \"entity\" or \"source\" (give one)", 3 },
    { HEAD "{\"event\":\"a\",\"title\":\"A\",\"claims\":[\"s#1\"],\"first_seen\":"
           "\"2020-01-01\",\"log\":[\"2020-02-02 sunk\"]},\nnull]}\n",
      "\"log\" is \"2020-02-02 sunk\" (it must be a day and what changed", 2 },
    { HEAD "{\"event\":\"a\",\n\"title\":\"A\",\"claims\":[\"s#1\"],\"first_seen\":"
           "\"2020-01-01\",\"mast\":1},\nnull]}\n",
      "rows[0]: \"mast\" is not known to this version", 2 },
    { HEAD "{\"entity\":\"a\",\"type\":\"ship\",\"name\":\"A\",\"first_seen\":"
           "\"2020-01-01\"},\nnull]}\n",
      "\"type\" is \"ship\" (it must be person, organisation", 2 },
    { HEAD "{\"source\":\"../a\",\"first_seen\":\"2020-01-01\"},\nnull]}\n",
      "\"source\" is \"../a\" (it must be a path below corpus/", 2 },
    { HEAD "<<<<<<< ours\n=======\n>>>>>>> theirs\nnull]}\n", "git could not merge it",
      2 },
    { "{\"schema\":\"annals/ledger/"
      "1\",\"events\":[],\"entities\":[],\"sources\":[],\"ships\":[]}",
      "\"ships\" is not known to this version (use the one that wrote it)", 0 },
    { "{\"schema\":\"annals/ledger/1\",\"events\":[{\"id\":\"../x\",\"title\":\"\","
      "\"claims\":[],\"first_seen\":\"2020-01-01\",\"changed\":\"2020-01-01\"}],"
      "\"entities\":[],\"sources\":[]}",
      "events[0]: \"id\" is \"../x\" (it must be lower-case letters, digits and hyphens)",
      1 },
    { "{\"schema\":\"annals/ledger/1\",\"events\":[{\"id\":\"x\",\"title\":\"\","
      "\"claims\":[1],\"first_seen\":\"2020-01-01\",\"changed\":\"2020-01-01\"}],"
      "\"entities\":[],\"sources\":[]}",
      "events[0]: \"claims\" must hold strings", 1 },
    { "{\"schema\":\"annals/ledger/1\",\"events\":[{\"id\":\"x\",\"title\":\"\","
      "\"claims\":[],\"first_seen\":\"2020-01-32\",\"changed\":\"2020-01-01\"}],"
      "\"entities\":[],\"sources\":[]}",
      "events[0]: \"first_seen\" is \"2020-01-32\" (it must be a day, as 2019-03-04)",
      1 },
};

static void refuses_a_broken_ledger(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        struct arena arena = { .blocks = NULL };
        struct error err = { .kind = ERROR_NONE };
        struct ledger ledger = { .stale = true };
        assert_false(ledger_read(&arena, view_of(BAD[i].text), NULL, &ledger, &err));
        if (!view_starts(view_of(err.text), view_of(BAD[i].says)))
            fail_msg("%s", err.text);
        assert_int_equal(err.kind, ERROR_INPUT);
        assert_int_equal(err.line, BAD[i].line);
        assert_true(ledger.stale); /* what was given is as it was */
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(begins_a_ledger),
        cmocka_unit_test(changes_nothing_without_cause),
        cmocka_unit_test(says_when_an_event_changed),
        cmocka_unit_test(a_retitled_event_keeps_its_address),
        cmocka_unit_test(most_shared_claims_win),
        cmocka_unit_test(a_merged_event_leaves_a_redirect),
        cmocka_unit_test(the_older_row_wins_a_tie),
        cmocka_unit_test(addresses_are_never_given_twice),
        cmocka_unit_test(a_reworded_sentence_keeps_the_address),
        cmocka_unit_test(titles_without_letters_get_an_address),
        cmocka_unit_test(a_renamed_source_is_followed),
        cmocka_unit_test(a_renamed_source_is_told_from_its_copy),
        cmocka_unit_test(refuses_a_broken_ledger),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
