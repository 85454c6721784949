#include "format/json_writer.h"

#include <assert.h>
#include <string.h>

#include "base/utf8.h"

static void break_line(struct json_writer *writer)
{
    if (writer->indent <= 0)
        return;
    buffer_add_byte(writer->out, '\n');
    for (int i = 0; i < writer->depth * writer->indent; i++)
        buffer_add_byte(writer->out, ' ');
}

/* Parts a new item of the open list or map from the one before. */
static void begin_item(struct json_writer *writer)
{
    int at = writer->depth - 1;
    if (writer->has_items[at])
        buffer_add_byte(writer->out, ',');
    writer->has_items[at] = true;
    break_line(writer);
}

static void begin_value(struct json_writer *writer)
{
    if (writer->depth == 0)
        return;
    assert(writer->in_list[writer->depth - 1] || writer->after_key);
    if (!writer->after_key)
        begin_item(writer);
    writer->after_key = false;
}

static void begin(struct json_writer *writer, bool list)
{
    begin_value(writer);
    assert(writer->depth < JSON_WRITER_DEPTH);
    writer->in_list[writer->depth] = list;
    writer->has_items[writer->depth] = false;
    writer->depth++;
    buffer_add_byte(writer->out, list ? '[' : '{');
}

static void end(struct json_writer *writer, bool list)
{
    assert(writer->depth > 0 && writer->in_list[writer->depth - 1] == list);
    assert(!writer->after_key);
    writer->depth--;
    if (writer->has_items[writer->depth])
        break_line(writer);
    buffer_add_byte(writer->out, list ? ']' : '}');
    if (writer->drain != NULL && writer->out->length > JSON_WRITER_HELD)
        writer->drain(writer->drain_context, writer->out);
}

struct json_writer json_writer_into(struct sink *sink)
{
    return (struct json_writer){ .out = sink->out,
                                 .drain = sink->drain != NULL ? sink_drain : NULL,
                                 .drain_context = sink };
}

/* The comma before it belongs to no piece: which one comes before may change. */
bool json_begin_piece(struct json_writer *writer, struct sink *sink, size_t part,
                      const struct stamp *stamp)
{
    assert(writer->depth > 0 && writer->in_list[writer->depth - 1]);
    bool *has_items = &writer->has_items[writer->depth - 1];
    if (*has_items)
        buffer_add_byte(writer->out, ',');
    *has_items = false;
    return sink_begin_piece(sink, part, stamp);
}

void json_end_piece(struct json_writer *writer, struct sink *sink,
                    const struct stamp *stamp)
{
    writer->has_items[writer->depth - 1] = true;
    sink_end_piece(sink, stamp);
}

void json_begin_map(struct json_writer *writer)
{
    begin(writer, false);
}

void json_end_map(struct json_writer *writer)
{
    end(writer, false);
}

void json_begin_list(struct json_writer *writer)
{
    begin(writer, true);
}

void json_end_list(struct json_writer *writer)
{
    end(writer, true);
}

/* ASCII that stands for itself in a string. */
static bool is_plain(char c)
{
    unsigned char byte = (unsigned char) c;
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\' && c != '<';
}

static void write_escape(struct buffer *out, uint32_t code)
{
    static const char digits[] = "0123456789abcdef";
    char escape[6] = { '\\', 'u' };
    for (int i = 5; i >= 2; i--, code >>= 4)
        escape[i] = digits[code & 0x0F];
    buffer_add(out, (struct view){ escape, sizeof escape });
}

/* Letters that follow a backslash, by code point. */
static const char short_escapes[0x80] = {
    ['"'] = '"',  ['\\'] = '\\', ['\b'] = 'b', ['\f'] = 'f',
    ['\n'] = 'n', ['\r'] = 'r',  ['\t'] = 't',
};

/* Writes the character at *at, which is not plain, and moves behind it. What is not UTF-8
 * (a file name may be) becomes U+FFFD: JSON has no other way. */
static void write_special(struct buffer *out, struct view string, size_t *at)
{
    char bytes[4];
    uint32_t code = utf8_next(string, at);
    if (code < 0x80 && short_escapes[code] != '\0') {
        buffer_add_byte(out, '\\');
        buffer_add_byte(out, short_escapes[code]);
    } else if (code < 0x80 || code == 0x2028 || code == 0x2029) {
        write_escape(out, code);
    } else {
        buffer_add(out, (struct view){ bytes, utf8_put(code, bytes) });
    }
}

