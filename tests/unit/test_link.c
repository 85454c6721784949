/* Linking, on records made by hand: what is joined, what is not, what is related. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "events/linking.h"
#include "events/pattern.h"
#include "events/stem.h"
#include "events/timeline.h"

enum { BEARERS = 5, CLAIMS = 4 };

/* A bearer as "TYPE NAME", TYPE a letter: p person, o organisation, l place, t text. */
struct sketch_bearer {
    const char *name;
    const char *role, *country;
};

/* A claim; who are the numbers of its bearers, from 1. */
struct sketch_claim {
    const char *edtf, *kind, *title;
    int who[4];
    enum claim_factuality factuality;
};

struct sketch {
    const char *id;
    struct sketch_bearer bearers[BEARERS];
    struct sketch_claim claims[CLAIMS];
};

static struct bearer make_bearer(const struct sketch_bearer *sketch)
{
    static const enum entity_type of_letter[] = {
        ['p'] = ENTITY_PERSON,
        ['o'] = ENTITY_ORGANISATION,
        ['l'] = ENTITY_PLACE,
        ['t'] = ENTITY_TEXT,
    };
    return (struct bearer){
        .type = of_letter[(unsigned char) sketch->name[0]],
        .name = view_of(sketch->name + 2),
        .role = view_of(sketch->role),
        .country = view_of(sketch->country),
        .mention_count = 1,
    };
}

static struct claim make_claim(struct arena *arena, const struct sketch_claim *sketch,
                               const struct record *record, int number)
{
    struct claim claim = {
        .timex = (size_t) number,
        .kind = view_of(sketch->kind),
        .title = view_of(sketch->title),
        .quote.exact = view_of(sketch->title),
        .factuality = sketch->factuality,
        .salience = 0.5,
        .confidence = 0.5,
        .participants = ARENA_ARRAY(arena, struct participant, 4),
    };
    struct error err;
    assert_true(date_read_edtf(view_of(sketch->edtf), &claim.date, &err));
    for (int i = 0; i < 4 && sketch->who[i] > 0; i++) {
        size_t bearer = (size_t) sketch->who[i] - 1;
        claim.participants[claim.participant_count++] =
            (struct participant){ .name = record->mentions.bearers[bearer].name,
                                  .type = record->mentions.bearers[bearer].type,
                                  .bearer = bearer };
    }
    return claim;
}

static struct record *make_record(struct arena *arena, const struct sketch *sketch)
{
    struct record *record = ARENA_NEW(arena, struct record);
    record->source.id = view_of(sketch->id);
    record->source.publisher = view_of(sketch->id);
    record->mentions.bearers = ARENA_ARRAY(arena, struct bearer, BEARERS);
    for (size_t i = 0; i < BEARERS && sketch->bearers[i].name != NULL; i++)
        record->mentions.bearers[record->mentions.bearer_count++] =
            make_bearer(&sketch->bearers[i]);
    record->claims.items = ARENA_ARRAY(arena, struct claim, CLAIMS);
    for (size_t i = 0; i < CLAIMS && sketch->claims[i].edtf != NULL; i++)
        record->claims.items[record->claims.count++] =
            make_claim(arena, &sketch->claims[i], record, (int) i);
    return record;
}

static void link(struct arena *arena, const struct sketch *sketches, size_t count,
                 struct timeline *timeline)
{
    *timeline = (struct timeline){ .record_count = count };
    timeline->records = ARENA_ARRAY(arena, struct record *, count);
    for (size_t i = 0; i < count; i++)
        timeline->records[i] = make_record(arena, &sketches[i]);
    timeline_link(arena, timeline);
    timeline_name_events(arena, timeline);
    timeline_sort(arena, timeline);
}

static const struct sketch_claim nothing = { .edtf = NULL };

#define PARTIES                                               \
    { "l Austria" }, { "l Hungary" }, { "t water protocol" }, \
    {                                                         \
        "p Anna Berger"                                       \
    }

