#include "names/bearer.h"

#include <string.h>

#include "base/vector.h"
#include "names/rank.h"
#include "text/lexicon.h"

/* Letters that begin the keys of whole names, by type, and of their endings. */
static const char whole_kinds[] = { 'p', 'o', 'l', 't', 'x' };
static const char ending_kinds[] = { 'P', 'O', 'L', 'T', 'X' };

enum { AMBIGUOUS = 0, ENDINGS_MAX = 6, INITIALS_MAX = 10 };

/* A person's name in the parts that tell whether two are one. */
struct person {
    struct view first, last, initials, suffix;
};

static struct view spelled(const struct joiner *joiner, size_t token)
{
    return finder_token(joiner->finder, token)->lower;
}

/* First and last word without initials; marks within a word ("Jong-un") belong to it. */
static void person_of(struct joiner *joiner, const struct sighting *sighting,
                      struct person *out)
{
    char initials[INITIALS_MAX];
    size_t count = 0;
    *out = (struct person){ .first = { NULL, 0 } };
    for (size_t i = sighting->first; i < sighting->last; i++) {
        struct view word = spelled(joiner, i);
        if (word.length == 1 || (word.length == 2 && word.data[1] == '.')) {
            if (ascii_is_lower(word.data[0]) && count < INITIALS_MAX)
                initials[count++] = word.data[0];
            continue;
        }
        if (finder_has(joiner->finder, i, CLASS_SUFFIX) && i > sighting->first) {
            out->suffix = word;
            continue;
        }
        bool glued = finder_token(joiner->finder, i)->glued && i > sighting->first + 1;
        if (out->first.data == NULL)
            out->first = word;
        if (!glued || out->last.data == NULL)
            out->last = word;
    }
    out->initials = arena_copy(joiner->arena, (struct view){ initials, count });
}

static struct view person_key(struct joiner *joiner, const struct person *person,
                              bool with_initials)
{
    struct view initials = person->initials;
    if (!with_initials)
        initials.length = 0;
    return arena_format(joiner->arena, "p%.*s %.*s %.*s%s%.*s", VIEW_ARG(person->first),
                        VIEW_ARG(person->last), VIEW_ARG(person->suffix),
                        initials.length > 0 ? " " : "", VIEW_ARG(initials));
}

static size_t new_bearing(struct joiner *joiner, enum entity_type type, struct view name)
{
    struct bearing *bearing = VECTOR_PUSH(joiner->arena, joiner);
    bearing->bearer.type = type;
    bearing->bearer.name = name;
    return joiner->count;
}

static size_t look_up(const struct table *table, struct view key)
{
    const size_t *at = table_get(table, key);
    return at != NULL ? *at : 0;
}

/* The bearing of a person: same first and last name, and initials that agree. */
static size_t person_whole(struct joiner *joiner, const struct sighting *sighting)
{
    struct person person;
    person_of(joiner, sighting, &person);
    bool new;
    size_t *at =
        table_put(joiner->arena, &joiner->keys, person_key(joiner, &person, false), &new);
    if (!new &&person.initials.length > 0) {
        struct bearing *found = &joiner->items[*at - 1];
        if (found->initials.length > 0 && !view_equal(found->initials, person.initials))
            at = table_put(joiner->arena, &joiner->keys,
                           person_key(joiner, &person, true), &new);
        else
            found->initials = person.initials;
    }
    if (new) {
        *at = new_bearing(joiner, ENTITY_PERSON, bearer_surface(joiner, sighting));
        joiner->items[*at - 1].initials = person.initials;
    }
    return *at - 1;
}

struct view bearer_full_name(struct joiner *joiner, const struct sighting *sighting)
{
    if (sighting->place.data != NULL)
        return sighting->place;
    struct view surface = bearer_surface(joiner, sighting);
    if (sighting->owner == 0)
        return surface;
    const struct sighting *owner = &joiner->list->items[sighting->owner - 1];
    struct view by = owner->bearer != 0 ? joiner->items[owner->bearer - 1].bearer.name
                                        : bearer_surface(joiner, owner);
    return arena_format(joiner->arena, "%.*s %.*s", VIEW_ARG(by), VIEW_ARG(surface));
}

