#include "timex/refuse.h"

/* What a rule looks at: the match's frame and the words about it. */
struct place_of_match {
    const struct matcher *matcher;
    const struct match *match;
    const struct frame *frame;
    const struct token *first, *last;   /* its own first and last token */
    const struct token *before, *after; /* in the sentence, or NULL */
    const struct token *second_before, *second_after;
};

static bool token_is(const struct token *token, struct view word)
{
    return token != NULL && view_equal(token->lower, word);
}

static bool token_in(const struct token *token, const struct view *words, size_t count)
{
    for (size_t i = 0; token != NULL && i < count; i++)
        if (view_equal(token->lower, words[i]))
            return true;
    return false;
}

#define TOKEN_IN(token, words) token_in((token), (words), sizeof(words) / sizeof *(words))

static bool is_one_token(const struct place_of_match *place)
{
    return place->match->last == place->match->first + 1;
}

static bool row_is(const struct place_of_match *place, struct view name)
{
    return view_equal(place->match->row->name, name);
}

/* Prepositions and the like that open a phrase of time. */
static bool opens_time(const struct token *token)
{
    static const struct view words[] = {
        VIEW_INIT("in"),     VIEW_INIT("since"),   VIEW_INIT("by"),
        VIEW_INIT("until"),  VIEW_INIT("till"),    VIEW_INIT("from"),
        VIEW_INIT("during"), VIEW_INIT("before"),  VIEW_INIT("after"),
        VIEW_INIT("of"),     VIEW_INIT("through"), VIEW_INIT("throughout"),
        VIEW_INIT("on"),     VIEW_INIT("between"), VIEW_INIT("for"),
        VIEW_INIT("to"),     VIEW_INIT("and"),     VIEW_INIT("last"),
        VIEW_INIT("next"),   VIEW_INIT("this"),    VIEW_INIT("late"),
        VIEW_INIT("early"),  VIEW_INIT("mid"),     VIEW_INIT("around"),
        VIEW_INIT("about"),  VIEW_INIT("circa"),   VIEW_INIT("within"),
        VIEW_INIT("than"),   VIEW_INIT("the"),     VIEW_INIT("back"),
        VIEW_INIT("spring"), VIEW_INIT("summer"),  VIEW_INIT("as"),
        VIEW_INIT("into"),   VIEW_INIT("or"),      VIEW_INIT("year"),
    };
    return TOKEN_IN(token, words);
}

static bool is_word(const struct token *token)
{
    return token != NULL && token->kind == TOKEN_WORD;
}

/* "May I", "may have": the modal, at the head of a sentence or shouted. */
static bool is_modal(const struct place_of_match *place)
{
    static const struct view followers[] = {
        VIEW_INIT("i"),    VIEW_INIT("we"),    VIEW_INIT("you"),  VIEW_INIT("he"),
        VIEW_INIT("she"),  VIEW_INIT("it"),    VIEW_INIT("they"), VIEW_INIT("be"),
        VIEW_INIT("have"), VIEW_INIT("god"),   VIEW_INIT("not"),  VIEW_INIT("the"),
        VIEW_INIT("also"), VIEW_INIT("never"),
    };
    return is_one_token(place) && token_is(place->first, VIEW("may")) &&
           !opens_time(place->before) && TOKEN_IN(place->after, followers);
}

/* "June Harris", "Ms. May", "August Strand": a name. */
static bool is_name(const struct place_of_match *place)
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
    if (!is_one_token(place) || !place->first->capital || !TOKEN_IN(place->first, names))
        return false;
    if (TOKEN_IN(place->before, titles))
        return true;
    if (opens_time(place->before) && !TOKEN_IN(place->before, neutral))
        return false;
    if (token_is(place->before, VIEW("by")) && place->second_before == NULL)
        return false; /* "By June Norway had ..." */
    return is_word(place->after) && place->after->capital &&
           !place->first->all_capitals && place->matcher->tags[place->match->last] == 0 &&
           place->after->lower.length > 2;
}

