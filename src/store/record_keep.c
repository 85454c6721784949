#include "store/record.h"

/* Passages are copied first, so that quotes, which lie in them, need no copy of their
 * own. */
static void keep_passages(struct arena *arena, const struct record *from,
                          struct record *to)
{
    to->passages = ARENA_ARRAY(arena, struct passage, from->passage_count);
    to->passage_count = from->passage_count;
    for (size_t i = 0; i < from->passage_count; i++) {
        to->passages[i] = from->passages[i];
        to->passages[i].text = arena_copy(arena, from->passages[i].text);
    }
}

/* The text's bytes [start, end) within a kept passage, or a copy. */
static struct view keep_slice(struct arena *arena, const struct record *record,
                              struct view text, size_t start, size_t end)
{
    size_t low = 0, high = record->passage_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (record->passages[middle].end < end)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == record->passage_count || record->passages[low].start > start)
        return arena_copy(arena, text);
    const struct passage *passage = &record->passages[low];
    return view_slice(passage->text, start - passage->start, end - passage->start);
}

static void keep_participants(struct arena *arena, struct claim *claim)
{
    const struct participant *from = claim->participants;
    claim->participants =
        ARENA_ARRAY(arena, struct participant, claim->participant_count);
    for (size_t i = 0; i < claim->participant_count; i++) {
        claim->participants[i] = from[i];
        claim->participants[i].name = arena_copy(arena, from[i].name);
        claim->participants[i].role = arena_copy(arena, from[i].role);
    }
}

static struct claim keep_claim(struct arena *arena, const struct record *kept,
                               const struct claim *from)
{
    struct claim claim = *from;
    struct expression *expression = &claim.expression;
    struct quote *quote = &claim.quote;
    expression->text = arena_copy(arena, expression->text);
    expression->value = arena_copy(arena, expression->value);
    expression->rule = arena_copy(arena, expression->rule);
    expression->anchor = arena_copy(arena, expression->anchor);
    expression->direction = arena_copy(arena, expression->direction);
    claim.kind = arena_copy(arena, claim.kind);
    claim.title = arena_copy(arena, claim.title);
    claim.trigger =
        keep_slice(arena, kept, from->trigger, from->trigger_start, from->trigger_end);
    quote->exact = keep_slice(arena, kept, quote->exact, quote->start, quote->end);
    quote->prefix = arena_copy(arena, quote->prefix);
    quote->suffix = arena_copy(arena, quote->suffix);
    keep_participants(arena, &claim);
    return claim;
}

static void keep_claims(struct arena *arena, const struct record *from, struct record *to)
{
    size_t count = from->claims.count;
    to->claims.items = ARENA_ARRAY(arena, struct claim, count);
    to->claims.count = to->claims.capacity = count;
    for (size_t i = 0; i < count; i++)
        to->claims.items[i] = keep_claim(arena, to, &from->claims.items[i]);
}

static void keep_bearers(struct arena *arena, const struct record *from,
                         struct record *to)
{
    const struct mention_list *list = &from->mentions;
    struct bearer *bearers = ARENA_ARRAY(arena, struct bearer, list->bearer_count);
    for (size_t i = 0; i < list->bearer_count; i++) {
        bearers[i] = list->bearers[i];
        bearers[i].name = arena_copy(arena, bearers[i].name);
        bearers[i].role = arena_copy(arena, bearers[i].role);
        bearers[i].country = arena_copy(arena, bearers[i].country);
        bearers[i].aliases = ARENA_ARRAY(arena, struct view, bearers[i].alias_count);
        for (size_t j = 0; j < bearers[i].alias_count; j++)
            bearers[i].aliases[j] = arena_copy(arena, list->bearers[i].aliases[j]);
    }
    to->mentions.bearers = bearers;
    to->mentions.bearer_count = to->mentions.bearer_capacity = list->bearer_count;
}

/* Of timexes only what pages say of an anchor ("t3"): its date. */
static void keep_timexes(struct arena *arena, const struct record *from,
                         struct record *to)
{
    size_t count = from->timexes.count;
    to->timexes.items = ARENA_ARRAY(arena, struct timex, count);
    to->timexes.count = to->timexes.capacity = count;
    for (size_t i = 0; i < count; i++) {
        const struct timex *timex = &from->timexes.items[i];
        to->timexes.items[i] = (struct timex){ .type = timex->type,
                                               .has_date = timex->has_date,
                                               .date = timex->date };
    }
}

static void keep_source(struct arena *arena, struct source *source)
{
    struct view *const strings[] = {
        &source->id,       &source->path,      &source->format, &source->sha256,
        &source->title,    &source->publisher, &source->author, &source->url,
        &source->language, &source->rights,    &source->kind,   &source->date_basis,
    };
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        *strings[i] = arena_copy(arena, *strings[i]);
    const struct view *tags = source->tags;
    source->tags = ARENA_ARRAY(arena, struct view, source->tag_count);
    for (size_t i = 0; i < source->tag_count; i++)
        source->tags[i] = arena_copy(arena, tags[i]);
}

static void keep_diagnostics(struct arena *arena, const struct record *from,
                             struct record *to)
{
    size_t count = from->diagnostic_count;
    to->diagnostics = ARENA_ARRAY(arena, struct diagnostic, count);
    to->diagnostic_count = count;
    for (size_t i = 0; i < count; i++) {
        to->diagnostics[i] = from->diagnostics[i];
        to->diagnostics[i].path = arena_copy(arena, from->diagnostics[i].path);
        to->diagnostics[i].message = arena_copy(arena, from->diagnostics[i].message);
    }
}

struct record *record_keep(struct arena *arena, const struct record *record)
{
    struct record *kept = ARENA_NEW(arena, struct record);
    kept->source = record->source;
    kept->paragraph_count = record->paragraph_count;
    keep_source(arena, &kept->source);
    keep_passages(arena, record, kept);
    keep_claims(arena, record, kept);
    keep_bearers(arena, record, kept);
    keep_timexes(arena, record, kept);
    keep_diagnostics(arena, record, kept);
    return kept;
}
