#include "text/clause_quantity.h"

#include "text/word_list.h"

enum { QUANTITY_WORDS = 3 };

/* Words that go before a number: "at least 300", "more than ten", "as many as 20". */
static bool is_of_quantity(const struct token *token)
{
    static const struct view words[] = {
        VIEW_INIT("about"),  VIEW_INIT("almost"),  VIEW_INIT("approximately"),
        VIEW_INIT("around"), VIEW_INIT("as"),      VIEW_INIT("at"),
        VIEW_INIT("close"),  VIEW_INIT("few"),     VIEW_INIT("fewer"),
        VIEW_INIT("least"),  VIEW_INIT("less"),    VIEW_INIT("many"),
        VIEW_INIT("more"),   VIEW_INIT("most"),    VIEW_INIT("nearly"),
        VIEW_INIT("over"),   VIEW_INIT("roughly"), VIEW_INIT("some"),
        VIEW_INIT("than"),   VIEW_INIT("to"),      VIEW_INIT("under"),
        VIEW_INIT("up"),
    };
    return WORD_LISTED(words, token->lower);
}

/* "rose to 300", "as 300 people": these words need another before them. */
static bool needs_another(const struct token *token)
{
    static const struct view words[] = { VIEW_INIT("as"), VIEW_INIT("than"),
                                         VIEW_INIT("to") };
    return WORD_LISTED(words, token->lower);
}

size_t clause_quantity_before(const struct text *text, size_t floor, size_t first)
{
    const struct token *tokens = text->tokens;
    if (tokens[first].word_class != WORD_NUMBER)
        return first;
    for (int i = 0; i < QUANTITY_WORDS && first > floor; i++) {
        const struct token *here = &tokens[first - 1];
        bool alone = first - 1 == floor || !is_of_quantity(here - 1);
        if (!is_of_quantity(here) || (i == 0 && alone && needs_another(here)))
            break;
        first--;
    }
    return first;
}

size_t clause_quantity(const struct text *text, size_t first, size_t last)
{
    size_t at = first;
    while (at < last && at < first + QUANTITY_WORDS && is_of_quantity(&text->tokens[at]))
        at++;
    return at < last && text->tokens[at].word_class == WORD_NUMBER ? at : first;
}
