#include "text/clause_subject.h"

#include "text/clause_quantity.h"
#include "text/clause_word.h"
#include "text/word_list.h"

/* Phrases joined by prepositions, "and" and commas that make one subject; tokens of an
 * apposition or of words in brackets. All bound the work on endless sentences. */
enum {
    SUBJECT_PHRASES = 24,
    SUBJECT_ASIDE = 40,
    SUBJECT_BRACKET = 16,
};

static bool is_joint(const struct token *token)
{
    return token->kind == TOKEN_PUNCT && token->glued && token->end - token->start == 1 &&
           (token->lower.data[0] == '-' || token->lower.data[0] == '/');
}

/* Whether a date ends here and the next word opens a phrase of its own: "In 1939
 * Germany", "in May the firm". */
static bool ends_date(const struct token *token)
{
    const struct token *next = token + 1;
    bool opens = next->word_class == WORD_NAME || next->word_class == WORD_DETERMINER;
    bool year = token->kind == TOKEN_NUMBER && token->end - token->start == 4;
    return (year && opens) ||
           (clause_word_is_calendar(token) && opens && next->kind != TOKEN_NUMBER);
}

/* "in-laws", "white-and-green": small words that hyphens bind. */
static bool joins_compound(const struct token *token)
{
    return (token->word_class == WORD_PREPOSITION || token->word_class == WORD_ADVERB ||
            token->word_class == WORD_CONJUNCTION || token->word_class == WORD_TO) &&
           is_joint(token + 1) && token[2].glued;
}

/* Whether a token can stand inside a phrase, before [at, end). */
static bool is_inside(const struct text *text, size_t at, size_t end)
{
    const struct token *token = &text->tokens[at];
    bool last = at + 1 == end;
    if (end - at > 2 && joins_compound(token))
        return true;
    switch ((int) token->word_class) {
    case WORD_NOUN:
    case WORD_NAME:
    case WORD_NUMBER:
        return last || !ends_date(token);
    case WORD_ADJECTIVE:
    case WORD_POSSESSIVE:
        return !last || token->word_class == WORD_ADJECTIVE;
    case WORD_PARTICIPLE:
    case WORD_GERUND:
        return !last;
    case WORD_ADVERB:
        if (last)
            return at > 0 && token[-1].word_class == WORD_CONJUNCTION;
        return (token[1].word_class == WORD_ADJECTIVE ||
                token[1].word_class == WORD_PARTICIPLE ||
                token[1].word_class == WORD_NUMBER);
    default:
        break;
    }
    if (token->kind == TOKEN_SYMBOL)
        return true;
    if (is_joint(token) && !last)
        return true;
    return clause_word_is_quote(token) && (last || token[1].quoted);
}

size_t clause_phrase_before(const struct text *text, size_t floor, size_t token)
{
    const struct token *tokens = text->tokens;
    size_t first = token;
    while (first > floor) {
        const struct token *here = &tokens[first - 1];
        if (here->word_class == WORD_PRONOUN && first == token) {
            first--; /* "the mine", where that is taken for a pronoun */
            return first > floor && tokens[first - 1].word_class == WORD_DETERMINER
                       ? first - 1
                       : first;
        }
        if (here->word_class == WORD_PRONOUN)
            break;
        if (here->word_class == WORD_DETERMINER) {
            first--;
            if (first == floor || tokens[first - 1].word_class != WORD_DETERMINER)
                break;
            continue;
        }
        if (!is_inside(text, first - 1, token))
            break;
        first--;
        if (here->word_class == WORD_POSSESSIVE && !here->glued)
            break; /* "their" opens a phrase */
    }
    while (first < token &&
           (tokens[first].word_class == WORD_ADVERB || tokens[first].kind == TOKEN_PUNCT))
        first++;
    return first;
}

/* A phrase that is being gone back over. */
struct chain {
    const struct text *text;
    size_t floor, end;
    size_t first;  /* where it begins so far */
    size_t joined; /* behind its last "and" */
    size_t safe;   /* where it begins if the rest turns out to be a phrase in front */
    bool listed;   /* an "and" was met: commas may join, too */
};

/* "May 4, 2011": the comma before a year. */
static bool is_date_comma(const struct chain *chain)
{
    const struct token *tokens = chain->text->tokens;
    size_t year = chain->first;
    return year + 1 == chain->end && year > chain->floor + 2 &&
           tokens[year].kind == TOKEN_NUMBER && tokens[year - 2].kind == TOKEN_NUMBER;
}

/* Goes back over one link and the phrase before it; false when the subject begins here.
 */
