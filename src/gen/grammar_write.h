/* Writers of the tables that a language becomes. */
#ifndef ANNALS_GEN_GRAMMAR_WRITE_H
#define ANNALS_GEN_GRAMMAR_WRITE_H

#include <stdio.h>

#include "gen/grammar_table.h"
#include "timex/class_names.h"

/* Words as they are numbered: those of time, the shapes of figures, those that only give
 * cues. */
struct numbered {
    const struct word
        *words[WORD_MAX + FIGURE_COUNT]; /* NULL for shapes, and the first */
    int figures, others, count;
};

struct numbered grammar_number_words(const struct grammar *grammar);

/* A cue that is written with its point is also what it is without: "no." is "no". */
void grammar_inherit_senses(struct grammar *grammar);

/* The slots of timex/word_slot.h; how many they are. */
unsigned grammar_write_slots(FILE *out, const struct numbered *list);

void grammar_write_words(FILE *out, const struct grammar *grammar,
                         const struct numbered *list);

/* The rows as a tree: nodes, steps, ends, roots. */
void grammar_write_tree(FILE *out, const struct grammar *grammar);

#endif
