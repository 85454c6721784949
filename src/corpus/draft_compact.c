/* Closing the gaps in a draft, and handing it over as a document. */
#include <string.h>

#include "base/vector.h"
#include "corpus/draft.h"

/* One walk through a draft, writing what stays. */
struct walk {
    struct draft *draft;
    char *text; /* the new one */
    size_t written;
    size_t origin;              /* index into the old origins of what is read */
    size_t hint;                /* index of the first hint not yet placed */
    bool hint_open;             /* its start is placed */
    struct origin_list origins; /* the new ones */
    struct hint_list hints;
};

/* White space, weakest first. */
enum gap { GAP_NONE, GAP_SPACE, GAP_SOFT, GAP_HARD };

static enum gap gap_of(char c)
{
    if (c == ' ')
        return GAP_SPACE;
    if (c == DRAFT_SOFT_BREAK)
        return GAP_SOFT;
    return c == DRAFT_HARD_BREAK ? GAP_HARD : GAP_NONE;
}

static const char gap_bytes[] = { 0, ' ', DRAFT_SOFT_BREAK, DRAFT_HARD_BREAK };

/* The end of the stretch at from that can be moved as one: words with single spaces. */
static size_t stretch_end(const char *text, size_t from, size_t end)
{
    size_t at = from;
    for (; at < end; at++) {
        unsigned char c = (unsigned char) text[at];
        if (c > ' ')
            continue;
        if (c != ' ' || at + 1 == end || (unsigned char) text[at + 1] <= ' ')
            break;
    }
    return at;
}

static void note_origin(struct walk *walk, size_t file_offset)
{
    struct origin_list *list = &walk->origins;
    if (list->count > 0) {
        const struct origin *last = &list->items[list->count - 1];
        if (file_offset - last->file_offset == walk->written - last->offset)
            return;
    }
    *VECTOR_PUSH(walk->draft->arena, list) =
        (struct origin){ .offset = walk->written, .file_offset = file_offset };
}

/* Moves [from, end) to what is written, with the origins it crosses. */
static void move_bytes(struct walk *walk, size_t from, size_t end)
{
    const struct origin_list *old = &walk->draft->origins;
    const char *text = walk->draft->text;
    while (from < end) {
        while (walk->origin + 1 < old->count &&
               old->items[walk->origin + 1].offset <= from)
            walk->origin++;
        size_t piece = end;
        if (walk->origin + 1 < old->count && old->items[walk->origin + 1].offset < piece)
            piece = old->items[walk->origin + 1].offset;
        if (old->count > 0)
            note_origin(walk, old->items[walk->origin].file_offset +
                                  (from - old->items[walk->origin].offset));
        memcpy(walk->text + walk->written, text + from, piece - from);
        walk->written += piece - from;
        from = piece;
    }
}

/* Places the starts and ends of hints that lie before end, where the stretch that began
 * at from was written to place; behind is where what came before it ended. */
static void place_hints(struct walk *walk, size_t from, size_t end, size_t place,
                        size_t behind)
{
    const struct hint_list *old = &walk->draft->hints;
    for (; walk->hint < old->count; walk->hint++, walk->hint_open = false) {
        const struct hint *hint = &old->items[walk->hint];
        if (!walk->hint_open) {
            if (hint->start >= end)
                return;
            struct hint *moved = VECTOR_PUSH(walk->draft->arena, &walk->hints);
            moved->kind = hint->kind;
            moved->start = hint->start <= from ? place : place + (hint->start - from);
            walk->hint_open = true;
        }
        if (hint->end > end)
            return;
        walk->hints.items[walk->hints.count - 1].end =
            hint->end <= from ? behind : place + (hint->end - from);
    }
}

/* What is left of a hint that reaches over the end of its block ends there. */
static void end_hints(struct walk *walk, size_t block_end)
{
    const struct hint_list *old = &walk->draft->hints;
    if (walk->hint_open) {
        walk->hints.items[walk->hints.count - 1].end = walk->written;
        walk->hint_open = false;
        walk->hint++;
    }
    while (walk->hint < old->count && old->items[walk->hint].start < block_end)
        walk->hint++;
}

/* Moves a block's words, with one byte of white space where there was some between them.
 */
static void move_block(struct walk *walk, struct draft_block *block)
{
    const struct draft *draft = walk->draft;
    size_t from = block->start, end = block->end;
    enum gap gap = GAP_NONE;
    block->start = walk->written;
    while (from < end) {
        unsigned char c = (unsigned char) draft->text[from];
        if (c <= ' ') {
            enum gap here = gap_of((char) c);
            gap = here > gap ? here : gap;
            from++;
            continue;
        }
        size_t stretch = stretch_end(draft->text, from, end), behind = walk->written;
        if (gap != GAP_NONE && walk->written > block->start)
            walk->text[walk->written++] = gap_bytes[gap];
        size_t place = walk->written;
        move_bytes(walk, from, stretch);
        place_hints(walk, from, stretch, place, behind);
        gap = GAP_NONE;
        from = stretch;
    }
    end_hints(walk, end);
    block->end = walk->written;
}

