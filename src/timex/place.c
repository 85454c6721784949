#include "timex/place.h"

#include "date/unit.h"
#include "timex/value_text.h"

/* How many months a unit counts; 0 for those counted in days. */
static int unit_months(char unit)
{
    switch (unit) {
    case PLACE_MONTH:
        return 1;
    case PLACE_QUARTER:
    case PLACE_SEASON:
        return 3;
    case PLACE_HALF:
        return 6;
    case PLACE_YEAR:
        return 12;
    case PLACE_DECADE:
        return 120;
    case PLACE_CENTURY:
        return 1200;
    default:
        return 0;
    }
}

static int unit_days(char unit)
{
    return unit == PLACE_DAY                             ? 1
           : unit == PLACE_WEEK || unit == PLACE_WEEKEND ? 7
           : unit == 'F'                                 ? 14
                                                         : 0;
}

static int floor_to(int number, int step)
{
    int rest = number % step;
    return number - (rest < 0 ? rest + step : rest);
}

static int season_of_month(int month)
{
    return month >= 3 && month <= 5    ? DATE_SPRING
           : month >= 6 && month <= 8  ? DATE_SUMMER
           : month >= 9 && month <= 11 ? DATE_AUTUMN
                                       : DATE_WINTER;
}

struct place place_of_day(struct day day, enum place_unit unit)
{
    struct place place = { .unit = unit, .year_known = true, .year = day.year };
    switch (unit) {
    case PLACE_NONE:
    case PLACE_DAY:
        place.unit = PLACE_DAY;
        place.number = day.month;
        place.day = day.day;
        break;
    case PLACE_WEEK:
    case PLACE_WEEKEND:
        day_iso_week(day, &place.year, &place.number);
        break;
    case PLACE_MONTH:
        place.number = day.month;
        break;
    case PLACE_QUARTER:
        place.number = (day.month + 2) / 3;
        break;
    case PLACE_SEASON:
        place.number = season_of_month(day.month);
        if (day.month <= 2)
            place.year--;
        break;
    case PLACE_HALF:
        place.number = day.month <= 6 ? 1 : 2;
        break;
    case PLACE_YEAR:
        break;
    case PLACE_DECADE:
        place.year = floor_to(day.year, 10);
        break;
    case PLACE_CENTURY:
        place.year = floor_to(day.year, 100);
        break;
    }
    return place;
}

bool place_span(const struct place *place, struct day *first, struct day *last)
{
    struct date date;
    struct day day = { place->year, place->number, place->day };
    if (place->year_known && place->unit == PLACE_DAY) {
        *first = *last = day;
        return day_is_valid(day);
    }
    day.day = 1;
    if (place->year_known && place->unit == PLACE_MONTH)
        return unit_of_day(DATE_MONTH, day, first, last);
    day.month = 1;
    if (place->year_known && place->unit == PLACE_YEAR)
        return unit_of_day(DATE_YEAR, day, first, last);
    if (!place_date(place, &date))
        return false;
    *first = date.earliest;
    *last = date.latest;
    return true;
}

bool place_first_day(const struct place *place, struct day *out)
{
    struct day last;
    return place_span(place, out, &last);
}

/* Years that stay far from the calendar's ends, so that sums cannot overflow. */
enum { SHIFT_MOST = 200000 };

bool place_shift(struct place *place, int amount, char unit)
{
    struct day day;
    if (!place->year_known || amount > SHIFT_MOST || amount < -SHIFT_MOST ||
        !place_first_day(place, &day))
        return false;
    int own_months = unit_months((char) place->unit);
    int months = unit_months(unit), days = unit_days(unit);
    if (days != 0 && own_months == 0)
        day = day_add_days(day, days * amount);
    else if (months != 0 && (own_months == 0 || months % own_months == 0))
        day = day_add_months(day, (int32_t) months * amount);
    else
        return false;
    if (day.year <= DAY_YEAR_MIN || day.year >= DAY_YEAR_MAX)
        return false;
    struct place moved = place_of_day(day, place->unit);
    moved.daypart = place->daypart;
    moved.has_clock = place->has_clock;
    moved.has_minutes = place->has_minutes;
    moved.hour = place->hour;
    moved.minute = place->minute;
    *place = moved;
    return true;
}

static const char *season_code(int season)
{
    return season == DATE_SPRING   ? "SP"
           : season == DATE_SUMMER ? "SU"
           : season == DATE_AUTUMN ? "FA"
                                   : "WI";
}

