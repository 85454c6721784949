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
        [PLACING_DERIVED] = 0.6,   [PLACING_SCENE] = 0.5,
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

/* What claims are ranked by, and a claim found best with its score, 0 when there is none.
 */
struct ranking {
    const struct text *text;
    const struct source *source;
    const struct headline *headline;
    struct candidate_list *candidates;
    bool opening_tells; /* the first sentence has a claim of its own */
};

struct best {
    struct candidate *candidate;
    double score;
};

/* How much a claim looks like what the headline is about. */
static double lead_score(const struct ranking *ranking, const struct candidate *candidate)
{
    const struct headline *headline = ranking->headline;
    double score = candidate->headline + 0.5 * candidate->opening;
    if (headline->kinds[candidate->kind] && candidate->kind != KIND_STATEMENT)
        score += 0.15;
    if (candidate->sentence == headline->first_sentence)
        score += 0.25;
    else if (candidate->sentence < headline->first_sentence + 3)
        score += 0.1;
    if (candidate->topic)
        score += ranking->opening_tells ? 0.2 : 0.7;
    if (candidate->claim.factuality != CLAIM_HAPPENED)
        score -= 0.3;
    if (candidate->claim.relation == CLAIM_UNTIL || candidate->claim.relation == CLAIM_BY)
        score -= 0.2;
    if (candidate->placing.nominal)
        score -= 0.15;
    return score * (0.4 + 0.6 * nearness(ranking->source, &candidate->claim.date));
}

/* What a lead's score is at least; the share of the best undated claim's score from which
 * a dated one is taken for the same event, if its date is so near the source's. */
static const double lead_least = 0.3, lead_share = 0.6, lead_nearness = 0.8;

/* What a picture shows is not what the source is about. */
static bool is_caption(const struct text *text, size_t sentence)
{
    size_t block = text->sentences[sentence].block;
    return text->document->blocks[block].kind == BLOCK_CAPTION;
}

/* The best candidate of those with a timex, or of those without. */
static struct best best_of(const struct ranking *ranking, bool dated)
{
    struct best best = { NULL, 0 };
    for (size_t i = 0; i < ranking->candidates->count; i++) {
        struct candidate *here = &ranking->candidates->items[i];
        if (is_caption(ranking->text, here->sentence))
            continue;
        double score = lead_score(ranking, here);
        if ((here->claim.basis == CLAIM_TIMEX) == dated && score > best.score)
            best = (struct best){ here, score };
    }
    return best;
}

static struct candidate *find_lead(const struct ranking *ranking)
{
    struct best dated = best_of(ranking, true), fresh = best_of(ranking, false);
    bool near = dated.candidate &&
                nearness(ranking->source, &dated.candidate->claim.date) >= lead_nearness;
    double least = near ? lead_share * fresh.score : fresh.score;
    struct best best = dated.score >= least ? dated : fresh;
    return ranking->headline->count > 0 && best.score >= lead_least ? best.candidate
                                                                    : NULL;
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
    struct ranking ranking = { text, source, headline, candidates, false };
    for (size_t i = 0; i < candidates->count; i++)
        if (candidates->items[i].sentence == headline->first_sentence)
            ranking.opening_tells = true;
    struct candidate *lead = find_lead(&ranking);
    if (lead)
        lead->claim.lead = true;
    for (size_t i = 0; i < candidates->count; i++)
        candidates->items[i].claim.salience = salience_of(text, &candidates->items[i]);
}
