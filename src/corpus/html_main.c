#include "corpus/html_main.h"

#include <string.h>

#include "base/vector.h"

enum {
    TEXT_ENOUGH = 400,  /* characters; with less, what seemed unlikely is looked at too */
    BEST = 5,           /* rivals that are compared */
    RIVALS_TO_RISE = 3, /* as good ones that make a common ancestor better */
    SIBLING_TEXT = 80,
};

struct best {
    size_t index[BEST];
    double score[BEST];
    size_t count;
};

static void add_best(struct best *best, size_t index, double score)
{
    size_t at = best->count;
    while (at > 0 && best->score[at - 1] < score)
        at--;
    if (at == BEST)
        return;
    size_t last = best->count < BEST ? best->count++ : BEST - 1;
    for (size_t i = last; i > at; i--) {
        best->index[i] = best->index[i - 1];
        best->score[i] = best->score[i - 1];
    }
    best->index[at] = index;
    best->score[at] = score;
}

static double final_score(const struct html_node *node)
{
    return node->score * (1 - html_link_density(node));
}

static void find_best(const struct html_tree *tree, size_t from, size_t end,
                      struct best *best)
{
    for (size_t i = from; i < end; i++)
        if (tree->items[i].scored && !tree->items[i].left_out)
            add_best(best, i, final_score(&tree->items[i]));
}

static bool holds(const struct html_tree *tree, size_t outer, size_t inner)
{
    return inner >= outer && inner < tree->items[outer].next;
}

/* An ancestor that holds several parts that are nearly as good is better. */
static size_t rise_to_rivals(const struct html_tree *tree, const struct best *best,
                             size_t limit)
{
    size_t top = best->index[0];
    for (size_t at = top; at > limit; at = tree->items[at].parent) {
        size_t rivals = 0;
        size_t above = tree->items[at].parent;
        for (size_t i = 1; i < best->count; i++)
            rivals += best->score[i] >= best->score[0] * 0.75 &&
                      holds(tree, above, best->index[i]);
        if (above > limit && rivals >= RIVALS_TO_RISE)
            return above;
    }
    return top;
}

/* An ancestor whose points exceed the best's holds more text, in parts. */
static size_t rise_to_more(const struct html_tree *tree, size_t top, size_t limit)
{
    double last = tree->items[top].score, least = last / 3;
    for (size_t at = tree->items[top].parent; at > limit; at = tree->items[at].parent) {
        const struct html_node *node = &tree->items[at];
        if (!node->scored)
            continue;
        if (node->score < least)
            break;
        if (node->score > last)
            return at;
        last = node->score;
    }
    return top;
}

/* An element whose only text is the one below it stands for that. */
static size_t rise_to_only(const struct html_tree *tree, size_t top, size_t limit)
{
    while (top > limit) {
        size_t above = tree->items[top].parent;
        if (above <= limit ||
            tree->items[above].counts.text > tree->items[top].counts.text)
            break;
        top = above;
    }
    return top;
}

/* "Judgment of 9 November 2016": a line before the text that may date it has the figures
 * of a year. */
static bool has_year(const struct html_tree *tree, size_t index)
{
    enum { YEAR_FIGURES = 4 };
    struct view words = html_words(tree, index, tree->arena);
    size_t figures = 0;
    for (size_t i = 0; i <= words.length; i++) {
        if (i < words.length && ascii_is_digit(words.data[i])) {
            figures++;
            continue;
        }
        char first = figures == YEAR_FIGURES ? words.data[i - YEAR_FIGURES] : '\0';
        if (first == '1' || first == '2')
            return true;
        figures = 0;
    }
    return false;
}

