/* The verb of a title: a clause's verb group in the historic present. */
#ifndef ANNALS_EVENTS_TITLE_VERB_H
#define ANNALS_EVENTS_TITLE_VERB_H

#include <stdbool.h>
#include <stddef.h>

#include "events/title_words.h"

/* Adds the verb group of a clause, its subject being several or one: "met" as "meets",
 * "has been dismissed" as "is dismissed"; modals stay, "would" within what is said is
 * "will". */
void title_verb_add(struct title_words *words, size_t clause, bool plural);

/* Whether the verb's own form shows that its subject is several ("were") or one ("was");
 * false when it does not tell. */
bool title_verb_number(const struct selection *selection, const struct clause *clause,
                       bool *plural);

/* Adds the words of what is said, [first, last), "would" as "will" and "had gone" as "has
 * gone". */
void title_verb_add_said(struct title_words *words, size_t clause, size_t first,
                         size_t last);

#endif
