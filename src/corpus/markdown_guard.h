/* Guarding cmark: what would take it more than linear time is found beforehand. */
#ifndef ANNALS_CORPUS_MARKDOWN_GUARD_H
#define ANNALS_CORPUS_MARKDOWN_GUARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"

/* Quotes and lists within each other, and blank lines that do not end them. cmark visits
 * each of them for every line, blank ones too. */
enum { MARKDOWN_DEPTH_MAX = 64, MARKDOWN_GAP_MAX = 64 };

/* A run of paragraphs that is alike: fit for cmark or not. */
struct markdown_part {
    size_t start, end;
    bool wild;     /* nested too deeply, or with too many unmatched brackets */
    size_t reason; /* where it goes too far */
    bool gap;      /* so many blank lines end it that nothing goes on behind them */
};

/* The part that begins at from; parts end at blank lines. */
struct markdown_part markdown_next_part(struct view text, size_t from);

#endif
