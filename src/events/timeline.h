/* The timeline: claims of all sources linked into events, entities and disagreements. */
#ifndef ANNALS_EVENTS_TIMELINE_H
#define ANNALS_EVENTS_TIMELINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"
#include "date/date.h"
#include "events/claim.h"
#include "events/decision.h"
#include "events/evidence.h"
#include "events/permalink.h"
#include "names/entity.h"

struct relation {
    size_t event;
    struct view relation; /* from a table: "follows", "same story", "mentions", ... */
    struct view reason;
};

struct event {
    struct view id; /* its address: given by the ledger, or a slug of its title */
    struct view title;
    struct date date;
    struct view kind;
    enum claim_factuality factuality;
    double salience, confidence;
    struct day first_seen, changed; /* by the ledger; days of 0 without one */

    struct claim_ref *claims; /* the first is the one that title and date come from */
    size_t claim_count;
    size_t *entities; /* indices, those of the title first */
    size_t entity_count;
    size_t *lead_of; /* sources */
    size_t lead_count;
    struct relation *related;
    size_t related_count;
    size_t *disagreements; /* indices */
    size_t disagreement_count;
};

/* An entity with where it occurs. id is unique among those of its type's pages. */
struct linked_entity {
    struct view id;
    struct entity entity;
    size_t *sources;
    size_t source_count;
    size_t *events; /* in timeline order */
    size_t event_count;
};

struct disagreement {
    struct view id;
    size_t *events;
    size_t event_count;
    struct claim_ref *claims;
    size_t claim_count;
    struct view about; /* "when Kim reached Russia" or a table's pattern filled in */
    struct view explanation; /* one sentence */
};

/* A passage that tells an event but cannot be dated. */
struct undated {
    size_t source;
    struct view quote, reason;
};

struct timeline {
    struct view title, description, base_url, language, contact;

    struct record **records; /* in order of id, the drafts left out */
    size_t record_count;
    struct event *events; /* in order of earliest, latest, precision, id */
    size_t event_count;
    struct linked_entity *entities; /* in order of id within type */
    size_t entity_count;
    struct disagreement *disagreements;
    size_t disagreement_count;
    struct undated *undated;
    size_t undated_count;
    struct redirect *redirects; /* in order of from */
    size_t redirect_count;
    struct gone *gone; /* in order of address */
    size_t gone_count;
    struct change *changes; /* newest first */
    size_t change_count;
    struct decision *decisions; /* of the editor, those carried out, in their order */
    size_t decision_count;
    struct lookalike *lookalikes; /* in order of a, then b; no part of the product */
    size_t lookalike_count;

    const struct linking_orders *orders; /* the editor's, set by the caller, or NULL */
    struct linking_book *book;           /* filled by timeline_link where not NULL */
};

/* Links records (timeline->records, set by the caller) into events, entities, relations
 * and disagreements. Event ids are not given yet: the ledger, or timeline_name_events,
 * does that, and timeline_sort must follow it. The cost is near linear in the claims:
 * candidates are found by date and participant, not by comparing all pairs. */
void timeline_link(struct arena *arena, struct timeline *timeline);

/* Gives each event without an id the slug of its title, -2 and so on where taken. */
void timeline_name_events(struct arena *arena, struct timeline *timeline);

/* Puts events into their order and carries every index to an event along. */
void timeline_sort(struct arena *arena, struct timeline *timeline);

/* Puts entities into the order of type, then id, and carries every index to one along. */
void timeline_sort_entities(struct arena *arena, struct timeline *timeline);

/* Takes the events out for which leave_out tells so, by their index, with the relations,
 * redirects and disagreements that need them. Their claims stay in the records. */
void timeline_leave_out(struct arena *arena, struct timeline *timeline,
                        const bool *leave_out);

#endif
