/* The direction that the words of a sentence give to a date without a year.
 *
 * The nearest verb before the timex, within its sentence, decides, else the first behind
 * it. A past form points back unless an auxiliary makes it a participle of something to
 * come ("will be released Friday", "is heard in May"); future and modal auxiliaries,
 * words of planning, infinitives and what stands on a programme ("opens Friday") point
 * ahead. */
#include "timex/resolve.h"

enum { TENSE_REACH = 24 }; /* tokens looked at on each side */

/* A sentence as its tense is read. It is classified only when what a word may be by
 * itself and its neighbour is not enough. */
struct tense_view {
    struct resolver *resolver;
    const struct token *tokens;
    size_t sentence;
    size_t first, last; /* of the sentence */
};

/* Whether the token, which may lie outside the sentence, gives the cue. */
static bool is_cue(const struct tense_view *view, size_t token, enum cue cue)
{
    view->resolver->steps++;
    return token >= view->first && token < view->last &&
           CUES_HOLD(matcher_cues(view->resolver->matcher, token), cue);
}

static const uint32_t adverb = UINT32_C(1) << WORD_ADVERB;
static const uint32_t present = UINT32_C(1) << WORD_PRESENT;
static const uint32_t past_forms = UINT32_C(1) << WORD_PAST | UINT32_C(1)
                                                                  << WORD_PARTICIPLE;

/* Whether the token's class, which the guess holds, is one of the bits. */
static bool is_guessed(const struct tense_view *view, size_t token, uint32_t guess,
                       uint32_t classes)
{
    struct text *text = view->resolver->text;
    if (text->sentences[view->sentence].classified)
        guess = text_class_guess(text, token);
    if ((guess & classes) == 0 || (guess & ~classes) == 0)
        return (guess & classes) != 0;
    text_classify(view->resolver->arena, text, view->sentence);
    return (text_class_guess(text, token) & classes) != 0;
}

static bool is_of_class(const struct tense_view *view, size_t token, uint32_t classes)
{
    return is_guessed(view, token, text_class_guess(view->resolver->text, token),
                      classes);
}

static bool is_small_word(const struct tense_view *view, size_t token)
{
    return !view->tokens[token].capital && view->tokens[token].kind == TOKEN_WORD;
}

/* The token before, over adverbs: "is now heard". */
static size_t verb_before(const struct tense_view *view, size_t token)
{
    for (size_t n = 0; token-- > view->first && n < TENSE_REACH; n++) {
        view->resolver->steps++;
        if (!is_of_class(view, token, adverb))
            return token;
    }
    return view->last; /* none */
}

/* The token, or the one before "been": "had been left". */
static size_t over_been(const struct tense_view *view, size_t token)
{
    return is_cue(view, token, CUE_BEEN) ? verb_before(view, token) : token;
}

/* A past form that is no participle of "is", "to be" and the like. */
static bool is_past_verb(const struct tense_view *view, size_t token)
{
    const struct text *text = view->resolver->text;
    if (!is_small_word(view, token) || !text_may_be_past(text, token))
        return false;
    uint32_t guess = text_class_guess(text, token);
    return (guess & past_forms) != 0 && !is_cue(view, verb_before(view, token), CUE_BE) &&
           is_guessed(view, token, guess, past_forms);
}

/* "had been scheduled to expire Friday": what was to come then. */
static bool is_perfect(const struct tense_view *view, size_t token)
{
    size_t been = verb_before(view, token);
    return is_cue(view, been, CUE_BEEN) && is_cue(view, verb_before(view, been), CUE_HAD);
}

/* "was expected in May", "were due on Friday": what did not come, or came; it is told of
 * when the time has gone by. */
static bool was_awaited(const struct tense_view *view, size_t token)
{
    struct view word = view->tokens[token].lower;
    return (view_equal(word, VIEW("expected")) || view_equal(word, VIEW("due"))) &&
           !is_cue(view, token + 1, CUE_TO) &&
           is_cue(view, verb_before(view, token), CUE_COUNT_BE);
}

/* "is to resign", "were to meet"; not "was to have met", nor what is said aside: "the
 * office, which is to judge it, was asked on Thursday". */
