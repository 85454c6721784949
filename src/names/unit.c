#include "names/sighting.h"

/* Whether words that only offices and honours have fill [first, last). */
static size_t titles_end(const struct finder *finder, size_t first, size_t last)
{
    size_t end = first;
    while (end < last && finder_has(finder, end, CLASS_TITLE))
        end++;
    return end;
}

/* Whether a token can be the second word of a person's name. */
static bool may_be_surname(const struct finder *finder, size_t token)
{
    const uint32_t never = CLASS_ORGANISATION | CLASS_TEXT | CLASS_GENERAL | CLASS_TITLE |
                           CLASS_PLACE | CLASS_THING;
    const struct token *at = finder_token(finder, token);
    if (at->kind != TOKEN_WORD || at->all_capitals)
        return false;
    return !finder_has(finder, token, never) ||
           finder_has(finder, token, CLASS_GIVEN | CLASS_SURNAME | CLASS_PARTICLE);
}

static bool begins_person(const struct finder *finder, size_t token, size_t last)
{
    bool initial = finder_is_initial(finder, token) &&
                   (finder_token(finder, token)->lower.length > 1 ||
                    token == finder->first || !finder_token(finder, token - 1)->capital);
    return token + 1 < last && (finder_has(finder, token, CLASS_GIVEN) || initial) &&
           (may_be_surname(finder, token + 1) || finder_is_initial(finder, token + 1));
}

size_t finder_person_start(const struct finder *finder, size_t first, size_t last)
{
    if (begins_person(finder, first, last) || finder_is_initial(finder, first))
        return last;
    for (size_t i = first + 1; i < last; i++)
        if (begins_person(finder, i, last))
            return i;
    return last;
}

/* Adds a place, or an organisation that all the world calls so. A capital that says or
 * agrees to something is its country's government. */
static size_t take_place(struct finder *finder, size_t first,
                         const struct gazetteer_match *match)
{
    size_t end = first + match->tokens;
    bool organisation = match->kind == GAZETTEER_ORGANISATION;
    struct sighting *sighting =
        finder_add(finder, first, end, organisation ? ENTITY_ORGANISATION : ENTITY_PLACE,
                   SIGHTING_SURE);
    sighting->place = match->name;
    sighting->adjective = match->form == GAZETTEER_ADJECTIVE;
    sighting->nation = match->kind == GAZETTEER_COUNTRY || match->kind == GAZETTEER_STATE;
    if (match->country.data != NULL && finder_has(finder, end, CLASS_SAYING) &&
        (first == finder->first ||
         !finder_has(finder, first - 1, CLASS_LOCATIVE | CLASS_TITLE))) {
        sighting->place = match->country;
        sighting->government = true;
    }
    return end;
}

/* Whether a match of one word is rather a person's first or last name. */
static bool is_person_instead(const struct finder *finder, size_t first, size_t last,
                              const struct gazetteer_match *match)
{
    return match->tokens == 1 && match->form != GAZETTEER_PEOPLE &&
           finder_has(finder, first, CLASS_GIVEN) && first + 1 < last &&
           may_be_surname(finder, first + 1) && finder->words[first + 1] == NULL;
}

/* Titles that a name follows: "President Viktor Sokolenko"; those alone are no name. */
static size_t take_titled(struct finder *finder, size_t first, size_t last)
{
    size_t name = titles_end(finder, first, last);
    if (name == last)
        return last;
    size_t next = first;
    if (!finder_has(finder, first, CLASS_HONORIFIC) &&
        !finder_has(finder, name, CLASS_GIVEN))
        next = finder_take_headed(finder, first, last);
    if (next > first)
        return next;
    struct gazetteer_match match = finder_place(finder, name);
    if (match.tokens > 0 && !is_person_instead(finder, name, last, &match) &&
        !finder_has(finder, first, CLASS_HONORIFIC) && name + match.tokens >= last &&
        (match.tokens > 1 || match.kind <= GAZETTEER_STATE))
        return take_place(finder, name, &match);
    if (finder_has(finder, last - 1, CLASS_ROLE | CLASS_TITLE) && last - name > 1 &&
        !finder_has(finder, last - 1, CLASS_GIVEN | CLASS_SURNAME))
        return last; /* "Chief Operating Officer": an office alone */
    next = finder_take_person(finder, first, name, last);
    return next > name ? next : name;
}

/* "Morgenblad newspaper", "Velmor Tarn group": a body by the word right behind it. */
static bool is_called_body(const struct finder *finder, size_t first, size_t last)
{
    static const struct view words[] = {
        VIEW_INIT("newspaper"),  VIEW_INIT("magazine"), VIEW_INIT("daily"),
        VIEW_INIT("weekly"),     VIEW_INIT("website"),  VIEW_INIT("airline"),
        VIEW_INIT("television"), VIEW_INIT("group"),    VIEW_INIT("company"),
    };
    if (last >= finder->last || finder_has(finder, first, CLASS_GIVEN) ||
        finder_place(finder, first).tokens > 0)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (finder_is(finder, last, words[i]) && !finder_token(finder, last)->capital)
            return true;
    return false;
}

