#include "store/claim_json.h"

#include <stdio.h>
#include <string.h>

#include "corpus/page_comment.h"
#include "store/date_json.h"
#include "store/fields.h"
#include "store/identifier.h"

static void put_if_any(struct json_writer *writer, struct view key, struct view value)
{
    if (value.data != NULL)
        json_put_string(writer, key, value);
}

static void put_share(struct json_writer *writer, struct view key, double share)
{
    json_key(writer, key);
    json_write_decimal(writer, share, 2);
}

static void put_bounds(struct json_writer *writer, size_t start, size_t end)
{
    json_put_integer(writer, VIEW("start"), (int64_t) start);
    json_put_integer(writer, VIEW("end"), (int64_t) end);
}

static void put_timex(struct json_writer *writer, size_t timex)
{
    char id[24];
    json_key(writer, VIEW("timex"));
    if (timex == CLAIM_NO_TIMEX) {
        json_write_null(writer);
        return;
    }
    snprintf(id, sizeof id, "t%zu", timex + 1);
    json_write_string(writer, view_of(id));
}

static void put_expression(struct json_writer *writer,
                           const struct expression *expression)
{
    json_key(writer, VIEW("expression"));
    if (!expression->present) {
        json_write_null(writer);
        return;
    }
    json_begin_map(writer);
    json_put_string(writer, VIEW("text"), expression->text);
    put_if_any(writer, VIEW("value"), expression->value);
    put_if_any(writer, VIEW("rule"), expression->rule);
    put_if_any(writer, VIEW("anchor"), expression->anchor);
    put_if_any(writer, VIEW("direction"), expression->direction);
    json_end_map(writer);
}

static void put_participants(struct json_writer *writer, const struct claim *claim)
{
    json_key(writer, VIEW("participants"));
    json_begin_list(writer);
    for (size_t i = 0; i < claim->participant_count; i++) {
        const struct participant *participant = &claim->participants[i];
        json_begin_map(writer);
        json_put_string(writer, VIEW("name"), participant->name);
        json_put_string(writer, VIEW("type"), entity_type_name(participant->type));
        put_if_any(writer, VIEW("role"), participant->role);
        json_end_map(writer);
    }
    json_end_list(writer);
}

static void put_trigger(struct json_writer *writer, const struct claim *claim)
{
    json_key(writer, VIEW("trigger"));
    json_begin_map(writer);
    put_bounds(writer, claim->codes.trigger_start, claim->codes.trigger_end);
    json_put_string(writer, VIEW("text"), claim->trigger);
    json_end_map(writer);
}

static void put_quote(struct json_writer *writer, const struct claim *claim)
{
    json_key(writer, VIEW("quote"));
    json_begin_map(writer);
    json_put_string(writer, VIEW("exact"), claim->quote.exact);
    json_put_string(writer, VIEW("prefix"), claim->quote.prefix);
    json_put_string(writer, VIEW("suffix"), claim->quote.suffix);
    put_bounds(writer, claim->codes.quote_start, claim->codes.quote_end);
    if (claim->quote.page > 0)
        json_put_integer(writer, VIEW("page"), claim->quote.page);
    if (claim->quote.page > 0 && claim->quote.last_page > claim->quote.page)
        json_put_integer(writer, VIEW("lastPage"), claim->quote.last_page);
    json_end_map(writer);
}

void claim_json_write(struct json_writer *writer, const struct claim *claim,
                      struct view source)
{
    json_begin_map(writer);
    json_put_string(writer, VIEW("id"), view_of(claim->id));
    put_if_any(writer, VIEW("source"), source);
    put_timex(writer, claim->timex);
    json_put_string(writer, VIEW("basis"), claim_basis_name(claim->basis));
    put_expression(writer, &claim->expression);
    json_put_string(writer, VIEW("relation"), claim_relation_name(claim->relation));
    date_json_put(writer, VIEW("date"), true, &claim->date);
    json_put_string(writer, VIEW("kind"), claim->kind);
    json_put_string(writer, VIEW("factuality"), claim_factuality_name(claim->factuality));
    put_trigger(writer, claim);
    json_put_string(writer, VIEW("title"), claim->title);
    json_put_bool(writer, VIEW("lead"), claim->lead);
    put_share(writer, VIEW("salience"), claim->salience);
    put_share(writer, VIEW("confidence"), claim->confidence);
    put_participants(writer, claim);
    put_quote(writer, claim);
    json_end_map(writer);
}

