#include "events/phrase.h"

#include "text/clause_quantity.h"
#include "text/word_list.h"

/* A hyphen that stands inside a compound. */
static bool joins(const struct text *text, size_t token, size_t limit)
{
    if (token >= limit)
        return false;
    const struct token *mark = &text->tokens[token];
    return mark->kind == TOKEN_PUNCT && mark->glued && token + 1 < limit &&
           text->tokens[token + 1].glued && mark->end - mark->start == 1 &&
           (mark->lower.data[0] == '-' || mark->lower.data[0] == '/');
}

bool phrase_is_noun(const struct token *token)
{
    return token->word_class == WORD_NOUN || token->word_class == WORD_NAME;
}

bool phrase_is_word(const struct text *text, size_t token, const char *lower)
{
    return token < text->token_count &&
           view_equal(text->tokens[token].lower, view_of(lower));
}

static bool is_modifier(const struct token *token)
{
    return token->word_class == WORD_ADJECTIVE || token->word_class == WORD_NUMBER ||
           token->kind == TOKEN_SYMBOL;
}

static bool is_opener(const struct token *token)
{
    return token->word_class == WORD_DETERMINER || token->word_class == WORD_POSSESSIVE;
}

/* A participle before its noun: "the amended law", "an opening ceremony". */
static bool is_participle(const struct token *token)
{
    return token->word_class == WORD_PARTICIPLE || token->word_class == WORD_GERUND;
}

/* Whether a noun follows the participles and adjectives at token. */
static bool noun_follows(const struct text *text, size_t token, size_t limit)
{
    while (token < limit &&
           (is_modifier(&text->tokens[token]) || is_participle(&text->tokens[token]) ||
            joins(text, token, limit)))
        token++;
    return token < limit && phrase_is_noun(&text->tokens[token]);
}

/* ", N.J., airport" behind "the Newark": a state between commas, inside a phrase. */
static bool holds_state(const struct text *text, size_t first, size_t comma, size_t limit)
{
    if (comma + 3 >= limit || comma < first + 2 || !phrase_is_word(text, comma, ",") ||
        !phrase_is_word(text, comma + 2, ",") ||
        text->tokens[first].word_class != WORD_DETERMINER ||
        text->tokens[comma - 1].word_class != WORD_NAME)
        return false;
    const struct token *state = &text->tokens[comma + 1];
    bool shortened = state->capital && state->lower.data[state->lower.length - 1] == '.';
    return shortened && phrase_is_noun(&text->tokens[comma + 3]);
}

bool phrase_parts_state(const struct text *text, size_t comma, size_t floor)
{
    enum { WORDS = 4 };
    size_t opening =
        comma >= 2 && phrase_is_word(text, comma - 2, ",") ? comma - 2 : comma;
    for (size_t i = opening; i > floor && opening - i < WORDS; i--)
        if (text->tokens[i - 1].word_class == WORD_DETERMINER)
            return holds_state(text, i - 1, opening, text->token_count);
    return false;
}

bool phrase_from(const struct text *text, size_t token, size_t limit, struct phrase *out)
{
    bool noun = false;
    size_t i = token, head = token;
    for (; i < limit; i++) {
        const struct token *here = &text->tokens[i];
        if (phrase_is_noun(here)) {
            noun = true;
            head = i;
        } else if (here->word_class == WORD_POSSESSIVE && here->glued && noun) {
            noun = false; /* a possessor: its noun is still to come */
        } else if (joins(text, i, limit)) {
            noun = false;
        } else if (here->word_class == WORD_ADVERB && !noun &&
                   joins(text, i + 1, limit)) {
            continue; /* "so-called" */
        } else if (is_modifier(here)) {
            if (noun && here->word_class == WORD_ADJECTIVE)
                break;
        } else if (is_participle(here)) {
            bool compound = i > token && here->glued; /* "Russia-based" */
            if ((noun && !compound) || (!compound && !noun_follows(text, i + 1, limit)))
                break;
        } else if (holds_state(text, token, i, limit)) {
            i += 2;
        } else if (!is_opener(here) || noun) {
            break;
        }
    }
    if (i == token || (!noun && head == token && !phrase_is_noun(&text->tokens[token])))
        return false;
    *out = (struct phrase){ token, i, head };
    return true;
}

