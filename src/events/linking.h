/* Linking: what the steps from claims to events share. */
#ifndef ANNALS_EVENTS_LINKING_H
#define ANNALS_EVENTS_LINKING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/number_table.h"
#include "events/act.h"
#include "events/claim.h"
#include "events/kind.h"
#include "events/timeline.h"
#include "events/told.h"
#include "names/entity.h"

#define LINKING_NONE ((size_t) -1)

enum called_part { CALLED_WHO, CALLED_WHOM, CALLED_WHERE, CALLED_OTHER };

/* A name that a claim gives: an entity's, or capitals in its title that no mention
 * covers. Its words are hashes of their stems. */
struct called {
    size_t entity; /* or LINKING_NONE */
    size_t bearer; /* of the source, where it is an entity's */
    enum entity_type type;
    enum called_part part;
    bool weak;        /* a country or city that all know: says little */
    struct view text; /* of the title, where it is no entity's */
    uint64_t *words;  /* in the feature's called_words */
    size_t word_count;
    unsigned weight; /* how telling it is: the rarer, the more */
};

/* A claim as linking looks at it. Words are hashes of the stems of its title's content
 * words, names and figures left out. words, all and keys are sorted, without repeats. */
struct feature {
    struct claim_ref ref;
    const struct record *record;
    const struct claim *claim;
    enum act act;
    enum kind kind; /* the act's, where that is known */
    enum claim_factuality factuality;
    int32_t earliest, latest; /* day numbers of the claim's date */

    uint64_t *words;
    unsigned *word_weights;
    size_t word_count;
    unsigned words_weight; /* their sum */

    struct called *called;
    size_t called_count;
    unsigned called_weight; /* their sum */

    uint64_t *all; /* words and the words of names */
    size_t all_count;
    size_t *entities; /* sorted */
    size_t entity_count;
    uint64_t *keys; /* by which it is found: its entities and its rarer words */
    size_t key_count;

    size_t cluster; /* index of the feature that its cluster is named by */
    size_t next;    /* next feature of the cluster, or LINKING_NONE */
};

/* What is known of a person in all sources. */
struct person {
    uint64_t surname, name;    /* hashes of their spellings; name 0 for a single one */
    struct view country, role; /* the first that is known */
};

/* What a claim tells by itself, and when. */
struct told_claim {
    const struct claim_told *told;
    int32_t earliest, latest; /* day numbers of the claim's date */
};

struct entity_words {
    uint64_t *stems;
    size_t count;
};

struct linking {
    struct arena *arena;  /* of the timeline */
    struct arena scratch; /* gone when linking ends, or looks anew */
    struct arena lasting; /* gone when linking ends */
    struct timeline *timeline;

    struct feature *features; /* in the order of sources and their claims */
    size_t feature_count;
    size_t *first_features; /* of each source */
    struct entity_source *sources;
    struct entity_key *keys; /* of bearers, source by source */
    struct told_claim *told; /* of each feature */

    struct entity_list entities;
    size_t **entity_of; /* [source][bearer] */
    struct entity_alike_list alike;
    struct name_look_list *looks; /* at names, or NULL */
    struct person *persons;       /* by entity; zero for what is no person */
    size_t *entity_claims;        /* claims that name an entity */
    bool *entity_known;           /* a place that the gazetteer has */
    struct entity_words *entity_words;
    struct number_table word_claims; /* claims that have a word */
    struct pair_index *pairs;        /* made by pairs_index */

    size_t comparisons; /* pairs looked at, for the test that their number stays linear */
};

/* Days of a claim's date, the last one included: date_length of it. */
static inline int32_t feature_days(const struct feature *feature)
{
    return feature->latest - feature->earliest + 1;
}

/* The index of a claim's feature. */
static inline size_t linking_feature(const struct linking *linking, struct claim_ref ref)
{
    return linking->first_features[ref.source] + ref.claim;
}

/* Fills features from the timeline's records; entities are joined by then. */
void features_fill(struct linking *linking);

/* Fills told from the timeline's records, which it has read; features_fill does where it
 * has not been. */
void told_fill(struct linking *linking);

/* The words in capitals of a claim's title that no mention covers; at most max. */
size_t told_names(const struct claim_told *told, uint64_t *out, size_t max);

