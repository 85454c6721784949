/* Peeking: what the token at a place is, for those who read elements token by token. */
#ifndef ANNALS_TIMEX_PEEK_H
#define ANNALS_TIMEX_PEEK_H

#include "timex/match.h"

/* The token, or NULL at or behind the limit. */
const struct token *peek_token(const struct matcher *matcher, size_t at, size_t limit);

/* Whether the word there is of the lexical class, and its number. */
bool peek_sense(const struct matcher *matcher, size_t at, size_t limit, unsigned class,
                int *number);

/* Whether the word there gives that cue. */
bool peek_cue(const struct matcher *matcher, size_t at, size_t limit, enum cue cue);

/* Whether the token (which may be NULL) is that mark. */
bool peek_is_mark(const struct token *token, char mark);

/* Whether the mark stands there with no space before it. */
bool peek_glued(const struct matcher *matcher, size_t at, size_t limit, char mark);

/* A run of least to most figures and nothing else (at most nine), and its number. */
bool peek_figures(const struct token *token, size_t least, size_t most, int *number);

#endif
