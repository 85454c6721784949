/* Numbers that look like years and days and are none. */
#include "timex/around.h"

/* "$1,990", "No. 1998", "room 1901": not a year. */
bool refuse_marked_number(const struct around *place)
{
    static const struct view marks[] = {
        VIEW_INIT("$"),
        VIEW_INIT("£"),
        VIEW_INIT("€"),
        VIEW_INIT("#"),
        VIEW_INIT("no."),
        VIEW_INIT("nos."),
        VIEW_INIT("number"),
        VIEW_INIT("route"),
        VIEW_INIT("flight"),
        VIEW_INIT("room"),
        VIEW_INIT("page"),
        VIEW_INIT("p."),
        VIEW_INIT("pp."),
        VIEW_INIT("section"),
        VIEW_INIT("article"),
        VIEW_INIT("resolution"),
        VIEW_INIT("+"),
        VIEW_INIT("boeing"),
        VIEW_INIT("airbus"),
        VIEW_INIT("e.o."),
        VIEW_INIT("order"),
        VIEW_INIT("point"),
        VIEW_INIT("hill"),
        VIEW_INIT("under"),
        VIEW_INIT("over"),
        VIEW_INIT("us$"),
        VIEW_INIT("highway"),
        VIEW_INIT("only"),
        VIEW_INIT("nearly"),
        VIEW_INIT("another"),
        VIEW_INIT("least"),
        VIEW_INIT("than"),
        VIEW_INIT("some"),
        VIEW_INIT("windows"),
        VIEW_INIT("approximately"),
        VIEW_INIT("estimated"),
        VIEW_INIT("additional"),
        VIEW_INIT("these"),
        VIEW_INIT("those"),
        VIEW_INIT("all"),
    };
    return place->frame->has_year && around_is_single(place) &&
           place->frame->month == 0 && TOKEN_IN(place->before, marks);
}

static bool ends_in(const struct token *token, char letter)
{
    return token->lower.data[token->lower.length - 1] == letter;
}

/* "1990 villages", "2000 men", "1500 km": a number of things. */
bool refuse_quantity(const struct around *place)
{
    static const struct view others[] = {
        VIEW_INIT("men"),      VIEW_INIT("people"),   VIEW_INIT("percent"),
        VIEW_INIT("feet"),     VIEW_INIT("km"),       VIEW_INIT("m"),
        VIEW_INIT("women"),    VIEW_INIT("children"), VIEW_INIT("million"),
        VIEW_INIT("thousand"), VIEW_INIT("billion"),  VIEW_INIT("kg"),
        VIEW_INIT("pc"),       VIEW_INIT("%"),        VIEW_INIT("°"),
        VIEW_INIT("tonnes"),   VIEW_INIT("°c"),       VIEW_INIT("hundred"),
        VIEW_INIT("infantry"), VIEW_INIT("cavalry"),  VIEW_INIT("horse"),
        VIEW_INIT("of"),       VIEW_INIT("square"),   VIEW_INIT("cubic"),
        VIEW_INIT("more"),
    };
    static const struct view verbs[] = {
        VIEW_INIT("was"),      VIEW_INIT("is"),      VIEW_INIT("has"),
        VIEW_INIT("as"),       VIEW_INIT("'s"),      VIEW_INIT("this"),
        VIEW_INIT("s"),        VIEW_INIT("less"),    VIEW_INIT("across"),
        VIEW_INIT("thus"),     VIEW_INIT("his"),     VIEW_INIT("its"),
        VIEW_INIT("versus"),   VIEW_INIT("does"),    VIEW_INIT("besides"),
        VIEW_INIT("was"),      VIEW_INIT("sales"),   VIEW_INIT("elections"),
        VIEW_INIT("earnings"), VIEW_INIT("results"), VIEW_INIT("olympics"),
        VIEW_INIT("games"),    VIEW_INIT("talks")
    };
    if (!place->frame->has_year || !around_is_single(place) || place->frame->short_year ||
        !around_is_word(place->after))
        return false;
    if (TOKEN_IN(place->after, others))
        return !around_is(place->after, VIEW("of")) || !around_opens_time(place->before);
    return !place->after->capital && ends_in(place->after, 's') &&
           !TOKEN_IN(place->after, verbs) && !place->after->glued &&
           !around_is(place->before, VIEW("the")) &&
           place->matcher->tags[place->match->last] == 0 &&
           !around_is(place->before, VIEW("since"));
}

/* Figures that belong to something longer: 1,998.5, A-1998, 1998/4b, x1998. */
bool refuse_part_of_figures(const struct around *place)
{
    const struct token *first = place->first, *last = place->last;
    bool digits = first->kind == TOKEN_NUMBER || last->kind == TOKEN_NUMBER;
    if (!digits || place->frame->sense == FRAME_DURATION)
        return false;
    if (first->kind == TOKEN_NUMBER && first->glued && place->before != NULL &&
        !place->match->row->before) {
        bool quote =
            place->before->lower.length <= 3 && place->before->kind == TOKEN_PUNCT;
        bool dash = around_is(place->before, VIEW("-")) ||
                    around_is(place->before, VIEW("–")) ||
                    around_is(place->before, VIEW("/"));
        if (!quote && !dash)
            return true;
        if (dash && place->second_before != NULL && place->frame->has_year &&
            place->second_before->kind == TOKEN_NUMBER &&
            place->second_before->lower.length != 4 && place->frame->month == 0)
            return true;
        if (around_is(place->before, VIEW("/")) && place->second_before != NULL &&
            place->before->glued && place->second_before->kind != TOKEN_NUMBER)
            return true;
    }
    if (place->after != NULL && place->after->glued && last->kind == TOKEN_NUMBER &&
        place->after->kind == TOKEN_WORD && !around_is(place->after, VIEW("'s")) &&
        ascii_is_alpha(place->after->lower.data[0]))
        return true;
    return false;
}

/* Years before 1500 look like other numbers unless a word of time or a mark opens them.
 */
bool refuse_doubtful_year(const struct around *place)
{
    static const struct view openers[] = {
        VIEW_INIT("in"),    VIEW_INIT("since"), VIEW_INIT("by"),      VIEW_INIT("until"),
        VIEW_INIT("from"),  VIEW_INIT("to"),    VIEW_INIT("between"), VIEW_INIT("circa"),
        VIEW_INIT("year"),  VIEW_INIT("-"),     VIEW_INIT("("),       VIEW_INIT("late"),
        VIEW_INIT("early"), VIEW_INIT("after"), VIEW_INIT("before"),
    };
    return place->frame->has_year && around_is_single(place) &&
           !place->frame->short_year && !place->frame->bc &&
           (place->frame->year < 1500 || place->frame->year > 2100) &&
           !TOKEN_IN(place->before, openers);
}

/* A decimal, a fraction or a range that only looks like a day: "June 3.5". */
bool refuse_percentage(const struct around *place)
{
    return place->frame->day != 0 && place->last->kind == TOKEN_NUMBER &&
           place->after != NULL && place->after->glued &&
           around_is(place->after, VIEW("%"));
}