size_t bearer_whole(struct joiner *joiner, const struct sighting *sighting)
{
    if (sighting->type == ENTITY_PERSON)
        return person_whole(joiner, sighting);
    struct view name = bearer_full_name(joiner, sighting);
    bool new;
    size_t *at =
        table_put(joiner->arena, &joiner->keys,
                  bearer_key(joiner->arena, whole_kinds[sighting->type], name), &new);
    if (new) {
        size_t firm = look_up(&joiner->parts, bearer_key(joiner->arena, 'f', name));
        *at = firm != 0 ? firm : new_bearing(joiner, sighting->type, name);
    }
    return *at - 1;
}

static void enter_part(struct joiner *joiner, struct view key, size_t bearing, bool fresh)
{
    bool new;
    size_t *at = table_put(joiner->arena, &joiner->parts, key, &new);
    if (new || fresh)
        *at = bearing + 1;
}

static bool is_small(const struct joiner *joiner, size_t token)
{
    return !finder_token(joiner->finder, token)->capital;
}

/* The word that "the X" repeats: the one before "of", else the last. */
static size_t head_of(const struct joiner *joiner, const struct sighting *sighting)
{
    static const struct view joins[] = {
        VIEW_INIT("of"),
        VIEW_INIT("for"),
        VIEW_INIT("on"),
        VIEW_INIT("against"),
    };
    for (size_t i = sighting->first + 1; i < sighting->last; i++)
        for (size_t j = 0; j < sizeof joins / sizeof *joins; j++)
            if (finder_is(joiner->finder, i, joins[j]))
                return i - 1;
    size_t head = sighting->last - 1;
    while (head > sighting->first &&
           finder_token(joiner->finder, head)->kind != TOKEN_WORD)
        head--; /* "Act 1999" */
    return head;
}

/* "Pilots Service", "Service" of "Harbour Pilots Service". */
static void enter_endings(struct joiner *joiner, const struct sighting *sighting,
                          size_t bearing, bool fresh)
{
    char kind = ending_kinds[sighting->type];
    size_t head = head_of(joiner, sighting);
    struct view lone = text_slice(joiner->text, head, head + 1);
    enter_part(joiner, bearer_key(joiner->arena, kind, lone), bearing, fresh);
    for (size_t i = sighting->first + 1; i <= head && i <= sighting->first + ENDINGS_MAX;
         i++) {
        struct sighting ending = { .first = i, .last = sighting->last };
        if (finder_token(joiner->finder, i)->kind == TOKEN_WORD &&
            ending.last - ending.first > 1)
            enter_part(joiner,
                       bearer_key(joiner->arena, kind, bearer_surface(joiner, &ending)),
                       bearing, fresh);
    }
    bool firm = finder_has(joiner->finder, sighting->last - 1, CLASS_FIRM);
    struct sighting start = { .first = sighting->first, .last = sighting->last - 1 };
    if (firm && start.last > start.first + 1 &&
        !finder_has(joiner->finder, start.first,
                    CLASS_GENERAL | CLASS_TITLE | CLASS_STOP))
        enter_part(joiner,
                   bearer_key(joiner->arena, 'f',
                              text_slice(joiner->text, start.first, start.first + 1)),
                   bearing, false);
    if (firm && start.last > start.first)
        enter_part(joiner, bearer_key(joiner->arena, 'f', bearer_surface(joiner, &start)),
                   bearing, fresh);
}

/* The initials of a name, without its small words or with them. Two names with the same
 * ones make an acronym ambiguous. */
static void enter_initials(struct joiner *joiner, const struct sighting *sighting,
                           size_t bearing, bool small)
{
    char letters[INITIALS_MAX];
    size_t count = 0;
    for (size_t i = sighting->first; i < sighting->last; i++) {
        struct view word = spelled(joiner, i);
        if (finder_token(joiner->finder, i)->kind != TOKEN_WORD || word.data[0] == '\'' ||
            (!small && is_small(joiner, i)))
            continue;
        if (count == INITIALS_MAX)
            return;
        if (count == 0 && word.data[0] == 'u' && finder_is(joiner->finder, i, VIEW("un")))
            letters[count++] = 'u', word = VIEW("nations");
        letters[count++] = word.data[0];
    }
    bool new;
    if (count < 2)
        return;
    struct view key = bearer_key(joiner->arena, 's', (struct view){ letters, count });
    size_t *at = table_put(joiner->arena, &joiner->short_forms, key, &new);
    if (new)
        *at = bearing + 1;
    else if (*at != bearing + 1)
        *at = AMBIGUOUS;
}

