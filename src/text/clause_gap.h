/* Gaps: what stands between a finite verb and the verb or opener before it. */
#ifndef ANNALS_TEXT_CLAUSE_GAP_H
#define ANNALS_TEXT_CLAUSE_GAP_H

#include "text/clause_walk.h"

struct gap {
    const struct verb_group *group;
    bool has_subject;
    struct clause_subject subject;
    size_t before; /* the token before the subject, or before the verb */
    size_t first;  /* where its own words begin: "in 1921" of "and in 1921 it joined" */
    bool comma;    /* that token is a comma or closes a quotation */
    bool stop;     /* a semicolon, colon or dash stands there */
    bool joined;   /* a conjunction */
    bool opened;   /* a preposition that opens clauses, too: "after the war ended" */
};

struct gap gap_before(const struct clause_walk *walk, const struct verb_group *group);

/* Where the subject of a clause begins that stands inside another phrase without a word
 * to open it: "the money | foreign workers earn"; the phrase's end when there is none. */
size_t gap_inner_subject(const struct clause_walk *walk, struct clause_span phrase,
                         enum clause_tense tense);

/* Adds a clause with the gap's subject and verb; returns its frame. */
size_t gap_push(struct clause_walk *walk, enum clause_kind kind, size_t parent,
                const struct gap *gap);

/* "last week", "Friday", "two days": a phrase of time, not a subject behind a verb or
 * before "after". */
bool gap_is_time(const struct clause_walk *walk, struct clause_span span);

void gap_set_subject(struct clause *clause, struct clause_span span);

/* "The dam is safe, the engineer said", "..., said Anna Berger": what stood before
 * becomes what was said. False when the verb is no such saying. */
bool said_take_attribution(struct clause_walk *walk, struct gap *gap);

/* "say the dam, which would flood the valley, was built": a clause stands inside the
 * subject of what is said. False when it is not so. */
bool said_take_interrupted(struct clause_walk *walk, const struct gap *gap);

/* "The deal, officials said, would end": a saying between commas inside what is said. */
bool said_take_aside(struct clause_walk *walk, const struct gap *gap);

/* The frame whose saying a clause without "that" can be: the top one or one near below
 * it; FRAME_NONE when there is none. */
size_t said_frame(const struct clause_walk *walk);

/* Whether the verb is one of saying, thinking, knowing. */
bool said_by(const struct clause_walk *walk, size_t head);

#endif
