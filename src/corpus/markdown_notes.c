#include "corpus/markdown_notes.h"

enum { LABEL_BYTES = 32 };

/* The end of the mark at at, behind its bracket; 0 when there is none. */
static size_t mark_end(struct view text, size_t at)
{
    size_t end = at + 2;
    while (end < text.length && end - at < LABEL_BYTES && text.data[end] != ']' &&
           !ascii_is_space(text.data[end]))
        end++;
    bool closed = end < text.length && text.data[end] == ']' && end > at + 2;
    return closed ? end + 1 : 0;
}

void markdown_drop_notes(struct draft *draft)
{
    const struct draft_block *block = &draft->blocks.items[draft->blocks.count - 1];
    struct view text = { draft->text, block->end };
    for (size_t at = view_find(text, VIEW("[^"), block->start); at < text.length;
         at = view_find(text, VIEW("[^"), at + 1)) {
        size_t end = mark_end(text, at);
        if (end == 0)
            continue;
        bool opens = at == block->start && end < text.length && text.data[end] == ':';
        draft_erase(draft, at, end + opens);
    }
}
