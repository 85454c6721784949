/* Time expressions: found, typed and valued after TIMEX3 (TimeML 1.2.1), each with its
 * trace. */
#ifndef ANNALS_TIMEX_TIMEX_H
#define ANNALS_TIMEX_TIMEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"
#include "date/date.h"
#include "text/token.h"

enum timex_type { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

struct timex {
    size_t start, end;  /* bytes of the text */
    size_t first, last; /* tokens [first, last) */
    enum timex_type type;

    struct view value; /* TIMEX3 value; absent when none can be given */
    struct view mod;   /* START, MID, END, APPROX, BEFORE, ...; absent when none */
    struct view quant; /* of sets: EACH, EVERY; absent when none is said */
    struct view freq;  /* of sets: how often, "2X", or for how long, "3D"; or absent */
    struct view begin_point, end_point; /* of durations: "t0" for the source's date, "t1"
                                           for a timex by its number; or absent */
    struct view rule;                   /* the grammar row's name */

    struct view
        anchor; /* in words: "source 2019-03-04", "t1"; absent for absolute ones */
    struct view direction; /* "past", "future", "same"; absent when none was needed */
    struct view cue; /* the word of the text that gave the direction: "met"; or absent */
    struct view why; /* in words, what anchor and direction do not say; or absent */

    bool has_date; /* a calendar interval: not for sets, PAST_REF kinds and durations, but
                      for those that end at the source's date ("the past two months") */
    struct date date;

    int amount;                  /* durations: how many, 0 when indefinite */
    char unit;                   /* durations: 'D', 'W', 'M', 'Y', 'H', ...; 0 else */
    bool of_source;              /* states the source's own date (a dateline, a header) */
    bool dateline;               /* and stands before the text of its sentence */
    bool range_start, range_end; /* of "from A to B", "A-B" */
};

/* Words that look like a time and are none, and why. */
struct timex_refusal {
    size_t start, end;  /* bytes of the text */
    const char *reason; /* "a number of things" */
};

struct timex_refusals {
    struct timex_refusal *items; /* in order of start */
    size_t count, capacity;
};

struct timex_list {
    struct timex *items; /* in order of start, not overlapping */
    size_t count, capacity;
    size_t
        steps; /* what it cost: elements tried, rules asked, words looked at for tense */
    struct timex_refusals refused; /* what was looked at and no timex came of */
    bool narrative; /* the text tells of another time than its own: dates without a year
                       hang on the last that was spoken of, not on the source's */
};

/* The date that relative expressions of a news item hang on. */
struct timex_anchor {
    bool has_day;
    struct day day;
};

/* What resolving may lean on beside a timex's own words; each can be left out to measure
 * what it is worth. */
enum timex_evidence {
    TIMEX_GENRE = 1,     /* else every text is a news item */
    TIMEX_TENSE = 2,     /* else nothing is known of a clause */
    TIMEX_NARRATIVE = 4, /* else a narrative's dates, too, hang on the source's */
};

struct grammar;

/* How to tag; zero is as ever. */
struct timex_setup {
    const struct grammar *grammar; /* NULL: that of the document's language */
    unsigned without;              /* enum timex_evidence */
};

/* As timex_tag, with a setup. */
void timex_tag_as(struct arena *arena, struct text *text,
                  const struct timex_anchor *anchor, const struct timex_setup *setup,
                  struct timex_list *out);

/* Finds and resolves all timexes of a text. anchor is the source's date; without one,
 * what can be had from the text itself is resolved. The genre is judged from the text. */
void timex_tag(struct arena *arena, struct text *text, const struct timex_anchor *anchor,
               struct timex_list *out);

/* Dates a source that states none in its fields: dateline, header, declassification line,
 * URL path, a weekday with a day of the month in the first fitting year not before the
 * latest full date of the text. False when nothing tells; *basis is words for the editor.
 */
bool timex_date_source(struct arena *arena, struct text *text, struct date *out,
                       struct view *basis);

/* A document of plain text whose bytes stay as they are: one paragraph a run of lines
 * without a blank one. text must be valid UTF-8 and outlive it; blocks are the arena's.
 */
void timex_document_of_text(struct arena *arena, struct view text, struct document *out);

struct view timex_type_name(enum timex_type type);
bool timex_type_of(struct view name, enum timex_type *type);

#endif