static bool is_to_be_done(const struct tense_view *view, size_t to)
{
    const uint32_t verb = UINT32_C(1) << WORD_VERB;
    const uint32_t relative = UINT32_C(1) << WORD_RELATIVE;
    if (to > view->first + 1 && is_of_class(view, to - 2, relative))
        return false;
    return (is_cue(view, to - 1, CUE_BE) || is_cue(view, to - 1, CUE_COUNT_BE)) &&
           to + 1 < view->last && is_of_class(view, to + 1, verb) &&
           !is_cue(view, to + 2, CUE_BEEN);
}

/* "decided to admit", "agreed to buy", "as soon as", "to be published": still to come. */
static bool opens_future(const struct tense_view *view, size_t token)
{
    if (token == view->first)
        return false;
    if (is_cue(view, token, CUE_TO))
        return is_cue(view, token - 1, CUE_FUTURE_TO) || is_to_be_done(view, token) ||
               (is_cue(view, token + 1, CUE_BE_BASE) &&
                !is_cue(view, token - 1, CUE_SEEMED));
    if (is_cue(view, token, CUE_LASTING) && !is_cue(view, token, CUE_OF)) /* "set for" */
        return is_cue(view, token - 1, CUE_FUTURE_TO);
    return is_cue(view, token, CUE_AS) && is_cue(view, token - 1, CUE_SOON) &&
           token > view->first + 1 && is_cue(view, token - 2, CUE_AS);
}

/* 1 ahead, -1 back, 0 when the token says nothing. */
static int cue_of(const struct tense_view *view, size_t token)
{
    const struct token *tokens = view->tokens;
    if (is_cue(view, token, CUE_FUTURE) && !tokens[token].capital)
        return is_perfect(view, token) || was_awaited(view, token) ? -1 : 1;
    if (opens_future(view, token) ||
        (is_cue(view, token, CUE_SCHEDULED) && is_small_word(view, token) &&
         is_of_class(view, token, present)))
        return 1;
    if (is_cue(view, token, CUE_PAST))
        return -1;
    return is_past_verb(view, token) ? -1 : 0;
}

/* The first cue behind the timex, within reach. */
static int cue_behind(const struct tense_view *view, size_t token, size_t *cue)
{
    for (size_t n = 0; token < view->last && n < TENSE_REACH; token++, n++) {
        int direction = cue_of(view, token);
        if (direction != 0) {
            *cue = token;
            return direction;
        }
    }
    return 0;
}

static struct tense_view view_of_frame(struct resolver *resolver,
                                       const struct frame *frame)
{
    const struct text *text = resolver->text;
    size_t sentence = text->tokens[frame->first].sentence;
    return (struct tense_view){ .resolver = resolver,
                                .tokens = text->tokens,
                                .sentence = sentence,
                                .first = text->sentences[sentence].first,
                                .last = text->sentences[sentence].last };
}

/* "its next meeting in May", "the next round on Friday": what is next is to come. */
static int named_direction(const struct tense_view *view, const struct frame *frame)
{
    if (frame->first < view->first + 3)
        return 0;
    const struct token *word = &view->tokens[frame->first - 3];
    const struct token *noun = &view->tokens[frame->first - 2];
    const struct token *in = &view->tokens[frame->first - 1];
    bool led = view_equal(in->lower, VIEW("in")) || view_equal(in->lower, VIEW("on"));
    if (!led || noun->kind != TOKEN_WORD || noun->capital ||
        !is_of_class(view, frame->first - 2, UINT32_C(1) << WORD_NOUN))
        return 0;
    return view_equal(word->lower, VIEW("next")) ? 1 : 0;
}

/* "might wait until March": what may last is not over. */
static bool waits_until(const struct tense_view *view, const struct frame *frame)
{
    enum { WAIT_WORDS = 5 };
    const uint32_t modal = UINT32_C(1) << WORD_MODAL;
    if (frame->first == view->first || !is_cue(view, frame->first - 1, CUE_UNTIL))
        return false;
    for (size_t i = frame->first - 1, n = 0; i-- > view->first && n < WAIT_WORDS; n++)
        if (is_of_class(view, i, modal) && is_small_word(view, i) &&
            !view_equal(view->tokens[i].lower, VIEW("would")))
            return true;
    return false;
}

