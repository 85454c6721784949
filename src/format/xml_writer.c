#include "format/xml_writer.h"

#include <assert.h>

#include "base/utf8.h"

static bool is_allowed(uint32_t code)
{
    return (code >= 0x20 && code != 0xFFFE && code != 0xFFFF) || code == '\t' ||
           code == '\n';
}

static struct view escape_of(uint32_t code)
{
    switch (code) {
    case '&':
        return VIEW("&amp;");
    case '<':
        return VIEW("&lt;");
    case '>':
        return VIEW("&gt;");
    case '"':
        return VIEW("&quot;");
    default:
        return (struct view){ 0 };
    }
}

static void add_escaped(struct buffer *out, struct view text)
{
    for (size_t at = 0; at < text.length;) {
        uint32_t code = utf8_next(text, &at);
        struct view escape = escape_of(code);
        if (escape.length > 0) {
            buffer_add(out, escape);
            continue;
        }
        char bytes[4];
        size_t length = utf8_put(is_allowed(code) ? code : UTF8_REPLACEMENT, bytes);
        buffer_add(out, (struct view){ bytes, length });
    }
}

static void close_tag(struct xml_writer *writer)
{
    if (writer->in_tag)
        buffer_add_byte(writer->out, '>');
    writer->in_tag = false;
}

void xml_begin_document(struct xml_writer *writer)
{
    buffer_add(writer->out, VIEW("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
}

void xml_begin(struct xml_writer *writer, struct view name)
{
    assert(writer->depth < XML_WRITER_DEPTH);
    bool inside = writer->in_tag;
    close_tag(writer);
    if (inside)
        buffer_add_byte(writer->out, '\n');
    buffer_add_byte(writer->out, '<');
    buffer_add(writer->out, name);
    writer->open[writer->depth++] = name;
    writer->in_tag = true;
}

void xml_attribute(struct xml_writer *writer, struct view name, struct view value)
{
    assert(writer->in_tag);
    buffer_add_byte(writer->out, ' ');
    buffer_add(writer->out, name);
    buffer_add(writer->out, VIEW("=\""));
    add_escaped(writer->out, value);
    buffer_add_byte(writer->out, '"');
}

void xml_text(struct xml_writer *writer, struct view text)
{
    close_tag(writer);
    add_escaped(writer->out, text);
}

void xml_end(struct xml_writer *writer)
{
    assert(writer->depth > 0);
    struct view name = writer->open[--writer->depth];
    if (writer->in_tag) {
        buffer_add(writer->out, VIEW("/>\n"));
        writer->in_tag = false;
        return;
    }
    buffer_add(writer->out, VIEW("</"));
    buffer_add(writer->out, name);
    buffer_add(writer->out, VIEW(">\n"));
}

void xml_put(struct xml_writer *writer, struct view name, struct view text)
{
    xml_begin(writer, name);
    xml_text(writer, text);
    xml_end(writer);
}
