#include "events/timeline_stamps.h"

#include "base/parallel.h"

/* One kind of thing, on many threads; each may lean on the kinds before it. */
struct making {
    const struct timeline *timeline;
    const struct timeline_stamps *out;
    void (*write)(const struct making *making, size_t index, struct buffer *out);
    struct stamp *stamps;
    struct buffer *scratch; /* by worker */
};

static void write_date(struct buffer *out, const struct date *date)
{
    const struct day *const days[] = { &date->earliest, &date->latest,
                                       &date->core_earliest, &date->core_latest };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        stamp_number(out, (size_t) days[i]->year);
        stamp_number(out, (size_t) days[i]->month << 8 | (size_t) days[i]->day);
    }
    stamp_number(out, (size_t) date->precision << 16 | (size_t) date->certainty << 8 |
                          (size_t) date->part);
    stamp_number(out, (size_t) date->has_core << 2 | (size_t) date->open_start << 1 |
                          (size_t) date->open_end);
    stamp_text(out, view_of(date->edtf));
}

static void stamp_day(struct buffer *out, struct day day)
{
    stamp_number(out, (size_t) day.year);
    stamp_number(out, (size_t) day.month << 8 | (size_t) day.day);
}

/* A record is made of its file, its sidecar and where it lies; what the sidecar adds are
 * the source's fields. So the digest of the file and these stand for all of it. */
static void write_source(const struct making *making, size_t index, struct buffer *out)
{
    const struct source *source = &making->timeline->records[index]->source;
    const struct view *const strings[] = {
        &source->id,       &source->path,      &source->format, &source->sha256,
        &source->title,    &source->publisher, &source->author, &source->url,
        &source->language, &source->rights,    &source->kind,   &source->date_basis,
    };
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        stamp_text(out, *strings[i]);
    stamp_number(out, source->tag_count);
    for (size_t i = 0; i < source->tag_count; i++)
        stamp_text(out, source->tags[i]);
    stamp_number(out, source->has_date);
    if (source->has_date)
        write_date(out, &source->date);
}

static void write_entity(const struct making *making, size_t index, struct buffer *out)
{
    const struct linked_entity *linked = &making->timeline->entities[index];
    stamp_text(out, linked->id);
    stamp_number(out, linked->entity.type);
    stamp_text(out, linked->entity.name);
    stamp_number(out, linked->entity.alias_count);
    for (size_t i = 0; i < linked->entity.alias_count; i++)
        stamp_text(out, linked->entity.aliases[i]);
}

static void write_claim(const struct making *making, struct claim_ref ref,
                        struct buffer *out)
{
    stamp_add(out, &making->out->sources[ref.source]);
    stamp_number(out, ref.claim);
}

static void write_link(const struct making *making, size_t index, struct buffer *out)
{
    const struct event *event = &making->timeline->events[index];
    stamp_text(out, event->id);
    stamp_text(out, event->title);
    write_date(out, &event->date);
    stamp_text(out, event->kind);
    stamp_number(out, event->factuality);
    for (size_t i = 0; i < event->claim_count && i < 1; i++)
        write_claim(making, event->claims[i], out);
}

/* Where an entity occurs, too. */
static void write_occurrences(const struct making *making, size_t index,
                              struct buffer *out)
{
    const struct linked_entity *linked = &making->timeline->entities[index];
    stamp_add(out, &making->out->entities[index]);
    stamp_number(out, linked->entity.weight);
    stamp_number(out, linked->source_count);
    for (size_t i = 0; i < linked->source_count; i++)
        stamp_text(out, making->timeline->records[linked->sources[i]]->source.id);
    stamp_number(out, linked->event_count);
    for (size_t i = 0; i < linked->event_count; i++)
        stamp_add(out, &making->out->links[linked->events[i]]);
}

