#include "timex/refuse.h"

#include "timex/around.h"
#include "timex/build.h"

/* "fall", "spring" as verbs and other nouns; seasons stand behind a word of time. */
static bool is_other_season_word(const struct around *place)
{
    const struct frame *frame = place->frame;
    if (frame->season == 0 || frame->has_year || frame->has_direction ||
        !beside_is(&place->last, CUE_RISKY_SEASON))
        return false;
    if (beside_is(&place->after, CUE_OF))
        return true;
    if (place->match->last - place->match->first == 2 &&
        beside_is(&place->first, CUE_DEFINITE)) /* "the fall in prices" */
        return beside_is(&place->after, CUE_IN) &&
               !beside_is(&place->before, CUE_SEASON_BEFORE);
    return around_is_single(place) && !beside_is(&place->before, CUE_SEASON_BEFORE);
}

static bool is_counted_frame(const struct around *place)
{
    return match_part(place->match, CLASS_NUMBER, 0) != NULL;
}

/* "a second", "the second", "a third quarter": ordinals and small units that count
 * nothing. */
static bool is_small_unit(const struct around *place)
{
    const struct frame *frame = place->frame;
    return frame->sense == FRAME_DURATION && frame->unit == 'S' &&
           !is_counted_frame(place);
}

/* "the three-month-old baby", "three-month-old Alma": not "a three-month-old truce". */
static bool is_age_of_person(const struct around *place)
{
    return beside_is(&place->last, CUE_OLD) &&
           (!beside_is_word(&place->after) || place->after.token->capital ||
            beside_is(&place->after, CUE_PERSON));
}

static bool is_contest(const struct beside *after)
{
    return after->token != NULL && (view_equal(after->token->lower, VIEW("final")) ||
                                    view_equal(after->token->lower, VIEW("finals")));
}

/* "the second quarter-final", "the quarter finals": matches. */
static bool is_quarter_of_contest(const struct around *place)
{
    if (is_contest(&place->after) &&
        (place->frame->quarter != 0 || place->frame->of_quarter ||
         place->frame->unit == 'Q'))
        return true;
    return (place->frame->quarter != 0 || place->frame->of_quarter) &&
           place->frame->sense != FRAME_DURATION && beside_is_glued(&place->after) &&
           beside_is(&place->after, CUE_DASH);
}

/* "in his twenties", "in her late 50s": years of a life. */
static bool is_decade_of_life(const struct around *place)
{
    return place->frame->decade != 0 && place->frame->short_year &&
           (beside_is(&place->before, CUE_OWNER) ||
            (place->before.time && beside_is(&place->second_before, CUE_OWNER)));
}

/* "the start of next week's talks": of the talks; "next week" is found without it. */
static bool is_part_of_owned(const struct around *place)
{
    return around_built_by(place, build_part) &&
           match_part(place->match, CLASS_PART_NOUN, 0) != NULL &&
           beside_is(&place->after, CUE_POSSESSIVE);
}

/* "get around Wednesday's ruling": what stands around the ruling. */
static bool is_about_owned(const struct around *place)
{
    return around_built_by(place, build_part) &&
           view_equal(place->match->row->argument, VIEW("about")) &&
           beside_is(&place->after, CUE_POSSESSIVE);
}

/* Ages are lengths of lives, no times: "13-year-old", "aged 40 years", "40 years of age".
 */
static bool is_age(const struct around *place)
{
    if (place->frame->sense != FRAME_DURATION)
        return false;
    bool behind =
        beside_is(&place->after, CUE_OLD) ||
        (beside_is(&place->after, CUE_DASH) &&
         beside_is(&place->second_after, CUE_OLD)) ||
        (beside_is(&place->after, CUE_OF) && beside_is(&place->second_after, CUE_AGE));
    return behind || (is_counted_frame(place) && beside_is(&place->before, CUE_AGE)) ||
           is_age_of_person(place);
}

/* "June 17 and 18 people": what follows is counted, no day. */
static bool is_counted(const struct around *place)
{
    bool unit = place->frame->continues && beside_is(&place->before, CUE_DEFINITE) &&
                beside_is_capital(&place->after) && !place->after.time;
    if (unit)
        return true; /* "on 12 July, the 1st Cavalry" */
    return place->frame->continues && !beside_is(&place->before, CUE_DASH) &&
           around_is_single(place) && !place->frame->has_year &&
           beside_is_word(&place->after) && !place->after.token->capital &&
           !beside_is(&place->after, CUE_TIME_BEFORE) &&
           !beside_is(&place->after, CUE_COUNT_BE);
}

/* "the 20th floor", "the second": only a preposition of time makes a day of it, and only
 * where no noun follows. */
