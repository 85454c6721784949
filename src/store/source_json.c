#include "store/source_json.h"

#include "store/date_json.h"
#include "store/fields.h"
#include "store/identifier.h"

#define SCHEMA "annals/record/1"

void source_json_put(struct json_writer *writer, const struct source *source)
{
    json_put_string(writer, VIEW("schema"), VIEW(SCHEMA));
    json_put_string(writer, VIEW("id"), source->id);
    json_put_string(writer, VIEW("path"), source->path);
    json_put_string(writer, VIEW("format"), source->format);
    json_put_string(writer, VIEW("sha256"), source->sha256);
    json_put_string(writer, VIEW("title"), source->title);
    json_put_string(writer, VIEW("publisher"), source->publisher);
    json_put_string(writer, VIEW("author"), source->author);
    json_put_string(writer, VIEW("url"), source->url);
    json_put_string(writer, VIEW("language"), source->language);
    json_put_string(writer, VIEW("rights"),
                    source->rights.data != NULL ? source->rights : VIEW("excerpt"));
    json_put_string(writer, VIEW("kind"), source->kind);
    if (source->tag_count > 0) {
        json_key(writer, VIEW("tags"));
        json_begin_list(writer);
        for (size_t i = 0; i < source->tag_count; i++)
            json_write_string(writer, source->tags[i]);
        json_end_list(writer);
    }
    if (source->draft)
        json_put_bool(writer, VIEW("draft"), true);
    date_json_put(writer, VIEW("date"), source->has_date, &source->date);
    json_put_string(writer, VIEW("date_basis"), source->date_basis);
}

static bool read_strings(const struct node *map, struct source *source, struct error *err)
{
    return field_string(map, "id", &source->id, err) &&
           field_string_if_any(map, "path", &source->path, err) &&
           field_string_if_any(map, "format", &source->format, err) &&
           field_string_if_any(map, "sha256", &source->sha256, err) &&
           field_string_if_any(map, "title", &source->title, err) &&
           field_string_if_any(map, "publisher", &source->publisher, err) &&
           field_string_if_any(map, "author", &source->author, err) &&
           field_string_if_any(map, "url", &source->url, err) &&
           field_string_if_any(map, "language", &source->language, err) &&
           field_string_if_any(map, "rights", &source->rights, err) &&
           field_string_if_any(map, "kind", &source->kind, err) &&
           field_string_if_any(map, "date_basis", &source->date_basis, err);
}

static bool read_tags(struct arena *arena, const struct node *map, struct source *source,
                      struct error *err)
{
    return node_get(map, VIEW("tags")) == NULL ||
           field_strings(arena, map, "tags", &source->tags, &source->tag_count, err);
}

static bool check(const struct node *map, struct source *source, struct error *err)
{
    struct view schema;
    if (!field_string(map, "schema", &schema, err))
        return false;
    if (!view_equal(schema, VIEW(SCHEMA)))
        return field_refuse("schema", schema, "\"" SCHEMA "\"", err);
    if (!identifier_is_path(source->id))
        return field_refuse("id", source->id, "a relative path without \".\" and \"..\"",
                            err);
    if (source->path.data == NULL)
        source->path = source->id;
    if (source->rights.data == NULL)
        source->rights = VIEW("excerpt");
    if (!view_equal(source->rights, VIEW("full")) &&
        !view_equal(source->rights, VIEW("excerpt")))
        return field_refuse("rights", source->rights, "full or excerpt", err);
    if (source->kind.data != NULL && !view_equal(source->kind, VIEW("digest")))
        return field_refuse("kind", source->kind, "digest or null", err);
    return true;
}

