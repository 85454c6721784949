/* Numbers and ordinals, in figures and in words. */
#ifndef ANNALS_TIMEX_NUMBER_H
#define ANNALS_TIMEX_NUMBER_H

#include "timex/match.h"

/* Where an element is read. */
struct reader {
    const struct matcher *matcher;
    size_t at, limit;
};

/* "24", "1,500", "twenty-four", "a hundred", "several", "two and a half": number, second
 * 1 for a half more, vague without a number. */
bool number_read(struct reader *reader, struct capture *out);

/* "20th", "twentieth", "twenty-first"; -1 is the final one. */
bool number_read_ordinal(struct reader *reader, struct capture *out);

/* "20th": an ordinal in figures, one token. */
bool number_is_ordinal_figure(const struct matcher *matcher, const struct token *token,
                              int *number);

/* A number below 100 in words; where it ends, or at itself when there is none. */
size_t number_read_tens(const struct matcher *matcher, size_t at, size_t limit,
                        int *number);

#endif
