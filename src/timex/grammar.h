/* The grammar as it is compiled: words with their classes, rows of elements, their index.
 */
#ifndef ANNALS_TIMEX_GRAMMAR_H
#define ANNALS_TIMEX_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/view.h"
#include "timex/class_names.h"
#include "timex/cue_names.h"

struct match;
struct frame;

/* A word has at most this many classes; an element this many alternatives; a row this
 * many elements. src/gen/grammar.c refuses more, so that matching is bounded. */
enum {
    GRAMMAR_SENSES = 5,
    GRAMMAR_CHOICES = 5,
    GRAMMAR_ELEMENTS = 12,
    GRAMMAR_WORD_LENGTH = 31 /* bytes of a word at most */
};

/* A set of classes, a bit each. */
enum { GRAMMAR_SET_WORDS = 4 };
struct class_set {
    uint64_t bits[GRAMMAR_SET_WORDS];
};

struct sense {
    uint8_t class;
    int32_t number;
};

struct word {
    uint32_t key; /* word_key: all there is to know of a word of three bytes or fewer */
    struct view text;
    uint8_t count;
    struct sense senses[GRAMMAR_SENSES];
    struct class_set next; /* as row_start has it, of all rows that the word can begin;
                              all where it may begin a part of several words */
    struct class_set set;  /* its classes, the composites that it can begin, CLASS_NONE */
};

/* set: its classes and what a DATE can begin with, so that one look tells most tokens
 * which it cannot be; CLASS_NONE when a sentence's end will do. */
struct element {
    uint8_t classes[GRAMMAR_CHOICES]; /* 0 ends them */
    bool optional;
    struct class_set set;
};

/* Makes a frame of what a row has matched; false when the parts do not go together. */
typedef bool row_build(const struct match *match, struct frame *frame);

/* [date] can be a part of other rows; [narrative] holds in narratives alone; [continued]
 * completes the timex that it stands behind. */
enum row_section { ROW_OTHER, ROW_DATE, ROW_NARRATIVE, ROW_CONTINUED };

struct row {
    struct view name;
    const struct element *elements;
    uint8_t count;
    uint8_t before;  /* leading elements, a token each, that must stand before it and are
                        no  part of it */
    uint8_t after;   /* trailing elements that must follow and are no part of it */
    uint8_t section; /* enum row_section */
    row_build *build;
    struct view argument;       /* of build, as the row writes it after ':' */
    struct view example, value; /* value: with the source's date 2019-03-04 */
};

/* A row that a class can begin. next: the classes of what can stand behind what is read
 * as that class; CLASS_NONE when the row can end there. */
struct row_start {
    struct class_set next;
    uint16_t row;
};

struct row_span {
    uint16_t first, count; /* in starts */
};

/* A word and its cues, a bit each. */
struct cue_word {
    struct view text;
    uint64_t cues;
};

/* A language: what src/gen/grammar.c makes of its lexicon.txt, cues.txt and grammar.txt.
 */
struct grammar {
    const struct word *words; /* words[0] is no word; behind the last stand the shapes of
                                 figures, for their sets */
    uint16_t figures;         /* where these begin: FIGURE_FEW */
    const uint16_t *slots;    /* open addressing by word_key; 0 is empty */
    size_t slot_count;        /* a power of two */
    const struct row *rows;
    size_t row_count;
    const struct row_start *starts;
    const struct row_span *spans; /* by class: the rows that it can begin and that are
                                     none of [date]; CLASS_NONE: those that continue a
                                     timex */
    const struct row_span *date_spans; /* by class, of the rows of [date] alone */
    struct class_set date;             /* what a row of [date] can begin with */

    const struct cue_word *cue_words; /* cue_words[0] is no word */
    const uint16_t *cue_slots;        /* as slots */
    size_t cue_slot_count;            /* a power of two */
};

extern const struct grammar grammar_english;

/* The grammar of a language (BCP 47): that of its list in languages.c, else English,
 * whose figures at least serve elsewhere. */
const struct grammar *grammar_of_language(struct view language);

/* The number of a word in lower case, 0 when it is none of the lexicon's. */
uint16_t grammar_word(const struct grammar *grammar, struct view lower);

/* The cues that a word in lower case gives, a bit each; 0 for most words. */
uint64_t grammar_cues(const struct grammar *grammar, struct view lower);

/* Whether a set of cues holds one. */
#define CUES_HOLD(cues, cue) ((((cues) >> (cue)) & 1) != 0)

/* The word's number in that class; false when the word is not of it. */
bool grammar_sense(const struct grammar *grammar, uint16_t word, unsigned class,
                   int *number);

#endif
