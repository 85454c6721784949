/* Lists of links, forms and boxes of buttons within the main text. */
#include "corpus/html_main.h"

#include "corpus/html_names.h"

enum {
    SHARE_TEXT_MAX = 500, /* characters of a box of buttons to share a page */
    COMMAS_ENOUGH = 10,   /* of running text */
    DATA_ROWS = 10,
    DATA_COLUMNS = 4,
    DATA_CELLS = 10,
    LIST_PERCENT = 90, /* of an element's text, in lists, for it to be one */
};

/* Rows and the cells of the longest; false when a table stands in it. */
static bool measure_table(const struct html_tree *tree, size_t index, size_t *rows,
                          size_t *columns, bool *headed)
{
    size_t cells = 0;
    for (size_t i = index + 1; i < tree->items[index].next; i++) {
        GumboTag tag = tree->items[i].tag;
        if (tag == GUMBO_TAG_TABLE)
            return false;
        if (tag == GUMBO_TAG_TR) {
            ++*rows;
            cells = 0;
        }
        *headed = *headed || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION ||
                  tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TFOOT ||
                  tag == GUMBO_TAG_COL;
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
            cells++;
        *columns = cells > *columns ? cells : *columns;
    }
    return true;
}

bool html_is_data_table(const struct html_tree *tree, size_t index)
{
    const struct html_node *node = &tree->items[index];
    size_t rows = 0, columns = 0;
    bool headed = false;
    if (node->tag != GUMBO_TAG_TABLE ||
        view_equal_nocase(html_attribute(node, "role"), VIEW("presentation")))
        return false;
    if (!measure_table(tree, index, &rows, &columns, &headed) || rows <= 1 ||
        columns <= 1)
        return false;
    return headed || html_attribute(node, "summary").length > 0 || rows >= DATA_ROWS ||
           columns > DATA_COLUMNS || rows * columns > DATA_CELLS;
}

static bool is_list(const struct html_node *node)
{
    return node->tag == GUMBO_TAG_UL || node->tag == GUMBO_TAG_OL ||
           (uint64_t) node->counts.listed * 100 >
               (uint64_t) node->counts.text * LIST_PERCENT;
}

static bool is_box(GumboTag tag)
{
    return tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_UL ||
           tag == GUMBO_TAG_OL || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_FORM ||
           tag == GUMBO_TAG_FIELDSET || tag == GUMBO_TAG_DL;
}

/* Whether several items are listed. A list of one, however much of it is linked, is a
 * sentence that an author set as an item. */
static bool has_items(const struct html_tree *tree, const struct html_node *node)
{
    size_t items = 0;
    for (const struct html_node *at = node + 1;
         at < tree->items + node->next && items < 2; at++)
        items += at->tag == GUMBO_TAG_LI;
    return items != 1;
}

/* Whether a box within the text holds something else. */
static bool is_foreign(const struct html_tree *tree, const struct html_node *node)
{
    const struct html_counts *counts = &node->counts;
    if (node->name_weight < 0)
        return true;
    if (counts->commas >= COMMAS_ENOUGH)
        return false;
    bool list = is_list(node);
    double density = html_link_density(node);
    double headings =
        counts->text > 0 ? (double) counts->headed / (double) counts->text : 0;
    bool gallery = counts->images > 1 && counts->paragraphs * 2 < counts->images;
    bool form = counts->inputs * 3 > counts->paragraphs;
    bool stub = !list && headings < 0.9 && counts->text < 25 && counts->text > 0 &&
                counts->images != 1;
    bool links = node->name_weight >= 25 ? density > 0.5 : !list && density > 0.2;
    bool link_list = list && density > 0.6 && counts->links > 1 && has_items(tree, node);
    return gallery || (form && counts->inputs > 0) || stub || links || link_list;
}

static bool is_share_box(const struct html_node *node)
{
    struct html_name name = { 0 };
    if (!node->block || node->counts.text >= SHARE_TEXT_MAX)
        return false;
    html_name_read(html_attribute(node, "class"), &name);
    html_name_read(html_attribute(node, "id"), &name);
    return name.share;
}

/* "[3]" and the like, which refer to notes. */
static bool is_note_mark(const struct html_tree *tree, size_t index)
{
    const struct html_node *node = &tree->items[index];
    if (node->tag != GUMBO_TAG_SUP || node->counts.text == 0 || node->counts.text > 8 ||
        node->counts.linked * 2 < node->counts.text)
        return false;
    for (size_t i = index + 1; i < node->next; i++) {
        if (tree->items[i].tag != GUMBO_TAG_LAST)
            continue;
        struct view text = view_of(tree->items[i].gumbo->v.text.text);
        for (size_t at = 0; at < text.length; at++)
            if (!ascii_is_digit(text.data[at]) && !ascii_is_space(text.data[at]) &&
                text.data[at] != '[' && text.data[at] != ']' && text.data[at] != ',' &&
                text.length > 3)
                return false;
    }
    return true;
}

void html_clean(struct html_tree *tree, size_t root)
{
    for (size_t i = root + 1; i < tree->items[root].next;) {
        struct html_node *node = &tree->items[i];
        if (node->left_out || html_is_data_table(tree, i)) {
            i = node->next;
            continue;
        }
        bool out = is_note_mark(tree, i) || is_share_box(node) ||
                   (is_box(node->tag) && is_foreign(tree, node)) ||
                   (node->kind == BLOCK_HEADING && node->block && node->level <= 2 &&
                    node->name_weight < 0);
        node->left_out = out;
        i = out ? node->next : i + 1;
    }
    html_tree_count(tree);
}
