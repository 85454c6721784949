#include "events/claim.h"

static const struct view basis_names[] = {
    [CLAIM_TIMEX] = VIEW_INIT("timex"),
    [CLAIM_SOURCE] = VIEW_INIT("source"),
    [CLAIM_DERIVED] = VIEW_INIT("derived"),
};

static const struct view relation_names[] = {
    [CLAIM_ON] = VIEW_INIT("on"),         [CLAIM_SINCE] = VIEW_INIT("since"),
    [CLAIM_UNTIL] = VIEW_INIT("until"),   [CLAIM_BEFORE] = VIEW_INIT("before"),
    [CLAIM_AFTER] = VIEW_INIT("after"),   [CLAIM_BY] = VIEW_INIT("by"),
    [CLAIM_DURING] = VIEW_INIT("during"),
};

static const struct view factuality_names[] = {
    [CLAIM_HAPPENED] = VIEW_INIT("happened"),
    [CLAIM_PLANNED] = VIEW_INIT("planned"),
    [CLAIM_DENIED] = VIEW_INIT("denied"),
    [CLAIM_POSSIBLE] = VIEW_INIT("possible"),
};

#define COUNT(names) (sizeof(names) / sizeof *(names))

/* The place of name in names, or count when it is not there. */
static size_t find_name(const struct view *names, size_t count, struct view name)
{
    size_t i = 0;
    while (i < count && !view_equal(names[i], name))
        i++;
    return i;
}

struct view claim_basis_name(enum claim_basis basis)
{
    return basis_names[basis];
}

struct view claim_relation_name(enum claim_relation relation)
{
    return relation_names[relation];
}

struct view claim_factuality_name(enum claim_factuality factuality)
{
    return factuality_names[factuality];
}

bool claim_basis_of(struct view name, enum claim_basis *out)
{
    size_t i = find_name(basis_names, COUNT(basis_names), name);
    if (i == COUNT(basis_names))
        return false;
    *out = (enum claim_basis) i;
    return true;
}

bool claim_relation_of(struct view name, enum claim_relation *out)
{
    size_t i = find_name(relation_names, COUNT(relation_names), name);
    if (i == COUNT(relation_names))
        return false;
    *out = (enum claim_relation) i;
    return true;
}

bool claim_factuality_of(struct view name, enum claim_factuality *out)
{
    size_t i = find_name(factuality_names, COUNT(factuality_names), name);
    if (i == COUNT(factuality_names))
        return false;
    *out = (enum claim_factuality) i;
    return true;
}
