/* The grammar as it is compiled: words with their classes, rows of elements, their index.
 */
#ifndef ANNALS_TIMEX_GRAMMAR_H
#define ANNALS_TIMEX_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/view.h"
#include "text/word_key.h"
#include "timex/class_names.h"
#include "timex/cue_names.h"
#include "timex/word_slot.h"

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
    struct view text;
    uint8_t count;
    struct sense senses[GRAMMAR_SENSES];
};

/* An element of a row's context before it. */
struct element {
    uint8_t classes[GRAMMAR_CHOICES]; /* 0 ends them */
};

/* Makes a frame of what a row has matched; false when the parts do not go together. */
typedef bool row_build(const struct match *match, struct frame *frame);

/* [date] can be a part of other rows; [narrative] holds in narratives alone; [continued]
 * completes the timex that it stands behind. */
enum row_section { ROW_OTHER, ROW_DATE, ROW_NARRATIVE, ROW_CONTINUED };

struct row {
    struct view name;
    const struct element *context; /* what must stand before it, a token each */
    uint8_t before;                /* how many these are */
    uint8_t section;               /* enum row_section */
    row_build *build;
    struct view argument;       /* of build, as the row writes it after ':' */
    struct view example, value; /* value: with the source's date 2019-03-04 */
};

/* The rows as a tree, so that what several begin with is read once. A node is what has
 * been read so far; its steps tell what can be read next, its ends which rows are
 * complete there. Each array goes on to where the next node's begins. */
struct node {
    uint16_t first_step, first_end;
    struct class_set reads; /* the classes of its steps, which stand in that order */
};

/* before and after: how many of the elements read are context that stands before the
 * timex (of [continued]) and behind it. Of several ways to read one row the first counts.
 */
struct row_end {
    uint16_t row, way;
    uint8_t before, after;
};

/* A language: what src/gen/grammar.c makes of its lexicon.txt, cues.txt and grammar.txt.
 */
struct grammar {
    const struct word *words; /* words[0] is no word; then those of time, the shapes of
                                 figures, words that only give cues */
    const struct class_set *sets; /* of each word: its classes, the composites that it can
                                     begin, CLASS_NONE */
    const uint64_t *cues;         /* of each word: its cues, a bit each */
    const uint8_t *opens;         /* of each word: whether a row can begin with it */
    const uint8_t *starts; /* of each word: which kind of a row's beginning it is, from
                              1, 0 of none */
    const uint64_t
        *follows;     /* of each word: kinds that it may stand behind, a bit each */
    uint16_t figures; /* where the shapes begin: FIGURE_FEW */
    uint16_t others;  /* where the words begin that only give cues */

    size_t slot_count;           /* of word_slot.h: a power of two */
    const uint64_t *slot_keys;   /* word_key; 0 is an empty slot */
    const uint16_t *slot_words;  /* the word of each; 0 of an empty one */
    const uint16_t *multipliers; /* of each group of words */

    const struct row *rows;
    size_t row_count;

    const struct node *nodes; /* one more than there are, to bound the last */
    const uint16_t *steps;    /* the node that each leads to */
    const struct row_end *ends;
    const uint16_t *roots;      /* by class of opening: the node that it leads to */
    const uint16_t *date_roots; /* the same of rows of [date] */
    uint16_t continued;         /* the node where rows of [continued] begin */
    struct class_set opening;   /* what rows can begin with that are of no such section */
    struct class_set date;      /* what a row of [date] can begin with */
};

extern const struct grammar grammar_english;

/* The grammar of a language (BCP 47): that of its list in languages.c, else English,
 * whose figures at least serve elsewhere. */
const struct grammar *grammar_of_language(struct view language);

/* The number of the word with that key, 0 when none has it. Words of more than
 * WORD_KEY_BYTES are still to be compared. */
static inline uint16_t grammar_word_keyed(const struct grammar *grammar, uint64_t key)
{
    uint64_t hash = word_hash(key);
    size_t slot = word_slot_of(hash, grammar->multipliers[word_group_of(hash)],
                               grammar->slot_count);
    unsigned same = grammar->slot_keys[slot] == key; /* a factor, so that it is no jump */
    return (uint16_t) (grammar->slot_words[slot] * same);
}

/* The number of a word in lower case, 0 when it is none of the lexicon's or the cues'. */
uint16_t grammar_word(const struct grammar *grammar, struct view lower);

/* Whether a word is one of time or a figure. */
static inline bool grammar_is_time(const struct grammar *grammar, uint16_t word)
{
    return word != 0 && word < grammar->others;
}

/* Whether a set of cues holds one. */
#define CUES_HOLD(cues, cue) ((((cues) >> (cue)) & 1) != 0)

/* The word's number in that class; false when the word is not of it. */
bool grammar_sense(const struct grammar *grammar, uint16_t word, unsigned class,
                   int *number);

#endif
