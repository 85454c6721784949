/* Sources that were moved, renamed and edited: found again by what is exact and unique.
 */
#include "ledger_fixture.h"

/* A source of the timeline by its id, for a test to give it traits. */
static struct source *source_of(struct sample *sample, const char *id)
{
    return &sample->timeline.records[source_number(sample, view_of(id))]->source;
}

static void set(struct source *source, const char *sha256, const char *title,
                const char *url)
{
    source->sha256 = view_of(sha256);
    source->title = view_of(title);
    source->url = view_of(url);
}

/* What the source was, what it is, and whether it is known to be the same. */
static const struct {
    const char *name;
    const char *before[3], *after[3]; /* sha256, title, url */
    const char *claim;                /* of the one after; the one before has "1" */
    bool same;
} CASES[] = {
    { "moved", { "aa", "Dam", NULL }, { "aa", "Dam", NULL }, "1", true },
    { "moved and edited, its address the same",
      { "aa", "Dam", "https://example.org/1" },
      { "bb", "Dam, again", "https://example.org/1" },
      "2",
      true },
    { "moved and edited, with title and a passage",
      { "aa", "Dam", NULL },
      { "bb", "Dam", NULL },
      "1",
      true },
    { "another of a series", { "aa", "Dam", NULL }, { "bb", "Dam", NULL }, "2", false },
    { "one passage the same, another title",
      { "aa", "Dam", NULL },
      { "bb", "Mill", NULL },
      "1",
      false },
    { "another one", { "aa", "Dam", NULL }, { "bb", "Mill", NULL }, "2", false },
};

static void finds_the_same_source(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        struct sample sample = { .changed = false };
        make(&sample, "Dam breaks|old#1");
        set(source_of(&sample, "old"), CASES[i].before[0], CASES[i].before[1],
            CASES[i].before[2]);
        apply(&sample, 1);
        make(&sample, arena_format(&sample.arena, "Flood|new#%s", CASES[i].claim).data);
        set(source_of(&sample, "new"), CASES[i].after[0], CASES[i].after[1],
            CASES[i].after[2]);
        apply(&sample, 2);
        size_t redirects = 0;
        for (size_t r = 0; r < sample.timeline.redirect_count; r++)
            redirects += sample.timeline.redirects[r].from.kind == PERMALINK_SOURCE;
        if (redirects != CASES[i].same)
            fail_msg("%s", CASES[i].name);
        if (CASES[i].same)
            assert_row(&sample, "{\"source\":\"new\"", "\"was\":[\"old\"]");
        else
            assert_row(&sample, "{\"source\":\"old\"", "\"2020-01-02 removed\"");
        finish(&sample);
    }
}

static void what_two_have_finds_neither(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|a#1\nMill burns|b#1");
    set(source_of(&sample, "a"), "aa", "Notes", "https://example.org/1");
    set(source_of(&sample, "b"), "bb", "Notes", "https://example.org/1");
    apply(&sample, 1);
    make(&sample, "Dam breaks|c#1");
    set(source_of(&sample, "c"), "cc", "Notes", "https://example.org/1");
    apply(&sample, 2);
    assert_ids(&sample, "dam-breaks-2");
    assert_int_equal(sample.timeline.redirect_count, 0);
    finish(&sample);
}

static void chains_lead_to_the_end(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    static const char *const ids[] = { "a", "b", "c", "a" };
    for (int i = 0; i < 4; i++) {
        make(&sample, arena_format(&sample.arena, "Dam breaks|%s#1", ids[i]).data);
        set(source_of(&sample, ids[i]), "aa", "Dam", NULL);
        apply(&sample, i + 1);
    }
    assert_row(&sample, "{\"source\":\"a\"",
               "\"was\":[\"b\",\"c\"]"); /* and not itself */
    assert_int_equal(sample.timeline.redirect_count, 2);
    for (size_t i = 0; i < 2; i++)
        assert_true(view_equal(sample.timeline.redirects[i].to.id, VIEW("a")));
    make(&sample, "Mill burns|m#1");
    apply(&sample, 9);
    assert_int_equal(sample.timeline.redirect_count, 0);
    assert_int_equal(sample.timeline.gone_count, 4); /* dam-breaks, a, b, c */
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(sample.timeline.gone[i].day.day, 9);
    finish(&sample);
}

