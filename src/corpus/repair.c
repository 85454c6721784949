#include "corpus/repair.h"

#include <string.h>

#include "base/utf8.h"
#include "corpus/charset.h"
#include "corpus/place.h"

static uint32_t unit_at(struct view bytes, size_t offset, bool big_endian)
{
    uint32_t first = (unsigned char) bytes.data[offset];
    uint32_t second = (unsigned char) bytes.data[offset + 1];
    return big_endian ? first << 8 | second : second << 8 | first;
}

/* UTF-16 (RFC 2781) as UTF-8; a lone surrogate or an odd last byte is one U+FFFD. */
static struct view from_utf16(struct arena *arena, struct view bytes, bool big_endian,
                              size_t *bad)
{
    char *out = ARENA_ARRAY(arena, char, bytes.length / 2 * 3 + 4);
    size_t length = 0, offset = 0;
    while (offset + 1 < bytes.length) {
        uint32_t code = unit_at(bytes, offset, big_endian);
        offset += 2;
        if (code >= 0xD800 && code <= 0xDFFF) {
            uint32_t low =
                offset + 1 < bytes.length ? unit_at(bytes, offset, big_endian) : 0;
            if (code <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                offset += 2;
            } else {
                code = UTF8_REPLACEMENT;
                ++*bad;
            }
        }
        length += utf8_put(code, out + length);
    }
    if (offset < bytes.length) {
        length += utf8_put(UTF8_REPLACEMENT, out + length);
        ++*bad;
    }
    return (struct view){ out, length };
}

static void report_invalid(struct diagnostics *diagnostics, struct place place,
                           size_t bad)
{
    diagnostics_add(diagnostics, DIAGNOSTIC_INVALID_UTF8, place.line, place.column,
                    "%zu %s not UTF-8 and became U+FFFD (save the file as UTF-8)", bad,
                    bad == 1 ? "place is" : "places are");
}

static struct view repaired_utf8(struct arena *arena, struct view bytes,
                                 struct diagnostics *diagnostics)
{
    size_t first = utf8_check(bytes), bad = 0;
    if (first == bytes.length)
        return bytes;
    if (bytes.data[0] == '<' && charset_is_windows_1252(bytes))
        return charset_from_windows_1252(arena, bytes);
    struct place place = place_of(bytes, first);
    struct view text = utf8_repair(arena, bytes, &bad);
    report_invalid(diagnostics, place, bad);
    return text;
}

/* Length of the control character at the offset, or 0. Line ends, tabs and form feeds are
 * white space; U+0085 is a line end of its own. */
static size_t control_length(struct view text, size_t offset)
{
    unsigned char c = (unsigned char) text.data[offset];
    if (c < 0x20)
        return c < '\t' || c > '\r' ? 1 : 0;
    if (c == 0x7F)
        return 1;
    if (c == 0xC2) {
        unsigned char second = (unsigned char) text.data[offset + 1];
        return second < 0xA0 && second != 0x85 ? 2 : 0;
    }
    if (c != 0xE2)
        return 0;
    unsigned char second = (unsigned char) text.data[offset + 1];
    unsigned char third = (unsigned char) text.data[offset + 2];
    bool embeds = second == 0x80 && third >= 0xAA && third <= 0xAE;
    bool isolates = second == 0x81 && third >= 0xA6 && third <= 0xA9;
    return embeds || isolates ? 3 : 0;
}

/* Eight bytes at once: whether all are printable ASCII. */
static bool all_printable(const char *bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones * 0x80;
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t below = (word - ones * 0x20) & ~word & highs;
    uint64_t flipped = word ^ ones * 0x7F;
    uint64_t deleted = (flipped - ones) & ~flipped & highs;
    return ((word & highs) | below | deleted) == 0;
}

static size_t next_control(struct view text, size_t offset)
{
    while (offset < text.length) {
        if (text.length - offset >= 8 && all_printable(text.data + offset)) {
            offset += 8;
            continue;
        }
        unsigned char c = (unsigned char) text.data[offset];
        bool plain = (c >= 0x20 && c < 0x7F) || c == '\n';
        if (!plain && control_length(text, offset) > 0)
            break;
        offset++;
    }
    return offset;
}

