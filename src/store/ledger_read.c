#include "store/ledger_rows.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "base/vector.h"
#include "date/date.h"
#include "format/node.h"
#include "store/fields.h"
#include "store/identifier.h"

#define FIRST_SCHEMA "annals/ledger/1"
#define SCHEMA "annals/ledger/2"

static bool read_day(const struct node *map, const char *key, struct day *out,
                     struct error *err)
{
    struct view text;
    return field_string(map, key, &text, err) &&
           (date_read_iso(text, out) ||
            field_refuse(key, text, "a day, as 2019-03-04", err));
}

static bool read_strings_if_any(struct arena *arena, const struct node *map,
                                const char *key, struct view **out, size_t *count,
                                struct error *err)
{
    return node_get(map, view_of(key)) == NULL ||
           field_strings(arena, map, key, out, count, err);
}

static bool read_log(struct arena *arena, const struct node *map,
                     struct ledger_life *life, struct error *err)
{
    struct view *texts = NULL;
    size_t count = 0;
    if (!read_strings_if_any(arena, map, "log", &texts, &count, err))
        return false;
    life->entries = ARENA_ARRAY(arena, struct ledger_entry, count + 1);
    life->entry_count = count;
    life->entry_capacity = count + 1;
    for (size_t i = 0; i < count; i++)
        if (!ledger_entry_read(texts[i], &life->entries[i]))
            return field_refuse("log", texts[i],
                                "a day and what changed, as \"2026-12-01 removed\"", err);
    return true;
}

static bool read_id(const struct node *map, const char *key, struct view *out,
                    struct error *err)
{
    return field_string(map, key, out, err) &&
           (identifier_is_slug(*out) ||
            field_refuse(key, *out, "lower-case letters, digits and hyphens", err));
}

/* Where a row's id stands: under what it is of, or in the first form under "id". */
static const char *id_key(const struct node *map, const char *what)
{
    return node_get(map, VIEW("id")) != NULL ? "id" : what;
}

static int compare_texts(const void *a, const void *b)
{
    return view_compare(*(const struct view *) a, *(const struct view *) b);
}

/* In byte order, each once. */
static void sort_texts(struct view *texts, size_t *count)
{
    size_t kept = 0;
    if (*count > 1)
        qsort(texts, *count, sizeof *texts, compare_texts);
    for (size_t i = 0; i < *count; i++)
        if (kept == 0 || !view_equal(texts[i], texts[kept - 1]))
            texts[kept++] = texts[i];
    *count = kept;
}

static bool read_event(struct arena *arena, const struct node *map, struct ledger *ledger,
                       struct error *err)
{
    static const struct view keys[] = { VIEW_INIT("id"),         VIEW_INIT("event"),
                                        VIEW_INIT("title"),      VIEW_INIT("found"),
                                        VIEW_INIT("date"),       VIEW_INIT("claims"),
                                        VIEW_INIT("first_seen"), VIEW_INIT("changed"),
                                        VIEW_INIT("log") };
    struct ledger_event row = { .life.stale = true };
    if (!field_only(map, keys, sizeof keys / sizeof *keys, err) ||
        !read_id(map, id_key(map, "event"), &row.id, err) ||
        !field_string(map, "title", &row.title, err) ||
        !field_string_if_any(map, "found", &row.found, err) ||
        !field_string_if_any(map, "date", &row.edtf, err) ||
        !field_strings(arena, map, "claims", &row.claims, &row.claim_count, err) ||
        !read_day(map, "first_seen", &row.life.first_seen, err) ||
        !read_log(arena, map, &row.life, err))
        return false;
    row.changed = row.life.first_seen;
    if (node_get(map, VIEW("changed")) != NULL &&
        !read_day(map, "changed", &row.changed, err))
        return false;
    sort_texts(row.claims, &row.claim_count);
    *VECTOR_PUSH(arena, &ledger->events) = row;
    return true;
}

static bool read_type(struct view name, const char *key, enum entity_type *out,
                      struct error *err)
{
    return entity_type_of(name, out) ||
           field_refuse(key, name, "person, organisation, place, text or thing", err);
}

static bool read_types(struct arena *arena, const struct node *map,
                       struct ledger_entity *row, struct error *err)
{
    struct view type, found = { NULL, 0 }, *was = NULL;
    if (!field_string(map, "type", &type, err) ||
        !read_type(type, "type", &row->type, err) ||
        !field_string_if_any(map, "found_type", &found, err) ||
        !read_strings_if_any(arena, map, "was", &was, &row->was_count, err))
        return false;
    row->found_type = row->type;
    if (found.data != NULL && !read_type(found, "found_type", &row->found_type, err))
        return false;
    row->was = ARENA_ARRAY(arena, enum entity_type, row->was_count);
    for (size_t i = 0; i < row->was_count; i++)
        if (!read_type(was[i], "was", &row->was[i], err))
            return false;
    return true;
}

