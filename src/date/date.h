/* Dates: calendar intervals with precision and certainty, as a text's words allow them. */
#ifndef ANNALS_DATE_DATE_H
#define ANNALS_DATE_DATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/view.h"
#include "date/day.h"

enum date_precision {
    DATE_TIME,
    DATE_DAY,
    DATE_WEEK,
    DATE_MONTH,
    DATE_QUARTER,
    DATE_SEASON,
    DATE_HALF,
    DATE_YEAR,
    DATE_DECADE,
    DATE_CENTURY,
    DATE_INTERVAL,
};

enum date_certainty { DATE_EXACT, DATE_APPROXIMATE, DATE_UNCERTAIN };
enum date_part { DATE_WHOLE, DATE_EARLY, DATE_MID, DATE_LATE };
enum date_season { DATE_SPRING = 21, DATE_SUMMER, DATE_AUTUMN, DATE_WINTER }; /* EDTF numbers */

enum { DATE_EDTF_SIZE = 96 };

/* earliest and latest are valid days, earliest <= latest. Made by the functions below,
 * which keep edtf in step; edtf is canonical and NUL-terminated. */
struct date {
    struct day earliest, latest;
    enum date_precision precision;
    enum date_certainty certainty;

    enum date_part part;
    bool has_core; /* the third of the whole that "early", "mid" or "late" means */
    struct day core_earliest, core_latest;

    bool open_start, open_end; /* EDTF "../1984", "1984/..": that end is only a bound of the
                                  calendar; precision DATE_INTERVAL */
    char edtf[DATE_EDTF_SIZE];
};

/* Makers. Arguments out of range (month 13, year 10000) give false and leave *out alone. */
bool date_of_day(struct day day, struct date *out);
bool date_of_month(int year, int month, struct date *out);
bool date_of_year(int year, struct date *out);
bool date_of_decade(int first_year, struct date *out);  /* 1980: 1980 to 1989, "198X" */
bool date_of_century(int first_year, struct date *out); /* 1900: 1900 to 1999, "19XX" */
bool date_of_week(int iso_year, int week, struct date *out); /* EDTF: an interval of 7 days */
bool date_of_quarter(int year, int quarter, struct date *out); /* EDTF 33 to 36 */
bool date_of_half(int year, int half, struct date *out);       /* EDTF 40, 41 */

/* Meteorological seasons of the northern hemisphere; winter Y is December Y to February Y+1,
 * as TIMEX3 has it. */
bool date_of_season(int year, enum date_season season, struct date *out);
bool date_of_interval(struct day earliest, struct day latest, struct date *out);

/* The part of a whole date (contract.md: early first half, late second half, mid middle
 * half, of a decade its years 3 to 7; core a third), its precision kept as the whole's. */
struct date date_part_of(const struct date *whole, enum date_part part);

/* The same days with that certainty; EDTF gains ~ or ?. */
struct date date_with_certainty(const struct date *date, enum date_certainty certainty);

/* The date ending at or beginning with a day within it, precision and part kept; the date
 * unchanged when the day lies outside. For "earlier this year" and early spans in the past. */
struct date date_clip_latest(const struct date *date, struct day latest);
struct date date_clip_earliest(const struct date *date, struct day earliest);

/* From the first day of either to the last of either. */
struct date date_union(const struct date *a, const struct date *b);

bool date_contains(const struct date *outer, const struct date *inner);
bool date_overlaps(const struct date *a, const struct date *b);

/* By earliest, latest, precision (finer first), then edtf: a total order. */
int date_compare(const struct date *a, const struct date *b);

/* Days from earliest to latest, both counted. */
int32_t date_length(const struct date *date);

/* EDTF (ISO 8601-2:2019) levels 0 and 1, and of level 2 unspecified digits, one-of and
 * all-of sets, seasons 21 to 41 and Y-prefixed years within -9999 to 9999. ERROR_INPUT says
 * what is wrong and at which character (err->column). */
bool date_read_edtf(struct view text, struct date *out, struct error *err);

/* English words: "4 March 2019", "about 1984", "early 2006", "the 1950s", "week of 10
 * November 2014", "3 to 7 May 1940", "spring 1990", "44 BC". In the arena, NUL-terminated. */
struct view date_display(struct arena *arena, const struct date *date);

/* The same into the caller's bytes. */
enum { DATE_DISPLAY_SIZE = 161 };
void date_write_display(const struct date *date, char out[DATE_DISPLAY_SIZE]);

/* As date_display but without the year where one year frames it: "26 May", "early", "1950s". */
struct view date_display_in_year(struct arena *arena, const struct date *date);

/* "YYYY-MM-DD", years of at least 4 digits, "-" before a year below 0; NUL-terminated.
 * Returns its length. */
enum { DATE_ISO_SIZE = 16 };
size_t date_write_iso(struct day day, char out[DATE_ISO_SIZE]);
bool date_read_iso(struct view text, struct day *out);

/* "January" to "December". */
struct view date_month_name(int month);

/* Names as the contract writes them. */
struct view date_precision_name(enum date_precision precision);
struct view date_certainty_name(enum date_certainty certainty);
struct view date_part_name(enum date_part part); /* absent for DATE_WHOLE */
bool date_precision_of(struct view name, enum date_precision *out);
bool date_certainty_of(struct view name, enum date_certainty *out);
bool date_part_of_name(struct view name, enum date_part *out);

#endif
