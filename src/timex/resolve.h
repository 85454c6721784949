/* Resolving: the place in the calendar that a frame means where it stands, by written
 * evidence. */
#ifndef ANNALS_TIMEX_RESOLVE_H
#define ANNALS_TIMEX_RESOLVE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "text/token.h"
#include "timex/frame.h"
#include "timex/place.h"
#include "timex/timex.h"

/* A news item's bare dates hang on its own date; a narrative's on the date that was
 * spoken of last. */
enum genre { GENRE_NEWS, GENRE_NARRATIVE };

/* What was spoken of: a place and the timex that gave it. */
struct spoken {
    bool known;
    struct place place;
    size_t timex;
    size_t sentence;
};

/* Why a place was taken. */
struct trace {
    enum { TRACE_NONE, TRACE_SOURCE, TRACE_TIMEX } anchor;
    size_t timex; /* of TRACE_TIMEX */
    bool has_direction;
    int direction;
    const char *why; /* in words for an editor; NULL where anchor and direction say all */
    size_t cue;      /* the token that gave the direction, plus one; 0 for none */
};

struct resolver {
    struct arena *arena;
    size_t steps; /* words looked at, beside a bounded number for each frame */
    struct text *text;
    const struct matcher *matcher;
    const struct timex_anchor *source;
    struct view source_words; /* "source 2019-03-04" */
    enum genre genre;
    unsigned without; /* enum timex_evidence */

    const struct frame *frames;
    size_t frame_count;
    const size_t
        *next_year; /* of each frame: the next that has a year of its own, or count */

    struct spoken last;    /* the last place */
    struct spoken held;    /* that before the years in brackets that are being read */
    struct spoken dated;   /* the last with a year of its own, or resolved by one */
    struct spoken quarter; /* the last quarter */
    bool quarter_is_fiscal;
    struct spoken reported; /* the last that is over at the source's date: what "a year
                               earlier" is compared with */
};

/* genre.c: by what the frames hang on. */
enum genre genre_judge(const struct frame *frames, size_t count,
                       const struct timex_anchor *source);

/* tense.c: the direction that the words about a frame give: -1, 1, or 0 when they do not.
 * The trace is told which word it was. */
int tense_direction(struct resolver *resolver, const struct frame *frame,
                    struct trace *trace);

/* Whether they tell of what is to come for the one who writes: "will", "plans to", not
 * "would", "planned to". */
bool tense_is_to_come(struct resolver *resolver, const struct frame *frame,
                      struct trace *trace);

/* Whether it is "would": to come for those who are told of. */
bool tense_is_would(struct resolver *resolver, const struct frame *frame,
                    struct trace *trace);

/* Whether the verb nearest to the frame, before it if there is one, is in the present:
 * "is in force today", "Today it lies idle". */
bool tense_is_now(struct resolver *resolver, const struct frame *frame);

/* Whether a past form stands right before the frame: "the year ended January 31". */
bool tense_is_adjacent(struct resolver *resolver, const struct frame *frame);

/* Whether the verb before the frame tells what had been: "the town that they had left on
 * Friday". */
bool tense_is_pluperfect(struct resolver *resolver, const struct frame *frame);

/* calendar.c: frames that name a place but perhaps not wholly. */
bool resolve_calendar(struct resolver *resolver, size_t index, struct place *out,
                      struct trace *trace);

/* shift.c: whether a frame's words count from another day than the year's first: "the
 * fiscal first quarter". */
bool resolve_is_fiscal(const struct resolver *resolver, const struct frame *frame);

/* daytime.c: "10 a.m.", "that afternoon": on the day that is spoken of in the sentence,
 * else the source's. */
bool resolve_time(struct resolver *resolver, const struct frame *frame, struct place *out,
                  struct trace *trace);

/* weekday.c: a weekday alone, within a week of the anchor; with its day of the month:
 * "Friday the 13th". */
bool resolve_weekday(struct resolver *resolver, const struct frame *frame,
                     struct place *out, struct trace *trace);
bool resolve_weekday_day(const struct resolver *resolver, const struct frame *frame,
                         struct place *out, struct trace *trace);

/* weekday.c: the day that bare dates hang on: a narrative's last, else the source's. */
bool resolve_anchor_day(const struct resolver *resolver, struct day *out,
                        struct trace *trace);

/* spoken.c: notes a frame's place as what the next ones can hang on. What a news item
 * only compares with ("up from a year ago") is no such thing; an aside or what a
 * narrative foretells moves nothing. */
void resolve_remember(struct resolver *resolver, size_t index, const struct place *place);

/* shift.c: frames that count from an anchor. */
bool resolve_shift(struct resolver *resolver, size_t index, struct place *out,
                   struct trace *trace);

#endif
