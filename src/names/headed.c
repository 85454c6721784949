#include "names/sighting.h"
#include "text/lexicon.h"

enum { TAILS_MAX = 4 };

static const uint32_t heads = CLASS_ORGANISATION | CLASS_FIRM | CLASS_TEXT | CLASS_PLACE |
                              CLASS_THING | CLASS_EVENT;

/* What kind of name a head makes. */
static enum entity_type type_of(const struct finder *finder, size_t head)
{
    if (finder_has(finder, head, CLASS_ORGANISATION | CLASS_FIRM))
        return ENTITY_ORGANISATION;
    if (finder_has(finder, head, CLASS_TEXT))
        return ENTITY_TEXT;
    if (finder_has(finder, head, CLASS_PLACE))
        return ENTITY_PLACE;
    return ENTITY_THING;
}

/* Whether a title at token begins a person rather than goes on with the name: nothing
 * headed follows it. */
static bool ends_at_title(const struct finder *finder, size_t token, size_t last)
{
    if (!finder_has(finder, token, CLASS_TITLE) ||
        finder_has(finder, token, CLASS_ORGANISATION))
        return false;
    for (size_t i = token + 1; i < last; i++)
        if (finder_has(finder, i, CLASS_ORGANISATION | CLASS_TEXT))
            return false;
    return true;
}

/* The last head in [first, last) that stands before a person; last when there is none. */
static size_t find_head(const struct finder *finder, size_t first, size_t last)
{
    size_t end = finder_person_start(finder, first, last), head = last;
    for (size_t i = first; i < end; i++) {
        const struct token *token = finder_token(finder, i);
        if (token->kind != TOKEN_WORD || !token->capital)
            continue;
        if (i > first && ends_at_title(finder, i, end))
            break;
        bool state = finder_is(finder, i, VIEW("state")) && i + 1 < end;
        if (finder_has(finder, i, heads) && !state)
            head = i;
    }
    return head;
}

static bool is_general(const struct finder *finder, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (finder_token(finder, i)->kind == TOKEN_WORD &&
            !finder_has(finder, i, CLASS_GENERAL | CLASS_ORGANISATION))
            return false;
    return first < last;
}

/* "and Trade" behind a name: general words with a capital and no head of their own. */
static size_t take_and(const struct finder *finder, size_t end)
{
    if (!finder_is(finder, end, VIEW("and")) || !finder_is_name_word(finder, end + 1))
        return end;
    size_t last = finder_unit(finder, end + 1);
    return is_general(finder, end + 1, last) &&
                   !finder_has(finder, last - 1, CLASS_ORGANISATION)
               ? last
               : end;
}

/* Whether the unit at first is of common words with capitals: "Cooperation", "Mutual
 * Assistance"; *end: behind it. */
static bool is_common_unit(const struct finder *finder, size_t first, size_t *end)
{
    if (first >= finder->last || !finder_is_name_word(finder, first))
        return false;
    *end = finder_unit(finder, first);
    for (size_t i = first; i < *end; i++)
        if (finder_has(finder, i, CLASS_GIVEN | CLASS_SURNAME | CLASS_TITLE) ||
            !(finder_is_common(finder, i) || finder_has(finder, i, CLASS_GENERAL) ||
              lexicon_noun(finder_token(finder, i)->lower) > 0 ||
              view_ends(finder_token(finder, i)->lower, VIEW("ness"))) ||
            finder_place(finder, i).tokens > 0)
            return false;
    return *end > first;
}

/* ", Industry and Energy" behind "Ministry of Trade", ", Commerce, and Navigation" behind
 * "Treaty of Friendship". */
static size_t take_list(const struct finder *finder, size_t end)
{
    enum { LISTED_MAX = 6 };
    size_t at = end;
    for (int count = 0; count < LISTED_MAX; count++) {
        bool comma = finder_is(finder, at, VIEW(","));
        size_t next = at + (comma ? 1 : 0);
        bool and = finder_is(finder, next, VIEW("and"));
        if ((!comma && !and) || !is_common_unit(finder, next + (and? 1 : 0), &at))
            return end;
        if (and)
            return count > 0 ? at : end;
    }
    return end;
}

/* The end of the words with capitals after "of the": up to a person, a title, a place
 * that has its own name behind one that is none. */
static size_t tail_unit(const struct finder *finder, size_t first, bool deeper)
{
    size_t last = finder_unit(finder, first);
    struct gazetteer_match match = finder_place(finder, first);
    if (match.tokens > 0 && deeper && match.form == GAZETTEER_NAME)
        return first; /* "of the Republic of Austria", behind "of Culture" */
    if (match.tokens > 0 && match.form == GAZETTEER_NAME &&
        find_head(finder, first, last) == last)
        return first + match.tokens;
    last = finder_person_start(finder, first, last);
    for (size_t i = first + 1; i < last; i++)
        if (ends_at_title(finder, i, last) && i + 1 < last)
            return i; /* but "of the High Commissioner" */
    return last;
}

/* The end of the tails behind a head: "of Foreign Affairs and Trade", "of the High
 * Commissioner for Human Rights". */