/* The fields of a record, as its schema says. */
static const struct field_rule record_fields[] = {
    FIELD_RULE("schema", FIELD_REQUIRED),
    FIELD_RULE("id", FIELD_REQUIRED | FIELD_FILLED),
    FIELD_RULE("path", FIELD_REQUIRED),
    FIELD_RULE("format", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("sha256", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("title", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("publisher", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("author", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("url", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("language", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("rights", FIELD_REQUIRED),
    FIELD_RULE("kind", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("tags", 0),
    FIELD_RULE("draft", 0),
    FIELD_RULE("date", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("date_basis", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("text", FIELD_REQUIRED),
    FIELD_RULE("blocks", FIELD_REQUIRED),
    FIELD_RULE("timexes", FIELD_REQUIRED),
    FIELD_RULE("mentions", FIELD_REQUIRED),
    FIELD_RULE("bearers", 0),
    FIELD_RULE("claims", FIELD_REQUIRED),
    FIELD_RULE("diagnostics", FIELD_REQUIRED),
};

bool source_json_read(struct arena *arena, const struct node *map, struct source *out,
                      struct error *err)
{
    struct source source = { .draft = false };
    if (map->kind != NODE_MAP)
        return error_set(err, ERROR_INPUT, "a record is an object");
    if (!FIELD_SHAPE(map, record_fields, err))
        return false;
    if (!read_strings(map, &source, err) || !check(map, &source, err) ||
        !read_tags(arena, map, &source, err) ||
        !date_json_read_if_any(map, "date", &source.has_date, &source.date, err))
        return false;
    if (node_get(map, VIEW("draft")) != NULL &&
        !field_bool(map, "draft", &source.draft, err))
        return false;
    *out = source;
    return true;
}

void source_json_put_diagnostics(struct json_writer *writer, const struct record *record)
{
    json_key(writer, VIEW("diagnostics"));
    json_begin_list(writer);
    for (size_t i = 0; i < record->diagnostic_count; i++) {
        const struct diagnostic *diagnostic = &record->diagnostics[i];
        enum diagnostic_severity severity = diagnostic_severity_of(diagnostic->code);
        json_begin_map(writer);
        json_put_string(writer, VIEW("severity"), diagnostic_severity_name(severity));
        json_put_string(writer, VIEW("code"), diagnostic_name(diagnostic->code));
        json_put_string(writer, VIEW("path"), diagnostic->path);
        json_put_integer(writer, VIEW("line"), (int64_t) diagnostic->line);
        json_put_integer(writer, VIEW("column"), (int64_t) diagnostic->column);
        json_put_string(writer, VIEW("message"), diagnostic->message);
        json_end_map(writer);
    }
    json_end_list(writer);
}

static const struct field_rule diagnostic_fields[] = {
    FIELD_RULE("severity", FIELD_REQUIRED | FIELD_STRING),
    FIELD_RULE("code", FIELD_REQUIRED),
    FIELD_RULE("path", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("line", FIELD_REQUIRED),
    FIELD_RULE("column", FIELD_REQUIRED),
    FIELD_RULE("message", FIELD_REQUIRED),
};

static bool read_diagnostic(const struct node *map, struct diagnostic *out,
                            struct error *err)
{
    struct view code, severity_name;
    if (!FIELD_SHAPE(map, diagnostic_fields, err) ||
        !field_string(map, "severity", &severity_name, err) ||
        !field_string(map, "code", &code, err) ||
        !field_string_if_any(map, "path", &out->path, err) ||
        !field_size(map, "line", &out->line, err) ||
        !field_size(map, "column", &out->column, err) ||
        !field_string(map, "message", &out->message, err))
        return false;
    if (!diagnostic_code_of(code, &out->code))
        return field_refuse("code", code, "a code of this program", err);
    struct view severity = diagnostic_severity_name(diagnostic_severity_of(out->code));
    return view_equal(severity, severity_name) ||
           field_refuse("severity", severity_name, "the code's own", err);
}

bool source_json_read_diagnostics(struct arena *arena, const struct node *map,
                                  struct record *out, struct error *err)
{
    const struct node *list;
    if (!field_list_if_any(map, "diagnostics", &list, err))
        return false;
    if (list == NULL)
        return true;
    out->diagnostics = ARENA_ARRAY(arena, struct diagnostic, list->count);
    out->diagnostic_count = list->count;
    for (size_t i = 0; i < list->count; i++)
        if (!read_diagnostic(&list->items[i], &out->diagnostics[i], err))
            return field_within_item("diagnostics", i, err);
    return true;
}
