/* Closed classes of English: the words that hold sentences together, each with what it
 * may be; and words whose forms no rule gives. Also used when the lexicon is made. */
#ifndef ANNALS_TEXT_CLOSED_WORDS_H
#define ANNALS_TEXT_CLOSED_WORDS_H

#include <stddef.h>
#include <stdint.h>

#include "base/view.h"
#include "text/token.h"

/* What rules ask of a word beyond its class. */
enum closed_trait {
    TRAIT_NONE = 0,
    TRAIT_BE = 1,
    TRAIT_HAVE = 2,
    TRAIT_DO = 4,
    TRAIT_NOT = 8,
    TRAIT_SUBJECT = 16, /* a pronoun that is a subject and nothing else: he, they, who */
    TRAIT_OBJECT = 32,  /* one that is never a subject: him, them */
    TRAIT_WILL = 64,    /* a modal of the future */
    TRAIT_WOULD = 128,  /* a modal that makes its clause conditional */
    TRAIT_MUST = 256,   /* a modal that demands */
    TRAIT_PARTICLE = 2048, /* up, down, off: goes with a verb before it */
    TRAIT_THAN = 4096,
    TRAIT_BASED = 8192,
    TRAIT_AS = 32768,
    TRAIT_BY = 131072,
    TRAIT_BUT = 262144,
    TRAIT_SUCH = 524288,
    TRAIT_IT = 1048576,
    TRAIT_NAMING = 65536,   /* called, named: "a ship called the Vasa" */
    TRAIT_SINGULAR = 16384, /* this: no determiner of a plural */
    TRAIT_SAY = 1024,       /* said: hardly ever the participle of a shortened relative */
    TRAIT_TIME = 512,       /* last, next, this, today: begins or is a phrase of time */
};

/* A bit for each word class, to say which ones a word may have. */
#define CLASS_BIT(word_class) (UINT32_C(1) << (word_class))

struct closed_word {
    struct view word;
    uint32_t can;  /* bits of the classes it may have */
    uint8_t usual; /* the one it has when nothing speaks against it */
    uint32_t traits;
    struct view lemma; /* absent: the word itself */
};

extern const struct closed_word closed_words[];
extern const size_t closed_word_count;

#endif