bool phrase_before(const struct text *text, size_t token, size_t floor,
                   struct phrase *out)
{
    size_t first = token;
    while (first > floor) {
        const struct token *here = &text->tokens[first - 1];
        bool glued_mark = joins(text, first - 1, token);
        bool inside = first < token;
        if (here->word_class == WORD_DETERMINER) {
            first--;
            break;
        }
        if (here->word_class == WORD_POSSESSIVE && !inside)
            break;
        if (!(phrase_is_noun(here) || is_modifier(here) || glued_mark ||
              here->word_class == WORD_POSSESSIVE ||
              (here->word_class == WORD_ADVERB && inside &&
               joins(text, first, token)) || /* "so-called" */
              (is_participle(here) && inside && first >= floor + 2 &&
               is_opener(&text->tokens[first - 2]))))
            break;
        first--;
        if (here->word_class == WORD_POSSESSIVE && !here->glued)
            break; /* "their" opens a phrase; "'s" needs its owner */
    }
    while (first < token && is_participle(&text->tokens[first]))
        first++;
    if (first == token || !phrase_is_noun(&text->tokens[token - 1]))
        return false;
    *out = (struct phrase){ first, token, token - 1 };
    return true;
}

/* A common noun alone behind "for" or "on", which completes the noun before: "a request
 * for comment". */
static bool is_bare(const struct text *text, const struct phrase *phrase)
{
    const struct token *head = &text->tokens[phrase->head];
    return phrase->last == phrase->first + 1 && head->word_class == WORD_NOUN &&
           (phrase_is_word(text, phrase->first - 1, "for") ||
            phrase_is_word(text, phrase->first - 1, "on"));
}

bool phrase_chain_before(const struct text *text, size_t token, size_t floor,
                         struct phrase *out)
{
    if (!phrase_before(text, token, floor, out))
        return false;
    struct phrase owner;
    while (out->first > floor + 1 &&
           (phrase_is_word(text, out->first - 1, "of") || is_bare(text, out)) &&
           phrase_before(text, out->first - 1, floor, &owner)) {
        out->first = owner.first;
        out->head = owner.head;
    }
    return true;
}

/* Names of peoples and groups end so in the plural, or are these; names of countries and
 * firms do not. */
static bool names_people(struct view lower)
{
    static const struct view endings[] = { VIEW_INIT("ans"),   VIEW_INIT("ists"),
                                           VIEW_INIT("crats"), VIEW_INIT("kers"),
                                           VIEW_INIT("tors"),  VIEW_INIT("shmen"),
                                           VIEW_INIT("chmen"), VIEW_INIT("iets"),
                                           VIEW_INIT("viks"),  VIEW_INIT("landers") };
    /* In byte order. */
    static const struct view peoples[] = {
        VIEW_INIT("allies"),     VIEW_INIT("arabs"),        VIEW_INIT("aztecs"),
        VIEW_INIT("boers"),      VIEW_INIT("britons"),      VIEW_INIT("bulgars"),
        VIEW_INIT("celts"),      VIEW_INIT("confederates"), VIEW_INIT("conservatives"),
        VIEW_INIT("cossacks"),   VIEW_INIT("croats"),       VIEW_INIT("crusaders"),
        VIEW_INIT("czechs"),     VIEW_INIT("danes"),        VIEW_INIT("federals"),
        VIEW_INIT("finns"),      VIEW_INIT("franks"),       VIEW_INIT("goths"),
        VIEW_INIT("greeks"),     VIEW_INIT("huns"),         VIEW_INIT("incas"),
        VIEW_INIT("irregulars"), VIEW_INIT("jews"),         VIEW_INIT("kurds"),
        VIEW_INIT("liberals"),   VIEW_INIT("mongols"),      VIEW_INIT("moors"),
        VIEW_INIT("mughals"),    VIEW_INIT("nazis"),        VIEW_INIT("normans"),
        VIEW_INIT("ottomans"),   VIEW_INIT("poles"),        VIEW_INIT("powers"),
        VIEW_INIT("rebels"),     VIEW_INIT("saxons"),       VIEW_INIT("scots"),
        VIEW_INIT("serbs"),      VIEW_INIT("slovaks"),      VIEW_INIT("spaniards"),
        VIEW_INIT("swedes"),     VIEW_INIT("tatars"),       VIEW_INIT("tories"),
        VIEW_INIT("turks"),      VIEW_INIT("vandals"),      VIEW_INIT("vikings"),
        VIEW_INIT("whigs"),      VIEW_INIT("zulus"),
    };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (view_ends(lower, endings[i]) && lower.length > endings[i].length + 2)
            return true;
    return WORD_LISTED(peoples, lower);
}

