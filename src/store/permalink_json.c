#include "store/permalink_json.h"

#include "date/date.h"
#include "store/fields.h"
#include "store/identifier.h"

static void put_day(struct json_writer *writer, struct day day)
{
    char iso[DATE_ISO_SIZE];
    date_write_iso(day, iso);
    json_put_string(writer, VIEW("day"), view_of(iso));
}

static void put_if_any(struct json_writer *writer, struct view key, struct view text)
{
    if (text.length > 0)
        json_put_string(writer, key, text);
}

/* Of an event it is not said: addresses were events' alone once. */
static void put_redirect(struct json_writer *writer, const struct redirect *redirect)
{
    json_begin_map(writer);
    if (redirect->from.kind != PERMALINK_EVENT)
        json_put_string(writer, VIEW("what"), permalink_kind_name(redirect->from.kind));
    json_put_string(writer, VIEW("from"), redirect->from.id);
    json_put_string(writer, VIEW("to"), redirect->to.id);
    if (redirect->to.kind != redirect->from.kind)
        json_put_string(writer, VIEW("now"), permalink_kind_name(redirect->to.kind));
    json_end_map(writer);
}

static void put_gone(struct json_writer *writer, const struct gone *gone)
{
    json_begin_map(writer);
    json_put_string(writer, VIEW("what"), permalink_kind_name(gone->at.kind));
    json_put_string(writer, VIEW("id"), gone->at.id);
    json_put_string(writer, VIEW("title"), gone->title);
    json_put_bool(writer, VIEW("hidden"), gone->hidden);
    put_day(writer, gone->day);
    put_if_any(writer, VIEW("date"), gone->edtf);
    put_if_any(writer, VIEW("url"), gone->url);
    json_key(writer, VIEW("sources"));
    json_begin_list(writer);
    for (size_t i = 0; i < gone->source_count; i++)
        json_write_string(writer, gone->sources[i]);
    json_end_list(writer);
    json_end_map(writer);
}

static void put_change(struct json_writer *writer, const struct change *change)
{
    json_begin_map(writer);
    put_day(writer, change->day);
    json_put_string(writer, VIEW("change"), change_kind_name(change->kind));
    if (change->kind == CHANGE_ADDED) {
        json_put_integer(writer, VIEW("sources"), (int64_t) change->sources);
        json_put_integer(writer, VIEW("events"), (int64_t) change->events);
    } else {
        json_put_string(writer, VIEW("what"), permalink_kind_name(change->of.kind));
        json_put_string(writer, VIEW("id"), change->of.id);
        json_put_string(writer, VIEW("title"), change->title);
        put_if_any(writer, VIEW("was"), change->was);
        put_if_any(writer, VIEW("now"), change->now);
    }
    json_end_map(writer);
}

void permalink_json_put(struct json_writer *writer, const struct timeline *timeline)
{
    json_key(writer, VIEW("redirects"));
    json_begin_list(writer);
    for (size_t i = 0; i < timeline->redirect_count; i++)
        put_redirect(writer, &timeline->redirects[i]);
    json_end_list(writer);
    if (timeline->gone_count > 0) {
        json_key(writer, VIEW("gone"));
        json_begin_list(writer);
        for (size_t i = 0; i < timeline->gone_count; i++)
            put_gone(writer, &timeline->gone[i]);
        json_end_list(writer);
    }
    if (timeline->change_count == 0)
        return;
    json_key(writer, VIEW("changes"));
    json_begin_list(writer);
    for (size_t i = 0; i < timeline->change_count; i++)
        put_change(writer, &timeline->changes[i]);
    json_end_list(writer);
}

static bool read_kind(const struct node *map, const char *key, enum permalink_kind *out,
                      struct error *err)
{
    struct view name = { NULL, 0 };
    if (!field_string_if_any(map, key, &name, err))
        return false;
    return name.data == NULL || permalink_kind_of(name, out) ||
           field_refuse(key, name, "event, source or a type of entity", err);
}