/* Fills persons from the entities. */
void persons_fill(struct linking *linking);

/* Whether two titles have a word in common. */
bool features_share_word(const struct feature *a, const struct feature *b);

/* Whether a sorted list has an item. */
bool features_has(const uint64_t *list, size_t count, uint64_t item);

/* Whether a claim gives a name that the other has, too: its entity, or each of its words
 * (persons by their entities alone). */
bool features_is_called(const struct feature *feature, const struct called *called);

/* The names that both claims give, and the share of their weight in the lighter claim's,
 * 0 to 100. The share is 0 while only one weak name is shared. */
struct shared_names {
    unsigned points;
    size_t strong, weak;         /* how many are shared */
    const struct called *best;   /* the most telling of a's, or NULL */
    const struct called *second; /* and the one after it, or NULL */
};
struct shared_names features_shared_names(const struct feature *a,
                                          const struct feature *b);

/* Lists features by the keys that find them. */
void pairs_index(struct linking *linking);

/* What a search for pairs is for. Most of those without it are passed over, which saves a
 * look at each; some are not. */
enum pairs_sought {
    PAIRS_OF_ONE_DATE, /* the date of one holds the other's */
    PAIRS_OF_PERSONS,  /* both name a person of one surname */
    PAIRS_OF_NAMES,    /* both name two places, or one entity that is none */
};

/* Calls look for pairs of claims that share a name or a rare word and whose dates overlap
 * or lie within reach_days of each other, each pair once, in a fixed order. Under each
 * key a claim is paired with a bounded number of its neighbours in time. */
struct pairs_search {
    enum pairs_sought sought;
    int32_t reach_days;
    void (*look)(void *context, size_t a, size_t b);
    void *context;
};
void pairs_visit(struct linking *linking, const struct pairs_search *search);

/* What is looked at of two claims, in order; the words for each are in verdict_words.c.
 */
enum verdict_part {
    VERDICT_DATE,
    VERDICT_ACT,
    VERDICT_KIND,
    VERDICT_WORDS,
    VERDICT_NAMES,
    VERDICT_DATES_DIFFER,
    VERDICT_FACTS_DIFFER,
    VERDICT_ACTS_DIFFER,
    VERDICT_KINDS_DIFFER,
    VERDICT_OBJECTS_DIFFER,
    VERDICT_PERSONS_DIFFER,
    VERDICT_NAMES_DIFFER,
    VERDICT_PLACES_DIFFER,
    VERDICT_SAYINGS_DIFFER,
    VERDICT_ONE_SOURCE,
    VERDICT_PARTS,
};

/* How strongly two claims speak of one event: weights of what spoke for (above 0) and
 * against it (below), in hundredths; VERDICT_NEVER for what no other can outweigh. */
enum { VERDICT_NEVER = -100 };
struct verdict {
    int weights[VERDICT_PARTS];
    int score, asked;
    bool
        same; /* the score reaches what is asked, and date, what and who what each must */
};
struct verdict verdict_of(const struct feature *a, const struct feature *b);

/* The same with the dates left out: whether both tell one thing, whenever it was. */
struct verdict verdict_but_for_dates(const struct feature *a, const struct feature *b);

/* The evidence of a verdict in words, in the arena. */
void verdict_tell(const struct linking *linking, const struct feature *a,
                  const struct feature *b, const struct verdict *verdict,
                  struct arena *arena, struct evidence_list *out);

/* Whether the dates of two claims may be one event's: one holds the other. */
bool verdict_dates_agree(const struct feature *a, const struct feature *b);

/* Joins the claims that verdicts say are one event, as the editor's orders allow. */
void cluster_claims(struct linking *linking);

/* Looks for names of one person that were kept apart, though a role or country agrees and
 * so does one event. Adds them to joins, which entity_join takes as orders (in the
 * timeline's arena); false when there are none. */
bool corroborate_persons(struct linking *linking, struct name_order_list *joins);

/* Makes an event of each cluster, and the entities' pages. */
void events_build(struct linking *linking);
void entity_pages_build(struct linking *linking);

/* The event that each feature's claim went to, in scratch memory; events_build comes
 * first. */
size_t *events_of_features(struct linking *linking);

/* Relations between events, and disagreements about them. */
void relate_events(struct linking *linking);
void disagree_events(struct linking *linking);

#endif
