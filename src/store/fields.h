/* Fields of JSON objects: taken out with their kinds checked, faults said with their
 * path. */
#ifndef ANNALS_STORE_FIELDS_H
#define ANNALS_STORE_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/view.h"
#include "format/node.h"

/* Each gives false with ERROR_INPUT, and leaves *out alone, when the key is missing or
 * its value of another kind. Strings are borrowed from the node; those with
 * control characters other than line feeds and tabs are refused: nothing written by the
 * program has any. */
bool field_string(const struct node *map, const char *key, struct view *out,
                  struct error *err);
bool field_bool(const struct node *map, const char *key, bool *out, struct error *err);
bool field_size(const struct node *map, const char *key, size_t *out, struct error *err);
bool field_share(const struct node *map, const char *key, double *out,
                 struct error *err); /* a number from 0 to 1 */
bool field_map(const struct node *map, const char *key, const struct node **out,
               struct error *err);
bool field_list(const struct node *map, const char *key, const struct node **out,
                struct error *err);

/* A list of strings; the array is the arena's. */
bool field_strings(struct arena *arena, const struct node *map, const char *key,
                   struct view **out, size_t *count, struct error *err);

/* As field_string and field_list, but missing and null give the absent view, or NULL. */
bool field_string_if_any(const struct node *map, const char *key, struct view *out,
                         struct error *err);
bool field_list_if_any(const struct node *map, const char *key, const struct node **out,
                       struct error *err);

/* Whether the value is an object with no keys but these. */
bool field_only(const struct node *map, const struct view *keys, size_t count,
                struct error *err);

/* Says that a field's value cannot be, and returns false. */
bool field_refuse(const char *key, struct view value, const char *wanted,
                  struct error *err);

/* Puts where it was before what went wrong ("claims[3]: ") and returns false. */
bool field_within(const char *key, struct error *err);
bool field_within_item(const char *key, size_t index, struct error *err);

/* What is known of one field of an object. */
enum {
    FIELD_REQUIRED = 1,
    FIELD_OR_NULL = 2, /* null is a value of its own */
    FIELD_FILLED = 4,  /* a string of it is not empty */
    FIELD_STRING = 8,  /* it is a string; said of what nobody reads otherwise */
};

struct field_rule {
    struct view key;
    unsigned flags;
};

#define FIELD_RULE(key, flags) { VIEW_INIT(key), (flags) }

/* Whether an object has no field that the rules do not know, and all that they require. */
bool field_shape(const struct node *map, const struct field_rule *rules, size_t count,
                 struct error *err);

#define FIELD_SHAPE(map, rules, err) \
    field_shape((map), (rules), sizeof(rules) / sizeof *(rules), (err))

#endif