static bool is_plain_ordinal(const struct around *place)
{
    bool figures = place->last.token->kind == TOKEN_NUMBER;
    return around_built_by(place, build_ordinal_day) &&
           (!beside_is(&place->before, CUE_DAY_BEFORE) ||
            (!figures && view_equal(place->match->row->argument, VIEW("figures"))));
}

/* "hours before the vote", "minutes after it" */
static bool is_apart(const struct beside *after)
{
    return after->token != NULL && (view_equal(after->token->lower, VIEW("before")) ||
                                    view_equal(after->token->lower, VIEW("after")));
}

/* Weekends, hours and shorter ones that nothing counts: "a weekend", "hours". */
static bool is_uncounted(const struct around *place)
{
    const struct frame *frame = place->frame;
    if (frame->sense != FRAME_DURATION)
        return false;
    bool counted = is_counted_frame(place);
    if (frame->unit == 'Q' && beside_is(&place->after, CUE_OF))
        return true; /* a fourth, three-quarters of them */
    if (frame->unit == 'Q' && frame->vague && beside_is(&place->before, CUE_IN) &&
        counted)
        return true; /* "in some quarters" */
    struct beside dash = beside_at(place->matcher, place->match->last - 1, -1);
    if (frame->unit == 'Q' && match_part(place->match, CLASS_UNITS, 0) != NULL &&
        beside_is(&dash, CUE_DASH))
        return true; /* "nearly three-quarters" */
    if (counted)
        return false;
    if (beside_is_glued(&place->after) && beside_is(&place->after, CUE_DASH))
        return true; /* "the year-ago quarter" */
    bool lasting = beside_is(&place->before, CUE_LASTING) &&
                   !beside_is(&place->before, CUE_OF); /* "for hours" */
    bool apart = around_is_single(place) && is_apart(&place->after) &&
                 !beside_is(&place->before, CUE_OWNER); /* "hours after the vote" */
    bool before_year = frame->unit == 'Y' && frame->vague && place->after.token != NULL &&
                       place->after.token->kind == TOKEN_NUMBER; /* "the years 1914-18" */
    return frame->unit == 'K' || before_year ||
           (frame->vague && around_is_single(place) &&
            beside_is(&place->before, CUE_OWNER)) || /* "his days" */
           (!lasting && !apart && frame->vague && around_is_single(place) &&
            (frame->unit == 'H' || frame->unit == 'N' || frame->unit == 'Q'));
}

static bool opens_quote(const struct beside *beside)
{
    return beside->token != NULL && beside->token->kind == TOKEN_PUNCT &&
           (view_equal(beside->token->lower, VIEW("\"")) ||
            view_equal(beside->token->lower, VIEW("“")) ||
            view_equal(beside->token->lower, VIEW("``")) ||
            view_equal(beside->token->lower, VIEW("'")));
}

static bool closes_quote(const struct beside *beside)
{
    return beside->token != NULL && beside->token->kind == TOKEN_PUNCT &&
           (view_equal(beside->token->lower, VIEW("\"")) ||
            view_equal(beside->token->lower, VIEW("”")) ||
            view_equal(beside->token->lower, VIEW("''")) ||
            view_equal(beside->token->lower, VIEW("'")));
}

/* "the Seven Years' War", "the Six-Day War": named by a length. */
static bool is_war(const struct around *place)
{
    const struct token *last = place->last.token;
    bool owned = beside_is(&place->after, CUE_POSSESSIVE);
    const struct beside *war = owned ? &place->second_after : &place->after;
    return place->frame->sense == FRAME_DURATION && last->capital &&
           beside_is_capital(war) && beside_is(war, CUE_WAR);
}

/* "1984, the novel" */
static bool names_work(const struct around *place)
{
    size_t last = place->match->last - 1;
    long comma =
        place->after.token != NULL && view_equal(place->after.token->lower, VIEW(","));
    struct beside article = beside_at(place->matcher, last, 1 + comma);
    struct beside work = beside_at(place->matcher, last, 2 + comma);
    return beside_is(&work, CUE_WORK) &&
           (beside_is(&article, CUE_DEFINITE) || beside_is(&article, CUE_INDEFINITE));
}

/* "the past six games": what is past is counted, and no unit of time. */
static bool is_counted_past(const struct around *place)
{
    int number = 0;
    uint16_t tag = 0;
    if (place->frame->sense != FRAME_REFERENCE || around_is_single(place) ||
        place->after.token == NULL)
        return false;
    tag = place->matcher->tags[place->match->last];
    return place->after.token->kind == TOKEN_NUMBER ||
           grammar_sense(place->matcher->grammar, tag, CLASS_CARDINAL, &number) ||
           grammar_sense(place->matcher->grammar, tag, CLASS_VAGUE, &number);
}

