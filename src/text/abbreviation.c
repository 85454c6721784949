#include "text/abbreviation.h"

#include <stddef.h>

#include "text/word_key.h"

enum { ROOM = 8 };

struct abbreviation {
    char word[ROOM]; /* filled up with zeros */
    enum abbreviation_kind kind;
};

/* In byte order. Dotted ones stand without their last point. */
static const struct abbreviation abbreviations[] = {
    { "a.d", ABBREVIATION_CLOSING },  { "a.m", ABBREVIATION_CLOSING },
    { "abbr", ABBREVIATION_OTHER },   { "adm", ABBREVIATION_TITLE },
    { "al", ABBREVIATION_CLOSING },   { "ala", ABBREVIATION_STATE },
    { "alta", ABBREVIATION_STATE },   { "amb", ABBREVIATION_TITLE },
    { "approx", ABBREVIATION_OTHER }, { "apr", ABBREVIATION_DATE },
    { "ariz", ABBREVIATION_STATE },   { "ark", ABBREVIATION_STATE },
    { "art", ABBREVIATION_FIGURE },   { "arts", ABBREVIATION_FIGURE },
    { "assn", ABBREVIATION_COMPANY }, { "assoc", ABBREVIATION_COMPANY },
    { "aug", ABBREVIATION_DATE },     { "ave", ABBREVIATION_OTHER },
    { "b.c", ABBREVIATION_CLOSING },  { "b.c.e", ABBREVIATION_CLOSING },
    { "bldg", ABBREVIATION_OTHER },   { "blvd", ABBREVIATION_OTHER },
    { "brig", ABBREVIATION_TITLE },   { "bros", ABBREVIATION_COMPANY },
    { "c", ABBREVIATION_FIGURE },     { "c.e", ABBREVIATION_CLOSING },
    { "ca", ABBREVIATION_OTHER },     { "cal", ABBREVIATION_STATE },
    { "calif", ABBREVIATION_STATE },  { "capt", ABBREVIATION_TITLE },
    { "cf", ABBREVIATION_OTHER },     { "ch", ABBREVIATION_FIGURE },
    { "chap", ABBREVIATION_FIGURE },  { "cl", ABBREVIATION_FIGURE },
    { "cmdr", ABBREVIATION_TITLE },   { "co", ABBREVIATION_COMPANY },
    { "col", ABBREVIATION_TITLE },    { "colo", ABBREVIATION_STATE },
    { "conn", ABBREVIATION_STATE },   { "corp", ABBREVIATION_COMPANY },
    { "cos", ABBREVIATION_COMPANY },  { "cpl", ABBREVIATION_TITLE },
    { "dec", ABBREVIATION_DATE },     { "del", ABBREVIATION_STATE },
    { "dept", ABBREVIATION_OTHER },   { "det", ABBREVIATION_TITLE },
    { "dist", ABBREVIATION_OTHER },   { "dr", ABBREVIATION_TITLE },
    { "e.g", ABBREVIATION_OTHER },    { "ed", ABBREVIATION_OTHER },
    { "eds", ABBREVIATION_OTHER },    { "eq", ABBREVIATION_FIGURE },
    { "esp", ABBREVIATION_OTHER },    { "esq", ABBREVIATION_COMPANY },
    { "est", ABBREVIATION_OTHER },    { "etc", ABBREVIATION_CLOSING },
    { "ext", ABBREVIATION_OTHER },    { "feb", ABBREVIATION_DATE },
    { "fed", ABBREVIATION_OTHER },    { "fig", ABBREVIATION_FIGURE },
    { "figs", ABBREVIATION_FIGURE },  { "fla", ABBREVIATION_STATE },
    { "fr", ABBREVIATION_TITLE },     { "fri", ABBREVIATION_DATE },
    { "ft", ABBREVIATION_TITLE },     { "ga", ABBREVIATION_STATE },
    { "gen", ABBREVIATION_TITLE },    { "gov", ABBREVIATION_TITLE },
    { "govt", ABBREVIATION_OTHER },   { "hon", ABBREVIATION_TITLE },
    { "hwy", ABBREVIATION_OTHER },    { "i.e", ABBREVIATION_OTHER },
    { "ibid", ABBREVIATION_CLOSING }, { "ill", ABBREVIATION_STATE },
    { "inc", ABBREVIATION_COMPANY },  { "incl", ABBREVIATION_OTHER },
    { "ind", ABBREVIATION_STATE },    { "insp", ABBREVIATION_TITLE },
    { "intl", ABBREVIATION_OTHER },   { "jan", ABBREVIATION_DATE },
    { "jr", ABBREVIATION_COMPANY },   { "jul", ABBREVIATION_WEAK },
    { "jun", ABBREVIATION_WEAK },     { "kan", ABBREVIATION_STATE },
    { "kans", ABBREVIATION_STATE },   { "ky", ABBREVIATION_STATE },
    { "la", ABBREVIATION_STATE },     { "lt", ABBREVIATION_TITLE },
    { "ltd", ABBREVIATION_COMPANY },  { "maj", ABBREVIATION_TITLE },
    { "man", ABBREVIATION_STATE },    { "mar", ABBREVIATION_WEAK },
    { "mass", ABBREVIATION_STATE },   { "max", ABBREVIATION_OTHER },
    { "md", ABBREVIATION_STATE },     { "messrs", ABBREVIATION_TITLE },
    { "mich", ABBREVIATION_STATE },   { "min", ABBREVIATION_OTHER },
    { "minn", ABBREVIATION_STATE },   { "misc", ABBREVIATION_OTHER },
    { "miss", ABBREVIATION_STATE },   { "mlle", ABBREVIATION_TITLE },
    { "mme", ABBREVIATION_TITLE },    { "mo", ABBREVIATION_STATE },
    { "mon", ABBREVIATION_DATE },     { "mont", ABBREVIATION_STATE },
    { "mr", ABBREVIATION_TITLE },     { "mrs", ABBREVIATION_TITLE },
    { "ms", ABBREVIATION_TITLE },     { "msgr", ABBREVIATION_TITLE },
    { "mt", ABBREVIATION_TITLE },     { "natl", ABBREVIATION_OTHER },
    { "neb", ABBREVIATION_STATE },    { "nebr", ABBREVIATION_STATE },
    { "nev", ABBREVIATION_STATE },    { "no", ABBREVIATION_FIGURE },
    { "nos", ABBREVIATION_FIGURE },   { "nov", ABBREVIATION_DATE },
    { "nr", ABBREVIATION_FIGURE },    { "oct", ABBREVIATION_DATE },
    { "okla", ABBREVIATION_STATE },   { "ont", ABBREVIATION_STATE },
    { "ore", ABBREVIATION_STATE },    { "p", ABBREVIATION_FIGURE },
    { "p.m", ABBREVIATION_CLOSING },  { "pa", ABBREVIATION_STATE },
    { "para", ABBREVIATION_FIGURE },  { "paras", ABBREVIATION_FIGURE },
    { "penn", ABBREVIATION_STATE },   { "ph", ABBREVIATION_OTHER },
    { "pp", ABBREVIATION_FIGURE },    { "pres", ABBREVIATION_TITLE },
    { "prof", ABBREVIATION_TITLE },   { "pvt", ABBREVIATION_TITLE },
    { "que", ABBREVIATION_STATE },    { "rd", ABBREVIATION_OTHER },
    { "rep", ABBREVIATION_TITLE },    { "repr", ABBREVIATION_OTHER },
    { "resp", ABBREVIATION_OTHER },   { "rev", ABBREVIATION_TITLE },
    { "sask", ABBREVIATION_STATE },   { "sat", ABBREVIATION_WEAK },
    { "sec", ABBREVIATION_FIGURE },   { "sect", ABBREVIATION_FIGURE },
    { "sen", ABBREVIATION_TITLE },    { "sep", ABBREVIATION_DATE },
    { "sept", ABBREVIATION_DATE },    { "sgt", ABBREVIATION_TITLE },
    { "sr", ABBREVIATION_COMPANY },   { "sra", ABBREVIATION_TITLE },
    { "st", ABBREVIATION_TITLE },     { "ste", ABBREVIATION_TITLE },
    { "sun", ABBREVIATION_WEAK },     { "supt", ABBREVIATION_TITLE },
    { "tab", ABBREVIATION_FIGURE },   { "tel", ABBREVIATION_OTHER },
    { "temp", ABBREVIATION_OTHER },   { "tenn", ABBREVIATION_STATE },
    { "tex", ABBREVIATION_STATE },    { "thu", ABBREVIATION_DATE },
    { "thur", ABBREVIATION_DATE },    { "thurs", ABBREVIATION_DATE },
    { "transl", ABBREVIATION_OTHER }, { "tue", ABBREVIATION_DATE },
    { "tues", ABBREVIATION_DATE },    { "univ", ABBREVIATION_COMPANY },
    { "va", ABBREVIATION_STATE },     { "ver", ABBREVIATION_FIGURE },
    { "viz", ABBREVIATION_CLOSING },  { "vol", ABBREVIATION_FIGURE },
    { "vols", ABBREVIATION_FIGURE },  { "vs", ABBREVIATION_OTHER },
    { "vt", ABBREVIATION_STATE },     { "wash", ABBREVIATION_STATE },
    { "wed", ABBREVIATION_DATE },     { "wis", ABBREVIATION_STATE },
    { "wyo", ABBREVIATION_STATE },
};

/* The first eight bytes as a number that orders as they do. */
static uint64_t number_of(uint64_t eight)
{
    return __builtin_bswap64(eight);
}

enum abbreviation_kind abbreviation_kind_keyed(uint64_t key)
{
    enum { COUNT = sizeof abbreviations / sizeof *abbreviations, HIGHEST_STEP = 128 };
    _Static_assert(COUNT >= HIGHEST_STEP && COUNT < 2 * HIGHEST_STEP,
                   "the steps reach all and no more");
    uint64_t number = number_of(key);
    size_t at = 0; /* the last that is not behind the word, found without jumps */
    for (size_t step = HIGHEST_STEP; step > 0; step /= 2) {
        size_t next = at + step < COUNT ? at + step : COUNT - 1;
        at = number_of(word_eight(abbreviations[next].word)) <= number ? next : at;
    }
    return word_eight(abbreviations[at].word) == key ? abbreviations[at].kind
                                                     : ABBREVIATION_NONE;
}

enum abbreviation_kind abbreviation_kind_of(struct view word)
{
    return word.length > ABBREVIATION_LONGEST
               ? ABBREVIATION_NONE
               : abbreviation_kind_keyed(word_key(word.data, word.length));
}
