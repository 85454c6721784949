/* When: the words, the machine-readable form and the drawing of a date on a page. */
#ifndef ANNALS_SITE_WHEN_H
#define ANNALS_SITE_WHEN_H

#include <stdbool.h>

#include "date/date.h"
#include "events/timeline.h"
#include "site/part.h"

/* "since 2013", "by 14 November 2014"; in_year leaves out the year that frames it. */
struct view when_words(struct arena *arena, const struct date *date,
                       enum claim_relation relation, bool in_year);

/* How an event lies to its date: as the claim says that gave it, on it where claims
 * differ. */
enum claim_relation when_relation(const struct timeline *timeline,
                                  const struct event *event);

/* Adds section DAY (WORDS, DATETIME: an exact day of the common era, which alone a time
 * element can hold) or section SPAN (WORDS, EDTF). */
void when_fill(struct template_part *part, const struct date *date,
               enum claim_relation relation, bool in_year);

/* The same of a date that is told in words already. */
void when_fill_told(struct template_part *part, const struct date *date,
                    struct view words);

/* The source's words for an event's date, where it was worked out from them; else absent.
 */
struct view when_expression(struct arena *arena, const struct timeline *timeline,
                            const struct event *event, enum claim_relation relation);

/* when_fill for an event, with its GLYPH and, where the source's own words differ,
 * section EXPRESSION. */
struct told_date;
void when_fill_event(struct template_part *part, const struct event *event,
                     const struct told_date *told, bool in_year);

/* The claim that an event's title and date come from; NULL when it has none. */
const struct claim *when_first_claim(const struct timeline *timeline,
                                     const struct event *event);

#endif
