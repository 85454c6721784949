/* Numbers that look like years and days and are none. */
#include "timex/around.h"

#include "timex/build.h"

/* A year in figures and nothing else. */
static bool is_bare_year(const struct around *place)
{
    const struct frame *frame = place->frame;
    return frame->has_year && around_is_single(place) && frame->month == 0 &&
           !frame->short_year;
}

/* "since at least 1305" */
static bool is_at_least(const struct around *place)
{
    struct beside third = beside_at(place->matcher, place->match->first, -3);
    return place->before.token != NULL &&
           view_equal(place->before.token->lower, VIEW("least")) &&
           beside_is(&place->second_before, CUE_AT) &&
           (beside_is(&third, CUE_SINCE) || beside_is(&third, CUE_LENGTH_TO));
}

/* "$1,990", "No. 1998", "room 1901": not a year. */
bool refuse_marked_number(const struct around *place)
{
    if (match_part(place->match, CLASS_NUMERIC, 0) != NULL &&
        beside_is(&place->before, CUE_VERSION))
        return true; /* "version 10.5.2018" */
    return is_bare_year(place) && beside_is(&place->before, CUE_NUMBER_BEFORE) &&
           !is_at_least(place);
}

/* "her 1987 Volvo": the year that a car is of, not a time that is spoken of; "in 1987
 * Volvo closed", "the 1987 Volvo strike" are. */
bool refuse_model_year(const struct around *place)
{
    return is_bare_year(place) && beside_is(&place->after, CUE_MAKE) &&
           beside_is_capital(&place->after) &&
           !beside_is(&place->before, CUE_TIME_BEFORE) &&
           !beside_is(&place->before, CUE_DEFINITE) && place->before.token != NULL;
}

/* "no. 1234/02, 3 May 2010": the second half of a number is no day. */
static bool is_half_number(const struct around *place)
{
    const struct token *tokens = place->matcher->text->tokens;
    size_t first = place->match->first;
    return view_equal(place->frame->row->name, VIEW("day-of-range")) &&
           place->frame->last == place->frame->first + 1 && first > 1 &&
           tokens[first].glued && beside_is_glued(&place->before) &&
           view_equal(place->before.token->lower, VIEW("/")) &&
           tokens[first - 2].kind == TOKEN_NUMBER;
}

/* "Regulation (EU) 2016/679": the number behind the stroke is no year. */
bool refuse_numbered_law(const struct around *place)
{
    if (is_half_number(place))
        return true;
    return is_bare_year(place) && beside_is_glued(&place->after) &&
           view_equal(place->after.token->lower, VIEW("/")) &&
           beside_is_glued(&place->second_after) &&
           place->second_after.token->kind == TOKEN_NUMBER &&
           place->second_after.token->lower.length == 3;
}

enum { YEAR_LIKELY_LEAST = 1800, YEAR_LIKELY_MOST = 2050, ROUND_STEP = 50 };

/* Whether the figures are more likely a year than an amount before a plural: not round,
 * of the last two centuries; or the text parts its thousands by commas, and these not. */
static bool is_likely_year(const struct around *place)
{
    int year = place->frame->year;
    if (year < YEAR_LIKELY_LEAST || year > YEAR_LIKELY_MOST)
        return false;
    return year % ROUND_STEP != 0 || place->matcher->parts_thousands;
}

static bool ends_in(const struct token *token, char letter)
{
    return token->lower.data[token->lower.length - 1] == letter;
}