/* Two sources with one claim each, and how many events they are. */
static const struct {
    const char *why;
    struct sketch_claim one, other;
    size_t events;
} joins[] = {
    { "one day, one matter",
      { "2019-03-02",
        "agreement",
        "Austria and Hungary sign a water protocol",
        { 1, 2, 3 } },
      { "2019-03-02",
        "agreement",
        "Hungary and Austria sign the water protocol",
        { 2, 1, 3 } },
      1 },
    { "a month holds its day",
      { "2019-03", "agreement", "Water protocol is signed", { 3 } },
      { "2019-03-02",
        "agreement",
        "Austria and Hungary sign a water protocol",
        { 1, 2, 3 } },
      1 },
    { "a vote and what it decides are one",
      { "2019-03-02", "vote", "Austria votes for the water protocol", { 1, 3 } },
      { "2019-03", "law", "Austria adopts the water protocol", { 1, 3 } },
      1 },
    { "two days are two events",
      { "2019-03-02",
        "agreement",
        "Austria and Hungary sign a water protocol",
        { 1, 2, 3 } },
      { "2019-03-04",
        "agreement",
        "Austria and Hungary sign a water protocol",
        { 1, 2, 3 } },
      2 },
    { "a shared country is not enough",
      { "2019-03-02", "agreement", "Austria signs a loan", { 1 } },
      { "2019-03-02", "agreement", "Austria signs a lease", { 1 } },
      2 },
    { "the same people, another matter",
      { "2019-03-02", "meeting", "Anna Berger meets ministers of Hungary", { 4, 2 } },
      { "2019-03-02", "resignation", "Anna Berger resigns", { 4 } },
      2 },
    { "a plan is not what happened",
      { "2019-03-02",
        "agreement",
        "Austria and Hungary sign a water protocol",
        { 1, 2, 3 } },
      { "2019-03-02",
        "agreement",
        "Austria and Hungary sign a water protocol",
        { 1, 2, 3 },
        CLAIM_PLANNED },
      2 },
    { "statements are one only by what is said",
      { "2019-03-02", "statement", "Anna Berger says that trade has grown", { 4 } },
      { "2019-03-02", "statement", "Anna Berger says that Austria will pay", { 4, 1 } },
      2 },
    { "a decade does not swallow a day",
      { "201X", "meeting", "Anna Berger meets ministers of Hungary", { 4, 2 } },
      { "2019-03-02", "visit", "Anna Berger visits Hungary", { 4, 2 } },
      2 },
};

static void test_joins(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof joins / sizeof *joins; i++) {
        struct arena arena = { .blocks = NULL };
        struct sketch sketches[] = {
            { "a", { PARTIES }, { joins[i].one, nothing } },
            { "b", { PARTIES }, { joins[i].other, nothing } },
        };
        struct timeline timeline;
        link(&arena, sketches, 2, &timeline);
        if (timeline.event_count != joins[i].events)
            print_error("%s: %zu events\n", joins[i].why, timeline.event_count);
        assert_int_equal(timeline.event_count, joins[i].events);
        arena_finish(&arena);
    }
}

static void test_most_precise_claim_names_the_event(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct sketch sketches[] = {
        { "a",
          { PARTIES },
          { { "2019-03", "agreement", "Water protocol is signed", { 3 } } } },
        { "b",
          { PARTIES },
          { { "2019-03-02",
              "agreement",
              "Austria and Hungary sign a water protocol",
              { 1, 2, 3 } } } },
    };
    struct timeline timeline;
    link(&arena, sketches, 2, &timeline);
    assert_int_equal(timeline.event_count, 1);
    const struct event *event = &timeline.events[0];
    assert_string_equal(event->date.edtf, "2019-03-02");
    assert_string_equal(event->id.data, "austria-and-hungary-sign-a-water-protocol");
    assert_int_equal(event->claims[0].source, 1);
    assert_int_equal(event->claim_count, 2);
    assert_int_equal(event->entity_count, 3);
    arena_finish(&arena);
}

static void test_arrivals_that_cannot_both_be(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct sketch sketches[] = {
        { "Gazette",
          { PARTIES },
          { { "2013", "arrival", "Anna Berger arrives in Hungary", { 4, 2 } } } },
        { "Herald",
          { PARTIES },
          { { "2014-11", "arrival", "Anna Berger reaches Hungary", { 4, 2 } } } },
    };
    struct timeline timeline;
    link(&arena, sketches, 2, &timeline);
    assert_int_equal(timeline.event_count, 2);
    assert_int_equal(timeline.disagreement_count, 1);
    const struct disagreement *found = &timeline.disagreements[0];
    assert_string_equal(found->about.data, "when Anna Berger came to Hungary");
    assert_string_equal(found->explanation.data,
                        "Gazette says 2013; Herald says November 2014.");
    assert_int_equal(found->event_count, 2);
    assert_int_equal(timeline.events[0].disagreement_count, 1);
    assert_int_equal(timeline.events[1].disagreement_count, 1);
    arena_finish(&arena);
}

