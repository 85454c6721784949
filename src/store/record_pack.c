#include "store/record_pack.h"

#include "events/told.h"
#include "store/pack.h"

static void pack_day(struct pack *pack, struct day *day)
{
    pack_integer(pack, &day->year);
    pack_integer(pack, &day->month);
    pack_integer(pack, &day->day);
}

static void pack_date(struct pack *pack, struct date *date)
{
    struct view edtf = view_of(date->edtf);
    pack_day(pack, &date->earliest);
    pack_day(pack, &date->latest);
    date->precision = pack_choice(pack, date->precision, DATE_INTERVAL + 1);
    date->certainty = pack_choice(pack, date->certainty, DATE_UNCERTAIN + 1);
    date->part = pack_choice(pack, date->part, DATE_LATE + 1);
    pack_flag(pack, &date->has_core);
    pack_day(pack, &date->core_earliest);
    pack_day(pack, &date->core_latest);
    pack_flag(pack, &date->open_start);
    pack_flag(pack, &date->open_end);
    pack_view(pack, &edtf);
    if (!pack_reads(pack))
        return;
    if (edtf.length >= sizeof date->edtf)
        pack->failed = true;
    else if (edtf.length > 0)
        memcpy(date->edtf, edtf.data, edtf.length);
}

static void pack_views(struct pack *pack, struct view **views, size_t *count)
{
    PACK_LIST(pack, struct view, *views, *count);
    for (size_t i = 0; i < *count; i++)
        pack_view(pack, &(*views)[i]);
}

static void pack_source(struct pack *pack, struct source *source)
{
    struct view *const strings[] = {
        &source->id,       &source->path,      &source->format, &source->sha256,
        &source->title,    &source->publisher, &source->author, &source->url,
        &source->language, &source->rights,    &source->kind,   &source->date_basis,
    };
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        pack_view(pack, strings[i]);
    pack_flag(pack, &source->draft);
    pack_views(pack, &source->tags, &source->tag_count);
    pack_flag(pack, &source->has_date);
    if (source->has_date)
        pack_date(pack, &source->date);
}

static void pack_passages(struct pack *pack, struct record *record)
{
    PACK_LIST(pack, struct passage, record->passages, record->passage_count);
    for (size_t i = 0; i < record->passage_count; i++) {
        struct passage *passage = &record->passages[i];
        passage->kind = pack_choice(pack, passage->kind, BLOCK_DATELINE + 1);
        pack_integer(pack, &passage->level);
        pack_integer(pack, &passage->page);
        pack_number(pack, &passage->block);
        pack_number(pack, &passage->start);
        pack_number(pack, &passage->end);
        pack_flag(pack, &passage->cut_before);
        pack_flag(pack, &passage->cut_after);
        pack_view(pack, &passage->text);
    }
}

/* The passage that a view lies in, counted from 1, or 0. */
static size_t passage_of(const struct record *record, struct view view)
{
    uintptr_t at = (uintptr_t) view.data;
    for (size_t i = 0; i < record->passage_count; i++) {
        uintptr_t start = (uintptr_t) record->passages[i].text.data;
        if (view.length > 0 && at >= start &&
            at + view.length <= start + record->passages[i].text.length)
            return i + 1;
    }
    return 0;
}

/* A view that mostly lies in a passage: only where is written, then. */
static void pack_slice(struct pack *pack, const struct record *record, struct view *view)
{
    size_t passage = pack_reads(pack) ? 0 : passage_of(record, *view);
    pack_number(pack, &passage);
    if (passage == 0) {
        pack_view(pack, view);
        return;
    }
    if (passage > record->passage_count) {
        pack->failed = true;
        return;
    }
    struct view text = record->passages[passage - 1].text;
    size_t start = pack_reads(pack) ? 0 : (size_t) (view->data - text.data);
    pack_number(pack, &start);
    pack_number(pack, &view->length);
    if (!pack_reads(pack))
        return;
    if (start > text.length || view->length > text.length - start) {
        pack->failed = true;
        *view = (struct view){ NULL, 0 };
    } else {
        view->data = text.data + start;
    }
}

