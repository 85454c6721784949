#include "events/relation.h"

#include "events/phrase.h"
#include "text/word_list.h"

struct relation_word {
    struct view word;
    enum claim_relation relation;
};

/* Prepositions before a date. "on" stands for the day itself; whether a month is "on" or
 * "during" is told from the date's precision. */
static const struct relation_word words[] = {
    { VIEW_INIT("since"), CLAIM_SINCE },     { VIEW_INIT("from"), CLAIM_SINCE },
    { VIEW_INIT("until"), CLAIM_UNTIL },     { VIEW_INIT("till"), CLAIM_UNTIL },
    { VIEW_INIT("through"), CLAIM_UNTIL },   { VIEW_INIT("up"), CLAIM_UNTIL },
    { VIEW_INIT("before"), CLAIM_BEFORE },   { VIEW_INIT("after"), CLAIM_AFTER },
    { VIEW_INIT("following"), CLAIM_AFTER }, { VIEW_INIT("by"), CLAIM_BY },
    { VIEW_INIT("during"), CLAIM_DURING },   { VIEW_INIT("throughout"), CLAIM_DURING },
    { VIEW_INIT("within"), CLAIM_DURING },   { VIEW_INIT("in"), CLAIM_ON },
    { VIEW_INIT("on"), CLAIM_ON },           { VIEW_INIT("at"), CLAIM_ON },
    { VIEW_INIT("to"), CLAIM_ON },           { VIEW_INIT("of"), CLAIM_ON },
    { VIEW_INIT("for"), CLAIM_ON },          { VIEW_INIT("around"), CLAIM_ON },
    { VIEW_INIT("about"), CLAIM_ON },        { VIEW_INIT("circa"), CLAIM_ON },
    { VIEW_INIT("over"), CLAIM_DURING },     { VIEW_INIT("between"), CLAIM_DURING },
};

static const struct relation_word *find_word(struct view lower)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (view_equal(words[i].word, lower))
            return &words[i];
    return NULL;
}

/* Words between the preposition and the date that belong to neither. */
static bool is_filler(const struct token *token)
{
    static const struct view fillers[] = {
        VIEW_INIT("the"),   VIEW_INIT("only"), VIEW_INIT("just"),  VIEW_INIT("early"),
        VIEW_INIT("late"),  VIEW_INIT("back"), VIEW_INIT("about"), VIEW_INIT("around"),
        VIEW_INIT("early"), VIEW_INIT("mid"),  VIEW_INIT("as"),
    };
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++)
        if (view_equal(token->lower, fillers[i]))
            return true;
    return false;
}

/* "on or about 3 May", "on or before 3 May": the first of the words that lead to the date
 * at a token; the token where there are none. */
static size_t with_alternative(const struct text *text, size_t at, size_t floor)
{
    static const char *const either[] = { "about", "after", "around", "before" };
    if (at >= text->token_count || at < floor + 2 ||
        !phrase_is_word(text, at - 1, "or") || !phrase_is_word(text, at - 2, "on"))
        return at;
    for (size_t i = 0; i < sizeof either / sizeof *either; i++)
        if (phrase_is_word(text, at, either[i]))
            return at - 2;
    return at;
}

/* "from on or about 3 May": the word before those, too. */
static size_t with_both(const struct text *text, size_t at, size_t floor)
{
    size_t first = with_alternative(text, at, floor);
    return first < at && first > floor && find_word(text->tokens[first - 1].lower)
               ? first - 1
               : first;
}

/* Where "in each of", "for much of" begin before a time, whose words begin at at. */
static size_t with_share(const struct text *text, size_t at, size_t floor)
{
    static const struct view shares[] = {
        VIEW_INIT("all"),  VIEW_INIT("each"), VIEW_INIT("half"), VIEW_INIT("most"),
        VIEW_INIT("much"), VIEW_INIT("part"), VIEW_INIT("rest"),
    };
    if (at < floor + 2 || !phrase_is_word(text, at - 1, "of"))
        return at;
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
        if (view_equal(text->tokens[at - 2].lower, shares[i])) {
            at -= 2;
            if (at > floor && phrase_is_word(text, at - 1, "the"))
                at--; /* "the rest of" */
            return at > floor && find_word(text->tokens[at - 1].lower) ? at - 1 : at;
        }
    return at;
}

