#include "date/date.h"

#include <string.h>

#include "date/edtf.h"
#include "date/unit.h"

/* The unit that begins on a day; false when none does. */
static bool make_unit(enum date_precision precision, struct day first, struct date *out)
{
    struct day earliest, latest;
    if (!unit_of_day(precision, first, &earliest, &latest) ||
        day_compare(earliest, first) != 0)
        return false;
    *out =
        (struct date){ .earliest = earliest, .latest = latest, .precision = precision };
    edtf_write(out);
    return true;
}

bool date_of_day(struct day day, struct date *out)
{
    return make_unit(DATE_DAY, day, out);
}

bool date_of_month(int year, int month, struct date *out)
{
    return make_unit(DATE_MONTH, (struct day){ year, month, 1 }, out);
}

bool date_of_year(int year, struct date *out)
{
    return make_unit(DATE_YEAR, (struct day){ year, 1, 1 }, out);
}

bool date_of_decade(int first_year, struct date *out)
{
    return make_unit(DATE_DECADE, (struct day){ first_year, 1, 1 }, out);
}

bool date_of_century(int first_year, struct date *out)
{
    return make_unit(DATE_CENTURY, (struct day){ first_year, 1, 1 }, out);
}

bool date_of_week(int iso_year, int week, struct date *out)
{
    if (iso_year < DAY_YEAR_MIN || iso_year > DAY_YEAR_MAX || week < 1 ||
        week > day_iso_weeks_in(iso_year))
        return false;
    return make_unit(DATE_WEEK, day_of_iso_week(iso_year, week), out);
}

bool date_of_quarter(int year, int quarter, struct date *out)
{
    if (quarter < 1 || quarter > 4)
        return false;
    return make_unit(DATE_QUARTER, (struct day){ year, quarter * 3 - 2, 1 }, out);
}

bool date_of_half(int year, int half, struct date *out)
{
    if (half < 1 || half > 2)
        return false;
    return make_unit(DATE_HALF, (struct day){ year, half * 6 - 5, 1 }, out);
}

bool date_of_season(int year, enum date_season season, struct date *out)
{
    int number = (int) season - DATE_SPRING;
    if (number < 0 || number > 3)
        return false;
    return make_unit(DATE_SEASON, (struct day){ year, number * 3 + 3, 1 }, out);
}

bool date_of_interval(struct day earliest, struct day latest, struct date *out)
{
    if (!day_is_valid(earliest) || !day_is_valid(latest) ||
        day_compare(earliest, latest) > 0)
        return false;
    bool one_day = day_compare(earliest, latest) == 0;
    struct date date = { .earliest = earliest,
                         .latest = latest,
                         .precision = one_day ? DATE_DAY : DATE_INTERVAL };
    edtf_write(&date);
    *out = date;
    return true;
}

struct date date_with_certainty(const struct date *date, enum date_certainty certainty)
{
    struct date changed = *date;
    if (certainty == date->certainty)
        return changed;
    changed.certainty = certainty;
    if (changed.precision == DATE_TIME)
        changed.precision = DATE_DAY; /* EDTF knows no qualified time of the day */
    edtf_write(&changed);
    return changed;
}

/* Takes the core along into the narrowed days; drops it when nothing of it is left. */
static void clip_core(struct date *date)
{
    if (!date->has_core)
        return;
    date->core_earliest = day_later(date->core_earliest, date->earliest);
    date->core_latest = day_earlier(date->core_latest, date->latest);
    if (day_compare(date->core_earliest, date->core_latest) > 0) {
        date->has_core = false;
        date->core_earliest = date->core_latest = (struct day){ 0, 0, 0 };
    }
}

struct date date_clip_latest(const struct date *date, struct day latest)
{
    struct date clipped = *date;
    if (day_compare(latest, date->earliest) < 0 || day_compare(latest, date->latest) >= 0)
        return clipped;
    clipped.latest = latest;
    clipped.open_end = false;
    clip_core(&clipped);
    edtf_write(&clipped);
    return clipped;
}

struct date date_clip_earliest(const struct date *date, struct day earliest)
{
    struct date clipped = *date;
    if (day_compare(earliest, date->latest) > 0 ||
        day_compare(earliest, date->earliest) <= 0)
        return clipped;
    clipped.earliest = earliest;
    clipped.open_start = false;
    clip_core(&clipped);
    edtf_write(&clipped);
    return clipped;
}

struct date date_union(const struct date *a, const struct date *b)
{
    if (date_contains(a, b))
        return *a;
    if (date_contains(b, a))
        return *b;
    struct date both = {
        .earliest = day_earlier(a->earliest, b->earliest),
        .latest = day_later(a->latest, b->latest),
        .precision = DATE_INTERVAL,
        .certainty = a->certainty > b->certainty ? a->certainty : b->certainty,
        .open_start = a->open_start || b->open_start,
        .open_end = a->open_end || b->open_end,
    };
    edtf_write(&both);
    return both;
}

bool date_contains(const struct date *outer, const struct date *inner)
{
    return day_compare(outer->earliest, inner->earliest) <= 0 &&
           day_compare(inner->latest, outer->latest) <= 0;
}

bool date_overlaps(const struct date *a, const struct date *b)
{
    return day_compare(a->earliest, b->latest) <= 0 &&
           day_compare(b->earliest, a->latest) <= 0;
}

int date_compare(const struct date *a, const struct date *b)
{
    int order = day_compare(a->earliest, b->earliest);
    if (order == 0)
        order = day_compare(a->latest, b->latest);
    if (order == 0)
        order = (a->precision > b->precision) - (a->precision < b->precision);
    return order != 0 ? order : strcmp(a->edtf, b->edtf);
}

int32_t date_length(const struct date *date)
{
    return day_number(date->latest) - day_number(date->earliest) + 1;
}