static void add_year(struct value_text *out, const struct place *place)
{
    bool decade = place->unit == PLACE_DECADE, century = place->unit == PLACE_CENTURY;
    unsigned width = century ? 2 : decade ? 3 : 4;
    int year = place->year, divisor = century ? 100 : decade ? 10 : 1;
    if (!place->year_known) {
        value_add(out, century ? "XX" : decade ? "XXX" : "XXXX");
    } else if (year >= 1) {
        value_add_number(out, (size_t) (year / divisor), width);
    } else {
        value_add(out, "BC");
        value_add_number(out, (size_t) ((width == 4 ? 1 - year : -year) / divisor),
                         width);
    }
}

static void add_time(struct value_text *out, const struct place *place)
{
    static const struct {
        char part;
        const char *code;
    } codes[] = { { 'M', "TMO" }, { 'A', "TAF" },    { 'E', "TEV" }, { 'N', "TNI" },
                  { 'D', "TDT" }, { 'I', "T12:00" }, { 'X', "TXX" } };
    if (place->has_clock) {
        value_add_byte(out, 'T');
        value_add_number(out, (size_t) place->hour, 2);
        value_add_byte(out, ':');
        value_add_number(out, (size_t) place->minute, 2);
        return;
    }
    for (size_t i = 0; place->daypart != 0 && i < sizeof codes / sizeof codes[0]; i++)
        if (codes[i].part == place->daypart)
            value_add(out, codes[i].code);
}

static void add_month_and_day(struct value_text *out, int month, int day)
{
    value_add_byte(out, '-');
    if (month == 0)
        value_add(out, "XX");
    else
        value_add_number(out, (size_t) month, 2);
    value_add_byte(out, '-');
    if (day == 0)
        value_add(out, "XX");
    else
        value_add_number(out, (size_t) day, 2);
}

/* What stands behind the year. */
static void add_unit(struct value_text *out, const struct place *place)
{
    size_t number = (size_t) place->number;
    switch (place->unit) {
    case PLACE_NONE:
    case PLACE_DAY:
        add_month_and_day(out, place->number, place->day);
        add_time(out, place);
        break;
    case PLACE_WEEK:
    case PLACE_WEEKEND:
        value_add(out, "-W");
        value_add_number(out, number, 2);
        value_add(out, place->unit == PLACE_WEEKEND ? "-WE" : "");
        break;
    case PLACE_MONTH:
        value_add_byte(out, '-');
        value_add_number(out, number, 2);
        add_time(out, place);
        break;
    case PLACE_QUARTER:
    case PLACE_HALF:
        value_add(out, place->unit == PLACE_QUARTER ? "-Q" : "-H");
        value_add_number(out, number, 1);
        break;
    case PLACE_SEASON:
        value_add_byte(out, '-');
        value_add(out, season_code(place->number));
        break;
    case PLACE_YEAR:
    case PLACE_DECADE:
    case PLACE_CENTURY:
        break;
    }
}

struct view place_value(struct arena *arena, const struct place *place)
{
    struct value_text out = { .length = 0 };
    /* Beyond the calendar no value says the year: "198" would be a decade, and a year
     * before Christ has four figures at most. */
    if (place->year_known && (place->year > DAY_YEAR_MAX || place->year <= DAY_YEAR_MIN))
        return (struct view){ NULL, 0 };
    add_year(&out, place);
    add_unit(&out, place);
    return value_text_view(arena, &out);
}

bool place_date(const struct place *place, struct date *out)
{
    if (!place->year_known)
        return false;
    int year = place->year, number = place->number;
    switch (place->unit) {
    case PLACE_NONE:
        return false;
    case PLACE_DAY:
        return place->day != 0 &&
               date_of_day((struct day){ year, number, place->day }, out);
    case PLACE_WEEK:
        return date_of_week(year, number, out);
    case PLACE_WEEKEND: {
        struct day monday = day_of_iso_week(year, number);
        return date_of_interval(day_add_days(monday, 5), day_add_days(monday, 6), out);
    }
    case PLACE_MONTH:
        return date_of_month(year, number, out);
    case PLACE_QUARTER:
        return date_of_quarter(year, number, out);
    case PLACE_SEASON:
        return date_of_season(year, (enum date_season) number, out);
    case PLACE_HALF:
        return date_of_half(year, number, out);
    case PLACE_YEAR:
        return date_of_year(year, out);
    case PLACE_DECADE:
        return date_of_decade(year, out);
    case PLACE_CENTURY:
        return date_of_century(year, out);
    }
    return false;
}
