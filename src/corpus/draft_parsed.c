/* Adding what a parser made of a file's text, byte for byte with its places. */
#include <string.h>

#include "base/utf8.h"
#include "corpus/draft.h"

enum {
    REFERENCE_MAX = 40, /* bytes of the longest character reference, "&#x0000...;" cut */
    SAMPLE = 8,         /* bytes that must agree for two texts to run together again */
};

/* Whether raw goes on at at as the text does from its byte from: for a few bytes, or up
 * to where an escape or a reference begins. */
static bool agree(struct view raw, size_t at, struct view text, size_t from)
{
    size_t length = text.length - from < SAMPLE ? text.length - from : SAMPLE;
    for (size_t i = 0; i < length; i++) {
        if (at + i >= raw.length)
            return false;
        if (raw.data[at + i] == text.data[from + i])
            continue;
        return raw.data[at + i] == '\\' || raw.data[at + i] == '&';
    }
    return true;
}

/* Where in raw, at or after at, the text goes on as from its byte from; at when it cannot
 * be seen near by. */
static size_t meet_again(struct view raw, size_t at, struct view text, size_t from)
{
    size_t last = at + REFERENCE_MAX < raw.length ? at + REFERENCE_MAX : raw.length;
    for (size_t i = at + 1; i <= last; i++)
        if (agree(raw, i, text, from))
            return i;
    return at;
}

/* Whether the '&' at at is one in the text too, and not the start of "&amp;". */
static bool is_ampersand(struct view raw, size_t at, struct view text, size_t from)
{
    size_t length = text.length - from < SAMPLE ? text.length - from : SAMPLE;
    return raw.length - at >= length &&
           memcmp(raw.data + at, text.data + from, length) == 0;
}

/* The length of the stretch that is the same in both. */
static size_t same(struct view raw, size_t at, struct view text, size_t from)
{
    size_t length = 0;
    while (from + length < text.length && at + length < raw.length &&
           raw.data[at + length] == text.data[from + length]) {
        if (raw.data[at + length] == '&' &&
            !is_ampersand(raw, at + length, text, from + length))
            break;
        length++;
    }
    return length;
}

size_t draft_add_parsed(struct draft *draft, struct view text, size_t file_offset)
{
    struct view raw = draft->raw;
    size_t at = file_offset < raw.length ? file_offset : raw.length, from = 0;
    while (from < text.length) {
        size_t length = same(raw, at, text, from);
        draft_add(draft, view_slice(text, from, from + length), at);
        from += length;
        at += length;
        if (from == text.length)
            break;
        size_t next = from;
        utf8_next(text, &next);
        draft_add(draft, view_slice(text, from, next), at);
        at = meet_again(raw, at, text, next);
        from = next;
    }
    return at;
}