static void pack_expression(struct pack *pack, struct expression *expression)
{
    pack_flag(pack, &expression->present);
    if (!expression->present)
        return;
    pack_view(pack, &expression->text);
    pack_view(pack, &expression->value);
    pack_view(pack, &expression->rule);
    pack_view(pack, &expression->anchor);
    pack_view(pack, &expression->direction);
}

static void pack_participants(struct pack *pack, struct claim *claim)
{
    PACK_LIST(pack, struct participant, claim->participants, claim->participant_count);
    for (size_t i = 0; i < claim->participant_count; i++) {
        struct participant *participant = &claim->participants[i];
        pack_view(pack, &participant->name);
        participant->type = pack_choice(pack, participant->type, ENTITY_THING + 1);
        pack_view(pack, &participant->role);
        pack_number(pack, &participant->bearer);
    }
}

static void pack_short(struct pack *pack, uint32_t *number)
{
    size_t wide = *number;
    pack_number(pack, &wide);
    *number = (uint32_t) wide;
}

static void pack_told_word(struct pack *pack, struct view title, struct told_word *word)
{
    uint32_t length = word->length & ~TOLD_CAPITAL;
    bool capital = told_is_capital(word);
    pack_bytes(pack, &word->stem, sizeof word->stem);
    pack_short(pack, &word->start);
    pack_short(pack, &length);
    pack_flag(pack, &capital);
    if (!pack_reads(pack))
        return;
    bool inside = word->start <= title.length && length <= title.length - word->start;
    pack->failed = pack->failed || !inside || length == 0;
    word->length = length | (capital ? TOLD_CAPITAL : 0);
}

/* What was not read of a claim is read when it is linked. */
static void pack_told(struct pack *pack, struct claim *claim)
{
    bool is_read = claim->told != NULL;
    pack_flag(pack, &is_read);
    if (!is_read)
        return;
    if (pack_reads(pack))
        claim->told = ARENA_NEW(pack->arena, struct claim_told);
    struct claim_told *told = claim->told;
    enum act act = pack_choice(pack, told->act, ACT_COUNT);
    enum kind kind = pack_choice(pack, told->kind, KIND_COUNT);
    bool another_time = told->another_time;
    size_t count = told->word_count;
    struct told_word *words = told->words;
    uint32_t in_title = told->title_matters, in_passage = told->passage_matters;
    pack_short(pack, &in_title);
    pack_short(pack, &in_passage);
    pack_flag(pack, &another_time);
    PACK_LIST(pack, struct told_word, words, count);
    for (size_t i = 0; i < count; i++)
        pack_told_word(pack, claim->title, &words[i]);
    if (pack_reads(pack))
        *told = (struct claim_told){ .act = act,
                                     .kind = kind,
                                     .title_matters = in_title,
                                     .passage_matters = in_passage,
                                     .another_time = another_time,
                                     .words = words,
                                     .word_count = count };
}

static void pack_claim(struct pack *pack, const struct record *record,
                       struct claim *claim)
{
    size_t *const numbers[] = {
        &claim->trigger_start,       &claim->trigger_end,       &claim->expression_start,
        &claim->expression_end,      &claim->quote.start,       &claim->quote.end,
        &claim->codes.trigger_start, &claim->codes.trigger_end, &claim->codes.quote_start,
        &claim->codes.quote_end,
    };
    size_t timex = claim->timex + 1; /* CLAIM_NO_TIMEX becomes 0 */
    pack_bytes(pack, claim->id, sizeof claim->id - 1);
    pack_number(pack, &timex);
    claim->timex = timex - 1;
    claim->basis = pack_choice(pack, claim->basis, CLAIM_DERIVED + 1);
    pack_expression(pack, &claim->expression);
    claim->relation = pack_choice(pack, claim->relation, CLAIM_DURING + 1);
    pack_date(pack, &claim->date);
    pack_view(pack, &claim->kind);
    claim->factuality = pack_choice(pack, claim->factuality, CLAIM_POSSIBLE + 1);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        pack_number(pack, numbers[i]);
    pack_slice(pack, record, &claim->trigger);
    pack_slice(pack, record, &claim->quote.exact);
    pack_integer(pack, &claim->quote.page);
    pack_integer(pack, &claim->quote.last_page);
    pack_view(pack, &claim->quote.prefix);
    pack_view(pack, &claim->quote.suffix);
    pack_view(pack, &claim->title);
    pack_flag(pack, &claim->lead);
    pack_real(pack, &claim->salience);
    pack_real(pack, &claim->confidence);
    pack_participants(pack, claim);
    pack_told(pack, claim);
}

