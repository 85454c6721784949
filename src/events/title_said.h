/* Titles of sayings: "X says ...". */
#ifndef ANNALS_EVENTS_TITLE_SAID_H
#define ANNALS_EVENTS_TITLE_SAID_H

#include "events/reach.h"
#include "events/title_words.h"

/* Who says it, and whether those are several; narrow: as in struct title_words. */
struct saying {
    struct reach subject;
    bool plural, narrow;
    bool vague; /* set: its words do not stand by themselves, in any other way either */
};

/* The title of a clause of saying, its content before or behind the verb; absent when
 * there is none, or none that stands by itself. */
struct view title_said(const struct selection *selection, size_t clause,
                       struct saying *saying);

#endif