static void drop_empty_hints(struct hint_list *hints)
{
    size_t kept = 0;
    for (size_t i = 0; i < hints->count; i++)
        if (hints->items[i].end > hints->items[i].start)
            hints->items[kept++] = hints->items[i];
    hints->count = kept;
}

static void compact(struct draft *draft, bool drop)
{
    draft_close(draft);
    size_t capacity = draft->length + 2 * draft->blocks.count + 1;
    struct walk walk = { .draft = draft, .text = arena_alloc(draft->arena, capacity) };
    size_t kept = 0;
    for (size_t i = 0; i < draft->blocks.count; i++) {
        struct draft_block block = draft->blocks.items[i];
        size_t before = walk.written;
        if (drop && block.fate != DRAFT_KEPT) {
            end_hints(&walk, block.end);
            continue;
        }
        if (kept > 0) {
            walk.text[walk.written++] = DRAFT_SOFT_BREAK;
            walk.text[walk.written++] = DRAFT_SOFT_BREAK;
        }
        move_block(&walk, &block);
        if (block.end > block.start)
            draft->blocks.items[kept++] = block;
        else
            walk.written = before;
    }
    draft->blocks.count = kept;
    draft->text = walk.text;
    draft->length = walk.written;
    draft->capacity = capacity;
    draft->origins = walk.origins;
    draft->hints = walk.hints;
    drop_empty_hints(&draft->hints);
}

void draft_compact(struct draft *draft)
{
    compact(draft, false);
}

/* Breaks as the document has them. */
static void settle_breaks(struct draft *draft, const struct draft_block *block)
{
    char *text = draft->text + block->start, *end = draft->text + block->end, *at;
    for (at = text; (at = memchr(at, DRAFT_SOFT_BREAK, (size_t) (end - at))) != NULL;
         at++)
        *at = ' ';
    for (at = text; (at = memchr(at, DRAFT_HARD_BREAK, (size_t) (end - at))) != NULL;
         at++)
        *at = '\n';
}

/* The first byte of the text that came from behind file_offset: what a reader writes
 * keeps the file's order. */
static size_t text_behind(const struct draft *draft, size_t file_offset)
{
    size_t low = 0, high = draft->origins.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (draft->origins.items[middle].file_offset < file_offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < draft->origins.count ? draft->origins.items[low].offset : draft->length;
}

/* Page starts from the file's bytes to the text's, of pages without text the last. */
static void settle_pages(struct draft *draft, struct document *document)
{
    struct page_start_list *pages = &draft->pages;
    size_t kept = 0;
    for (size_t i = 0; i < pages->count; i++) {
        struct page_start page = { text_behind(draft, pages->items[i].offset),
                                   pages->items[i].number };
        kept -= kept > 0 && pages->items[kept - 1].offset == page.offset;
        pages->items[kept++] = page;
    }
    document->pages = pages->items;
    document->page_count = pages->count = kept;
    for (size_t i = 0; i < document->block_count; i++)
        document->blocks[i].page = document_page(document, document->blocks[i].start);
}

void draft_finish(struct draft *draft, struct document *document)
{
    compact(draft, true);
    struct block *blocks = ARENA_ARRAY(draft->arena, struct block, draft->blocks.count);
    for (size_t i = 0; i < draft->blocks.count; i++) {
        const struct draft_block *block = &draft->blocks.items[i];
        settle_breaks(draft, block);
        blocks[i] = (struct block){ .kind = block->kind,
                                    .level = block->level,
                                    .start = block->start,
                                    .end = block->end };
    }
    if (draft->origins.count > 0)
        draft->origins.items[0].offset = 0;
    document->text = (struct view){ draft->text, draft->length };
    document->blocks = blocks;
    document->block_count = draft->blocks.count;
    document->hints = draft->hints.items;
    document->hint_count = draft->hints.count;
    document->origins = draft->origins.items;
    document->origin_count = draft->origins.count;
    document->raw = draft->raw;
    settle_pages(draft, document);
}

struct view draft_clean(struct arena *arena, struct view value)
{
    struct draft draft;
    if (value.data == NULL)
        return value;
    draft_init(&draft, arena, value, NULL);
    draft_add(&draft, value, 0);
    compact(&draft, true);
    if (draft.blocks.count == 0)
        return (struct view){ "", 0 };
    settle_breaks(&draft, &draft.blocks.items[0]);
    return draft_text(&draft, &draft.blocks.items[0]);
}
