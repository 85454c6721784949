/* Antecedents: the noun phrase that a pronoun in the subject stands for, where it is
 * clear. */
#ifndef ANNALS_EVENTS_ANTECEDENT_H
#define ANNALS_EVENTS_ANTECEDENT_H

#include <stdbool.h>

#include "events/reach.h"
#include "events/selection.h"

/* A phrase and the sentence it stands in. */
struct antecedent {
    struct selection selection;
    struct reach words;
};

/* For "it", "they", "he" and "she" as the subject of a clause: the phrase newly brought
 * in by the clause before ("has a treaty, but it ..."), the subject before it, or that of
 * the sentence before, of fitting number. False when none fits. */
bool antecedent_find(const struct selection *selection, size_t clause, size_t pronoun,
                     struct antecedent *out);

/* The same of a pronoun that is no subject, in the sentences before its own. */
bool antecedent_find_before(const struct selection *selection, size_t pronoun,
                            struct antecedent *out);

/* Whether a noun tells of a person: "director", "applicant", "brother". */
bool antecedent_is_person_noun(const struct token *token);

#endif
