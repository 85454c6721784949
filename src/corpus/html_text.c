#include "corpus/html_text.h"

#include "corpus/html_main.h"
#include "corpus/prose.h"

struct writing {
    struct draft *draft;
    const struct html_tree *tree;
    size_t line;      /* the element of its own line that was written last */
    bool apart;       /* the next text begins a block */
    bool was_break;   /* a line break came last */
    size_t table_end; /* of a table of data; 0 outside */
    size_t cell;      /* of the row */
};

static size_t offset_of(const struct writing *writing, const GumboText *text)
{
    const char *start = text->original_text.data;
    struct view raw = writing->draft->raw;
    if (start < raw.data || start >= raw.data + raw.length)
        return 0;
    return (size_t) (start - raw.data);
}

static void open_block(struct writing *writing, const struct html_node *node)
{
    struct draft_block *block = draft_open(writing->draft, node->kind,
                                           node->kind == BLOCK_HEADING ? node->level : 0);
    block->given = node->kind != BLOCK_PARAGRAPH || writing->table_end > 0;
    writing->apart = false;
}

static void add_text(struct writing *writing, const struct html_node *node)
{
    struct draft *draft = writing->draft;
    const GumboText *text = &node->gumbo->v.text;
    if (node->gumbo->type == GUMBO_NODE_WHITESPACE) {
        draft_break(draft, ' ');
        return;
    }
    bool in_table = writing->table_end > 0;
    if (writing->apart || !draft->is_open || (!in_table && node->line != writing->line))
        open_block(writing, node);
    writing->line = node->line;
    writing->was_break = false;
    size_t before = draft->length;
    draft_add_parsed(draft, view_of(text->text), offset_of(writing, text));
    if (node->in_link)
        draft->blocks.items[draft->blocks.count - 1].linked += draft->length - before;
}

/* Preformatted lines, all texts of the element as one block. */
static void add_lines(struct writing *writing, size_t index)
{
    struct draft *draft = writing->draft;
    const struct html_node *pre = &writing->tree->items[index];
    draft_open(draft, pre->kind, 0)->lines = true;
    for (size_t i = index + 1; i < pre->next; i++) {
        const struct html_node *node = &writing->tree->items[i];
        if (node->left_out)
            continue;
        if (node->tag == GUMBO_TAG_BR)
            draft_break(draft, DRAFT_SOFT_BREAK);
        else if (node->tag == GUMBO_TAG_LAST)
            draft_add_parsed(draft, view_of(node->gumbo->v.text.text),
                             offset_of(writing, &node->gumbo->v.text));
    }
    prose_settle(draft);
}

static void begin_cell(struct writing *writing)
{
    struct draft *draft = writing->draft;
    if (writing->cell++ == 0 || !draft->is_open)
        return;
    draft_break(draft, ' ');
    draft_break(draft, '|');
    draft_break(draft, ' ');
}

/* An element within a table of data: rows part, cells are marked off, all else is inline.
 */
static void enter_in_table(struct writing *writing, const struct html_node *node)
{
    if (node->tag == GUMBO_TAG_TR || node->tag == GUMBO_TAG_CAPTION) {
        writing->apart = true;
        writing->cell = 0;
    } else if (node->tag == GUMBO_TAG_TD || node->tag == GUMBO_TAG_TH) {
        begin_cell(writing);
    } else if (node->block || node->tag == GUMBO_TAG_BR) {
        draft_break(writing->draft, ' ');
    }
}

static void enter(struct writing *writing, size_t index)
{
    const struct html_node *node = &writing->tree->items[index];
    if (writing->table_end > 0) {
        enter_in_table(writing, node);
    } else if (node->tag == GUMBO_TAG_BR) {
        if (writing->was_break)
            writing->apart = true;
        else
            draft_break(writing->draft, DRAFT_HARD_BREAK);
        writing->was_break = true;
    } else if (node->block) {
        writing->apart = true;
        if (html_is_data_table(writing->tree, index)) {
            writing->table_end = node->next;
            writing->cell = 0;
        }
    }
}

void html_text_add(struct draft *draft, const struct html_tree *tree, size_t index)
{
    struct writing writing = { .draft = draft, .tree = tree, .apart = true };
    for (size_t i = index; i < tree->items[index].next;) {
        const struct html_node *node = &tree->items[i];
        if (writing.table_end > 0 && i >= writing.table_end) {
            writing.table_end = 0;
            writing.apart = true;
        }
        if (node->left_out) {
            i = node->next;
            continue;
        }
        if (node->tag == GUMBO_TAG_PRE && writing.table_end == 0) {
            add_lines(&writing, i);
            writing.apart = true;
            i = node->next;
            continue;
        }
        if (node->tag == GUMBO_TAG_LAST)
            add_text(&writing, node);
        else
            enter(&writing, i);
        i++;
    }
    draft_close(draft);
}