static void test_what_follows_from_what(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct sketch sketches[] = {
        { "a",
          { { "l Austria" }, { "o River Council" } },
          { { "2017-12-22",
              "vote",
              "River Council votes for a resolution on dams",
              { 2 } },
            { "2018-02-08",
              "change",
              "Austria closes two dams after the resolution of the River Council",
              { 1, 2 } } } },
    };
    struct timeline timeline;
    link(&arena, sketches, 1, &timeline);
    assert_int_equal(timeline.event_count, 2);
    assert_int_equal(timeline.events[0].related_count, 1);
    assert_int_equal(timeline.events[1].related_count, 1);
    assert_int_equal(timeline.events[1].related[0].event, 0);
    assert_string_equal(timeline.events[1].related[0].relation.data, "follows up on");
    assert_string_equal(
        timeline.events[1].related[0].reason.data,
        "the later passage speaks of the resolution; both name River Council, "
        "seven weeks apart");
    arena_finish(&arena);
}

/* Two bearers called by one name, in two sources. */
static size_t persons_called(const char *country, const char *other_country,
                             const char *other_kind)
{
    struct arena arena = { .blocks = NULL };
    struct sketch sketches[] = {
        { "a",
          { { "p Tanaka", "refugee", country }, { "l Japan" } },
          { { "1997", "departure", "Tanaka flees to Japan", { 1, 2 } } } },
        { "b",
          { { "p Tanaka", "defector", other_country }, { "l Japan" } },
          { { "1997", other_kind, "Tanaka escapes", { 1 } } } },
    };
    struct timeline timeline;
    link(&arena, sketches, 2, &timeline);
    size_t persons = 0;
    for (size_t i = 0; i < timeline.entity_count; i++)
        persons += timeline.entities[i].entity.type == ENTITY_PERSON;
    arena_finish(&arena);
    return persons;
}

static void test_single_names_need_evidence(void **state)
{
    (void) state;
    assert_int_equal(persons_called("Laos", "Laos", "departure"), 1);
    assert_int_equal(persons_called("Laos", "Chad", "departure"), 2);
}

/* What stands in a book of the looks at two claims, or "". */
static struct view evidence_for(const struct linking_book *book, int weight_sign)
{
    for (size_t i = 0; i < book->claims.count; i++)
        for (size_t e = 0; e < book->claims.items[i].evidence.count; e++)
            if ((book->claims.items[i].evidence.items[e].weight > 0) == (weight_sign > 0))
                return book->claims.items[i].evidence.items[e].words;
    return VIEW("");
}

static void test_book_tells_why(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct sketch sketches[] = {
        { "a", { PARTIES }, { joins[0].one, nothing } },
        { "b", { PARTIES }, { joins[0].other, nothing } },
    };
    struct linking_book book = { .claims.count = 0 };
    struct timeline timeline = { .record_count = 2, .book = &book };
    timeline.records = ARENA_ARRAY(&arena, struct record *, 2);
    for (size_t i = 0; i < 2; i++)
        timeline.records[i] = make_record(&arena, &sketches[i]);
    timeline_link(&arena, &timeline);
    assert_int_equal(book.claims.count, 1);
    assert_true(book.claims.items[0].joined);
    assert_true(book.claims.items[0].score >= book.claims.items[0].asked);
    assert_string_equal(evidence_for(&book, 1).data,
                        "the dates fit: 2 March 2019 and 2 March 2019");
    int sum = 0;
    for (size_t e = 0; e < book.claims.items[0].evidence.count; e++)
        sum += book.claims.items[0].evidence.items[e].weight;
    assert_int_equal(sum, book.claims.items[0].score);
    arena_finish(&arena);
}

