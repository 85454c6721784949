#include "store/timeline_json.h"

#include "store/claim_address.h"
#include "store/claim_json.h"
#include "store/date_json.h"
#include "store/decision_json.h"
#include "store/permalink_json.h"
#include "store/source_json.h"

static void put_share(struct json_writer *writer, struct view key, double share)
{
    json_key(writer, key);
    json_write_decimal(writer, share, 2);
}

static void put_day_if_any(struct json_writer *writer, struct view key, struct day day)
{
    char iso[DATE_ISO_SIZE];
    if (day.day == 0)
        return;
    date_write_iso(day, iso);
    json_put_string(writer, key, view_of(iso));
}

static void put_sources(struct json_writer *writer, const struct timeline *timeline)
{
    json_key(writer, VIEW("sources"));
    json_begin_list(writer);
    for (size_t i = 0; i < timeline->record_count; i++) {
        json_begin_map(writer);
        source_json_put(writer, &timeline->records[i]->source);
        source_json_put_diagnostics(writer, timeline->records[i]);
        json_end_map(writer);
    }
    json_end_list(writer);
}

static void put_source_ids(struct json_writer *writer, struct view key,
                           const struct timeline *timeline, const size_t *sources,
                           size_t count)
{
    json_key(writer, key);
    json_begin_list(writer);
    for (size_t i = 0; i < count; i++)
        json_write_string(writer, timeline->records[sources[i]]->source.id);
    json_end_list(writer);
}

static void put_event_ids(struct json_writer *writer, const struct timeline *timeline,
                          const size_t *events, size_t count)
{
    json_key(writer, VIEW("events"));
    json_begin_list(writer);
    for (size_t i = 0; i < count; i++)
        json_write_string(writer, timeline->events[events[i]].id);
    json_end_list(writer);
}

static void put_entity(struct json_writer *writer, const struct timeline *timeline,
                       size_t index)
{
    const struct linked_entity *linked = &timeline->entities[index];
    const struct entity *entity = &linked->entity;
    json_begin_map(writer);
    json_put_string(writer, VIEW("id"), linked->id);
    json_put_string(writer, VIEW("name"), entity->name);
    json_put_string(writer, VIEW("type"), entity_type_name(entity->type));
    json_key(writer, VIEW("aliases"));
    json_begin_list(writer);
    for (size_t i = 0; i < entity->alias_count; i++)
        json_write_string(writer, entity->aliases[i]);
    json_end_list(writer);
    json_put_integer(writer, VIEW("mentions"), (int64_t) entity->weight);
    put_source_ids(writer, VIEW("sources"), timeline, linked->sources,
                   linked->source_count);
    put_event_ids(writer, timeline, linked->events, linked->event_count);
    json_end_map(writer);
}

static void put_claims(struct json_writer *writer, const struct timeline *timeline,
                       const struct event *event)
{
    json_key(writer, VIEW("claims"));
    json_begin_list(writer);
    for (size_t i = 0; i < event->claim_count; i++) {
        const struct record *record = timeline->records[event->claims[i].source];
        claim_json_write(writer, &record->claims.items[event->claims[i].claim],
                         record->source.id);
    }
    json_end_list(writer);
}

static void put_related(struct json_writer *writer, const struct timeline *timeline,
                        const struct event *event)
{
    json_key(writer, VIEW("related"));
    json_begin_list(writer);
    for (size_t i = 0; i < event->related_count; i++) {
        const struct relation *relation = &event->related[i];
        json_begin_map(writer);
        json_put_string(writer, VIEW("event"), timeline->events[relation->event].id);
        json_put_string(writer, VIEW("relation"), relation->relation);
        json_put_string(writer, VIEW("reason"), relation->reason);
        json_end_map(writer);
    }
    json_end_list(writer);
}

static void put_event(struct json_writer *writer, const struct timeline *timeline,
                      size_t index)
{
    const struct event *event = &timeline->events[index];
    json_begin_map(writer);
    json_put_string(writer, VIEW("id"), event->id);
    json_put_string(writer, VIEW("title"), event->title);
    date_json_put(writer, VIEW("date"), true, &event->date);
    json_put_string(writer, VIEW("kind"), event->kind);
    json_put_string(writer, VIEW("factuality"), claim_factuality_name(event->factuality));
    put_source_ids(writer, VIEW("lead_of"), timeline, event->lead_of, event->lead_count);
    put_share(writer, VIEW("salience"), event->salience);
    put_share(writer, VIEW("confidence"), event->confidence);
    put_day_if_any(writer, VIEW("first_seen"), event->first_seen);
    put_day_if_any(writer, VIEW("changed"), event->changed);
    put_claims(writer, timeline, event);
    json_key(writer, VIEW("entities"));
    json_begin_list(writer);
    for (size_t i = 0; i < event->entity_count; i++)
        json_write_string(writer, timeline->entities[event->entities[i]].id);
    json_end_list(writer);
    put_related(writer, timeline, event);
    json_end_map(writer);
}