/* "'60 Minutes", "48 Hours", "1984, the novel", a programme called "This Week": titles.
 */
static bool is_title(const struct around *place)
{
    const struct frame *frame = place->frame;
    bool small = frame->unit == 'S' || frame->unit == 'N' || frame->unit == 'H';
    bool several = !around_is_single(place);
    if (frame->sense == FRAME_DURATION && small && several &&
        place->last.token->capital && !place->last.token->all_capitals)
        return true;
    if (is_war(place))
        return true;
    if (frame->sense == FRAME_SHIFT && several && opens_quote(&place->before) &&
        place->first.token->capital && place->last.token->capital)
        return true;
    if (frame->has_year && around_is_single(place) && !frame->short_year) {
        bool quoted = opens_quote(&place->before) && closes_quote(&place->after) &&
                      beside_is_glued(&place->after);
        return quoted || names_work(place) || beside_is(&place->before, CUE_WORK);
    }
    return frame->short_year && !frame->month && !frame->continues &&
           beside_is_capital(&place->after);
}

/* "Earlier Friday, they met": earlier than what was told, on Friday. */
static bool is_sentence_adverb(const struct around *place)
{
    return around_built_by(place, build_part) &&
           match_part(place->match, CLASS_SHIFTED, 0) != NULL &&
           match_part(place->match, CLASS_DAYPART, 0) == NULL &&
           place->frame->weekday != 0 && place->frame->month == 0 &&
           place->before.token == NULL;
}

/* "the party daily Granma": a newspaper; "average daily volume", "annual sales": a rate.
 */
static bool is_newspaper(const struct around *place)
{
    if (!around_built_by(place, build_set) || !around_is_single(place))
        return false;
    bool yearly = view_equal(place->match->row->argument, VIEW("yearly"));
    bool behind_name = place->first.token->capital && beside_is_capital(&place->before) &&
                       !place->before.time; /* "the Harbour Weekly" */
    return behind_name || beside_is_capital(&place->after) ||
           beside_is(&place->before, CUE_MEAN) ||
           (yearly && !beside_is(&place->after, CUE_GATHERING));
}

/* "now and then", "as recently as May": no time of their own. */
static bool is_idiom(const struct around *place)
{
    if (place->frame->sense != FRAME_REFERENCE || !around_is_single(place))
        return false;
    const struct token *second = place->second_after.token;
    bool again = beside_is(&place->after, CUE_AND) && second != NULL &&
                 (view_equal(second->lower, VIEW("then")) ||
                  view_equal(second->lower, VIEW("again")));
    return again ||
           (beside_is(&place->before, CUE_AS) && beside_is(&place->after, CUE_AS));
}

/* "the time being spent on repairs": being spent, not for the time being. */
static bool is_time_spent(const struct around *place)
{
    return place->frame->sense == FRAME_REFERENCE &&
           view_equal(place->last.token->lower, VIEW("being")) &&
           beside_is_word(&place->after) &&
           (text_class_guess(place->matcher->text, place->match->last) &
            UINT32_C(1) << WORD_PARTICIPLE) != 0;
}

/* "is expected to last six weeks": the verb; the six weeks are found without it. */
static bool is_lasting_verb(const struct around *place)
{
    return place->match->captures[0].class == CLASS_LAST &&
           place->match->captures[0].first == place->match->first &&
           (beside_is(&place->before, CUE_TO) || beside_is(&place->before, CUE_FUTURE));
}

/* "nineteen sixty", "twelve thirty": years in words are those that figures would be. */
enum { YEAR_IN_WORDS_LEAST = 1700 };
static bool is_other_words(const struct around *place)
{
    return place->match->captures[0].class == CLASS_YEAR_WORDS &&
           place->match->count == 1 && place->frame->year < YEAR_IN_WORDS_LEAST;
}

/* "a week later than usual": a difference, no date. */
static bool is_comparison(const struct around *place)
{
    return place->after.token != NULL &&
           view_equal(place->after.token->lower, VIEW("than"));
}

/* What a frame is, as far as rules ask for it: a rule is tried of few frames. */
enum frame_trait {
    OF_ANY = 1,
    OF_SINGLE = 2, /* one token */
    OF_YEAR = 4,
    OF_BARE_YEAR = 8, /* a year in figures and nothing else */
    OF_SHORT_YEAR = 16,
    OF_DAY = 32,
    OF_DECADE = 64,
    OF_SEASON = 128,
    OF_QUARTER = 256,
    OF_LENGTH = 512, /* the senses of frame.h, from here on */
    OF_SHIFT = 1024,
    OF_REFERENCE = 2048,
    OF_CONTINUED = 4096, /* it completes the one before */
    OF_PART = 8192,      /* and builders */
    OF_SET = 16384,
    OF_ORDINAL = 32768,
};

