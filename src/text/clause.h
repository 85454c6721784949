/* Clauses: the verb groups of a sentence with tense, voice, modality and reach. */
#ifndef ANNALS_TEXT_CLAUSE_H
#define ANNALS_TEXT_CLAUSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "text/token.h"

enum clause_kind {
    CLAUSE_MAIN,
    CLAUSE_COORDINATE, /* shares the subject of the clause before it: "met ... and signed"
                        */
    CLAUSE_COMPLEMENT, /* what was said: "that Russia would ..." */
    CLAUSE_RELATIVE,   /* "who has been seeking" */
    CLAUSE_REDUCED,    /* "a deal signed in November", "measures adopted" */
    CLAUSE_ADVERBIAL,  /* "after escaping", "while ...", "if ..." */
    CLAUSE_INFINITIVE, /* "to tighten sanctions" */
    CLAUSE_GERUND,     /* "in getting the decision overturned" */
};

enum clause_tense { TENSE_NONE, TENSE_PAST, TENSE_PRESENT, TENSE_FUTURE };

/* Token numbers are the text's, not the sentence's; [first, last). */
struct clause {
    enum clause_kind kind;
    size_t first, last; /* its words, without clauses inside it that follow its verb */
    size_t verb_first, verb_last; /* the verb group: "has been seeking" */
    size_t head;                  /* the group's main verb: "seeking" */
    size_t opener; /* the word that opens it ("that", "who", "if", "to"), or first */
    size_t subject_first, subject_last; /* equal when it has none of its own */
    size_t parent;                      /* clause it belongs to; itself for CLAUSE_MAIN */

    enum clause_tense tense;
    bool perfect, progressive, passive, negated;
    bool conditional; /* would, could, may, might, if ... */
    bool imperative;  /* must, should, call on ... to */
};

struct clause_list {
    struct clause *items;
    size_t count, capacity;
};

/* The clauses of one sentence, in order of their heads; classifies it first. Empty for a
 * sentence without a verb (a headline of nouns, a caption). */
void clause_split(struct arena *arena, struct text *text, size_t sentence,
                  struct clause_list *out);

/* The innermost clause whose words hold the token, or NULL. */
const struct clause *clause_at(const struct clause_list *list, size_t token);

#endif
