/* How far a clause reaches: its subject, wherever that stands, and the words it governs.
 */
#ifndef ANNALS_EVENTS_REACH_H
#define ANNALS_EVENTS_REACH_H

#include <stdbool.h>
#include <stddef.h>

#include "events/selection.h"

/* Tokens [first, last). */
struct reach {
    size_t first, last;
};

/* The subject of a clause: its own; that of the clause it is joined to; the phrase that a
 * relative or reduced clause hangs on. False when there is none to be had. */
bool reach_subject(const struct selection *selection, size_t clause, struct reach *out);

/* "the survey, which she finished": what a relative clause with a subject of its own does
 * something to. False where a preposition governs it ("from which she graduated"). */
bool reach_relative_object(const struct selection *selection, size_t clause,
                           struct reach *out);

/* A clause's own subject with the relative clause that narrows it down ("workers whose
 * visas run out", but not "the minister, who ..."); false when none does. */
bool reach_narrowed(const struct selection *selection, size_t clause, struct reach *out);

/* Whether a clause without a subject of its own is joined to one further back while
 * another with its own stands between, to which it may as well be joined: "did not say
 * whether he left or was sent away". */
bool reach_joins_another(const struct selection *selection, size_t clause);

/* Where the words end that a clause and the clauses depending on it hold: complements,
 * relatives, infinitives, but not what is joined to it or said beside it. */
size_t reach_end(const struct selection *selection, size_t clause);

/* Whether a clause is the content of a verb of saying, and of which clause. */
bool reach_said_in(const struct selection *selection, size_t clause, size_t *saying);

/* The clause that holds the content of a verb of saying; SELECTION_NONE when none does.
 */
size_t reach_content(const struct selection *selection, size_t saying);

/* Whether the clause is a gerund that goes with a verb of beginning, going on or ending
 * before it, as an infinitive would: "stopped building". */
bool reach_is_phase(const struct selection *selection, size_t clause);

/* "held that the law was void": a court's way of saying, where the verb else tells a
 * state. */
bool reach_holds_that(const struct selection *selection, size_t clause);

/* "the fact that he left": whether what follows "that" is what the noun before it means.
 */
bool reach_is_content(const struct selection *selection, const struct clause *clause);

/* Whether the clause's verb is one of saying. */
bool reach_says(const struct selection *selection, size_t clause);

/* The number of the innermost clause that holds the token, or SELECTION_NONE. */
size_t reach_clause_at(const struct selection *selection, size_t token);

#endif
