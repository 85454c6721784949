#include "events/chronicle.h"

#include "base/vector.h"
#include "events/attach_work.h"
#include "events/fresh.h"
#include "events/kind.h"

enum { CHRONICLE_LEAST = 2, DAYS_BEFORE = 10, PLACE_WORDS = 4, LEVELS = 7 };

/* How a date stands over its sentences. */
enum style { STYLE_NONE, STYLE_HEADING, STYLE_LINE, STYLE_OPENING, STYLE_COUNT };

struct reader {
    const struct text *text;
    const struct timex_list *timexes;
    size_t next;                                /* timex */
    size_t headings[LEVELS + 1], line, opening; /* timexes in force */
    size_t counts[STYLE_COUNT];                 /* heads that head something */
    bool counted[STYLE_COUNT];                  /* the one in force is among them */
    size_t *heads;
    enum style *styles; /* by sentence */
};

/* A calendar date: not "the next day", nor "now". */
static bool can_head(const struct timex *timex)
{
    return timex->has_date && (timex->type == TIMEX_DATE || timex->type == TIMEX_TIME);
}

static bool is_mark(const struct token *token)
{
    return token->kind == TOKEN_PUNCT && !view_equal(token->lower, VIEW("?"));
}

/* The timex that fills the tokens [first, last) but for marks and a place behind a comma
 * ("3 May 1998, Oslo."); or SELECTION_NONE. Of a range the first, which reaches on. */
static size_t filling(const struct reader *reader, size_t first, size_t last)
{
    const struct token *tokens = reader->text->tokens;
    const struct timex_list *timexes = reader->timexes;
    size_t found = SELECTION_NONE, next = reader->next, places = 0;
    for (size_t i = first; i < last; i++) {
        const struct timex *timex = next < timexes->count ? &timexes->items[next] : NULL;
        if (timex != NULL && timex->first == i) {
            if (!can_head(timex))
                return SELECTION_NONE;
            found = found == SELECTION_NONE || !timex->range_end ? next : found;
            i = timex->last - 1;
            next++;
        } else if (!is_mark(&tokens[i]) &&
                   (found == SELECTION_NONE || !tokens[i].capital ||
                    ++places > PLACE_WORDS)) {
            return SELECTION_NONE;
        }
    }
    return found;
}

/* The timex that opens the tokens from first on and is set apart by a mark: "1998: the
 * ...", "3 May - the ..."; or SELECTION_NONE. */
static size_t opening(const struct reader *reader, size_t first, size_t last)
{
    static const struct view marks[] = { VIEW_INIT("-"),
                                         VIEW_INIT(":"),
                                         VIEW_INIT("]"),
                                         VIEW_INIT("|"),
                                         VIEW_INIT("\xE2\x80\x93"),
                                         VIEW_INIT("\xE2\x80\x94") };
    const struct timex_list *timexes = reader->timexes;
    const struct token *tokens = reader->text->tokens;
    size_t bracket = view_equal(tokens[first].lower, VIEW("["));
    if (reader->next >= timexes->count)
        return SELECTION_NONE;
    const struct timex *timex = &timexes->items[reader->next];
    return timex->first == first + bracket && timex->last < last && can_head(timex) &&
                   attach_is_one_of(tokens[timex->last].lower, marks,
                                    sizeof marks / sizeof *marks)
               ? reader->next
               : SELECTION_NONE;
}

static void set(struct reader *reader, enum style style, size_t timex)
{
    reader->counted[style] = false;
    if (style == STYLE_LINE)
        reader->line = timex;
    else
        reader->opening = timex;
}

/* A heading ends those of its level and below it, and what stood on lines. */
static void read_heading(struct reader *reader, const struct block *block, size_t timex)
{
    size_t level = block->level < 1        ? 1
                   : block->level > LEVELS ? LEVELS
                                           : (size_t) block->level;
    for (size_t i = level; i <= LEVELS; i++)
        reader->headings[i] = SELECTION_NONE;
    reader->headings[level] = timex;
    reader->counted[STYLE_HEADING] = false;
    set(reader, STYLE_LINE, SELECTION_NONE);
    set(reader, STYLE_OPENING, SELECTION_NONE);
}

static size_t in_force(const struct reader *reader, enum style *style)
{
    *style = STYLE_OPENING;
    if (reader->opening != SELECTION_NONE)
        return reader->opening;
    *style = STYLE_LINE;
    if (reader->line != SELECTION_NONE)
        return reader->line;
    *style = STYLE_HEADING;
    for (size_t i = LEVELS; i > 0; i--)
        if (reader->headings[i] != SELECTION_NONE)
            return reader->headings[i];
    *style = STYLE_NONE;
    return SELECTION_NONE;
}

static void note(struct reader *reader, size_t sentence)
{
    enum style style;
    reader->heads[sentence] = in_force(reader, &style);
    reader->styles[sentence] = style;
    if (style != STYLE_NONE && !reader->counted[style]) {
        reader->counts[style]++;
        reader->counted[style] = true;
    }
}