static void write_disagreement(const struct making *making, size_t index,
                               struct buffer *out)
{
    const struct disagreement *one = &making->timeline->disagreements[index];
    stamp_text(out, one->id);
    stamp_text(out, one->about);
    stamp_text(out, one->explanation);
    stamp_number(out, one->claim_count);
    for (size_t i = 0; i < one->claim_count; i++)
        write_claim(making, one->claims[i], out);
    for (size_t i = 0; i < one->event_count; i++)
        stamp_add(out, &making->out->links[one->events[i]]);
}

static void write_parts(const struct making *making, const struct event *event,
                        struct buffer *out)
{
    const struct timeline_stamps *stamps = making->out;
    stamp_number(out, event->claim_count);
    for (size_t i = 0; i < event->claim_count; i++)
        write_claim(making, event->claims[i], out);
    stamp_number(out, event->entity_count);
    for (size_t i = 0; i < event->entity_count; i++)
        stamp_add(out, &stamps->entities[event->entities[i]]);
    stamp_number(out, event->lead_count);
    for (size_t i = 0; i < event->lead_count; i++)
        stamp_add(out, &stamps->sources[event->lead_of[i]]);
    stamp_number(out, event->related_count);
    for (size_t i = 0; i < event->related_count; i++) {
        stamp_add(out, &stamps->links[event->related[i].event]);
        stamp_text(out, event->related[i].relation);
        stamp_text(out, event->related[i].reason);
    }
    stamp_number(out, event->disagreement_count);
    for (size_t i = 0; i < event->disagreement_count; i++)
        stamp_add(out, &stamps->disagreements[event->disagreements[i]]);
}

static void write_event(const struct making *making, size_t index, struct buffer *out)
{
    const struct event *event = &making->timeline->events[index];
    stamp_add(out, &making->out->links[index]);
    buffer_add(out, (struct view){ (const char *) &event->salience, sizeof(double) });
    buffer_add(out, (struct view){ (const char *) &event->confidence, sizeof(double) });
    stamp_day(out, event->first_seen);
    stamp_day(out, event->changed);
    write_parts(making, event, out);
}

static struct stamp stamp_settings(const struct timeline *timeline)
{
    const struct view texts[] = { timeline->title, timeline->description,
                                  timeline->base_url, timeline->language,
                                  timeline->contact };
    struct buffer out = { .length = 0 };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        stamp_text(&out, texts[i]);
    struct stamp stamp = stamp_of(&out);
    buffer_finish(&out);
    return stamp;
}

static void make_one(void *context, size_t worker, size_t index)
{
    const struct making *making = context;
    making->write(making, index, &making->scratch[worker]);
    making->stamps[index] = stamp_of(&making->scratch[worker]);
}

void timeline_stamps_make(struct arena *arena, const struct timeline *timeline,
                          size_t jobs, struct timeline_stamps *out)
{
    jobs = jobs > 0 ? jobs : 1;
    struct buffer *scratch = ARENA_ARRAY(arena, struct buffer, jobs);
    *out = (struct timeline_stamps){ .settings = stamp_settings(timeline) };
    const struct {
        const struct stamp **stamps;
        size_t count;
        void (*write)(const struct making *making, size_t index, struct buffer *out);
    } rows[] = {
        { &out->sources, timeline->record_count, write_source },
        { &out->entities, timeline->entity_count, write_entity },
        { &out->links, timeline->event_count, write_link },
        { &out->occurrences, timeline->entity_count, write_occurrences },
        { &out->disagreements, timeline->disagreement_count, write_disagreement },
        { &out->events, timeline->event_count, write_event },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct making making = { timeline, out, rows[i].write,
                                 ARENA_ARRAY(arena, struct stamp, rows[i].count + 1),
                                 scratch };
        parallel_run(jobs, rows[i].count, make_one, &making);
        *rows[i].stamps = making.stamps;
    }
    for (size_t i = 0; i < jobs; i++)
        buffer_finish(&scratch[i]);
}
