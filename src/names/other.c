#include "names/sighting.h"

/* An acronym by its form: capitals alone, few, and no word that is shouted. */
static bool is_acronym(const struct finder *finder, size_t token)
{
    enum { ACRONYM_MAX = 7 };
    const struct token *at = finder_token(finder, token);
    if (!at->all_capitals || at->lower.length > ACRONYM_MAX || finder->shouted[token] ||
        finder_has(finder, token,
                   CLASS_STOP | CLASS_SUFFIX | CLASS_CALENDAR | CLASS_SHIP_PREFIX |
                       CLASS_TITLE | CLASS_ABBREVIATION))
        return false;
    for (size_t i = 0; i < at->lower.length; i++)
        if (!ascii_is_lower(at->lower.data[i]) && at->lower.data[i] != '.')
            return false;
    return true;
}

/* An acronym in brackets belongs to the name before them: "Harbour Office (HO)". */
static size_t take_acronym(struct finder *finder, size_t first)
{
    size_t before = finder->list.count;
    struct sighting *sighting =
        finder_add(finder, first, first + 1, ENTITY_ORGANISATION, SIGHTING_ACRONYM);
    bool bracket = first > finder->first && finder_is(finder, first - 1, VIEW("("));
    if (bracket && before > 0 && finder->list.items[before - 1].last == first - 1)
        sighting->expansion = before;
    return first + 1;
}

/* "Comet 7", "Fateh-3": a name that ends in a number is a product's or a weapon's. */
static size_t take_numbered(struct finder *finder, size_t first, size_t last)
{
    size_t end = last;
    bool glued = finder_token(finder, last - 1)->kind == TOKEN_NUMBER;
    if (!glued && last < finder->last &&
        finder_token(finder, last)->kind == TOKEN_NUMBER &&
        finder_token(finder, last)->lower.length <= 3 &&
        !finder_has(finder, last - 1, CLASS_STOP | CLASS_GENERAL | CLASS_TITLE) &&
        !finder_is(finder, last + 1, VIEW("%")))
        end = last + 1;
    bool letter = finder_token(finder, first)->lower.length < 2;
    bool joined = glued && first + 2 < last && finder_token(finder, first + 1)->glued;
    if ((!glued && end == last) || end - first > 4 || (letter && !joined))
        return first; /* but "K-40" */
    static const uint32_t units = CLASS_STOP | CLASS_CALENDAR;
    bool counted = end > last && end < finder->last &&
                   (finder_token(finder, end)->lower.data[0] == ',' ||
                    finder_token(finder, end)->lower.data[0] == ':' ||
                    finder_token(finder, end)->glued) &&
                   end + 1 < finder->last &&
                   finder_token(finder, end + 1)->kind == TOKEN_NUMBER;
    bool filed = letter && finder_is(finder, end, VIEW("/")); /* "Case K-14/09" */
    if (counted || filed || finder_has(finder, end - 2, units))
        return first;
    if (end < finder->last && finder_token(finder, end)->glued &&
        finder_token(finder, end)->kind == TOKEN_WORD &&
        finder_token(finder, end)->all_capitals)
        end++; /* "Comet 7GX" */
    else if (end < finder->last && finder_token(finder, end)->glued &&
             finder_token(finder, end)->kind == TOKEN_WORD &&
             finder_token(finder, end)->capital)
        end++;
    finder_add(finder, first, end, ENTITY_THING, SIGHTING_SURE);
    return end;
}

/* "Brightwater is a space probe": what the name is said to be. */
static bool is_said_to_be(const struct finder *finder, size_t last, enum entity_type *out)
{
    enum { REACH = 5 };
    bool be = finder_is(finder, last, VIEW("is")) || finder_is(finder, last, VIEW("was"));
    bool article =
        finder_is(finder, last + 1, VIEW("a")) || finder_is(finder, last + 1, VIEW("an"));
    if (!be || !article)
        return false;
    size_t noun = SIZE_MAX;
    for (size_t i = last + 2; i < finder->last && i < last + 2 + REACH; i++) {
        if (finder_token(finder, i)->kind != TOKEN_WORD ||
            finder_has(finder, i, CLASS_LOCATIVE) || finder_is(finder, i, VIEW("of")))
            break;
        if (!finder_token(finder, i)->capital &&
            finder_has(finder, i, CLASS_THING | CLASS_PLACE | CLASS_ORGANISATION))
            noun = i;
    }
    if (noun == SIZE_MAX)
        return false;
    *out = finder_has(finder, noun, CLASS_ORGANISATION) ? ENTITY_ORGANISATION
           : finder_has(finder, noun, CLASS_PLACE)      ? ENTITY_PLACE
                                                        : ENTITY_THING;
    return true;
}

