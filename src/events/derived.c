#include "events/derived.h"

#include "base/vector.h"
#include "events/phrase.h"
#include "events/reach.h"

/* A length of time longer than this is no deadline; it also keeps sums within range. */
enum { DERIVED_AMOUNT_MAX = 1000 };

/* The last act of the paragraph that can set a term. */
static const struct candidate *act_before(const struct selection *selection,
                                          const struct candidate_list *candidates)
{
    static const bool sets_terms[KIND_COUNT] = { [KIND_LAW] = true,
                                                 [KIND_DECISION] = true,
                                                 [KIND_VOTE] = true,
                                                 [KIND_AGREEMENT] = true };
    const struct sentence *sentences = selection->text->sentences;
    for (size_t i = candidates->count; i-- > 0;) {
        const struct candidate *here = &candidates->items[i];
        if (sentences[here->sentence].block != sentences[selection->sentence].block)
            return NULL;
        if (sets_terms[here->kind] && here->claim.basis == CLAIM_TIMEX &&
            here->claim.date.precision == DATE_DAY &&
            here->claim.factuality == CLAIM_HAPPENED)
            return here;
    }
    return NULL;
}

static bool date_after(struct day from, const struct timex *timex, struct date *out)
{
    if (timex->amount <= 0 || timex->amount > DERIVED_AMOUNT_MAX)
        return false;
    switch (timex->unit) {
    case 'D':
        return date_of_day(day_add_days(from, timex->amount), out);
    case 'W':
        return date_of_day(day_add_days(from, 7 * timex->amount), out);
    case 'M':
        return date_of_day(day_add_months(from, timex->amount), out);
    case 'Y':
        return date_of_day(day_add_months(from, 12 * timex->amount), out);
    default:
        return false;
    }
}

void derived_find(const struct selection *selection,
                  const struct candidate_list *candidates, struct placing_list *out)
{
    const struct text *text = selection->text;
    const struct candidate *act = act_before(selection, candidates);
    for (size_t i = selection->timex_first; act && i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        size_t clause = reach_clause_at(selection, timex->first);
        if (timex->type != TIMEX_DURATION || timex->has_date ||
            clause == SELECTION_NONE || timex->first == 0 ||
            !phrase_is_word(text, timex->first - 1, "within"))
            continue;
        struct placing placing = { .timex = i,
                                   .until = SELECTION_NONE,
                                   .clause = clause,
                                   .trigger = selection->clauses.items[clause].head,
                                   .evidence = PLACING_DERIVED,
                                   .relation = CLAIM_BY };
        if (date_after(act->claim.date.latest, timex, &placing.derived))
            *VECTOR_PUSH(selection->arena, out) = placing;
    }
}
