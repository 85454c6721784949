/* Calendars: events as iCalendar (RFC 5545) has them. */
#ifndef ANNALS_SITE_CALENDAR_H
#define ANNALS_SITE_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "site/page.h"

/* Whether a calendar can hold an event: its dates have years of four digits, 1 to 9999.
 */
bool calendar_holds(const struct site *site, size_t event);

/* Opens a calendar that is called name; left_out events could not be said in it. */
void calendar_begin(struct buffer *out, struct arena *arena, struct view name,
                    size_t left_out);

/* Adds an event that the calendar can hold: on its day, or for an imprecise date all the
 * days that its words allow, with the words in the summary. */
void calendar_add(struct buffer *out, struct arena *arena, const struct site *site,
                  size_t event);
void calendar_end(struct buffer *out);

#endif
