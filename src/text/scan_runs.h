/* Runs of small letters, which most of a text is: found for all of it at once, so that
 * where a word ends is told without a jump for each of its letters. */
#ifndef ANNALS_TEXT_SCAN_RUNS_H
#define ANNALS_TEXT_SCAN_RUNS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/view.h"
#include "text/word_key.h"

enum { SCAN_RUN_LIMIT = 57 }; /* bits that eight bytes hold from any of the first on */

/* A bit a byte of the text, the first lowest in each eight: whether it is a to z. Zeros
 * stand behind. */
const char *scan_runs_of(struct arena *arena, struct view text);

/* How many bytes from offset on are a to z, at most SCAN_RUN_LIMIT. offset may be the
 * text's end. */
static inline size_t scan_run_at(const char *runs, size_t offset)
{
    uint64_t run = word_eight(runs + offset / 8) >> offset % 8;
    return (size_t) __builtin_ctzll(~run | UINT64_C(1) << SCAN_RUN_LIMIT);
}

#endif
