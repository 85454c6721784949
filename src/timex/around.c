#include "timex/around.h"

struct beside beside_at(const struct matcher *matcher, size_t token, long distance)
{
    const struct text *text = matcher->text;
    size_t at = token + (size_t) distance; /* wraps below 0, which is behind the end */
    if (at >= text->token_count ||
        text->tokens[at].sentence != text->tokens[token].sentence)
        return (struct beside){ .token = NULL };
    const struct token *found = &text->tokens[at];
    return (struct beside){ .token = found,
                            .cues = matcher_cues(matcher, at),
                            .time =
                                grammar_is_time(matcher->grammar, matcher->tags[at]) };
}

struct around around_of(const struct matcher *matcher, const struct match *match,
                        const struct frame *frame)
{
    size_t last = match->last - 1;
    return (struct around){
        .matcher = matcher,
        .match = match,
        .frame = frame,
        .first = beside_at(matcher, match->first, 0),
        .last = beside_at(matcher, last, 0),
        .before = beside_at(matcher, match->first, -1),
        .second_before = beside_at(matcher, match->first, -2),
        .after = beside_at(matcher, last, 1),
        .second_after = beside_at(matcher, last, 2),
    };
}

bool beside_is(const struct beside *beside, enum cue cue)
{
    return CUES_HOLD(beside->cues, cue);
}

bool beside_is_word(const struct beside *beside)
{
    return beside->token != NULL && beside->token->kind == TOKEN_WORD;
}

bool beside_is_capital(const struct beside *beside)
{
    return beside_is_word(beside) && beside->token->capital;
}

bool beside_is_glued(const struct beside *beside)
{
    return beside->token != NULL && beside->token->glued;
}

bool around_is_single(const struct around *place)
{
    return place->match->last == place->match->first + 1;
}

bool around_built_by(const struct around *place, row_build *build)
{
    return place->match->row->build == build;
}