static bool belongs(const struct html_tree *tree, size_t sibling, size_t top)
{
    const struct html_node *node = &tree->items[sibling], *best = &tree->items[top];
    double threshold = best->score * 0.2 > 10 ? best->score * 0.2 : 10;
    double density = html_link_density(node);
    struct view class = html_attribute(best, "class");
    double bonus = class.length > 0 && view_equal(class, html_attribute(node, "class"))
                       ? best->score * 0.2
                       : 0;
    if (node->left_out || node->tag == GUMBO_TAG_LAST)
        return false;
    if (sibling == top || (node->scored && node->score + bonus >= threshold))
        return true;
    if (node->tag != GUMBO_TAG_P)
        return false;
    if (node->counts.text > SIBLING_TEXT)
        return density < 0.25;
    return node->counts.text > 0 && density <= 0 &&
           (node->counts.commas > 0 || (sibling < top && has_year(tree, sibling)));
}

static void take_roots(struct html_tree *tree, size_t top, struct html_roots *out)
{
    size_t parent = tree->items[top].parent;
    if (parent == top) {
        *VECTOR_PUSH(tree->arena, out) = top;
        return;
    }
    for (size_t i = parent + 1; i < tree->items[parent].next; i = tree->items[i].next)
        if (belongs(tree, i, top))
            *VECTOR_PUSH(tree->arena, out) = i;
}

/* The element that the page itself says is the text: of several, the one with most. */
static size_t named_root(const struct html_tree *tree)
{
    size_t found = 0;
    for (size_t i = 1; i < tree->count; i++) {
        const struct html_node *node = &tree->items[i];
        if (node->left_out || node->tag == GUMBO_TAG_LAST ||
            node->counts.text < TEXT_ENOUGH)
            continue;
        if (view_equal_nocase(html_attribute(node, "itemprop"), VIEW("articleBody")) &&
            node->counts.text > tree->items[found].counts.text * (found != 0))
            found = i;
    }
    return found;
}

static size_t body_of(const struct html_tree *tree)
{
    for (size_t i = 0; i < tree->count; i++)
        if (tree->items[i].tag == GUMBO_TAG_BODY)
            return i;
    return 0;
}

static void find_roots(struct html_tree *tree, size_t body, struct html_roots *out)
{
    struct best best = { 0 };
    size_t named = named_root(tree);
    out->count = 0;
    if (named != 0) {
        *VECTOR_PUSH(tree->arena, out) = named;
        return;
    }
    html_score(tree);
    find_best(tree, body + 1, tree->items[body].next, &best);
    if (best.count == 0) {
        *VECTOR_PUSH(tree->arena, out) = body;
        return;
    }
    size_t top = rise_to_rivals(tree, &best, body);
    top = rise_to_more(tree, top, body);
    take_roots(tree, rise_to_only(tree, top, body), out);
}

static size_t clean_roots(struct html_tree *tree, const struct html_roots *roots)
{
    size_t text = 0;
    for (size_t i = 0; i < roots->count; i++)
        html_clean(tree, roots->items[i]);
    for (size_t i = 0; i < roots->count; i++)
        text += tree->items[roots->items[i]].counts.text;
    return text;
}

static void leave_out_unlikely(struct html_tree *tree)
{
    for (size_t i = 0; i < tree->count; i++)
        tree->items[i].left_out = tree->items[i].left_out || tree->items[i].unlikely;
    html_tree_count(tree);
}

void html_main_find(struct html_tree *tree, struct html_roots *out)
{
    size_t body = body_of(tree);
    struct html_node *before = ARENA_ARRAY(tree->arena, struct html_node, tree->count);
    memcpy(before, tree->items, tree->count * sizeof *before);
    leave_out_unlikely(tree);
    find_roots(tree, body, out);
    if (clean_roots(tree, out) >= TEXT_ENOUGH)
        return;
    /* Too little: once more, with all there is, and then without cleaning. */
    size_t all = before[body].counts.text;
    memcpy(tree->items, before, tree->count * sizeof *before);
    find_roots(tree, body, out);
    if (clean_roots(tree, out) * 2 >= (all < TEXT_ENOUGH ? all : TEXT_ENOUGH))
        return;
    memcpy(tree->items, before, tree->count * sizeof *before);
    out->count = 0;
    *VECTOR_PUSH(tree->arena, out) = body;
}
