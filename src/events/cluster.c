#include <stdlib.h>

#include "base/vector.h"
#include "events/linking.h"

/* Dates of one event hold each other: a cluster has few that differ. MEMBERS_ASKED of
 * each are asked whether they contradict the other cluster's. */
enum { SPANS_MAX = 8, MEMBERS_ASKED = 6 };

/* What is known of a cluster, kept at the feature that it is named by. */
struct cluster {
    size_t last; /* of its features */
    struct span {
        int32_t earliest, latest;
    } spans[SPANS_MAX]; /* its different dates */
    size_t span_count;
};

struct candidate {
    size_t a, b;
    int score;
};

struct candidate_list {
    struct linking *linking;
    struct candidate *items;
    size_t count, capacity;
};

/* Two features that an editor keeps apart. */
struct apart {
    size_t a, b;
};

struct clustering {
    struct linking *linking;
    struct cluster *clusters;
    struct apart *apart;
    size_t apart_count;
};

/* Pairs that come near enough to what is asked are told to who wants to know. */
static void note(struct linking *linking, const struct feature *a,
                 const struct feature *b, const struct verdict *verdict)
{
    enum { NEAR_SCORE = 40 };
    struct linking_book *book = linking->timeline->book;
    if (book == NULL || verdict->score < NEAR_SCORE)
        return;
    struct claim_look *look = VECTOR_PUSH(linking->arena, &book->claims);
    look->a = a->ref;
    look->b = b->ref;
    look->score = verdict->score;
    look->asked = verdict->asked;
    verdict_tell(linking, a, b, verdict, linking->arena, &look->evidence);
}

static void consider(void *context, size_t a, size_t b)
{
    struct candidate_list *list = context;
    struct linking *linking = list->linking;
    const struct feature *one = &linking->features[a], *other = &linking->features[b];
    struct verdict verdict = verdict_of(one, other);
    note(linking, one, other, &verdict);
    if (verdict.same)
        *VECTOR_PUSH(&linking->scratch, list) = (struct candidate){ a, b, verdict.score };
}

/* The surest joins first; features stand in the order of sources and claims. */
static int compare_candidates(const void *left, const void *right)
{
    const struct candidate *a = left, *b = right;
    if (a->score != b->score)
        return a->score < b->score ? 1 : -1;
    if (a->a != b->a)
        return a->a > b->a ? 1 : -1;
    return (a->b > b->b) - (a->b < b->b);
}

static bool spans_agree(const struct span *a, const struct span *b)
{
    return (a->earliest <= b->earliest && b->latest <= a->latest) ||
           (b->earliest <= a->earliest && a->latest <= b->latest);
}

static bool all_spans_agree(const struct cluster *a, const struct cluster *b)
{
    for (size_t i = 0; i < a->span_count; i++)
        for (size_t j = 0; j < b->span_count; j++)
            if (!spans_agree(&a->spans[i], &b->spans[j]))
                return false;
    return true;
}

/* Whether a claim of one cluster has something against one of the other's that no
 * likeness outweighs. */
static bool any_never(const struct linking *linking, size_t a, size_t b)
{
    size_t i = a;
    for (size_t n = 0; i != LINKING_NONE && n < MEMBERS_ASKED;
         n++, i = linking->features[i].next) {
        size_t j = b;
        for (size_t m = 0; j != LINKING_NONE && m < MEMBERS_ASKED;
             m++, j = linking->features[j].next) {
            struct verdict verdict =
                verdict_but_for_dates(&linking->features[i], &linking->features[j]);
            for (size_t part = 0; part < VERDICT_PARTS; part++)
                if (verdict.weights[part] == VERDICT_NEVER)
                    return true;
        }
    }
    return false;
}

/* Whether an editor keeps a claim of the one apart from a claim of the other. */
static bool is_kept_apart(const struct clustering *clustering, size_t a, size_t b)
{
    const struct feature *features = clustering->linking->features;
    for (size_t i = 0; i < clustering->apart_count; i++) {
        size_t one = features[clustering->apart[i].a].cluster;
        size_t other = features[clustering->apart[i].b].cluster;
        if ((one == a && other == b) || (one == b && other == a))
            return true;
    }
    return false;
}