/* Names of ships and products by a word beside them. */
static size_t take_thing(struct finder *finder, size_t first, size_t last)
{
    bool prefix = finder_has(finder, first, CLASS_SHIP_PREFIX) &&
                  finder_token(finder, first)->all_capitals && first + 1 < last;
    bool project = finder_has(finder, first, CLASS_THING) && first + 1 < last;
    bool before = first > finder->first && finder_has(finder, first - 1, CLASS_THING) &&
                  !finder_token(finder, first - 1)->capital &&
                  first > finder->first + 1 && !finder_is(finder, first - 2, VIEW("to"));
    bool after = last < finder->last && !finder_token(finder, last)->capital &&
                 finder_has(finder, last, CLASS_THING) && first > finder->first &&
                 !finder_is(finder, last, VIEW("project")) && last - first > 1;
    bool head = last - first > 1 && finder_has(finder, last - 1, CLASS_THING);
    bool system = finder_is(finder, last, VIEW("operating")) &&
                  finder_is(finder, last + 1, VIEW("system"));
    enum entity_type type = ENTITY_THING;
    if (!prefix && !project && !before && !after && !head && !system &&
        !is_said_to_be(finder, last, &type))
        return take_numbered(finder, first, last);
    finder_add(finder, first, last, type, SIGHTING_SURE);
    return last;
}

/* "in San Remigio", "near Upper Wold", "East Bavaria". */
static size_t take_place_first(struct finder *finder, size_t first, size_t last)
{
    static const uint32_t words = CLASS_PLACE_FIRST;
    if (!finder_has(finder, first, words) || first + 1 >= last)
        return first;
    struct gazetteer_match part = finder_place(finder, first + 1);
    bool located =
        first > finder->first && (finder_has(finder, first - 1, CLASS_LOCATIVE) ||
                                  (part.tokens > 0 && part.form == GAZETTEER_NAME));
    if (!located)
        return first;
    finder_add(finder, first, last, ENTITY_PLACE, SIGHTING_SURE);
    return last;
}

/* Whether the word behind a name acts, so that the name is a person's or a body's. */
static bool acts(const struct finder *finder, size_t token)
{
    static const struct view verbs[] = {
        VIEW_INIT("has"), VIEW_INIT("had"), VIEW_INIT("will"), VIEW_INIT("would"),
        VIEW_INIT("is"),  VIEW_INIT("was"), VIEW_INIT("'s"),
    };
    if (token >= finder->last || finder_token(finder, token)->capital)
        return false;
    if (finder_has(finder, token, CLASS_SAYING))
        return true;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (finder_is(finder, token, verbs[i]))
            return true;
    struct view word = finder_token(finder, token)->lower;
    return word.length > 4 && view_ends(word, VIEW("ed"));
}

