#include "timex/peek.h"

const struct token *peek_token(const struct matcher *matcher, size_t at, size_t limit)
{
    return at < limit ? &matcher->text->tokens[at] : NULL;
}

bool peek_sense(const struct matcher *matcher, size_t at, size_t limit, unsigned class,
                int *number)
{
    return at < limit &&
           grammar_sense(matcher->grammar, matcher->tags[at], class, number);
}

bool peek_is_mark(const struct token *token, char mark)
{
    return token != NULL && token->lower.length == 1 && token->lower.data[0] == mark;
}

/* A run of figures alone, at most nine. */
bool peek_figures(const struct token *token, size_t least, size_t most, int *number)
{
    return token != NULL && token->kind == TOKEN_NUMBER && token->lower.length >= least &&
           token->lower.length <= most && view_number(token->lower, number);
}

/* Whether figures stand alone: not as part of 1,500 or 3/4 or A4. */
bool peek_glued(const struct matcher *matcher, size_t at, size_t limit, char mark)
{
    const struct token *next = peek_token(matcher, at, limit);
    return next != NULL && next->glued && peek_is_mark(next, mark);
}

bool peek_cue(const struct matcher *matcher, size_t at, size_t limit, enum cue cue)
{
    return at < limit && CUES_HOLD(matcher_cues(matcher, at), cue);
}