/* "1990 villages", "2000 men", "1500 km": a number of things. */
bool refuse_quantity(const struct around *place)
{
    const struct beside *after = &place->after;
    if (!is_bare_year(place) || !beside_is_word(after))
        return !beside_is_word(after) && is_bare_year(place) &&
               beside_is(after, CUE_AMOUNT_AFTER);
    if (beside_is(after, CUE_OF))
        return !beside_is(&place->before, CUE_TIME_BEFORE);
    if (beside_is(after, CUE_AMOUNT_AFTER))
        return true;
    if (beside_is(after, CUE_COUNTED))
        return !is_likely_year(place) || !beside_is(&place->before, CUE_TIME_BEFORE);
    uint32_t class = text_class_guess(place->matcher->text, place->match->last);
    if (class == UINT32_C(1) << WORD_PRESENT) /* "in 1950 brings ruin" */
        return false;
    return !after->token->capital && ends_in(after->token, 's') &&
           !beside_is(after, CUE_PLURAL_LIKE) && !after->token->glued &&
           !beside_is(&place->before, CUE_DEFINITE) && !after->time &&
           !beside_is(&place->before, CUE_SINCE) && !is_likely_year(place);
}

static bool is_number(const struct beside *beside)
{
    return beside->token != NULL && beside->token->kind == TOKEN_NUMBER;
}

/* What stands glued before the figures: a mark that opens them is no part of them, a dash
 * only where years stand on both sides. */
static bool belongs_before(const struct around *place)
{
    const struct token *before = place->before.token;
    const struct beside *second = &place->second_before;
    bool dash = beside_is(&place->before, CUE_DASH);
    bool mark = before->lower.length <= 3 && before->kind == TOKEN_PUNCT;
    bool point =
        before->glued && view_equal(before->lower, VIEW(".")) && is_number(second);
    if ((!mark && !dash) || point)
        return true;
    bool era = match_part(place->match, CLASS_ERA, 0) != NULL || place->frame->bc;
    if (dash && place->frame->has_year && place->frame->month == 0 && !era &&
        is_number(second) && second->token->lower.length != 4)
        return true;
    return dash && view_equal(before->lower, VIEW("/")) && second->token != NULL &&
           before->glued && !is_number(second);
}

/* Figures that belong to something longer: 1,998.5, A-1998, 1998/4b, x1998. */
bool refuse_part_of_figures(const struct around *place)
{
    bool first = is_number(&place->first), last = is_number(&place->last);
    if ((!first && !last) || place->frame->sense == FRAME_DURATION)
        return false;
    if (first && beside_is_glued(&place->first) && place->before.token != NULL &&
        place->match->row->section != ROW_CONTINUED && belongs_before(place))
        return true;
    return last && beside_is_glued(&place->after) && beside_is_word(&place->after) &&
           !beside_is(&place->after, CUE_POSSESSIVE) &&
           ascii_is_alpha(place->after.token->lower.data[0]);
}

enum { YEAR_SURE_LEAST = 1500, YEAR_SURE_MOST = 2100 };

/* "between 1261 and 1265", "1261 to 1265" */
static bool ends_years(const struct around *place)
{
    const struct beside *second = &place->second_before;
    return beside_is(&place->before, CUE_JOIN) && is_number(second) &&
           second->token->lower.length == 4 &&
           ascii_is_digit(second->token->lower.data[3]);
}

/* Years before 1500 look like other numbers unless a word of time, a mark or a year opens
 * them. */
bool refuse_doubtful_year(const struct around *place)
{
    const struct frame *frame = place->frame;
    return frame->has_year && around_is_single(place) && !frame->short_year &&
           !frame->bc && !around_built_by(place, build_early_year) &&
           (frame->year < YEAR_SURE_LEAST || frame->year > YEAR_SURE_MOST) &&
           !beside_is(&place->before, CUE_YEAR_BEFORE) && !ends_years(place) &&
           !is_at_least(place);
}

/* "one in 300", "in 120 villages": figures that are no year. "In 768 he", "In 312
 * Constantine", "sacked it in 845," are; "in" before a noun opens a sentence. */
