/* What of a passage titles leave out: dates, brackets, adverbs that tie it to others. */
#include "events/named_time.h"
#include "events/phrase.h"
#include "events/relation.h"
#include "events/title_words.h"
#include "text/word_list.h"

enum { BRACKET_TOKENS = 40 };

/* Adverbs that tie a sentence to others or to now; a title stands alone. In byte order.
 */
static const struct view fillers[] = {
    VIEW_INIT("again"),        VIEW_INIT("already"),      VIEW_INIT("also"),
    VIEW_INIT("currently"),    VIEW_INIT("earlier"),      VIEW_INIT("even"),
    VIEW_INIT("eventually"),   VIEW_INIT("finally"),      VIEW_INIT("first"),
    VIEW_INIT("however"),      VIEW_INIT("initially"),    VIEW_INIT("just"),
    VIEW_INIT("later"),        VIEW_INIT("meanwhile"),    VIEW_INIT("moreover"),
    VIEW_INIT("nevertheless"), VIEW_INIT("now"),          VIEW_INIT("originally"),
    VIEW_INIT("previously"),   VIEW_INIT("recently"),     VIEW_INIT("separately"),
    VIEW_INIT("soon"),         VIEW_INIT("subsequently"), VIEW_INIT("then"),
    VIEW_INIT("therefore"),    VIEW_INIT("thus"),         VIEW_INIT("too"),
};

static bool opens_phrase(const struct token *token)
{
    return token->word_class == WORD_DETERMINER || token->word_class == WORD_POSSESSIVE;
}

/* "the three months to May": a length that a date ends. */
static bool leads_to_date(const struct selection *selection, size_t index, size_t last)
{
    const struct timex *timex = &selection->timexes->items[index];
    return timex->type == TIMEX_DURATION && index + 1 < selection->timex_last &&
           timex->last + 1 < last && phrase_is_word(selection->text, timex->last, "to") &&
           timex[1].first == timex->last + 1 && timex[1].has_date;
}

/* Where a length begins, with the preposition that leads to it. */
static size_t from_length(const struct selection *selection, size_t index)
{
    size_t floor = selection->text->sentences[selection->sentence].first;
    return relation_lead(selection->text, &selection->timexes->items[index], floor);
}

/* Whether a dash and the end of the range stand behind a date. */
static bool continues_range(const struct selection *selection, size_t index, size_t last)
{
    const struct timex *timex = &selection->timexes->items[index];
    if (index + 1 >= selection->timex_last || timex->last + 1 >= last)
        return false;
    const struct token *mark = &selection->text->tokens[timex->last];
    return timex[1].first == timex->last + 1 && mark->kind == TOKEN_PUNCT &&
           mark->glued && !view_equal(mark->lower, VIEW(","));
}

/* A date in the text that begins at token, with the preposition that leads to it. */
static size_t skip_date(const struct selection *selection, size_t token, size_t last)
{
    const struct text *text = selection->text;
    size_t floor = text->sentences[selection->sentence].first;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (token >= from_length(selection, i) && token < timex->last &&
            leads_to_date(selection, i, last))
            return selection->timexes->items[i + 1].last;
        if (timex->last <= token || timex->type == TIMEX_SET ||
            named_time_is(text, timex) ||
            (timex->type == TIMEX_DURATION &&
             (!timex->has_date || text->tokens[timex->first].quoted)))
            continue; /* "jailed for two years", but not "died in the last two years" */
        if (token > timex->first)
            return timex->last;
        bool owner = timex->last < last &&
                     text->tokens[timex->last].word_class == WORD_POSSESSIVE &&
                     text->tokens[timex->last].glued;
        struct phrase phrase;
        bool opened =
            timex->first > floor && opens_phrase(&text->tokens[timex->first - 1]);
        bool modifier =
            owner ||
            (opened && timex->last < last && !opens_phrase(&text->tokens[timex->last]) &&
             (text->tokens[timex->last].word_class == WORD_ADJECTIVE ||
              phrase_from(text, timex->last, last, &phrase)));
        bool bare = timex->first > floor &&
                    timex->last < last && /* "in first-quarter sales" */
                    phrase_is_word(text, timex->last - 1, "quarter") &&
                    text->tokens[timex->last].word_class == WORD_NOUN &&
                    text->tokens[timex->first - 1].word_class == WORD_PREPOSITION;
        modifier = modifier || bare;
        size_t from = modifier ? timex->first : relation_lead(text, timex, floor);
        if (token != from && token != timex->first)
            continue;
        size_t end = timex->last + (owner ? 1 : 0);
        if (!owner && continues_range(selection, i, last))
            return selection->timexes->items[i + 1].last; /* "the 2017-18 season" */
        /* "November and December 2015" */
        if (end + 1 < last && text->tokens[end].word_class == WORD_CONJUNCTION &&
            skip_date(selection, end + 1, last) > end + 1)
            return skip_date(selection, end + 1, last);
        if (opened && end + 1 < last && phrase_is_word(text, end, "and"))
            return token; /* "the Christmas and New Year sales" */
        if (end < last &&
            (phrase_is_word(text, end, "alone") || phrase_is_word(text, end, "morning") ||
             phrase_is_word(text, end, "night")))
            end++; /* "in 2012 alone", "in the early hours of Thursday morning" */
        return end;
    }
    return token;
}

static size_t skip_bracket(const struct text *text, size_t token, size_t last)
{
    struct view mark = text->tokens[token].lower;
    if (!view_equal(mark, VIEW("(")) && !view_equal(mark, VIEW("[")))
        return token;
    size_t stop = last - token > BRACKET_TOKENS ? token + BRACKET_TOKENS : last;
    for (size_t i = token + 1; i < stop; i++)
        if (view_equal(text->tokens[i].lower, VIEW(")")) ||
            view_equal(text->tokens[i].lower, VIEW("]")))
            return i + 1;
    return token + 1;
}

/* "too early to say": without it the contrary would be said. */
static bool measures(const struct text *text, size_t token, size_t last)
{
    return phrase_is_word(text, token, "too") && token + 1 < last &&
           (text->tokens[token + 1].word_class == WORD_ADJECTIVE ||
            text->tokens[token + 1].word_class == WORD_ADVERB);
}

size_t title_words_skip(const struct selection *selection, size_t token, size_t last)
{
    const struct text *text = selection->text;
    size_t next = skip_date(selection, token, last);
    if (next == token && token + 2 < last && phrase_is_word(text, token, "some") &&
        phrase_is_word(text, token + 1, "time") &&
        skip_date(selection, token + 2, last) > token + 2)
        return skip_date(selection, token + 2, last); /* "some time in 1340" */
    if (next == token)
        next = skip_bracket(text, token, last);
    if (next == token && text->tokens[token].word_class == WORD_ADVERB &&
        WORD_LISTED(fillers, text->tokens[token].lower) && !measures(text, token, last) &&
        !(token + 1 < last && text->tokens[token + 1].glued)) /* "so-called" */
        next = token + 1;
    return next;
}

size_t title_words_before_comparison(const struct text *text, size_t first, size_t last)
{
    for (size_t i = first; i + 1 < last; i++) {
        bool moved =
            phrase_is_word(text, i, ",") &&
            (phrase_is_word(text, i + 1, "up") || phrase_is_word(text, i + 1, "down"));
        bool held =
            phrase_is_word(text, i, "compared") &&
            (phrase_is_word(text, i + 1, "with") || phrase_is_word(text, i + 1, "to"));
        if (moved || held)
            return i;
    }
    return last;
}