static bool read_id(const struct node *map, const char *key, enum permalink_kind kind,
                    struct view *out, struct error *err)
{
    if (!field_string(map, key, out, err))
        return false;
    if (kind == PERMALINK_SOURCE)
        return identifier_is_path(*out) ||
               field_refuse(key, *out, "a path below corpus/ without the ending", err);
    return identifier_is_slug(*out) ||
           field_refuse(key, *out, "lower-case letters, digits and hyphens", err);
}

static bool is_there(const struct permalink_addresses *addresses, struct permalink at)
{
    const struct table *tables[] = { addresses->events, addresses->sources,
                                     addresses->entities };
    int kind = at.kind < PERMALINK_ENTITY ? (int) at.kind : (int) PERMALINK_ENTITY;
    const size_t *number = table_get(tables[kind], at.id);
    if (number == NULL || kind != PERMALINK_ENTITY)
        return number != NULL;
    return (int) addresses->timeline->entities[*number].entity.type ==
           (int) at.kind - (int) PERMALINK_ENTITY;
}

bool permalink_json_read_redirect(const struct permalink_addresses *addresses,
                                  const struct node *map, struct redirect *out,
                                  struct error *err)
{
    out->from.kind = PERMALINK_EVENT;
    if (!read_kind(map, "what", &out->from.kind, err))
        return false;
    out->to.kind = out->from.kind;
    if (!read_kind(map, "now", &out->to.kind, err) ||
        !read_id(map, "from", out->from.kind, &out->from.id, err) ||
        !read_id(map, "to", out->to.kind, &out->to.id, err))
        return false;
    if (is_there(addresses, out->from))
        return field_refuse("from", out->from.id, "an address that nothing has", err);
    return is_there(addresses, out->to) ||
           field_refuse("to", out->to.id, "the id of what the timeline has", err);
}

static bool read_day(const struct node *map, struct day *out, struct error *err)
{
    struct view text;
    return field_string(map, "day", &text, err) &&
           (date_read_iso(text, out) ||
            field_refuse("day", text, "a day, as 2019-03-04", err));
}

static bool read_edtf(const struct node *map, struct view *out, struct error *err)
{
    struct date date;
    return field_string_if_any(map, "date", out, err) &&
           (out->data == NULL || date_read_edtf(*out, &date, NULL) ||
            field_refuse("date", *out, "a date in EDTF", err));
}

bool permalink_json_read_gone(const struct permalink_addresses *addresses,
                              const struct node *map, struct gone *out, struct error *err)
{
    out->at.kind = PERMALINK_EVENT;
    if (!read_kind(map, "what", &out->at.kind, err) ||
        !read_id(map, "id", out->at.kind, &out->at.id, err) ||
        !field_string_if_any(map, "title", &out->title, err) ||
        !field_bool(map, "hidden", &out->hidden, err) || !read_day(map, &out->day, err) ||
        !read_edtf(map, &out->edtf, err) ||
        !field_string_if_any(map, "url", &out->url, err) ||
        !field_strings(addresses->arena, map, "sources", &out->sources,
                       &out->source_count, err))
        return false;
    for (size_t i = 0; i < out->source_count; i++)
        if (!identifier_is_path(out->sources[i]))
            return field_refuse("sources", out->sources[i],
                                "paths below corpus/ without the ending", err);
    return !is_there(addresses, out->at) ||
           field_refuse("id", out->at.id, "an address that nothing has", err);
}

bool permalink_json_read_change(const struct node *map, struct change *out,
                                struct error *err)
{
    struct view kind;
    if (!read_day(map, &out->day, err) || !field_string(map, "change", &kind, err))
        return false;
    if (!change_kind_of(kind, &out->kind))
        return field_refuse("change", kind, "added, redated, retitled or the like", err);
    if (out->kind == CHANGE_ADDED)
        return field_size(map, "sources", &out->sources, err) &&
               field_size(map, "events", &out->events, err);
    out->of.kind = PERMALINK_EVENT;
    return read_kind(map, "what", &out->of.kind, err) &&
           read_id(map, "id", out->of.kind, &out->of.id, err) &&
           field_string_if_any(map, "title", &out->title, err) &&
           field_string_if_any(map, "was", &out->was, err) &&
           field_string_if_any(map, "now", &out->now, err);
}
