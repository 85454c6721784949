#include "events/factuality.h"

#include "events/condition.h"
#include "events/hearsay.h"
#include "events/phrase.h"
#include "events/reach.h"
#include "events/set_for.h"
#include "text/word_list.h"

enum { FACTUALITY_LEVELS = 6 };

/* What a word does to the event that depends on it. */
struct influence {
    struct view lemma;
    enum claim_factuality effect;
};

/* Verbs and the factuality of the infinitive, gerund or that-clause they govern. */
static const struct influence governors[] = {
    { VIEW_INIT("accuse"), CLAIM_POSSIBLE },
    { VIEW_INIT("acquit"), CLAIM_DENIED },
    { VIEW_INIT("agree"), CLAIM_PLANNED },
    { VIEW_INIT("aim"), CLAIM_PLANNED },
    { VIEW_INIT("allege"), CLAIM_POSSIBLE },
    { VIEW_INIT("appeal"), CLAIM_POSSIBLE },
    { VIEW_INIT("arrest"), CLAIM_POSSIBLE },
    { VIEW_INIT("ask"), CLAIM_POSSIBLE },
    { VIEW_INIT("authorize"), CLAIM_PLANNED },
    { VIEW_INIT("avoid"), CLAIM_DENIED },
    { VIEW_INIT("ban"), CLAIM_DENIED },
    { VIEW_INIT("beg"), CLAIM_POSSIBLE },
    { VIEW_INIT("believe"), CLAIM_POSSIBLE },
    { VIEW_INIT("bid"), CLAIM_PLANNED },
    { VIEW_INIT("call"), CLAIM_POSSIBLE },
    { VIEW_INIT("charge"), CLAIM_POSSIBLE },
    { VIEW_INIT("choose"), CLAIM_PLANNED },
    { VIEW_INIT("claim"), CLAIM_POSSIBLE },
    { VIEW_INIT("clear"), CLAIM_DENIED },
    { VIEW_INIT("commit"), CLAIM_PLANNED },
    { VIEW_INIT("consider"), CLAIM_POSSIBLE },
    { VIEW_INIT("contest"), CLAIM_DENIED },
    { VIEW_INIT("decide"), CLAIM_PLANNED },
    { VIEW_INIT("decline"), CLAIM_DENIED },
    { VIEW_INIT("demand"), CLAIM_POSSIBLE },
    { VIEW_INIT("deny"), CLAIM_DENIED },
    { VIEW_INIT("design"), CLAIM_PLANNED },
    { VIEW_INIT("detain"), CLAIM_POSSIBLE },
    { VIEW_INIT("dispute"), CLAIM_DENIED },
    { VIEW_INIT("doubt"), CLAIM_POSSIBLE },
    { VIEW_INIT("encourage"), CLAIM_POSSIBLE },
    { VIEW_INIT("estimate"), CLAIM_HAPPENED },
    { VIEW_INIT("exonerate"), CLAIM_DENIED },
    { VIEW_INIT("expect"), CLAIM_PLANNED },
    { VIEW_INIT("fail"), CLAIM_DENIED },
    { VIEW_INIT("fear"), CLAIM_POSSIBLE },
    { VIEW_INIT("forbid"), CLAIM_DENIED },
    { VIEW_INIT("hope"), CLAIM_PLANNED },
    { VIEW_INIT("indict"), CLAIM_POSSIBLE },
    { VIEW_INIT("instruct"), CLAIM_PLANNED },
    { VIEW_INIT("intend"), CLAIM_PLANNED },
    { VIEW_INIT("investigate"), CLAIM_POSSIBLE },
    { VIEW_INIT("invite"), CLAIM_PLANNED },
    { VIEW_INIT("need"), CLAIM_POSSIBLE },
    { VIEW_INIT("oblige"), CLAIM_PLANNED },
    { VIEW_INIT("offer"), CLAIM_PLANNED },
    { VIEW_INIT("order"), CLAIM_PLANNED },
    { VIEW_INIT("plan"), CLAIM_PLANNED },
    { VIEW_INIT("pledge"), CLAIM_PLANNED },
    { VIEW_INIT("predict"), CLAIM_PLANNED },
    { VIEW_INIT("prepare"), CLAIM_PLANNED },
    { VIEW_INIT("prevent"), CLAIM_DENIED },
    { VIEW_INIT("prohibit"), CLAIM_DENIED },
    { VIEW_INIT("promise"), CLAIM_PLANNED },
    { VIEW_INIT("propose"), CLAIM_PLANNED },
    { VIEW_INIT("prosecute"), CLAIM_POSSIBLE },
    { VIEW_INIT("question"), CLAIM_POSSIBLE },
    { VIEW_INIT("recommend"), CLAIM_POSSIBLE },
    { VIEW_INIT("refuse"), CLAIM_DENIED },
    { VIEW_INIT("reject"), CLAIM_DENIED },
    { VIEW_INIT("request"), CLAIM_POSSIBLE },
    { VIEW_INIT("require"), CLAIM_PLANNED },
    { VIEW_INIT("rumor"), CLAIM_POSSIBLE },
    { VIEW_INIT("rumour"), CLAIM_POSSIBLE },
    { VIEW_INIT("schedule"), CLAIM_PLANNED },
    { VIEW_INIT("seek"), CLAIM_POSSIBLE },
    { VIEW_INIT("set"), CLAIM_PLANNED },
    { VIEW_INIT("slate"), CLAIM_PLANNED },
    { VIEW_INIT("speculate"), CLAIM_POSSIBLE },
    { VIEW_INIT("suggest"), CLAIM_POSSIBLE },
    { VIEW_INIT("suspect"), CLAIM_POSSIBLE },
    { VIEW_INIT("swear"), CLAIM_PLANNED },
    { VIEW_INIT("tell"), CLAIM_PLANNED },
    { VIEW_INIT("think"), CLAIM_POSSIBLE },
    { VIEW_INIT("threaten"), CLAIM_PLANNED },
    { VIEW_INIT("try"), CLAIM_POSSIBLE },
    { VIEW_INIT("urge"), CLAIM_POSSIBLE },
    { VIEW_INIT("vote"), CLAIM_PLANNED },
    { VIEW_INIT("vow"), CLAIM_PLANNED },
    { VIEW_INIT("wait"), CLAIM_PLANNED },
    { VIEW_INIT("want"), CLAIM_POSSIBLE },
    { VIEW_INIT("warn"), CLAIM_POSSIBLE },
    { VIEW_INIT("wish"), CLAIM_POSSIBLE },
};