/* "the March on the capital", "a March against": the walk. */
static bool is_walk(const struct place_of_match *place)
{
    static const struct view followers[] = { VIEW_INIT("on"), VIEW_INIT("against"),
                                             VIEW_INIT("for"), VIEW_INIT("to") };
    if (is_one_token(place) && token_is(place->first, VIEW("march")) &&
        token_is(place->after, VIEW("of")) && token_is(place->second_after, VIEW("the")))
        return true; /* "the March of the Masons" */
    return is_one_token(place) && token_is(place->first, VIEW("march")) &&
           (token_is(place->before, VIEW("the")) || token_is(place->before, VIEW("a"))) &&
           TOKEN_IN(place->after, followers);
}

/* "fall", "spring" as verbs and other nouns; seasons stand behind a word of time. */
static bool is_other_season_word(const struct place_of_match *place)
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
        token_is(place->last, VIEW("fall")) || token_is(place->last, VIEW("spring")) ||
        token_is(place->last, VIEW("springs")) || token_is(place->last, VIEW("falls"));
    if (token_is(place->after, VIEW("of")) && risky)
        return true;
    if (!risky || place->match->last - place->match->first > 1)
        return false;
    if (TOKEN_IN(place->before, openers))
        return false;
    return true;
}

/* "$1,990", "No. 1998", "room 1901": not a year. */
static bool is_marked_number(const struct place_of_match *place)
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
    return place->frame->has_year && is_one_token(place) && place->frame->month == 0 &&
           TOKEN_IN(place->before, marks);
}

static bool ends_in(const struct token *token, char letter)
{
    return token->lower.data[token->lower.length - 1] == letter;
}

/* "1990 villages", "2000 men", "1500 km": a number of things. */
static bool is_quantity(const struct place_of_match *place)
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
    if (!place->frame->has_year || !is_one_token(place) || place->frame->short_year ||
        !is_word(place->after))
        return false;
    if (TOKEN_IN(place->after, others))
        return !token_is(place->after, VIEW("of")) || !opens_time(place->before);
    return !place->after->capital && ends_in(place->after, 's') &&
           !TOKEN_IN(place->after, verbs) && !place->after->glued &&
           !token_is(place->before, VIEW("the")) &&
           place->matcher->tags[place->match->last] == 0 &&
           !token_is(place->before, VIEW("since"));
}

/* Figures that belong to something longer: 1,998.5, A-1998, 1998/4b, x1998. */
static bool is_part_of_figures(const struct place_of_match *place)
{
    const struct token *first = place->first, *last = place->last;
    bool digits = first->kind == TOKEN_NUMBER || last->kind == TOKEN_NUMBER;
    if (!digits || place->frame->sense == FRAME_DURATION)
        return false;
    if (first->kind == TOKEN_NUMBER && first->glued && place->before != NULL &&
        !place->match->row->before) {
        bool quote =
            place->before->lower.length <= 3 && place->before->kind == TOKEN_PUNCT;
        bool dash = token_is(place->before, VIEW("-")) ||
                    token_is(place->before, VIEW("–")) ||
                    token_is(place->before, VIEW("/"));
        if (!quote && !dash)
            return true;
        if (dash && place->second_before != NULL && place->frame->has_year &&
            place->second_before->kind == TOKEN_NUMBER &&
            place->second_before->lower.length != 4 && place->frame->month == 0)
            return true;
        if (token_is(place->before, VIEW("/")) && place->second_before != NULL &&
            place->before->glued && place->second_before->kind != TOKEN_NUMBER)
            return true;
    }
    if (place->after != NULL && place->after->glued && last->kind == TOKEN_NUMBER &&
        place->after->kind == TOKEN_WORD && !token_is(place->after, VIEW("'s")) &&
        ascii_is_alpha(place->after->lower.data[0]))
        return true;
    return false;
}

/* Years before 1500 look like other numbers unless a word of time or a mark opens them.
 */
static bool is_doubtful_year(const struct place_of_match *place)
{
    static const struct view openers[] = {
        VIEW_INIT("in"),    VIEW_INIT("since"), VIEW_INIT("by"),      VIEW_INIT("until"),
        VIEW_INIT("from"),  VIEW_INIT("to"),    VIEW_INIT("between"), VIEW_INIT("circa"),
        VIEW_INIT("year"),  VIEW_INIT("-"),     VIEW_INIT("("),       VIEW_INIT("late"),
        VIEW_INIT("early"), VIEW_INIT("after"), VIEW_INIT("before"),
    };
    return place->frame->has_year && is_one_token(place) && !place->frame->short_year &&
           !place->frame->bc &&
           (place->frame->year < 1500 || place->frame->year > 2100) &&
           !TOKEN_IN(place->before, openers);
}