bool refuse_early_year(const struct around *place)
{
    const struct beside *after = &place->after, *before = &place->second_before;
    if (!around_built_by(place, build_early_year))
        return false;
    int number = 0;
    if (before->token != NULL && beside_is(&place->before, CUE_IN) &&
        (is_number(before) || grammar_sense(place->matcher->grammar,
                                            place->matcher->tags[place->match->first - 2],
                                            CLASS_CARDINAL, &number)))
        return true;
    if (!beside_is_word(after) && !is_number(after))
        return after->token != NULL && after->token->kind != TOKEN_PUNCT;
    bool clause = beside_is_capital(after) || beside_is(after, CUE_DEFINITE) ||
                  beside_is(after, CUE_INDEFINITE) || beside_is(after, CUE_MODAL_AFTER) ||
                  beside_is(after, CUE_OWNER);
    return !beside_is(after, CUE_AND) && !(before->token == NULL && clause);
}

/* A decimal, a fraction or a range that only looks like a day: "June 3.5". */
bool refuse_percentage(const struct around *place)
{
    return place->frame->day != 0 && is_number(&place->last) &&
           beside_is_glued(&place->after) &&
           view_equal(place->after.token->lower, VIEW("%"));
}

static bool is_mark(const struct beside *beside, struct view mark)
{
    return beside->token != NULL && view_equal(beside->token->lower, mark);
}

/* "(Marlow et al., 1998)", "(Marlow & Reed 1998, p. 7)", "3 C.F.R. 99 (1953)": where
 * something was printed, not when something happened. */
bool refuse_citation(const struct around *place)
{
    if (!is_bare_year(place))
        return false;
    if (is_mark(&place->before, VIEW("(")) && is_mark(&place->after, VIEW(")")) &&
        is_number(&place->second_before)) {
        struct beside third = beside_at(place->matcher, place->match->first, -3);
        return third.token != NULL && third.token->capital &&
               view_ends(third.token->lower, VIEW("."));
    }
    const struct beside *name =
        is_mark(&place->before, VIEW(",")) ? &place->second_before : &place->before;
    return beside_is(name, CUE_ALIA) ||
           (beside_is_capital(name) && is_mark(&place->after, VIEW(",")) &&
            beside_is(&place->second_after, CUE_PAGE));
}

/* Verbs in -s that a length completes: "lasts over ten years" has more than ten. */
static bool takes_length(struct view lower)
{
    static const struct view verbs[] = { VIEW_INIT("has"),     VIEW_INIT("is"),
                                         VIEW_INIT("lasts"),   VIEW_INIT("lives"),
                                         VIEW_INIT("remains"), VIEW_INIT("serves"),
                                         VIEW_INIT("spans"),   VIEW_INIT("spends"),
                                         VIEW_INIT("stays"),   VIEW_INIT("takes"),
                                         VIEW_INIT("was"),     VIEW_INIT("works") };
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (view_equal(lower, verbs[i]))
            return true;
    return false;
}

/* "12 percent over two years", "cuts over ten years", "runs over two days": throughout
 * them; the length is found without it. */
bool refuse_over(const struct around *place)
{
    static const struct view spread[] = { VIEW_INIT("ran"),       VIEW_INIT("run"),
                                          VIEW_INIT("running"),   VIEW_INIT("spread"),
                                          VIEW_INIT("staggered"), VIEW_INIT("phased") };
    const struct token *before = place->before.token;
    int number = 0;
    if (before == NULL || !view_equal(place->first.token->lower, VIEW("over")))
        return false;
    for (size_t i = 0; i < sizeof spread / sizeof *spread; i++)
        if (view_equal(before->lower, spread[i]))
            return true;
    uint16_t tag = place->matcher->tags[place->match->first - 1];
    if (before->kind == TOKEN_NUMBER ||
        grammar_sense(place->matcher->grammar, tag, CLASS_COUNTABLE, &number))
        return true;
    return before->kind == TOKEN_WORD && before->lower.length > 3 &&
           view_ends(before->lower, VIEW("s")) && !view_ends(before->lower, VIEW("ss")) &&
           !place->before.time && !takes_length(before->lower);
}
