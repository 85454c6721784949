#include "events/permalink.h"

static const struct view changes[CHANGE_KINDS] = {
    [CHANGE_ADDED] = VIEW_INIT("added"),     [CHANGE_RETURNED] = VIEW_INIT("returned"),
    [CHANGE_REDATED] = VIEW_INIT("redated"), [CHANGE_RETITLED] = VIEW_INIT("retitled"),
    [CHANGE_MERGED] = VIEW_INIT("merged"),   [CHANGE_MOVED] = VIEW_INIT("moved"),
    [CHANGE_REMOVED] = VIEW_INIT("removed"), [CHANGE_HIDDEN] = VIEW_INIT("hidden"),
};

struct view permalink_kind_name(enum permalink_kind kind)
{
    if (kind == PERMALINK_EVENT)
        return VIEW("event");
    if (kind == PERMALINK_SOURCE)
        return VIEW("source");
    return entity_type_name((enum entity_type)(kind - PERMALINK_ENTITY));
}

bool permalink_kind_of(struct view name, enum permalink_kind *out)
{
    for (int kind = 0; kind < PERMALINK_KINDS; kind++)
        if (view_equal(permalink_kind_name((enum permalink_kind) kind), name)) {
            *out = (enum permalink_kind) kind;
            return true;
        }
    return false;
}

int permalink_compare(struct permalink a, struct permalink b)
{
    if (a.kind != b.kind)
        return a.kind > b.kind ? 1 : -1;
    return view_compare(a.id, b.id);
}

struct view change_kind_name(enum change_kind kind)
{
    return changes[kind];
}

bool change_kind_of(struct view name, enum change_kind *out)
{
    for (int kind = 0; kind < CHANGE_KINDS; kind++)
        if (view_equal(changes[kind], name)) {
            *out = (enum change_kind) kind;
            return true;
        }
    return false;
}
