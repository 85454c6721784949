/* The steps of a sentence's walk: what its verb groups and opening words do to the
 * clauses under way. */
#ifndef ANNALS_TEXT_CLAUSE_WALK_H
#define ANNALS_TEXT_CLAUSE_WALK_H

#include "text/clause_frame.h"
#include "text/clause_subject.h"

/* A word that opens a clause: "that", "who", "if". */
void clause_take_opener(struct clause_walk *walk, size_t token);

/* Whether a "that" of any class opens what is said: "said that, in May, it had". */
bool clause_is_that(const struct clause_walk *walk, size_t token);

void clause_take_finite(struct clause_walk *walk, const struct verb_group *group);
void clause_take_infinitive(struct clause_walk *walk, const struct verb_group *group);
void clause_take_base(struct clause_walk *walk, const struct verb_group *group);
void clause_take_participle(struct clause_walk *walk, const struct verb_group *group);
void clause_take_gerund(struct clause_walk *walk, const struct verb_group *group);

/* The token before one, adverbs looked through; walk->first when there is none. */
size_t clause_before(const struct clause_walk *walk, size_t token);

/* Whether an "and", "or", "but" stands right before the token, adverbs looked through. */
bool clause_is_joined(const struct clause_walk *walk, size_t token);

/* Before a clause inside the one under way begins: gives that one the phrase before the
 * token as its subject, if it still waits for its verb. */
void clause_settle_subject(struct clause_walk *walk, size_t token);

/* "He studied law, worked in Oslo and moved": whether the verb behind a comma is one of a
 * row of finite verbs that "and" ends. */
bool clause_is_listed(const struct clause_walk *walk, const struct verb_group *group);

/* Adds a clause joined to a partner, or does nothing and returns false when none under
 * way goes with the group. */
bool clause_join(struct clause_walk *walk, const struct verb_group *group);

#endif
