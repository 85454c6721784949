#include "store_fixture.h"

#include "store/timeline_json.h"

/* The records of the timeline, in order of their ids, kept as commands keep them. */
static void give_records(struct arena *arena, struct timeline *timeline)
{
    static const char *const names[] = { "record.json", "letter.json" };
    timeline->record_count = 2;
    timeline->records = ARENA_ARRAY(arena, struct record *, 2);
    for (size_t i = 0; i < 2; i++)
        timeline->records[i] = record_keep(arena, fixture_record(arena, names[i]));
}

static void writes_what_it_read(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct timeline timeline = { .record_count = 0 };
    struct node node;
    struct error err = { .kind = ERROR_NONE };
    struct view text = fixture_text(&arena, "timeline.json");
    give_records(&arena, &timeline);
    fixture_parse(&arena, text, &node);
    if (!timeline_read(&arena, &node, VIEW(""), &timeline, &err))
        fail_msg("%s", err.text);
    struct buffer out = { .length = 0 };
    timeline_write(&timeline, &(struct timeline_stamps){ .events = NULL }, 2,
                   &(struct sink){ .out = &out });
    buffer_add(&out, (struct view){ "\n", 2 });
    assert_string_equal(out.data, text.data);
    buffer_finish(&out);
    arena_finish(&arena);
}

static void links_what_it_read(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct timeline timeline = { .record_count = 0 };
    struct node node;
    give_records(&arena, &timeline);
    fixture_parse(&arena, fixture_text(&arena, "timeline.json"), &node);
    assert_true(timeline_read(&arena, &node, VIEW(""), &timeline, NULL));
    assert_int_equal(timeline.event_count, 2);
    const struct event *sale = &timeline.events[1];
    assert_int_equal(sale->claim_count, 2);
    assert_int_equal(sale->claims[1].source, 1);
    assert_int_equal(sale->claims[1].claim, 0);
    assert_int_equal(sale->disagreement_count, 1);
    assert_int_equal(sale->disagreements[0], 0);
    assert_int_equal(timeline.events[0].disagreement_count, 0);
    assert_int_equal(timeline.events[0].first_seen.year, 2005);
    assert_int_equal(sale->first_seen.day, 0);
    assert_int_equal(sale->related[0].event, 0);
    assert_int_equal(timeline.entities[sale->entities[1]].entity.weight, 2);
    assert_int_equal(timeline.undated[0].source, 1);
    assert_int_equal(sale->date.precision, DATE_INTERVAL);
    arena_finish(&arena);
}

/* Events of a file stand in whatever order its writer left them in. */
static void puts_events_in_order(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct timeline timeline = { .record_count = 0 };
    struct node node;
    give_records(&arena, &timeline);
    fixture_parse(&arena, fixture_text(&arena, "timeline.json"), &node);
    const struct node *events = node_get(&node, VIEW("events"));
    struct node first = events->items[0];
    events->items[0] = events->items[1];
    events->items[1] = first;
    assert_true(timeline_read(&arena, &node, VIEW(""), &timeline, NULL));
    assert_true(view_starts(timeline.events[0].id, VIEW("cafe-odon")));
    assert_int_equal(timeline.events[0].related[0].event, 1);
    assert_int_equal(timeline.entities[0].events[0], 1);
    assert_int_equal(timeline.disagreements[0].events[0], 1);
    arena_finish(&arena);
}

