/* "I" and "we" of a source's own voice: its author, whoever that is. */
#ifndef ANNALS_EVENTS_FIRST_PERSON_H
#define ANNALS_EVENTS_FIRST_PERSON_H

#include "events/selection.h"

enum first_person { FIRST_PERSON_NONE, FIRST_PERSON_ONE, FIRST_PERSON_SEVERAL };

/* Whom a pronoun of the first person means. None where others speak: in quotations, and
 * in texts made of speakers' turns. */
enum first_person first_person_at(const struct selection *selection, size_t token);

/* The author in words that stand for that pronoun: "author", "the author's", "them". As
 * a title's first word it has no article; named: the title has named the author. */
struct view first_person_words(const struct selection *selection, size_t token,
                               bool opens, bool named);

#endif
