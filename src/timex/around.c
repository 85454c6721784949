#include "timex/around.h"

bool around_is(const struct token *token, struct view word)
{
    return token != NULL && view_equal(token->lower, word);
}

bool around_in(const struct token *token, const struct view *words, size_t count)
{
    for (size_t i = 0; token != NULL && i < count; i++)
        if (view_equal(token->lower, words[i]))
            return true;
    return false;
}

bool around_is_single(const struct around *place)
{
    return place->match->last == place->match->first + 1;
}

bool around_row_is(const struct around *place, struct view name)
{
    return view_equal(place->match->row->name, name);
}

/* Prepositions and the like that open a phrase of time. */
bool around_opens_time(const struct token *token)
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

bool around_is_word(const struct token *token)
{
    return token != NULL && token->kind == TOKEN_WORD;
}
