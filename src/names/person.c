#include "names/sighting.h"

/* Points for and against a person; a name with SURE or more is one. */
enum { SURE = 3, LIKELY = 2, NEVER = -100, PERSON_WORDS_MAX = 6 };

/* The end of the words from first on that can be a person's. */
static size_t person_end(const struct finder *finder, size_t first, size_t last)
{
    const uint32_t never = CLASS_ORGANISATION | CLASS_TEXT | CLASS_GENERAL | CLASS_TITLE |
                           CLASS_THING | CLASS_FIRM;
    const uint32_t always = CLASS_GIVEN | CLASS_SURNAME | CLASS_PARTICLE | CLASS_SUFFIX;
    size_t end = first;
    for (; end < last && end - first < 2 * PERSON_WORDS_MAX; end++) {
        const struct token *token = finder_token(finder, end);
        bool roman = finder_has(finder, end, CLASS_SUFFIX) && end > first;
        if (finder_has(finder, end, CLASS_SUFFIX) && end == first)
            break;
        if (token->kind == TOKEN_NUMBER || finder_is_camel(finder, end) ||
            finder_is(finder, end, VIEW("&")) || finder_is(finder, end, VIEW("'s")) ||
            finder_is(finder, end, VIEW("'")))
            break;
        bool saint = end > first && finder_is(finder, end, VIEW("saint")) &&
                     finder_is(finder, end + 1, VIEW("-")); /* "de Saint-Marc" */
        if (finder_has(finder, end, never) && !finder_has(finder, end, always) &&
            !roman && !saint)
            break;
        struct gazetteer_match match = finder_place(finder, end);
        if (end > first && match.tokens > 0 &&
            (match.form == GAZETTEER_PEOPLE || !finder_has(finder, first, CLASS_GIVEN)) &&
            !finder_has(finder, end, always))
            break;
        if (token->all_capitals && !roman && !finder->shouted[end] &&
            !finder_is_initial(finder, end) && token->lower.length < 5 &&
            token->lower.data[1] != '.')
            break;
    }
    while (end > first && (finder_token(finder, end - 1)->kind != TOKEN_WORD ||
                           (finder_has(finder, end - 1, CLASS_PARTICLE) &&
                            !finder_token(finder, end - 1)->capital)))
        end--; /* no name ends in "de" */
    return end;
}

/* Whether a word of office or condition stands just before: "spokesman Peter Oduya". */
static bool role_before(const struct finder *finder, size_t first)
{
    if (first == finder->first)
        return false;
    return finder_has(finder, first - 1, CLASS_ROLE | CLASS_TITLE | CLASS_REFUGE) &&
           finder_token(finder, first - 1)->kind == TOKEN_WORD;
}

/* "known only as Kim", "named Kim", with or without quotation marks. */
static bool is_named(const struct finder *finder, size_t first)
{
    size_t at = first;
    while (at > finder->first && finder_token(finder, at - 1)->kind == TOKEN_PUNCT)
        at--;
    if (at == finder->first)
        return false;
    if (finder_has(finder, at - 1, CLASS_APPOSITIVE))
        return true;
    for (size_t i = at;
         finder_is(finder, at - 1, VIEW("as")) && i > finder->first && at - i < 4; i--)
        if (finder_has(finder, i - 1, CLASS_APPOSITIVE))
            return true;
    return false;
}

/* A comma and soon a word of office: "Nadia Hakim, a spokeswoman for ..."; or an age. */
static int apposition_points(const struct finder *finder, size_t last)
{
    enum { REACH = 6 };
    if (last + 1 >= finder->last || !finder_is(finder, last, VIEW(",")))
        return 0;
    if (finder_token(finder, last + 1)->kind == TOKEN_NUMBER &&
        finder_token(finder, last + 1)->lower.length == 2 &&
        finder_is(finder, last + 2, VIEW(",")))
        return SURE;
    if (finder_is(finder, last + 1, VIEW("who")) ||
        finder_is(finder, last + 1, VIEW("whose")))
        return LIKELY;
    for (size_t i = last + 1; i < finder->last && i <= last + REACH; i++) {
        if (finder_token(finder, i)->kind == TOKEN_PUNCT ||
            finder_has(finder, i, CLASS_SAYING))
            return 0;
        if (finder_has(finder, i, CLASS_ROLE))
            return SURE;
    }
    return 0;
}

/* A speaker's label: the name begins its block and a colon follows it. */
static bool is_speaker(const struct finder *finder, size_t role, size_t last)
{
    const struct sentence *sentence =
        &finder->text->sentences[finder_token(finder, role)->sentence];
    return sentence->first_of_block && role == finder->first &&
           finder_is(finder, last, VIEW(":"));
}

