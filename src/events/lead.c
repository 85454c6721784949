#include "events/lead.h"

/* Rounds to hundredths within 0 and 1. */
static double rounded(double value)
{
    if (value < 0)
        value = 0;
    if (value > 1)
        value = 1;
    return (double) (long) (value * 100 + 0.5) / 100;
}

double lead_confidence(const struct candidate *candidate, const struct timex *timex)
{
    static const double of_evidence[] = {
        [PLACING_MODIFIER] = 0.92, [PLACING_CLAUSE] = 0.9,  [PLACING_FRONT] = 0.88,
        [PLACING_PHRASE] = 0.8,    [PLACING_CLIMBED] = 0.6, [PLACING_SOURCE] = 0.65,
        [PLACING_DERIVED] = 0.6,
    };
    double value = of_evidence[candidate->placing.evidence];
    if (timex && timex->has_date && timex->anchor.length == 0)
        value += 0.05; /* an absolute date leaves nothing to resolve */
    if (candidate->kind == KIND_OTHER)
        value -= 0.08;
    if (candidate->claim.participant_count == 0)
        value -= 0.05;
    return rounded(value);
}

/* How near the claim's date is to the source's: 1 on the day, 0 from a decade on. */
static double nearness(const struct source *source, const struct date *date)
{
    if (!source->has_date)
        return 0.5;
    int32_t from = day_number(date->latest) - day_number(source->date.earliest);
    double days = from < 0 ? -(double) from : (double) from;
    if (days <= 31)
        return 1;
    if (days <= 366)
        return 0.8;
    return days < 3660 ? 0.3 : 0;
}

/* How much a claim looks like what the headline is about. */
static double lead_score(const struct source *source, const struct headline *headline,
                         const struct candidate *candidate)
{
    double score = candidate->headline + 0.5 * candidate->opening;
    if (headline->kinds[candidate->kind] && candidate->kind != KIND_STATEMENT)
        score += 0.15;
    if (candidate->sentence == headline->first_sentence)
        score += 0.25;
    else if (candidate->sentence < headline->first_sentence + 3)
        score += 0.1;
    if (candidate->claim.factuality != CLAIM_HAPPENED)
        score -= 0.1;
    if (candidate->placing.nominal)
        score -= 0.15;
    return score * (0.4 + 0.6 * nearness(source, &candidate->claim.date));
}

static const double lead_least = 0.3;

/* The best candidate of a basis, or NULL when none reaches what a lead needs. */
static struct candidate *best_of(const struct source *source,
                                 const struct headline *headline,
                                 struct candidate_list *candidates, bool dated)
{
    struct candidate *best = NULL;
    double most = lead_least;
    for (size_t i = 0; i < candidates->count; i++) {
        struct candidate *here = &candidates->items[i];
        if ((here->claim.basis == CLAIM_TIMEX) != dated)
            continue;
        double score = lead_score(source, headline, here);
        if (score > most) {
            most = score;
            best = here;
        }
    }
    return best;
}

static double salience_of(const struct text *text, const struct candidate *candidate)
{
    double value = 0.2 + 0.3 * candidate->headline + 0.1 * candidate->opening;
    if (candidate->claim.lead)
        value += 0.25;
    size_t count = text->sentence_count > 0 ? text->sentence_count : 1;
    value += 0.1 * (1 - (double) candidate->sentence / (double) count);
    size_t named = candidate->claim.participant_count;
    value += 0.04 * (double) (named > 4 ? 4 : named);
    if (candidate->kind != KIND_OTHER && candidate->kind != KIND_STATEMENT)
        value += 0.1;
    if (candidate->claim.factuality != CLAIM_HAPPENED)
        value -= 0.05;
    return rounded(value);
}

void lead_rank(const struct text *text, const struct source *source,
               const struct headline *headline, struct candidate_list *candidates)
{
    struct candidate *lead = best_of(source, headline, candidates, true);
    if (!lead)
        lead = best_of(source, headline, candidates, false);
    if (lead && headline->count > 0)
        lead->claim.lead = true;
    for (size_t i = 0; i < candidates->count; i++)
        candidates->items[i].claim.salience = salience_of(text, &candidates->items[i]);
}
