/* Names of people, works and marches that words of time are part of. */
#include "timex/around.h"

static bool is_spoken(const struct beside *beside)
{
    return beside_is_word(beside) && !beside->token->capital && !beside->time;
}

/* "a server MAY wait", ", and MAY wait": capitals stress it amid words without. */
static bool is_stressed_modal(const struct around *place)
{
    const struct beside *before = &place->before;
    bool joined = beside_is(before, CUE_AND);
    if (joined)
        before = &place->second_before;
    bool clause = joined && !beside_is_word(before);
    return place->first.token->all_capitals && is_spoken(&place->after) &&
           !beside_is(&place->after, CUE_TIME_BEFORE) &&
           (clause || (is_spoken(before) && !beside_is(before, CUE_TIME_BEFORE)));
}

/* "May I", "may have": the modal, at the head of a sentence or shouted. */
bool refuse_modal(const struct around *place)
{
    return around_is_single(place) && beside_is(&place->first, CUE_MODAL) &&
           (is_stressed_modal(place) || (!beside_is(&place->before, CUE_TIME_BEFORE) &&
                                         beside_is(&place->after, CUE_MODAL_AFTER)));
}

/* "Theresa May said", "John Winter's": a given name stands before it. */
static bool is_surname(const struct around *place)
{
    return beside_is(&place->first, CUE_SURNAME) && beside_is_capital(&place->before) &&
           !place->before.time && !beside_is(&place->before, CUE_TIME_BEFORE) &&
           !place->before.token->all_capitals && place->before.token->lower.length > 2 &&
           (beside_is(&place->after, CUE_POSSESSIVE) ||
            (beside_is_word(&place->after) && !place->after.token->capital &&
             !beside_is(&place->after, CUE_TIME_BEFORE)));
}

/* "Jan-Erik": glued to another name. */
static bool is_half_of_name(const struct around *place)
{
    return beside_is_glued(&place->after) && beside_is(&place->after, CUE_DASH) &&
           beside_is_capital(&place->second_after) &&
           beside_is_glued(&place->second_after) && !place->second_after.time;
}

/* "the Winter Palace", "the Summer Games", "the October Revolution"; a battle's name
 * tells its time. */
static bool is_first_of_name(const struct around *place)
{
    const struct frame *frame = place->frame;
    int number = 0;
    bool battle =
        place->after.token != NULL &&
        grammar_sense(place->matcher->grammar, place->matcher->tags[place->match->last],
                      CLASS_BATTLE, &number);
    bool alone = (frame->season != 0 || frame->month != 0) && !frame->has_year &&
                 (frame->season != 0 || around_is_single(place));
    bool acronym = place->after.token != NULL && place->after.token->all_capitals &&
                   place->after.token->lower.length > 1; /* "the June OPEC talks" */
    return alone && !acronym &&
           (beside_is(&place->first, CUE_DEFINITE) ||
            (around_is_single(place) && beside_is(&place->before, CUE_DEFINITE))) &&
           place->last.token->capital && !place->last.token->all_capitals &&
           beside_is_capital(&place->after) && !place->after.time && !battle;
}

/* "June Harris", "Ms. May", "August Strand", "the May Company": a name. */
bool refuse_name(const struct around *place)
{
    const struct beside *before = &place->before;
    if (is_first_of_name(place))
        return true;
    if (!around_is_single(place) || !place->first.token->capital)
        return false;
    if (place->frame->weekday != 0 && beside_is(&place->after, CUE_PAPER) &&
        beside_is_capital(&place->after))
        return true; /* "the Sunday Herald" */
    if (place->frame->weekday != 0 && beside_is(before, CUE_NAMED_DAY) &&
        beside_is_capital(before))
        return true; /* "Bloody Sunday" */
    if (place->frame->holiday != 0 && beside_is(&place->after, CUE_PAPER) &&
        beside_is_capital(&place->after))
        return true; /* "Easter Island" */
    if (place->frame->month != 0 && is_half_of_name(place))
        return true;
    if (!beside_is(&place->first, CUE_BEARER))
        return false;
    bool told = place->after.token != NULL &&
                view_equal(place->after.token->lower, VIEW(",")) &&
                beside_is(&place->second_after, CUE_WHO); /* "May, who resigned" */
    if (beside_is(before, CUE_TITLE) || beside_is(&place->after, CUE_COMPANY) || told ||
        is_surname(place))
        return true;
    if (beside_is(before, CUE_TIME_BEFORE) && !beside_is(before, CUE_NAME_BEFORE))
        return false;
    if (beside_is(before, CUE_BY) && place->second_before.token == NULL)
        return false; /* "By June Norway had ..." */
    return beside_is_capital(&place->after) && !place->first.token->all_capitals &&
           !(place->after.token->all_capitals && beside_is(before, CUE_DEFINITE)) &&
           !place->after.time && place->after.token->lower.length > 2;
}

/* "the Long March": a word with a capital amid a sentence makes a name of it, where no
 * head in capitals is ("MOSCOW March"). */
static bool is_named_walk(const struct around *place)
{
    const struct beside *before = &place->before;
    return beside_is_capital(before) && !before->token->all_capitals &&
           place->second_before.token != NULL && !beside_is(before, CUE_TIME_BEFORE) &&
           (beside_is(&place->second_before, CUE_DEFINITE) ||
            beside_is(&place->second_before, CUE_INDEFINITE) ||
            place->second_before.token->kind == TOKEN_PUNCT) &&
           !view_equal(place->second_before.token->lower, VIEW(",")) &&
           place->first.token->capital && !place->first.token->all_capitals;
}

/* "the March on the capital", "the annual March for Peace": the walk. */
bool refuse_walk(const struct around *place)
{
    if (!around_is_single(place) || !beside_is(&place->first, CUE_WALK))
        return false;
    if (is_named_walk(place))
        return true;
    if (beside_is(&place->after, CUE_OF) && beside_is(&place->second_after, CUE_DEFINITE))
        return true; /* "the March of the Masons" */
    bool noun =
        beside_is(&place->before, CUE_DEFINITE) ||
        beside_is(&place->before, CUE_INDEFINITE) ||
        (beside_is_word(&place->before) && beside_is_capital(&place->second_after) &&
         (beside_is(&place->second_before, CUE_DEFINITE) ||
          beside_is(&place->second_before, CUE_INDEFINITE)));
    return noun && beside_is(&place->after, CUE_WALK_AFTER);
}
