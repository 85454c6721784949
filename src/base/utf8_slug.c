#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

#include "base/utf8_spelling.h"

struct slug {
    char *text;
    size_t length, limit;
    bool between; /* words: a hyphen is due before the next letter */
};

static void add_spelling(struct slug *slug, struct view spelling)
{
    if (spelling.length == 0)
        return;
    if (slug->between && slug->length > 0)
        slug->text[slug->length++] = '-';
    slug->between = false;
    memcpy(slug->text + slug->length, spelling.data, spelling.length);
    slug->length += spelling.length;
}

/* A code point that is ASCII or in the table of spellings; false when it is neither. */
static bool add_simple(struct slug *slug, uint32_t code)
{
    char letter = (char) code;
    struct view spelling;
    if (code < 0x80 && (utf8_is_letter(code) || utf8_is_digit(code))) {
        letter = ascii_lower(letter);
        add_spelling(slug, (struct view){ &letter, 1 });
        return true;
    }
    if (code < 0x80 || !utf8_spelling(utf8_lower_code(code), &spelling))
        return false;
    add_spelling(slug, spelling);
    return true;
}

/* All else is what it decomposes into (UAX 15, form KD), without its marks. */
static void add_decomposed(struct slug *slug, uint32_t code)
{
    utf8proc_int32_t parts[32]; /* the longest decomposition has 18 */
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t) code, parts, sizeof parts / sizeof parts[0],
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &boundary);
    if (count < 0 || count > (utf8proc_ssize_t) (sizeof parts / sizeof parts[0]))
        count = 0;
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        uint32_t part = (uint32_t) parts[i];
        if (!add_simple(slug, part) && !utf8_is_mark(part))
            slug->between = true;
    }
}

/* The last place at or before the limit where a word ends, or the limit in a long word.
 */
static size_t cut_of(const struct slug *slug)
{
    for (size_t at = slug->limit; at > 0; at--)
        if (slug->text[at] == '-')
            return at;
    return slug->limit;
}

struct view utf8_slug(struct arena *arena, struct view text, size_t limit)
{
    /* Each character adds at most what 18 parts of 4 letters and a hyphen are. What is
     * short is put together beside the arena, which then need not hold all that room. */
    enum { MOST_OF_ONE = 32 * 5, SHORT = 128 };
    char room[SHORT + 2 * MOST_OF_ONE];
    size_t wanted = text.length < limit / MOST_OF_ONE ? text.length * MOST_OF_ONE : limit;
    bool is_short = wanted <= SHORT;
    struct slug slug = { .text = room, .limit = limit };
    if (!is_short)
        slug.text = ARENA_TAKE(arena, char, wanted + 2 * MOST_OF_ONE);
    for (size_t at = 0; at < text.length && slug.length <= limit;) {
        uint32_t code = utf8_next(text, &at);
        if (utf8_is_apostrophe(code) || add_simple(&slug, code))
            continue;
        if (code < 0x80)
            slug.between = true;
        else
            add_decomposed(&slug, code);
    }
    if (slug.length > limit)
        slug.length = cut_of(&slug);
    slug.text[slug.length] = '\0';
    struct view whole = { slug.text, slug.length };
    return is_short ? arena_copy(arena, whole) : whole;
}