static int word_points(const struct finder *finder, size_t first, size_t last)
{
    int points = 0;
    if (finder_has(finder, first, CLASS_GIVEN))
        points += last - first > 1 ? SURE : LIKELY;
    if (finder_has(finder, first, CLASS_SURNAME) ||
        (last - first > 1 && finder_has(finder, last - 1, CLASS_SURNAME)))
        points += LIKELY;
    for (size_t i = first; i < last; i++) {
        const struct token *token = finder_token(finder, i);
        if (i > first && finder_is_initial(finder, i))
            points += LIKELY;
        if (i > first && !token->capital &&
            (token->kind == TOKEN_WORD && finder_has(finder, i, CLASS_PARTICLE)))
            points += LIKELY;
        if (token->lower.data[0] == '-' && !finder_token(finder, i + 1)->capital)
            points += LIKELY;
        if (finder_has(finder, i, CLASS_STOP) && !finder_has(finder, i, CLASS_GIVEN))
            points -= SURE;
    }
    return points;
}

static int hint_points(const struct finder *finder, size_t first, size_t last)
{
    enum hint_kind kind;
    if (!finder_hint(finder, last - 1, &kind))
        return 0;
    if (kind == HINT_PERSON)
        return SURE;
    bool whole = !finder_hint(finder, first, &kind) || kind != HINT_PERSON;
    return kind == HINT_PLACE && whole ? -SURE : 0;
}

static int surrounding_points(const struct finder *finder, size_t first, size_t last)
{
    int points = apposition_points(finder, last);
    if (finder_precedes_place(finder, last))
        points -= LIKELY;
    if (role_before(finder, first))
        points += SURE;
    if (finder_has(finder, last, CLASS_SAYING))
        points += last - first > 1 ? LIKELY : 1;
    if (first > finder->first && finder_has(finder, first - 1, CLASS_SAYING))
        points += 1;
    if (first > finder->first) {
        if (finder_is(finder, first - 1, VIEW("the")))
            points -= SURE;
        if (finder_is(finder, first - 1, VIEW("in")) ||
            finder_is(finder, first - 1, VIEW("at")))
            points -= LIKELY;
    }
    return points;
}

/* Two or three words that no dictionary has are a person's more often than not; those
 * that it has are hardly ever, unless a first name leads them. */
static int shape_points(const struct finder *finder, size_t first, size_t last)
{
    size_t words = 0, common = 0;
    for (size_t i = first; i < last; i++) {
        if (finder_token(finder, i)->kind != TOKEN_WORD)
            continue;
        words++;
        if (finder_is_camel(finder, i))
            return NEVER;
        common += finder_is_common(finder, i) &&
                  !finder_has(finder, i, CLASS_GIVEN | CLASS_SURNAME | CLASS_PARTICLE);
    }
    if (words < 2 || words > 4)
        return common > 0 ? -1 : 0;
    if (finder_has(finder, first, CLASS_GIVEN))
        return LIKELY;
    if (common > 0 && !finder_is_common(finder, first))
        return finder_is(finder, last, VIEW("of")) ? LIKELY : 1;
    return common == 0 ? LIKELY : common < words ? 0 : -LIKELY;
}

/* Whether [first, last), with titles from role on, is a person. Two or more words of no
 * other known kind are one unless something speaks against it. */
static int person_points(const struct finder *finder, size_t role, size_t first,
                         size_t last)
{
    if (role < first || (is_named(finder, first) && !finder_is_common(finder, first)))
        return 2 * SURE;
    if (is_speaker(finder, role, last))
        return last - first > 1 ? SURE : LIKELY;
    int points = word_points(finder, first, last) + hint_points(finder, first, last) +
                 surrounding_points(finder, first, last);
    return points + shape_points(finder, first, last);
}

size_t finder_take_person(struct finder *finder, size_t role, size_t first, size_t last)
{
    size_t end = person_end(finder, first, last);
    if (end == first || finder_token(finder, first)->lower.length == 1)
        return first;
    int points = person_points(finder, role, first, end);
    if (points < LIKELY)
        return first;
    bool sure = points >= SURE || end - first > 1;
    struct sighting *sighting = finder_add(finder, first, end, ENTITY_PERSON,
                                           sure ? SIGHTING_SURE : SIGHTING_UNKNOWN);
    sighting->vote = points >= SURE ? 2 : 1;
    sighting->role_first = role;
    sighting->role_last = first;
    return end;
}
