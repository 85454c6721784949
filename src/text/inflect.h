/* Inflection: the regular forms of nouns, verbs and adjectives led back to their bases.
 */
#ifndef ANNALS_TEXT_INFLECT_H
#define ANNALS_TEXT_INFLECT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/view.h"

/* A base as the first bytes of its form and one more letter, if any; rank 0: no base. */
struct inflect_base {
    uint8_t rank; /* the base's frequency in the lexicon */
    uint8_t sets; /* of verbs, that it is in (word_sets.h) */
    uint8_t keep;
    char add;
};

struct inflection {
    struct inflect_base plural, third; /* noun and verb of a form in -s */
    struct inflect_base past;          /* verb of a form in -ed */
    struct inflect_base gerund;        /* verb of a form in -ing */
    struct inflect_base compared;      /* adjective of a form in -er or -est */
};

/* The bases that the lexicon has for a lower-case word. */
struct inflection inflect(struct view word);

/* The base's letters: a part of the form where it can be, else in the arena. */
struct view inflect_lemma(struct arena *arena, struct view word,
                          struct inflect_base base);

#endif