/* Words before a noun or beside a verb. */
static const struct influence hedges[] = {
    { VIEW_INIT("alleged"), CLAIM_POSSIBLE },
    { VIEW_INIT("allegedly"), CLAIM_POSSIBLE },
    { VIEW_INIT("apparent"), CLAIM_POSSIBLE },
    { VIEW_INIT("apparently"), CLAIM_POSSIBLE },
    { VIEW_INIT("due"), CLAIM_PLANNED },
    { VIEW_INIT("eventual"), CLAIM_PLANNED },
    { VIEW_INIT("expected"), CLAIM_PLANNED },
    { VIEW_INIT("forthcoming"), CLAIM_PLANNED },
    { VIEW_INIT("future"), CLAIM_PLANNED },
    { VIEW_INIT("likely"), CLAIM_POSSIBLE },
    { VIEW_INIT("maybe"), CLAIM_POSSIBLE },
    { VIEW_INIT("never"), CLAIM_DENIED },
    { VIEW_INIT("perhaps"), CLAIM_POSSIBLE },
    { VIEW_INIT("planned"), CLAIM_PLANNED },
    { VIEW_INIT("possible"), CLAIM_POSSIBLE },
    { VIEW_INIT("possibly"), CLAIM_POSSIBLE },
    { VIEW_INIT("potential"), CLAIM_POSSIBLE },
    { VIEW_INIT("probably"), CLAIM_POSSIBLE },
    { VIEW_INIT("proposed"), CLAIM_PLANNED },
    { VIEW_INIT("purported"), CLAIM_POSSIBLE },
    { VIEW_INIT("purportedly"), CLAIM_POSSIBLE },
    { VIEW_INIT("reportedly"), CLAIM_POSSIBLE },
    { VIEW_INIT("rumored"), CLAIM_POSSIBLE },
    { VIEW_INIT("rumoured"), CLAIM_POSSIBLE },
    { VIEW_INIT("scheduled"), CLAIM_PLANNED },
    { VIEW_INIT("supposedly"), CLAIM_POSSIBLE },
    { VIEW_INIT("suspected"), CLAIM_POSSIBLE },
    { VIEW_INIT("unlikely"), CLAIM_POSSIBLE },
    { VIEW_INIT("upcoming"), CLAIM_PLANNED },
};

