/* The lexicon: what WordNet says a word may be, how often it is that, and irregular
 * forms. */
#ifndef ANNALS_TEXT_LEXICON_H
#define ANNALS_TEXT_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"
#include "text/closed_words.h"

/* Frequency of a word in one class: 0 when it is not of that class, 1 when it is but
 * WordNet's tagged texts have it not, else 2 plus the binary logarithm of its count
 * there. */
enum { LEXICON_RANK_LIMIT = 15 };

/* What a form that no rule makes is a form of, and which one. */
struct irregular_form {
    struct view verb, noun, adjective; /* lemmas; absent where it is no form of such */
    bool past, participle, gerund;     /* of the verb */
    bool present;
    uint8_t verb_rank, noun_rank, adjective_rank; /* of the lemmas */
    uint8_t sets;                                 /* of the verb */
};

struct lexeme {
    bool known;
    uint8_t noun, verb, adjective, adverb; /* ranks */
    bool name;                             /* a noun that is written with a capital */
    bool name_only;                        /* and never without */
    bool time;                             /* a month or a day of the week */
    uint8_t sets; /* bits of word_sets.h, of a verb; of a closed word's lemma */
    const struct closed_word *closed; /* or NULL */
    bool irregular;
    uint16_t form; /* for lexicon_form, if irregular */
};

/* Looks a lower-case word up; .known is false when it is not there. */
struct lexeme lexicon_find(struct view word);

/* The same in two steps: the table is larger than a processor's nearest caches, and a
 * sentence's words are best fetched all at once before the first is asked for. */
uint64_t lexicon_fetch(struct view word);
struct lexeme lexicon_find_fetched(struct view word, uint64_t fetched);

/* The form of an irregular lexeme. */
struct irregular_form lexicon_form(const struct lexeme *lexeme);

/* Ranks of a word alone. */
unsigned lexicon_verb(struct view word);
unsigned lexicon_noun(struct view word);
unsigned lexicon_adjective(struct view word);

#endif
