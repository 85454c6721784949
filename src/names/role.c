#include "names/sighting.h"

/* The small words within a role, which never begin one. */
static bool is_small(const struct finder *finder, size_t token)
{
    static const struct view words[] = {
        VIEW_INIT("of"), VIEW_INIT("the"), VIEW_INIT("for"),
        VIEW_INIT("to"), VIEW_INIT("'s"),
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (finder_is(finder, token, words[i]))
            return true;
    return false;
}

/* Whether a token may stand in a role that comes before a name: "Director of the Harbour
 * Pilots Service". */
static bool belongs(const struct finder *finder, size_t token)
{
    const struct token *at = finder_token(finder, token);
    if (at->kind != TOKEN_WORD && !finder_is(finder, token, VIEW("'s")))
        return false;
    if (at->capital)
        return at->all_capitals || !finder_has(finder, token, CLASS_STOP) ||
               finder_has(finder, token, CLASS_ROLE | CLASS_GENERAL | CLASS_ORGANISATION);
    return finder_has(finder, token,
                      CLASS_ROLE | CLASS_TITLE | CLASS_REFUGE | CLASS_ORGANISATION |
                          CLASS_GENERAL) ||
           is_small(finder, token);
}

/* Behind which token the role ends that a name follows: over "known only as" and marks.
 */
static size_t role_end(const struct finder *finder, size_t first)
{
    size_t at = first;
    while (at > finder->first && finder_token(finder, at - 1)->kind == TOKEN_PUNCT &&
           finder_token(finder, at - 1)->lower.data[0] != '.')
        at--;
    if (at == finder->first)
        return first;
    if (at + 1 == first && finder_is(finder, at, VIEW(",")) &&
        !finder_token(finder, at - 1)->capital &&
        finder_has(finder, at - 1, CLASS_ROLE | CLASS_ORGANISATION))
        return at; /* "the head of the ferry office, Anna Holt," */
    size_t named = at;
    if (finder_is(finder, named - 1, VIEW("as")))
        named--;
    if (named > finder->first && finder_is(finder, named - 1, VIEW("only")))
        named--;
    if (named == finder->first || !finder_has(finder, named - 1, CLASS_APPOSITIVE))
        return first;
    named--;
    if (named > finder->first && finder_is(finder, named - 1, VIEW(",")))
        named--;
    return named;
}

static bool find_before(const struct finder *finder, struct sighting *sighting)
{
    size_t begin = sighting->role_last > sighting->role_first
                       ? sighting->role_first
                       : role_end(finder, sighting->first);
    size_t end = sighting->role_last > sighting->role_first ? sighting->role_last : begin;
    while (begin > finder->first && end - begin < SIGHTING_ROLE_MAX &&
           belongs(finder, begin - 1))
        begin--;
    while (begin < end && is_small(finder, begin))
        begin++;
    for (size_t i = begin; i < end; i++)
        if (finder_has(finder, i, CLASS_ROLE | CLASS_TITLE | CLASS_REFUGE)) {
            sighting->role_first = begin;
            sighting->role_last = end;
            return true;
        }
    sighting->role_first = sighting->role_last = 0;
    return false;
}

static void find_after(const struct finder *finder, struct sighting *sighting)
{
    enum { REACH = 6 };
    size_t begin = sighting->last + 1, end = begin;
    bool role = false;
    if (!finder_is(finder, sighting->last, VIEW(",")))
        return;
    while (begin < finder->last && finder_has(finder, begin, CLASS_STOP) &&
           finder_token(finder, begin)->lower.length <= 3)
        begin++; /* the article */
    for (end = begin; end < finder->last && end - begin < SIGHTING_ROLE_MAX; end++) {
        const struct token *token = finder_token(finder, end);
        if ((token->kind == TOKEN_PUNCT && !token->glued) ||
            token->kind == TOKEN_NUMBER || finder_has(finder, end, CLASS_SAYING) ||
            token->lower.data[0] == ',' || token->lower.data[0] == '.' ||
            (!role && end - begin >= REACH))
            break;
        role = role || finder_has(finder, end, CLASS_ROLE | CLASS_REFUGE);
    }
    if (role) {
        sighting->role_first = begin;
        sighting->role_last = end;
    }
}

void finder_role(struct finder *finder, struct sighting *sighting)
{
    if (sighting->type == ENTITY_PERSON && !find_before(finder, sighting))
        find_after(finder, sighting);
}
