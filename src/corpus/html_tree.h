/* Trees of HTML: gumbo's elements and texts in document order, with what is known of
 * each. */
#ifndef ANNALS_CORPUS_HTML_TREE_H
#define ANNALS_CORPUS_HTML_TREE_H

#include <gumbo.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/view.h"
#include "corpus/document.h"

/* Counts over an element and all below it, but what is left out. */
struct html_counts {
    uint32_t text;   /* characters, white space counted once */
    uint32_t linked; /* of it, within links, */
    uint32_t headed; /* within headings */
    uint32_t listed; /* and within lists */
    uint32_t commas;
    uint32_t paragraphs, items, images, inputs, links;
};

struct html_node {
    const GumboNode *gumbo;
    uint32_t parent; /* index; the root is its own */
    uint32_t next;   /* index behind the last below it */
    uint32_t line; /* index of the nearest element above that begins a line of its own */
    GumboTag tag;  /* GUMBO_TAG_LAST for a text */

    enum block_kind kind; /* of text in it */
    int level;            /* of a heading */
    bool block;           /* begins a line of its own */
    bool in_link, in_list;
    bool left_out; /* it and all below it are no text of the page's */
    bool unlikely; /* its name says that it is none of the text */

    int name_weight; /* what its class and id say of it: above 0 for, below 0 against */
    struct html_counts counts;
    double score;
    bool scored;
};

struct html_tree {
    struct arena *arena;
    struct html_node *items;
    size_t count, capacity;
};

/* Makes the tree of a parse: everything that can never be text (scripts, forms' controls,
 * hidden elements, navigation) is marked left out. */
void html_tree_make(struct arena *arena, const GumboOutput *parse, struct html_tree *out);

/* Counts anew, after more was left out. */
void html_tree_count(struct html_tree *tree);

/* The value of an element's attribute; the absent view when it has none. */
struct view html_attribute(const struct html_node *node, const char *name);

/* The words of an element, cleaned, from the texts below it; the first thousand bytes of
 * much. */
struct view html_words(const struct html_tree *tree, size_t index, struct arena *arena);

#endif
