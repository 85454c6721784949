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
    WORD_NOUN,         /* NN, NNS */
    WORD_NAME,         /* NNP, NNPS */
    WORD_VERB,         /* VB: base form */
    WORD_PAST,         /* VBD */
    WORD_PRESENT,      /* VBP, VBZ */
    WORD_PARTICIPLE,   /* VBN */
    WORD_GERUND,       /* VBG */
    WORD_MODAL,        /* MD: will, would, may, must, can */
    WORD_ADJECTIVE,    /* JJ, JJR, JJS */
    WORD_ADVERB,       /* RB, "not", particles */
    WORD_DETERMINER,   /* DT, PDT: the, a, this, all */
    WORD_PRONOUN,      /* PRP: he, it, themselves */
    WORD_POSSESSIVE,   /* PRP$, and the 's of a name */
    WORD_PREPOSITION,  /* IN that heads a phrase */
    WORD_TO,           /* "to" before a verb or a phrase */
    WORD_CONJUNCTION,  /* CC */
    WORD_SUBORDINATOR, /* IN that opens a clause: that, because, if, after + clause */
    WORD_RELATIVE,     /* WDT, WP, WRB: who, which, when, where */
    WORD_NUMBER,       /* CD, in figures and words */
    WORD_PUNCT,
};

/* clang-format off */
/* Words are split as the Penn Treebank does ("'s", "n't" are tokens). A hyphenated
 * compound ("case-by-case", "mid-2000s", "Soviet-era") and a digit group with - or / or :
 * are split at the marks: figures, marks and letters are tokens of their own with glued
 * set. A verb with its prefix ("re-elected", "co-found") is one token. One token are abbreviations with their point, thousands and decimals, ordinals in
 * figures and plural years.
 *
 *   U.S.-led        U.S. | - | led          abbreviations keep their point, in lower too
 *   Nov. 12         Nov. | 12               ("nov."), also one that ends a sentence
 *   No. 5, Fig. 2   No. | 5, Fig. | 2       such words only before a figure
 *   1939-45         1939 | - | 45           a dash, short or long, is a token; a run of
 *   mid-2000s       mid | - | 2000s         one mark ("--", "...", "====") is one token
 *   2014-11-14      2014 | - | 11 | - | 14  10/20/2016 likewise
 *   12:30  5pm      12 | : | 30   5 | pm    letters after figures are apart,
 *   MH17  H1N1      MH17   H1N1             figures after letters are not
 *   14.11.2014      14 | . | 11 | . | 2014  with two points or more it is no decimal
 *   '98  '90s       ' | 98   ' | 90s        that mark opens no quotation
 *   1980's          1980 | 's
 *   $25  5%         $ | 25   5 | %          these marks, and the like, are TOKEN_SYMBOL
 *   don't  can't    do | n't   ca | n't     lemmas: do, not; can, not
 *   John's  FMS'    John | 's   FMS | '     that ' is TOKEN_PUNCT, its class POSSESSIVE
 *   O'Brien  AT&T   one TOKEN_WORD each, as "o'clock" is
 *   https://a.org/b, me@a.org, a.org: one TOKEN_SYMBOL each
 *
 * "20th", "1950s", "3.5" and "10,000" are TOKEN_NUMBER; "twenty" and "third" TOKEN_WORD,
 * once classified WORD_NUMBER and WORD_ADJECTIVE. */
/* clang-format on */
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
    bool quoted;        /* stands inside quotation marks; the marks themselves do not */
    bool begins_line;   /* a line ends between it and the token before in its block */
    bool stops;    /* a mark that may end a sentence, or a word with a point at its end */
    bool pauses;   /* it stops, or a line ends behind it */
    bool prefixed; /* a prefix and a hyphen are part of it: "re-elected" */
};

struct sentence {
    size_t start, end;  /* bytes, without white space at the ends */
    size_t first, last; /* tokens [first, last) */
    size_t block;       /* index of its block */
    bool first_of_block;
    bool classified; /* its tokens have word classes */
};

/* Tokens that a sentence holds at most; a longer one is cut, behind a mark if it can be.
 */
enum { SENTENCE_TOKEN_LIMIT = 4000 };

struct text {
    const struct document *document;
    struct token *tokens;
    size_t token_count;
    const uint64_t *keys; /* of each token: word_key of lower, where it is a word of ASCII
                             letters or one mark; 0 where more is to be looked at */
    struct sentence *sentences;
    size_t sentence_count;
    const struct tag_index *tag_index; /* the tagger's, made at its first call */
};

/* Splits a document; everything is in the arena and views of the document. */
void text_split(struct arena *arena, const struct document *document, struct text *out);

/* Gives each token its word class and lemma. Needed by clauses, names and events; the
 * time tagger asks for it only of sentences that hold a timex, since most hold none:
 * classes of tokens [sentence->first, sentence->last). Calling it twice is harmless and
 * cheap. */
void text_classify(struct arena *arena, struct text *text, size_t sentence);

/* The classes that a token may turn out to have, a bit (1 << enum word_class) each, by
 * the word and the one before it: what a sentence need not be classified for. One bit
 * alone is certain, but for headlines in capitals. */
uint32_t text_class_guess(const struct text *text, size_t token);

/* Whether a word can be a past form or a participle at all, which costs less to tell than
 * a guess: most words cannot. */
bool text_may_be_past(const struct text *text, size_t token);

/* The token at or after a byte offset: the first that ends behind it; token_count if
 * none. */
size_t text_token_at(const struct text *text, size_t offset);

/* The bytes of tokens [first, last), with what stands between them. */
struct view text_slice(const struct text *text, size_t first, size_t last);

#endif