static void pack_claims(struct pack *pack, struct record *record)
{
    PACK_LIST(pack, struct claim, record->claims.items, record->claims.count);
    record->claims.capacity = record->claims.count;
    for (size_t i = 0; i < record->claims.count; i++)
        pack_claim(pack, record, &record->claims.items[i]);
}

static void pack_bearers(struct pack *pack, struct mention_list *mentions)
{
    PACK_LIST(pack, struct bearer, mentions->bearers, mentions->bearer_count);
    mentions->bearer_capacity = mentions->bearer_count;
    for (size_t i = 0; i < mentions->bearer_count; i++) {
        struct bearer *bearer = &mentions->bearers[i];
        bearer->type = pack_choice(pack, bearer->type, ENTITY_THING + 1);
        pack_view(pack, &bearer->name);
        pack_views(pack, &bearer->aliases, &bearer->alias_count);
        pack_view(pack, &bearer->role);
        pack_view(pack, &bearer->country);
        pack_number(pack, &bearer->mention_count);
    }
}

static void pack_timexes(struct pack *pack, struct timex_list *timexes)
{
    PACK_LIST(pack, struct timex, timexes->items, timexes->count);
    timexes->capacity = timexes->count;
    for (size_t i = 0; i < timexes->count; i++) {
        struct timex *timex = &timexes->items[i];
        timex->type = pack_choice(pack, timex->type, TIMEX_SET + 1);
        pack_flag(pack, &timex->has_date);
        if (timex->has_date)
            pack_date(pack, &timex->date);
    }
}

static void pack_diagnostics(struct pack *pack, struct record *record)
{
    PACK_LIST(pack, struct diagnostic, record->diagnostics, record->diagnostic_count);
    for (size_t i = 0; i < record->diagnostic_count; i++) {
        struct diagnostic *diagnostic = &record->diagnostics[i];
        diagnostic->code = pack_choice(pack, diagnostic->code, DIAGNOSTIC_CODE_COUNT);
        pack_number(pack, &diagnostic->line);
        pack_number(pack, &diagnostic->column);
        pack_view(pack, &diagnostic->path);
        pack_view(pack, &diagnostic->message);
    }
}

/* Passages first: claims point into them. */
static void pack_record(struct pack *pack, struct record *record)
{
    pack_source(pack, &record->source);
    pack_passages(pack, record);
    pack_claims(pack, record);
    pack_bearers(pack, &record->mentions);
    pack_timexes(pack, &record->timexes);
    pack_number(pack, &record->paragraph_count);
    pack_diagnostics(pack, record);
}

/* What other parts take for granted of a record, which its shape alone does not give. */
static bool is_sound(const struct record *record)
{
    for (size_t c = 0; c < record->claims.count; c++) {
        const struct claim *claim = &record->claims.items[c];
        if (claim->timex != CLAIM_NO_TIMEX && claim->timex >= record->timexes.count)
            return false;
        if (!day_is_valid(claim->date.earliest) || !day_is_valid(claim->date.latest))
            return false;
    }
    return true;
}

void record_pack(const struct record *record, struct buffer *out)
{
    struct record copy = *record; /* the walk of a writer changes nothing below it */
    struct pack pack = pack_writer(out);
    pack_record(&pack, &copy);
}

bool record_unpack(struct arena *arena, struct view bytes, struct record *out)
{
    struct pack pack = pack_reader(arena, bytes);
    struct record record = { .paragraph_count = 0 };
    pack_record(&pack, &record);
    bool good = pack_is_whole(&pack) && is_sound(&record);
    *out = good ? record : (struct record){ .paragraph_count = 0 };
    return good;
}