static unsigned frame_traits(const struct around *place)
{
    static const unsigned senses[] = { [FRAME_DURATION] = OF_LENGTH,
                                       [FRAME_SHIFT] = OF_SHIFT,
                                       [FRAME_REFERENCE] = OF_REFERENCE,
                                       [FRAME_ANCHORED] = 0 };
    const struct frame *frame = place->frame;
    row_build *build = place->match->row->build;
    bool single = around_is_single(place);
    bool bare = frame->has_year && single && frame->month == 0 && !frame->short_year;
    unsigned traits = OF_ANY | senses[frame->sense];
    traits |= single ? OF_SINGLE : 0;
    traits |= frame->has_year ? OF_YEAR : 0;
    traits |= bare ? OF_BARE_YEAR : 0;
    traits |= frame->short_year ? OF_SHORT_YEAR : 0;
    traits |= frame->day != 0 ? OF_DAY : 0;
    traits |= frame->decade != 0 ? OF_DECADE : 0;
    traits |= frame->season != 0 ? OF_SEASON : 0;
    traits |= frame->quarter != 0 || frame->of_quarter ? OF_QUARTER : 0;
    traits |= frame->continues ? OF_CONTINUED : 0;
    traits |= build == build_part ? OF_PART : 0;
    traits |= build == build_set ? OF_SET : 0;
    traits |= build == build_ordinal_day ? OF_ORDINAL : 0;
    return traits;
}

/* In this order; the first that applies is told. */
static const struct rule {
    const char *reason;
    bool (*applies)(const struct around *place);
    unsigned traits; /* it applies only to frames with one of these */
} rules[] = {
    { "the modal verb", refuse_modal, OF_SINGLE },
    { "a name", refuse_name, OF_SINGLE | OF_SEASON },
    { "the walk", refuse_walk, OF_SINGLE },
    { "another sense of the season's word", is_other_season_word, OF_SEASON },
    { "a number of money, a page, a route or the like", refuse_marked_number,
      OF_BARE_YEAR | OF_DAY },
    { "the number of a law", refuse_numbered_law, OF_BARE_YEAR | OF_DAY },
    { "the year of a make", refuse_model_year, OF_BARE_YEAR },
    { "a number of things", refuse_quantity, OF_BARE_YEAR },
    { "part of a longer number or code", refuse_part_of_figures, OF_ANY },
    { "a number with nothing that makes it a year", refuse_doubtful_year, OF_YEAR },
    { "a number with nothing that makes it a year", refuse_early_year, OF_BARE_YEAR },
    { "part of a percentage", refuse_percentage, OF_DAY },
    { "a citation", refuse_citation, OF_BARE_YEAR },
    { "an ordinal or a moment", is_small_unit, OF_LENGTH },
    { "an age", is_age, OF_LENGTH },
    { "a number of things", is_counted, OF_CONTINUED },
    { "an ordinal that counts no days", is_plain_ordinal, OF_ORDINAL },
    { "a unit that nothing counts", is_uncounted, OF_LENGTH },
    { "a title", is_title, OF_LENGTH | OF_SHIFT | OF_YEAR | OF_SHORT_YEAR },
    { "a contest", is_quarter_of_contest, OF_ANY },
    { "years of a life", is_decade_of_life, OF_DECADE },
    { "part of the noun behind it", is_part_of_owned, OF_PART },
    { "a preposition of the noun behind it", is_about_owned, OF_PART },
    { "an adverb of the sentence", is_sentence_adverb, OF_PART },
    { "a newspaper or a rate", is_newspaper, OF_SET },
    { "an idiom", is_idiom, OF_REFERENCE },
    { "the noun that a participle tells of", is_time_spent, OF_REFERENCE },
    { "a comparison", is_comparison, OF_SHIFT },
    { "the verb", is_lasting_verb, OF_ANY },
    { "a preposition", refuse_over, OF_LENGTH },
    { "numbers in words", is_other_words, OF_ANY },
    { "a number of things", is_counted_past, OF_REFERENCE },
};

const char *refuse(const struct matcher *matcher, const struct match *match,
                   const struct frame *frame)
{
    struct around place = around_of(matcher, match, frame);
    unsigned traits = frame_traits(&place);
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if ((rules[i].traits & traits) != 0 && rules[i].applies(&place))
            return rules[i].reason;
    return NULL;
}