static bool is_quantifier(struct view lower)
{
    static const struct view words[] = {
        VIEW_INIT("all"),    VIEW_INIT("both"),    VIEW_INIT("few"),   VIEW_INIT("many"),
        VIEW_INIT("most"),   VIEW_INIT("several"), VIEW_INIT("some"),  VIEW_INIT("these"),
        VIEW_INIT("they"),   VIEW_INIT("those"),   VIEW_INIT("we"),    VIEW_INIT("you"),
        VIEW_INIT("people"), VIEW_INIT("police"),  VIEW_INIT("women"),
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (view_equal(lower, words[i]))
            return true;
    return false;
}

/* "gunmen", "firewomen": compounds of "man", whatever the dictionary has. */
static bool is_of_men(struct view lower)
{
    static const struct view others[] = { VIEW_INIT("abdomen"), VIEW_INIT("acumen"),
                                          VIEW_INIT("bitumen"), VIEW_INIT("regimen"),
                                          VIEW_INIT("specimen") };
    return lower.length > 5 && view_ends(lower, VIEW("men")) &&
           !WORD_LISTED(others, lower);
}

static bool head_is_plural(const struct token *head)
{
    if (head->word_class == WORD_NAME)
        return names_people(head->lower) || view_equal(head->lower, VIEW("police"));
    if (is_quantifier(head->lower))
        return true;
    return head->word_class == WORD_NOUN &&
           (!view_equal(head->lemma, head->lower) || is_of_men(head->lower));
}

/* "Bo Lee |of Norway, Ann Orr of Peru and Jan Lund of Rome" */
static bool lists_names(const struct text *text, size_t first, size_t last)
{
    bool comma = false, again = false;
    for (size_t i = first; i + 1 < last; i++) {
        bool name = text->tokens[i + 1].word_class == WORD_NAME;
        if (again && name && view_equal(text->tokens[i].lower, VIEW("and")))
            return true;
        again = again || (comma && text->tokens[i].word_class == WORD_PREPOSITION);
        comma = comma || (name && view_equal(text->tokens[i].lower, VIEW(",")));
    }
    return false;
}

/* "most of the town", "most of the workers": as many as it is a part of. */
static bool is_share(const struct token *token)
{
    static const struct view words[] = { VIEW_INIT("all"), VIEW_INIT("half"),
                                         VIEW_INIT("most"), VIEW_INIT("none"),
                                         VIEW_INIT("some") };
    return WORD_LISTED(words, token->lower);
}

/* "the British", "the French": the people. */
static bool is_nation(const struct text *text, size_t first, size_t last)
{
    static const struct view nations[] = {
        VIEW_INIT("british"),  VIEW_INIT("burmese"),    VIEW_INIT("chinese"),
        VIEW_INIT("danish"),   VIEW_INIT("dutch"),      VIEW_INIT("english"),
        VIEW_INIT("finnish"),  VIEW_INIT("french"),     VIEW_INIT("irish"),
        VIEW_INIT("japanese"), VIEW_INIT("polish"),     VIEW_INIT("portuguese"),
        VIEW_INIT("scottish"), VIEW_INIT("spanish"),    VIEW_INIT("swedish"),
        VIEW_INIT("swiss"),    VIEW_INIT("vietnamese"), VIEW_INIT("welsh"),
    };
    return last == first + 2 && view_equal(text->tokens[first].lower, VIEW("the")) &&
           WORD_LISTED(nations, text->tokens[first + 1].lower);
}

/* "the Royals", "the Reds": one word in the plural, but for these. */
static bool is_team(const struct text *text, size_t first, size_t last)
{
    /* In byte order. */
    static const struct view single[] = {
        VIEW_INIT("achilles"),    VIEW_INIT("ganges"), VIEW_INIT("hermes"),
        VIEW_INIT("netherlands"), VIEW_INIT("thames"), VIEW_INIT("times"),
        VIEW_INIT("ulysses"),
    };
    const struct token *name = &text->tokens[first + 1];
    return last == first + 2 && view_equal(text->tokens[first].lower, VIEW("the")) &&
           name->word_class == WORD_NAME && !name->all_capitals &&
           view_ends(name->lower, VIEW("s")) && !view_ends(name->lower, VIEW("ss")) &&
           !view_ends(name->lower, VIEW("us")) && !view_ends(name->lower, VIEW("is")) &&
           !WORD_LISTED(single, name->lower);
}

/* "the two Presidents" */
static bool is_counted_name(const struct text *text, size_t first, size_t head)
{
    return head > first && text->tokens[head].word_class == WORD_NAME &&
           view_ends(text->tokens[head].lower, VIEW("s")) &&
           text->tokens[head - 1].word_class == WORD_NUMBER &&
           text->tokens[head - 1].kind == TOKEN_WORD &&
           !view_equal(text->tokens[head - 1].lower, VIEW("one"));
}

/* "the British |under him", "the Danes, |led by him": where what follows the phrase
 * begins. */
static size_t own_end(const struct text *text, size_t first, size_t last)
{
    size_t end = first < last ? first + 1 : last;
    while (end < last && text->tokens[end].word_class != WORD_PREPOSITION &&
           text->tokens[end].kind != TOKEN_PUNCT)
        end++;
    return end;
}

bool phrase_is_plural(const struct text *text, size_t first, size_t last)
{
    first = clause_quantity(text, first, last);
    size_t head = last, own = own_end(text, first, last);
    if (is_nation(text, first, own) || is_team(text, first, own))
        return true;
    for (size_t i = first; i < last; i++) {
        const struct token *here = &text->tokens[i];
        if (here->word_class == WORD_CONJUNCTION &&
            view_equal(here->lower, VIEW("and")) && head != last &&
            !here->glued && /* "a hit-and-run driver" */
            text->tokens[head].word_class != WORD_DETERMINER)
            return true; /* not "the bold and sudden landing" */
        if (i == first && here->word_class == WORD_PREPOSITION)
            continue; /* "over ninety ships" */
        if (here->word_class == WORD_PREPOSITION || here->word_class == WORD_TO) {
            if (head == first && is_share(&text->tokens[head]))
                return phrase_is_plural(text, i + 1, last);
            if (lists_names(text, i, last))
                return true;
            break;
        }
        bool label = here->word_class == WORD_NUMBER && head != last && head + 1 == i &&
                     phrase_is_noun(&text->tokens[head]); /* "Parts 1 to 3" */
        if (phrase_is_noun(here) || here->word_class == WORD_PRONOUN ||
            (head == last && here->word_class == WORD_DETERMINER) ||
            (here->word_class == WORD_NUMBER && !label))
            head = i;
    }
    if (head == last)
        return false;
    if (text->tokens[head].word_class == WORD_NUMBER && head > first &&
        text->tokens[head - 1].word_class == WORD_ADJECTIVE &&
        !view_equal(text->tokens[head].lower, VIEW("one")))
        return true; /* "the fastest nine" */
    if (text->tokens[first].word_class == WORD_NUMBER && head == first)
        return !view_equal(text->tokens[first].lower, VIEW("one"));
    /* "Xans and Ys of Z": an "and" behind a preposition may still join subjects; the
     * verb's own form decides such cases before this is asked */
    return head_is_plural(&text->tokens[head]) || is_counted_name(text, first, head);
}
