#include "base/nearest.h"
#include "base/utf8.h"
#include "base/vector.h"
#include "format/node.h"
#include "store/editor.h"

enum { TITLE_MAX = 200, NOTE_MAX = 4000 };

struct reading {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct editor *editor;
};

typedef bool read_value(struct reading *reading, const struct node *node,
                        struct editor_choice *out);

static read_value read_flag, read_title, read_note, read_date, read_type, read_lead,
    read_names, read_relations;

/* What each decision takes, and whether events or entities can have it. */
static const struct form {
    bool of_event, of_entity;
    read_value *read;
    const char *wanted;
} forms[DECISION_KIND_COUNT] = {
    [DECISION_HIDE] = { true, false, read_flag, "true or false" },
    [DECISION_CONFIRM] = { true, false, read_flag, "true or false" },
    [DECISION_RETITLE] = { true, false, read_title, "text of 1 to 200 characters" },
    [DECISION_REDATE] = { true, false, read_date,
                          "a date, as 2019-03-04, 2019-03 or 1984~" },
    [DECISION_LEAD] = { true, false, read_lead, "true, or the id of a source" },
    [DECISION_MERGE] = { true, true, read_names, "an address or a list of them" },
    [DECISION_SPLIT] = { true, true, read_names,
                         "a list of claims (of an event) or sources (of an entity)" },
    [DECISION_RELATE] = { true, false, read_relations,
                          "an address, a list of them, or lines as in \"address: "
                          "reason\"" },
    [DECISION_UNRELATE] = { true, false, read_names, "an address or a list of them" },
    [DECISION_RENAME] = { false, true, read_title, "text of 1 to 200 characters" },
    [DECISION_RETYPE] = { false, true, read_type,
                          "person, organisation, place, text or thing" },
    [DECISION_NOTE] = { true, true, read_note, "text of 1 to 4000 characters" },
};

/* A decision that is not taken is none. */
static bool read_flag(struct reading *reading, const struct node *node,
                      struct editor_choice *out)
{
    (void) reading;
    struct view text = node_string(node);
    if (view_equal(text, VIEW("false")))
        out->kind = DECISION_KIND_COUNT;
    return view_equal(text, VIEW("true")) || view_equal(text, VIEW("false"));
}

/* Text without control characters; with lines, line feeds aside. */
static bool read_text(const struct node *node, size_t limit, bool lines,
                      struct editor_choice *out)
{
    out->text = view_trim(node_string(node));
    if (out->text.length == 0 || utf8_count(out->text) > limit)
        return false;
    for (size_t i = 0; i < out->text.length;) {
        uint32_t code = utf8_next(out->text, &i);
        if (utf8_is_control(code) || (!lines && (code == '\n' || code == '\t')))
            return false;
    }
    return true;
}

static bool read_title(struct reading *reading, const struct node *node,
                       struct editor_choice *out)
{
    (void) reading;
    return read_text(node, TITLE_MAX, false, out);
}

static bool read_note(struct reading *reading, const struct node *node,
                      struct editor_choice *out)
{
    (void) reading;
    return read_text(node, NOTE_MAX, true, out);
}

static bool read_date(struct reading *reading, const struct node *node,
                      struct editor_choice *out)
{
    (void) reading;
    struct error err = { .kind = ERROR_NONE };
    return node->kind == NODE_STRING && date_read_edtf(node->string, &out->date, &err);
}

static bool read_type(struct reading *reading, const struct node *node,
                      struct editor_choice *out)
{
    (void) reading;
    return entity_type_of(node_string(node), &out->type);
}

/* Addresses may be copied from a browser: "events/x.html" is x. */
static struct view bare(struct view name)
{
    static const struct view folders[] = {
        VIEW_INIT("events/"), VIEW_INIT("people/"), VIEW_INIT("organisations/"),
        VIEW_INIT("places/"), VIEW_INIT("texts/"),  VIEW_INIT("things/"),
    };
    struct view address = view_trim(name);
    if (view_find_byte(address, '#', 0) < address.length)
        return address;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        if (view_starts(address, folders[i])) {
            address = view_slice(address, folders[i].length, address.length);
            break;
        }
    if (view_ends(address, VIEW(".html")))
        address.length -= 5;
    return address;
}

