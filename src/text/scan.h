/* Scanning: the bytes of a block cut into tokens, in one pass. */
#ifndef ANNALS_TEXT_SCAN_H
#define ANNALS_TEXT_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "text/token.h"

/* What a scan carries from token to token. Set arena, text and runs, the rest zero. */
struct scan {
    struct arena *arena;
    struct view text; /* the document's */
    const char *runs; /* of text: scan_runs_of */
    struct token *tokens;
    uint64_t *keys; /* as of struct text */
    size_t count, capacity;

    size_t at, end;      /* bytes of the block that are left */
    bool line;           /* a line has ended since the last token */
    bool prefixed;       /* the word at work has a prefix and a hyphen */
    size_t address_free; /* before it no address begins: keeps look-ahead linear */
    size_t plain_end;    /* before it PLAIN_ROOM bytes may be looked at */
    char *pool;          /* room for lower-case copies of what is left */

    bool in_double, in_single; /* inside quotation marks of that kind */
    size_t single_from;        /* first token after the open single mark */
};

/* Adds the tokens of bytes [start, end). */
void scan_block(struct scan *scan, size_t start, size_t end);

#endif
