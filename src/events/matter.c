#include "events/matter.h"

#include <stddef.h>

const struct matter matters[MATTER_COUNT] = {
    { VIEW_INIT("agreement"), MATTER_AGREEMENT },
    { VIEW_INIT("accord"), MATTER_AGREEMENT },
    { VIEW_INIT("deal"), MATTER_AGREEMENT },
    { VIEW_INIT("draft"), MATTER_AGREEMENT },
    { VIEW_INIT("pact"), MATTER_AGREEMENT },
    { VIEW_INIT("treaty"), MATTER_AGREEMENT },
    { VIEW_INIT("protocol"), MATTER_AGREEMENT },
    { VIEW_INIT("convention"), MATTER_AGREEMENT },
    { VIEW_INIT("law"), MATTER_LAW },
    { VIEW_INIT("act"), MATTER_LAW },
    { VIEW_INIT("bill"), MATTER_LAW },
    { VIEW_INIT("resolution"), MATTER_ALONE },
    { VIEW_INIT("ruling"), MATTER_ALONE },
    { VIEW_INIT("decree"), MATTER_ALONE },
    { VIEW_INIT("verdict"), MATTER_ALONE },
    { VIEW_INIT("sanctions"), MATTER_ALONE },
};

bool matter_is_agreement(struct view word)
{
    for (size_t i = 0; i < MATTER_COUNT; i++)
        if (matters[i].family == MATTER_AGREEMENT && view_equal(matters[i].noun, word))
            return true;
    return false;
}
