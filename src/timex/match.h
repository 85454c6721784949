/* Matching: one pass over the tokens, driven by the classes that can begin a timex. */
#ifndef ANNALS_TIMEX_MATCH_H
#define ANNALS_TIMEX_MATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "text/token.h"
#include "timex/grammar.h"

enum { MATCH_CAPTURES = 24 };

/* A part of a match: the class it was read as and what it says. */
struct capture {
    size_t first, last; /* tokens [first, last) */
    int number;         /* as the lexicon's comment says; year, day, hour, amount */
    int second, third;  /* minutes; half (1) of a NUMBER; month and day of a NUMERIC, a
                           NAMED_DAY */
    uint8_t class;
    bool day_first;   /* of a NUMERIC with slashes: 25/4/2011 */
    bool month_first; /* the same: 4/25/2011 */
    bool vague; /* of a NUMBER: "several"; of a NUMERIC: day and month may be swapped */
};

struct match {
    const struct row *row;
    unsigned way;       /* of the row's, which was read */
    size_t first, last; /* of the timex, without context */
    struct capture captures[MATCH_CAPTURES];
    size_t count;
};

/* Dates that were read last, so that the rows which hold one read it once. */
enum { MATCH_MEMO = 4 };
struct date_memo {
    size_t after;       /* the token's number plus one; 0 is unused */
    struct match match; /* row NULL: there is none */
};

struct matcher {
    const struct grammar *grammar;
    const struct text *text;
    const uint16_t *tags;  /* of each token: its word, or 0; one 0 behind the last */
    const uint64_t *begun; /* a bit a token, and one behind the last: whether the token
                              before may begin a row */
    bool parts_thousands;  /* the text writes 1,500, so that 1500 is rather a year */
    struct date_memo memo[MATCH_MEMO];
    unsigned in_dates; /* rows of [date] that are being tried, one within the other */
    const struct row *passed; /* a row that is not tried; NULL for none */
    size_t steps;             /* elements tried: what matching costs */
};

/* Looks every token up. The tags live in the arena. */
struct matcher matcher_of(struct arena *arena, const struct grammar *grammar,
                          const struct text *text);

/* The first token, from one on, that may begin a row as its own word and the next have
 * it: a few of a hundred tokens. The count of tokens when there is none. */
size_t matcher_next(const struct matcher *matcher, size_t token);

/* Whether some row can begin at the token: it is told for most by one look at the token
 * behind it. Words such as "the" begin many rows and are none alone. */
bool matcher_may_begin(const struct matcher *matcher, size_t token);

/* The longest match that begins at the token (or, when continuing, whose context begins
 * there); among equals the row that stands first. False when there is none. */
bool matcher_at(struct matcher *matcher, size_t token, bool continuing,
                struct match *out);

/* Reads one element of that class at a token before limit; element.c. */
bool element_read(struct matcher *matcher, unsigned class, size_t at, size_t limit,
                  struct capture *out);

/* The classes that a token is of or may begin; NULL for none. */
const struct class_set *matcher_set(const struct matcher *matcher, size_t token);

/* The cues that a token gives, a bit each. */
static inline uint64_t matcher_cues(const struct matcher *matcher, size_t token)
{
    return matcher->grammar->cues[matcher->tags[token]];
}

/* The nth (from 0) captured part of a class, or NULL. */
const struct capture *match_part(const struct match *match, unsigned class, size_t nth);

#endif
