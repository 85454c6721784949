/* English words for days, years and spans, put together on the stack. */
#ifndef ANNALS_DATE_WORDS_H
#define ANNALS_DATE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"
#include "date/date.h"

/* The longest that is said ("perhaps between 25 September -9999 ...") stays below. */
enum { WORDS_SIZE = DATE_DISPLAY_SIZE - 1 };

/* Zero is a valid start state. What does not fit is left out. */
struct words {
    char data[WORDS_SIZE];
    size_t length;
    bool framed; /* the year below stands around the words and need not be said */
    int frame;
};

void words_say(struct words *words, struct view view);
#define SAY(words, literal) words_say((words), VIEW(literal))

void words_say_number(struct words *words, int number);
void words_say_ordinal(struct words *words, int number); /* "1st", "22nd" */

/* "2019", "44 BC", "AD 79": below 1000 a bare number would not be taken for a year. */
void words_say_year(struct words *words, int year);

/* before and the year, unless the frame says it. */
void words_say_framed_year(struct words *words, const char *before, int year);

void words_say_day_month(struct words *words, struct day day); /* "4 March" */
void words_say_day(struct words *words, struct day day);

/* "about " and "perhaps ". */
void words_say_certainty(struct words *words, enum date_certainty certainty);

/* A date as its days, whatever its precision is, with its certainty: "3 to 7 May 1940",
 * "1940 to 1945", "from 1984 on", "between 1667 and 1672" for one day of them. */
void words_say_interval(struct words *words, const struct date *date);

#endif
