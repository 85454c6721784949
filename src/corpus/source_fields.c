#include "corpus/source_fields.h"

#include "base/nearest.h"
#include "base/vector.h"
#include "corpus/address.h"
#include "corpus/draft.h"
#include "corpus/stated_date.h"

struct filling {
    struct arena *arena;
    const struct field_place *place;
    struct diagnostics *diagnostics;
    struct source *source;
};

struct view_list {
    struct view *items;
    size_t count, capacity;
};

/* A value fit for a message: not so long that it hides the rest. */
#define SHOWN(value) (int) ((value).length < 60 ? (value).length : 60), (value).data

static size_t line_of(const struct filling *filling, size_t line)
{
    return filling->place->whole ? filling->place->line : filling->place->line + line;
}

/* The place of a value, or of its key where the value has none. */
static size_t value_line(const struct filling *filling, const struct node_field *field)
{
    return line_of(filling, field->value.line != 0 ? field->value.line : field->line);
}

static size_t value_column(const struct node_field *field)
{
    return field->value.line != 0 ? field->value.column : field->column;
}

static void report_kind(struct filling *filling, const struct node_field *field,
                        const char *what)
{
    diagnostics_add(filling->diagnostics, DIAGNOSTIC_BAD_VALUE,
                    value_line(filling, field), value_column(field), "\"%.*s\" takes %s",
                    VIEW_ARG(field->key), what);
}

/* The value as clean text; the absent view, reported, when it is no text. */
static struct view text_of(struct filling *filling, const struct node_field *field)
{
    const struct node *value = &field->value;
    if (value->kind == NODE_INTEGER)
        return arena_format(filling->arena, "%lld", (long long) value->integer);
    if (value->kind != NODE_STRING) {
        report_kind(filling, field, "text (write it on one line, in quotes if need be)");
        return (struct view){ NULL, 0 };
    }
    struct view text = draft_clean(filling->arena, value->string);
    return text.length > 0 ? text : (struct view){ NULL, 0 };
}

static void fill_text(struct filling *filling, const struct node_field *field,
                      struct view *out)
{
    struct view text = text_of(filling, field);
    if (out->data == NULL)
        *out = text;
}

static void fill_title(struct filling *filling, const struct node_field *field)
{
    fill_text(filling, field, &filling->source->title);
}

static void fill_publisher(struct filling *filling, const struct node_field *field)
{
    fill_text(filling, field, &filling->source->publisher);
}

static void fill_author(struct filling *filling, const struct node_field *field)
{
    fill_text(filling, field, &filling->source->author);
}

static void fill_date(struct filling *filling, const struct node_field *field)
{
    struct source *source = filling->source;
    struct error err = { 0 };
    struct date date;
    struct view text = text_of(filling, field);
    if (text.data == NULL)
        return;
    if (!stated_date_read(text, &date, &err)) {
        diagnostics_add(filling->diagnostics, DIAGNOSTIC_BAD_DATE,
                        value_line(filling, field), value_column(field),
                        "the date \"%.*s\" cannot be used: %s", SHOWN(text), err.text);
    } else if (!source->has_date) {
        source->has_date = true;
        source->date = date;
        source->date_basis = filling->place->basis;
    }
}

static void fill_url(struct filling *filling, const struct node_field *field)
{
    struct view text = text_of(filling, field);
    if (text.data == NULL)
        return;
    if (!address_is_safe(text))
        diagnostics_add(filling->diagnostics, DIAGNOSTIC_BAD_URL,
                        value_line(filling, field), value_column(field),
                        "\"%.*s\" is no http or https address and was left out",
                        SHOWN(text));
    else if (filling->source->url.data == NULL)
        filling->source->url = text;
}

/* Letters and digits in groups of at most 8, the first of letters: the outline of RFC
 * 5646. */
static bool is_language(struct view tag)
{
    struct view rest = tag;
    for (size_t group = 0; rest.data != NULL; group++) {
        struct view part = view_cut(&rest, '-');
        size_t least = group == 0 ? 2 : 1;
        if (part.length < least || part.length > 8)
            return false;
        for (size_t i = 0; i < part.length; i++) {
            char c = part.data[i];
            if (!ascii_is_alpha(c) && (group == 0 || !ascii_is_digit(c)))
                return false;
        }
    }
    return tag.data != NULL;
}

static void fill_language(struct filling *filling, const struct node_field *field)
{
    struct view text = text_of(filling, field);
    if (text.data == NULL)
        return;
    if (!is_language(text))
        report_kind(filling, field,
                    "a language tag (write it as in en, en-GB or sr-Latn)");
    else if (filling->source->language.data == NULL)
        filling->source->language = text;
}

static void fill_rights(struct filling *filling, const struct node_field *field)
{
    struct view text = text_of(filling, field);
    if (text.data == NULL)
        return;
    if (!view_equal(text, VIEW("full")) && !view_equal(text, VIEW("excerpt")))
        report_kind(filling, field, "\"full\" or \"excerpt\" (\"excerpt\" was taken)");
    else if (filling->source->rights.data == NULL)
        filling->source->rights = text;
}

