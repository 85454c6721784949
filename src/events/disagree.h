/* Disagreements: what the searches for claims that cannot all be true share. */
#ifndef ANNALS_EVENTS_DISAGREE_H
#define ANNALS_EVENTS_DISAGREE_H

#include "base/table.h"
#include "events/linking.h"

/* What an act is done by or to: a name of a claim that identifies it. */
struct principal {
    unsigned types; /* bits of enum entity_type */
    unsigned parts; /* bits of enum called_part */
};

struct disagree {
    struct linking *linking;
    const size_t *event_of; /* by feature */
    const bool *placed;     /* by feature: happened at its date or span, neither merely
                               before nor after it, and no word says that it was for
                               another time; of those that tell an act */
    struct disagreement_list {
        struct disagreement *items;
        size_t count, capacity;
    } found;
    struct table seen; /* pairs of events with what is asked of them */
};

/* Notes that two claims cannot both be; once for each pair of events (or event) and
 * question: NULL when that was noted before. The two may be given in any order. The
 * caller adds the explanation, at once. */
struct disagreement *disagree_add(struct disagree *disagree, const struct feature *a,
                                  const struct feature *b, struct view about);

/* "Riga Observer", as readers know a source. */
struct view disagree_source(const struct feature *feature);

/* The entity of a claim's name that is a principal, from *from on; LINKING_NONE when
 * there is none. */
size_t disagree_principal(const struct feature *feature,
                          const struct principal *principal, size_t *from);

/* Days by which a date may be off for its certainty: its own length when approximate. */
int32_t disagree_slack(const struct feature *feature);

/* The searches. */
void disagree_dates(struct disagree *disagree);   /* one thing dated differently */
void disagree_orders(struct disagree *disagree);  /* an order that cannot be */
void disagree_details(struct disagree *disagree); /* a figure or name that differs */

#endif
