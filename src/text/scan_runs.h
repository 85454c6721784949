/* Runs of small letters, which most of a text is: found for all of it at once, so that
 * where a word ends is told without a jump for each of its letters. */
#ifndef ANNALS_TEXT_SCAN_RUNS_H
#define ANNALS_TEXT_SCAN_RUNS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/view.h"

enum { SCAN_RUN_LIMIT = 64 };

/* A bit a byte of the text, whether it is a to z, and a word of zeros behind. */
const uint64_t *scan_runs_of(struct arena *arena, struct view text);

/* How many bytes from offset on are a to z, at most SCAN_RUN_LIMIT. offset may be the
 * text's end. */
static inline size_t scan_run_at(const uint64_t *runs, size_t offset)
{
    size_t at = offset / 64, bit = offset % 64;
    uint64_t run = runs[at] >> bit | runs[at + 1] << 1 << (63 - bit);
    return run == UINT64_MAX ? SCAN_RUN_LIMIT : (size_t) __builtin_ctzll(~run);
}

#endif
