/* What single words mean to the clauses of a sentence. */
#ifndef ANNALS_TEXT_CLAUSE_WORD_H
#define ANNALS_TEXT_CLAUSE_WORD_H

#include <stdbool.h>
#include <stddef.h>

#include "text/clause_group.h"
#include "text/token.h"

bool clause_word_is_be(const struct token *token);
bool clause_word_is_have(const struct token *token);
bool clause_word_is_do(const struct token *token);
bool clause_word_negates(const struct token *token); /* not, never */
bool clause_word_is_particle(const struct token *token);

/* Tense and force of a modal. */
void clause_word_read_modal(const struct token *token, struct verb_group *group);

/* Words between "be" and "to" that make one group with the verb behind. */
enum clause_bridge {
    BRIDGE_NONE,
    BRIDGE_AHEAD,  /* expected, due, going: the verb is yet to come */
    BRIDGE_REPORT, /* said, believed, able: the verb is told as it is */
};

enum clause_bridge clause_word_bridge(const struct token *token);

/* Whether the participle or gerund stands before its noun ("the amended law") or is part
 * of a compound. */
bool clause_word_is_modifier(const struct text *text, size_t floor, size_t token,
                             size_t limit);

/* Words that open clauses, with or without a finite verb. */
bool clause_word_is_temporal(const struct token *token); /* after, before, while, if */
bool clause_word_asks(const struct token *token);        /* if, whether, how, why, what */
bool clause_word_is_condition(const struct token *token); /* if, unless */
bool clause_word_is_place(const struct token *token);     /* when, where */

bool clause_word_is_calendar(const struct token *token); /* May, Monday, today */
bool clause_word_is_comma(const struct token *token);
bool clause_word_is_stop(const struct token *token);  /* ; : ( ) -- */
bool clause_word_is_quote(const struct token *token); /* marks of quotation */

/* Whether it is a word for a length of time: hour, week, century. */
bool clause_word_is_time_unit(const struct token *token);

#endif