/* What the surroundings of a name of unknown kind take it for. */
static void guess(const struct finder *finder, struct sighting *sighting)
{
    size_t first = sighting->first, last = sighting->last;
    static const struct view strong[] = {
        VIEW_INIT("in"),
        VIEW_INIT("near"),
        VIEW_INIT("off"),
        VIEW_INIT("outside"),
    };
    enum hint_kind kind;
    sighting->type = ENTITY_ORGANISATION;
    if (finder_is_camel(finder, first)) { /* "eShop" */
        sighting->type = ENTITY_THING;
        sighting->vote = 2;
        return;
    }
    if (finder_hint(finder, first, &kind) && kind != HINT_OTHER) {
        static const enum entity_type types[] = {
            [HINT_PERSON] = ENTITY_PERSON,
            [HINT_ORGANISATION] = ENTITY_ORGANISATION,
            [HINT_PLACE] = ENTITY_PLACE,
        };
        sighting->type = types[kind];
        sighting->vote = 2;
        return;
    }
    if (finder_precedes_place(finder, last)) {
        sighting->type = ENTITY_PLACE; /* "Edison, New Jersey" */
        sighting->vote = 2;
        return;
    }
    if (first > finder->first) {
        bool common = last - first == 1 && finder_is_common(finder, first);
        for (size_t i = 0; !common && i < sizeof strong / sizeof *strong; i++)
            if (finder_is(finder, first - 1, strong[i])) {
                sighting->type = ENTITY_PLACE;
                sighting->vote = 2;
                return;
            }
        if (first > finder->first + 1 && finder_is(finder, first - 1, VIEW("of")) &&
            finder_has(finder, first - 2, CLASS_PLACE | CLASS_OF_PLACE)) {
            sighting->type = ENTITY_PLACE; /* "the village", "the mayor of Stonebeck" */
            sighting->vote = 3;
            return;
        }
        if (finder_has(finder, first - 1, CLASS_ORGANISATION) &&
            !finder_token(finder, first - 1)->capital) {
            sighting->vote = 3; /* "rights group Lifeline" */
            return;
        }
        if (finder_has(finder, first - 1, CLASS_LOCATIVE) && !common &&
            !finder_is(finder, first - 1, VIEW("of")) &&
            !finder_is(finder, first - 1, VIEW("to"))) {
            sighting->type = ENTITY_PLACE;
            sighting->vote = 1;
            return;
        }
    }
    /* "the merchants of Norrby tried": it is they who act */
    bool owner = first > finder->first && finder_is(finder, first - 1, VIEW("of"));
    sighting->vote = !owner && acts(finder, last) ? 2 : 0;
}

/* An unknown name ends where a person, a place or an office begins. */
static size_t cut_short(const struct finder *finder, size_t first, size_t last)
{
    size_t start = finder_person_start(finder, first, last);
    last = start > first ? start : last;
    for (size_t i = first + 1; i < last; i++)
        if (finder_has(finder, i, CLASS_TITLE) ||
            (finder_is_camel(finder, i) && !finder_is_camel(finder, first)) ||
            finder_place(finder, i).tokens > 0)
            return i;
    return last;
}

size_t finder_take_other(struct finder *finder, size_t first, size_t last)
{
    if (first > finder->first && finder_token(finder, first)->glued &&
        finder_token(finder, first - 1)->kind == TOKEN_NUMBER)
        return first; /* a unit: "16GB" */
    if (last < finder->last && finder_is(finder, last, VIEW("'s")) &&
        finder_has(finder, last + 1, CLASS_EVENT) &&
        finder_token(finder, last + 1)->capital)
        return last; /* "Growers's Conference": what happens is no entity */
    if (last - first > 1 || finder_token(finder, first)->lower.length > 1 ||
        finder_token(finder, last - 1)->kind == TOKEN_NUMBER) {
        size_t next = take_thing(finder, first, last);
        if (next == first)
            next = take_place_first(finder, first, last);
        if (next > first)
            return next;
    }
    if (is_acronym(finder, first))
        return take_acronym(finder, first);
    const uint32_t empty = CLASS_ABBREVIATION | CLASS_GENERAL | CLASS_STOP | CLASS_TITLE |
                           CLASS_PLACE_FIRST | CLASS_THING;
    bool general = true, known = true;
    last = cut_short(finder, first, last);
    for (size_t i = first; i < last; i++) {
        general = general && finder_has(finder, i, CLASS_GENERAL);
        known = known && finder_has(finder, i, empty);
    }
    if (general && last - first > 1) {
        finder_add(finder, first, last, ENTITY_ORGANISATION, SIGHTING_SURE);
        return last;
    }
    if (known || finder_token(finder, first)->lower.length < 3 ||
        view_ends(finder_token(finder, last - 1)->lower, VIEW("ism")))
        return first;
    guess(finder, finder_add(finder, first, last, ENTITY_ORGANISATION, SIGHTING_UNKNOWN));
    return last;
}
