/* Subjects: the noun phrase that stands before a verb group or behind it. */
#ifndef ANNALS_TEXT_CLAUSE_SUBJECT_H
#define ANNALS_TEXT_CLAUSE_SUBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include "text/token.h"

/* Tokens [first, last). */
struct clause_span {
    size_t first, last;
};

struct clause_subject {
    struct clause_span whole; /* with what is joined to it, its phrases and asides */
    size_t joined; /* where the part behind its last "and" begins; else first */
};

/* The phrase that ends before a token, looking back no further than floor: with "of"
 * phrases, joined phrases, and an apposition between commas. False when there is none. */
bool clause_subject_before(const struct text *text, size_t floor, size_t token,
                           struct clause_subject *out);

/* The phrase that begins at a token, looking no further than limit. */
bool clause_subject_from(const struct text *text, size_t token, size_t limit,
                         struct clause_span *out);

/* Where the simple noun phrase begins that ends before a token; the token itself when
 * there is none. */
size_t clause_phrase_before(const struct text *text, size_t floor, size_t token);

#endif
