/* The words about a match, as rules of refusal look at them. */
#ifndef ANNALS_TIMEX_AROUND_H
#define ANNALS_TIMEX_AROUND_H

#include "timex/frame.h"
#include "timex/match.h"

/* A word beside a match, with what it says about times. */
struct beside {
    const struct token *token; /* NULL where the sentence ends */
    uint64_t cues;             /* of cue_names.h, a bit each */
    bool time;                 /* it is a word of time or a figure */
};

/* What a rule looks at: the match's frame and the words about it. */
struct around {
    const struct matcher *matcher;
    const struct match *match;
    const struct frame *frame;
    struct beside first, last; /* its own first and last word */
    struct beside before, second_before, after, second_after;
};

/* What stands about a match within its sentence. */
struct around around_of(const struct matcher *matcher, const struct match *match,
                        const struct frame *frame);

/* The word so many tokens behind (or, negative, before) a token of the sentence. */
struct beside beside_at(const struct matcher *matcher, size_t token, long distance);

/* Whether it is there and gives that cue; is a word; is a word with a capital. */
bool beside_is(const struct beside *beside, enum cue cue);
bool beside_is_word(const struct beside *beside);
bool beside_is_capital(const struct beside *beside);

/* Whether it is there and stands without a space behind what is before it. */
bool beside_is_glued(const struct beside *beside);

/* Whether the match is one token; was made by that builder. */
bool around_is_single(const struct around *place);
bool around_built_by(const struct around *place, row_build *build);

/* Rules about names, in refuse_name.c. */
bool refuse_modal(const struct around *place);
bool refuse_name(const struct around *place);
bool refuse_walk(const struct around *place);

/* Rules about numbers, in refuse_number.c. */
bool refuse_marked_number(const struct around *place);
bool refuse_numbered_law(const struct around *place);
bool refuse_model_year(const struct around *place);
bool refuse_quantity(const struct around *place);
bool refuse_part_of_figures(const struct around *place);
bool refuse_doubtful_year(const struct around *place);
bool refuse_early_year(const struct around *place);
bool refuse_percentage(const struct around *place);
bool refuse_citation(const struct around *place);
bool refuse_over(const struct around *place);

#endif
