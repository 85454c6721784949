#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/table.h"
#include "base/vector.h"
#include "cmd/command.h"
#include "cmd/report.h"
#include "cmd/sheet.h"
#include "format/node.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_diff = {
    .name = "diff",
    .arguments = "OLD NEW",
    .summary = "what changed between two timelines",
    .help =
        "OLD and NEW are timeline.json files. Prints a line for each source, event, "
        "entity\n"
        "and disagreement that came, went, was merged or changed; nothing if none did.",
    .operands_min = 2,
    .operands_max = 2,
    .options = { OPTION_END },
    .run = run,
};

enum { TIMELINE_MAX = 1 << 30 };

/* How a field of an item is compared and told. */
enum look { LOOK_STRING, LOOK_DATE, LOOK_SET };

struct field {
    const char *key, *name;
    enum look look;
    bool silent; /* says only that it changed */
};

enum { FIELDS_MAX = 7 };

/* The lists of a timeline whose items have ids. */
static const struct part {
    const char *key, *noun, *title;
    struct field fields[FIELDS_MAX];
} parts[] = {
    { "sources",
      "source",
      "title",
      { { "title", "title", LOOK_STRING, false },
        { "date", "date", LOOK_DATE, false },
        { "sha256", "file", LOOK_STRING, true } } },
    { "events",
      "event",
      "title",
      { { "title", "title", LOOK_STRING, false },
        { "date", "date", LOOK_DATE, false },
        { "kind", "kind", LOOK_STRING, false },
        { "factuality", "factuality", LOOK_STRING, false },
        { "claims", "claims", LOOK_SET, false },
        { "entities", "entities", LOOK_SET, false },
        { "lead_of", "lead of", LOOK_SET, false } } },
    { "entities",
      "entity",
      "name",
      { { "name", "name", LOOK_STRING, false },
        { "type", "type", LOOK_STRING, false },
        { "aliases", "other names", LOOK_SET, false } } },
    { "disagreements",
      "disagreement",
      "about",
      { { "about", "question", LOOK_STRING, false },
        { "explanation", "explanation", LOOK_STRING, false } } },
};

struct diff {
    struct arena arena;
    struct node old, new;
    struct sheet sheet;
    size_t told;
};

static bool read_timeline(struct arena *arena, const char *path, struct node *out,
                          struct error *err)
{
    struct buffer bytes = { .length = 0 };
    struct error fault = { .kind = ERROR_NONE };
    if (!file_read(path, TIMELINE_MAX, &bytes, err))
        return false;
    bool good = json_read(arena, arena_copy(arena, buffer_view(&bytes)), out, &fault);
    buffer_finish(&bytes);
    if (!good)
        return error_set(err, ERROR_INPUT, "\"%s\" is no timeline: line %zu: %s", path,
                         fault.line, fault.text);
    struct view schema = node_get_string(out, VIEW("schema"));
    return view_equal(schema, VIEW("annals/timeline/1")) ||
           error_set(err, ERROR_INPUT, "\"%s\" is no timeline (give a timeline.json)",
                     path);
}

static void say(struct diff *diff, struct view line)
{
    sheet_long(&diff->sheet, line);
    diff->told++;
}

static const struct node *list_of(const struct node *timeline, const char *key)
{
    static const struct node none = { .kind = NODE_LIST };
    const struct node *list = node_get(timeline, view_of(key));
    return list != NULL && list->kind == NODE_LIST ? list : &none;
}

static struct table ids_of(struct diff *diff, const struct node *list)
{
    struct table ids = { .count = 0 };
    for (size_t i = 0; i < list->count; i++)
        *table_put(&diff->arena, &ids, node_get_string(&list->items[i], VIEW("id")),
                   NULL) = i;
    return ids;
}

/* "ID "TITLE", 4 March 2019". */
static struct view name_of(struct diff *diff, const struct part *part,
                           const struct node *item)
{
    struct view id = node_get_string(item, VIEW("id"));
    struct view title = node_get_string(item, view_of(part->title));
    struct view date = node_get_string(node_get(item, VIEW("date")), VIEW("display"));
    return arena_format(&diff->arena, "%.*s \"%.*s\"%s%.*s", VIEW_ARG(id),
                        VIEW_ARG(title), date.length > 0 ? ", " : "", VIEW_ARG(date));
}

/* What an item of a list goes by: itself, or of a claim SOURCE#CLAIM. */
static struct view member(struct diff *diff, const struct node *item)
{
    if (item->kind == NODE_STRING)
        return item->string;
    struct view id = node_get_string(item, VIEW("id"));
    struct view source = node_get_string(item, VIEW("source"));
    return arena_format(&diff->arena, "%.*s#%.*s", VIEW_ARG(source), VIEW_ARG(id));
}

