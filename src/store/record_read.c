#include "store/record.h"

#include "store/bearers.h"
#include "store/claim_json.h"
#include "store/code_points.h"
#include "store/date_json.h"
#include "store/fields.h"
#include "store/passage.h"
#include "store/source_json.h"

struct reading {
    struct arena *arena;
    const struct node *node;
    struct record *record;
    struct code_points points;
    struct bearers bearers;
    struct table timexes; /* id -> index */
    struct error *err;
};

static const struct field_rule block_fields[] = {
    FIELD_RULE("kind", FIELD_REQUIRED),
    FIELD_RULE("level", 0),
    FIELD_RULE("start", FIELD_REQUIRED),
    FIELD_RULE("end", FIELD_REQUIRED),
    FIELD_RULE("page", 0),
};

static bool read_block(struct reading *reading, const struct node *node, size_t index)
{
    struct block *block = &reading->record->blocks[index];
    struct error *err = reading->err;
    struct view kind;
    size_t level = 0;
    if (!FIELD_SHAPE(node, block_fields, err) ||
        !field_string(node, "kind", &kind, err) ||
        !claim_json_read_bounds(node, &reading->points, &block->start, &block->end, err))
        return false;
    if (!block_kind_of(kind, &block->kind))
        return field_refuse("kind", kind, "one of the contract's", err);
    if (node_get(node, VIEW("level")) != NULL && !field_size(node, "level", &level, err))
        return false;
    if (level > 6)
        return error_set(err, ERROR_INPUT, "\"level\" must be 1 to 6");
    block->level = (int) level;
    if (!claim_json_read_page(node, "page", &block->page, err))
        return false;
    if (index > 0 && block->start < block[-1].end)
        return error_set(err, ERROR_INPUT, "blocks must stand in order, without overlap");
    return true;
}

static bool read_blocks(struct reading *reading)
{
    const struct node *list;
    if (!field_list(reading->node, "blocks", &list, reading->err))
        return false;
    struct record *record = reading->record;
    record->blocks = ARENA_ARRAY(reading->arena, struct block, list->count);
    record->block_count = record->paragraph_count = list->count;
    for (size_t i = 0; i < list->count; i++)
        if (!read_block(reading, &list->items[i], i))
            return field_within_item("blocks", i, reading->err);
    return true;
}

static const struct field_rule timex_fields[] = {
    FIELD_RULE("id", FIELD_REQUIRED | FIELD_FILLED),
    FIELD_RULE("start", FIELD_REQUIRED),
    FIELD_RULE("end", FIELD_REQUIRED),
    FIELD_RULE("text", FIELD_REQUIRED),
    FIELD_RULE("type", FIELD_REQUIRED),
    FIELD_RULE("value", 0),
    FIELD_RULE("mod", 0),
    FIELD_RULE("quant", 0),
    FIELD_RULE("freq", 0),
    FIELD_RULE("beginPoint", 0),
    FIELD_RULE("endPoint", 0),
    FIELD_RULE("rule", FIELD_REQUIRED),
    FIELD_RULE("anchor", 0),
    FIELD_RULE("direction", 0),
    FIELD_RULE("date", FIELD_REQUIRED | FIELD_OR_NULL),
};

static bool read_timex(struct reading *reading, const struct node *node, size_t index)
{
    struct timex *timex = &reading->record->timexes.items[index];
    struct error *err = reading->err;
    struct view id, type, text;
    if (!FIELD_SHAPE(node, timex_fields, err) || !field_string(node, "id", &id, err) ||
        !field_string(node, "type", &type, err) ||
        !claim_json_read_passage(node, "text", &reading->points, &timex->start,
                                 &timex->end, &text, err) ||
        !field_string_if_any(node, "value", &timex->value, err) ||
        !field_string_if_any(node, "mod", &timex->mod, err) ||
        !field_string_if_any(node, "quant", &timex->quant, err) ||
        !field_string_if_any(node, "freq", &timex->freq, err) ||
        !field_string_if_any(node, "beginPoint", &timex->begin_point, err) ||
        !field_string_if_any(node, "endPoint", &timex->end_point, err) ||
        !field_string(node, "rule", &timex->rule, err) ||
        !field_string_if_any(node, "anchor", &timex->anchor, err) ||
        !field_string_if_any(node, "direction", &timex->direction, err) ||
        !date_json_read_if_any(node, "date", &timex->has_date, &timex->date, err))
        return false;
    if (!timex_type_of(type, &timex->type))
        return field_refuse("type", type, "DATE, TIME, DURATION or SET", err);
    bool is_new;
    *table_put(reading->arena, &reading->timexes, id, &is_new) = index;
    return is_new || field_refuse("id", id, "one of its own", err);
}

static bool read_timexes(struct reading *reading)
{
    const struct node *list;
    if (!field_list(reading->node, "timexes", &list, reading->err))
        return false;
    struct timex_list *timexes = &reading->record->timexes;
    timexes->items = ARENA_ARRAY(reading->arena, struct timex, list->count);
    timexes->count = timexes->capacity = list->count;
    for (size_t i = 0; i < list->count; i++)
        if (!read_timex(reading, &list->items[i], i))
            return field_within_item("timexes", i, reading->err);
    return true;
}

static const struct field_rule mention_fields[] = {
    FIELD_RULE("start", FIELD_REQUIRED),
    FIELD_RULE("end", FIELD_REQUIRED),
    FIELD_RULE("text", FIELD_REQUIRED),
    FIELD_RULE("type", FIELD_REQUIRED),
    FIELD_RULE("name", FIELD_REQUIRED | FIELD_FILLED),
};