/* Where plain text that starts at at ends. Eight bytes are looked at together: the
 * highest bit of a byte of special is set where that byte is a control character, a
 * quote, a backslash, '<' or not ASCII (Hacker's Delight, 2nd edition, 6-1: false alarms
 * can stand above a true one alone). */
static size_t end_of_plain(struct view string, size_t at)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), highest = ones << 7;
    for (; string.length - at >= 8; at += 8) {
        uint64_t word;
        memcpy(&word, string.data + at, sizeof word);
        uint64_t quote = word ^ ones * '"', slash = word ^ ones * '\\',
                 angle = word ^ ones * '<';
        uint64_t special = (word - ones * 0x20) | (quote - ones) | (slash - ones) |
                           (angle - ones) | word;
        if ((special & highest) != 0)
            break;
    }
    while (at < string.length && is_plain(string.data[at]))
        at++;
    return at;
}

static void write_string(struct buffer *out, struct view string)
{
    buffer_add_byte(out, '"');
    for (size_t at = 0; at < string.length;) {
        size_t start = at;
        at = end_of_plain(string, at);
        buffer_add(out, view_slice(string, start, at));
        if (at < string.length)
            write_special(out, string, &at);
    }
    buffer_add_byte(out, '"');
}

void json_key(struct json_writer *writer, struct view key)
{
    assert(writer->depth > 0 && !writer->in_list[writer->depth - 1]);
    assert(!writer->after_key);
    begin_item(writer);
    write_string(writer->out, key);
    buffer_add(writer->out, writer->indent > 0 ? VIEW(": ") : VIEW(":"));
    writer->after_key = true;
}

void json_write_string(struct json_writer *writer, struct view string)
{
    if (string.data == NULL) {
        json_write_null(writer);
        return;
    }
    begin_value(writer);
    write_string(writer->out, string);
}

static void write_unsigned(struct buffer *out, uint64_t number)
{
    char text[20];
    size_t at = sizeof text;
    do
        text[--at] = (char) ('0' + number % 10);
    while ((number /= 10) > 0);
    buffer_add(out, (struct view){ text + at, sizeof text - at });
}

void json_write_integer(struct json_writer *writer, int64_t number)
{
    begin_value(writer);
    if (number < 0)
        buffer_add_byte(writer->out, '-');
    write_unsigned(writer->out, number < 0 ? 0 - (uint64_t) number : (uint64_t) number);
}

/* Not by printf: the decimal point is the locale's there. */
void json_write_decimal(struct json_writer *writer, double number, int digits)
{
    uint64_t scale = 1;
    for (int i = 0; i < digits; i++)
        scale *= 10;
    double scaled = (number < 0 ? -number : number) * (double) scale;
    if (!(scaled < 9e18)) { /* nor is what is no number */
        json_write_null(writer);
        return;
    }

    begin_value(writer);
    uint64_t all = (uint64_t) (scaled + 0.5), fraction = all % scale;
    if (number < 0 && all > 0)
        buffer_add_byte(writer->out, '-');
    write_unsigned(writer->out, all / scale);
    if (fraction > 0)
        buffer_add_byte(writer->out, '.');
    for (; fraction > 0; fraction %= scale) {
        scale /= 10;
        buffer_add_byte(writer->out, (char) ('0' + fraction / scale));
    }
}

void json_write_bool(struct json_writer *writer, bool value)
{
    begin_value(writer);
    buffer_add(writer->out, value ? VIEW("true") : VIEW("false"));
}

void json_write_null(struct json_writer *writer)
{
    begin_value(writer);
    buffer_add(writer->out, VIEW("null"));
}

void json_put_string(struct json_writer *writer, struct view key, struct view string)
{
    json_key(writer, key);
    json_write_string(writer, string);
}

void json_put_integer(struct json_writer *writer, struct view key, int64_t number)
{
    json_key(writer, key);
    json_write_integer(writer, number);
}

void json_put_bool(struct json_writer *writer, struct view key, bool value)
{
    json_key(writer, key);
    json_write_bool(writer, value);
}
