#include "corpus/markdown_guard.h"

#include "corpus/read.h"

/* Where a list marker at at ends, or 0: a bullet, or up to nine digits and a point or
 * bracket, with white space behind. */
static size_t marker_end(struct view line, size_t at)
{
    size_t end = at;
    char c = line.data[at];
    if (c == '>')
        return at + 1;
    if (c == '-' || c == '*' || c == '+') {
        end = at + 1;
    } else {
        while (end < line.length && end - at < 9 && ascii_is_digit(line.data[end]))
            end++;
        if (end == at || end == line.length ||
            (line.data[end] != '.' && line.data[end] != ')'))
            return 0;
        end++;
    }
    return end == line.length || ascii_is_space(line.data[end]) ? end : 0;
}

/* An upper bound for the quotes and lists a line stands in: its markers, and half the
 * columns before the first. */
static size_t line_depth(struct view line)
{
    size_t at = 0, columns = 0, markers = 0;
    while (at < line.length) {
        char c = line.data[at];
        if (c == ' ' || c == '\t') {
            columns += markers > 0 ? 0 : c == '\t' ? 4 : 1;
            at++;
            continue;
        }
        size_t end = marker_end(line, at);
        if (end == 0)
            break;
        markers++;
        at = end;
    }
    return markers > 0 ? markers + columns / 2 : 0;
}

/* Whether brackets opened and not closed exceed the limit; *open goes from line to line.
 */
static bool too_many_open(struct view line, size_t *open, size_t *where)
{
    size_t first = *open > 0 ? 0 : view_find_byte(line, '[', 0);
    for (size_t at = first; at < line.length; at++) {
        if (line.data[at] == '[' && ++*open > READ_BRACKETS_MAX) {
            *where = at;
            return true;
        }
        if (line.data[at] == ']' && *open > 0)
            --*open;
    }
    return false;
}

/* The paragraph that begins at from, with the blank lines behind it. */
static struct markdown_part next_paragraph(struct view text, size_t from)
{
    struct markdown_part part = { .start = from, .end = from };
    size_t open = 0, where = 0;
    size_t blanks = 0;
    bool seen = false;
    while (part.end < text.length) {
        size_t end = view_find_byte(text, '\n', part.end);
        struct view line = view_slice(text, part.end, end);
        bool blank = view_trim(line).length == 0;
        part.gap = blanks > MARKDOWN_GAP_MAX;
        if (part.gap || (blanks > 0 && !blank))
            break;
        seen = seen || !blank;
        blanks += seen && blank;
        if (!part.wild && line_depth(line) > MARKDOWN_DEPTH_MAX) {
            part.wild = true;
            part.reason = part.end;
        }
        if (!part.wild && too_many_open(line, &open, &where)) {
            part.wild = true;
            part.reason = part.end + where;
        }
        part.end = end < text.length ? end + 1 : text.length;
    }
    return part;
}

struct markdown_part markdown_next_part(struct view text, size_t from)
{
    struct markdown_part part = next_paragraph(text, from);
    while (!part.wild && !part.gap && part.end < text.length) {
        struct markdown_part next = next_paragraph(text, part.end);
        if (next.wild)
            break;
        part.end = next.end;
        part.gap = next.gap;
    }
    return part;
}