static void read_sentence(struct reader *reader, size_t number)
{
    const struct text *text = reader->text;
    const struct sentence *sentence = &text->sentences[number];
    const struct block *block = &text->document->blocks[sentence->block];
    bool last = number + 1 == text->sentence_count || sentence[1].first_of_block;
    size_t whole = filling(reader, sentence->first, sentence->last);
    if (sentence->first_of_block)
        set(reader, STYLE_OPENING, SELECTION_NONE);
    if (block->kind == BLOCK_HEADING) {
        read_heading(reader, block,
                     sentence->first_of_block && last ? whole : SELECTION_NONE);
        return;
    }
    if (sentence->first_of_block && whole != SELECTION_NONE) {
        set(reader, last ? STYLE_LINE : STYLE_OPENING, whole);
        return;
    }
    note(reader, number);
    if (!sentence->first_of_block)
        return;
    set(reader, STYLE_OPENING, opening(reader, sentence->first, sentence->last));
    if (reader->opening != SELECTION_NONE) {
        reader->counts[STYLE_OPENING]++; /* it heads its own sentence, too */
        reader->counted[STYLE_OPENING] = true;
    }
}

/* A day, and not one that a source of that date reports on. */
static bool is_past_day(const struct source *source, const struct timex *timex)
{
    return source->has_date && timex->date.precision == DATE_DAY &&
           day_number(source->date.earliest) - day_number(timex->date.latest) >
               DAYS_BEFORE;
}

void chronicle_read(struct arena *arena, const struct text *text,
                    const struct source *source, const struct timex_list *timexes,
                    struct chronicle *out)
{
    *out = (struct chronicle){ .heads = NULL };
    if (timexes->count == 0)
        return;
    struct reader reader = { .text = text,
                             .timexes = timexes,
                             .line = SELECTION_NONE,
                             .opening = SELECTION_NONE };
    for (size_t i = 0; i <= LEVELS; i++)
        reader.headings[i] = SELECTION_NONE;
    reader.heads = ARENA_ARRAY(arena, size_t, text->sentence_count);
    reader.styles = ARENA_ARRAY(arena, enum style, text->sentence_count);
    for (size_t i = 0; i < text->sentence_count; i++) {
        reader.heads[i] = SELECTION_NONE;
        read_sentence(&reader, i);
        while (reader.next < timexes->count &&
               timexes->items[reader.next].first < text->sentences[i].last)
            reader.next++;
    }
    for (size_t i = 0; i < text->sentence_count; i++) {
        enum style style = reader.styles[i];
        bool one = reader.counts[style] < CHRONICLE_LEAST;
        if (reader.heads[i] != SELECTION_NONE && one &&
            (style == STYLE_OPENING ||
             !is_past_day(source, &timexes->items[reader.heads[i]])))
            reader.heads[i] = SELECTION_NONE;
        if (reader.heads[i] != SELECTION_NONE)
            out->heads = reader.heads;
    }
}

size_t chronicle_head(const struct chronicle *chronicle, size_t sentence)
{
    return chronicle->heads == NULL ? SELECTION_NONE : chronicle->heads[sentence];
}

/* Whether the sentence is the first under its head, which alone may be told in the
 * present: of the others it says what still is. */
static bool is_first(const struct selection *selection, const struct chronicle *chronicle)
{
    size_t sentence = selection->sentence;
    return sentence == 0 || chronicle->heads[sentence - 1] != chronicle->heads[sentence];
}

static bool tells_event(const struct attach_work *work, size_t clause, bool first)
{
    const struct selection *selection = work->selection;
    const struct clause *here = &selection->clauses.items[clause];
    if (here->kind != CLAUSE_MAIN && here->kind != CLAUSE_COORDINATE)
        return false;
    if (here->tense == TENSE_PRESENT && first && !here->perfect && !here->progressive &&
        !here->conditional && !here->imperative)
        return attach_is_allowed(work, clause);
    return here->tense == TENSE_PAST && !here->perfect &&
           fresh_tells_event(selection, clause) && attach_is_allowed(work, clause);
}

/* Whether nothing that the sentence names of time leads away from its head: hours of the
 * day ("at dawn") do not. */
static bool stays_under(const struct selection *selection, const struct date *head)
{
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (timex->has_date && !date_contains(head, &timex->date))
            return false;
        if (timex->type == TIMEX_DATE && !timex->has_date)
            return false;
    }
    return true;
}

void chronicle_find(const struct selection *selection, const struct chronicle *chronicle,
                    struct placing_list *placed)
{
    const struct sentence *sentence = &selection->text->sentences[selection->sentence];
    size_t head = chronicle->heads[selection->sentence];
    const struct timex *timex = &selection->timexes->items[head];
    struct attach_work work = { .selection = selection,
                                .timex = timex,
                                .index = head,
                                .until = SELECTION_NONE,
                                .first = sentence->first,
                                .last = sentence->last,
                                .lead = sentence->first,
                                .date = timex->date,
                                .heads = true };
    if (timex->range_start && head + 1 < selection->timexes->count &&
        timex[1].range_end && timex[1].has_date) {
        work.until = head + 1;
        work.date = date_union(&timex->date, &timex[1].date);
    }
    work.relation = work.until != SELECTION_NONE || timex->date.precision > DATE_DAY
                        ? CLAIM_DURING
                        : CLAIM_ON;
    bool first = is_first(selection, chronicle);
    if (!stays_under(selection, &work.date))
        return;
    for (size_t i = 0; i < selection->clauses.count; i++)
        if (!fresh_is_placed(selection, placed, i) && tells_event(&work, i, first))
            attach_add(&work,
                       (struct placing){ .clause = i,
                                         .trigger = selection->clauses.items[i].head,
                                         .evidence = PLACING_SCENE },
                       placed);
    struct phrase phrase;
    if (selection->clauses.count == 0 &&
        phrase_from(selection->text, sentence->first, sentence->last, &phrase) &&
        kind_of_noun(selection->text->tokens[phrase.head].lemma).known)
        attach_add_phrase(&work, &phrase, PLACING_SCENE, placed);
}