static bool chain_back(struct chain *chain)
{
    const struct token *tokens = chain->text->tokens;
    if (chain->first <= chain->floor)
        return false;
    const struct token *link = &tokens[chain->first - 1];
    bool preposition =
        link->word_class == WORD_PREPOSITION || link->word_class == WORD_TO;
    bool joins = link->word_class == WORD_CONJUNCTION;
    bool dated = chain->first >= chain->floor + 2 && clause_word_is_calendar(link - 1) &&
                 !clause_word_is_calendar(&tokens[chain->first]);
    bool comma = clause_word_is_comma(link) && /* "On Sunday, police and workers" */
                 ((chain->listed && !dated) || is_date_comma(chain));
    if (!preposition && !joins && !comma)
        return false;
    if (preposition && clause_word_is_temporal(link) &&
        tokens[chain->first].word_class == WORD_PRONOUN)
        return false; /* "Close the door before you leave" */
    size_t end = chain->first - 1;
    if (preposition && end > chain->floor + 2 && /* "in and around Oslo" */
        tokens[end - 1].word_class == WORD_CONJUNCTION &&
        tokens[end - 2].word_class == WORD_PREPOSITION)
        end -= 2;
    if (joins && end > chain->floor && clause_word_is_comma(&tokens[end - 1]))
        end--;
    size_t before = clause_phrase_before(chain->text, chain->floor, end);
    if (preposition && before + 1 == end && before == chain->floor &&
        tokens[before].word_class == WORD_ADJECTIVE)
        end = before; /* "Contrary to reports, the mayor and" */
    if (before == end) {
        bool front = end == chain->floor || tokens[end - 1].kind == TOKEN_PUNCT ||
                     tokens[end - 1].word_class == WORD_CONJUNCTION;
        if (preposition && front)
            chain->first = chain->safe;
        return false;
    }
    if (joins && !chain->listed)
        chain->joined = chain->first;
    if (joins || comma)
        chain->safe = chain->first;
    chain->listed = chain->listed || joins;
    chain->first = clause_quantity_before(chain->text, chain->floor, before);
    return true;
}

/* Where the phrase before "a month" begins of "20 ships a month", a rate; first where it
 * is none. */
static size_t with_rate(const struct text *text, size_t floor, size_t first, size_t end)
{
    const struct token *tokens = text->tokens;
    if (end != first + 2 || first <= floor || tokens[first - 1].word_class != WORD_NOUN ||
        !view_equal(tokens[first].lower, VIEW("a")) ||
        !clause_word_is_time_unit(&tokens[first + 1]))
        return first;
    return clause_phrase_before(text, floor, first);
}

static bool chain_before(const struct text *text, size_t floor, size_t end,
                         struct clause_subject *out)
{
    size_t first = clause_phrase_before(text, floor, end);
    if (first == end)
        return false;
    first = clause_quantity_before(text, floor, with_rate(text, floor, first, end));
    struct chain chain = { .text = text,
                           .floor = floor,
                           .end = end,
                           .first = first,
                           .joined = first,
                           .safe = first };
    for (int i = 0; i < SUBJECT_PHRASES && chain_back(&chain); i++)
        ;
    if (!chain.listed || chain.joined < chain.first)
        chain.joined = chain.first;
    *out = (struct clause_subject){ { chain.first, end }, chain.joined };
    return true;
}

/* "The prince, 34, will": a number between commas that is no year. */
static bool is_age(const struct text *text, size_t floor, size_t open, size_t token)
{
    return open + 3 == token && open > floor &&
           text->tokens[open - 1].word_class != WORD_NUMBER;
}

/* The comma or bracket that opens the aside which the mark before token closes; token
 * when there is none. */
static size_t aside_opening(const struct text *text, size_t floor, size_t token)
{
    const struct token *tokens = text->tokens;
    bool comma = clause_word_is_comma(&tokens[token - 1]);
    size_t reach = comma ? SUBJECT_ASIDE : SUBJECT_BRACKET;
    for (size_t i = token - 1; i-- > floor && token - i < reach;) {
        bool adjectives = i > floor && tokens[i - 1].word_class == WORD_ADJECTIVE &&
                          tokens[i + 1].word_class != WORD_DETERMINER;
        if (comma && clause_word_is_comma(&tokens[i]) &&
            !adjectives && /* "a small, grey house" */
            (tokens[i + 1].word_class != WORD_NUMBER || is_age(text, floor, i, token)))
            return i;
        if (!comma && view_equal(tokens[i].lower, VIEW("(")))
            return i;
    }
    return token;
}

/* Classes of which none stands in an aside without a verb. */
static bool is_of_clause(const struct token *token)
{
    return token->word_class == WORD_PAST || token->word_class == WORD_PRESENT ||
           token->word_class == WORD_MODAL || token->word_class == WORD_RELATIVE ||
           token->word_class == WORD_SUBORDINATOR || token->word_class == WORD_TO ||
           token->word_class == WORD_GERUND || token->word_class == WORD_PARTICIPLE;
}

/* "The prince, 34, of Orlen, will", "Berger, a nurse, from Orlen, will": of several
 * asides, of which the last opens at a comma, where the first opens. */
