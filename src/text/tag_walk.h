/* The tagger's walk over a sentence: what it has seen, and what it asks of its words. */
#ifndef ANNALS_TEXT_TAG_WALK_H
#define ANNALS_TEXT_TAG_WALK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/reading.h"
#include "text/tag_rules.h"

#define TAG_FINITE \
    (CLASS_BIT(WORD_PAST) | CLASS_BIT(WORD_PRESENT) | CLASS_BIT(WORD_MODAL))
#define TAG_VERBAL                                                    \
    (TAG_FINITE | CLASS_BIT(WORD_VERB) | CLASS_BIT(WORD_PARTICIPLE) | \
     CLASS_BIT(WORD_GERUND))

/* A walk over the sentence from left to right, with what it has seen of its segment. */
struct tag_walk {
    const struct text *text;
    const struct token *tokens; /* the sentence's first */
    const struct tag_index *index;
    struct reading *readings;
    size_t count;
    bool titled;

    bool verb_behind, finite_behind, conjunction, subordinate, main_done;
    bool last_passive;
    bool bare;     /* it takes a verb without "to" */
    bool inverted; /* an auxiliary stood before its subject: "did the council" */
    bool said;     /* the last verb was one of saying */
    bool
        told; /* the last verb was "told" or the like, whose "that" may follow a person */
    uint8_t last_verb; /* enum word_class */
};

/* Adverbs and marks of quotation that are looked through in one go, so that a run of them
 * costs no more than other words. */
enum { TAG_LOOK_LIMIT = 8 };

/* A token's first byte. */
char tag_byte(const struct tag_walk *walk, size_t i);

/* Whether the token is a mark of quotation, which rules look through. */
bool tag_is_quote(const struct tag_walk *walk, size_t i);

/* The token before i that is no mark of quotation, nor (if asked) an adverb; false when
 * there is none. */
bool tag_look_back(const struct tag_walk *walk, size_t i, bool adverbs, size_t *found);

/* The class bit or place before i, in the same way. */
uint32_t tag_class_before(const struct tag_walk *walk, size_t i, bool adverbs);

/* The next token that is no mark of quotation; count when there is none. */
size_t tag_look_ahead(const struct tag_walk *walk, size_t i);

/* Whether the word, not decided yet, may be part of a noun phrase before it ends. */
bool tag_goes_on_noun(const struct reading *reading);

/* Whether a noun phrase that is an object, or a clause's, begins at i. */
bool tag_begins_object(const struct tag_walk *walk, size_t i);

/* Whether a form in -s is a verb's third person. */
bool tag_is_third(const struct reading *reading);

/* Whether the noun at i may be subject of the verb form at j, by number. */
bool tag_agrees(const struct tag_walk *walk, size_t i, size_t j);

/* Whether a finite verb behind the token is no longer one of this segment. */
bool tag_is_boundary(const struct tag_walk *walk, size_t i);

/* Marks for each word, before any is decided, which finite verbs come later. */
void tag_look_for_finite(struct tag_walk *walk);

/* All that a rule asks of the word at i. */
struct tag_context tag_context_of(const struct tag_walk *walk, size_t i);

#endif
