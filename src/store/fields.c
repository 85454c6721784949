#include "store/fields.h"

#include <stdio.h>

static bool fail(const char *key, const struct node *value, const char *wanted,
                 struct error *err)
{
    if (value == NULL)
        return error_set(err, ERROR_INPUT, "\"%s\" is missing", key);
    return error_set(err, ERROR_INPUT, "\"%s\" must be %s", key, wanted);
}

static bool is_none(const struct node *value)
{
    return value == NULL || value->kind == NODE_NULL;
}

/* C0 and C1, the latter two bytes in UTF-8. */
static bool has_control(struct view text)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char) text.data[i];
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F)
            return true;
        if (byte == 0xC2 && i + 1 < text.length &&
            (unsigned char) text.data[i + 1] < 0xA0)
            return true;
    }
    return false;
}

bool field_string(const struct node *map, const char *key, struct view *out,
                  struct error *err)
{
    const struct node *value = node_get(map, view_of(key));
    if (value == NULL || value->kind != NODE_STRING)
        return fail(key, value, "a string", err);
    if (has_control(value->string))
        return error_set(err, ERROR_INPUT,
                         "\"%s\" holds control characters (leave them out)", key);
    *out = value->string;
    return true;
}

bool field_string_if_any(const struct node *map, const char *key, struct view *out,
                         struct error *err)
{
    const struct node *value = node_get(map, view_of(key));
    if (!is_none(value))
        return value->kind == NODE_STRING ? field_string(map, key, out, err)
                                          : fail(key, value, "a string or null", err);
    *out = (struct view){ NULL, 0 };
    return true;
}

bool field_bool(const struct node *map, const char *key, bool *out, struct error *err)
{
    const struct node *value = node_get(map, view_of(key));
    if (value == NULL || value->kind != NODE_BOOL)
        return fail(key, value, "true or false", err);
    *out = value->boolean;
    return true;
}

bool field_size(const struct node *map, const char *key, size_t *out, struct error *err)
{
    const struct node *value = node_get(map, view_of(key));
    if (value == NULL || value->kind != NODE_INTEGER || value->integer < 0)
        return fail(key, value, "a whole number from 0", err);
    *out = (size_t) value->integer;
    return true;
}

bool field_share(const struct node *map, const char *key, double *out, struct error *err)
{
    const struct node *value = node_get(map, view_of(key));
    double number = -1;
    if (value != NULL && value->kind == NODE_INTEGER)
        number = (double) value->integer;
    else if (value != NULL && value->kind == NODE_REAL)
        number = value->real;
    if (!(number >= 0 && number <= 1))
        return fail(key, value, "a number from 0 to 1", err);
    *out = number;
    return true;
}

bool field_map(const struct node *map, const char *key, const struct node **out,
               struct error *err)
{
    const struct node *value = node_get(map, view_of(key));
    if (value == NULL || value->kind != NODE_MAP)
        return fail(key, value, "an object", err);
    *out = value;
    return true;
}

bool field_list(const struct node *map, const char *key, const struct node **out,
                struct error *err)
{
    const struct node *value = node_get(map, view_of(key));
    if (value == NULL || value->kind != NODE_LIST)
        return fail(key, value, "a list", err);
    *out = value;
    return true;
}

bool field_list_if_any(const struct node *map, const char *key, const struct node **out,
                       struct error *err)
{
    if (!is_none(node_get(map, view_of(key))))
        return field_list(map, key, out, err);
    *out = NULL;
    return true;
}

bool field_only(const struct node *map, const struct view *keys, size_t count,
                struct error *err)
{
    if (map->kind != NODE_MAP)
        return error_set(err, ERROR_INPUT, "it must be an object");
    for (size_t i = 0; i < map->count; i++) {
        struct view key = map->fields[i].key;
        size_t j = 0;
        while (j < count && !view_equal(keys[j], key))
            j++;
        if (j == count)
            return error_set(err, ERROR_INPUT,
                             "\"%.*s\" is not known to this version (use the one that "
                             "wrote it)",
                             (int) (key.length < 60 ? key.length : 60), key.data);
    }
    return true;
}

