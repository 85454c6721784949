#include "format/node.h"

#include <jansson.h>

#include "base/utf8.h"

#define TOO_DEEP "JSON nested more than %d levels deep (make it flatter)"

/* Sets the place of an error that has just been set. */
static bool fail_at(struct error *err, size_t line, size_t column)
{
    if (err != NULL) {
        err->line = line;
        err->column = column;
    }
    return false;
}

/* The offset behind the string that begins at the quotation mark at offset. */
static size_t skip_string(struct view text, size_t offset)
{
    for (offset++; offset < text.length; offset++) {
        if (text.data[offset] == '"')
            return offset + 1;
        if (text.data[offset] == '\\')
            offset++;
    }
    return text.length;
}

/* Refuses deep nesting before jansson, which recurses, sees it. */
static bool check_depth(struct view text, struct error *err)
{
    size_t line = 1, line_start = 0;
    int depth = 0;
    for (size_t at = 0; at < text.length;) {
        char c = text.data[at];
        if (c == '"') {
            at = skip_string(text, at);
            continue;
        }
        at++;
        if (c == '\n') {
            line++;
            line_start = at;
        } else if (c == ']' || c == '}') {
            depth--;
        } else if ((c == '[' || c == '{') && ++depth > NODE_DEPTH) {
            error_set(err, ERROR_INPUT, TOO_DEEP, NODE_DEPTH);
            size_t column = utf8_count(view_slice(text, line_start, at));
            return fail_at(err, line, column);
        }
    }
    return true;
}

struct refusal {
    enum json_error_code code;
    const char *text;
};

/* Where jansson's own words say less than could be said. */
static const struct refusal refusals[] = {
    { json_error_premature_end_of_input, "JSON ends before it is complete" },
    { json_error_end_of_input_expected, "something follows the end of the JSON" },
    { json_error_invalid_utf8,
      "JSON holds bytes that are not UTF-8 (convert it to UTF-8)" },
    { json_error_null_character, "a JSON string holds \\u0000 (leave it out)" },
    { json_error_null_byte_in_key, "a JSON key holds \\u0000 (leave it out)" },
    { json_error_duplicate_key, "a JSON object has one key twice (remove one)" },
    { json_error_numeric_overflow, "a JSON number is too large (at most 64 bits)" },
};

static bool refuse(const json_error_t *error, struct error *err)
{
    const char *text = error->text;
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++)
        if (refusals[i].code == json_error_code(error))
            text = refusals[i].text;
    error_set(err, ERROR_INPUT, text == error->text ? "no JSON: %s" : "%s", text);
    if (error->line <= 0)
        return false;
    return fail_at(err, (size_t) error->line,
                   error->column > 0 ? (size_t) error->column : 0);
}

static struct view copy_string(struct arena *arena, const char *data, size_t length)
{
    return arena_copy(arena, (struct view){ data, length });
}

static void convert(struct arena *arena, json_t *json, struct node *out);

static void convert_list(struct arena *arena, json_t *json, struct node *out)
{
    out->kind = NODE_LIST;
    out->count = json_array_size(json);
    out->items = ARENA_ARRAY(arena, struct node, out->count);
    for (size_t i = 0; i < out->count; i++)
        convert(arena, json_array_get(json, i), &out->items[i]);
}

static void convert_map(struct arena *arena, json_t *json, struct node *out)
{
    struct node_field *field;
    out->kind = NODE_MAP;
    out->count = json_object_size(json);
    out->fields = field = ARENA_ARRAY(arena, struct node_field, out->count);
    for (void *at = json_object_iter(json); at != NULL;
         at = json_object_iter_next(json, at), field++) {
        field->key =
            copy_string(arena, json_object_iter_key(at), json_object_iter_key_len(at));
        convert(arena, json_object_iter_value(at), &field->value);
    }
}

/* Recurses no deeper than check_depth let pass. */
static void convert(struct arena *arena, json_t *json, struct node *out)
{
    switch (json_typeof(json)) {
    case JSON_OBJECT:
        convert_map(arena, json, out);
        break;
    case JSON_ARRAY:
        convert_list(arena, json, out);
        break;
    case JSON_STRING:
        out->kind = NODE_STRING;
        out->string =
            copy_string(arena, json_string_value(json), json_string_length(json));
        break;
    case JSON_INTEGER:
        out->kind = NODE_INTEGER;
        out->integer = json_integer_value(json);
        break;
    case JSON_REAL:
        out->kind = NODE_REAL;
        out->real = json_real_value(json);
        break;
    case JSON_TRUE:
    case JSON_FALSE:
        out->kind = NODE_BOOL;
        out->boolean = json_is_true(json);
        break;
    case JSON_NULL:
        out->kind = NODE_NULL;
        break;
    }
}

bool json_read(struct arena *arena, struct view text, struct node *out, struct error *err)
{
    if (view_starts(text, VIEW("\xEF\xBB\xBF"))) /* RFC 8259 lets a reader pass over it */
        text = view_slice(text, 3, text.length);
    if (!check_depth(text, err))
        return false;
    json_error_t error;
    json_t *json = json_loadb(text.length > 0 ? text.data : "", text.length,
                              JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
    if (json == NULL)
        return refuse(&error, err);
    struct node node = { 0 };
    convert(arena, json, &node);
    json_decref(json);
    *out = node;
    return true;
}
