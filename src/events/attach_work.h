/* A timex at work: what the parts of attachment share. */
#ifndef ANNALS_EVENTS_ATTACH_WORK_H
#define ANNALS_EVENTS_ATTACH_WORK_H

#include <stdbool.h>
#include <stddef.h>

#include "events/phrase.h"
#include "events/selection.h"

struct attach_work {
    const struct selection *selection;
    const struct timex *timex;
    size_t index, until;
    size_t first, last; /* tokens of the sentence */
    size_t lead;        /* first token of "in", "since the" before the timex */
    struct date date;
    enum claim_relation relation;
    bool heads; /* it heads an entry: opens the sentence, or fills a cell of its row */
};

/* Whether a word in lower case is one of a list. */
bool attach_is_one_of(struct view lower, const struct view *words, size_t count);

/* Adds a placing, its timexes and relation filled in from the work. */
void attach_add(const struct attach_work *work, struct placing placing,
                struct placing_list *out);

/* Adds a noun phrase with what completes it. */
void attach_add_phrase(const struct attach_work *work, const struct phrase *phrase,
                       enum placing_evidence evidence, struct placing_list *out);

/* A timex inside a noun phrase, before its head: it dates that noun, if that tells an
 * event, and else nothing. True when it stands so; *scene: it dates the clause around it,
 * too. */
bool attach_modifier(const struct attach_work *work, bool *scene,
                     struct placing_list *out);

/* A timex that opens an entry of a chronicle which has no verb: "12 May 1998: Opening of
 * the bridge". */
void attach_entry(const struct attach_work *work, struct placing_list *out);

/* Whether the timex is that of a figure which what the clause tells is held against: "up
 * from nine in 2017", "higher than in 2017". */
bool attach_is_compared(const struct selection *selection, const struct timex *timex);

/* "a dividend on 2011 results": the year tells which they are. */
bool attach_names_figures(const struct selection *selection, const struct timex *timex);

/* "rose from 1,200 in 2009 to 20,000 in 2015": from the one time to the other. */
bool attach_spans_figures(const struct selection *selection, const struct timex *from,
                          const struct timex *to);

/* Whether a timex fills a cell of a table's row, and is not the first: "Opening of the
 * bridge | 12 May 1998 | Linz". */
bool attach_is_cell(const struct attach_work *work);

/* It places what the first cell that tells an event tells. */
void attach_row(const struct attach_work *work, struct placing_list *out);

/* A timex behind a noun phrase that tells an event: it dates that when it stands within
 * the subject, when the phrase is background, or when the verb cannot be meant. False
 * when the clause is (also) dated. */
bool attach_phrase(const struct attach_work *work, const struct clause *clause,
                   bool verb_allowed, struct placing_list *out);

/* The clause that the timex can be about: that clause, or one above it (*climbed); else
 * SELECTION_NONE. */
size_t attach_allowed_clause(const struct attach_work *work, size_t clause,
                             bool *climbed);

/* Whether the clause can be placed by the timex: it stands alone, tells an event or says
 * when a state began or ended, and its tense fits. */
bool attach_is_allowed(const struct attach_work *work, size_t clause);

/* Adds the placing of a clause. */
void attach_add_clause(const struct attach_work *work, size_t clause,
                       enum placing_evidence evidence, struct placing_list *out);

/* Dates that are another's than the verb's: the object's ("the treaty of 1972"), that of
 * a cause ("for the bombing of 3 May"), a term beside the subject ("in force since
 * 1996"). */
bool attach_is_of_object(const struct attach_work *work, const struct clause *clause);
bool attach_is_of_cause(const struct attach_work *work, const struct clause *clause);
bool attach_is_bracketed(const struct attach_work *work, const struct clause *clause);
bool attach_is_term_beside(const struct attach_work *work, const struct clause *clause);

/* Places the clauses before the "when" clause that the timex dates. */
void attach_above_when(const struct attach_work *work, size_t clause,
                       struct placing_list *out);

/* Places the clause above what is held on the timex: "rejected it in a vote held on 3
 * May". */
void attach_above_held(const struct attach_work *work, size_t clause,
                       struct placing_list *out);

#endif