static void add_span(struct cluster *cluster, const struct span *span)
{
    for (size_t i = 0; i < cluster->span_count; i++)
        if (cluster->spans[i].earliest == span->earliest &&
            cluster->spans[i].latest == span->latest)
            return;
    if (cluster->span_count < SPANS_MAX)
        cluster->spans[cluster->span_count++] = *span;
}

/* The cluster of the lower number takes the other's features in. */
static void join(struct clustering *clustering, size_t a, size_t b)
{
    struct linking *linking = clustering->linking;
    size_t into = a < b ? a : b, from = a < b ? b : a;
    struct cluster *to = &clustering->clusters[into], *of = &clustering->clusters[from];
    linking->features[to->last].next = from;
    to->last = of->last;
    for (size_t i = 0; i < of->span_count; i++)
        add_span(to, &of->spans[i]);
    for (size_t i = from; i != LINKING_NONE; i = linking->features[i].next)
        linking->features[i].cluster = into;
}

static void begin_clusters(struct clustering *clustering)
{
    struct linking *linking = clustering->linking;
    clustering->clusters =
        ARENA_TAKE(&linking->scratch, struct cluster, linking->feature_count);
    for (size_t i = 0; i < linking->feature_count; i++)
        clustering->clusters[i] = (struct cluster){
            .last = i,
            .spans = { { linking->features[i].earliest, linking->features[i].latest } },
            .span_count = 1,
        };
}

/* The editor's orders: those to join at once, those to keep apart for later. */
static void obey(struct clustering *clustering)
{
    struct linking *linking = clustering->linking;
    const struct linking_orders *orders = linking->timeline->orders;
    if (orders == NULL)
        return;
    clustering->apart = ARENA_ARRAY(&linking->scratch, struct apart, orders->claim_count);
    for (size_t i = 0; i < orders->claim_count; i++)
        if (!orders->claims[i].join)
            clustering->apart[clustering->apart_count++] =
                (struct apart){ linking_feature(linking, orders->claims[i].a),
                                linking_feature(linking, orders->claims[i].b) };
    for (size_t i = 0; i < orders->claim_count; i++) {
        if (!orders->claims[i].join)
            continue;
        size_t a =
            linking->features[linking_feature(linking, orders->claims[i].a)].cluster;
        size_t b =
            linking->features[linking_feature(linking, orders->claims[i].b)].cluster;
        if (a != b && !is_kept_apart(clustering, a, b))
            join(clustering, a, b);
    }
}

static int compare_looks(const void *left, const void *right)
{
    const struct claim_look *a = left, *b = right;
    const size_t keys[][2] = { { a->a.source, b->a.source },
                               { a->a.claim, b->a.claim },
                               { a->b.source, b->b.source },
                               { a->b.claim, b->b.claim } };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] > keys[i][1] ? 1 : -1;
    return 0;
}

/* Says of each look what came of it. */
static void close_book(struct linking *linking)
{
    struct linking_book *book = linking->timeline->book;
    if (book == NULL || book->claims.count == 0)
        return;
    qsort(book->claims.items, book->claims.count, sizeof *book->claims.items,
          compare_looks);
    for (size_t i = 0; i < book->claims.count; i++) {
        struct claim_look *look = &book->claims.items[i];
        look->joined = linking->features[linking_feature(linking, look->a)].cluster ==
                       linking->features[linking_feature(linking, look->b)].cluster;
    }
}

void cluster_claims(struct linking *linking)
{
    struct candidate_list list = { .linking = linking };
    struct clustering clustering = { .linking = linking };
    begin_clusters(&clustering);
    obey(&clustering);
    pairs_visit(linking, &(struct pairs_search){ PAIRS_OF_ONE_DATE, 0, consider, &list });
    if (list.count > 1)
        qsort(list.items, list.count, sizeof *list.items, compare_candidates);
    for (size_t i = 0; i < list.count; i++) {
        size_t a = linking->features[list.items[i].a].cluster;
        size_t b = linking->features[list.items[i].b].cluster;
        if (a != b && all_spans_agree(&clustering.clusters[a], &clustering.clusters[b]) &&
            !any_never(linking, a, b) && !is_kept_apart(&clustering, a, b))
            join(&clustering, a, b);
    }
    close_book(linking);
}
