/* Sets of classes: what words are, what can begin rows and what can stand behind that. */
#ifndef ANNALS_GEN_GRAMMAR_SET_H
#define ANNALS_GEN_GRAMMAR_SET_H

#include <stdint.h>
#include <stdio.h>

#include "gen/grammar_table.h"
#include "timex/cue_names.h"

#define CUE_BIT(name) (UINT64_C(1) << CUE_##name)

struct set {
    uint64_t bits[SET_WORDS];
};

void set_add(struct set *set, int class);
int set_has(const struct set *set, int class);
int set_meets(const struct set *set, const struct set *other);
void set_join(struct set *set, const struct set *other);
void set_write(FILE *out, const struct set *set);

/* A word's classes and the composites that they can begin. */
struct set word_set(const struct word *word);

/* What figures of that shape can begin. */
struct set figure_set(int shape);

/* All classes, and CLASS_NONE. */
struct set set_of_all(void);

/* Where matching begins: at a row's own first element, from where its context is looked
 * back at; rows that continue a timex begin with their context. */
int row_first(const struct row *row);

/* What can begin a row of [date]. */
struct set date_set(const struct grammar *grammar);

/* What can stand behind a class that begins a row, in any row; *begins tells whether it
 * begins one. */
struct set class_next(const struct grammar *grammar, int class, const struct set *date,
                      int *begins);

/* What can stand behind a word that is one of these classes, in any row that it begins;
 * nothing when it begins none. */
struct set word_next(const struct grammar *grammar, const struct set *set);

#endif
