/* Commas that a title keeps: of lists, places, adjectives. */
#ifndef ANNALS_EVENTS_TITLE_COMMA_H
#define ANNALS_EVENTS_TITLE_COMMA_H

#include <stdbool.h>
#include <stddef.h>

#include "events/selection.h"

/* Members of a list that a title has room for. */
enum { TITLE_LIST_MAX = 8 };

/* Whether the comma parts the members of a list that ends before last; members are those
 * that were met before. */
bool title_comma_lists(const struct text *text, size_t comma, size_t last, int members);

/* "Austin, Texas" */
bool title_comma_parts_places(const struct selection *selection, size_t comma);

/* "a safer, smaller engine", "his small, neighbourhood shop" */
bool title_comma_joins_adjectives(const struct text *text, size_t comma, size_t last);

#endif
