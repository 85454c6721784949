/* Sentences and tokens of a document, with a word class and a lemma for each word. */
#ifndef ANNALS_TEXT_TOKEN_H
#define ANNALS_TEXT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/view.h"
#include "corpus/document.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_PUNCT, TOKEN_SYMBOL };

/* Word classes, after the Penn Treebank's (Santorini 1990), coarser where nothing here
 * needs the difference. */
enum word_class {
    WORD_OTHER,
    WORD_NOUN,        /* NN, NNS */
    WORD_NAME,        /* NNP, NNPS */
    WORD_VERB,        /* VB: base form */
    WORD_PAST,        /* VBD */
    WORD_PRESENT,     /* VBP, VBZ */
    WORD_PARTICIPLE,  /* VBN */
    WORD_GERUND,      /* VBG */
    WORD_MODAL,       /* MD: will, would, may, must, can */
    WORD_ADJECTIVE,   /* JJ, JJR, JJS */
    WORD_ADVERB,      /* RB, "not", particles */
    WORD_DETERMINER,  /* DT, PDT: the, a, this, all */
    WORD_PRONOUN,     /* PRP: he, it, themselves */
    WORD_POSSESSIVE,  /* PRP$, and the 's of a name */
    WORD_PREPOSITION, /* IN that heads a phrase */
    WORD_TO,          /* "to" before a verb or a phrase */
    WORD_CONJUNCTION, /* CC */
    WORD_SUBORDINATOR, /* IN that opens a clause: that, because, if, after + clause */
    WORD_RELATIVE,    /* WDT, WP, WRB: who, which, when, where */
    WORD_NUMBER,      /* CD, in figures and words */
    WORD_PUNCT,
};

/* Words are split as the Penn Treebank does ("'s", "n't" are tokens); a hyphenated compound
 * ("case-by-case", "mid-2000s", "Soviet-era"), an abbreviation with its point ("Nov.",
 * "U.S.", "J."), a number with separators ("10,000", "3.5"), an ordinal ("20th") and a digit
 * group with - or / or : ("2014-11-14", "10/20/2016", "12:30") are split at the marks:
 * figures, marks and letters are tokens of their own with glued set, except abbreviations,
 * thousands and decimals, ordinals ("20th") and plural years ("1950s"), which are one. */
struct token {
    size_t start, end;  /* bytes of the document's text */
    struct view lower;  /* lower case, curly apostrophes straightened */
    struct view lemma;  /* "sign" of "signed"; lower where nothing better is known */
    uint32_t sentence;  /* index */
    uint8_t kind;       /* enum token_kind */
    uint8_t word_class; /* enum word_class */
    bool glued;         /* no space between it and the token before */
    bool capital;       /* begins with an upper-case letter */
    bool all_capitals;  /* two or more letters, none lower-case */
    bool quoted;        /* stands inside quotation marks */
};

struct sentence {
    size_t start, end;          /* bytes, without white space at the ends */
    size_t first, last;         /* tokens [first, last) */
    size_t block;               /* index of its block */
    bool first_of_block;
};

struct text {
    const struct document *document;
    struct token *tokens;
    size_t token_count;
    struct sentence *sentences;
    size_t sentence_count;
};

/* Splits a document; everything is in the arena and views of the document. */
void text_split(struct arena *arena, const struct document *document, struct text *out);

/* Gives each token its word class and lemma. Needed by clauses, names and events; the time
 * tagger asks for it only of sentences that hold a timex, since most hold none: classes of
 * tokens [sentence->first, sentence->last). Calling it twice is harmless and cheap. */
void text_classify(struct arena *arena, struct text *text, size_t sentence);

/* The token at or after a byte offset. */
size_t text_token_at(const struct text *text, size_t offset);

/* The bytes of tokens [first, last). */
struct view text_slice(const struct text *text, size_t first, size_t last);

#endif
