/* Sets of words that the lexicon marks: verbs by what they take, names of times. */
#ifndef ANNALS_TEXT_WORD_SETS_H
#define ANNALS_TEXT_WORD_SETS_H

#include <stddef.h>

#include "base/view.h"

/* Bits of the sets that a verb, by its lemma, belongs to. */
enum {
    VERB_SPEECH = 1, /* of saying and knowing, whose object is a clause: say, believe */
    VERB_INTRANSITIVE = 2, /* without an object, hence without a passive: arrive, fall */
    VERB_INFINITIVE = 4,   /* that take "to" and a verb: plan, agree */
    VERB_DEMAND = 8,       /* that want somebody to do what follows: urge, order */
    VERB_TELLING = 16,     /* of saying, with the hearer before "that": tell, inform */
    VERB_BARE = 32,        /* that take somebody and a verb without "to": let, see */
};

struct verb_set {
    const struct view *words; /* in byte order */
    size_t count;
    unsigned bit;
};

extern const struct verb_set verb_sets[];
extern const size_t verb_set_count;

/* Months and days of the week. */
extern const struct view time_names[];
extern const size_t time_name_count;

#endif
