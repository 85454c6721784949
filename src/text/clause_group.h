/* Verb groups: auxiliaries, adverbs and the main verb that they belong to. */
#ifndef ANNALS_TEXT_CLAUSE_GROUP_H
#define ANNALS_TEXT_CLAUSE_GROUP_H

#include <stdbool.h>
#include <stddef.h>

#include "text/clause.h"
#include "text/token.h"

enum group_form {
    GROUP_FINITE,     /* "has been seeking", "would leave" */
    GROUP_INFINITIVE, /* behind "to" */
    GROUP_BASE,       /* without "to": "see them leave", "Close the door" */
    GROUP_PARTICIPLE, /* "signed" alone */
    GROUP_GERUND,     /* "escaping", "having left" */
};

struct verb_group {
    enum group_form form;
    size_t open;        /* its "to", else first */
    size_t first, last; /* tokens of the group */
    size_t head;        /* main verb */
    enum clause_tense tense;
    bool perfect, progressive, passive, negated, conditional, imperative;
    bool inverted; /* its subject stands between auxiliary and verb: */
    size_t subject_first, subject_last;
};

/* The group that begins at a token, looking no further than limit; false when none does:
 * participles and gerunds that stand before their noun are no verbs. *floor* is the first
 * token of the sentence. */
bool verb_group_at(const struct text *text, size_t floor, size_t token, size_t limit,
                   struct verb_group *out);

#endif
