#include "corpus/edges.h"

#include "corpus/furniture.h"
#include "corpus/line_kind.h"

static bool is_running_text(const struct draft *draft, const struct draft_block *block)
{
    if (block->fate != DRAFT_KEPT || block->kind == BLOCK_HEADING ||
        block->kind == BLOCK_DATELINE || block->kind == BLOCK_CAPTION)
        return false;
    struct view text = draft_text(draft, block);
    return line_is_prose(text) && !line_is_dateline(text) && !furniture_is_phrase(text) &&
           !(line_is_caption(text) && block->kind == BLOCK_PARAGRAPH);
}

struct edges edges_of(const struct draft *draft)
{
    size_t count = draft->blocks.count;
    struct edges edges = { count, count };
    for (size_t i = 0; i < count; i++)
        if (is_running_text(draft, &draft->blocks.items[i])) {
            edges.head = i;
            break;
        }
    while (edges.tail > edges.head + 1 &&
           !is_running_text(draft, &draft->blocks.items[edges.tail - 1]))
        edges.tail--;
    return edges;
}
