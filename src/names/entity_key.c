#include "names/entity_key.h"

#include <string.h>

#include "base/utf8.h"
#include "names/gazetteer.h"
#include "names/spelling.h"
#include "names/word_class.h"

enum { NAME_LENGTH_MAX = 200 };

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

/* What a role comes to when names are compared: refugees, defectors and asylum seekers
 * are one kind; else its last word. */
static struct view role_kind(struct arena *arena, struct view role)
{
    struct view slug = utf8_slug(arena, role, NAME_LENGTH_MAX), rest = slug;
    struct view last = slug;
    while (rest.length > 0) {
        last = view_cut(&rest, '-');
        const struct name_word *word = gazetteer_word(last);
        if (word != NULL && (word->classes & CLASS_REFUGE) != 0)
            return VIEW("refugee");
    }
    return last;
}

void entity_key_of(struct arena *arena, const struct bearer *bearer,
                   struct entity_key *out)
{
    *out = (struct entity_key){ .name = { NULL, 0 } };
    if (bearer->type != ENTITY_PERSON) {
        out->name = entity_key_name(arena, bearer->type, bearer->name);
        return;
    }
    struct spelling spelling;
    spelling_of(arena, bearer->name, &spelling);
    if (spelling.words > 1) {
        out->name = arena_format(arena, "p %.*s", VIEW_ARG(spelling.key));
        out->initials = spelling.initials;
        out->with_initials = arena_format(arena, "p %.*s %.*s", VIEW_ARG(spelling.key),
                                          VIEW_ARG(spelling.initials));
        return;
    }
    if (bearer->role.length == 0 || bearer->country.length == 0 || spelling.words == 0)
        return;
    struct view kind = role_kind(arena, bearer->role);
    out->circumstance = arena_format(arena, "c %.*s %.*s %.*s", VIEW_ARG(spelling.key),
                                     VIEW_ARG(bearer->country), VIEW_ARG(kind));
}
