#include "site/linked_data.h"

#include "site/address.h"
#include "site/feeds.h"
#include "site/paths.h"
#include "site/stamps.h"
#include "site/when.h"
#include "site/words.h"

static void put_type(struct json_writer *writer, struct view type)
{
    json_put_string(writer, VIEW("@type"), type);
}

static void put_if_any(struct json_writer *writer, struct view key, struct view value)
{
    if (value.length > 0)
        json_put_string(writer, key, value);
}

static void put_address(struct json_writer *writer, const struct page *page,
                        struct view path)
{
    if (address_is_known(page->site))
        json_put_string(writer, VIEW("url"), address_of(page->arena, page->site, path));
}

/* A date that one ISO 8601 date can say: a day, a month or a year; of what lies within a
 * year, the year. Absent for longer times and before the common era. */
static struct view iso_of(struct arena *arena, const struct date *date)
{
    struct day first = date->earliest, last = date->latest;
    char iso[DATE_ISO_SIZE];
    if (date->open_start || date->open_end || first.year < 1 || first.year != last.year)
        return (struct view){ 0 };
    date_write_iso(first, iso);
    if (day_compare(first, last) == 0)
        return arena_copy(arena, view_of(iso));
    size_t length = first.month == last.month ? 7 : 4;
    return arena_copy(arena, (struct view){ iso, length });
}

static void put_language(struct json_writer *writer, const struct page *page)
{
    struct view language = page->site->timeline->language;
    json_put_string(writer, VIEW("inLanguage"),
                    language.length > 0 ? language : VIEW("en"));
}

/* The site that a page is a part of. */
static void put_site(struct json_writer *writer, const struct page *page)
{
    json_key(writer, VIEW("isPartOf"));
    json_begin_map(writer);
    put_type(writer, VIEW("WebSite"));
    json_put_string(writer, VIEW("name"), feed_title(page->site));
    put_address(writer, page, VIEW("index.html"));
    json_end_map(writer);
}

static struct view type_of(enum entity_type type)
{
    static const struct view types[] = {
        [ENTITY_PERSON] = VIEW_INIT("Person"),
        [ENTITY_ORGANISATION] = VIEW_INIT("Organization"),
        [ENTITY_PLACE] = VIEW_INIT("Place"),
        [ENTITY_TEXT] = VIEW_INIT("CreativeWork"),
        [ENTITY_THING] = VIEW_INIT("Thing"),
    };
    return types[type];
}

/* How others are told of within an object: on a page by what they are, since nothing else
 * stands there; in the one document of all by reference. */
struct manner {
    void (*put_entity)(struct json_writer *writer, const struct page *page,
                       size_t entity);
    void (*put_source)(struct json_writer *writer, const struct page *page,
                       size_t source);
};

static void describe_entity(struct json_writer *writer, const struct page *page,
                            size_t entity)
{
    const struct linked_entity *linked = &page->site->timeline->entities[entity];
    put_type(writer, type_of(linked->entity.type));
    json_put_string(writer, VIEW("name"), linked->entity.name);
    put_address(writer, page, path_of_entity(page->arena, page->site, entity, 0));
}

/* Whether a claim of the event names the entity as the one who acts. */
static bool acts(const struct timeline *timeline, const struct event *event,
                 const struct entity *entity)
{
    const struct claim *claim = when_first_claim(timeline, event);
    for (size_t i = 0; claim != NULL && i < claim->participant_count; i++) {
        const struct participant *one = &claim->participants[i];
        if (!view_equal(one->role, VIEW("who")) || one->type != entity->type)
            continue;
        if (view_equal(one->name, entity->name))
            return true;
        for (size_t a = 0; a < entity->alias_count; a++)
            if (view_equal(one->name, entity->aliases[a]))
                return true;
    }
    return false;
}

enum part_of_event { PART_ORGANIZER, PART_PLACE, PART_ABOUT };

static enum part_of_event part_of(const struct timeline *timeline,
                                  const struct event *event, size_t entity)
{
    const struct entity *one = &timeline->entities[entity].entity;
    bool may_act = one->type == ENTITY_PERSON || one->type == ENTITY_ORGANISATION;
    if (may_act && acts(timeline, event, one))
        return PART_ORGANIZER;
    return one->type == ENTITY_PLACE ? PART_PLACE : PART_ABOUT;
}

/* The entities of an event by their part in it. */
static void put_parts(struct json_writer *writer, const struct page *page,
                      const struct event *event, const struct manner *manner)
{
    static const struct view keys[] = {
        [PART_ORGANIZER] = VIEW_INIT("organizer"),
        [PART_PLACE] = VIEW_INIT("location"),
        [PART_ABOUT] = VIEW_INIT("about"),
    };
    for (int part = 0; part <= PART_ABOUT; part++) {
        bool begun = false;
        for (size_t i = 0; i < event->entity_count; i++) {
            if ((int) part_of(page->site->timeline, event, event->entities[i]) != part)
                continue;
            if (!begun) {
                json_key(writer, keys[part]);
                json_begin_list(writer);
                begun = true;
            }
            json_begin_map(writer);
            manner->put_entity(writer, page, event->entities[i]);
            json_end_map(writer);
        }
        if (begun)
            json_end_list(writer);
    }
}

