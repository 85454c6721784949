/* Points for the elements that hold paragraphs. */
#include "corpus/html_main.h"

enum {
    PARAGRAPH_MIN = 25, /* characters; shorter ones say nothing */
    ANCESTORS = 5,
};

double html_link_density(const struct html_node *node)
{
    return node->counts.text > 0
               ? (double) node->counts.linked / (double) node->counts.text
               : 0;
}

/* What an element begins with, for its kind. */
static double first_points(GumboTag tag)
{
    switch ((int) tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
        return 5;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
        return 3;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_FORM:
        return -3;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_TH:
        return -5;
    default:
        return 0;
    }
}

/* Gives a paragraph's points to the element that holds it, half to the next, then less.
 */
static void give_points(struct html_tree *tree, size_t index, size_t text, size_t commas)
{
    double length = (double) text / 100;
    double points = 1 + (double) commas + 1 + (length < 3 ? length : 3);
    if (text < PARAGRAPH_MIN)
        return;
    for (size_t level = 0; level < ANCESTORS; level++) {
        struct html_node *node = &tree->items[index];
        if (!node->scored) {
            node->scored = true;
            node->score = first_points(node->tag) + node->name_weight;
        }
        node->score += level == 0   ? points
                       : level == 1 ? points / 2
                                    : points / (3 * (double) level);
        if (index == node->parent)
            return;
        index = node->parent;
    }
}

static bool is_paragraph(GumboTag tag)
{
    return tag == GUMBO_TAG_P || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_PRE ||
           (tag >= GUMBO_TAG_H2 && tag <= GUMBO_TAG_H6);
}

/* Text that stands directly in an element, up to an element of its own line or an empty
 * line. */
struct run {
    size_t text, commas, breaks, runs;
};

static void end_run(struct html_tree *tree, size_t index, struct run *run)
{
    if (run->text >= PARAGRAPH_MIN) {
        give_points(tree, index, run->text, run->commas);
        run->runs++;
    }
    run->text = run->commas = run->breaks = 0;
}

/* Whether the element holds no element of its own line and no empty line. */
static bool is_phrase(const struct html_tree *tree, size_t index)
{
    bool was_break = false;
    for (size_t i = index + 1; i < tree->items[index].next; i++) {
        const struct html_node *node = &tree->items[i];
        bool is_break = node->tag == GUMBO_TAG_BR;
        if ((node->block && !node->left_out) || (is_break && was_break))
            return false;
        if (is_break || node->counts.text > 1)
            was_break = is_break;
    }
    return true;
}

static void score_runs(struct html_tree *tree, size_t index)
{
    struct run run = { 0 };
    for (size_t i = index + 1; i < tree->items[index].next; i = tree->items[i].next) {
        const struct html_node *child = &tree->items[i];
        if (child->left_out)
            continue;
        if (child->tag == GUMBO_TAG_BR && ++run.breaks > 1) {
            end_run(tree, index, &run);
        } else if (child->block || child->counts.paragraphs > 0) {
            end_run(tree, index, &run);
        } else if (child->counts.text > 1) {
            run.text += child->counts.text;
            run.commas += child->counts.commas;
            run.breaks = 0;
        }
    }
    end_run(tree, index, &run);
}

void html_score(struct html_tree *tree)
{
    for (size_t i = 0; i < tree->count; i++) {
        tree->items[i].scored = false;
        tree->items[i].score = 0;
    }
    for (size_t i = 1; i < tree->count; i++) {
        const struct html_node *node = &tree->items[i];
        if (node->left_out || !node->block || node->counts.text < PARAGRAPH_MIN)
            continue;
        if (is_paragraph(node->tag) ||
            ((node->tag == GUMBO_TAG_DIV || node->tag == GUMBO_TAG_SECTION) &&
             is_phrase(tree, i)))
            give_points(tree, node->parent, node->counts.text, node->counts.commas);
        else
            score_runs(tree, i);
    }
}
