/* The direction that the words of a sentence give to a date without a year.
 *
 * The nearest verb before the timex, within its sentence, decides, else the first behind
 * it. A past form points back unless an auxiliary makes it a participle of something to
 * come
 * ("will be released Friday", "is heard in May"); future and modal auxiliaries, words of
 * planning and infinitives point ahead. */
#include "timex/resolve.h"

enum { TENSE_REACH = 24 }; /* tokens looked at on each side */

static bool word_in(const struct token *token, const struct view *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal(token->lower, words[i]))
            return true;
    return false;
}

#define WORD_IN(token, words) word_in((token), (words), sizeof(words) / sizeof *(words))

static bool is_future_cue(const struct token *token)
{
    static const struct view words[] = {
        VIEW_INIT("'ll"),      VIEW_INIT("shall"),       VIEW_INIT("will"),
        VIEW_INIT("wo"),       VIEW_INIT("would"),       VIEW_INIT("scheduled"),
        VIEW_INIT("expected"), VIEW_INIT("expects"),     VIEW_INIT("expect"),
        VIEW_INIT("plans"),    VIEW_INIT("planned"),     VIEW_INIT("planning"),
        VIEW_INIT("due"),      VIEW_INIT("upcoming"),    VIEW_INIT("payable"),
        VIEW_INIT("maturing"), VIEW_INIT("supposed"),    VIEW_INIT("set"),
        VIEW_INIT("may"),      VIEW_INIT("must"),        VIEW_INIT("should"),
        VIEW_INIT("slated"),   VIEW_INIT("tentatively"),
    };
    return !token->capital && WORD_IN(token, words);
}

static bool is_irregular_past(const struct token *token)
{
    static const struct view words[] = {
        VIEW_INIT("was"),    VIEW_INIT("were"),   VIEW_INIT("had"),
        VIEW_INIT("did"),    VIEW_INIT("said"),   VIEW_INIT("told"),
        VIEW_INIT("made"),   VIEW_INIT("took"),   VIEW_INIT("came"),
        VIEW_INIT("went"),   VIEW_INIT("began"),  VIEW_INIT("brought"),
        VIEW_INIT("met"),    VIEW_INIT("held"),   VIEW_INIT("won"),
        VIEW_INIT("lost"),   VIEW_INIT("got"),    VIEW_INIT("gave"),
        VIEW_INIT("led"),    VIEW_INIT("saw"),    VIEW_INIT("left"),
        VIEW_INIT("found"),  VIEW_INIT("sent"),   VIEW_INIT("fell"),
        VIEW_INIT("rose"),   VIEW_INIT("kept"),   VIEW_INIT("spoke"),
        VIEW_INIT("sold"),   VIEW_INIT("bought"), VIEW_INIT("paid"),
        VIEW_INIT("grew"),   VIEW_INIT("flew"),   VIEW_INIT("threw"),
        VIEW_INIT("drew"),   VIEW_INIT("became"), VIEW_INIT("stood"),
        VIEW_INIT("struck"), VIEW_INIT("fought"), VIEW_INIT("wrote"),
        VIEW_INIT("broke"),  VIEW_INIT("'d"),     VIEW_INIT("heard"),
        VIEW_INIT("built"),  VIEW_INIT("since"),  VIEW_INIT("tore"),
        VIEW_INIT("shot"),   VIEW_INIT("ran"),
    };
    return WORD_IN(token, words);
}

static bool is_regular_past(const struct token *token)
{
    struct view lower = token->lower;
    return token->kind == TOKEN_WORD && lower.length > 4 && !token->capital &&
           view_ends(lower, VIEW("ed")) && !view_ends(lower, VIEW("eed")) &&
           !view_starts(lower, VIEW("un")); /* "unspecified" */
}

/* Whether the form is held by an auxiliary that is not past: "be released", "is heard".
 */