/* What a source is, within its own page's object or another's. */
static void describe_source(struct json_writer *writer, const struct page *page,
                            size_t index)
{
    const struct source *source = &page->site->timeline->records[index]->source;
    bool digest = view_equal(source->kind, VIEW("digest"));
    put_type(writer, VIEW("Article"));
    json_put_string(writer, VIEW("headline"), words_source_title(source));
    put_address(writer, page, path_of_source(page->arena, page->site, index));
    if (source->has_date)
        put_if_any(writer, VIEW("datePublished"), iso_of(page->arena, &source->date));
    if (source->publisher.length > 0) {
        json_key(writer, VIEW("publisher"));
        json_begin_map(writer);
        put_type(writer, VIEW("Organization"));
        json_put_string(writer, VIEW("name"), source->publisher);
        json_end_map(writer);
    }
    if (source->author.length > 0) {
        json_key(writer, VIEW("author"));
        json_begin_map(writer);
        put_type(writer, VIEW("Person"));
        json_put_string(writer, VIEW("name"), source->author);
        json_end_map(writer);
    }
    if (link_is_web(source->url))
        json_put_string(writer, digest ? VIEW("isBasedOn") : VIEW("sameAs"), source->url);
}

static void put_sources(struct json_writer *writer, const struct page *page,
                        const struct event *event, const struct manner *manner)
{
    json_key(writer, VIEW("subjectOf"));
    json_begin_list(writer);
    for (size_t i = 0; i < event->claim_count; i++) {
        bool told = false;
        for (size_t j = 0; j < i; j++)
            told = told || event->claims[j].source == event->claims[i].source;
        if (told)
            continue;
        json_begin_map(writer);
        manner->put_source(writer, page, event->claims[i].source);
        json_end_map(writer);
    }
    json_end_list(writer);
}

static void describe_event(struct json_writer *writer, const struct page *page,
                           size_t index, const struct manner *manner)
{
    const struct event *event = &page->site->timeline->events[index];
    put_type(writer, VIEW("Event"));
    json_put_string(writer, VIEW("name"), event->title);
    put_address(writer, page, path_of_event(page->arena, page->site, index));
    put_if_any(writer, VIEW("startDate"), iso_of(page->arena, &event->date));
    json_put_string(writer, VIEW("description"),
                    feed_summary(page->arena, page->site, index));
    put_if_any(writer, VIEW("disambiguatingDescription"),
               words_of_factuality(event->factuality));
    put_parts(writer, page, event, manner);
    put_sources(writer, page, event, manner);
}

void linked_data_of_event(const struct page *page, struct json_writer *writer)
{
    static const struct manner told = { describe_entity, describe_source };
    describe_event(writer, page, page->item, &told);
}

void linked_data_of_source(const struct page *page, struct json_writer *writer)
{
    const struct source *source = &page->site->timeline->records[page->item]->source;
    describe_source(writer, page, page->item);
    put_if_any(writer, VIEW("inLanguage"), source->language);
    put_site(writer, page);
}

static void put_aliases(struct json_writer *writer, const struct entity *entity)
{
    if (entity->alias_count == 0)
        return;
    json_key(writer, VIEW("alternateName"));
    json_begin_list(writer);
    for (size_t i = 0; i < entity->alias_count; i++)
        json_write_string(writer, entity->aliases[i]);
    json_end_list(writer);
}

void linked_data_of_entity(const struct page *page, struct json_writer *writer)
{
    describe_entity(writer, page, page->item);
    put_aliases(writer, &page->site->timeline->entities[page->item].entity);
}

static void put_page(const struct page *page, struct json_writer *writer,
                     struct view type)
{
    put_type(writer, type);
    json_put_string(writer, VIEW("name"), page->title);
    put_address(writer, page, page->path);
    put_language(writer, page);
}

void linked_data_of_timeline(const struct page *page, struct json_writer *writer)
{
    const struct timeline *timeline = page->site->timeline;
    put_page(page, writer, VIEW("CollectionPage"));
    put_if_any(writer, VIEW("description"), timeline->description);
    json_key(writer, VIEW("mainEntity"));
    json_begin_map(writer);
    put_type(writer, VIEW("ItemList"));
    json_put_integer(writer, VIEW("numberOfItems"), (int64_t) timeline->event_count);
    json_end_map(writer);
}

void linked_data_of_about(const struct page *page, struct json_writer *writer)
{
    put_page(page, writer, VIEW("AboutPage"));
    put_site(writer, page);
}

static void of_list(const struct page *page, struct json_writer *writer)
{
    put_page(page, writer, VIEW("CollectionPage"));
    put_site(writer, page);
}

void linked_data_write(const struct page *page, struct buffer *out)
{
    struct json_writer writer = { .out = out };
    json_begin_map(&writer);
    json_put_string(&writer, VIEW("@context"), VIEW("https://schema.org"));
    (page->describe != NULL ? page->describe : of_list)(page, &writer);
    json_end_map(&writer);
}

