#include "corpus/html_report.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "corpus/place.h"

enum { NAMED = 6, NAMED_BYTES = 40, NODES = 64 };

struct report {
    struct arena *arena;
    struct buffer message;
    size_t count;
    const GumboNode *first;
};

/* Elements whose texts nobody sees. */
static bool is_unseen(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return true;
    GumboTag tag = node->v.element.tag;
    return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE ||
           tag == GUMBO_TAG_NOSCRIPT || tag == GUMBO_TAG_HEAD ||
           tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_IFRAME ||
           tag == GUMBO_TAG_OBJECT || tag == GUMBO_TAG_SVG;
}

static struct view start_of(struct view text)
{
    size_t most = NAMED_BYTES * 4;
    return text.length > most ? view_slice(text, 0, utf8_floor(text, most)) : text;
}

/* Adds the first words below a node. What was left out has no nodes in our tree, so this
 * walks gumbo's, over no more than budget nodes. */
static void add_words(struct draft *words, const GumboNode *node, size_t *budget)
{
    if (*budget == 0 || words->length > NAMED_BYTES)
        return;
    --*budget;
    if (node->type == GUMBO_NODE_TEXT)
        draft_add(words, start_of(view_of(node->v.text.text)), 0);
    if (is_unseen(node))
        return;
    for (unsigned i = 0; i<node->v.element.children.length && * budget> 0; i++)
        add_words(words, node->v.element.children.data[i], budget);
    draft_break(words, ' ');
}

static void add_name(struct report *report, const GumboNode *node)
{
    struct draft words;
    size_t budget = NODES;
    if (report->count >= NAMED * 4) { /* enough to say "and more" */
        report->count++;
        return;
    }
    draft_init(&words, report->arena, (struct view){ NULL, 0 }, NULL);
    add_words(&words, node, &budget);
    if (words.length == 0)
        return;
    struct view name =
        draft_clean(report->arena, (struct view){ words.text, words.length });
    if (name.length == 0)
        return;
    if (report->count == 0)
        report->first = node;
    size_t end = name.length > NAMED_BYTES ? utf8_floor(name, NAMED_BYTES) : name.length;
    if (report->count++ < NAMED)
        buffer_format(&report->message, "%s\"%.*s%s\"", report->count == 1 ? "" : ", ",
                      (int) end, name.data, end < name.length ? "..." : "");
}

/* Whether an element holds a root or the headline, or lies in one. */
static bool touches(const struct html_tree *tree, const struct html_roots *roots,
                    size_t headline, size_t index, bool *within)
{
    size_t next = tree->items[index].next;
    for (size_t i = 0; i < roots->count; i++) {
        size_t root = roots->items[i];
        if (index >= root && index < tree->items[root].next) {
            *within = true;
            return true;
        }
        if (root >= index && root < next)
            return true;
    }
    return headline >= index && headline < next;
}

void html_report(const struct draft *draft, const struct html_tree *tree,
                 const struct html_roots *roots, size_t headline)
{
    struct report report = { .arena = draft->arena };
    for (size_t i = 0; i < tree->count;) {
        const struct html_node *node = &tree->items[i];
        bool within = false, out = node->left_out && node->tag != GUMBO_TAG_LAST;
        if (!out && node->tag != GUMBO_TAG_LAST)
            out = !touches(tree, roots, headline, i, &within);
        if (out && !is_unseen(node->gumbo))
            add_name(&report, node->gumbo);
        i = out || (i == headline && i != 0) ? node->next : i + 1;
    }
    if (report.count > NAMED)
        buffer_format(&report.message, " and %zu more", report.count - NAMED);
    if (report.count > 0) {
        buffer_add_byte(&report.message, '\0');
        struct view message =
            arena_format(draft->arena, "left out of the text: %s", report.message.data);
        const char *tag = report.first->v.element.original_tag.data;
        size_t offset =
            tag != NULL && tag >= draft->raw.data ? (size_t) (tag - draft->raw.data) : 0;
        draft_report_raw(draft, DIAGNOSTIC_FURNITURE, offset, message.data);
    }
    buffer_finish(&report.message);
}
