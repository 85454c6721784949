#include "timex/refuse.h"

#include "timex/around.h"

/* "May I", "may have": the modal, at the head of a sentence or shouted. */
static bool is_modal(const struct around *place)
{
    static const struct view followers[] = {
        VIEW_INIT("i"),    VIEW_INIT("we"),    VIEW_INIT("you"),  VIEW_INIT("he"),
        VIEW_INIT("she"),  VIEW_INIT("it"),    VIEW_INIT("they"), VIEW_INIT("be"),
        VIEW_INIT("have"), VIEW_INIT("god"),   VIEW_INIT("not"),  VIEW_INIT("the"),
        VIEW_INIT("also"), VIEW_INIT("never"),
    };
    return around_is_single(place) && around_is(place->first, VIEW("may")) &&
           !around_opens_time(place->before) && TOKEN_IN(place->after, followers);
}

/* "June Harris", "Ms. May", "August Strand": a name. */
static bool is_name(const struct around *place)
{
    static const struct view names[] = {
        VIEW_INIT("april"),   VIEW_INIT("may"),     VIEW_INIT("june"),
        VIEW_INIT("august"),  VIEW_INIT("jan"),     VIEW_INIT("summer"),
        VIEW_INIT("winter"),  VIEW_INIT("march"),   VIEW_INIT("friday"),
        VIEW_INIT("autumn"),  VIEW_INIT("spring"),  VIEW_INIT("fall"),
        VIEW_INIT("winters"), VIEW_INIT("springs"), VIEW_INIT("easter"),
    };
    static const struct view titles[] = {
        VIEW_INIT("mr."),       VIEW_INIT("mrs."),    VIEW_INIT("ms."),
        VIEW_INIT("dr."),       VIEW_INIT("mr"),      VIEW_INIT("mrs"),
        VIEW_INIT("ms"),        VIEW_INIT("dr"),      VIEW_INIT("minister"),
        VIEW_INIT("president"), VIEW_INIT("theresa"),
    };
    /* what stands before persons as well as before times */
    static const struct view neutral[] = { VIEW_INIT("to"),   VIEW_INIT("of"),
                                           VIEW_INIT("for"),  VIEW_INIT("by"),
                                           VIEW_INIT("and"),  VIEW_INIT("or"),
                                           VIEW_INIT("than"), VIEW_INIT("as"),
                                           VIEW_INIT("about") };
    if (!around_is_single(place) || !place->first->capital ||
        !TOKEN_IN(place->first, names))
        return false;
    if (TOKEN_IN(place->before, titles))
        return true;
    if (around_opens_time(place->before) && !TOKEN_IN(place->before, neutral))
        return false;
    if (around_is(place->before, VIEW("by")) && place->second_before == NULL)
        return false; /* "By June Norway had ..." */
    return around_is_word(place->after) && place->after->capital &&
           !place->first->all_capitals && place->matcher->tags[place->match->last] == 0 &&
           place->after->lower.length > 2;
}

/* "the March on the capital", "a March against": the walk. */
static bool is_walk(const struct around *place)
{
    static const struct view followers[] = { VIEW_INIT("on"), VIEW_INIT("against"),
                                             VIEW_INIT("for"), VIEW_INIT("to") };
    if (around_is_single(place) && around_is(place->first, VIEW("march")) &&
        around_is(place->after, VIEW("of")) &&
        around_is(place->second_after, VIEW("the")))
        return true; /* "the March of the Masons" */
    return around_is_single(place) && around_is(place->first, VIEW("march")) &&
           (around_is(place->before, VIEW("the")) ||
            around_is(place->before, VIEW("a"))) &&
           TOKEN_IN(place->after, followers);
}

/* "fall", "spring" as verbs and other nouns; seasons stand behind a word of time. */
static bool is_other_season_word(const struct around *place)
{
    static const struct view openers[] = {
        VIEW_INIT("in"),    VIEW_INIT("by"),      VIEW_INIT("since"),
        VIEW_INIT("until"), VIEW_INIT("during"),  VIEW_INIT("last"),
        VIEW_INIT("this"),  VIEW_INIT("next"),    VIEW_INIT("throughout"),
        VIEW_INIT("and"),   VIEW_INIT("through"), VIEW_INIT("of"),
    };
    if (place->frame->season == 0 || place->frame->has_year ||
        place->frame->has_direction)
        return false;
    bool risky =
        around_is(place->last, VIEW("fall")) || around_is(place->last, VIEW("spring")) ||
        around_is(place->last, VIEW("springs")) || around_is(place->last, VIEW("falls"));
    if (around_is(place->after, VIEW("of")) && risky)
        return true;
    if (!risky || place->match->last - place->match->first > 1)
        return false;
    if (TOKEN_IN(place->before, openers))
        return false;
    return true;
}

/* "a second", "the second", "a third quarter": ordinals and small units that count
 * nothing. */
