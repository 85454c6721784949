#include "timex/way.h"

static const struct way ways[] = {
    { VIEW_INIT("back"), -1, 1, FRAME_OF_SOURCE },
    { VIEW_INIT("same"), 0, 1, FRAME_OF_SOURCE },
    { VIEW_INIT("near"), 0, 1, FRAME_OF_SOURCE },
    { VIEW_INIT("forward"), 1, 1, FRAME_OF_SOURCE },
    { VIEW_INIT("two-back"), -1, 2, FRAME_OF_SOURCE },
    { VIEW_INIT("two-forward"), 1, 2, FRAME_OF_SOURCE },
    { VIEW_INIT("before"), -1, 1, FRAME_OF_SPOKEN },
    { VIEW_INIT("at"), 0, 1, FRAME_OF_SPOKEN },
    { VIEW_INIT("after"), 1, 1, FRAME_OF_SPOKEN },
    { VIEW_INIT("back-quarter"), -1, 1, FRAME_OF_SOURCE },
    { VIEW_INIT("one"), 0, 1, FRAME_OF_SOURCE },
};

const struct way *way_of(struct view argument)
{
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++)
        if (view_equal(ways[i].name, argument))
            return &ways[i];
    return NULL;
}

bool row_says(const struct match *match, struct view argument)
{
    return view_equal(match->row->argument, argument);
}
