#include "names/spelling.h"

#include <string.h>

#include "base/utf8.h"
#include "names/gazetteer.h"
#include "names/word_class.h"

/* What Latin spellings of Cyrillic, Greek, Arabic and Korean names differ in (the tables
 * of BGN/PCGN, ISO 9, the Library of Congress and newspapers' habits): the longest of the
 * ways stands first and is rewritten to what the shortest gives. */
static const struct {
    const char *from, *to;
} rewrites[] = {
    { "shch", "s" }, { "sch", "s" },  { "tch", "c" }, { "tsch", "c" }, { "dzh", "j" },
    { "sh", "s" },   { "ch", "c" },   { "zh", "j" },  { "dj", "j" },   { "kh", "h" },
    { "gh", "g" },   { "ph", "f" },   { "th", "t" },  { "ts", "z" },   { "tz", "z" },
    { "ck", "k" },   { "ou", "u" },   { "oo", "u" },  { "x", "ks" },   { "q", "k" },
    { "w", "v" },    { "iy", "i" },   { "yi", "i" },  { "ij", "i" },   { "ye", "e" },
    { "ie", "e" },   { "je", "e" },   { "ya", "ia" }, { "ja", "ia" },  { "yu", "iu" },
    { "ju", "iu" },  { "yo", "io" },  { "jo", "io" }, { "y", "i" },    { "ej", "ei" },
    { "aj", "ai" },  { "iia", "ia" },
};

/* Endings, looked at after the rewriting. */
static const struct {
    const char *from, *to;
} endings[] = {
    { "of", "ov" }, { "ef", "ev" }, { "andr", "ander" }, { "ii", "i" }, { "h", "" },
};

struct writer {
    char *text;
    size_t length;
};

/* Doubled letters are one. */
static void put(struct writer *writer, const char *letters, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (writer->length == 0 || writer->text[writer->length - 1] != letters[i])
            writer->text[writer->length++] = letters[i];
}

/* The letters at the offset, rewritten; returns how many were taken. */
static size_t rewrite(struct view word, size_t at, struct writer *writer)
{
    for (size_t i = 0; i < sizeof rewrites / sizeof *rewrites; i++) {
        if (rewrites[i].from[0] != word.data[at])
            continue;
        size_t length = strlen(rewrites[i].from);
        if (length <= word.length - at &&
            memcmp(rewrites[i].from, word.data + at, length) == 0) {
            put(writer, rewrites[i].to, strlen(rewrites[i].to));
            return length;
        }
    }
    put(writer, word.data + at, 1);
    return 1;
}

static void rewrite_ending(struct writer *writer, size_t start)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t length = strlen(endings[i].from);
        if (writer->length - start > length + 2 &&
            memcmp(writer->text + writer->length - length, endings[i].from, length) ==
                0) {
            writer->length -= length;
            put(writer, endings[i].to, strlen(endings[i].to));
        }
    }
}

static bool is_suffix(struct view slug)
{
    const struct name_word *word = gazetteer_word(slug);
    return word != NULL && (word->classes & CLASS_SUFFIX) != 0;
}

/* The pieces of a spelling while it is written. */
struct pieces {
    struct writer key, initials, middle;
};

static void add_word(struct view slug, struct pieces *pieces, struct spelling *out)
{
    struct writer *key = &pieces->key, *initials = &pieces->initials;
    if (slug.length == 1) {
        initials->text[initials->length++] = slug.data[0];
        return;
    }
    if (slug.length == 0 || is_suffix(slug))
        return;
    size_t start = key->length;
    struct writer word = { .text = key->text + start };
    for (size_t at = 0; at < slug.length;) {
        if (slug.data[at] == '-')
            at++;
        else
            at += rewrite(slug, at, &word);
    }
    rewrite_ending(&word, 0);
    key->length += word.length;
    if (out->words > 1) /* the last so far was not the last */
        pieces->middle.text[pieces->middle.length++] = out->last.data[0];
    if (out->words == 0)
        out->first = (struct view){ key->text + start, word.length };
    out->last = (struct view){ key->text + start, word.length };
    out->words++;
}

void spelling_of(struct arena *arena, struct view name, struct spelling *out)
{
    *out = (struct spelling){ .words = 0 };
    name.length = utf8_floor(
        name, name.length < SPELLING_LENGTH_MAX ? name.length : SPELLING_LENGTH_MAX);
    /* A slug has at most ROOM bytes, and rewriting at most doubles one ("x"). */
    enum { ROOM = 4 * SPELLING_LENGTH_MAX };
    char key[3 * ROOM], initials[ROOM], middle[ROOM];
    struct pieces pieces = { .key.text = key,
                             .initials.text = initials,
                             .middle.text = middle };
    struct view rest = name;
    while (rest.length > 0 && pieces.key.length < ROOM) {
        struct view word = view_cut(&rest, ' ');
        add_word(utf8_slug(arena, word, SPELLING_LENGTH_MAX), &pieces, out);
    }
    out->key = arena_copy(arena, (struct view){ key, pieces.key.length });
    if (out->words > 0) { /* the same words, in what is kept */
        out->first.data = out->key.data;
        out->last.data = out->key.data + (pieces.key.length - out->last.length);
    }
    out->initials = arena_copy(arena, (struct view){ initials, pieces.initials.length });
    out->middle = arena_copy(arena, (struct view){ middle, pieces.middle.length });
}

bool spelling_equal(const struct spelling *a, const struct spelling *b)
{
    return a->words > 0 && view_equal(a->key, b->key) &&
           (a->initials.length == 0 || b->initials.length == 0 ||
            view_equal(a->initials, b->initials));
}
