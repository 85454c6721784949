/* What a row's argument says to its builder. */
#ifndef ANNALS_TIMEX_WAY_H
#define ANNALS_TIMEX_WAY_H

#include "timex/frame.h"

/* How an argument directs: by how many units, and from where. */
struct way {
    struct view name;
    int direction, amount;
    enum frame_base base;
};

/* The way that an argument names ("back", "after"), or NULL. */
const struct way *way_of(struct view argument);

/* Whether the match's row has that argument. */
bool row_says(const struct match *match, struct view argument);

#endif
