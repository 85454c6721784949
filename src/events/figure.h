/* Figures: numbers of a passage with what they count, for comparing what sources say of
 * one event. */
#ifndef ANNALS_EVENTS_FIGURE_H
#define ANNALS_EVENTS_FIGURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/view.h"

struct figure {
    struct view words; /* of the passage: "Twelve passengers", "40 million dollars" */
    struct view noun;  /* what is counted, as the passage says it: "passengers" */
    uint64_t unit;     /* equal for nouns, or fates of people, that are counted alike */
    double value;
    double grain; /* the last digit that is given: 100 of "1,200", 1 of "12" */
    bool rough;   /* "about", "at least", ... */
};

enum { FIGURES_MAX = 8 };

/* The figures of a passage, dates and lengths of time left out; at most FIGURES_MAX. */
size_t figures_find(struct view passage, struct figure out[FIGURES_MAX]);

/* Whether two figures of one unit cannot both be: neither is rough, and they differ when
 * rounded as the rounder of them is. */
bool figures_differ(const struct figure *a, const struct figure *b);

/* Whether a word is a number in digits or letters. */
bool figure_is_number(struct view word);

#endif