static bool read_entity(struct arena *arena, const struct node *map,
                        struct ledger *ledger, struct error *err)
{
    static const struct view keys[] = { VIEW_INIT("id"),      VIEW_INIT("entity"),
                                        VIEW_INIT("type"),    VIEW_INIT("name"),
                                        VIEW_INIT("found"),   VIEW_INIT("found_type"),
                                        VIEW_INIT("aliases"), VIEW_INIT("was"),
                                        VIEW_INIT("log"),     VIEW_INIT("first_seen") };
    struct ledger_entity row = { .life.stale = true };
    if (!field_only(map, keys, sizeof keys / sizeof *keys, err) ||
        !read_id(map, id_key(map, "entity"), &row.id, err) ||
        !read_types(arena, map, &row, err) ||
        !field_string(map, "name", &row.name, err) ||
        !field_string_if_any(map, "found", &row.found, err) ||
        !read_strings_if_any(arena, map, "aliases", &row.aliases, &row.alias_count,
                             err) ||
        !read_day(map, "first_seen", &row.life.first_seen, err) ||
        !read_log(arena, map, &row.life, err))
        return false;
    *VECTOR_PUSH(arena, &ledger->entities) = row;
    return true;
}

static bool read_source(struct arena *arena, const struct node *map,
                        struct ledger *ledger, struct error *err)
{
    static const struct view keys[] = { VIEW_INIT("id"),     VIEW_INIT("source"),
                                        VIEW_INIT("sha256"), VIEW_INIT("title"),
                                        VIEW_INIT("url"),    VIEW_INIT("was"),
                                        VIEW_INIT("log"),    VIEW_INIT("first_seen") };
    struct ledger_source row = { .life.stale = true };
    const char *key = id_key(map, "source");
    if (!field_only(map, keys, sizeof keys / sizeof *keys, err) ||
        !field_string(map, key, &row.id, err) ||
        !field_string_if_any(map, "sha256", &row.sha256, err) ||
        !field_string_if_any(map, "title", &row.title, err) ||
        !field_string_if_any(map, "url", &row.url, err) ||
        !read_strings_if_any(arena, map, "was", &row.was, &row.was_count, err) ||
        !read_day(map, "first_seen", &row.life.first_seen, err) ||
        !read_log(arena, map, &row.life, err))
        return false;
    if (!identifier_is_path(row.id))
        return field_refuse(key, row.id, "a path below corpus/ without the ending", err);
    *VECTOR_PUSH(arena, &ledger->sources) = row;
    return true;
}

typedef bool read_row(struct arena *arena, const struct node *map, struct ledger *ledger,
                      struct error *err);

static const struct {
    struct view what, many;
    read_row *read;
} kinds[] = {
    { VIEW_INIT("event"), VIEW_INIT("events"), read_event },
    { VIEW_INIT("entity"), VIEW_INIT("entities"), read_entity },
    { VIEW_INIT("source"), VIEW_INIT("sources"), read_source },
};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* A row in whatever form; null, the last one, is none. */
static bool read_any_row(struct arena *arena, const struct node *map,
                         struct ledger *ledger, struct error *err)
{
    if (map->kind == NODE_NULL)
        return true;
    for (size_t i = 0; i < KINDS; i++)
        if (node_get(map, kinds[i].what) != NULL)
            return kinds[i].read(arena, map, ledger, err);
    return error_set(err, ERROR_INPUT,
                     "a row is of an \"event\", \"entity\" or \"source\" (give one)");
}

static bool read_list(struct arena *arena, const struct node *list, struct view key,
                      read_row *read, struct ledger *ledger, struct error *err)
{
    for (size_t i = 0; i < list->count; i++)
        if (!read(arena, &list->items[i], ledger, err)) {
            field_within_item(key.data, i, err);
            if (err != NULL)
                json_item_place(ledger->text, key, i, &err->line, &err->column);
            return false;
        }
    return true;
}

/* The three lists of the first form. */
static bool read_first_form(struct arena *arena, const struct node *node,
                            struct ledger *ledger, struct error *err)
{
    static const struct view keys[] = { VIEW_INIT("schema"), VIEW_INIT("events"),
                                        VIEW_INIT("entities"), VIEW_INIT("sources") };
    if (!field_only(node, keys, sizeof keys / sizeof *keys, err))
        return false;
    for (size_t i = 0; i < KINDS; i++) {
        const struct node *list;
        if (!field_list(node, kinds[i].many.data, &list, err) ||
            !read_list(arena, list, kinds[i].many, kinds[i].read, ledger, err))
            return false;
    }
    return true;
}

static bool read_whole(struct arena *arena, struct ledger *ledger, struct error *err)
{
    static const struct view keys[] = { VIEW_INIT("schema"), VIEW_INIT("rows") };
    struct node node;
    const struct node *rows;
    struct view schema;
    if (!json_read(arena, ledger->text, &node, err))
        return false;
    if (node.kind != NODE_MAP)
        return error_set(err, ERROR_INPUT, "a ledger is a JSON object");
    if (!field_string(&node, "schema", &schema, err))
        return false;
    if (view_equal(schema, VIEW(FIRST_SCHEMA)))
        return read_first_form(arena, &node, ledger, err);
    if (!view_equal(schema, VIEW(SCHEMA)))
        return field_refuse("schema", schema, "\"" SCHEMA "\"", err);
    return field_only(&node, keys, sizeof keys / sizeof *keys, err) &&
           field_list(&node, "rows", &rows, err) &&
           read_list(arena, rows, VIEW("rows"), read_any_row, ledger, err);
}