static bool is_held(const struct token *tokens, size_t token, size_t first)
{
    static const struct view words[] = { VIEW_INIT("be"),     VIEW_INIT("is"),
                                         VIEW_INIT("are"),    VIEW_INIT("being"),
                                         VIEW_INIT("'s"),     VIEW_INIT("get"),
                                         VIEW_INIT("getting") };
    return token > first && WORD_IN(&tokens[token - 1], words);
}

/* "decided to admit", "agreed to buy", "as soon as": what is still to come. */
static bool opens_future(const struct token *tokens, size_t token, size_t first)
{
    static const struct view words[] = {
        VIEW_INIT("decided"),  VIEW_INIT("agreed"),   VIEW_INIT("agreement"),
        VIEW_INIT("plan"),     VIEW_INIT("hopes"),    VIEW_INIT("hope"),
        VIEW_INIT("hoped"),    VIEW_INIT("wants"),    VIEW_INIT("wanted"),
        VIEW_INIT("intends"),  VIEW_INIT("intended"), VIEW_INIT("vowed"),
        VIEW_INIT("promised"), VIEW_INIT("pledged"),  VIEW_INIT("ready"),
        VIEW_INIT("likely"),   VIEW_INIT("going"),    VIEW_INIT("able"),
        VIEW_INIT("want"),     VIEW_INIT("intend"),   VIEW_INIT("threatened"),
        VIEW_INIT("proposed"),
    };
    static const struct view soon[] = { VIEW_INIT("soon"), VIEW_INIT("early"),
                                        VIEW_INIT("late") };
    if (token <= first)
        return false;
    if (view_equal(tokens[token].lower, VIEW("to")))
        return WORD_IN(&tokens[token - 1], words);
    return view_equal(tokens[token].lower, VIEW("as")) && token > first + 1 &&
           WORD_IN(&tokens[token - 1], soon) &&
           view_equal(tokens[token - 2].lower, VIEW("as")) &&
           !view_equal(tokens[token - 1].lower, VIEW("late"));
}

/* 1 ahead, -1 back, 0 when the token says nothing. */
static int cue_of(const struct token *tokens, size_t token, size_t first)
{
    if (is_future_cue(&tokens[token]) || opens_future(tokens, token, first))
        return 1;
    bool past = is_irregular_past(&tokens[token]) || is_regular_past(&tokens[token]);
    return past && !is_held(tokens, token, first) ? -1 : 0;
}

/* The first cue behind the timex, within reach. */
static int cue_behind(const struct token *tokens, size_t token,
                      const struct sentence *sentence)
{
    for (size_t n = 0; token < sentence->last && n < TENSE_REACH; token++, n++) {
        int direction = cue_of(tokens, token, sentence->first);
        if (direction != 0)
            return direction;
    }
    return 0;
}

int tense_direction(struct resolver *resolver, const struct frame *frame)
{
    static const struct view ahead[] = { VIEW_INIT("until"), VIEW_INIT("till") };
    const struct text *text = resolver->text;
    const struct token *tokens = text->tokens;
    const struct sentence *sentence = &text->sentences[tokens[frame->first].sentence];
    if (frame->last < sentence->last && view_equal(tokens[frame->last].lower, VIEW("'s")))
        return -1; /* "Wednesday's ruling" */
    for (size_t i = frame->first, n = 0; i-- > sentence->first && n < TENSE_REACH; n++) {
        if (n == 0 && WORD_IN(&tokens[i], ahead))
            return cue_behind(tokens, frame->last, sentence) < 0 ? -1 : 1;
        int direction = cue_of(tokens, i, sentence->first);
        if (direction != 0)
            return direction;
    }
    return cue_behind(tokens, frame->last, sentence);
}

bool tense_is_adjacent(const struct resolver *resolver, const struct frame *frame)
{
    const struct token *tokens = resolver->text->tokens;
    size_t first = resolver->text->sentences[tokens[frame->first].sentence].first;
    return frame->first > first && is_regular_past(&tokens[frame->first - 1]) &&
           !is_future_cue(&tokens[frame->first - 1]) &&
           cue_of(tokens, frame->first - 1, first) < 0;
}
