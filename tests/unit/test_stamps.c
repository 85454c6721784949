/* Stamps of pages: whatever is changed in a timeline, a page that comes out different has
 * another stamp. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "site_capture.h"
#include "tunnel.h"

enum { STAMPS_MAX = 1000 };

struct stamped {
    struct capture *site;
    struct {
        struct view path;
        struct stamp stamp;
    } stamps[STAMPS_MAX];
    size_t count;
};

/* Has every page made. */
static bool is_none_current(void *context, struct view path, const struct stamp *stamp)
{
    (void) context, (void) path, (void) stamp;
    return false;
}

/* Remembers every stamp. */
static bool write_file(void *context, const struct site_file *file, struct error *err)
{
    struct stamped *stamped = context;
    if (file->stamp != NULL) {
        assert_true(stamped->count < STAMPS_MAX);
        stamped->stamps[stamped->count].path =
            arena_copy(&stamped->site->arena, file->path);
        stamped->stamps[stamped->count++].stamp = *file->stamp;
    }
    return capture_write(stamped->site, file, err);
}

static struct stamped *render(const struct timeline *timeline)
{
    struct stamped *stamped = calloc(1, sizeof *stamped);
    stamped->site = capture_new();
    struct site_options options = { .jobs = 1,
                                    .write = write_file,
                                    .current = is_none_current,
                                    .write_context = stamped };
    assert_true(site_render(timeline, &options, &stamped->site->diagnostics, NULL));
    return stamped;
}

static void release(struct stamped *stamped)
{
    capture_free(stamped->site);
    free(stamped);
}

static const struct stamp *stamp_at(const struct stamped *stamped, struct view path)
{
    for (size_t i = 0; i < stamped->count; i++)
        if (view_equal(stamped->stamps[i].path, path))
            return &stamped->stamps[i].stamp;
    return NULL;
}

static const struct view *content_at(const struct stamped *stamped, struct view path)
{
    for (size_t i = 0; i < stamped->site->count; i++)
        if (view_equal(stamped->site->files[i].path, path))
            return &stamped->site->files[i].content;
    return NULL;
}

/* Changes of one thing each. What a claim says comes from its source's file, whose digest
 * then differs, too. */
static struct source *source_of(struct timeline *timeline)
{
    return &timeline->records[0]->source;
}

static struct claim *claim_of(struct timeline *timeline)
{
    source_of(timeline)->sha256 = VIEW("another file");
    return &timeline->records[0]->claims.items[0];
}

static void event_title(struct timeline *t)
{
    t->events[1].title = VIEW("Rats dig");
}
static void event_kind(struct timeline *t)
{
    t->events[1].kind = VIEW("visit");
}
static void event_id(struct timeline *t)
{
    t->events[1].id = VIEW("rats-dig");
}
static void event_factuality(struct timeline *t)
{
    t->events[1].factuality = CLAIM_PLANNED;
}
static void event_salience(struct timeline *t)
{
    t->events[1].salience = 0.9;
}
static void event_seen(struct timeline *t)
{
    t->events[1].first_seen = (struct day){ 2001, 2, 3 };
}
static void event_changed(struct timeline *t)
{
    t->events[1].changed = (struct day){ 2001, 2, 3 };
}
static void event_date(struct timeline *t)
{
    t->events[1].date = date_with_certainty(&t->events[1].date, DATE_APPROXIMATE);
}
static void event_entities(struct timeline *t)
{
    t->events[0].entity_count = 0;
}
static void event_claims(struct timeline *t)
{
    t->events[0].claim_count = 1;
}
static void event_leads(struct timeline *t)
{
    for (size_t i = 0; i < t->event_count; i++)
        t->events[i].lead_count = 0;
}
static void event_relations(struct timeline *t)
{
    for (size_t i = 0; i < t->event_count; i++)
        t->events[i].related_count = 0;
}
static void relation_reason(struct timeline *t)
{
    for (size_t i = 0; i < t->event_count; i++)
        if (t->events[i].related_count > 0)
            t->events[i].related[0].reason = VIEW("both are told by moles");
}
static void event_last(struct timeline *t)
{
    t->event_count--;
}
static void source_title(struct timeline *t)
{
    source_of(t)->title = VIEW("Moles");
}
static void source_publisher(struct timeline *t)
{
    source_of(t)->publisher = VIEW("Mole Gazette");
}
static void source_author(struct timeline *t)
{
    source_of(t)->author = VIEW("A. Mole");
}
static void source_url(struct timeline *t)
{
    source_of(t)->url = VIEW("https://moles.example.org/");
}
static void source_language(struct timeline *t)
{
    source_of(t)->language = VIEW("de");
}
static void source_kind(struct timeline *t)
{
    source_of(t)->kind = source_of(t)->kind.length > 0 ? VIEW("") : VIEW("digest");
}
static void source_id(struct timeline *t)
{
    source_of(t)->id = VIEW("moles");
}
static void source_basis(struct timeline *t)
{
    source_of(t)->date_basis = VIEW("what moles said");
}
static void source_undated(struct timeline *t)
{
    source_of(t)->has_date = false;
}
static void claim_quote(struct timeline *t)
{
    claim_of(t)->quote.exact = VIEW("Moles dug it.");
}
static void claim_relation(struct timeline *t)
{
    claim_of(t)->relation = CLAIM_UNTIL;
}
static void entity_name(struct timeline *t)
{
    t->entities[0].entity.name = VIEW("Moritz Mole");
}
static void entity_id(struct timeline *t)
{
    t->entities[0].id = VIEW("moritz-mole");
}
static void entity_sources(struct timeline *t)
{
    t->entities[0].source_count = 0;
}
static void entity_events(struct timeline *t)
{
    t->entities[0].event_count = 0;
}
static void disagreement_words(struct timeline *t)
{
    t->disagreements[0].explanation = VIEW("Moles are not sure.");
}
static void disagreement_about(struct timeline *t)
{
    t->disagreements[0].about = VIEW("when moles dug");
}
static void site_title(struct timeline *t)
{
    t->title = VIEW("Moles");
}
static void site_base(struct timeline *t)
{
    t->base_url = VIEW("https://moles.example.org/t");
}
static void site_contact(struct timeline *t)
{
    t->contact = VIEW("mole@example.org");
}
static void site_language(struct timeline *t)
{
    t->language = VIEW("fr");
}
static void decision_on_event(struct timeline *t)
{
    static struct decision decision;
    decision = (struct decision){ .kind = DECISION_RETITLE,
                                  .on = t->events[1].id,
                                  .was = VIEW("Rats dug") };
    t->decisions = &decision;
    t->decision_count = 1;
}
static void decision_on_entity(struct timeline *t)
{
    static struct decision decision;
    decision = (struct decision){ .kind = DECISION_RENAME,
                                  .of_entity = true,
                                  .on = t->entities[0].id,
                                  .was = VIEW("M. Mole") };
    t->decisions = &decision;
    t->decision_count = 1;
}

