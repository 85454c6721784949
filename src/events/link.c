#include "events/linking.h"

static void find_entities(struct linking *linking)
{
    struct timeline *timeline = linking->timeline;
    struct entity_source *sources =
        ARENA_ARRAY(&linking->scratch, struct entity_source, timeline->record_count);
    for (size_t s = 0; s < timeline->record_count; s++)
        sources[s] =
            (struct entity_source){ timeline->records[s]->mentions.bearers,
                                    timeline->records[s]->mentions.bearer_count };
    entity_join(linking->arena, sources, timeline->record_count, &linking->entities,
                &linking->entity_of);
}

/* Features hold entities: after persons were joined they are made anew. */
static void fill_again(struct linking *linking)
{
    linking->feature_count = 0;
    linking->word_claims = (struct table){ .count = 0 };
    features_fill(linking);
}

void timeline_link(struct arena *arena, struct timeline *timeline)
{
    struct linking linking = { .arena = arena, .timeline = timeline };
    find_entities(&linking);
    features_fill(&linking);
    if (corroborate_persons(&linking))
        fill_again(&linking);
    cluster_claims(&linking);
    events_build(&linking);
    relate_events(&linking);
    disagree_events(&linking);
    entity_pages_build(&linking);
    arena_finish(&linking.scratch);
}
