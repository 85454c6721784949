/* Chronicles: sources in which dates stand apart, each over what happened then: as
 * headings, on lines of their own, or at the head of a paragraph or a list's item. */
#ifndef ANNALS_EVENTS_CHRONICLE_H
#define ANNALS_EVENTS_CHRONICLE_H

#include "events/selection.h"

struct chronicle {
    size_t *heads; /* by sentence: the timex over it, or SELECTION_NONE; NULL: no
                      chronicle */
};

/* Finds the dates that head the sentences of a text. One alone makes no chronicle, but
 * for a day well before the source's own, as a heading or on a line. */
void chronicle_read(struct arena *arena, const struct text *text,
                    const struct source *source, const struct timex_list *timexes,
                    struct chronicle *out);

/* The timex over a sentence, or SELECTION_NONE. */
size_t chronicle_head(const struct chronicle *chronicle, size_t sentence);

/* Adds what the sentence at work tells as happened without a date of its own that leads
 * elsewhere: its clauses, in the past or in a chronicle's present, or a noun phrase
 * without a verb. */
void chronicle_find(const struct selection *selection, const struct chronicle *chronicle,
                    struct placing_list *placed);

#endif