static const struct {
    const char *old, *new, *says;
} BAD[] = {
    { "annals/timeline/1", "annals/timeline/0",
      "\"schema\" is \"annals/timeline/0\" (it must be \"annals/timeline/1\")" },
    { "\"title\": \"A café\"", "\"title\": 1", "\"title\" must be a string or null" },
    { "\"sources\": [", "\"sources\": [{\"id\": \"x\"},",
      "sources[0]: \"id\" is \"x\" (it must be the id of a record that is given)" },
    { "\"id\": \"zurich\"", "\"id\": \"../x\"",
      "entities[3]: \"id\" is \"../x\" (it must be lower-case letters, digits and "
      "hyphens)" },
    { "\"id\": \"zurich\"", "\"id\": \"cafe-odon\"",
      "entities[3]: \"id\" is \"cafe-odon\" (it must be one of its own)" },
    { "\"type\": \"place\"", "\"type\": \"town\"", "entities[3]: \"type\" is \"town\"" },
    { "\"id\": \"cafe-odon-opens-in-zurich\"", "\"id\": \"elsewhere\"",
      "entities[1]: \"events\" is \"cafe-odon-opens-in-zurich\" (it must be ids of the "
      "timeline's events)" },
    { "\"factuality\": \"happened\",\n      \"lead_of\"",
      "\"factuality\": \"so\",\n      \"lead_of\"",
      "events[0]: \"factuality\" is \"so\"" },
    { "\"first_seen\": \"2005-02-01\"", "\"first_seen\": \"2005\"",
      "events[0]: \"first_seen\" is \"2005\" (it must be a day, as 2019-03-04)" },
    { "\"id\": \"a1b2c3\"", "\"id\": \"zzz\"",
      "events[0]: \"claims\" is \"cafés/zürich#zzz\" (it must be claims of the records "
      "that "
      "are given)" },
    { "\"relation\": \"same story\"", "\"relation\": null",
      "events[0]: related[0]: \"relation\" must be a string" },
    { "\"cafés/zürich#d4e5f6\"", "\"cafés/zürich#d4\"",
      "disagreements[0]: \"claims\" is \"cafés/zürich#d4\"" },
    { "\"cafés/zürich#d4e5f6\"", "7", "disagreements[0]: \"claims\" is \"\"" },
    { "\"undated\": [",
      "\"undated\": [{\"source\": \"y\", \"quote\": \"\", \"reason\": \"\"},",
      "undated[0]: \"source\" is \"y\"" },
    { "\"from\": \"a-cafe-opens\"", "\"from\": \"cafe-odon-opens-in-zurich\"",
      "redirects[0]: \"from\" is \"cafe-odon-opens-in-zurich\" (it must be an address" },
    { "\"to\": \"cafe", "\"to\": \"kafe", "redirects[0]: \"to\" is \"kafe-odon" },
    { "\"what\": \"source\"", "\"what\": \"ship\"",
      "redirects[1]: \"what\" is \"ship\" (it must be event, source" },
    { "\"from\": \"ruiz\"", "\"from\": \"../ruiz\"",
      "redirects[1]: \"from\" is \"../ruiz\" (it must be a path" },
    { "\"id\": \"a-cafe-closes\"", "\"id\": \"cafe-odon-opens-in-zurich\"",
      "gone[0]: \"id\" is \"cafe-odon-opens-in-zurich\" (it must be an address that" },
    { "\"date\": \"2004-12\"", "\"date\": \"last year\"",
      "gone[0]: \"date\" is \"last year\" (it must be a date in EDTF)" },
    { "\"hidden\": true", "\"hidden\": 1", "gone[1]: \"hidden\"" },
    { "\"change\": \"redated\"", "\"change\": \"sunk\"",
      "changes[1]: \"change\" is \"sunk\"" },
    { "\"events\": 2\n", "\"events\": -2\n", "changes[0]: \"events\"" },
    { "\"undated\": [", "\"dated\": [", "\"undated\" is missing" },
};

static void says_what_does_not_fit(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        struct arena arena = { .blocks = NULL };
        struct timeline timeline = { .record_count = 0 };
        struct node node;
        struct error err = { .kind = ERROR_NONE };
        give_records(&arena, &timeline);
        fixture_parse(&arena,
                      fixture_replace(&arena, fixture_text(&arena, "timeline.json"),
                                      BAD[i].old, BAD[i].new),
                      &node);
        if (timeline_read(&arena, &node, VIEW(""), &timeline, &err))
            fail_msg("%s was read", BAD[i].new);
        if (!view_starts(view_of(err.text), view_of(BAD[i].says)))
            fail_msg("%s: %s", BAD[i].new, err.text);
        assert_int_equal(timeline.event_count, 0);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_what_it_read),
        cmocka_unit_test(links_what_it_read),
        cmocka_unit_test(puts_events_in_order),
        cmocka_unit_test(says_what_does_not_fit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
