/* Abbreviations that are written with a point, and how they stand at a sentence's end. */
#ifndef ANNALS_TEXT_ABBREVIATION_H
#define ANNALS_TEXT_ABBREVIATION_H

#include <stdint.h>

#include "base/view.h"

enum abbreviation_kind {
    ABBREVIATION_NONE,
    ABBREVIATION_TITLE,   /* Mr. Gen. St.: a name follows, no sentence ends */
    ABBREVIATION_FIGURE,  /* No. p. Fig.: one only before a figure */
    ABBREVIATION_DATE,    /* Nov. Thurs.: one only with a capital */
    ABBREVIATION_WEAK,    /* Mar. Sun.: also a word; only before a figure or a comma */
    ABBREVIATION_STATE,   /* Mass. Pa.: one only after a comma */
    ABBREVIATION_COMPANY, /* Inc. Corp. Jr.: often the last word of a sentence */
    ABBREVIATION_CLOSING, /* etc. a.m. al.: a capital after it begins a sentence */
    ABBREVIATION_OTHER,   /* vs. approx. Dept. */
};

enum { ABBREVIATION_LONGEST = 6 }; /* letters: "approx", "messrs", "transl" */

/* The kind of a lower-case word without its point. */
enum abbreviation_kind abbreviation_kind_of(struct view word);

/* The same by its word_key, of a word of at most WORD_KEY_BYTES. */
enum abbreviation_kind abbreviation_kind_keyed(uint64_t key);

#endif
