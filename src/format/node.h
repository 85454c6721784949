/* A tree of values with their places, as read from JSON or YAML. */
#ifndef ANNALS_FORMAT_NODE_H
#define ANNALS_FORMAT_NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/view.h"

enum node_kind {
    NODE_NULL, /* in YAML: nothing at all behind a key or a dash */
    NODE_BOOL,
    NODE_INTEGER,
    NODE_REAL,
    NODE_STRING, /* every plain YAML scalar is one: what it means is its reader's business
                  */
    NODE_LIST,
    NODE_MAP,
};

struct node {
    enum node_kind kind;
    size_t line, column; /* YAML: of the value, from 1; JSON: 0 */
    bool boolean;
    int64_t integer;
    double real;
    struct view string; /* valid UTF-8 without NUL */

    struct node_field *fields; /* NODE_MAP, in the order of the file; keys are unique */
    struct node *items;        /* NODE_LIST */
    size_t count;
};

struct node_field {
    struct view key;
    size_t line, column; /* of the key */
    struct node value;
};

enum { NODE_DEPTH = 64 };

/* Reads one JSON text. ERROR_INPUT with line and column when it is none, nested deeper
 * than NODE_DEPTH, has a key twice or a NUL in a string. The tree is the arena's. */
bool json_read(struct arena *arena, struct view text, struct node *out,
               struct error *err);

/* Where the item of a list begins that stands under a key of the outermost object of a
 * valid JSON text; columns are bytes. False when there is none. */
bool json_item_place(struct view text, struct view key, size_t index, size_t *line,
                     size_t *column);

/* Reads one YAML document: mappings, lists and scalars; anchors, aliases and tags are
 * refused, so that no text can grow on reading. An empty text is NODE_NULL. Errors as
 * json_read's. */
bool yaml_read(struct arena *arena, struct view text, struct node *out,
               struct error *err);

/* The value of a key, or NULL; also NULL when node is NULL or no map. */
const struct node *node_get(const struct node *node, struct view key);

/* The string, or the absent view when node is NULL or no string. */
struct view node_string(const struct node *node);

/* The key's string value. */
struct view node_get_string(const struct node *node, struct view key);

#endif
