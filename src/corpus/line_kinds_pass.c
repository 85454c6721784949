/* Bylines, datelines, credits and captions get their kinds. */
#include "corpus/agency.h"
#include "corpus/edges.h"
#include "corpus/line_kind.h"
#include "corpus/passes.h"

/* Labels of lines that say where a text comes from. */
static const struct view credits[] = {
    VIEW_INIT("agency"),    VIEW_INIT("author"),        VIEW_INIT("authors"),
    VIEW_INIT("by"),        VIEW_INIT("correspondent"), VIEW_INIT("date"),
    VIEW_INIT("dateline"),  VIEW_INIT("editor"),        VIEW_INIT("issued"),
    VIEW_INIT("location"),  VIEW_INIT("place"),         VIEW_INIT("posted"),
    VIEW_INIT("published"), VIEW_INIT("publisher"),     VIEW_INIT("released"),
    VIEW_INIT("reporter"),  VIEW_INIT("source"),        VIEW_INIT("sources"),
    VIEW_INIT("updated"),   VIEW_INIT("last updated"),  VIEW_INIT("publication date"),
    VIEW_INIT("writer"),    VIEW_INIT("translated by"), VIEW_INIT("edited by"),
};

/* Labels of those that name a publisher. */
static const struct view publishers[] = { VIEW_INIT("agency"), VIEW_INIT("publisher"),
                                          VIEW_INIT("source") };

static bool is_among(struct view label, const struct view *labels, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal_nocase(label, labels[i]))
            return true;
    return false;
}

static bool is_credit(struct view line, struct view *publisher)
{
    struct view label, value;
    if (!line_is_field(line, &label, &value) || value.length == 0 || value.length > 80)
        return false;
    if (is_among(label, publishers, sizeof publishers / sizeof publishers[0]))
        *publisher = value;
    return is_among(label, credits, sizeof credits / sizeof credits[0]);
}

static void find_edge_kind(struct draft *draft, struct draft_block *block,
                           struct view text, struct source *source)
{
    struct view name, publisher = { NULL, 0 };
    if (line_is_byline(text, &name)) {
        block->kind = BLOCK_DATELINE;
        if (source->author.data == NULL)
            source->author = draft_clean(draft->arena, name);
    } else if (line_is_dateline(text) || is_credit(text, &publisher)) {
        block->kind = BLOCK_DATELINE;
        if (source->publisher.data == NULL && publisher.data != NULL)
            source->publisher = draft_clean(draft->arena, publisher);
    }
}

void pass_line_kinds(struct draft *draft, struct source *source)
{
    struct edges edges = edges_of(draft);
    if (edges.head < draft->blocks.count && source->publisher.data == NULL) {
        struct view first = draft_text(draft, &draft->blocks.items[edges.head]);
        source->publisher = arena_copy(draft->arena, agency_of(first));
    }
    for (size_t i = 0; i < draft->blocks.count; i++) {
        struct draft_block *block = &draft->blocks.items[i];
        bool open = block->kind == BLOCK_PARAGRAPH ||
                    (block->kind == BLOCK_ITEM && edges_hold(edges, i));
        if (!open || block->given || block->fate != DRAFT_KEPT)
            continue;
        struct view text = draft_text(draft, block);
        if (edges_hold(edges, i))
            find_edge_kind(draft, block, text, source);
        if (block->kind == BLOCK_PARAGRAPH && line_is_caption(text))
            block->kind = BLOCK_CAPTION;
    }
}