/* Enters a surname with the courtesy it goes with, and keeps that of its bearer. */
static void enter_courtesy(struct joiner *joiner, char courtesy, struct view surname,
                           size_t bearing)
{
    if (courtesy == 0)
        return;
    if (joiner->items[bearing].courtesy == 0)
        joiner->items[bearing].courtesy = courtesy;
    if (joiner->items[bearing].courtesy == courtesy)
        enter_part(joiner, bearer_key(joiner->arena, courtesy, surname), bearing, true);
}

static struct view rank_key(struct joiner *joiner, struct view rank, struct view first)
{
    return arena_format(joiner->arena, "k%.*s %.*s", VIEW_ARG(rank), VIEW_ARG(first));
}

/* Whether the name of a bearing is a first name alone, but for a ruler's number, which
 * *numbered tells of. */
static bool has_one_name(const struct joiner *joiner, size_t bearing, struct view first,
                         bool *numbered)
{
    struct view name = joiner->items[bearing - 1].bearer.name;
    *numbered = name.length > first.length;
    if (name.length < first.length ||
        !view_equal_nocase(view_slice(name, 0, first.length), first))
        return false;
    for (size_t i = first.length; i < name.length; i++)
        if (name.data[i] != ' ' && name.data[i] != 'I' && name.data[i] != 'V' &&
            name.data[i] != 'X')
            return false;
    return true;
}

void bearer_enter_parts(struct joiner *joiner, const struct sighting *sighting,
                        size_t bearing, bool fresh)
{
    if (sighting->sort == SIGHTING_ECHO)
        return;
    if (sighting->type == ENTITY_PERSON) {
        struct person person;
        person_of(joiner, sighting, &person);
        enter_part(joiner, bearer_key(joiner->arena, '1', person.last), bearing, fresh);
        enter_courtesy(joiner, bearer_courtesy(joiner, sighting), person.last, bearing);
        struct view rank = rank_before(joiner->finder, sighting);
        if (rank.length > 0)
            enter_part(joiner, rank_key(joiner, rank, person.first), bearing, fresh);
        bool given = finder_has(joiner->finder, sighting->first,
                                CLASS_GIVEN | CLASS_SURNAME | CLASS_TITLE) ||
                     !lexicon_find(person.first).known; /* no word, so a name */
        if (sighting->last - sighting->first > 1 && given)
            enter_part(joiner, bearer_key(joiner->arena, '1', person.first), bearing,
                       false);
        return;
    }
    if (sighting->owner != 0)
        enter_part(joiner,
                   bearer_key(joiner->arena, ending_kinds[ENTITY_TEXT],
                              bearer_surface(joiner, sighting)),
                   bearing, fresh);
    if (sighting->type == ENTITY_PLACE || sighting->last - sighting->first < 2)
        return;
    enter_endings(joiner, sighting, bearing, fresh);
    if (!fresh && sighting->type == ENTITY_ORGANISATION) {
        enter_initials(joiner, sighting, bearing, false);
        enter_initials(joiner, sighting, bearing, true);
    }
}

static size_t find_acronym(struct joiner *joiner, struct view name)
{
    char letters[INITIALS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < name.length && count < INITIALS_MAX; i++)
        if (name.data[i] != '.')
            letters[count++] = name.data[i];
    return look_up(&joiner->short_forms,
                   bearer_key(joiner->arena, 's', (struct view){ letters, count }));
}

/* "William of Durham": a first name that is told apart by its place is no part of
 * another's. */
static bool is_of_place(const struct finder *finder, const struct sighting *sighting)
{
    size_t last = sighting->last;
    return last == sighting->first + 1 && last + 1 < finder->text->token_count &&
           finder_is(finder, last, VIEW("of")) &&
           finder_token(finder, last + 1)->capital &&
           finder_has(finder, sighting->first, CLASS_GIVEN);
}

/* Who bears a first name alone by rank or number ("Pope John", "Charles I"): one of that
 * rank, else one who has no surname either; found is whom the name alone would mean. */