static size_t lead_of(const struct text *text, const struct timex *timex, size_t floor)
{
    size_t at = timex->first;
    size_t both = with_both(text, at, floor);
    if (both < at)
        return both; /* "on or about 3 May" */
    for (int step = 0; at > floor && step < 3 && is_filler(&text->tokens[at - 1]); step++)
        at--;
    both = with_both(text, at, floor);
    if (both < at)
        return both;
    if (timex->first >= floor + 3 && phrase_is_word(text, timex->first - 1, "as") &&
        phrase_is_word(text, timex->first - 3, "as"))
        return timex->first - 3; /* "as early as 1990" */
    if (at > floor && find_word(text->tokens[at - 1].lower)) {
        bool to = at > floor + 1 && phrase_is_word(text, at - 1, "to") &&
                  (phrase_is_word(text, at - 2, "through") ||
                   phrase_is_word(text, at - 2, "up"));
        if (at > floor + 2 && phrase_is_word(text, at - 2, "effect") &&
            phrase_is_word(text, at - 3, "with"))
            return at - 3; /* "with effect from 1 May" */
        return to ? at - 2 /* "through to 1990", "up to 1990" */
                  : with_both(text, at - 1, floor);
    }
    /* "no later than", "as of" */
    if (at > floor + 1 && phrase_is_word(text, at - 1, "than") &&
        phrase_is_word(text, at - 2, "later"))
        return at - 2;
    if (at > floor && phrase_is_word(text, at - 1, "the"))
        return at - 1;
    return timex->first;
}

size_t relation_lead(const struct text *text, const struct timex *timex, size_t floor)
{
    size_t lead = lead_of(text, timex, floor);
    if (lead < timex->first && phrase_is_word(text, lead, "of"))
        return with_share(text, lead + 1, floor) <= lead
                   ? with_share(text, lead + 1, floor)
                   : lead;
    return with_share(text, lead, floor);
}

size_t relation_when(const struct text *text, const struct timex *timex, size_t limit)
{
    size_t at = timex->last;
    if (at < limit && view_equal(text->tokens[at].lower, VIEW(",")))
        at++;
    bool when = at < limit && view_equal(text->tokens[at].lower, VIEW("when"));
    return when ? at : limit;
}

/* "runs to June": so long; "moved to June" is no such thing. */
static bool goes_on(struct view lower)
{
    static const struct view verbs[] = {
        VIEW_INIT("continue"), VIEW_INIT("continued"), VIEW_INIT("continues"),
        VIEW_INIT("last"),     VIEW_INIT("lasted"),    VIEW_INIT("lasts"),
        VIEW_INIT("ran"),      VIEW_INIT("run"),       VIEW_INIT("runs"),
    };
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (view_equal(verbs[i], lower))
            return true;
    return false;
}

/* "adjourned the hearing to 7 June": till then. */
static bool puts_off(const struct text *text, size_t to)
{
    enum { OBJECT_WORDS = 7 };
    static const struct view verbs[] = {
        VIEW_INIT("adjourn"), VIEW_INIT("defer"),    VIEW_INIT("delay"),
        VIEW_INIT("extend"),  VIEW_INIT("postpone"), VIEW_INIT("prolong"),
    };
    for (size_t i = to; i-- > 0 && to - i < OBJECT_WORDS;) {
        enum word_class class = (enum word_class) text->tokens[i].word_class;
        if (class == WORD_PAST || class == WORD_PARTICIPLE || class == WORD_PRESENT ||
            class == WORD_VERB)
            return WORD_LISTED(verbs, text->tokens[i].lemma);
        if (class == WORD_PUNCT)
            return false;
    }
    return false;
}

enum claim_relation relation_of(const struct text *text, const struct timex *timex,
                                size_t lead)
{
    enum claim_relation relation = CLAIM_ON;
    if (lead < timex->first) {
        bool effect = phrase_is_word(text, lead, "with");
        const struct relation_word *word =
            find_word(text->tokens[lead + (effect ? 2 : 0)].lower);
        bool either = lead + 2 < timex->last && phrase_is_word(text, lead + 1, "or");
        if (either && phrase_is_word(text, lead + 2, "before"))
            relation = CLAIM_BY;
        else if (either && phrase_is_word(text, lead + 2, "after"))
            relation = CLAIM_SINCE;
        else if (word)
            relation = word->relation;
        else if (phrase_is_word(text, lead, "later"))
            relation = CLAIM_BY;
    }
    if (lead < timex->first && lead > 0 && phrase_is_word(text, lead, "to") &&
        (goes_on(text->tokens[lead - 1].lower) || puts_off(text, lead)))
        relation = CLAIM_UNTIL;
    if (timex->type == TIMEX_TIME && timex->date.precision == DATE_DAY &&
        (relation == CLAIM_BEFORE || relation == CLAIM_AFTER))
        relation = CLAIM_ON; /* "just before midnight on Sunday": on Sunday */
    if (view_equal(timex->mod, VIEW("BEFORE")))
        return CLAIM_BEFORE;
    if (view_equal(timex->mod, VIEW("AFTER")))
        return CLAIM_AFTER;
    bool long_span = timex->date.precision > DATE_DAY;
    return relation == CLAIM_ON && long_span ? CLAIM_DURING : relation;
}