/* What the words before the frame say, else those behind it. */
static int search(const struct tense_view *view, const struct frame *frame, size_t *cue)
{
    if (frame->first > view->first + 1 && is_cue(view, frame->first - 1, CUE_OF) &&
        is_cue(view, frame->first - 2, CUE_AHEAD)) {
        *cue = frame->first - 2;
        return 1; /* "ahead of Sunday's vote" */
    }
    int direction = named_direction(view, frame);
    if (direction != 0) {
        *cue = frame->first - 3;
        return direction;
    }
    if (waits_until(view, frame)) {
        *cue = frame->first - 1;
        return 1;
    }
    if (is_cue(view, frame->last, CUE_POSSESSIVE)) {
        *cue = frame->last;
        return -1; /* "Wednesday's ruling" */
    }
    for (size_t i = frame->first, n = 0; i-- > view->first && n < TENSE_REACH; n++) {
        *cue = i;
        if (n == 0 && is_cue(view, i, CUE_UNTIL))
            return cue_behind(view, frame->last, cue) < 0 ? -1 : 1;
        direction = cue_of(view, i);
        if (direction != 0)
            return direction;
    }
    return cue_behind(view, frame->last, cue);
}

int tense_direction(struct resolver *resolver, const struct frame *frame,
                    struct trace *trace)
{
    if ((resolver->without & TIMEX_TENSE) != 0)
        return 0;
    struct tense_view view = view_of_frame(resolver, frame);
    size_t cue = view.first;
    int direction = search(&view, frame, &cue);
    trace->cue = direction != 0 ? cue + 1 : 0;
    return direction;
}

bool tense_is_to_come(struct resolver *resolver, const struct frame *frame,
                      struct trace *trace)
{
    static const struct view distant[] = { VIEW_INIT("would"), VIEW_INIT("should"),
                                           VIEW_INIT("may"), VIEW_INIT("must") };
    if (tense_direction(resolver, frame, trace) <= 0)
        return false;
    struct tense_view view = view_of_frame(resolver, frame);
    struct view word = view.tokens[trace->cue - 1].lower;
    for (size_t i = 0; i < sizeof distant / sizeof *distant; i++)
        if (view_equal(word, distant[i]))
            return false;
    return !is_of_class(&view, trace->cue - 1, past_forms);
}

bool tense_is_would(struct resolver *resolver, const struct frame *frame,
                    struct trace *trace)
{
    return tense_direction(resolver, frame, trace) > 0 &&
           view_equal(resolver->text->tokens[trace->cue - 1].lower, VIEW("would"));
}

/* 1: a verb in the present; -1: another; 0: none that is surely one. */
static int tense_of(const struct tense_view *view, size_t token)
{
    uint32_t guess = text_class_guess(view->resolver->text, token);
    uint32_t past = UINT32_C(1) << WORD_PAST, modal = UINT32_C(1) << WORD_MODAL;
    view->resolver->steps++;
    return guess == present ? 1 : guess == past || guess == modal ? -1 : 0;
}

bool tense_is_now(struct resolver *resolver, const struct frame *frame)
{
    if ((resolver->without & TIMEX_TENSE) != 0)
        return false;
    struct tense_view view = view_of_frame(resolver, frame);
    int tense = 0;
    for (size_t i = frame->first, n = 0;
         tense == 0 && i-- > view.first && n < TENSE_REACH; n++)
        tense = tense_of(&view, i);
    for (size_t i = frame->last, n = 0; tense == 0 && i < view.last && n < TENSE_REACH;
         i++, n++)
        tense = tense_of(&view, i);
    return tense > 0;
}

bool tense_is_adjacent(struct resolver *resolver, const struct frame *frame)
{
    if ((resolver->without & TIMEX_TENSE) != 0)
        return false;
    struct tense_view view = view_of_frame(resolver, frame);
    size_t before = frame->first - 1;
    return frame->first > view.first && is_small_word(&view, before) &&
           cue_of(&view, before) < 0 && is_of_class(&view, before, past_forms);
}

bool tense_is_pluperfect(struct resolver *resolver, const struct frame *frame)
{
    if ((resolver->without & TIMEX_TENSE) != 0)
        return false;
    struct tense_view view = view_of_frame(resolver, frame);
    for (size_t i = frame->first, n = 0; i-- > view.first && n < TENSE_REACH; n++) {
        if (is_cue(&view, i, CUE_HAD))
            return true;
        if (is_small_word(&view, i) && text_may_be_past(view.resolver->text, i) &&
            !is_cue(&view, i, CUE_BEEN))
            return is_cue(&view, over_been(&view, verb_before(&view, i)), CUE_HAD);
    }
    return false;
}
