/* Noun phrases over classified tokens: where one begins and ends, and its head. */
#ifndef ANNALS_EVENTS_PHRASE_H
#define ANNALS_EVENTS_PHRASE_H

#include <stdbool.h>
#include <stddef.h>

#include "text/token.h"

/* Tokens [first, last) without phrases that follow it; head is its last noun. */
struct phrase {
    size_t first, last, head;
};

/* The phrase that begins at a token, looking no further than limit. False when none does.
 */
bool phrase_from(const struct text *text, size_t token, size_t limit, struct phrase *out);

/* The phrase that ends before a token, looking back no further than floor. */
bool phrase_before(const struct text *text, size_t token, size_t floor,
                   struct phrase *out);

/* As phrase_before, with the "of" phrases that lead to it: "most of the workers". head is
 * then that of the first. */
bool phrase_chain_before(const struct text *text, size_t token, size_t floor,
                         struct phrase *out);

/* Whether the comma is one of the two around a state inside a phrase: "the Newark, N.J.,
 * airport". */
bool phrase_parts_state(const struct text *text, size_t comma, size_t floor);

bool phrase_is_word(const struct text *text, size_t token, const char *lower);
bool phrase_is_noun(const struct token *token);

/* Whether the phrase speaks of several: its head is a plural, or it joins two with "and".
 */
bool phrase_is_plural(const struct text *text, size_t first, size_t last);

#endif
