#include "text/scan_runs.h"

#include <string.h>

#include "text/scan_bytes.h"

/* The highest bits of eight bytes as eight bits side by side, the first byte's lowest: a
 * multiplication moves each to its place in the highest byte. */
static uint64_t side_by_side(uint64_t highest)
{
    return (highest >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static uint64_t runs_of(const char bytes[64])
{
    uint64_t runs = 0;
    for (size_t i = 0; i < 64; i += 8)
        runs |= side_by_side(scan_lower_bytes(bytes + i)) << i;
    return runs;
}

const uint64_t *scan_runs_of(struct arena *arena, struct view text)
{
    char rest[64] = { 0 };
    size_t whole = text.length / 64;
    uint64_t *runs = ARENA_TAKE(arena, uint64_t, whole + 2);
    for (size_t i = 0; i < whole; i++)
        runs[i] = runs_of(text.data + i * 64);
    if (text.length % 64 > 0)
        memcpy(rest, text.data + whole * 64, text.length % 64);
    runs[whole] = runs_of(rest);
    runs[whole + 1] = 0;
    return runs;
}