/* A decimal, a fraction or a range that only looks like a day: "June 3.5". */
static bool is_bad_tail(const struct place_of_match *place)
{
    return place->frame->day != 0 && place->last->kind == TOKEN_NUMBER &&
           place->after != NULL && place->after->glued &&
           token_is(place->after, VIEW("%"));
}

/* "a second", "the second", "a third quarter": ordinals and small units that count
 * nothing. */
static bool is_small_unit(const struct place_of_match *place)
{
    const struct frame *frame = place->frame;
    return frame->sense == FRAME_DURATION && frame->unit == 'S' &&
           match_part(place->match, CLASS_NUMBER, 0) == NULL;
}

/* Ages are lengths of lives, no times: "13-year-old", "aged 40 years". */
static bool is_age(const struct place_of_match *place)
{
    return place->frame->sense == FRAME_DURATION &&
           (token_is(place->after, VIEW("old")) ||
            (token_is(place->after, VIEW("-")) &&
             token_is(place->second_after, VIEW("old"))));
}

/* "June 17 and 18 people": what follows is counted, no day. */
static bool is_counted(const struct place_of_match *place)
{
    return place->frame->continues && is_one_token(place) && !place->frame->has_year &&
           is_word(place->after) && !place->after->capital && !opens_time(place->after) &&
           !token_is(place->after, VIEW("were")) && !token_is(place->after, VIEW("was"));
}

/* Weekends, hours and shorter ones that nothing counts: "a weekend", "hours". */
static bool is_uncounted(const struct place_of_match *place)
{
    const struct frame *frame = place->frame;
    if (frame->sense != FRAME_DURATION ||
        match_part(place->match, CLASS_NUMBER, 0) != NULL)
        return false;
    if (place->after != NULL && place->after->glued && token_is(place->after, VIEW("-")))
        return true; /* "the year-ago quarter" */
    if (frame->unit == 'Q' && token_is(place->after, VIEW("of")))
        return true; /* a fourth */
    return frame->unit == 'K' ||
           (frame->vague && is_one_token(place) &&
            (frame->unit == 'H' || frame->unit == 'N' || frame->unit == 'Q'));
}

/* "'60 Minutes": a title. */
static bool is_title(const struct place_of_match *place)
{
    return place->frame->short_year && !place->frame->month && !place->frame->continues &&
           is_word(place->after) && place->after->capital;
}

/* "Earlier Friday, they met": earlier than what was told, on Friday. */
static bool is_sentence_adverb(const struct place_of_match *place)
{
    return row_is(place, VIEW("earlier-date")) && place->frame->weekday != 0 &&
           place->frame->month == 0 && place->before == NULL;
}

/* "the party daily Granma": a newspaper. */
static bool is_newspaper(const struct place_of_match *place)
{
    return row_is(place, VIEW("frequency")) && is_word(place->after) &&
           place->after->capital;
}

/* "nineteen sixty", "twelve thirty": years in words are those that figures would be. */
enum { YEAR_IN_WORDS_LEAST = 1700 };
static bool is_other_words(const struct place_of_match *place)
{
    return row_is(place, VIEW("year-words")) && place->frame->year < YEAR_IN_WORDS_LEAST;
}

/* In this order; the first that applies is told. */
static const struct rule {
    const char *reason;
    bool (*applies)(const struct place_of_match *place);
} rules[] = {
    { "the modal verb", is_modal },
    { "a name", is_name },
    { "the walk", is_walk },
    { "another sense of the season's word", is_other_season_word },
    { "a number of money, a page, a route or the like", is_marked_number },
    { "a number of things", is_quantity },
    { "part of a longer number or code", is_part_of_figures },
    { "a number with nothing that makes it a year", is_doubtful_year },
    { "part of a percentage", is_bad_tail },
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
    struct place_of_match place = {
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
