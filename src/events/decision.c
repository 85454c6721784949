#include "events/decision.h"

static const struct view names[DECISION_KIND_COUNT] = {
    [DECISION_HIDE] = VIEW_INIT("hide"),
    [DECISION_CONFIRM] = VIEW_INIT("confirm"),
    [DECISION_RETITLE] = VIEW_INIT("retitle"),
    [DECISION_REDATE] = VIEW_INIT("redate"),
    [DECISION_LEAD] = VIEW_INIT("lead"),
    [DECISION_MERGE] = VIEW_INIT("merge"),
    [DECISION_SPLIT] = VIEW_INIT("split"),
    [DECISION_RELATE] = VIEW_INIT("relate"),
    [DECISION_UNRELATE] = VIEW_INIT("unrelate"),
    [DECISION_RENAME] = VIEW_INIT("rename"),
    [DECISION_RETYPE] = VIEW_INIT("retype"),
    [DECISION_NOTE] = VIEW_INIT("note"),
};

struct view decision_kind_name(enum decision_kind kind)
{
    return names[kind];
}

bool decision_kind_of(struct view name, enum decision_kind *out)
{
    for (int kind = 0; kind < DECISION_KIND_COUNT; kind++)
        if (view_equal(names[kind], name)) {
            *out = (enum decision_kind) kind;
            return true;
        }
    return false;
}