static size_t take_tails(const struct finder *finder, size_t end)
{
    static const struct view joins[] = {
        VIEW_INIT("of"),
        VIEW_INIT("for"),
        VIEW_INIT("on"),
        VIEW_INIT("against"),
    };
    for (int count = 0; count < TAILS_MAX; count++) {
        size_t next = end;
        for (size_t i = 0; i < sizeof joins / sizeof *joins; i++)
            if (finder_is(finder, end, joins[i]))
                next = end + 1;
        if (next == end || next >= finder->last)
            break;
        if (finder_is(finder, next, VIEW("the")))
            next++;
        if (!finder_is_name_word(finder, next))
            break;
        size_t last = tail_unit(finder, next, count > 0);
        if (last == next)
            break;
        end = take_list(finder, last);
        if (end == last)
            end = take_and(finder, last);
    }
    return end;
}

/* A number that is part of a text's name: "Act 1999", "Resolution 2397". */
static size_t take_number(const struct finder *finder, size_t end, enum entity_type type)
{
    bool number = end < finder->last && type == ENTITY_TEXT &&
                  finder_token(finder, end)->kind == TOKEN_NUMBER &&
                  finder_token(finder, end)->lower.length >= 2;
    return number ? end + 1 : end;
}

/* Where the name begins once a nationality is taken off that another has only given it:
 * "Danish Federal Pilots Service". Adds the place. */
static size_t take_nationality(struct finder *finder, size_t first, size_t head)
{
    static const struct view openers[] = {
        VIEW_INIT("federal"),  VIEW_INIT("national"), VIEW_INIT("state"),
        VIEW_INIT("central"),  VIEW_INIT("supreme"),  VIEW_INIT("interior"),
        VIEW_INIT("ministry"), VIEW_INIT("foreign"),  VIEW_INIT("constitutional"),
    };
    struct gazetteer_match match = finder_place(finder, first);
    size_t rest = first + match.tokens;
    if (match.tokens == 0 || match.kind == GAZETTEER_ORGANISATION || head + 1 < rest + 3)
        return first;
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (finder_is(finder, rest, openers[i])) {
            struct sighting *place =
                finder_add(finder, first, rest, ENTITY_PLACE, SIGHTING_SURE);
            place->place = match.name;
            place->nation = match.kind <= GAZETTEER_STATE;
            place->adjective = match.form == GAZETTEER_ADJECTIVE;
            return rest;
        }
    return first;
}

/* Whether the name is said with an article or like one: "the Service", "this Act". */
static bool has_article(const struct finder *finder, size_t first)
{
    static const struct view articles[] = {
        VIEW_INIT("the"),
        VIEW_INIT("this"),
        VIEW_INIT("that"),
        VIEW_INIT("said"),
    };
    for (size_t i = 0; first > finder->first && i < sizeof articles / sizeof *articles;
         i++)
        if (finder_is(finder, first - 1, articles[i]))
            return true;
    return false;
}

/* One capital word that is only a head: a name if another, fuller, is known. */
static size_t take_lone_head(struct finder *finder, size_t head, enum entity_type type)
{
    if (has_article(finder, head) && type != ENTITY_PLACE)
        finder_add(finder, head, head + 1, type, SIGHTING_HEAD);
    return head + 1;
}

/* "Securities and Exchange Commission": general words, "and", and a headed unit. */
static size_t find_joined_head(const struct finder *finder, size_t first, size_t *last)
{
    if (!finder_is(finder, *last, VIEW("and")) || !is_general(finder, first, *last) ||
        !finder_is_name_word(finder, *last + 1))
        return *last;
    size_t end = finder_unit(finder, *last + 1);
    size_t head = find_head(finder, *last + 1, end);
    if (head == end || head == *last + 1 ||
        !finder_has(finder, head, CLASS_ORGANISATION | CLASS_TEXT))
        return *last;
    *last = end;
    return head;
}

/* "the Growers' Union": whose body it is makes a name of it. */
static bool has_owner(const struct finder *finder, size_t first, size_t head)
{
    for (size_t i = first; i < head; i++)
        if (finder_token(finder, i)->lower.data[0] == '\'')
            return true;
    return false;
}

size_t finder_take_headed(struct finder *finder, size_t first, size_t last)
{
    size_t head = find_head(finder, first, last);
    if (head == last)
        head = find_joined_head(finder, first, &last);
    if (head == last)
        return first;
    if (finder_has(finder, head, CLASS_EVENT))
        return head + 1; /* "Berlin Marathon": no entity */
    enum entity_type type = type_of(finder, head);
    if (head == first && first + 1 < last) {
        if (finder_has(finder, first, CLASS_PLACE) &&
            finder_has(finder, first, CLASS_PLACE_FIRST)) {
            finder_add(finder, first, last, ENTITY_PLACE, SIGHTING_SURE);
            return last; /* "Lake Van" */
        }
        if (finder_has(finder, first, CLASS_PLACE | CLASS_TEXT | CLASS_THING))
            return first; /* "Project Orchid" */
        bool named = type == ENTITY_ORGANISATION &&
                     !finder_has(finder, first + 1, CLASS_TITLE | CLASS_GIVEN);
        if (named && !finder_has(finder, first, CLASS_STOP))
            head = finder_person_start(finder, first, last) - 1; /* "Radio Nowhere" */
    }
    size_t end = take_number(finder, take_tails(finder, head + 1), type);
    if (end == head + 1 && head == first)
        return take_lone_head(finder, head, type);
    if (type == ENTITY_THING && end == head + 1)
        return first; /* "Delta Rocket": left to the products */
    if (type == ENTITY_ORGANISATION)
        first = take_nationality(finder, first, head);
    bool partial = has_article(finder, first) && end == head + 1 &&
                   is_general(finder, first, head) && !has_owner(finder, first, head);
    finder_add(finder, first, end, type, partial ? SIGHTING_HEAD : SIGHTING_SURE);
    return end;
}
