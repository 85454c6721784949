#include "events/quote.h"

#include "base/utf8.h"
#include "events/condition.h"
#include "events/reach.h"
#include "events/relation.h"

enum { QUOTE_LEVELS = 6 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t greatest(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* Widens a run of tokens to hold those of another. */
static void widen(struct reach *run, size_t first, size_t last)
{
    run->first = least(run->first, first);
    run->last = greatest(run->last, last);
}

static size_t width_of(const struct text *text, const struct reach *run)
{
    return utf8_count(text_slice(text, run->first, run->last));
}

/* What a quote must hold: trigger, phrase and timexes. */
static struct reach core_of(const struct selection *selection,
                            const struct placing *placing)
{
    struct reach run = { placing->trigger, placing->trigger + 1 };
    if (placing->nominal)
        widen(&run, placing->first, placing->last);
    size_t floor = selection->text->sentences[selection->sentence].first;
    if (placing->timex != SELECTION_NONE && placing->evidence != PLACING_SCENE) {
        const struct timex *timex = &selection->timexes->items[placing->timex];
        widen(&run, relation_lead(selection->text, timex, floor), timex->last);
    }
    if (placing->until != SELECTION_NONE && placing->evidence != PLACING_SCENE) {
        const struct timex *timex = &selection->timexes->items[placing->until];
        widen(&run, timex->first, timex->last);
    }
    return run;
}

/* The clause with its subject, what depends on it and, of a saying, what was said. */
static void add_clause(const struct selection *selection, size_t clause,
                       struct reach *run)
{
    const struct clause *here = &selection->clauses.items[clause];
    struct reach subject;
    widen(run, here->verb_first, reach_end(selection, clause));
    if (reach_subject(selection, clause, &subject))
        widen(run, subject.first, subject.last);
    size_t content =
        reach_says(selection, clause) ? reach_content(selection, clause) : SELECTION_NONE;
    struct reach condition;
    if (content != SELECTION_NONE)
        widen(run, selection->clauses.items[content].first,
              reach_end(selection, content));
    if (condition_find(selection, content != SELECTION_NONE ? content : clause,
                       &condition))
        widen(run, condition.first, condition.last);
}

static bool is_trimmed(const struct token *token, bool at_end)
{
    if (token->kind == TOKEN_PUNCT)
        return at_end ? view_find(VIEW(",;:.-"), token->lower, 0) < 5
                      : view_find(VIEW(",;:.-"), token->lower, 0) < 5;
    return token->word_class == WORD_CONJUNCTION;
}

static void trim(const struct text *text, const struct reach *core, struct reach *run)
{
    while (run->first < core->first && is_trimmed(&text->tokens[run->first], false))
        run->first++;
    if (run->last > core->last + 1 &&
        text->tokens[run->last - 1].word_class == WORD_ADVERB &&
        view_equal(text->tokens[run->last - 2].lower, VIEW(",")))
        run->last--; /* "..., now": the next clause's */
    while (run->last > core->last && is_trimmed(&text->tokens[run->last - 1], true))
        run->last--;
}

/* A run too long, cut back to what must stand and as much behind and before it as fits.
 */
static void shorten(const struct text *text, const struct reach *core, struct reach *run)
{
    while (run->last > core->last && width_of(text, run) > QUOTE_LENGTH_MAX)
        run->last--;
    while (run->first < core->first && width_of(text, run) > QUOTE_LENGTH_MAX)
        run->first++;
}

static struct view context_before(struct view text, size_t floor, size_t start)
{
    size_t at = start;
    for (int i = 0; i < QUOTE_CONTEXT_MAX && at > floor; i++)
        utf8_previous(text, &at);
    return view_slice(text, at, start);
}

static struct view context_after(struct view text, size_t end, size_t ceiling)
{
    size_t at = end;
    for (int i = 0; i < QUOTE_CONTEXT_MAX && at < ceiling; i++)
        utf8_next(text, &at);
    return view_slice(text, end, at);
}

struct quote quote_of(const struct selection *selection, const struct placing *placing)
{
    const struct text *text = selection->text;
    const struct sentence *sentence = &text->sentences[selection->sentence];
    struct reach core = core_of(selection, placing), run = core;
    if (placing->clause != SELECTION_NONE)
        add_clause(selection, placing->clause, &run);
    /* infinitives and reduced clauses are told with the clause above them */
    size_t clause = placing->clause;
    for (int level = 0; level < QUOTE_LEVELS && clause != SELECTION_NONE; level++) {
        const struct clause *here = &selection->clauses.items[clause];
        bool hangs = here->kind == CLAUSE_INFINITIVE || here->kind == CLAUSE_REDUCED ||
                     here->kind == CLAUSE_RELATIVE;
        if (!hangs || here->parent == clause)
            break;
        clause = here->parent;
        add_clause(selection, clause, &run);
    }
    run.first = greatest(run.first, sentence->first);
    run.last = least(run.last, sentence->last);
    trim(text, &core, &run);
    if (width_of(text, &run) > QUOTE_LENGTH_MAX)
        shorten(text, &core, &run);
    struct view whole = text->document->text;
    const struct block *block = &text->document->blocks[sentence->block];
    struct quote quote = { .start = text->tokens[run.first].start,
                           .end = text->tokens[run.last - 1].end };
    quote.exact = view_slice(whole, quote.start, quote.end);
    quote.prefix = context_before(whole, block->start, quote.start);
    quote.suffix = context_after(whole, quote.end, block->end);
    return quote;
}
