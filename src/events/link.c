#include <string.h>

#include "base/vector.h"
#include "events/linking.h"

/* Joins that events tell make others possible by the names alone; a second round finds
 * them. */
enum { ROUNDS_MAX = 2 };

/* The editor's orders and what events have told of names since. */
static struct name_order_list first_orders(struct linking *linking)
{
    struct name_order_list list = { .count = 0 };
    const struct linking_orders *orders = linking->timeline->orders;
    for (size_t i = 0; orders != NULL && i < orders->name_count; i++)
        *VECTOR_PUSH(linking->arena, &list) = orders->names[i];
    return list;
}

/* The names in titles that no mention covers, of one source. */
static void list_title_names(struct linking *linking, const struct record *record,
                             const struct told_claim *told, struct entity_source *source)
{
    enum { OF_CLAIM_MAX = 8, NAMES_MAX = 24 };
    uint64_t names[NAMES_MAX + OF_CLAIM_MAX];
    for (size_t c = 0; c < record->claims.count && source->name_count < NAMES_MAX; c++)
        source->name_count +=
            told_names(told[c].told, names + source->name_count, OF_CLAIM_MAX);
    uint64_t *kept = ARENA_ARRAY(&linking->lasting, uint64_t, source->name_count);
    memcpy(kept, names, source->name_count * sizeof *kept);
    source->names = kept;
}

/* What every look at the claims uses. */
static void begin(struct linking *linking)
{
    struct timeline *timeline = linking->timeline;
    size_t count = timeline->record_count;
    told_fill(linking);
    const struct told_claim *told = linking->told;
    linking->sources = ARENA_ARRAY(&linking->lasting, struct entity_source, count);
    for (size_t s = 0; s < count; s++) {
        const struct mention_list *mentions = &timeline->records[s]->mentions;
        linking->sources[s] = (struct entity_source){ .bearers = mentions->bearers,
                                                      .count = mentions->bearer_count };
        list_title_names(linking, timeline->records[s], told, &linking->sources[s]);
        told += timeline->records[s]->claims.count;
    }
    linking->keys = entity_keys(&linking->lasting, linking->sources, count);
}

static void find_entities(struct linking *linking, const struct name_order_list *orders)
{
    struct timeline *timeline = linking->timeline;
    struct entity_input input = { .sources = linking->sources,
                                  .count = timeline->record_count,
                                  .keys = linking->keys,
                                  .orders = orders->items,
                                  .order_count = orders->count };
    if (timeline->book != NULL)
        input.looks = ARENA_NEW(&linking->scratch, struct name_look_list);
    struct entity_result result;
    entity_join(&linking->scratch, &input, &result);
    linking->entities = result.entities;
    linking->entity_of = result.entity_of;
    linking->alike = result.alike;
    linking->looks = input.looks;
}

/* One round's view of the corpus; what the last one made is gone. */
static void look_at_claims(struct linking *linking, const struct name_order_list *orders)
{
    arena_rewind(&linking->scratch);
    *linking = (struct linking){ .arena = linking->arena,
                                 .scratch = linking->scratch,
                                 .lasting = linking->lasting,
                                 .sources = linking->sources,
                                 .keys = linking->keys,
                                 .told = linking->told,
                                 .timeline = linking->timeline };
    find_entities(linking, orders);
    features_fill(linking);
    pairs_index(linking);
}

/* Copies what was looked at of names out of the scratch memory. */
static void keep_looks(struct linking *linking)
{
    struct linking_book *book = linking->timeline->book;
    if (book == NULL)
        return;
    for (size_t i = 0; i < linking->looks->count; i++) {
        struct name_look *look = VECTOR_PUSH(linking->arena, &book->names);
        *look = linking->looks->items[i];
        look->joined = linking->entity_of[look->a.source][look->a.bearer] ==
                       linking->entity_of[look->b.source][look->b.bearer];
        const struct evidence_list evidence = look->evidence;
        look->evidence = (struct evidence_list){ .count = 0 };
        for (size_t e = 0; e < evidence.count; e++)
            *VECTOR_PUSH(linking->arena, &look->evidence) =
                (struct evidence){ evidence.items[e].weight,
                                   arena_copy(linking->arena, evidence.items[e].words) };
    }
}

void timeline_link(struct arena *arena, struct timeline *timeline)
{
    struct linking linking = { .arena = arena, .timeline = timeline };
    struct name_order_list orders = first_orders(&linking);
    begin(&linking);
    look_at_claims(&linking, &orders);
    for (int round = 1; round < ROUNDS_MAX && corroborate_persons(&linking, &orders);
         round++)
        look_at_claims(&linking, &orders);
    keep_looks(&linking);
    cluster_claims(&linking);
    events_build(&linking);
    relate_events(&linking);
    disagree_events(&linking);
    entity_pages_build(&linking);
    arena_finish(&linking.scratch);
    arena_finish(&linking.lasting);
}
