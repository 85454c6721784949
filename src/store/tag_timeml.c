#include "store/tag_timeml.h"

#include "format/xml_writer.h"
#include "store/tagged.h"

static void put_if_any(struct xml_writer *writer, struct view name, struct view value)
{
    if (value.length > 0)
        xml_attribute(writer, name, value);
}

/* The tid of what a value was counted from: "source 2019-03-04" is t0. */
static struct view anchor_id(const struct timex *timex)
{
    return view_starts(timex->anchor, VIEW("source")) ? VIEW("t0") : timex->anchor;
}

/* TIMEX3 wants a value of every timex: an empty one where none can be given. */
static void put_timex(struct xml_writer *writer, const struct timex *timex, size_t number,
                      struct view text)
{
    struct arena arena = { .blocks = NULL };
    bool counted = timex->anchor.length > 0;
    xml_begin(writer, VIEW("TIMEX3"));
    xml_attribute(writer, VIEW("tid"), arena_format(&arena, "t%zu", number));
    xml_attribute(writer, VIEW("type"), timex_type_name(timex->type));
    xml_attribute(writer, VIEW("value"), timex->value);
    put_if_any(writer, VIEW("mod"), timex->mod);
    put_if_any(writer, VIEW("quant"), timex->quant);
    put_if_any(writer, VIEW("freq"), timex->freq);
    put_if_any(writer, VIEW("beginPoint"), timex->begin_point);
    put_if_any(writer, VIEW("endPoint"), timex->end_point);
    xml_attribute(writer, VIEW("temporalFunction"),
                  counted ? VIEW("true") : VIEW("false"));
    put_if_any(writer, VIEW("anchorTimeID"), anchor_id(timex));
    xml_attribute(writer, VIEW("functionInDocument"),
                  timex->of_source ? VIEW("PUBLICATION_TIME") : VIEW("NONE"));
    xml_text(writer, view_slice(text, timex->start, timex->end));
    xml_end(writer, VIEW("TIMEX3"));
    arena_finish(&arena);
}

static void put_creation_time(struct xml_writer *writer,
                              const struct timex_anchor *anchor)
{
    char iso[DATE_ISO_SIZE];
    xml_begin(writer, VIEW("DCT"));
    if (anchor->has_day) {
        date_write_iso(anchor->day, iso);
        xml_begin(writer, VIEW("TIMEX3"));
        xml_attribute(writer, VIEW("tid"), VIEW("t0"));
        xml_attribute(writer, VIEW("type"), VIEW("DATE"));
        xml_attribute(writer, VIEW("value"), view_of(iso));
        xml_attribute(writer, VIEW("temporalFunction"), VIEW("false"));
        xml_attribute(writer, VIEW("functionInDocument"), VIEW("CREATION_TIME"));
        xml_text(writer, view_of(iso));
        xml_end(writer, VIEW("TIMEX3"));
    }
    xml_end(writer, VIEW("DCT"));
}

static void put_text(struct xml_writer *writer, const struct tagged *tagged)
{
    size_t at = 0; /* what is written of the text */
    xml_begin(writer, VIEW("TEXT"));
    for (size_t i = 0; i < tagged->timexes.count; i++) {
        const struct timex *timex = &tagged->timexes.items[i];
        xml_text(writer, view_slice(tagged->text, at, timex->start));
        put_timex(writer, timex, i + 1, tagged->text);
        at = timex->end;
    }
    xml_text(writer, view_slice(tagged->text, at, tagged->text.length));
    xml_end(writer, VIEW("TEXT"));
}

bool tag_timeml(struct arena *arena, struct view line, const struct timex_setup *setup,
                struct buffer *out, size_t *replaced, struct error *err)
{
    struct tagged tagged;
    if (!tagged_read(arena, line, setup, &tagged, err))
        return false;
    struct xml_writer writer = { .out = out };
    buffer_add(out, VIEW("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
    xml_begin(&writer, VIEW("TimeML"));
    xml_text(&writer, VIEW("\n"));
    xml_begin(&writer, VIEW("DOCID"));
    xml_text(&writer, tagged.id);
    xml_end(&writer, VIEW("DOCID"));
    xml_text(&writer, VIEW("\n"));
    put_creation_time(&writer, &tagged.anchor);
    xml_text(&writer, VIEW("\n"));
    put_text(&writer, &tagged);
    xml_text(&writer, VIEW("\n"));
    xml_end(&writer, VIEW("TimeML"));
    buffer_add_byte(out, '\n');
    *replaced = writer.replaced;
    return true;
}
