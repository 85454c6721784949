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
                (struct entity_source){ timeline.records[s]->mentions.bearers, 4 };
        struct entity_input input = { .sources = sources, .count = count };
        struct entity_result found;
        entity_join(&arena, &input, &found);
        linking.entities = found.entities;
        linking.entity_of = found.entity_of;
        features_fill(&linking);
        pairs_index(&linking);
        cluster_claims(&linking);
        comparisons[round] = linking.comparisons;
        arena_finish(&linking.scratch);
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
        cmocka_unit_test(test_pairs_stay_linear),
        cmocka_unit_test(test_stems),
        cmocka_unit_test(test_patterns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