static bool is_small_unit(const struct around *place)
{
    const struct frame *frame = place->frame;
    return frame->sense == FRAME_DURATION && frame->unit == 'S' &&
           match_part(place->match, CLASS_NUMBER, 0) == NULL;
}

/* Ages are lengths of lives, no times: "13-year-old", "aged 40 years". */
static bool is_age(const struct around *place)
{
    return place->frame->sense == FRAME_DURATION &&
           (around_is(place->after, VIEW("old")) ||
            (around_is(place->after, VIEW("-")) &&
             around_is(place->second_after, VIEW("old"))));
}

/* "June 17 and 18 people": what follows is counted, no day. */
static bool is_counted(const struct around *place)
{
    return place->frame->continues && around_is_single(place) &&
           !place->frame->has_year && around_is_word(place->after) &&
           !place->after->capital && !around_opens_time(place->after) &&
           !around_is(place->after, VIEW("were")) &&
           !around_is(place->after, VIEW("was"));
}

/* Weekends, hours and shorter ones that nothing counts: "a weekend", "hours". */
static bool is_uncounted(const struct around *place)
{
    const struct frame *frame = place->frame;
    if (frame->sense != FRAME_DURATION ||
        match_part(place->match, CLASS_NUMBER, 0) != NULL)
        return false;
    if (place->after != NULL && place->after->glued && around_is(place->after, VIEW("-")))
        return true; /* "the year-ago quarter" */
    if (frame->unit == 'Q' && around_is(place->after, VIEW("of")))
        return true; /* a fourth */
    return frame->unit == 'K' ||
           (frame->vague && around_is_single(place) &&
            (frame->unit == 'H' || frame->unit == 'N' || frame->unit == 'Q'));
}

/* "'60 Minutes", "48 Hours": titles. */
static bool is_title(const struct around *place)
{
    const struct frame *frame = place->frame;
    bool small = frame->unit == 'S' || frame->unit == 'N' || frame->unit == 'H';
    if (frame->sense == FRAME_DURATION && small && place->last->capital &&
        !place->last->all_capitals && place->match->last > place->match->first + 1)
        return true;
    return frame->short_year && !frame->month && !frame->continues &&
           around_is_word(place->after) && place->after->capital;
}

/* "Earlier Friday, they met": earlier than what was told, on Friday. */
static bool is_sentence_adverb(const struct around *place)
{
    return around_row_is(place, VIEW("earlier-date")) && place->frame->weekday != 0 &&
           place->frame->month == 0 && place->before == NULL;
}

/* "the party daily Granma": a newspaper. */
static bool is_newspaper(const struct around *place)
{
    return around_row_is(place, VIEW("frequency")) && around_is_word(place->after) &&
           place->after->capital;
}

/* "nineteen sixty", "twelve thirty": years in words are those that figures would be. */
enum { YEAR_IN_WORDS_LEAST = 1700 };
static bool is_other_words(const struct around *place)
{
    return around_row_is(place, VIEW("year-words")) &&
           place->frame->year < YEAR_IN_WORDS_LEAST;
}

/* In this order; the first that applies is told. */
static const struct rule {
    const char *reason;
    bool (*applies)(const struct around *place);
} rules[] = {
    { "the modal verb", is_modal },
    { "a name", is_name },
    { "the walk", is_walk },
    { "another sense of the season's word", is_other_season_word },
    { "a number of money, a page, a route or the like", refuse_marked_number },
    { "a number of things", refuse_quantity },
    { "part of a longer number or code", refuse_part_of_figures },
    { "a number with nothing that makes it a year", refuse_doubtful_year },
    { "part of a percentage", refuse_percentage },
    { "an ordinal or a moment", is_small_unit },
    { "an age", is_age },
    { "a number of things", is_counted },
    { "a unit that nothing counts", is_uncounted },
    { "a title", is_title },
    { "an adverb of the sentence", is_sentence_adverb },
    { "a newspaper", is_newspaper },
    { "numbers in words", is_other_words },
};

static const struct token *neighbour(const struct text *text, size_t token,
                                     size_t sentence)
{
    return token < text->token_count && text->tokens[token].sentence == sentence
               ? &text->tokens[token]
               : NULL;
}

const char *refuse(const struct matcher *matcher, const struct match *match,
                   const struct frame *frame)
{
    const struct text *text = matcher->text;
    size_t sentence = text->tokens[match->first].sentence;
    struct around place = {
        .matcher = matcher,
        .match = match,
        .frame = frame,
        .first = &text->tokens[match->first],
        .last = &text->tokens[match->last - 1],
        .before = match->first > 0 ? neighbour(text, match->first - 1, sentence) : NULL,
        .second_before =
            match->first > 1 ? neighbour(text, match->first - 2, sentence) : NULL,
        .after = neighbour(text, match->last, sentence),
        .second_after = neighbour(text, match->last + 1, sentence),
    };
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if (rules[i].applies(&place))
            return rules[i].reason;
    return NULL;
}
