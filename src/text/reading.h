/* Readings: what a word may be, before its neighbours decide. */
#ifndef ANNALS_TEXT_READING_H
#define ANNALS_TEXT_READING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/inflect.h"
#include "text/lexicon.h"
#include "text/token.h"

struct reading {
    uint32_t can;    /* bits of the classes it may have (CLASS_BIT) */
    uint8_t usual;   /* the one it has when no rule speaks */
    uint8_t chosen;  /* the one it got; WORD_OTHER until then */
    uint32_t traits; /* of a closed word */

    uint8_t noun, verb, adjective; /* frequencies, of the base */
    uint8_t sets;                  /* of verbs, that its base is in (word_sets.h) */
    bool time;        /* names a time or leads to one: May, Monday, last, today */
    bool plural;      /* as a noun */
    bool joint;       /* parted from the next token by a hyphen without space */
    bool compound;    /* and from the one before */
    bool subordinate; /* in a segment that "who", "that", "if" ... open */
    uint8_t ahead;    /* enum reading_ahead */
    bool main_later;  /* a finite verb of the main clause comes later */

    uint64_t fetched; /* for lexicon_find_fetched */
    struct lexeme lexeme;
    struct inflection forms;
};

/* Finite verbs between a word and the next boundary of its clause. */
enum reading_ahead { AHEAD_NONE, AHEAD_PERHAPS, AHEAD_SURELY };

/* How a sentence is written. */
enum reading_style {
    STYLE_PLAIN,
    STYLE_TITLED, /* Like This Headline or LIKE THIS: capitals tell nothing */
};

/* Fills the readings of a sentence's tokens; tells how it is written. */
enum reading_style reading_of_sentence(const struct text *text,
                                       const struct sentence *sentence,
                                       struct reading *readings);

/* The reading of a word by itself, as it is without its capital. */
void reading_of_word(const struct token *token, struct reading *out);

/* The lemma of a token once its class is chosen; new letters are in the arena. */
struct view reading_lemma(struct arena *arena, const struct token *token,
                          const struct reading *reading);

#endif
