#include "store/timeml.h"

#include "format/xml_writer.h"

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
    xml_end(writer);
    arena_finish(&arena);
}

static void put_creation_time(struct xml_writer *writer,
                              const struct timeml_document *document)
{
    xml_begin(writer, VIEW("DCT"));
    if (document->created.length > 0) {
        xml_begin(writer, VIEW("TIMEX3"));
        xml_attribute(writer, VIEW("tid"), VIEW("t0"));
        xml_attribute(writer, VIEW("type"), VIEW("DATE"));
        xml_attribute(writer, VIEW("value"), document->created_value);
        xml_attribute(writer, VIEW("temporalFunction"), VIEW("false"));
        xml_attribute(writer, VIEW("functionInDocument"), VIEW("CREATION_TIME"));
        xml_text(writer, document->created);
        xml_end(writer);
    }
    xml_end(writer);
}

static void put_text(struct xml_writer *writer, const struct timeml_document *document)
{
    size_t at = 0; /* what is written of the text */
    xml_begin(writer, VIEW("TEXT"));
    for (size_t i = 0; i < document->timexes->count; i++) {
        const struct timex *timex = &document->timexes->items[i];
        xml_text(writer, view_slice(document->text, at, timex->start));
        put_timex(writer, timex, i + 1, document->text);
        at = timex->end;
    }
    xml_text(writer, view_slice(document->text, at, document->text.length));
    xml_end(writer);
}

static void put_line(struct xml_writer *writer, struct view name, struct view text)
{
    xml_put(writer, name, text);
    xml_text(writer, VIEW("\n"));
}

size_t timeml_write(const struct timeml_document *document, struct buffer *out)
{
    struct xml_writer writer = { .out = out };
    buffer_add(out, VIEW("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
    xml_begin(&writer, VIEW("TimeML"));
    xml_text(&writer, VIEW("\n"));
    put_line(&writer, VIEW("DOCID"), document->id);
    put_creation_time(&writer, document);
    xml_text(&writer, VIEW("\n"));
    if (document->title.length > 0)
        put_line(&writer, VIEW("TITLE"), document->title);
    put_text(&writer, document);
    xml_text(&writer, VIEW("\n"));
    xml_end(&writer);
    buffer_add_byte(out, '\n');
    return writer.replaced;
}

/* What TIMEX3 writes of a day, month or year; of other spans absent. */
static struct view value_of(const struct date *date, char iso[DATE_ISO_SIZE])
{
    date_write_iso(date->earliest, iso);
    struct view value = view_of(iso);
    bool within = date->certainty == DATE_EXACT && date->part == DATE_WHOLE &&
                  date->earliest.year >= 1 && !date->open_start && !date->open_end;
    if (within && date->precision == DATE_DAY)
        return value;
    if (within && date->precision == DATE_MONTH)
        return view_slice(value, 0, value.length - 3);
    if (within && date->precision == DATE_YEAR)
        return view_slice(value, 0, value.length - 6);
    return (struct view){ 0 };
}

size_t timeml_write_record(const struct record *record, struct buffer *out)
{
    char iso[DATE_ISO_SIZE];
    const struct source *source = &record->source;
    struct timeml_document document = { .id = source->id,
                                        .title = source->title,
                                        .text = record->text,
                                        .timexes = &record->timexes };
    if (source->has_date) {
        document.created_value = value_of(&source->date, iso);
        document.created = document.created_value.length > 0 ? document.created_value
                                                             : view_of(source->date.edtf);
    }
    return timeml_write(&document, out);
}