static bool read_name(const struct node *node, struct view key, bool cuts,
                      struct editor_name *out)
{
    struct view text = node != NULL ? node_string(node) : key;
    text = cuts ? bare(text) : view_trim(text);
    out->name = text;
    if (node != NULL) {
        out->line = node->line;
        out->column = node->column;
    }
    return text.length > 0;
}

static bool read_list(struct reading *reading, const struct node *node, bool cuts,
                      struct editor_choice *out)
{
    size_t count = node->kind == NODE_LIST ? node->count : 1;
    out->names = ARENA_ARRAY(reading->arena, struct editor_name, count + 1);
    out->name_count = count;
    if (node->kind != NODE_LIST)
        return node->kind == NODE_STRING &&
               read_name(node, node->string, cuts, out->names);
    for (size_t i = 0; i < count; i++)
        if (node->items[i].kind != NODE_STRING ||
            !read_name(&node->items[i], node->items[i].string, cuts, &out->names[i]))
            return false;
    return count > 0;
}

/* Sources, which split names for an entity, keep their folders. */
static bool read_names(struct reading *reading, const struct node *node,
                       struct editor_choice *out)
{
    bool sources = out->kind == DECISION_SPLIT && out->of_entity;
    return read_list(reading, node, !sources, out);
}

static bool read_lead(struct reading *reading, const struct node *node,
                      struct editor_choice *out)
{
    struct view text = node_string(node);
    if (view_equal(text, VIEW("true")) || view_equal(text, VIEW("false")))
        return read_flag(reading, node, out);
    return read_list(reading, node, false, out);
}

static bool read_relations(struct reading *reading, const struct node *node,
                           struct editor_choice *out)
{
    if (node->kind != NODE_MAP)
        return read_list(reading, node, true, out);
    out->names = ARENA_ARRAY(reading->arena, struct editor_name, node->count + 1);
    out->name_count = node->count;
    for (size_t i = 0; i < node->count; i++) {
        const struct node_field *field = &node->fields[i];
        struct editor_choice reason = { .kind = DECISION_RELATE };
        out->names[i] = (struct editor_name){ .name = bare(field->key),
                                              .line = field->line,
                                              .column = field->column };
        if (field->value.kind == NODE_NULL)
            continue;
        if (!read_text(&field->value, TITLE_MAX, false, &reason))
            return false;
        out->names[i].reason = reason.text;
    }
    return node->count > 0;
}

/* What may have been meant, or all there is. */
static void report_unknown(struct reading *reading, const struct node_field *field,
                           const struct view *names, size_t count, const char *what)
{
    struct view nearest = nearest_name(field->key, names, count);
    struct view key = view_slice(field->key, 0, 60);
    struct view all = VIEW("");
    for (size_t i = 0; i < count; i++)
        all = arena_format(reading->arena, "%.*s%s%.*s", VIEW_ARG(all),
                           i == 0           ? ""
                           : i + 1 == count ? " and "
                                            : ", ",
                           VIEW_ARG(names[i]));
    if (nearest.data != NULL)
        diagnostics_add(reading->diagnostics, DIAGNOSTIC_UNKNOWN_KEY, field->line,
                        field->column, "\"%.*s\" is no %s (do you mean \"%.*s\"?)",
                        VIEW_ARG(key), what, VIEW_ARG(nearest));
    else
        diagnostics_add(reading->diagnostics, DIAGNOSTIC_UNKNOWN_KEY, field->line,
                        field->column, "\"%.*s\" is no %s (there are %.*s)",
                        VIEW_ARG(key), what, VIEW_ARG(all));
}

