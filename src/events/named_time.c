#include "events/named_time.h"

#include "text/word_list.h"

/* What months give their name to. */
static bool is_named_after_month(struct view lower)
{
    /* In byte order. */
    static const struct view nouns[] = {
        VIEW_INIT("coup"),         VIEW_INIT("crisis"),    VIEW_INIT("days"),
        VIEW_INIT("insurrection"), VIEW_INIT("manifesto"), VIEW_INIT("massacre"),
        VIEW_INIT("massacres"),    VIEW_INIT("movement"),  VIEW_INIT("offensive"),
        VIEW_INIT("plot"),         VIEW_INIT("rebellion"), VIEW_INIT("revolution"),
        VIEW_INIT("rising"),       VIEW_INIT("uprising"),
    };
    return WORD_LISTED(nouns, lower);
}

/* Capitals of a headline tell nothing: some longer word must be small. */
static bool has_small_word(const struct text *text, const struct sentence *sentence)
{
    enum { LONGER = 5, LOOKED_AT = 64 };
    for (size_t i = sentence->first;
         i < sentence->last && i < sentence->first + LOOKED_AT; i++)
        if (text->tokens[i].kind == TOKEN_WORD && !text->tokens[i].capital &&
            text->tokens[i].lower.length >= LONGER)
            return true;
    return false;
}

bool named_time_is(const struct text *text, const struct timex *timex)
{
    size_t next = timex->last;
    bool alone = next == timex->first + 1 ||
                 (next == timex->first + 2 &&
                  view_equal(text->tokens[timex->first].lower, VIEW("the")));
    if (!alone || next >= text->token_count || !timex->has_date)
        return false;
    const struct token *token = &text->tokens[next - 1], *behind = &text->tokens[next];
    if (!token->capital || !behind->capital || behind->kind != TOKEN_WORD ||
        token->all_capitals || behind->sentence != token->sentence ||
        behind->lower.length == 1 || /* "in Spring I left" */
        !has_small_word(text, &text->sentences[token->sentence]))
        return false;
    return timex->date.precision == DATE_SEASON ||
           (timex->date.precision == DATE_MONTH && is_named_after_month(behind->lower));
}
