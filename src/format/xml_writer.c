#include "format/xml_writer.h"

#include "base/utf8.h"

static void close_tag(struct xml_writer *writer)
{
    if (writer->in_tag)
        buffer_add_byte(writer->out, '>');
    writer->in_tag = false;
}

void xml_begin(struct xml_writer *writer, struct view name)
{
    close_tag(writer);
    buffer_add_byte(writer->out, '<');
    buffer_add(writer->out, name);
    writer->in_tag = true;
}

/* How a byte is written that does not stand for itself; the absent view where it does.
 * White space in attributes would become spaces (XML 1.0, 3.3.3). */
static struct view reference_of(char byte, bool attribute)
{
    switch (byte) {
    case '&':
        return VIEW("&amp;");
    case '<':
        return VIEW("&lt;");
    case '>':
        return VIEW("&gt;");
    case '\r':
        return VIEW("&#13;");
    case '"':
        return attribute ? VIEW("&quot;") : (struct view){ NULL, 0 };
    case '\n':
        return attribute ? VIEW("&#10;") : (struct view){ NULL, 0 };
    case '\t':
        return attribute ? VIEW("&#9;") : (struct view){ NULL, 0 };
    default:
        return (struct view){ NULL, 0 };
    }
}

/* XML 1.0, production 2: Char. What is not UTF-8 has become U+FFFD and is counted, too.
 */
static bool is_character(uint32_t code)
{
    return code == '\t' || code == '\n' || code == '\r' ||
           (code >= 0x20 && code != UTF8_REPLACEMENT && code != 0xFFFE && code != 0xFFFF);
}

static void put_escaped(struct xml_writer *writer, struct view text, bool attribute)
{
    size_t plain = 0; /* from here on nothing is written yet */
    for (size_t at = 0; at < text.length;) {
        size_t start = at;
        uint32_t code = utf8_next(text, &at);
        struct view reference = reference_of(text.data[start], attribute);
        bool good = is_character(code);
        if (good && reference.data == NULL)
            continue;
        buffer_add(writer->out, view_slice(text, plain, start));
        buffer_add(writer->out, good ? reference : VIEW("\xEF\xBF\xBD"));
        bool was_replacement =
            view_equal(view_slice(text, start, at), VIEW("\xEF\xBF\xBD"));
        writer->replaced += !good && !was_replacement;
        plain = at;
    }
    buffer_add(writer->out, view_slice(text, plain, text.length));
}

void xml_attribute(struct xml_writer *writer, struct view name, struct view value)
{
    buffer_add_byte(writer->out, ' ');
    buffer_add(writer->out, name);
    buffer_add(writer->out, VIEW("=\""));
    put_escaped(writer, value, true);
    buffer_add_byte(writer->out, '"');
}

void xml_text(struct xml_writer *writer, struct view text)
{
    if (text.length == 0)
        return;
    close_tag(writer);
    put_escaped(writer, text, false);
}

void xml_end(struct xml_writer *writer, struct view name)
{
    if (writer->in_tag) {
        buffer_add(writer->out, VIEW("/>"));
        writer->in_tag = false;
        return;
    }
    buffer_add(writer->out, VIEW("</"));
    buffer_add(writer->out, name);
    buffer_add_byte(writer->out, '>');
}