static bool read_mention(struct reading *reading, const struct node *node, size_t index)
{
    struct mention *mention = &reading->record->mentions.items[index];
    struct error *err = reading->err;
    struct view type, text;
    if (!FIELD_SHAPE(node, mention_fields, err) ||
        !field_string(node, "type", &type, err) ||
        !field_string(node, "name", &mention->name, err) ||
        !claim_json_read_passage(node, "text", &reading->points, &mention->start,
                                 &mention->end, &text, err))
        return false;
    if (!entity_type_of(type, &mention->type))
        return field_refuse("type", type, "person, organisation, place, text or thing",
                            err);
    mention->bearer = bearers_find(&reading->bearers, mention->type, mention->name);
    bearers_count(&reading->bearers, mention->bearer, text);
    return true;
}

static bool read_mentions(struct reading *reading)
{
    const struct node *list;
    if (!bearers_read(&reading->bearers, reading->node, reading->err) ||
        !field_list(reading->node, "mentions", &list, reading->err))
        return false;
    struct mention_list *mentions = &reading->record->mentions;
    mentions->items = ARENA_ARRAY(reading->arena, struct mention, list->count);
    mentions->count = mentions->capacity = list->count;
    for (size_t i = 0; i < list->count; i++)
        if (!read_mention(reading, &list->items[i], i))
            return field_within_item("mentions", i, reading->err);
    return true;
}

/* The bytes of the claim's expression: its timex's, or as many more as its text has there
 * (of "from A to B"); without a timex, where the quote has that text. */
static void place_expression(struct reading *reading, struct claim *claim)
{
    struct view text = reading->record->text, said = claim->expression.text;
    if (!claim->expression.present)
        return;
    if (claim->timex != CLAIM_NO_TIMEX) {
        const struct timex *timex = &reading->record->timexes.items[claim->timex];
        bool there = view_starts(view_slice(text, timex->start, text.length), said);
        claim->expression_start = timex->start;
        claim->expression_end = there ? timex->start + said.length : timex->end;
        return;
    }
    size_t at = view_find(claim->quote.exact, said, 0);
    if (said.length == 0 || at == claim->quote.exact.length)
        return;
    claim->expression_start = claim->quote.start + at;
    claim->expression_end = claim->expression_start + said.length;
}

static bool read_claim(struct reading *reading, const struct node *node, size_t index)
{
    struct claim *claim = &reading->record->claims.items[index];
    struct view timex;
    if (!claim_json_read(reading->arena, node, &reading->points, claim, &timex,
                         reading->err))
        return false;
    if (timex.data != NULL) {
        const size_t *place = table_get(&reading->timexes, timex);
        if (place == NULL)
            return field_refuse("timex", timex, "the id of one of \"timexes\"",
                                reading->err);
        claim->timex = *place;
    }
    place_expression(reading, claim);
    for (size_t i = 0; i < claim->participant_count; i++) {
        struct participant *participant = &claim->participants[i];
        participant->bearer =
            bearers_find(&reading->bearers, participant->type, participant->name);
    }
    return true;
}

/* Ids are unique within the source, and one claim at most leads. */
static bool check_claim(struct reading *reading, struct table *ids, size_t index,
                        bool *has_lead)
{
    const struct claim *claim = &reading->record->claims.items[index];
    bool is_new;
    table_put(reading->arena, ids, view_of(claim->id), &is_new);
    if (!is_new)
        return field_refuse("id", view_of(claim->id), "one of its own", reading->err);
    if (claim->lead && *has_lead)
        return error_set(reading->err, ERROR_INPUT, "a second claim is \"lead\"");
    *has_lead = *has_lead || claim->lead;
    return true;
}

static bool read_claims(struct reading *reading)
{
    const struct node *list;
    struct table ids = { .count = 0 };
    bool has_lead = false;
    if (!field_list(reading->node, "claims", &list, reading->err))
        return false;
    struct claim_list *claims = &reading->record->claims;
    claims->items = ARENA_ARRAY(reading->arena, struct claim, list->count);
    claims->count = claims->capacity = list->count;
    for (size_t i = 0; i < list->count; i++)
        if (!read_claim(reading, &list->items[i], i) ||
            !check_claim(reading, &ids, i, &has_lead))
            return field_within_item("claims", i, reading->err);
    return true;
}

/* The sentences are split anew: a record does not say them. */
static void find_passages(struct reading *reading)
{
    struct record *record = reading->record;
    struct document document = { .source = record->source,
                                 .text = record->text,
                                 .blocks = record->blocks,
                                 .block_count = record->block_count };
    struct text text = { .document = &document };
    if (record->claims.count > 0)
        text_split(reading->arena, &document, &text);
    passages_find(reading->arena, &text, record);
}

bool record_read(struct arena *arena, const struct node *node, struct record *out,
                 struct error *err)
{
    struct record record = { .paragraph_count = 0 };
    struct reading reading = { .arena = arena,
                               .node = node,
                               .record = &record,
                               .bearers = { .arena = arena },
                               .err = err };
    if (!source_json_read(arena, node, &record.source, err) ||
        !field_string(node, "text", &record.text, err))
        return false;
    code_points_count(arena, record.text, &reading.points);
    if (!read_blocks(&reading) || !read_timexes(&reading) || !read_mentions(&reading) ||
        !read_claims(&reading) ||
        !source_json_read_diagnostics(arena, node, &record, err))
        return false;
    bearers_close(&reading.bearers, &record.mentions);
    find_passages(&reading);
    *out = record;
    return true;
}
