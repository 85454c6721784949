/* What a source says it is about: the words of its headline, and of its first sentence.
 */
#ifndef ANNALS_EVENTS_HEADLINE_H
#define ANNALS_EVENTS_HEADLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "events/kind.h"
#include "events/selection.h"

enum { HEADLINE_WORDS_MAX = 24, OPENING_WORDS_MAX = 40, TOPIC_WORDS_MAX = 8 };

struct headline {
    struct view words[HEADLINE_WORDS_MAX]; /* content words, lower case */
    size_t count;
    bool kinds[KIND_COUNT]; /* kinds of event that its words tell */

    struct view opening[OPENING_WORDS_MAX]; /* of the body's first sentence */
    size_t opening_count;
    size_t first_sentence; /* the body's first, or SELECTION_NONE */

    struct view topic[TOPIC_WORDS_MAX]; /* lemmas of that sentence's subject: "agreement",
                                           "draft" of "An agreement drafted by ..." */
    size_t topic_count;
};

/* From the first heading of the text, or else the source's title. */
void headline_read(struct arena *arena, struct text *text, const struct source *source,
                   struct headline *out);

/* The share of the headline's words that occur among tokens [first, last), 0 to 1. */
double headline_overlap(const struct headline *headline, const struct text *text,
                        size_t first, size_t last);

/* The same for the words of the first sentence. */
double headline_opening_overlap(const struct headline *headline, const struct text *text,
                                size_t first, size_t last);

/* Whether the phrase [first, last) speaks of the topic as of something known: "the
 * draft". */
bool headline_is_topic(const struct headline *headline, const struct text *text,
                       size_t first, size_t last);

/* Whether two words in lower case are forms of one: "refugee", "refugees". */
bool headline_same_word(struct view a, struct view b);

#endif
