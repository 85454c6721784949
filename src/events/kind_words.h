/* The two word tables of kind.c: lemmas with the kind of event they tell. */
#ifndef ANNALS_EVENTS_KIND_WORDS_H
#define ANNALS_EVENTS_KIND_WORDS_H

#include <stddef.h>
#include <stdint.h>

#include "base/view.h"
#include "events/kind.h"

struct kind_word {
    struct view lemma;
    uint8_t kind;  /* enum kind */
    uint8_t flags; /* KIND_SAY, ... */
};

extern const struct kind_word kind_verbs[];
extern const size_t kind_verbs_count;
extern const struct kind_word kind_nouns[];
extern const size_t kind_nouns_count;

#endif
