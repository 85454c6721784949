/* Writes the rows of the grammar as a tree: rows that begin alike share what they begin
 * with, so that a text's words are read once for all of them.
 *
 * A node is what has been read so far; its steps name the classes that can be read next
 * and the nodes where they lead; its ends are the rows that are complete there. An
 * optional element makes two ways, a choice one for each class. Ways of one row are
 * numbered in the order in which the row would try them: choices as they stand, what is
 * optional taken before it is left out. */
#include <stdio.h>
#include <stdlib.h>

#include "gen/grammar_set.h"
#include "gen/grammar_write.h"

enum { NODE_MAX = 30000, END_MAX = 30000, NONE = -1 };

struct end {
    int row, way, before, after, next;
};

/* Children and ends are lists by number; a node is a step of its parent. */
struct node {
    int class, child, sibling, end, first_step, first_end;
};

struct tree {
    struct node nodes[NODE_MAX];
    struct end ends[END_MAX];
    int node_count, end_count;
    int date_root, root, continued;
};

/* Where a row's way has come to. */
struct way {
    const struct row *row;
    int number, before, after;
};

static int tree_add_node(struct tree *tree, int class)
{
    if (tree->node_count == NODE_MAX) {
        fprintf(stderr, "grammar: too many nodes\n");
        exit(1);
    }
    tree->nodes[tree->node_count] =
        (struct node){ .class = class, .child = NONE, .sibling = NONE, .end = NONE };
    return tree->node_count++;
}

/* The node that a class leads to, made when there is none. */
static int tree_step(struct tree *tree, int node, int class)
{
    int *link = &tree->nodes[node].child;
    while (*link != NONE) {
        if (tree->nodes[*link].class == class)
            return *link;
        link = &tree->nodes[*link].sibling;
    }
    int made = tree_add_node(tree, class);
    *link = made;
    return made;
}

static void tree_add_end(struct tree *tree, int node, const struct way *way, int count)
{
    if (tree->end_count == END_MAX) {
        fprintf(stderr, "grammar: too many ends\n");
        exit(1);
    }
    int *link = &tree->nodes[node].end;
    while (*link != NONE)
        link = &tree->ends[*link].next;
    *link = tree->end_count;
    tree->ends[tree->end_count++] = (struct end){ .row = way->number,
                                                  .way = count,
                                                  .before = way->before,
                                                  .after = way->after,
                                                  .next = NONE };
}

/* Adds all ways of a row from an element on; returns how many ways there are then. */
static int tree_add_ways(struct tree *tree, int node, struct way way, int index,
                         int count)
{
    const struct row *row = way.row;
    if (index == row->count) {
        tree_add_end(tree, node, &way, count);
        return count + 1;
    }
    const struct element *element = &row->elements[index];
    struct way next = way;
    next.before += index < row->before;
    next.after += index >= row->count - row->after;
    for (int i = 0; i < element->count; i++)
        count = tree_add_ways(tree, tree_step(tree, node, element->classes[i]), next,
                              index + 1, count);
    return element->optional ? tree_add_ways(tree, node, way, index + 1, count) : count;
}

static void tree_fill(struct tree *tree, const struct grammar *grammar)
{
    tree->date_root = tree_add_node(tree, 0);
    tree->root = tree_add_node(tree, 0);
    tree->continued = tree_add_node(tree, 0);
    for (int i = 0; i < grammar->row_count; i++) {
        const struct row *row = &grammar->rows[i];
        int root = row->section == SECTION_DATE        ? tree->date_root
                   : row->section == SECTION_CONTINUED ? tree->continued
                                                       : tree->root;
        tree_add_ways(tree, root, (struct way){ .row = row, .number = i }, row_first(row),
                      0);
    }
}

/* The classes of the steps from a node. */
static struct set steps_of(const struct tree *tree, int node)
{
    struct set set = { { 0 } };
    for (int k = tree->nodes[node].child; k != NONE; k = tree->nodes[k].sibling)
        set_add(&set, tree->nodes[k].class);
    return set;
}

/* Steps of a node stand by class, so that the matcher finds one by counting the bits
 * before it. */
static void write_steps(FILE *out, struct tree *tree)
{
    int count = 0;
    fprintf(out, "static const uint16_t steps[] = {");
    for (int i = 0; i < tree->node_count; i++) {
        tree->nodes[i].first_step = count;
        struct set set = steps_of(tree, i);
        for (int class = 1; class < SET_WORDS * 64; class ++)
            if (set_has(&set, class))
                fprintf(out, "%s%d,", count++ % 16 == 0 ? "\n    " : " ",
                        tree_step(tree, i, class));
    }
    fprintf(out, "\n};\n\n");
}

static void write_ends(FILE *out, struct tree *tree)
{
    int count = 0;
    fprintf(out, "static const struct row_end ends[] = {");
    for (int i = 0; i < tree->node_count; i++) {
        tree->nodes[i].first_end = count;
        for (int k = tree->nodes[i].end; k != NONE; k = tree->ends[k].next) {
            const struct end *end = &tree->ends[k];
            fprintf(out, "%s{ %d, %d, %d, %d },", count++ % 6 == 0 ? "\n    " : " ",
                    end->row, end->way, end->before, end->after);
        }
    }
    fprintf(out, "\n};\n\n");
}

/* One node more than there are bounds the last one's steps and ends. */
static void write_nodes(FILE *out, const struct tree *tree)
{
    int steps = tree->node_count - 3; /* all but the roots */
    fprintf(out, "static const struct node nodes[] = {");
    for (int i = 0; i < tree->node_count; i++) {
        struct set reads = steps_of(tree, i);
        fprintf(out, "\n    { %d, %d, ", tree->nodes[i].first_step,
                tree->nodes[i].first_end);
        set_write(out, &reads);
        fprintf(out, " },");
    }
    fprintf(out, "\n    { %d, %d, { { 0 } } },\n};\n\n", steps, tree->end_count);
}

/* The nodes that classes lead to from a root, by class. */
static void write_root(FILE *out, const struct tree *tree, const char *name, int root)
{
    struct set set = { { 0 } };
    fprintf(out, "static const uint16_t %s[] = {", name);
    int last = 0;
    for (int k = tree->nodes[root].child; k != NONE; k = tree->nodes[k].sibling) {
        fprintf(out, " [%d] = %d,", tree->nodes[k].class, k);
        set_add(&set, tree->nodes[k].class);
        last = last > tree->nodes[k].class ? last : tree->nodes[k].class;
    }
    fprintf(out, "%s };\n\n", last == 0 ? " 0" : "");
}

static void write_opening(FILE *out, const struct tree *tree, const char *name, int root)
{
    struct set set = steps_of(tree, root);
    fprintf(out, "#define %s ", name);
    set_write(out, &set);
    fprintf(out, "\n\n");
}

void grammar_write_tree(FILE *out, const struct grammar *grammar)
{
    static struct tree tree;
    tree_fill(&tree, grammar);
    write_steps(out, &tree);
    write_ends(out, &tree);
    write_nodes(out, &tree);
    write_root(out, &tree, "roots", tree.root);
    write_root(out, &tree, "date_roots", tree.date_root);
    write_opening(out, &tree, "OPENING", tree.root);
    write_opening(out, &tree, "DATE_OPENING", tree.date_root);
    fprintf(out, "enum { CONTINUED = %d };\n\n", tree.continued);
}
