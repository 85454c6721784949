/* Frames: clauses under way while a sentence is gone through, each above the one that it
 * stands in. */
#ifndef ANNALS_TEXT_CLAUSE_FRAME_H
#define ANNALS_TEXT_CLAUSE_FRAME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "text/clause.h"
#include "text/clause_group.h"

#define FRAME_NONE ((size_t) -1)

struct clause_frame {
    struct clause clause; /* its parent is the number of a frame */
    size_t below;         /* the frame under it, or FRAME_NONE */
    size_t beside; /* the main clause before it that "and" joins it to, plus one; 0 */
    size_t end;    /* where a clause around it goes on; 0 when none does */
    size_t tail;   /* where its words end that stand behind a clause inside; or 0 */
    enum group_form form;
    bool has_verb;
    bool attributes; /* a saying behind what was said */
};

/* A sentence at work. */
struct clause_walk {
    struct arena *arena;
    const struct text *text;
    const struct token *tokens; /* of the text */
    size_t first, last;         /* of the sentence */

    struct clause_frame *frames; /* in order of their first words */
    size_t count, capacity;
    size_t top;  /* the innermost one under way */
    size_t base; /* the outermost one under way */
    size_t gap;  /* first token behind the last verb group or opener */
};

struct clause_frame *frame_top(struct clause_walk *walk);

/* Adds a frame above the top one. */
struct clause_frame *frame_push(struct clause_walk *walk, enum clause_kind kind,
                                size_t first, size_t parent);

/* Makes a lower frame the top one; those above end before the token. */
void frame_pop_to(struct clause_walk *walk, size_t frame, size_t token);

/* Gives the frame its verb. */
void frame_take(struct clause_walk *walk, size_t frame, const struct verb_group *group);

/* Turns frames into clauses in order of their heads. */
void frame_finish(struct clause_walk *walk, struct clause_list *out);

#endif
