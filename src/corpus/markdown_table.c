#include "corpus/markdown_table.h"

#include <string.h>

#include "base/vector.h"

static bool is_dash_row(struct view line)
{
    bool dash = false, pipe = false;
    for (size_t i = 0; i < line.length; i++) {
        char c = line.data[i];
        dash = dash || c == '-';
        pipe = pipe || c == '|';
        if (c != '-' && c != '|' && c != ':' && c != DRAFT_ERASED && !ascii_is_space(c))
            return false;
    }
    return dash && pipe;
}

bool markdown_is_table(struct view raw, size_t start)
{
    size_t end = view_find_byte(raw, '\n', start);
    if (view_find_byte(view_slice(raw, start, end), '|', 0) == end - start)
        return false;
    size_t next = end + 1;
    return next < raw.length &&
           is_dash_row(view_slice(raw, next, view_find_byte(raw, '\n', next)));
}

static void add_row(struct draft *draft, const struct draft_block *block, size_t start,
                    size_t end)
{
    char *text = draft->text;
    if (is_dash_row((struct view){ text + start, end - start }))
        return;
    size_t first = start, last = end;
    while (first < last && ascii_is_space(text[first]))
        first++;
    while (last > first && ascii_is_space(text[last - 1]))
        last--;
    if (first < last && text[first] == '|')
        first++;
    if (first < last && text[last - 1] == '|')
        last--;
    *VECTOR_PUSH(draft->arena, &draft->blocks) = draft_part(block, first, last);
}

void markdown_part_table(struct draft *draft)
{
    struct draft_block block = draft->blocks.items[--draft->blocks.count];
    block.given = true;
    for (size_t at = block.start; at < block.end;) {
        const char *newline = memchr(draft->text + at, DRAFT_SOFT_BREAK, block.end - at);
        size_t end = newline != NULL ? (size_t) (newline - draft->text) : block.end;
        add_row(draft, &block, at, end);
        at = end + 1;
    }
}
