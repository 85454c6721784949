/* The table of phrases that belong to pages and not to their text. */
#ifndef ANNALS_CORPUS_FURNITURE_PHRASES_H
#define ANNALS_CORPUS_FURNITURE_PHRASES_H

#include <stddef.h>

#include "base/view.h"

struct furniture_phrase {
    struct view phrase; /* in lower case */
    enum {
        FURNITURE_WHOLE, /* the line is the phrase */
        FURNITURE_OPENS, /* the line begins with it */
    } how;
    enum {
        FURNITURE_ANYWHERE, /* no text says this */
        FURNITURE_EDGE,     /* a text may; above and below one it is furniture */
    } where;
};

/* In byte order of the phrases. */
extern const struct furniture_phrase furniture_phrases[];
extern const size_t furniture_phrase_count;

#endif