static bool find_influence(const struct influence *rows, size_t count, struct view word,
                           enum claim_factuality *out)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = view_compare(word, rows[middle].lemma);
        if (order == 0) {
            *out = rows[middle].effect;
            return true;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

/* The weaker of two: denied over possible over planned over happened. */
static enum claim_factuality weaker(enum claim_factuality a, enum claim_factuality b)
{
    static const int rank[] = { [CLAIM_HAPPENED] = 0,
                                [CLAIM_PLANNED] = 1,
                                [CLAIM_POSSIBLE] = 2,
                                [CLAIM_DENIED] = 3 };
    return rank[b] > rank[a] ? b : a;
}

static enum claim_factuality of_hedges(const struct text *text, size_t first, size_t last)
{
    enum claim_factuality result = CLAIM_HAPPENED, effect;
    for (size_t i = first; i < last; i++)
        if (find_influence(hedges, sizeof hedges / sizeof *hedges, text->tokens[i].lower,
                           &effect))
            result = weaker(result, effect);
    return result;
}

static bool opens_condition(const struct text *text, const struct clause *clause)
{
    static const char *const openers[] = { "if", "unless", "whether", "should", "lest" };
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (phrase_is_word(text, clause->opener, openers[i]) ||
            phrase_is_word(text, clause->first, openers[i]))
            return true;
    return false;
}

/* "is to be signed", "are due to", "was going to": a form of be before "to". */
static bool is_to_be(const struct text *text, const struct clause *clause)
{
    for (size_t i = clause->verb_first; i + 1 < clause->verb_last; i++)
        if (view_equal(text->tokens[i].lemma, VIEW("be")) &&
            (phrase_is_word(text, i + 1, "to") || phrase_is_word(text, i + 1, "going")))
            return true;
    return false;
}

static bool has_word(const struct text *text, const struct clause *clause,
                     const char *word)
{
    for (size_t i = clause->verb_first; i < clause->verb_last; i++)
        if (phrase_is_word(text, i, word))
            return true;
    return false;
}

/* Passives of verbs of planning: "is scheduled for June"; "is due in June". */
static bool is_planned(const struct text *text, const struct clause *clause)
{
    static const struct view verbs[] = { VIEW_INIT("expect"), VIEW_INIT("intend"),
                                         VIEW_INIT("plan"), VIEW_INIT("schedule"),
                                         VIEW_INIT("slate") };
    if (view_equal(text->tokens[clause->head].lemma, VIEW("be")) &&
        phrase_is_word(text, clause->verb_last, "due"))
        return true;
    for (size_t i = 0; clause->passive && i < sizeof verbs / sizeof *verbs; i++)
        if (view_equal(verbs[i], text->tokens[clause->head].lemma))
            return true;
    return false;
}

/* "No vote was held", "neither signed": its subject is none. */
static bool has_no_subject(const struct text *text, const struct clause *clause)
{
    static const char *const words[] = { "no", "neither", "nobody", "none", "nothing" };
    if (clause->subject_first >= clause->subject_last)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (phrase_is_word(text, clause->subject_first, words[i]))
            return true;
    return false;
}

/* "announced no prices" and the like, too. */
static bool is_of_none(const struct text *text, const struct clause *clause)
{
    return has_no_subject(text, clause) || phrase_is_word(text, clause->verb_last, "no");
}

/* "Had the dam broken, the town would have drowned": it did not. */
static bool is_counterfactual(const struct text *text, const struct clause *clause)
{
    return phrase_is_word(text, clause->opener, "had") &&
           clause->opener < clause->subject_first &&
           clause->subject_first < clause->subject_last &&
           clause->subject_last <= clause->verb_first;
}

/* What the clause's own verb group says. */
static enum claim_factuality of_group(const struct text *text,
                                      const struct clause *clause)
{
    enum claim_factuality result = CLAIM_HAPPENED;
    if (clause->tense == TENSE_FUTURE || is_to_be(text, clause) ||
        is_planned(text, clause) || has_word(text, clause, "will"))
        result = CLAIM_PLANNED;
    bool would = has_word(text, clause, "would") || has_word(text, clause, "'d");
    if (clause->conditional && clause->perfect && would)
        result = CLAIM_POSSIBLE; /* "would have closed", but for something */
    else if (clause->conditional)
        result = would ? CLAIM_PLANNED : CLAIM_POSSIBLE;
    if (clause->imperative)
        result = weaker(result, CLAIM_POSSIBLE);
    if (opens_condition(text, clause))
        result = weaker(result, CLAIM_POSSIBLE);
    if (clause->negated || is_of_none(text, clause) || is_counterfactual(text, clause))
        result = weaker(result, CLAIM_DENIED);
    size_t first =
        clause->verb_first > clause->first ? clause->verb_first - 1 : clause->first;
    return weaker(result, of_hedges(text, first, clause->verb_last));
}

/* Verbs whose infinitive happens. */
static bool begins(struct view lemma)
{
    static const struct view done[] = {
        VIEW_INIT("begin"),  VIEW_INIT("cease"), VIEW_INIT("come"), VIEW_INIT("continue"),
        VIEW_INIT("force"),  VIEW_INIT("get"),   VIEW_INIT("go"),   VIEW_INIT("help"),
        VIEW_INIT("manage"), VIEW_INIT("start"),
    };
    for (size_t i = 0; i < sizeof done / sizeof *done; i++)
        if (view_equal(done[i], lemma))
            return true;
    return false;
}

bool factuality_governs(struct view lemma)
{
    enum claim_factuality effect;
    return begins(lemma) ||
           find_influence(governors, sizeof governors / sizeof *governors, lemma,
                          &effect);
}

/* "it is alleged that", "it is possible that": what follows is no more than that. */
static enum claim_factuality of_adjective(const struct text *text,
                                          const struct clause *clause)
{
    if (!view_equal(text->tokens[clause->head].lemma, VIEW("be")))
        return CLAIM_HAPPENED;
    enum claim_factuality effect =
        of_hedges(text, clause->verb_last, clause->verb_last + 1);
    return effect == CLAIM_POSSIBLE ? effect : CLAIM_HAPPENED;
}

/* Infinitives of purpose and gerunds say no more than their verb's plan. */
static enum claim_factuality of_governor(const struct selection *selection,
                                         const struct clause *clause)
{
    const struct text *text = selection->text;
    const struct clause *above = &selection->clauses.items[clause->parent];
    enum claim_factuality effect;
    bool governed = clause->kind == CLAUSE_COMPLEMENT ||
                    clause->kind == CLAUSE_INFINITIVE || clause->kind == CLAUSE_GERUND;
    if (!governed)
        return CLAIM_HAPPENED;
    if (clause->kind == CLAUSE_COMPLEMENT && hearsay_is_untrue(text, above))
        return CLAIM_DENIED;
    bool listed = find_influence(governors, sizeof governors / sizeof *governors,
                                 text->tokens[above->head].lemma, &effect);
    if (listed && above->negated && effect == CLAIM_DENIED)
        return CLAIM_HAPPENED; /* "did not dispute that" */
    if (clause->kind == CLAUSE_COMPLEMENT) {
        /* a reported past is the speaker's word, not a plan */
        bool finite = clause->tense != TENSE_NONE;
        if (listed && (effect == CLAIM_DENIED || effect == CLAIM_POSSIBLE || !finite))
            return effect;
        return of_adjective(text, above);
    }
    if (listed)
        return effect;
    if (clause->kind == CLAUSE_GERUND)
        return hearsay_awaits_trial(text, above) ? CLAIM_POSSIBLE : CLAIM_HAPPENED;
    if (begins(text->tokens[above->head].lemma))
        return CLAIM_HAPPENED;
    return CLAIM_PLANNED;
}

/* "was forced to resign": no order, it was done. */
static bool is_forced(const struct selection *selection, const struct clause *clause)
{
    const struct clause *above = &selection->clauses.items[clause->parent];
    return clause->kind == CLAUSE_INFINITIVE &&
           begins(selection->text->tokens[above->head].lemma);
}

static enum claim_factuality of_clauses(const struct selection *selection, size_t clause)
{
    enum claim_factuality result = CLAIM_HAPPENED;
    for (int level = 0; level < FACTUALITY_LEVELS; level++) {
        const struct clause *here = &selection->clauses.items[clause];
        result = weaker(result, of_governor(selection, here));
        if (hearsay_tells(selection, clause))
            result = weaker(result, CLAIM_POSSIBLE);
        bool carried = here->kind != CLAUSE_GERUND || level == 0;
        struct clause own = *here;
        if (is_forced(selection, here))
            own.imperative = false;
        if (carried)
            result = weaker(result, of_group(selection->text, &own));
        if (carried && condition_is_open(selection, clause))
            result = weaker(result, CLAIM_POSSIBLE);
        bool hangs = here->kind == CLAUSE_COMPLEMENT || here->kind == CLAUSE_INFINITIVE ||
                     here->kind == CLAUSE_GERUND;
        if (!hangs || here->parent == clause)
            return result;
        const struct clause *above = &selection->clauses.items[here->parent];
        if (above->negated && here->kind == CLAUSE_INFINITIVE)
            return weaker(result, CLAIM_DENIED);
        if (here->kind == CLAUSE_COMPLEMENT)
            return result; /* how it was said does not change what was said */
        clause = here->parent;
    }
    return result;
}

enum claim_factuality factuality_of(const struct selection *selection,
                                    const struct placing *placing,
                                    const struct date *date)
{
    enum claim_factuality result = CLAIM_HAPPENED;
    if (placing->nominal)
        result = of_hedges(selection->text, placing->first, placing->last);
    else if (placing->clause != SELECTION_NONE)
        result = of_clauses(selection, placing->clause);
    if (set_for_tells(selection, placing))
        result = weaker(result, CLAIM_PLANNED);
    if (placing->evidence == PLACING_DERIVED)
        return weaker(result, CLAIM_PLANNED);
    const struct source *source = selection->source;
    if (result == CLAIM_HAPPENED && source->has_date &&
        !set_for_term(selection, placing) &&
        day_compare(date->earliest, source->date.latest) > 0)
        return CLAIM_PLANNED;
    return result;
}
