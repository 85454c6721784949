/* The headline, and the title that a source has from it. */
#include "corpus/edges.h"
#include "corpus/line_kind.h"
#include "corpus/passes.h"

enum { TITLE_BYTES = 300, TITLE_LEVEL = 2 };

static bool takes_title(const struct draft_block *block)
{
    return block->fate == DRAFT_KEPT && block->kind != BLOCK_DATELINE &&
           block->kind != BLOCK_CAPTION;
}

/* The first heading that is given, at the head or of a level that titles have. */
static struct draft_block *given_heading(struct draft *draft, size_t head)
{
    for (size_t i = 0; i < draft->blocks.count; i++) {
        struct draft_block *block = &draft->blocks.items[i];
        if (block->fate == DRAFT_KEPT && block->kind == BLOCK_HEADING &&
            (i < head || block->level <= TITLE_LEVEL))
            return block;
    }
    return NULL;
}

/* The first line at the head, when it reads like a headline and text follows it. */
static struct draft_block *first_line(struct draft *draft, size_t head)
{
    for (size_t i = 0; i < head && head < draft->blocks.count; i++) {
        struct draft_block *block = &draft->blocks.items[i];
        if (!takes_title(block))
            continue;
        bool is_line =
            block->kind == BLOCK_PARAGRAPH && line_is_headline(draft_text(draft, block));
        return is_line ? block : NULL;
    }
    return NULL;
}

void pass_headline(struct draft *draft, struct source *source)
{
    size_t head = edges_of(draft).head;
    struct draft_block *block = given_heading(draft, head);
    struct draft_block *line = first_line(draft, head);
    if (line != NULL && (block == NULL || line < block)) {
        line->kind = BLOCK_HEADING;
        line->level = 1;
        block = line;
    }
    if (block == NULL || source->title.data != NULL)
        return;
    struct view title = draft_clean(draft->arena, draft_text(draft, block));
    if (title.length <= TITLE_BYTES)
        source->title = title;
}
