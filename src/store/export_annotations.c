/* Each quote as a W3C Web Annotation (www.w3.org/TR/annotation-model, section 4.2.4):
 * what is annotated is the source, by the words themselves, and the body is the event. */
#include <stdio.h>

#include "base/digest.h"
#include "format/json_writer.h"
#include "store/export.h"

/* An address, or where the site does not know its own a UUID made from it: annotations
 * need whole IRIs. */
static struct view whole(struct arena *arena, const struct timeline *timeline,
                         struct view address)
{
    char uuid[DIGEST_UUID];
    if (timeline->base_url.length > 0)
        return address;
    digest_uuid(address, uuid);
    return arena_format(arena, "urn:uuid:%s", uuid);
}

/* Where the quoted words stand: in the original, or where the source is a digest or has
 * no address, on its page here. */
static struct view target_of(struct arena *arena, const struct timeline *timeline,
                             const struct source *source)
{
    bool is_web = view_starts(source->url, VIEW("http://")) ||
                  view_starts(source->url, VIEW("https://"));
    if (is_web && !view_equal(source->kind, VIEW("digest")))
        return source->url;
    return whole(arena, timeline,
                 export_address(arena, timeline, VIEW("sources"), source->id));
}

static void put_text_selector(struct json_writer *writer, const struct quote *quote)
{
    json_begin_map(writer);
    json_put_string(writer, VIEW("type"), VIEW("TextQuoteSelector"));
    json_put_string(writer, VIEW("exact"), quote->exact);
    if (quote->prefix.length > 0)
        json_put_string(writer, VIEW("prefix"), quote->prefix);
    if (quote->suffix.length > 0)
        json_put_string(writer, VIEW("suffix"), quote->suffix);
    json_end_map(writer);
}

/* In a PDF the words are looked for from their page on (RFC 3778, section 3). */
static void put_selector(struct json_writer *writer, struct view target,
                         const struct quote *quote)
{
    char page[24];
    json_key(writer, VIEW("selector"));
    if (quote->page < 1 || !view_ends(target, VIEW(".pdf"))) {
        put_text_selector(writer, quote);
        return;
    }
    snprintf(page, sizeof page, "page=%d", quote->page);
    json_begin_map(writer);
    json_put_string(writer, VIEW("type"), VIEW("FragmentSelector"));
    json_put_string(writer, VIEW("conformsTo"),
                    VIEW("http://tools.ietf.org/rfc/rfc3778"));
    json_put_string(writer, VIEW("value"), view_of(page));
    json_key(writer, VIEW("refinedBy"));
    put_text_selector(writer, quote);
    json_end_map(writer);
}

static void put_claim(struct json_writer *writer, struct arena *arena,
                      const struct timeline *timeline, const struct event *event,
                      struct claim_ref ref)
{
    const struct record *record = timeline->records[ref.source];
    const struct claim *claim = &record->claims.items[ref.claim];
    struct view page =
        export_address(arena, timeline, VIEW("sources"), record->source.id);
    struct view place = arena_format(arena, "%.*s#q-%s", VIEW_ARG(page), claim->id);
    json_begin_map(writer);
    json_put_string(writer, VIEW("id"), whole(arena, timeline, place));
    json_put_string(writer, VIEW("type"), VIEW("Annotation"));
    json_put_string(writer, VIEW("motivation"), VIEW("identifying"));
    json_put_string(writer, VIEW("body"),
                    whole(arena, timeline,
                          export_address(arena, timeline, VIEW("events"), event->id)));
    json_key(writer, VIEW("target"));
    json_begin_map(writer);
    json_put_string(writer, VIEW("type"), VIEW("SpecificResource"));
    struct view target = target_of(arena, timeline, &record->source);
    json_put_string(writer, VIEW("source"), target);
    put_selector(writer, target, &claim->quote);
    json_end_map(writer);
    json_end_map(writer);
}

static void write_annotations(const struct timeline *timeline,
                              const struct timeline_stamps *stamps, struct sink *sink)
{
    struct arena arena = { 0 };
    struct json_writer writer = json_writer_into(sink);
    json_begin_map(&writer);
    json_put_string(&writer, VIEW("@context"), VIEW("http://www.w3.org/ns/anno.jsonld"));
    json_put_string(&writer, VIEW("type"), VIEW("AnnotationPage"));
    json_key(&writer, VIEW("items"));
    json_begin_list(&writer);
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct event *event = &timeline->events[i];
        const struct stamp *stamp = stamp_numbered(stamps->events, i);
        if (event->claim_count == 0)
            continue;
        if (json_begin_piece(&writer, sink, 0, stamp))
            for (size_t c = 0; c < event->claim_count; c++)
                put_claim(&writer, &arena, timeline, event, event->claims[c]);
        json_end_piece(&writer, sink, stamp);
        arena_reset(&arena);
    }
    json_end_list(&writer);
    json_end_map(&writer);
    buffer_add_byte(sink->out, '\n');
    arena_finish(&arena);
}

const struct export_format export_annotations = {
    .name = VIEW_INIT("annotations"),
    .path = VIEW_INIT("annotations.json"),
    .meaning = VIEW_INIT("the quotes as W3C Web Annotations"),
    .write = write_annotations,
};