#define CHANGE(name) \
    {                \
#name, name  \
    }
static const struct {
    const char *name;
    void (*make)(struct timeline *timeline);
} changes[] = {
    CHANGE(event_title),        CHANGE(event_kind),     CHANGE(event_id),
    CHANGE(event_factuality),   CHANGE(event_salience), CHANGE(event_seen),
    CHANGE(event_changed),      CHANGE(event_date),     CHANGE(event_entities),
    CHANGE(event_claims),       CHANGE(event_leads),    CHANGE(event_relations),
    CHANGE(relation_reason),    CHANGE(event_last),     CHANGE(source_title),
    CHANGE(source_publisher),   CHANGE(source_author),  CHANGE(source_url),
    CHANGE(source_language),    CHANGE(source_kind),    CHANGE(source_id),
    CHANGE(source_basis),       CHANGE(source_undated), CHANGE(claim_quote),
    CHANGE(claim_relation),     CHANGE(entity_name),    CHANGE(entity_id),
    CHANGE(entity_sources),     CHANGE(entity_events),  CHANGE(disagreement_words),
    CHANGE(disagreement_about), CHANGE(site_title),     CHANGE(site_base),
    CHANGE(site_contact),       CHANGE(site_language),  CHANGE(decision_on_event),
    CHANGE(decision_on_entity),
};

/* Every stamped page of both: how many differ. */
static size_t compare(const char *name, const struct stamped *before,
                      const struct stamped *after)
{
    size_t differ = 0;
    for (size_t i = 0; i < after->count; i++) {
        struct view path = after->stamps[i].path;
        const struct stamp *was = stamp_at(before, path);
        const struct view *old = content_at(before, path), *new = content_at(after, path);
        if (was == NULL || old == NULL || new == NULL || view_equal(*old, *new))
            continue;
        differ++;
        if (stamp_equal(was, &after->stamps[i].stamp))
            fail_msg("%s: %.*s comes out different under the same stamp", name,
                     VIEW_ARG(path));
    }
    return differ;
}

static void what_differs_has_another_stamp(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline = { 0 };
    tunnel_make(&arena, &timeline);
    struct stamped *before = render(&timeline);
    size_t told = 0;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        struct arena other = { 0 };
        struct timeline changed = { 0 };
        tunnel_make(&other, &changed);
        changes[i].make(&changed);
        struct stamped *after = render(&changed);
        told += compare(changes[i].name, before, after) > 0;
        release(after);
        arena_finish(&other);
    }
    /* A change that shows nowhere would prove nothing. */
    assert_true(told * 10 >= sizeof changes / sizeof *changes * 8);
    release(before);
    arena_finish(&arena);
}

static void the_same_has_the_same_stamps(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline = { 0 };
    tunnel_make(&arena, &timeline);
    struct stamped *first = render(&timeline), *second = render(&timeline);
    assert_true(first->count > 20);
    assert_int_equal(first->count, second->count);
    for (size_t i = 0; i < first->count; i++)
        assert_true(stamp_equal(&first->stamps[i].stamp, &second->stamps[i].stamp));
    release(first);
    release(second);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_differs_has_another_stamp),
        cmocka_unit_test(the_same_has_the_same_stamps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
