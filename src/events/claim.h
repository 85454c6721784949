/* Claims: what one source says happened at a date, with the passage that says so. */
#ifndef ANNALS_EVENTS_CLAIM_H
#define ANNALS_EVENTS_CLAIM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"
#include "corpus/document.h"
#include "date/date.h"
#include "names/mention.h"
#include "text/token.h"
#include "timex/timex.h"

/* What dates a claim: a timex of its passage; its source; or a claim before it, to which
 * a length of time is added, or with which it goes on (then the timex is that claim's and
 * lies outside the quote). */
enum claim_basis { CLAIM_TIMEX, CLAIM_SOURCE, CLAIM_DERIVED };

enum claim_relation {
    CLAIM_ON,
    CLAIM_SINCE,
    CLAIM_UNTIL,
    CLAIM_BEFORE,
    CLAIM_AFTER,
    CLAIM_BY,
    CLAIM_DURING,
};

enum claim_factuality { CLAIM_HAPPENED, CLAIM_PLANNED, CLAIM_DENIED, CLAIM_POSSIBLE };

struct participant {
    struct view name;
    enum entity_type type;
    struct view role; /* "who", "what", "whom", "where"; or absent */
    size_t bearer;    /* index into the source's bearers */
};

struct expression {
    bool present;
    struct view text, value, rule, anchor, direction;
};

struct quote {
    struct view exact, prefix, suffix; /* prefix, suffix: at most 32 characters */
    size_t start, end;                 /* bytes of the text */
    int page, last_page; /* of the original, on which it begins and ends; 0: not known */
};

/* A claim's offsets in code points of the text, as records and timelines write them.
 * Store fills them in while the text is there. */
struct claim_codes {
    size_t trigger_start, trigger_end, quote_start, quote_end;
};

enum { CLAIM_ID_SIZE = 17 }; /* with a NUL */

struct claim {
    char id[CLAIM_ID_SIZE]; /* hash of normalised sentence, trigger, expression; unique in
                             * its source
                             */
    size_t timex;           /* index, or CLAIM_NO_TIMEX */
    enum claim_basis basis;
    struct expression expression;
    enum claim_relation relation;
    struct date date;

    struct view kind; /* "meeting", ...: the list is in events/kind.h */
    enum claim_factuality factuality;
    size_t trigger_start, trigger_end; /* bytes */
    struct view trigger;
    struct view title;

    bool lead;
    double salience, confidence; /* 0 to 1, multiples of 0.01 */
    struct participant *participants;
    size_t participant_count;
    struct quote quote;
    size_t expression_start,
        expression_end; /* bytes of the timex; equal when it has none */
    struct claim_codes codes;
    struct claim_told
        *told; /* what it tells by itself (told.h); NULL: that was not read */
};

#define CLAIM_NO_TIMEX ((size_t) -1)

struct claim_list {
    struct claim *items; /* in order of their triggers */
    size_t count, capacity;
};

/* All that one source yields. Strings are an arena's; the text and what points into it
 * may be dropped (record_keep). */
struct record {
    struct source source;
    struct view text;
    struct block *blocks;
    size_t block_count;
    struct timex_list timexes;    /* of those kept only type and date */
    struct mention_list mentions; /* .bearers are kept, .items dropped */
    struct claim_list claims;
    struct passage *passages;
    size_t passage_count;
    size_t paragraph_count; /* blocks in the document */
    struct diagnostic *diagnostics;
    size_t diagnostic_count;
};

/* A run of the text that pages may show: the sentences that claims rest on with one
 * around each, or with rights "full" all of it. In order, not overlapping, each within
 * one block. */
struct passage {
    enum block_kind kind;
    int level;
    int page;                   /* its block's, 0 where none is known */
    size_t block;               /* number of its block, from 0: the paragraph sign's */
    size_t start, end;          /* bytes of the text */
    bool cut_before, cut_after; /* text of its block is left out there */
    struct view text;
};

/* Selects the claims of a text, with trigger, title, kind, participants, lead and
 * salience. */
void claim_select(struct arena *arena, struct text *text, const struct source *source,
                  const struct timex_list *timexes, const struct mention_list *mentions,
                  struct claim_list *out);

struct view claim_basis_name(enum claim_basis basis);
struct view claim_relation_name(enum claim_relation relation);
struct view claim_factuality_name(enum claim_factuality factuality);
bool claim_basis_of(struct view name, enum claim_basis *out);
bool claim_relation_of(struct view name, enum claim_relation *out);
bool claim_factuality_of(struct view name, enum claim_factuality *out);

#endif
