#include "text/scan_runs.h"

#include <string.h>

#include "text/scan_bytes.h"

/* Whether each of eight bytes is a to z, as eight bits side by side: a multiplication
 * moves the highest bit of each byte to its place in the highest byte. */
static char run_of(const char *bytes)
{
    uint64_t highest = scan_lower_bytes(bytes) >> 7;
    return (char) (highest * UINT64_C(0x0102040810204080) >> 56);
}

const char *scan_runs_of(struct arena *arena, struct view text)
{
    char rest[8] = { 0 };
    size_t whole = text.length / 8;
    char *runs = arena_take(arena, whole + 1 + WORD_KEY_BYTES);
    for (size_t i = 0; i < whole; i++)
        runs[i] = run_of(text.data + i * 8);
    if (text.length % 8 > 0)
        memcpy(rest, text.data + whole * 8, text.length % 8);
    runs[whole] = run_of(rest);
    memset(runs + whole + 1, 0, WORD_KEY_BYTES);
    return runs;
}
