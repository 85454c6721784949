/* The editor's decisions: any bytes are read as editor.yaml, made orders, and carried out
 * on a timeline of three events, which must stay whole. */
#include "fuzz.h"

#include "store/editor_orders.h"

enum { EVENTS = 3, ENTITIES = 2 };

struct made {
    struct record records[2];
    struct record *list[2];
    struct claim claims[2][2];
    struct bearer bearers[2][1];
    struct claim_ref refs[EVENTS];
    size_t leads[EVENTS][1], parts[EVENTS][1], named[ENTITIES][EVENTS], told[ENTITIES][1];
    struct relation related[EVENTS][1];
    struct event events[EVENTS];
    struct linked_entity entities[ENTITIES];
    struct timeline timeline;
};

static void make_event(struct made *made, size_t number, const char *id, size_t source,
                       size_t claim)
{
    made->refs[number] = (struct claim_ref){ source, claim };
    made->parts[number][0] = source;
    made->related[number][0] = (struct relation){ .event = (number + 1) % EVENTS };
    made->events[number] = (struct event){ .id = view_of(id),
                                           .title = view_of(id),
                                           .claims = &made->refs[number],
                                           .claim_count = 1,
                                           .lead_of = made->leads[number],
                                           .entities = made->parts[number],
                                           .entity_count = 1,
                                           .related = made->related[number],
                                           .related_count = 1 };
    date_of_year(1901 + (int) number, &made->events[number].date);
    struct linked_entity *linked = &made->entities[source];
    linked->events[linked->event_count++] = number;
}

static void make_source(struct made *made, size_t number, const char *id, size_t claims)
{
    struct record *record = &made->records[number];
    made->list[number] = record;
    record->source.id = view_of(id);
    record->claims.items = made->claims[number];
    record->claims.count = claims;
    for (size_t i = 0; i < claims; i++) {
        made->claims[number][i].id[0] = (char) ('1' + i);
        made->claims[number][i].title = VIEW("claim");
    }
    made->bearers[number][0] =
        (struct bearer){ .type = ENTITY_PERSON, .name = view_of(id) };
    record->mentions.bearers = made->bearers[number];
    record->mentions.bearer_count = 1;
    made->told[number][0] = number;
    made->entities[number] = (struct linked_entity){
        .id = view_of(number == 0 ? "ada" : "bob"),
        .entity = { .type = ENTITY_PERSON, .name = view_of(id) },
        .events = made->named[number],
        .sources = made->told[number],
        .source_count = 1,
    };
}

static void make(struct made *made)
{
    make_source(made, 0, "a", 2);
    make_source(made, 1, "b", 1);
    make_event(made, 0, "alpha", 0, 0);
    make_event(made, 1, "beta", 0, 1);
    make_event(made, 2, "gamma", 1, 0);
    made->timeline = (struct timeline){ .records = made->list,
                                        .record_count = 2,
                                        .events = made->events,
                                        .event_count = EVENTS,
                                        .entities = made->entities,
                                        .entity_count = ENTITIES };
}

static void check_timeline(const struct timeline *timeline)
{
    FUZZ_CHECK(timeline->event_count <= EVENTS, VIEW("events"));
    FUZZ_CHECK(timeline->entity_count == ENTITIES, VIEW("entities"));
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct event *event = &timeline->events[i];
        FUZZ_CHECK(event->title.length > 0, event->id);
        FUZZ_CHECK(event->entities[0] < ENTITIES, event->title);
        for (size_t r = 0; r < event->related_count; r++)
            FUZZ_CHECK(event->related[r].event < timeline->event_count &&
                           event->related[r].event != i,
                       event->title);
        for (size_t l = 0; l < event->lead_count; l++)
            FUZZ_CHECK(event->lead_of[l] < 2, event->title);
    }
    for (size_t i = 0; i < ENTITIES; i++)
        for (size_t e = 0; e < timeline->entities[i].event_count; e++)
            FUZZ_CHECK(timeline->entities[i].events[e] < timeline->event_count,
                       timeline->entities[i].id);
}

static void check_orders(const struct linking_orders *orders)
{
    for (size_t i = 0; i < orders->claim_count; i++)
        FUZZ_CHECK(orders->claims[i].a.source < 2 && orders->claims[i].b.source < 2,
                   VIEW("claims"));
    for (size_t i = 0; i < orders->name_count; i++)
        FUZZ_CHECK(orders->names[i].a.source < 2 && orders->names[i].a.bearer == 0,
                   VIEW("names"));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena };
    struct made *unordered = ARENA_NEW(&arena, struct made);
    struct made *made = ARENA_NEW(&arena, struct made);
    struct ledger ledger = { .events = { .count = 0 } };
    struct linking_orders orders = { .claim_count = 0 };
    struct editor editor;
    make(unordered);
    make(made);
    editor_read(&arena, (struct view){ (const char *) data, size }, &findings, &editor);
    editor_order(&arena, &editor, &ledger, &unordered->timeline, &findings, &orders);
    editor_apply(&arena, &editor, &ledger, &findings, &made->timeline);
    check_orders(&orders);
    check_timeline(&made->timeline);
    for (size_t i = 0; i < findings.count; i++)
        FUZZ_CHECK(findings.items[i].line > 0, findings.items[i].message);
    arena_finish(&arena);
    return 0;
}

bool fuzz_example(size_t number, struct buffer *out)
{
    static const struct view texts[] = {
        VIEW_INIT("events:\n  alpha:\n    hide: true\n"),
        VIEW_INIT(
            "events:\n  a#2:\n    retitle: T\n    redate: 1984~\n    confirm: true\n"
            "    lead: true\n    note: |\n      x\n\n      y\n"),
        VIEW_INIT(
            "events:\n  events/beta.html:\n    merge: [gamma, \"a#1\"]\n    relate:\n"
            "      gamma: why\n  gamma:\n    unrelate: alpha\n    lead: [b]\n"),
        VIEW_INIT("events:\n  alpha:\n    split: \"a#1\"\n    relate: beta\n"),
        VIEW_INIT(
            "entities:\n  people/ada:\n    rename: A\n    retype: place\n    note: n\n"
            "  bob:\n    merge: ada\n    split: [b, a]\n"),
        VIEW_INIT("events: {alpha: {hide: maybe, retitel: 1}}\nentity: 2\n"),
    };
    if (number >= sizeof texts / sizeof *texts)
        return false;
    buffer_add(out, texts[number]);
    return true;
}