static struct view without_controls(struct arena *arena, struct view text,
                                    struct diagnostics *diagnostics)
{
    size_t first = next_control(text, 0);
    if (first == text.length)
        return text;

    size_t count = 0;
    for (size_t at = first; at < text.length; at = next_control(text, at)) {
        at += control_length(text, at);
        count++;
    }
    const size_t stand_in = sizeof REPAIR_NOTHING - 1;
    char *out = ARENA_ARRAY(arena, char, text.length + count * stand_in + 1);
    size_t length = 0, from = 0;
    for (size_t at = first; from < text.length; at = next_control(text, from)) {
        memcpy(out + length, text.data + from, at - from);
        length += at - from;
        from = at;
        if (at < text.length) {
            memcpy(out + length, REPAIR_NOTHING, stand_in);
            length += stand_in;
            from += control_length(text, at);
        }
    }
    struct place place = place_of(text, first);
    diagnostics_add(diagnostics, DIAGNOSTIC_CONTROL_CHARACTER, place.line, place.column,
                    "%zu control character%s left out (remove %s from the file)", count,
                    count == 1 ? " was" : "s were", count == 1 ? "it" : "them");
    return (struct view){ out, length };
}

/* The offset of a CR that no LF follows: a line end of its own. */
static size_t lone_return(struct view text, size_t from)
{
    size_t at = view_find_byte(text, '\r', from);
    while (at + 1 < text.length && text.data[at + 1] == '\n')
        at = view_find_byte(text, '\r', at + 1);
    return at;
}

static struct view with_line_feeds(struct arena *arena, struct view text)
{
    size_t at = lone_return(text, 0);
    if (at == text.length)
        return text;
    char *out = ARENA_ARRAY(arena, char, text.length);
    memcpy(out, text.data, text.length);
    for (; at < text.length; at = lone_return(text, at + 1))
        out[at] = '\n';
    return (struct view){ out, text.length };
}

struct view repair_bytes(struct arena *arena, struct view bytes,
                         struct diagnostics *diagnostics)
{
    struct view text;
    bool big_endian = view_starts(bytes, VIEW("\xFE\xFF"));
    if (big_endian || view_starts(bytes, VIEW("\xFF\xFE"))) {
        size_t bad = 0;
        text = from_utf16(arena, view_slice(bytes, 2, bytes.length), big_endian, &bad);
        if (bad > 0)
            report_invalid(diagnostics, (struct place){ 0 }, bad);
    } else {
        if (view_starts(bytes, VIEW("\xEF\xBB\xBF")))
            bytes = view_slice(bytes, 3, bytes.length);
        text = repaired_utf8(arena, bytes, diagnostics);
    }
    text = with_line_feeds(arena, text);
    return without_controls(arena, text, diagnostics);
}

/* The end of the line that begins at start: where its line feed stands, or the end. */
static size_t line_end(struct view text, size_t start)
{
    return view_find_byte(text, '\n', start);
}

static bool has_long_line(struct view text, size_t from, size_t limit)
{
    for (size_t start = from; start < text.length;) {
        size_t end = line_end(text, start);
        if (end - start > limit)
            return true;
        start = end + 1;
    }
    return false;
}

struct view repair_lines(struct arena *arena, struct view text, size_t from, size_t limit,
                         struct diagnostics *diagnostics)
{
    if (text.length - from <= limit || !has_long_line(text, from, limit))
        return text;
    char *out = ARENA_ARRAY(arena, char, text.length + 1);
    size_t length = from, line = place_of(text, from).line;
    memcpy(out, text.data, from);
    for (size_t start = from; start < text.length; line++) {
        size_t end = line_end(text, start), kept = end;
        if (end - start > limit) {
            kept = utf8_floor(text, start + limit);
            diagnostics_add(diagnostics, DIAGNOSTIC_LONG_LINE, line, 1,
                            "a line of %zu bytes was cut after %zu (break it)",
                            end - start, kept - start);
        }
        memcpy(out + length, text.data + start, kept - start);
        length += kept - start;
        if (end < text.length)
            out[length++] = '\n';
        start = end + 1;
    }
    return (struct view){ out, length };
}
