/* The words about a match, as rules of refusal look at them. */
#ifndef ANNALS_TIMEX_AROUND_H
#define ANNALS_TIMEX_AROUND_H

#include "timex/frame.h"
#include "timex/match.h"

/* What a rule looks at: the match's frame and the words about it. */
struct around {
    const struct matcher *matcher;
    const struct match *match;
    const struct frame *frame;
    const struct token *first, *last;   /* its own first and last token */
    const struct token *before, *after; /* in the sentence, or NULL */
    const struct token *second_before, *second_after;
};

bool around_is(const struct token *token, struct view word);
bool around_in(const struct token *token, const struct view *words, size_t count);
#define TOKEN_IN(token, words) \
    around_in((token), (words), sizeof(words) / sizeof *(words))

/* Whether the match is one token; was made by that row. */
bool around_is_single(const struct around *place);
bool around_row_is(const struct around *place, struct view name);

bool around_is_word(const struct token *token);

/* Prepositions and the like that open a phrase of time. */
bool around_opens_time(const struct token *token);

/* Rules about numbers, in refuse_number.c. */
bool refuse_marked_number(const struct around *place);
bool refuse_quantity(const struct around *place);
bool refuse_part_of_figures(const struct around *place);
bool refuse_doubtful_year(const struct around *place);
bool refuse_percentage(const struct around *place);

#endif