/* The rule of a key, looked for from *at on: fields mostly stand in the rules' order. */
static const struct field_rule *find_rule(const struct field_rule *rules, size_t count,
                                          struct view key, size_t *at)
{
    for (size_t i = 0; i < count; i++) {
        size_t place = (*at + i) % count;
        if (view_equal(rules[place].key, key)) {
            *at = place + 1;
            return &rules[place];
        }
    }
    return NULL;
}

static bool check_field(const struct field_rule *rule, const struct node *value,
                        struct error *err)
{
    int length = (int) rule->key.length;
    if (value->kind == NODE_NULL && (rule->flags & FIELD_OR_NULL) == 0)
        return error_set(err, ERROR_INPUT, "\"%.*s\" must not be null%s", length,
                         rule->key.data,
                         (rule->flags & FIELD_REQUIRED) != 0 ? "" : " (leave it out)");
    if ((rule->flags & FIELD_STRING) != 0 && value->kind != NODE_STRING)
        return error_set(err, ERROR_INPUT, "\"%.*s\" must be a string", length,
                         rule->key.data);
    if ((rule->flags & FIELD_FILLED) != 0 && value->kind == NODE_STRING &&
        value->string.length == 0)
        return error_set(err, ERROR_INPUT, "\"%.*s\" is empty", length, rule->key.data);
    return true;
}

bool field_shape(const struct node *map, const struct field_rule *rules, size_t count,
                 struct error *err)
{
    if (map->kind != NODE_MAP)
        return error_set(err, ERROR_INPUT, "it must be an object");
    size_t at = 0;
    for (size_t i = 0; i < map->count; i++) {
        struct view key = map->fields[i].key;
        const struct field_rule *rule = find_rule(rules, count, key, &at);
        if (rule == NULL)
            return error_set(err, ERROR_INPUT,
                             "\"%.*s\" is not known to this version (use the one that "
                             "wrote it)",
                             (int) (key.length < 60 ? key.length : 60), key.data);
        if (!check_field(rule, &map->fields[i].value, err))
            return false;
    }
    for (size_t r = 0; r < count; r++)
        if ((rules[r].flags & FIELD_REQUIRED) != 0 && node_get(map, rules[r].key) == NULL)
            return error_set(err, ERROR_INPUT, "\"%.*s\" is missing",
                             VIEW_ARG(rules[r].key));
    return true;
}

bool field_strings(struct arena *arena, const struct node *map, const char *key,
                   struct view **out, size_t *count, struct error *err)
{
    const struct node *list;
    if (!field_list(map, key, &list, err))
        return false;
    struct view *strings = ARENA_ARRAY(arena, struct view, list->count);
    for (size_t i = 0; i < list->count; i++) {
        strings[i] = node_string(&list->items[i]);
        if (strings[i].data == NULL || has_control(strings[i]))
            return error_set(err, ERROR_INPUT, "\"%s\" must hold strings", key);
    }
    *out = strings;
    *count = list->count;
    return true;
}

bool field_refuse(const char *key, struct view value, const char *wanted,
                  struct error *err)
{
    struct view shown = view_slice(value, 0, 60);
    return error_set(err, ERROR_INPUT, "\"%s\" is \"%.*s\" (it must be %s)", key,
                     VIEW_ARG(shown), wanted);
}

/* error_set writes to the text that it would read from: a copy stands between. */
static bool within(const char *place, struct error *err)
{
    if (err == NULL)
        return false;
    struct error inner = *err;
    error_set(err, inner.kind, "%s: %s", place, inner.text);
    err->line = inner.line;
    err->column = inner.column;
    return false;
}

bool field_within(const char *key, struct error *err)
{
    return within(key, err);
}

bool field_within_item(const char *key, size_t index, struct error *err)
{
    char place[64];
    snprintf(place, sizeof place, "%s[%zu]", key, index);
    return within(place, err);
}