/* "@id": what names a thing of the site in every document that tells of it. */
static void put_id(struct json_writer *writer, const struct page *page, struct view path)
{
    json_put_string(writer, VIEW("@id"), address_id(page->arena, page->site, path));
}

static void refer_to_entity(struct json_writer *writer, const struct page *page,
                            size_t entity)
{
    put_id(writer, page, path_of_entity(page->arena, page->site, entity, 0));
}

static void refer_to_source(struct json_writer *writer, const struct page *page,
                            size_t source)
{
    put_id(writer, page, path_of_source(page->arena, page->site, source));
}

static void put_graph_event(struct json_writer *writer, const struct page *page,
                            size_t event)
{
    static const struct manner referred = { refer_to_entity, refer_to_source };
    put_id(writer, page, path_of_event(page->arena, page->site, event));
    describe_event(writer, page, event, &referred);
}

static void put_graph_entity(struct json_writer *writer, const struct page *page,
                             size_t entity)
{
    refer_to_entity(writer, page, entity);
    describe_entity(writer, page, entity);
    put_aliases(writer, &page->site->timeline->entities[entity].entity);
}

static void put_graph_source(struct json_writer *writer, const struct page *page,
                             size_t source)
{
    const struct record *record = page->site->timeline->records[source];
    refer_to_source(writer, page, source);
    describe_source(writer, page, source);
    put_if_any(writer, VIEW("inLanguage"), record->source.language);
}

/* The one document of all. */
struct graph {
    struct json_writer writer;
    struct sink *sink;
    struct page page;
    const struct stamps *stamps; /* all NULL where they are not known */
};

/* Things that are told of in one way: each is a piece of the document. */
static void
put_nodes(struct graph *graph, size_t part, size_t count, const struct stamp *stamps,
          void (*put)(struct json_writer *writer, const struct page *page, size_t item))
{
    struct json_writer *writer = &graph->writer;
    for (size_t i = 0; i < count; i++) {
        const struct stamp *stamp = stamp_numbered(stamps, i);
        if (json_begin_piece(writer, graph->sink, part, stamp)) {
            json_begin_map(writer);
            put(writer, &graph->page, i);
            json_end_map(writer);
        }
        json_end_piece(writer, graph->sink, stamp);
        arena_reset(graph->page.arena);
    }
}

static void refer_to_event(struct json_writer *writer, const struct page *page,
                           size_t event)
{
    put_id(writer, page, path_of_event(page->arena, page->site, event));
}

enum { PART_REFERENCE, PART_EVENT, PART_ENTITY, PART_SOURCE };

/* The timeline itself: its events in their order. */
static void put_graph_timeline(struct graph *graph)
{
    struct json_writer *writer = &graph->writer;
    const struct page *page = &graph->page;
    const struct timeline *timeline = page->site->timeline;
    put_id(writer, page, VIEW("index.html"));
    put_type(writer, VIEW("CollectionPage"));
    json_put_string(writer, VIEW("name"), feed_title(page->site));
    put_address(writer, page, VIEW("index.html"));
    put_language(writer, page);
    put_if_any(writer, VIEW("description"), timeline->description);
    json_key(writer, VIEW("mainEntity"));
    json_begin_map(writer);
    put_type(writer, VIEW("ItemList"));
    json_put_integer(writer, VIEW("numberOfItems"), (int64_t) timeline->event_count);
    json_key(writer, VIEW("itemListElement"));
    json_begin_list(writer);
    put_nodes(graph, PART_REFERENCE, timeline->event_count, graph->stamps->links,
              refer_to_event);
    json_end_list(writer);
    json_end_map(writer);
}

void linked_data_write_all(const struct site *site, struct sink *sink)
{
    static const struct stamps unknown = { .events = NULL };
    struct arena arena = { 0 };
    struct graph graph = { .writer = json_writer_into(sink),
                           .sink = sink,
                           .page = { .site = site, .arena = &arena },
                           .stamps = site->stamps != NULL ? site->stamps : &unknown };
    struct json_writer *writer = &graph.writer;
    const struct timeline *timeline = site->timeline;
    json_begin_map(writer);
    json_put_string(writer, VIEW("@context"), VIEW("https://schema.org"));
    json_key(writer, VIEW("@graph"));
    json_begin_list(writer);
    json_begin_map(writer);
    put_graph_timeline(&graph);
    json_end_map(writer);
    put_nodes(&graph, PART_EVENT, timeline->event_count, graph.stamps->events,
              put_graph_event);
    put_nodes(&graph, PART_ENTITY, timeline->entity_count, graph.stamps->entities,
              put_graph_entity);
    put_nodes(&graph, PART_SOURCE, timeline->record_count, graph.stamps->sources,
              put_graph_source);
    json_end_list(writer);
    json_end_map(writer);
    buffer_add_byte(sink->out, '\n');
    arena_finish(&arena);
}
