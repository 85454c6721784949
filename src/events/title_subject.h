/* The subject of a title: as the text has it, named, narrowed down or shortened. */
#ifndef ANNALS_EVENTS_TITLE_SUBJECT_H
#define ANNALS_EVENTS_TITLE_SUBJECT_H

#include "events/reach.h"
#include "events/title_words.h"

/* Adds the subject of a clause; false when there are no words for it. */
bool title_subject_add(struct title_words *words, size_t clause,
                       const struct reach *subject);

/* The same for the subject of what somebody says. */
void title_subject_add_said(struct title_words *words, size_t clause,
                            const struct reach *subject);

/* Marks the roles before names from the word on, which may be left out. */
void title_subject_mark_roles(struct title_words *words, size_t from);

/* Marks given names before family names from the word on, the same way. */
void title_subject_mark_given_names(struct title_words *words, size_t from);

/* Whether the subject is of two persons, each told further: "Ann Lee of Norland and Bo Ek
 * of Ostia". */
bool title_subject_is_pair(const struct selection *selection,
                           const struct reach *subject);

/* "asked how many had died": whether the subject is asked for, and tells of none. */
bool title_subject_asks_number(const struct text *text, const struct reach *subject);

/* Whether the subject is a person whose name it ends in. */
bool title_subject_ends_in_person(const struct selection *selection,
                                  const struct reach *subject);

#endif