static size_t first_aside(const struct text *text, size_t floor, size_t open)
{
    const struct token *tokens = text->tokens;
    bool led = tokens[open + 1].word_class == WORD_PREPOSITION;
    for (size_t i = open; i > floor + 1 && open - i < SUBJECT_BRACKET; i--) {
        if (is_of_clause(&tokens[i]))
            return open;
        if (!clause_word_is_comma(&tokens[i - 1]))
            continue;
        bool named = tokens[i - 2].word_class == WORD_NAME;
        bool noun = named || tokens[i - 2].word_class == WORD_NOUN;
        bool age = tokens[i].word_class == WORD_NUMBER && i < open &&
                   clause_word_is_comma(&tokens[i + 1]) &&
                   tokens[i].end - tokens[i].start < 3;
        bool phrase = tokens[i].word_class == WORD_DETERMINER;
        if ((age && noun) || (phrase && named && led))
            return i - 1;
    }
    return open;
}

/* Whether the words of an aside tell of its noun, not of the verb. */
static bool is_apposition(const struct token *first)
{
    return first->word_class != WORD_PREPOSITION && first->word_class != WORD_ADVERB &&
           first->word_class != WORD_SUBORDINATOR && first->word_class != WORD_NUMBER &&
           !clause_word_is_calendar(first);
}

/* Adverbs in form that are a subject alone: "Most stay". */
static bool is_quantity(const struct token *token)
{
    static const struct view words[] = { VIEW_INIT("few"), VIEW_INIT("many"),
                                         VIEW_INIT("more"), VIEW_INIT("most"),
                                         VIEW_INIT("much") };
    return WORD_LISTED(words, token->lower);
}

/* "The king himself opened it": behind its noun the pronoun only stresses that. */
static bool is_stress(const struct token *token)
{
    return token->word_class == WORD_PRONOUN &&
           (view_ends(token->lower, VIEW("self")) ||
            view_ends(token->lower, VIEW("selves"))) &&
           (token[-1].word_class == WORD_NOUN || token[-1].word_class == WORD_NAME);
}

bool clause_subject_before(const struct text *text, size_t floor, size_t token,
                           struct clause_subject *out)
{
    const struct token *tokens = text->tokens;
    size_t end = token;
    while (end > floor && (tokens[end - 1].word_class == WORD_ADVERB ||
                           (end > floor + 1 && is_stress(&tokens[end - 1]))))
        end--;
    if (end > floor && end < token && tokens[end - 1].word_class == WORD_CONJUNCTION)
        end = token; /* "in Malta and elsewhere have" */
    if (end == floor && !(end < token && is_quantity(&tokens[token - 1])))
        return false;
    if (end < token && is_quantity(&tokens[token - 1])) {
        *out = (struct clause_subject){ { token - 1, token }, token - 1 };
        return true;
    }
    bool comma = clause_word_is_comma(&tokens[end - 1]);
    if (!comma && !view_equal(tokens[end - 1].lower, VIEW(")")))
        return chain_before(text, floor, end, out);
    size_t open = aside_opening(text, floor, end);
    size_t first = comma ? first_aside(text, floor, open) : open;
    if (open == end || !chain_before(text, floor, first, out))
        return false;
    if (first < open) {
        out->whole.last = end - 1;
        return true;
    }
    if (!comma)
        out->whole.last = end;
    else if (is_apposition(&tokens[open + 1]))
        out->whole.last = end - 1;
    return true;
}

static bool is_phrase_part(const struct text *text, size_t token, size_t limit)
{
    const struct token *here = &text->tokens[token];
    switch ((int) here->word_class) {
    case WORD_NOUN:
    case WORD_NAME:
    case WORD_NUMBER:
    case WORD_ADJECTIVE:
    case WORD_POSSESSIVE:
        return true;
    case WORD_PREPOSITION:
        return view_equal(here->lower, VIEW("of"));
    case WORD_CONJUNCTION:
        return token + 1 < limit && text->tokens[token + 1].word_class == WORD_NAME;
    default:
        return here->kind == TOKEN_SYMBOL || is_joint(here);
    }
}

bool clause_subject_from(const struct text *text, size_t token, size_t limit,
                         struct clause_span *out)
{
    const struct token *tokens = text->tokens;
    size_t last = token;
    if (last < limit && tokens[last].word_class == WORD_PRONOUN) {
        *out = (struct clause_span){ token, token + 1 };
        return true;
    }
    while (last < limit && tokens[last].word_class == WORD_DETERMINER)
        last++;
    while (last < limit && last < token + SUBJECT_ASIDE &&
           is_phrase_part(text, last, limit) && !clause_word_is_calendar(&tokens[last]))
        last++;
    if (last == token)
        return false;
    *out = (struct clause_span){ token, last };
    return true;
}
