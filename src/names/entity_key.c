#include "names/entity_key.h"

#include <string.h>

#include "base/utf8.h"
#include "names/gazetteer.h"
#include "names/spelling.h"
#include "names/word_class.h"

/* Places that the gazetteer has not are one by their spelling when their name is as long
 * as PLACE_SPELLED; shorter ones fall together too easily. */
enum { NAME_LENGTH_MAX = 200, PLACE_SPELLED = 6 };

/* British and American spellings of words of names, with the hyphens of a slug. */
static const struct {
    const char *from, *to;
} spellings[] = {
    { "isation", "ization" }, { "labour", "labor" },      { "defence", "defense" },
    { "centre", "center" },   { "programme", "program" }, { "theatre", "theater" },
    { "harbour", "harbor" },  { "licence", "license" },   { "-and-", "-" },
};

static bool starts(struct view view, const char *text)
{
    if (view.length == 0 || view.data[0] != text[0])
        return false;
    size_t length = strlen(text);
    return view.length >= length && memcmp(view.data, text, length) == 0;
}

/* The slug with each spelling of one kind. */
static struct view even_out(struct arena *arena, struct view slug)
{
    char *made = ARENA_ARRAY(arena, char, slug.length + 1);
    size_t length = 0;
    for (size_t at = 0; at < slug.length;) {
        size_t taken = 0;
        for (size_t i = 0; taken == 0 && i < sizeof spellings / sizeof *spellings; i++)
            if (starts(view_slice(slug, at, slug.length), spellings[i].from)) {
                size_t size = strlen(spellings[i].to);
                memcpy(made + length, spellings[i].to, size);
                length += size;
                taken = strlen(spellings[i].from);
            }
        if (taken == 0)
            made[length++] = slug.data[at++];
        at += taken;
    }
    return (struct view){ made, length };
}

/* Without the legal form that firms leave off: "velmor" of "velmor-inc". */
static struct view without_form(struct view slug)
{
    static const struct view forms[] = {
        VIEW_INIT("-inc"), VIEW_INIT("-ltd"),  VIEW_INIT("-llc"), VIEW_INIT("-plc"),
        VIEW_INIT("-ag"),  VIEW_INIT("-gmbh"), VIEW_INIT("-co"),  VIEW_INIT("-corp"),
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (slug.length > forms[i].length && view_ends(slug, forms[i]))
            return view_slice(slug, 0, slug.length - forms[i].length);
    return slug;
}

struct view entity_key_name(struct arena *arena, enum entity_type type, struct view name)
{
    struct view place = gazetteer_name(name);
    if (place.data != NULL)
        name = place;
    struct view slug = even_out(arena, utf8_slug(arena, name, NAME_LENGTH_MAX));
    if (type == ENTITY_ORGANISATION)
        slug = without_form(slug);
    if (type == ENTITY_PLACE && place.data == NULL && slug.length >= PLACE_SPELLED) {
        struct spelling spelling;
        spelling_of(arena, name, &spelling);
        slug = spelling.key;
    }
    if (slug.length == 0) /* a script that has no slug */
        slug = utf8_lower(arena, name);
    return arena_format(arena, "%d %.*s", (int) type, VIEW_ARG(slug));
}

bool entity_key_is_acronym(struct view name)
{
    size_t letters = 0;
    for (size_t i = 0; i < name.length; i++) {
        if (!ascii_is_upper(name.data[i]) && name.data[i] != '.')
            return false;
        letters += name.data[i] != '.';
    }
    return letters >= 2 && letters <= 8;
}

struct view entity_key_acronym(struct arena *arena, enum entity_type type,
                               struct view acronym)
{
    char letters[16];
    size_t count = 0;
    for (size_t i = 0; i < acronym.length && count < sizeof letters; i++)
        if (acronym.data[i] != '.')
            letters[count++] = acronym.data[i];
    struct view plain = { letters, count };
    return arena_format(arena, "%d %.*s", (int) type, VIEW_ARG(plain));
}

/* Whether the surname stands first, so that all words that follow are the given name. */
static bool is_surname_first(struct arena *arena, struct view name)
{
    struct view first = utf8_slug(arena, view_cut(&name, ' '), NAME_LENGTH_MAX);
    const struct name_word *word = gazetteer_word(first);
    return word != NULL && (word->classes & CLASS_SURNAME) != 0 &&
           (word->classes & CLASS_GIVEN) == 0;
}

static void person_key(struct arena *arena, const struct bearer *bearer,
                       struct entity_key *out)
{
    struct spelling spelling;
    spelling_of(arena, bearer->name, &spelling);
    if (spelling.words == 0)
        return;
    out->single = spelling.words == 1;
    out->surname = spelling.last;
    if (out->single)
        return;
    if (spelling.words == 2 || is_surname_first(arena, bearer->name)) {
        out->name = arena_format(arena, "p %.*s", VIEW_ARG(spelling.key));
        out->initials = spelling.initials;
    } else {
        out->name = arena_format(arena, "p %.*s%.*s", VIEW_ARG(spelling.first),
                                 VIEW_ARG(spelling.last));
        out->initials = spelling.middle;
        out->full = arena_format(arena, "f %.*s", VIEW_ARG(spelling.key));
    }
    out->with_initials =
        arena_format(arena, "%.*s %.*s", VIEW_ARG(out->name), VIEW_ARG(out->initials));
}

void entity_key_of(struct arena *arena, const struct bearer *bearer,
                   struct entity_key *out)
{
    *out = (struct entity_key){ .name = { NULL, 0 } };
    if (bearer->type == ENTITY_PERSON)
        person_key(arena, bearer, out);
    else
        out->name = entity_key_name(arena, bearer->type, bearer->name);
}
