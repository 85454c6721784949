/* The words that tell an act. */
#ifndef ANNALS_EVENTS_ACT_WORDS_H
#define ANNALS_EVENTS_ACT_WORDS_H

#include <stddef.h>

#include "base/view.h"
#include "events/act.h"

/* Lemmas and phrases of lemmas, in byte order; a row with a kind holds for claims of that
 * kind alone, since "released" is said of prisoners and of reports. */
struct act_word {
    struct view phrase;
    enum act act;
    enum kind kind; /* KIND_COUNT: any */
};
extern const struct act_word act_words[];
extern const size_t act_word_count;

#endif