void claim_json_count(struct claim *claim, const struct code_points *points)
{
    claim->codes = (struct claim_codes){
        .trigger_start = code_points_at(points, claim->trigger_start),
        .trigger_end = code_points_at(points, claim->trigger_end),
        .quote_start = code_points_at(points, claim->quote.start),
        .quote_end = code_points_at(points, claim->quote.end),
    };
}

bool claim_json_read_bounds(const struct node *map, const struct code_points *points,
                            size_t *start, size_t *end, struct error *err)
{
    size_t first, last;
    if (!field_size(map, "start", &first, err) || !field_size(map, "end", &last, err))
        return false;
    if (first > last || last > points->count)
        return error_set(
            err, ERROR_INPUT,
            "\"start\" %zu and \"end\" %zu are no part of the text, which has "
            "%zu code points",
            first, last, points->count);
    code_points_byte(points, first, start);
    code_points_byte(points, last, end);
    return true;
}

bool claim_json_read_page(const struct node *map, const char *key, int *out,
                          struct error *err)
{
    size_t number;
    if (node_get(map, view_of(key)) == NULL)
        return true;
    if (!field_size(map, key, &number, err))
        return false;
    if (number < 1 || number > PAGE_NUMBER_MAX)
        return error_set(err, ERROR_INPUT, "\"%s\" must be 1 to %d", key,
                         PAGE_NUMBER_MAX);
    *out = (int) number;
    return true;
}

/* "page", and "lastPage" where it goes on behind it. */
static bool read_pages(const struct node *map, struct quote *quote, struct error *err)
{
    if (!claim_json_read_page(map, "page", &quote->page, err))
        return false;
    quote->last_page = quote->page;
    if (!claim_json_read_page(map, "lastPage", &quote->last_page, err))
        return false;
    if (quote->last_page >= quote->page && (quote->page > 0) == (quote->last_page > 0))
        return true;
    return error_set(err, ERROR_INPUT,
                     "\"lastPage\" must not be before \"page\", nor without it");
}

bool claim_json_read_passage(const struct node *map, const char *key,
                             const struct code_points *points, size_t *start, size_t *end,
                             struct view *text, struct error *err)
{
    struct view said;
    if (!field_string(map, key, &said, err) ||
        !claim_json_read_bounds(map, points, start, end, err))
        return false;
    if (!view_equal(said, view_slice(points->text, *start, *end)))
        return error_set(
            err, ERROR_INPUT,
            "\"%s\" is not what the text has from \"start\" to \"end\" (count "
            "them in code points)",
            key);
    *text = said;
    return true;
}

static const struct field_rule expression_fields[] = {
    FIELD_RULE("text", FIELD_REQUIRED),
    FIELD_RULE("value", 0),
    FIELD_RULE("rule", 0),
    FIELD_RULE("anchor", 0),
    FIELD_RULE("direction", 0),
};

static bool read_expression(const struct node *map, struct expression *out,
                            struct error *err)
{
    const struct node *value = node_get(map, VIEW("expression"));
    if (value != NULL && value->kind == NODE_NULL)
        return true;
    if (!field_map(map, "expression", &value, err))
        return false;
    out->present = true;
    return (FIELD_SHAPE(value, expression_fields, err) &&
            field_string(value, "text", &out->text, err) &&
            field_string_if_any(value, "value", &out->value, err) &&
            field_string_if_any(value, "rule", &out->rule, err) &&
            field_string_if_any(value, "anchor", &out->anchor, err) &&
            field_string_if_any(value, "direction", &out->direction, err)) ||
           field_within("expression", err);
}

static const struct field_rule participant_fields[] = {
    FIELD_RULE("name", FIELD_REQUIRED | FIELD_FILLED),
    FIELD_RULE("type", FIELD_REQUIRED),
    FIELD_RULE("role", 0),
};

static bool read_participant(const struct node *map, struct participant *out,
                             struct error *err)
{
    struct view type;
    return FIELD_SHAPE(map, participant_fields, err) &&
           field_string(map, "name", &out->name, err) &&
           field_string(map, "type", &type, err) &&
           field_string_if_any(map, "role", &out->role, err) &&
           (entity_type_of(type, &out->type) ||
            field_refuse("type", type, "person, organisation, place, text or thing",
                         err));
}

static bool read_participants(struct arena *arena, const struct node *map,
                              struct claim *out, struct error *err)
{
    const struct node *list;
    if (!field_list(map, "participants", &list, err))
        return false;
    out->participants = ARENA_ARRAY(arena, struct participant, list->count);
    out->participant_count = list->count;
    for (size_t i = 0; i < list->count; i++)
        if (!read_participant(&list->items[i], &out->participants[i], err))
            return field_within_item("participants", i, err);
    return true;
}

