/* The direction that the words of a sentence give to a date without a year.
 *
 * The nearest of these before the timex, else behind it, within its sentence: a future
 * auxiliary or a word of planning points ahead; a word before a participle back. */
#include "timex/resolve.h"

enum { TENSE_REACH = 24 }; /* tokens looked at on each side */

static const struct cue {
    struct view word;
    int direction;
} cues[] = {
    { VIEW_INIT("'ll"), 1 },       { VIEW_INIT("shall"), 1 },
    { VIEW_INIT("will"), 1 },      { VIEW_INIT("wo"), 1 },
    { VIEW_INIT("scheduled"), 1 }, { VIEW_INIT("expected"), 1 },
    { VIEW_INIT("expects"), 1 },   { VIEW_INIT("plans"), 1 },
    { VIEW_INIT("planned"), 1 },   { VIEW_INIT("planning"), 1 },
    { VIEW_INIT("until"), 1 },     { VIEW_INIT("due"), 1 },
    { VIEW_INIT("upcoming"), 1 },  { VIEW_INIT("payable"), 1 },
    { VIEW_INIT("maturing"), 1 },  { VIEW_INIT("was"), -1 },
    { VIEW_INIT("were"), -1 },     { VIEW_INIT("had"), -1 },
    { VIEW_INIT("did"), -1 },      { VIEW_INIT("said"), -1 },
    { VIEW_INIT("since"), -1 },    { VIEW_INIT("would"), 1 },
};

static int cue_of(const struct token *token)
{
    for (size_t i = 0; i < sizeof cues / sizeof cues[0]; i++)
        if (view_equal(cues[i].word, token->lower))
            return cues[i].direction;
    return 0;
}

int tense_direction(struct resolver *resolver, const struct frame *frame)
{
    const struct text *text = resolver->text;
    const struct sentence *sentence =
        &text->sentences[text->tokens[frame->first].sentence];
    for (size_t i = frame->first, n = 0; i-- > sentence->first && n < TENSE_REACH; n++) {
        int direction = cue_of(&text->tokens[i]);
        if (direction != 0)
            return direction;
    }
    for (size_t i = frame->last, n = 0; i < sentence->last && n < TENSE_REACH; i++, n++) {
        int direction = cue_of(&text->tokens[i]);
        if (direction != 0)
            return direction;
    }
    return 0;
}
