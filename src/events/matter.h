/* Matters: nouns for what is agreed or decided, by which passages speak of one thing. */
#ifndef ANNALS_EVENTS_MATTER_H
#define ANNALS_EVENTS_MATTER_H

#include <stdbool.h>

#include "base/view.h"

/* Nouns of one family are one matter in other words; those of none stand for themselves.
 */
enum matter_family { MATTER_ALONE, MATTER_AGREEMENT, MATTER_LAW };

struct matter {
    struct view noun; /* singular, lower case */
    enum matter_family family;
};

enum { MATTER_COUNT = 16 };
extern const struct matter matters[MATTER_COUNT];

/* Whether a word in lower case is a noun for an agreement. */
bool matter_is_agreement(struct view word);

#endif