static void report_unknown_decision(struct reading *reading,
                                    const struct node_field *field, bool of_entity)
{
    struct view names[DECISION_KIND_COUNT];
    size_t count = 0;
    for (int kind = 0; kind < DECISION_KIND_COUNT; kind++)
        if (of_entity ? forms[kind].of_entity : forms[kind].of_event)
            names[count++] = decision_kind_name((enum decision_kind) kind);
    report_unknown(reading, field, names, count,
                   of_entity ? "decision about an entity" : "decision about an event");
}

static void read_choice(struct reading *reading, const struct node_field *target,
                        const struct node_field *field, bool of_entity)
{
    struct editor_choice choice = {
        .of_entity = of_entity,
        .target = bare(target->key),
        .target_line = target->line,
        .target_column = target->column,
        .line = field->line,
        .column = field->column,
    };
    if (!decision_kind_of(field->key, &choice.kind) ||
        !(of_entity ? forms[choice.kind].of_entity : forms[choice.kind].of_event)) {
        report_unknown_decision(reading, field, of_entity);
        return;
    }
    const struct form *form = &forms[choice.kind];
    if (!form->read(reading, &field->value, &choice))
        diagnostics_add(reading->diagnostics, DIAGNOSTIC_BAD_DECISION, field->value.line,
                        field->value.column, "\"%.*s\" must be %s", VIEW_ARG(field->key),
                        form->wanted);
    else if (choice.kind != DECISION_KIND_COUNT)
        *VECTOR_PUSH(reading->arena, reading->editor) = choice;
}

static void read_target(struct reading *reading, const struct node_field *target,
                        bool of_entity)
{
    const struct node *value = &target->value;
    if (value->kind == NODE_NULL)
        return;
    if (value->kind != NODE_MAP) {
        diagnostics_add(
            reading->diagnostics, DIAGNOSTIC_BAD_DECISION, value->line, value->column,
            "\"%.*s\" has no decisions (write lines as in \"note: ...\" below "
            "it, indented)",
            VIEW_ARG(view_slice(target->key, 0, 60)));
        return;
    }
    for (size_t i = 0; i < value->count; i++)
        read_choice(reading, target, &value->fields[i], of_entity);
}

static void read_part(struct reading *reading, const struct node_field *part)
{
    static const struct view parts[] = { VIEW_INIT("events"), VIEW_INIT("entities") };
    bool of_entity = view_equal(part->key, parts[1]);
    if (!of_entity && !view_equal(part->key, parts[0])) {
        report_unknown(reading, part, parts, 2, "part of the decisions");
        return;
    }
    if (part->value.kind == NODE_NULL)
        return;
    if (part->value.kind != NODE_MAP) {
        diagnostics_add(reading->diagnostics, DIAGNOSTIC_BAD_DECISION, part->value.line,
                        part->value.column,
                        "\"%.*s\" must hold addresses with decisions below them",
                        VIEW_ARG(part->key));
        return;
    }
    for (size_t i = 0; i < part->value.count; i++)
        read_target(reading, &part->value.fields[i], of_entity);
}

void editor_read(struct arena *arena, struct view text, struct diagnostics *diagnostics,
                 struct editor *out)
{
    struct reading reading = { arena, diagnostics, out };
    struct error err = { .kind = ERROR_NONE };
    struct node node = { .kind = NODE_NULL };
    *out = (struct editor){ .count = 0 };
    if (text.data != NULL && !yaml_read(arena, text, &node, &err)) {
        diagnostics_add(diagnostics, DIAGNOSTIC_BAD_DECISIONS, err.line, err.column, "%s",
                        err.text);
        return;
    }
    if (node.kind == NODE_MAP) {
        for (size_t i = 0; i < node.count; i++)
            read_part(&reading, &node.fields[i]);
    } else if (node.kind != NODE_NULL) {
        diagnostics_add(diagnostics, DIAGNOSTIC_BAD_DECISIONS, node.line, node.column,
                        "the decisions are no mapping (begin with a line \"events:\" or "
                        "\"entities:\")");
    }
}