/* Whether a common word is no part of the name behind it: "minister for Trade Ann Lee".
 */
static bool ends_office(const struct finder *finder, size_t first, size_t last)
{
    return first > finder->first && last - first > 2 &&
           (finder_is(finder, first - 1, VIEW("for")) ||
            finder_is(finder, first - 1, VIEW("of"))) &&
           finder_is_common(finder, first) && !finder_is_common(finder, first + 1) &&
           !finder_has(finder, first,
                       CLASS_GIVEN | CLASS_ORGANISATION | CLASS_FIRM | CLASS_TITLE) &&
           begins_person(finder, first + 1, last);
}

/* Countries in the form that binds them to another. */
static const struct {
    struct view form, name;
} combining[] = {
    { VIEW_INIT("anglo"), VIEW_INIT("United Kingdom") },
    { VIEW_INIT("austro"), VIEW_INIT("Austria") },
    { VIEW_INIT("franco"), VIEW_INIT("France") },
    { VIEW_INIT("greco"), VIEW_INIT("Greece") },
    { VIEW_INIT("indo"), VIEW_INIT("India") },
    { VIEW_INIT("italo"), VIEW_INIT("Italy") },
    { VIEW_INIT("russo"), VIEW_INIT("Russia") },
    { VIEW_INIT("sino"), VIEW_INIT("China") },
    { VIEW_INIT("turco"), VIEW_INIT("Turkey") },
};

static size_t combining_at(const struct finder *finder, size_t token)
{
    size_t i = 0;
    while (i < sizeof combining / sizeof *combining &&
           !finder_is(finder, token, combining[i].form))
        i++;
    return i;
}

/* "Anglo-French", "Sino-Indian" */
static bool is_combined(const struct finder *finder, size_t first, size_t last)
{
    if (first + 2 >= last || !finder_is(finder, first + 1, VIEW("-")) ||
        combining_at(finder, first) == sizeof combining / sizeof *combining)
        return false;
    struct gazetteer_match other = finder_place(finder, first + 2);
    return other.tokens > 0 && other.form == GAZETTEER_ADJECTIVE &&
           other.kind == GAZETTEER_COUNTRY;
}

/* The first of the two. */
static size_t take_combined(struct finder *finder, size_t first)
{
    struct gazetteer_match match = { .tokens = 1,
                                     .name = combining[combining_at(finder, first)].name,
                                     .kind = GAZETTEER_COUNTRY,
                                     .form = GAZETTEER_ADJECTIVE };
    return take_place(finder, first, &match);
}

/* The name that begins at first. */
static size_t take_one(struct finder *finder, size_t first, size_t last)
{
    struct gazetteer_match match = finder_place(finder, first);
    if (match.tokens == 0 && is_combined(finder, first, last)) {
        size_t next = finder_take_headed(finder, first, last);
        return next > first ? next : take_combined(finder, first);
    }
    if (match.tokens > 0 && is_person_instead(finder, first, last, &match))
        match.tokens = 0;
    if (match.tokens > 0 && first + match.tokens < last) {
        size_t next = finder_take_headed(finder, first, last);
        if (next > first)
            return next;
    }
    if (match.tokens > 0)
        return take_place(finder, first, &match);
    if (ends_office(finder, first, last))
        return first + 1;
    if (finder_has(finder, first, CLASS_TITLE))
        return take_titled(finder, first, last);
    size_t next = first;
    if (first > finder->first && finder_has(finder, first - 1, CLASS_THING) &&
        !finder_token(finder, first - 1)->capital &&
        !finder_has(finder, first, CLASS_GIVEN))
        next = finder_take_other(finder, first, last); /* "the freighter Ocean Lark" */
    if (next == first && is_called_body(finder, first, last)) {
        finder_add(finder, first, last, ENTITY_ORGANISATION, SIGHTING_SURE);
        return last;
    }
    if (next == first && begins_person(finder, first, last))
        next = finder_take_person(finder, first, first, last);
    if (next == first)
        next = finder_take_headed(finder, first, last);
    if (next == first && !finder_is_camel(finder, first))
        next = finder_take_person(finder, first, first, last);
    if (next == first)
        next = finder_take_other(finder, first, last);
    return next;
}

size_t finder_take_unit(struct finder *finder, size_t first, size_t last)
{
    size_t at = first;
    while (at < last) {
        const struct token *token = finder_token(finder, at);
        bool name = token->capital || finder_is_camel(finder, at);
        if (!name || token->kind != TOKEN_WORD) {
            at++;
            continue;
        }
        size_t count = finder->list.count;
        size_t next = take_one(finder, at, last);
        if (finder->list.count > count)
            finder_role(finder, &finder->list.items[count]);
        at = next > at ? next : at + 1;
    }
    return at;
}