static void a_source_takes_a_former_address(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|a#1");
    set(source_of(&sample, "a"), "aa", "Dam", NULL);
    apply(&sample, 1);
    make(&sample, "Dam breaks|b#1\nMill burns|a#7");
    set(source_of(&sample, "b"), "aa", "Dam", NULL);
    set(source_of(&sample, "a"), "mm", "Mill", NULL);
    apply(&sample, 2);
    /* the file at the old path counts as the old source, edited */
    assert_int_equal(sample.timeline.redirect_count, 0);
    assert_row(&sample, "{\"source\":\"a\"", "\"sha256\":\"mm\"");
    finish(&sample);
}

/* A merge of branches can bring back the row of a source that the other renamed. */
static void a_row_that_a_merge_brought_back(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    buffer_add(&sample.ledger,
               VIEW(LEDGER_HEAD
                    "{\"event\":\"dam\",\"title\":\"Dam breaks\",\"claims\":[\"old#1\"],"
                    "\"first_seen\":\"2019-01-01\"},\n"
                    "{\"source\":\"new\",\"sha256\":\"aa\",\"was\":[\"old\"],"
                    "\"first_seen\":\"2019-01-01\"},\n"
                    "{\"source\":\"old\",\"sha256\":\"bb\",\"first_seen\":"
                    "\"2019-01-01\"},\n" LEDGER_FOOT));
    make(&sample, "Dam gives way|new#1");
    set(source_of(&sample, "new"), "aa", "Dam", NULL);
    apply(&sample, 2);
    assert_ids(&sample, "dam");
    assert_int_equal(sample.timeline.gone_count, 0);
    assert_int_equal(sample.timeline.redirect_count, 1);
    struct view text = buffer_view(&sample.ledger);
    assert_int_equal(view_find(text, VIEW("{\"source\":\"old\""), 0), text.length);
    finish(&sample);
}

static void addresses_that_differ_in_case_alone(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|Note#1");
    set(source_of(&sample, "Note"), "aa", "Dam", NULL);
    apply(&sample, 1);
    make(&sample, "Dam breaks|note#1");
    set(source_of(&sample, "note"), "aa", "Dam", NULL);
    apply(&sample, 2);
    assert_int_equal(sample.timeline.redirect_count, 0);
    assert_row(&sample, "{\"source\":\"note\"", "\"was\":[\"Note\"]");
    finish(&sample);
}

static void says_what_is_lost(void **state)
{
    (void) state;
    struct sample sample = { .changed = false };
    make(&sample, "Dam breaks|a#1\nMill burns|a#2\nZoo opens|b#1");
    apply(&sample, 1);
    make(&sample, "Dam breaks|a#1\nFire|a#3");
    apply(&sample, 2);
    assert_int_equal(sample.findings.of_code[DIAGNOSTIC_LOST_EVENT], 1);
    assert_int_equal(sample.findings.of_code[DIAGNOSTIC_LOST_SOURCE], 1);
    for (size_t i = 0; i < sample.findings.count; i++)
        assert_true(sample.findings.items[i].line > 1);
    make(&sample, "Dam breaks|a#1\nFire|a#3");
    apply(&sample, 3);
    assert_int_equal(sample.findings.count, 0);
    assert_false(sample.changed);
    finish(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_same_source),
        cmocka_unit_test(what_two_have_finds_neither),
        cmocka_unit_test(chains_lead_to_the_end),
        cmocka_unit_test(a_source_takes_a_former_address),
        cmocka_unit_test(a_row_that_a_merge_brought_back),
        cmocka_unit_test(addresses_that_differ_in_case_alone),
        cmocka_unit_test(says_what_is_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
