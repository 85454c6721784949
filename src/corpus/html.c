/* HTML, by gumbo. */
#include <gumbo.h>

#include "corpus/html_guard.h"
#include "corpus/html_headline.h"
#include "corpus/html_main.h"
#include "corpus/html_meta.h"
#include "corpus/html_names.h"
#include "corpus/html_report.h"
#include "corpus/html_strip.h"
#include "corpus/html_text.h"
#include "corpus/html_tree.h"
#include "corpus/line_kind.h"
#include "corpus/reader.h"

enum {
    FRAME_TEXT = 120, /* characters of a byline or dateline */
    FRAME_LINES = 4,
};

static void *allocate(void *arena, size_t size)
{
    return arena_alloc(arena, size);
}

static void leave(void *arena, void *piece)
{
    (void) arena;
    (void) piece;
}

static bool is_written(const struct html_tree *tree, const struct html_roots *roots,
                       size_t index)
{
    for (size_t i = 0; i < roots->count; i++)
        if (index >= roots->items[i] && index < tree->items[roots->items[i]].next)
            return !tree->items[index].left_out;
    return false;
}

/* Whether an element outside the main text is a byline or dateline by name and words. */
static bool is_frame_line(const struct html_tree *tree, size_t index)
{
    const struct html_node *node = &tree->items[index];
    struct html_name name = { 0 };
    if (node->left_out || node->tag == GUMBO_TAG_LAST || node->counts.text == 0 ||
        node->counts.text > FRAME_TEXT)
        return false;
    html_name_read(html_attribute(node, "class"), &name);
    html_name_read(html_attribute(node, "itemprop"), &name);
    if (node->tag != GUMBO_TAG_TIME && !name.byline && !name.date)
        return false;
    struct view words = html_words(tree, index, tree->arena);
    return line_is_byline(words, NULL) || line_is_dateline(words);
}

/* What stands above the main text and belongs to it: headline, byline, dateline. */
static void write_frame(struct draft *draft, const struct html_tree *tree,
                        const struct html_roots *roots, size_t headline)
{
    size_t first = roots->items[0], lines = 0;
    bool apart = headline != 0 && !is_written(tree, roots, headline);
    if (apart)
        html_text_add(draft, tree, headline);
    size_t from = apart && headline < first ? tree->items[headline].next : first;
    for (size_t i = from; i < first && lines < FRAME_LINES;) {
        bool line = is_frame_line(tree, i);
        if (line) {
            html_text_add(draft, tree, i);
            lines++;
        }
        i = line || tree->items[i].left_out ? tree->items[i].next : i + 1;
    }
}

/* A time element without a mark dates the page only where it stands in or right above the
 * main text: elsewhere it is another page's. */
static void check_time(const struct html_tree *tree, const struct html_roots *roots,
                       size_t headline, struct html_meta *meta)
{
    size_t time = meta->time_node;
    bool above = time < roots->items[0] && (headline == 0 || time > headline) &&
                 !tree->items[time].left_out;
    if (time != 0 && !above && !is_written(tree, roots, time))
        meta->values[HTML_DATE] = (struct view){ NULL, 0 };
}

static void read_tree(struct draft *draft, const GumboOutput *parse,
                      struct source *source)
{
    struct html_tree tree;
    struct html_meta meta;
    struct html_roots roots = { 0 };
    html_tree_make(draft->arena, parse, &tree);
    html_meta_read(draft->arena, &tree, &meta);
    size_t headline = html_headline_find(&tree, meta.values[HTML_TITLE]);
    html_main_find(&tree, &roots);

    struct view words = { NULL, 0 };
    if (headline != 0)
        words = html_words(&tree, headline, draft->arena);
    struct view *title = &meta.values[HTML_TITLE];
    if (title->data != NULL || headline != 0)
        *title = html_headline_title(*title, words, meta.values[HTML_PUBLISHER],
                                     meta.ranks[HTML_TITLE] == HTML_RANK_TITLE);
    check_time(&tree, &roots, headline, &meta);
    html_meta_fill(&meta, source);
    write_frame(draft, &tree, &roots, headline);
    for (size_t i = 0; i < roots.count; i++)
        html_text_add(draft, &tree, roots.items[i]);
    html_report(draft, &tree, &roots, headline);
}

void html_read(struct draft *draft, size_t from, struct source *source)
{
    struct view html = view_slice(draft->raw, from, draft->raw.length);
    size_t where = 0;
    if (html_strip_suffices(html)) {
        html_strip(draft, from, draft->raw.length, BLOCK_PARAGRAPH);
        return;
    }
    if (!html_guard_passes(html, &where)) {
        html_strip(draft, from, draft->raw.length, BLOCK_PARAGRAPH);
        draft_report_raw(
            draft, DIAGNOSTIC_NESTING, from + where,
            "elements are nested too deeply or are too many, so the page was "
            "read as plain text (simplify it)");
        return;
    }
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = leave;
    options.userdata = draft->arena;
    options.max_errors = 0;
    GumboOutput *parse = gumbo_parse_with_options(&options, html.data, html.length);
    read_tree(draft, parse, source);
}