static bool read_names(const struct node *map, struct claim *out, struct error *err)
{
    struct view id, basis, relation, factuality;
    if (!field_string(map, "id", &id, err) || !field_string(map, "basis", &basis, err) ||
        !field_string(map, "relation", &relation, err) ||
        !field_string(map, "factuality", &factuality, err))
        return false;
    if (!identifier_is_claim(id))
        return field_refuse("id", id, "1 to 16 letters and digits", err);
    memcpy(out->id, id.data, id.length);
    if (!claim_basis_of(basis, &out->basis))
        return field_refuse("basis", basis, "timex, source or derived", err);
    if (!claim_relation_of(relation, &out->relation))
        return field_refuse("relation", relation, "one of the contract's", err);
    if (!claim_factuality_of(factuality, &out->factuality))
        return field_refuse("factuality", factuality, "one of the contract's", err);
    return true;
}

static const struct field_rule trigger_fields[] = {
    FIELD_RULE("start", FIELD_REQUIRED),
    FIELD_RULE("end", FIELD_REQUIRED),
    FIELD_RULE("text", FIELD_REQUIRED),
};

static const struct field_rule quote_fields[] = {
    FIELD_RULE("exact", FIELD_REQUIRED | FIELD_FILLED),
    FIELD_RULE("prefix", FIELD_REQUIRED),
    FIELD_RULE("suffix", FIELD_REQUIRED),
    FIELD_RULE("start", FIELD_REQUIRED),
    FIELD_RULE("end", FIELD_REQUIRED),
    FIELD_RULE("page", 0),
    FIELD_RULE("lastPage", 0),
};

static bool read_passages(const struct node *map, const struct code_points *points,
                          struct claim *out, struct error *err)
{
    const struct node *trigger, *quote;
    if (!field_map(map, "trigger", &trigger, err) ||
        !field_map(map, "quote", &quote, err))
        return false;
    if (!FIELD_SHAPE(trigger, trigger_fields, err) ||
        !claim_json_read_passage(trigger, "text", points, &out->trigger_start,
                                 &out->trigger_end, &out->trigger, err))
        return field_within("trigger", err);
    if (!FIELD_SHAPE(quote, quote_fields, err) ||
        !claim_json_read_passage(quote, "exact", points, &out->quote.start,
                                 &out->quote.end, &out->quote.exact, err) ||
        !field_string(quote, "prefix", &out->quote.prefix, err) ||
        !field_string(quote, "suffix", &out->quote.suffix, err) ||
        !read_pages(quote, &out->quote, err))
        return field_within("quote", err);
    claim_json_count(out, points);
    return true;
}

static const struct field_rule claim_fields[] = {
    FIELD_RULE("id", FIELD_REQUIRED),
    FIELD_RULE("timex", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("basis", FIELD_REQUIRED),
    FIELD_RULE("expression", FIELD_REQUIRED | FIELD_OR_NULL),
    FIELD_RULE("relation", FIELD_REQUIRED),
    FIELD_RULE("date", FIELD_REQUIRED),
    FIELD_RULE("kind", FIELD_REQUIRED | FIELD_FILLED),
    FIELD_RULE("factuality", FIELD_REQUIRED),
    FIELD_RULE("trigger", FIELD_REQUIRED),
    FIELD_RULE("title", FIELD_REQUIRED | FIELD_FILLED),
    FIELD_RULE("lead", FIELD_REQUIRED),
    FIELD_RULE("salience", FIELD_REQUIRED),
    FIELD_RULE("confidence", FIELD_REQUIRED),
    FIELD_RULE("participants", FIELD_REQUIRED),
    FIELD_RULE("quote", FIELD_REQUIRED),
};

bool claim_json_read(struct arena *arena, const struct node *map,
                     const struct code_points *points, struct claim *out,
                     struct view *timex, struct error *err)
{
    struct claim claim = { .timex = CLAIM_NO_TIMEX };
    if (!FIELD_SHAPE(map, claim_fields, err) || !read_names(map, &claim, err) ||
        !read_expression(map, &claim.expression, err) ||
        !date_json_read(map, "date", &claim.date, err) ||
        !field_string(map, "kind", &claim.kind, err) ||
        !field_string(map, "title", &claim.title, err) ||
        !field_bool(map, "lead", &claim.lead, err) ||
        !field_share(map, "salience", &claim.salience, err) ||
        !field_share(map, "confidence", &claim.confidence, err) ||
        !field_string_if_any(map, "timex", timex, err) ||
        !read_passages(map, points, &claim, err) ||
        !read_participants(arena, map, &claim, err))
        return false;
    *out = claim;
    return true;
}
