/* Linking: what the steps from claims to events share. */
#ifndef ANNALS_EVENTS_LINKING_H
#define ANNALS_EVENTS_LINKING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/table.h"
#include "events/claim.h"
#include "events/kind.h"
#include "events/timeline.h"
#include "names/entity.h"

/* A claim as linking looks at it. Words are hashes of the stems of its title's content
 * words, names left out; words and entities are sorted and without repeats. */
struct feature {
    struct claim_ref ref;
    const struct record *record;
    const struct claim *claim;
    enum kind kind;
    int32_t earliest, latest; /* day numbers of the claim's date */

    uint64_t *words;
    size_t word_count;
    size_t *entities;
    size_t entity_count;
    unsigned *word_weights,
        *entity_weights;                    /* how telling each is: the rarer, the more */
    unsigned words_weight, entities_weight; /* their sums */

    size_t cluster; /* index of the feature that its cluster is named by */
    size_t next;    /* next feature of the cluster, or LINKING_NONE */
};

#define LINKING_NONE ((size_t) -1)

struct linking {
    struct arena *arena;  /* of the timeline */
    struct arena scratch; /* gone when linking ends */
    struct timeline *timeline;

    struct feature *features;
    size_t feature_count;
    struct entity_list entities;
    size_t **entity_of;       /* [source][bearer] */
    size_t *entity_claims;    /* claims that name an entity */
    struct table word_claims; /* claims whose titles have a word; keys are its 8 bytes */

    size_t comparisons; /* pairs looked at, for the test that their number stays linear */
};

/* Fills features from the timeline's records; entities are joined by then. */
void features_fill(struct linking *linking);

/* Whether two titles have a word in common. */
bool features_share_word(const struct feature *a, const struct feature *b);

/* Calls look for pairs of claims that share an entity and whose dates overlap or lie
 * within reach_days of each other, each pair once, in a fixed order. A claim is paired
 * with a bounded number of its neighbours in time. */
typedef void pairs_look(void *context, size_t a, size_t b);
void pairs_visit(struct linking *linking, int32_t reach_days, pairs_look *look,
                 void *context);

/* How strongly two claims speak of one event, each 0 to 100. */
struct verdict {
    unsigned date, what, who, score;
    bool same; /* the score reaches what is asked */
};
struct verdict verdict_of(const struct linking *linking, const struct feature *a,
                          const struct feature *b);

/* Whether the dates of two claims may be one event's: one holds the other. */
bool verdict_dates_agree(const struct claim *a, const struct claim *b);

/* Joins the claims that verdicts say are one event. */
void cluster_claims(struct linking *linking);

/* Joins persons of one single name whose role or country agrees and of whose claims one
 * pair does; then the features' entities follow. True when any were joined. */
bool corroborate_persons(struct linking *linking);

/* Makes an event of each cluster, and the entities' pages. */
void events_build(struct linking *linking);
void entity_pages_build(struct linking *linking);

/* The event that each feature's claim went to, in scratch memory; events_build comes
 * first. */
size_t *events_of_features(struct linking *linking);

/* Relations between events, and disagreements about their dates. */
void relate_events(struct linking *linking);
void disagree_events(struct linking *linking);

#endif
