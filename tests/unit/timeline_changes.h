/* Changes of one thing each in the timeline of tunnel.h: what differs by them must not be
 * taken for the same. */
#ifndef TESTS_UNIT_TIMELINE_CHANGES_H
#define TESTS_UNIT_TIMELINE_CHANGES_H

#include "events/timeline.h"

/* What a claim says comes from its source's file, whose digest then differs, too. */
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
static void event_confidence(struct timeline *t)
{
    t->events[1].confidence = 0.11;
}
static void event_moved(struct timeline *t)
{
    struct event first = t->events[0];
    t->events[0] = t->events[1];
    t->events[1] = first;
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
static void claim_confidence(struct timeline *t)
{
    claim_of(t)->confidence = 0.11;
}
static void claim_page(struct timeline *t)
{
    claim_of(t)->quote.page = 7;
}
static void entity_name(struct timeline *t)
{
    t->entities[0].entity.name = VIEW("Moritz Mole");
}
static void entity_id(struct timeline *t)
{
    t->entities[0].id = VIEW("moritz-mole");
}
static void entity_type(struct timeline *t)
{
    t->entities[0].entity.type =
        t->entities[0].entity.type == ENTITY_THING ? ENTITY_TEXT : ENTITY_THING;
}
static void entity_aliases(struct timeline *t)
{
    static struct view aliases[] = { VIEW_INIT("The Mole") };
    t->entities[0].entity.aliases = aliases;
    t->entities[0].entity.alias_count = 1;
}
static void entity_mentions(struct timeline *t)
{
    t->entities[0].entity.weight += 7;
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
static const struct timeline_change {
    const char *name;
    void (*make)(struct timeline *timeline);
} timeline_changes[] = {
    CHANGE(event_confidence),   CHANGE(event_moved),     CHANGE(entity_type),
    CHANGE(entity_aliases),     CHANGE(claim_page),      CHANGE(claim_confidence),
    CHANGE(event_title),        CHANGE(event_kind),      CHANGE(event_id),
    CHANGE(event_factuality),   CHANGE(event_salience),  CHANGE(event_seen),
    CHANGE(event_changed),      CHANGE(event_date),      CHANGE(event_entities),
    CHANGE(event_claims),       CHANGE(event_leads),     CHANGE(event_relations),
    CHANGE(relation_reason),    CHANGE(event_last),      CHANGE(source_title),
    CHANGE(source_publisher),   CHANGE(source_author),   CHANGE(source_url),
    CHANGE(source_language),    CHANGE(source_kind),     CHANGE(source_id),
    CHANGE(source_basis),       CHANGE(source_undated),  CHANGE(claim_quote),
    CHANGE(claim_relation),     CHANGE(entity_name),     CHANGE(entity_id),
    CHANGE(entity_sources),     CHANGE(entity_events),   CHANGE(disagreement_words),
    CHANGE(disagreement_about), CHANGE(site_title),      CHANGE(site_base),
    CHANGE(site_contact),       CHANGE(site_language),   CHANGE(decision_on_event),
    CHANGE(decision_on_entity), CHANGE(entity_mentions),
};
#undef CHANGE

enum { TIMELINE_CHANGES = sizeof timeline_changes / sizeof *timeline_changes };

#endif