static size_t find_ranked(struct joiner *joiner, const struct sighting *sighting,
                          const struct person *person, size_t found)
{
    struct view rank = rank_before(joiner->finder, sighting);
    bool numbered, alone = view_equal(person->first, person->last) &&
                           finder_has(joiner->finder, sighting->first, CLASS_GIVEN);
    if (found == 0 || !alone || (rank.length == 0 && person->suffix.length == 0))
        return found;
    size_t same = look_up(&joiner->parts, rank_key(joiner, rank, person->first));
    if (same != 0)
        return same;
    if (!has_one_name(joiner, found, person->first, &numbered))
        return 0;
    return numbered && rank_is_of_kin(rank) ? 0 : found;
}

static size_t find_person(struct joiner *joiner, const struct sighting *sighting)
{
    struct person person;
    person_of(joiner, sighting, &person);
    if (sighting->last - sighting->first > 1 && !view_equal(person.first, person.last)) {
        size_t whole = look_up(&joiner->keys, person_key(joiner, &person, false));
        bool particle = finder_has(joiner->finder, sighting->first, CLASS_PARTICLE);
        if (whole != 0 || !particle)
            return whole;
    }
    if (is_of_place(joiner->finder, sighting))
        return 0;
    size_t found = look_up(&joiner->parts, bearer_key(joiner->arena, '1', person.last));
    char courtesy = bearer_courtesy(joiner, sighting);
    size_t called =
        courtesy == 0
            ? 0
            : look_up(&joiner->parts, bearer_key(joiner->arena, courtesy, person.last));
    if (called != 0)
        return called;
    bool other = found != 0 && courtesy != 0 && joiner->items[found - 1].courtesy != 0 &&
                 joiner->items[found - 1].courtesy != courtesy;
    if (other)
        return 0; /* Mr Holt is not Ms Ann Holt */
    return find_ranked(joiner, sighting, &person, found);
}

/* "the treaty with Norway": told apart by its party, it need not be the one named before.
 */
static bool has_own_party(const struct finder *finder, const struct sighting *sighting)
{
    size_t with = sighting->last;
    if (sighting->type != ENTITY_TEXT || with + 1 >= finder->text->token_count ||
        !(finder_is(finder, with, VIEW("with")) ||
          finder_is(finder, with, VIEW("between"))))
        return false;
    return finder_token(finder, with + 1)->capital ||
           (with + 2 < finder->text->token_count &&
            finder_is(finder, with + 1, VIEW("the")) &&
            finder_token(finder, with + 2)->capital);
}

size_t bearer_find(struct joiner *joiner, const struct sighting *sighting)
{
    struct view name = bearer_surface(joiner, sighting);
    size_t found = 0;
    if (sighting->sort == SIGHTING_ACRONYM)
        found = find_acronym(joiner, name);
    bool surname = sighting->sort == SIGHTING_ACRONYM && name.length > 3; /* "BURNS" */
    if (found != 0)
        return found;
    if (surname || sighting->type == ENTITY_PERSON ||
        sighting->sort == SIGHTING_UNKNOWN || sighting->sort == SIGHTING_ECHO)
        found = find_person(joiner, sighting);
    bool open = sighting->sort == SIGHTING_UNKNOWN || sighting->sort == SIGHTING_ECHO ||
                sighting->sort == SIGHTING_ACRONYM;
    for (size_t i = 0; open && found == 0 && i < sizeof whole_kinds; i++)
        found = look_up(&joiner->keys, bearer_key(joiner->arena, whole_kinds[i], name));
    if (open && found == 0)
        found = look_up(&joiner->parts, bearer_key(joiner->arena, 'f', name));
    bool several = sighting->last - sighting->first > 1;
    for (size_t i = 0; open && several && found == 0 && i < sizeof ending_kinds; i++)
        found = look_up(&joiner->parts, bearer_key(joiner->arena, ending_kinds[i], name));
    if (found == 0 && sighting->sort == SIGHTING_HEAD &&
        !has_own_party(joiner->finder, sighting))
        found = look_up(&joiner->parts,
                        bearer_key(joiner->arena, ending_kinds[sighting->type], name));
    return found;
}
