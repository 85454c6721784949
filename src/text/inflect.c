#include "text/inflect.h"

#include <stdint.h>
#include <string.h>

#include "text/lexicon.h"

enum { WORD_LIMIT = 40, CANDIDATES = 4 };

/* A base that a form may have. */
struct candidate {
    size_t keep;
    char add; /* or 0 */
};

static bool is_vowel(char letter)
{
    static const uint32_t vowels = 1U << ('a' - 'a') | 1U << ('e' - 'a') |
                                   1U << ('i' - 'a') | 1U << ('o' - 'a') |
                                   1U << ('u' - 'a') | 1U << ('y' - 'a');
    return ascii_is_lower(letter) && (vowels >> (letter - 'a') & 1) != 0;
}

static struct lexeme look_up(struct view word, struct candidate candidate)
{
    char base[WORD_LIMIT + 1];
    if (candidate.keep < 2 && candidate.add == '\0')
        return (struct lexeme){ 0 };
    memcpy(base, word.data, candidate.keep);
    base[candidate.keep] = candidate.add;
    return lexicon_find((struct view){ base, candidate.keep + (candidate.add != '\0') });
}

static void take(struct inflect_base *base, struct candidate candidate, uint8_t rank,
                 uint8_t sets)
{
    if (base->rank == 0 && rank > 0)
        *base = (struct inflect_base){ .rank = rank,
                                       .sets = sets,
                                       .keep = (uint8_t) candidate.keep,
                                       .add = candidate.add };
}

static void take_verb(struct inflect_base *base, struct view word,
                      struct candidate candidate)
{
    if (base->rank > 0)
        return;
    struct lexeme lexeme = look_up(word, candidate);
    take(base, candidate, lexeme.verb, lexeme.sets);
}

/* -s, -es, -ies. */
static void strip_s(struct view word, struct inflection *out)
{
    size_t length = word.length;
    if (view_ends(word, VIEW("ss")) || view_ends(word, VIEW("us")) || length < 3)
        return;
    struct candidate candidates[CANDIDATES] = { { length - 1, '\0' } };
    size_t count = 1;
    if (view_ends(word, VIEW("es")))
        candidates[count++] = (struct candidate){ length - 2, '\0' };
    if (view_ends(word, VIEW("ies")) && length > 4)
        candidates[count++] = (struct candidate){ length - 3, 'y' };
    for (size_t i = 0; i < count; i++) {
        struct lexeme base = look_up(word, candidates[i]);
        take(&out->plural, candidates[i], base.noun, 0);
        take(&out->third, candidates[i], base.verb, base.sets);
    }
}

/* The bases of a form whose ending begins at cut, the likeliest first: "planned" plan,
 * "hoped" hope before hop, "singing" sing before singe. */
static size_t stem_candidates(struct view word, size_t cut, struct candidate *out)
{
    const char *stem = word.data;
    size_t count = 0;
    bool doubled = cut > 2 && stem[cut - 1] == stem[cut - 2] && !is_vowel(stem[cut - 1]);
    bool short_end = cut > 1 && !is_vowel(stem[cut - 1]) && is_vowel(stem[cut - 2]);
    struct candidate bare = { cut, '\0' }, with_e = { cut, 'e' };
    if (short_end)
        out[count++] = with_e;
    out[count++] = bare;
    if (!short_end)
        out[count++] = with_e;
    if (doubled)
        out[count++] = (struct candidate){ cut - 1, '\0' };
    return count;
}

static void strip_verb(struct view word, size_t ending, struct inflect_base *out)
{
    struct candidate candidates[CANDIDATES];
    size_t cut = word.length - ending;
    if (cut < 2)
        return;
    size_t count = stem_candidates(word, cut, candidates);
    for (size_t i = 0; i < count; i++)
        take_verb(out, word, candidates[i]);
}

/* -ed, -ied. */
static void strip_ed(struct view word, struct inflection *out)
{
    if (view_ends(word, VIEW("ied"))) {
        struct candidate with_e = { word.length - 1, '\0' },
                         with_y = { word.length - 3, 'y' };
        take_verb(&out->past, word, with_e);
        take_verb(&out->past, word, with_y);
        return;
    }
    strip_verb(word, 2, &out->past);
}

/* -er, -est, -ier, -iest. */
static void strip_degree(struct view word, size_t ending, struct inflection *out)
{
    struct candidate candidates[CANDIDATES];
    size_t cut = word.length - ending;
    if (cut < 3)
        return;
    size_t count = stem_candidates(word, cut, candidates);
    if (word.data[cut - 1] == 'i')
        candidates[0] = (struct candidate){ cut - 1, 'y' };
    for (size_t i = 0; i < count; i++)
        if (out->compared.rank == 0)
            take(&out->compared, candidates[i], look_up(word, candidates[i]).adjective,
                 0);
}

struct inflection inflect(struct view word)
{
    struct inflection out = { 0 };
    if (word.length < 3 || word.length > WORD_LIMIT)
        return out;
    switch (word.data[word.length - 1]) {
    case 's':
        strip_s(word, &out);
        break;
    case 'd':
        if (view_ends(word, VIEW("ed")))
            strip_ed(word, &out);
        break;
    case 'g':
        if (view_ends(word, VIEW("ing")))
            strip_verb(word, 3, &out.gerund);
        break;
    case 'r':
        if (view_ends(word, VIEW("er")))
            strip_degree(word, 2, &out);
        break;
    case 't':
        if (view_ends(word, VIEW("est")))
            strip_degree(word, 3, &out);
        break;
    default:
        break;
    }
    return out;
}

struct view inflect_lemma(struct arena *arena, struct view word, struct inflect_base base)
{
    if (base.add == '\0')
        return view_slice(word, 0, base.keep);
    char *lemma = arena_alloc(arena, base.keep + 1U);
    memcpy(lemma, word.data, base.keep);
    lemma[base.keep] = base.add;
    return (struct view){ lemma, base.keep + 1U };
}