static void put_disagreement(struct json_writer *writer, const struct timeline *timeline,
                             size_t index)
{
    const struct disagreement *disagreement = &timeline->disagreements[index];
    struct arena arena = { .blocks = NULL };
    json_begin_map(writer);
    json_put_string(writer, VIEW("id"), disagreement->id);
    put_event_ids(writer, timeline, disagreement->events, disagreement->event_count);
    json_key(writer, VIEW("claims"));
    json_begin_list(writer);
    for (size_t i = 0; i < disagreement->claim_count; i++)
        json_write_string(writer,
                          claim_address(&arena, timeline, disagreement->claims[i]));
    json_end_list(writer);
    arena_finish(&arena);
    json_put_string(writer, VIEW("about"), disagreement->about);
    json_put_string(writer, VIEW("explanation"), disagreement->explanation);
    json_end_map(writer);
}

static void put_undated(struct json_writer *writer, const struct timeline *timeline,
                        const struct undated *undated)
{
    json_begin_map(writer);
    json_put_string(writer, VIEW("source"),
                    timeline->records[undated->source]->source.id);
    json_put_string(writer, VIEW("quote"), undated->quote);
    json_put_string(writer, VIEW("reason"), undated->reason);
    json_end_map(writer);
}

/* A list of things that are pieces of the text. */
struct pieces_of {
    struct view key;
    size_t part, count;
    const struct stamp *stamps;
    void (*put)(struct json_writer *writer, const struct timeline *timeline,
                size_t index);
};

static void put_pieces(struct json_writer *writer, struct sink *sink,
                       const struct timeline *timeline, const struct pieces_of *of)
{
    json_key(writer, of->key);
    json_begin_list(writer);
    for (size_t i = 0; i < of->count; i++) {
        const struct stamp *stamp = stamp_numbered(of->stamps, i);
        if (json_begin_piece(writer, sink, of->part, stamp))
            of->put(writer, timeline, i);
        json_end_piece(writer, sink, stamp);
    }
    json_end_list(writer);
}

static void put_head(struct json_writer *writer, const struct timeline *timeline)
{
    json_put_string(writer, VIEW("schema"), VIEW("annals/timeline/1"));
    json_put_string(writer, VIEW("title"), timeline->title);
    json_put_string(writer, VIEW("description"), timeline->description);
    json_put_string(writer, VIEW("base_url"), timeline->base_url);
    json_put_string(writer, VIEW("language"), timeline->language);
    json_put_string(writer, VIEW("contact"), timeline->contact);
}

/* What a source's findings say is in no stamp: they are written anew, which costs little
 * beside the rest. */
void timeline_write(const struct timeline *timeline, const struct timeline_stamps *stamps,
                    int indent, struct sink *sink)
{
    enum { EVENT, DISAGREEMENT, ENTITY };
    struct json_writer made = json_writer_into(sink), *writer = &made;
    writer->indent = indent;
    json_begin_map(writer);
    put_head(writer, timeline);
    put_sources(writer, timeline);
    put_pieces(writer, sink, timeline,
               &(struct pieces_of){ VIEW("entities"), ENTITY, timeline->entity_count,
                                    stamps->occurrences, put_entity });
    put_pieces(writer, sink, timeline,
               &(struct pieces_of){ VIEW("events"), EVENT, timeline->event_count,
                                    stamps->events, put_event });
    put_pieces(writer, sink, timeline,
               &(struct pieces_of){ VIEW("disagreements"), DISAGREEMENT,
                                    timeline->disagreement_count, stamps->disagreements,
                                    put_disagreement });
    json_key(writer, VIEW("undated"));
    json_begin_list(writer);
    for (size_t i = 0; i < timeline->undated_count; i++)
        put_undated(writer, timeline, &timeline->undated[i]);
    json_end_list(writer);
    permalink_json_put(writer, timeline);
    decision_json_put(writer, timeline);
    json_end_map(writer);
}
