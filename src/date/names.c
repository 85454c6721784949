#include "date/date.h"

static const struct view PRECISIONS[] = {
    [DATE_TIME] = VIEW_INIT("time"),         [DATE_DAY] = VIEW_INIT("day"),
    [DATE_WEEK] = VIEW_INIT("week"),         [DATE_MONTH] = VIEW_INIT("month"),
    [DATE_QUARTER] = VIEW_INIT("quarter"),   [DATE_SEASON] = VIEW_INIT("season"),
    [DATE_HALF] = VIEW_INIT("half"),         [DATE_YEAR] = VIEW_INIT("year"),
    [DATE_DECADE] = VIEW_INIT("decade"),     [DATE_CENTURY] = VIEW_INIT("century"),
    [DATE_INTERVAL] = VIEW_INIT("interval"),
};

static const struct view CERTAINTIES[] = {
    [DATE_EXACT] = VIEW_INIT("exact"),
    [DATE_APPROXIMATE] = VIEW_INIT("approximate"),
    [DATE_UNCERTAIN] = VIEW_INIT("uncertain"),
};

static const struct view PARTS[] = {
    [DATE_WHOLE] = { NULL, 0 },
    [DATE_EARLY] = VIEW_INIT("early"),
    [DATE_MID] = VIEW_INIT("mid"),
    [DATE_LATE] = VIEW_INIT("late"),
};

static const struct view MONTHS[] = {
    VIEW_INIT("January"), VIEW_INIT("February"), VIEW_INIT("March"),
    VIEW_INIT("April"),   VIEW_INIT("May"),      VIEW_INIT("June"),
    VIEW_INIT("July"),    VIEW_INIT("August"),   VIEW_INIT("September"),
    VIEW_INIT("October"), VIEW_INIT("November"), VIEW_INIT("December"),
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* The place of a name in a table; count when it is not there. */
static size_t place_of(struct view name, const struct view *table, size_t count)
{
    size_t i = 0;
    while (i < count && (table[i].data == NULL || !view_equal(table[i], name)))
        i++;
    return i;
}

struct view date_month_name(int month)
{
    return MONTHS[month - 1];
}

struct view date_precision_name(enum date_precision precision)
{
    return PRECISIONS[precision];
}

struct view date_certainty_name(enum date_certainty certainty)
{
    return CERTAINTIES[certainty];
}

struct view date_part_name(enum date_part part)
{
    return PARTS[part];
}

bool date_precision_of(struct view name, enum date_precision *out)
{
    size_t place = place_of(name, PRECISIONS, COUNT(PRECISIONS));
    if (place == COUNT(PRECISIONS))
        return false;
    *out = (enum date_precision) place;
    return true;
}

bool date_certainty_of(struct view name, enum date_certainty *out)
{
    size_t place = place_of(name, CERTAINTIES, COUNT(CERTAINTIES));
    if (place == COUNT(CERTAINTIES))
        return false;
    *out = (enum date_certainty) place;
    return true;
}

bool date_part_of_name(struct view name, enum date_part *out)
{
    size_t place = place_of(name, PARTS, COUNT(PARTS));
    if (place == COUNT(PARTS))
        return false;
    *out = (enum date_part) place;
    return true;
}