static void fill_kind(struct filling *filling, const struct node_field *field)
{
    struct view text = text_of(filling, field);
    if (text.data == NULL)
        return;
    if (!view_equal(text, VIEW("digest")))
        report_kind(filling, field, "\"digest\" (leave the key out for an original)");
    else if (filling->source->kind.data == NULL)
        filling->source->kind = text;
}

/* What people write for yes and no in YAML. */
static const struct {
    struct view word;
    bool value;
} truths[] = {
    { VIEW_INIT("true"), true }, { VIEW_INIT("yes"), true },
    { VIEW_INIT("on"), true },   { VIEW_INIT("false"), false },
    { VIEW_INIT("no"), false },  { VIEW_INIT("off"), false },
};

static void fill_draft(struct filling *filling, const struct node_field *field)
{
    const struct node *value = &field->value;
    if (value->kind == NODE_BOOL) {
        filling->source->draft = filling->source->draft || value->boolean;
        return;
    }
    for (size_t i = 0; i < sizeof truths / sizeof truths[0]; i++)
        if (value->kind == NODE_STRING &&
            view_equal_nocase(value->string, truths[i].word)) {
            filling->source->draft = filling->source->draft || truths[i].value;
            return;
        }
    report_kind(filling, field, "\"true\" or \"false\"");
}

static void add_tag(struct filling *filling, struct view_list *tags, struct view text)
{
    struct view tag = draft_clean(filling->arena, text);
    if (tag.length > 0)
        *VECTOR_PUSH(filling->arena, tags) = tag;
}

/* A list, or one line with commas between. */
static void fill_tags(struct filling *filling, const struct node_field *field)
{
    const struct node *value = &field->value;
    struct view_list tags = { 0 };
    if (value->kind == NODE_STRING) {
        struct view rest = value->string;
        while (rest.data != NULL)
            add_tag(filling, &tags, view_cut(&rest, ','));
    }
    for (size_t i = 0; value->kind == NODE_LIST && i < value->count; i++)
        if (value->items[i].kind == NODE_STRING)
            add_tag(filling, &tags, value->items[i].string);
        else
            report_kind(filling, field, "a list of words");
    if (value->kind != NODE_STRING && value->kind != NODE_LIST)
        report_kind(filling, field, "a list of words (write it as in [treaty, water])");
    if (filling->source->tags == NULL) {
        filling->source->tags = tags.items;
        filling->source->tag_count = tags.count;
    }
}

static const struct {
    struct view key;
    void (*fill)(struct filling *filling, const struct node_field *field);
} fields[] = {
    { VIEW_INIT("title"), fill_title },
    { VIEW_INIT("date"), fill_date },
    { VIEW_INIT("publisher"), fill_publisher },
    { VIEW_INIT("author"), fill_author },
    { VIEW_INIT("url"), fill_url },
    { VIEW_INIT("language"), fill_language },
    { VIEW_INIT("rights"), fill_rights },
    { VIEW_INIT("kind"), fill_kind },
    { VIEW_INIT("tags"), fill_tags },
    { VIEW_INIT("draft"), fill_draft },
};
enum { FIELD_COUNT = sizeof fields / sizeof fields[0] };

static void report_unknown(struct filling *filling, const struct node_field *field)
{
    struct view keys[FIELD_COUNT];
    for (size_t i = 0; i < FIELD_COUNT; i++)
        keys[i] = fields[i].key;
    struct view nearest = nearest_name(field->key, keys, FIELD_COUNT);
    size_t line = line_of(filling, field->line);
    if (nearest.data != NULL)
        diagnostics_add(filling->diagnostics, DIAGNOSTIC_UNKNOWN_KEY, line, field->column,
                        "\"%.*s\" is no key of a source (did you mean \"%.*s\"?)",
                        SHOWN(field->key), VIEW_ARG(nearest));
    else
        diagnostics_add(filling->diagnostics, DIAGNOSTIC_UNKNOWN_KEY, line, field->column,
                        "\"%.*s\" is no key of a source (leave it out)",
                        SHOWN(field->key));
}

static bool is_other(const struct field_place *place, struct view key)
{
    for (size_t i = 0; i < place->other_count; i++)
        if (view_equal(place->other[i], key))
            return true;
    return false;
}

static void fill_field(struct filling *filling, const struct node_field *field)
{
    for (size_t i = 0; i < FIELD_COUNT; i++)
        if (view_equal(field->key, fields[i].key)) {
            if (field->value.kind != NODE_NULL)
                fields[i].fill(filling, field);
            return;
        }
    if (!is_other(filling->place, field->key))
        report_unknown(filling, field);
}

void source_fields_fill(struct arena *arena, const struct node *map,
                        const struct field_place *place, struct diagnostics *diagnostics,
                        struct source *source)
{
    struct filling filling = { arena, place, diagnostics, source };
    for (size_t i = 0; i < map->count; i++)
        fill_field(&filling, &map->fields[i]);
}