/* Orders win over evidence, both ways. */
static void test_orders(void **state)
{
    (void) state;
    static const struct {
        size_t join; /* row of the joins */
        bool ordered;
        size_t events;
    } cases[] = { { 0, false, 2 }, { 3, true, 1 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = { .blocks = NULL };
        struct sketch sketches[] = {
            { "a", { PARTIES }, { joins[cases[i].join].one, nothing } },
            { "b", { PARTIES }, { joins[cases[i].join].other, nothing } },
        };
        struct claim_order order = { { 0, 0 }, { 1, 0 }, cases[i].ordered };
        struct linking_orders orders = { .claims = &order, .claim_count = 1 };
        struct timeline timeline = { .record_count = 2, .orders = &orders };
        timeline.records = ARENA_ARRAY(&arena, struct record *, 2);
        for (size_t r = 0; r < 2; r++)
            timeline.records[r] = make_record(&arena, &sketches[r]);
        timeline_link(&arena, &timeline);
        assert_int_equal(timeline.event_count, cases[i].events);
        /* what an order made one of two days is shown to be dated differently */
        assert_int_equal(timeline.disagreement_count, cases[i].ordered);
        if (cases[i].ordered)
            assert_string_equal(timeline.disagreements[0].explanation.data,
                                "a says \"2 March 2019\"; b says \"4 March 2019\".");
        arena_finish(&arena);
    }
}

/* Two claims of two sources, and the question that they raise, or NULL. roles are left
 * out of sketches: every part of a claim will do. */
static const struct {
    const char *why;
    struct sketch_claim one, other;
    const char *about;
} contradictions[] = {
    { "a birth dated twice",
      { "1901", "birth", "Anna Berger is born", { 4 } },
      { "1903", "birth", "Anna Berger is born", { 4 } },
      "when Anna Berger was born" },
    { "a vaguer date that holds the other",
      { "190X", "birth", "Anna Berger is born", { 4 } },
      { "1903", "birth", "Anna Berger is born", { 4 } },
      NULL },
    { "about a year may be the next",
      { "1902~", "birth", "Anna Berger is born", { 4 } },
      { "1903", "birth", "Anna Berger is born", { 4 } },
      NULL },
    { "released before the arrest",
      { "1950-03-01", "release", "Anna Berger is released", { 4 } },
      { "1950-03-09", "arrest", "Anna Berger is arrested", { 4 } },
      "whether Anna Berger was arrested before being released" },
    { "arrested, then released",
      { "1950-03-01", "arrest", "Anna Berger is arrested", { 4 } },
      { "1950-03-09", "release", "Anna Berger is released", { 4 } },
      NULL },
    { "a release years before an arrest is another affair",
      { "1950-03-01", "release", "Anna Berger is released", { 4 } },
      { "1957-03-09", "arrest", "Anna Berger is arrested", { 4 } },
      NULL },
    { "two visits are two visits",
      { "1950-03-01", "visit", "Anna Berger visits Hungary", { 4, 2 } },
      { "1950-03-09", "visit", "Anna Berger visits Hungary", { 4, 2 } },
      NULL },
    { "a figure that differs",
      { "2019-03-02",
        "agreement",
        "Austria and Hungary sign a water protocol on 12 dams",
        { 1, 2, 3 } },
      { "2019-03-02",
        "agreement",
        "Austria and Hungary sign a water protocol on 15 dams",
        { 1, 2, 3 } },
      "how many dams: Austria and Hungary sign a water protocol on 12 dams" },
};

static void test_contradictions(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof contradictions / sizeof *contradictions; i++) {
        struct arena arena = { .blocks = NULL };
        struct sketch sketches[] = {
            { "Gazette", { PARTIES }, { contradictions[i].one, nothing } },
            { "Herald", { PARTIES }, { contradictions[i].other, nothing } },
        };
        /* one person: the sources share the names of PARTIES */
        struct timeline timeline;
        link(&arena, sketches, 2, &timeline);
        const char *about =
            timeline.disagreement_count > 0 ? timeline.disagreements[0].about.data : NULL;
        if ((about == NULL) != (contradictions[i].about == NULL))
            fail_msg("%s: %s", contradictions[i].why, about != NULL ? about : "nothing");
        if (about != NULL)
            assert_string_equal(about, contradictions[i].about);
        assert_true(timeline.disagreement_count <= 1);
        arena_finish(&arena);
    }
}

