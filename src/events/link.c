#include "base/vector.h"
#include "events/linking.h"

/* Joins found by one round may make others possible; a few rounds find them all. */
enum { ROUNDS_MAX = 3 };

/* The editor's orders and what events have told of names since. */
static struct name_order_list first_orders(struct linking *linking)
{
    struct name_order_list list = { .count = 0 };
    const struct linking_orders *orders = linking->timeline->orders;
    for (size_t i = 0; orders != NULL && i < orders->name_count; i++)
        *VECTOR_PUSH(linking->arena, &list) = orders->names[i];
    return list;
}

static void find_entities(struct linking *linking, const struct name_order_list *orders)
{
    struct timeline *timeline = linking->timeline;
    struct entity_source *sources =
        ARENA_ARRAY(&linking->scratch, struct entity_source, timeline->record_count);
    for (size_t s = 0; s < timeline->record_count; s++)
        sources[s] =
            (struct entity_source){ timeline->records[s]->mentions.bearers,
                                    timeline->records[s]->mentions.bearer_count };
    struct entity_input input = { .sources = sources,
                                  .count = timeline->record_count,
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
    arena_reset(&linking->scratch);
    *linking = (struct linking){ .arena = linking->arena,
                                 .scratch = linking->scratch,
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
}