/* A line that is not in our form, but a row all the same. */
static bool read_other_line(struct arena *arena, struct view line, struct ledger *ledger,
                            struct error *err)
{
    struct node node;
    struct view row = view_trim(line);
    if (view_ends(row, VIEW(",")))
        row.length--;
    return json_read(arena, row, &node, NULL) && node.kind == NODE_MAP &&
           read_any_row(arena, &node, ledger, err);
}

static struct ledger_life *last_life(struct ledger *ledger, const size_t counts[KINDS])
{
    if (ledger->events.count > counts[0])
        return &ledger->events.items[counts[0]].life;
    if (ledger->entities.count > counts[1])
        return &ledger->entities.items[counts[1]].life;
    return &ledger->sources.items[counts[2]].life;
}

/* Room for the rows that the lines begin with, which are counted by a letter of each: a
 * list that grows is copied again and again. */
static void make_room(struct arena *arena, struct ledger *ledger, struct view rest)
{
    enum { TELLING = 3 }; /* {"ev, {"en, {"so */
    size_t events = 0, entities = 0, sources = 0;
    while (rest.length > 0) {
        struct view line = view_cut(&rest, '\n');
        char letter = line.length > TELLING ? line.data[TELLING] : '\0';
        events += letter == 'v';
        entities += letter == 'n';
        sources += letter == 'o';
    }
    if (events > 0)
        ledger->events.items = arena_take(arena, events * sizeof *ledger->events.items);
    ledger->events.capacity = events;
    if (entities > 0)
        ledger->entities.items =
            arena_take(arena, entities * sizeof *ledger->entities.items);
    ledger->entities.capacity = entities;
    if (sources > 0)
        ledger->sources.items =
            arena_take(arena, sources * sizeof *ledger->sources.items);
    ledger->sources.capacity = sources;
}

/* Reads line by line; false where the text is not written so, and then with err where a
 * line is a row that cannot be used. */
static bool read_lines(struct arena *arena, struct ledger *ledger, struct error *err)
{
    struct ledger_scratch scratch = { .count = 0 };
    struct view rest = ledger->text;
    if (!view_starts(rest, VIEW(LEDGER_HEAD)) || !view_ends(rest, VIEW("\n" LEDGER_FOOT)))
        return false;
    rest = view_slice(rest, sizeof LEDGER_HEAD - 1, rest.length - sizeof LEDGER_FOOT + 1);
    make_room(arena, ledger, rest);
    for (size_t number = 2; rest.length > 0; number++) {
        const size_t counts[KINDS] = { ledger->events.count, ledger->entities.count,
                                       ledger->sources.count };
        struct view line = view_cut(&rest, '\n');
        if (!ledger_read_line(arena, line, &scratch, ledger) &&
            !read_other_line(arena, line, ledger, err)) {
            if (err != NULL && err->kind != ERROR_NONE) {
                err->line = number;
                err->column = 1;
            }
            return false;
        }
        last_life(ledger, counts)->number = number;
        bool events_last = ledger->events.count > counts[0] && counts[1] + counts[2] > 0;
        if (events_last || (ledger->entities.count > counts[1] && counts[2] > 0))
            ledger->stale = true; /* the kinds are not in their order */
    }
    return true;
}

/* What git leaves where it could not join two versions. */
static bool has_conflict(struct view text, size_t *line)
{
    *line = 1;
    while (text.length > 0) {
        struct view one = view_cut(&text, '\n');
        if (view_starts(one, VIEW("<<<<<<< ")))
            return true;
        ++*line;
    }
    return false;
}

static bool refuse_conflict(size_t line, struct error *err)
{
    error_set(
        err, ERROR_INPUT,
        "git could not merge it (take the lines that begin with <<<<<<<, ======= and "
        ">>>>>>> out and keep the rows of both sides; \"corpus/permalinks.json "
        "merge=union\" in .gitattributes does so by itself)");
    if (err != NULL) {
        err->line = line;
        err->column = 1;
    }
    return false;
}

bool ledger_read(struct arena *arena, struct view text, struct diagnostics *findings,
                 struct ledger *out, struct error *err)
{
    struct ledger ledger = { .text = text, .stale = view_trim(text).length == 0 };
    struct error fault = { .kind = ERROR_NONE };
    bool good = ledger.stale ||
                (utf8_check(text) == text.length && read_lines(arena, &ledger, &fault));
    if (!good && fault.kind == ERROR_NONE) {
        ledger = (struct ledger){ .text = text, .stale = true };
        good = read_whole(arena, &ledger, &fault);
    }
    if (good) {
        ledger_settle(arena, findings, &ledger);
        *out = ledger;
        return true;
    }
    size_t line;
    if (has_conflict(text, &line))
        return refuse_conflict(line, err);
    if (err != NULL)
        *err = fault;
    return false;
}
