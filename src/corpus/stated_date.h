/* Stated dates: the date that a source gives for itself, in the forms that fields use. */
#ifndef ANNALS_CORPUS_STATED_DATE_H
#define ANNALS_CORPUS_STATED_DATE_H

#include <stdbool.h>

#include "base/error.h"
#include "base/view.h"
#include "date/date.h"

/* Reads what an editor writes: EDTF, or a date with a time of day behind it, whose day is
 * taken. ERROR_INPUT says what is wrong and what to write instead. */
bool stated_date_read(struct view text, struct date *out, struct error *err);

/* Reads what web pages write: the above, "20190304", "2019/03/04", RFC 5322 ("Mon, 4 Mar
 * 2019 10:00:00 +0100") and English ("March 4, 2019", "4th of March 2019"). Whole days,
 * months or years; anything before the year 1000 or after 2999 is refused. */
bool stated_date_guess(struct view text, struct date *out);

#endif