/* Events of one person and body, weeks apart, and how they are tied. */
static void test_reasons(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct sketch sketches[] = {
        { "a",
          { { "p Anna Berger" }, { "o River Council" }, { "l Austria" } },
          { { "2019-03-02", "meeting", "Anna Berger meets the River Council", { 1, 2 } },
            { "2019-03-02",
              "statement",
              "Anna Berger tells the River Council that it rains",
              { 1, 2 } },
            { "2019-05-11",
              "appointment",
              "Anna Berger joins the River Council",
              { 1, 2 } } } },
    };
    struct timeline timeline;
    link(&arena, sketches, 1, &timeline);
    assert_int_equal(timeline.event_count, 3);
    size_t steps = 0, shares = 0;
    for (size_t e = 0; e < 3; e++)
        for (size_t r = 0; r < timeline.events[e].related_count; r++) {
            const struct relation *relation = &timeline.events[e].related[r];
            steps += view_equal(relation->relation, VIEW("is a step of"));
            if (!view_equal(relation->relation, VIEW("shares names")))
                continue;
            shares++;
            assert_string_equal(
                relation->reason.data,
                "both name Anna Berger and River Council, ten weeks apart");
        }
    assert_int_equal(steps, 1);
    assert_int_equal(shares, 4);
    arena_finish(&arena);
}

static void test_pairs_stay_linear(void **state)
{
    (void) state;
    size_t comparisons[2];
    for (size_t round = 0; round < 2; round++) {
        size_t count = round == 0 ? 400 : 800;
        struct arena arena = { .blocks = NULL };
        struct timeline timeline = { .record_count = count };
        timeline.records = ARENA_ARRAY(&arena, struct record *, count);
        struct sketch sketch = {
            "s", { PARTIES }, { { "2019", "meeting", "Anna Berger meets", { 4, 1 } } }
        };
        for (size_t i = 0; i < count; i++)
            timeline.records[i] = make_record(&arena, &sketch);
        struct linking linking = { .arena = &arena, .timeline = &timeline };
        struct entity_source *sources = ARENA_ARRAY(&arena, struct entity_source, count);
        for (size_t s = 0; s < count; s++)
            sources[s] =
                (struct entity_source){ .bearers = timeline.records[s]->mentions.bearers,
                                        .count = 4 };
        struct entity_input input = { .sources = sources, .count = count };
        struct entity_result found;
        entity_join(&arena, &input, &found);
        linking.entities = found.entities;
        linking.entity_of = found.entity_of;
        linking.keys = entity_keys(&arena, sources, count);
        features_fill(&linking);
        pairs_index(&linking);
        cluster_claims(&linking);
        comparisons[round] = linking.comparisons;
        arena_finish(&linking.scratch);
        arena_finish(&linking.lasting);
        arena_finish(&arena);
    }
    assert_true(comparisons[0] > 0);
    assert_true(comparisons[1] < comparisons[0] * 5 / 2);
}

static void test_stems(void **state)
{
    (void) state;
    static const char *const same[][2] = {
        { "signs", "signed" },  { "signing", "sign" },    { "escapes", "escaping" },
        { "stopped", "stops" }, { "studies", "studied" }, { "agree", "agreed" },
        { "Passes", "passed" }, { "votes", "voting" },
    };
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        assert_true(stem_of(view_of(same[i][0])) == stem_of(view_of(same[i][1])));
    assert_true(stem_of(VIEW("meet")) != stem_of(VIEW("meat")));
    assert_true(stem_is_stop_word(VIEW("The")));
    assert_false(stem_is_stop_word(VIEW("treaty")));
    for (size_t length = 0; length < 64; length++) {
        char word[64];
        memset(word, 's', sizeof word);
        stem_of((struct view){ word, length });
    }
}

static void test_patterns(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct view values[] = { VIEW_INIT("Ann"), VIEW_INIT("{1}") };
    assert_string_equal(pattern_fill(&arena, VIEW("{1}, {2} and {3}{"), values, 2).data,
                        "Ann, {1} and {");
    assert_string_equal(pattern_fill(&arena, VIEW("{0}{x}"), values, 2).data, "{0}{x}");
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_joins),
        cmocka_unit_test(test_most_precise_claim_names_the_event),
        cmocka_unit_test(test_arrivals_that_cannot_both_be),
        cmocka_unit_test(test_what_follows_from_what),
        cmocka_unit_test(test_single_names_need_evidence),
        cmocka_unit_test(test_book_tells_why),
        cmocka_unit_test(test_orders),
        cmocka_unit_test(test_contradictions),
        cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_pairs_stay_linear),
        cmocka_unit_test(test_stems),
        cmocka_unit_test(test_patterns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