/* The members of one list that the other has not, with a sign before each. */
static struct view lacking(struct diff *diff, const struct node *from,
                           const struct node *in, char sign, struct view words)
{
    struct table known = { .count = 0 };
    for (size_t i = 0; i < in->count; i++)
        table_put(&diff->arena, &known, member(diff, &in->items[i]), NULL);
    for (size_t i = 0; i < from->count; i++) {
        struct view name = member(diff, &from->items[i]);
        if (table_get(&known, name) == NULL)
            words = arena_format(&diff->arena, "%.*s %c%.*s", VIEW_ARG(words), sign,
                                 VIEW_ARG(name));
    }
    return words;
}

static struct view text_of(const struct node *item, const struct field *field)
{
    struct view key = view_of(field->key);
    if (field->look == LOOK_DATE)
        return node_get_string(node_get(item, key), VIEW("edtf"));
    return node_get_string(item, key);
}

/* What changed in one field, or the empty view. */
static struct view change(struct diff *diff, const struct field *field,
                          const struct node *old, const struct node *new)
{
    struct view words = VIEW("");
    if (field->look == LOOK_SET) {
        const struct node *before = list_of(old, field->key);
        const struct node *after = list_of(new, field->key);
        words = lacking(diff, before, after, '-', words);
        return lacking(diff, after, before, '+', words);
    }
    struct view before = text_of(old, field), after = text_of(new, field);
    if (view_equal(before, after))
        return words;
    if (field->silent)
        return VIEW(" changed");
    bool date = field->look == LOOK_DATE;
    return arena_format(&diff->arena, " %s%.*s%s -> %s%.*s%s", date ? "" : "\"",
                        VIEW_ARG(before), date ? "" : "\"", date ? "" : "\"",
                        VIEW_ARG(after), date ? "" : "\"");
}

static void compare_items(struct diff *diff, const struct part *part,
                          const struct node *old, const struct node *new)
{
    struct view all = VIEW("");
    for (size_t i = 0; i < FIELDS_MAX && part->fields[i].key != NULL; i++) {
        struct view words = change(diff, &part->fields[i], old, new);
        if (words.length > 0)
            all = arena_format(&diff->arena, "%.*s%s %s%.*s", VIEW_ARG(all),
                               all.length > 0 ? ";" : "", part->fields[i].name,
                               VIEW_ARG(words));
    }
    struct view id = node_get_string(new, VIEW("id"));
    if (all.length > 0)
        say(diff, arena_format(&diff->arena, "~ %s %.*s:%.*s", part->noun, VIEW_ARG(id),
                               VIEW_ARG(all)));
}

/* Where an event that is gone leads now. */
static struct view redirect_of(const struct diff *diff, struct view id)
{
    const struct node *list = list_of(&diff->new, "redirects");
    for (size_t i = 0; i < list->count; i++)
        if (node_get(&list->items[i], VIEW("what")) == NULL && /* of an event */
            view_equal(node_get_string(&list->items[i], VIEW("from")), id))
            return node_get_string(&list->items[i], VIEW("to"));
    return (struct view){ NULL, 0 };
}

static void compare_part(struct diff *diff, const struct part *part)
{
    const struct node *old = list_of(&diff->old, part->key);
    const struct node *new = list_of(&diff->new, part->key);
    struct table before = ids_of(diff, old), after = ids_of(diff, new);
    for (size_t i = 0; i < old->count; i++) {
        struct view id = node_get_string(&old->items[i], VIEW("id"));
        if (table_get(&after, id) != NULL)
            continue;
        struct view to = redirect_of(diff, id);
        bool merged = strcmp(part->key, "events") == 0 && to.length > 0;
        say(diff, arena_format(&diff->arena, "- %s %.*s%s%.*s", part->noun,
                               VIEW_ARG(name_of(diff, part, &old->items[i])),
                               merged ? ", merged into " : "",
                               merged ? (int) to.length : 0, merged ? to.data : ""));
    }
    for (size_t i = 0; i < new->count; i++) {
        const size_t *place =
            table_get(&before, node_get_string(&new->items[i], VIEW("id")));
        if (place != NULL)
            compare_items(diff, part, &old->items[*place], &new->items[i]);
        else
            say(diff, arena_format(&diff->arena, "+ %s %.*s", part->noun,
                                   VIEW_ARG(name_of(diff, part, &new->items[i]))));
    }
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    (void) options, (void) count;
    struct diff diff = { .told = 0 };
    struct error err = { .kind = ERROR_NONE };
    bool good = read_timeline(&diff.arena, operands[0], &diff.old, &err) &&
                read_timeline(&diff.arena, operands[1], &diff.new, &err);
    for (size_t i = 0; good && i < sizeof parts / sizeof *parts; i++)
        compare_part(&diff, &parts[i]);
    good = good && sheet_print(&diff.sheet, &err);
    sheet_finish(&diff.sheet);
    arena_finish(&diff.arena);
    return good ? STATUS_DONE : report_error(NULL, &err);
}
