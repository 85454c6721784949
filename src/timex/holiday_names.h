/* The names by which lexicons speak of holidays: FEAST good_friday=good-friday. */
#ifndef ANNALS_TIMEX_HOLIDAY_NAMES_H
#define ANNALS_TIMEX_HOLIDAY_NAMES_H

/* Name; how its day is found; three numbers that this takes:
 * FIXED month, day; EASTER days from Easter Sunday; ORTHODOX the same of the Eastern
 * churches; HEBREW days from 1 Tishri; WEEKDAY month, weekday, nth (-1 the last);
 * AFTER_WEEKDAY the same and a day on; HANUKKAH of its own kind. */
/* clang-format off */
#define HOLIDAY_NAMES(X)                        \
    X("christmas",         FIXED, 12, 25, 0)    \
    X("christmas-eve",     FIXED, 12, 24, 0)    \
    X("boxing-day",        FIXED, 12, 26, 0)    \
    X("new-years-eve",     FIXED, 12, 31, 0)    \
    X("new-years-day",     FIXED, 1, 1, 0)      \
    X("epiphany",          FIXED, 1, 6, 0)      \
    X("candlemas",         FIXED, 2, 2, 0)      \
    X("valentines-day",    FIXED, 2, 14, 0)     \
    X("womens-day",        FIXED, 3, 8, 0)      \
    X("st-patricks-day",   FIXED, 3, 17, 0)     \
    X("april-fools-day",   FIXED, 4, 1, 0)      \
    X("st-georges-day",    FIXED, 4, 23, 0)     \
    X("anzac-day",         FIXED, 4, 25, 0)     \
    X("may-day",           FIXED, 5, 1, 0)      \
    X("victory-day",       FIXED, 5, 9, 0)      \
    X("juneteenth",        FIXED, 6, 19, 0)     \
    X("midsummer-day",     FIXED, 6, 24, 0)     \
    X("canada-day",        FIXED, 7, 1, 0)      \
    X("independence-day",  FIXED, 7, 4, 0)      \
    X("bastille-day",      FIXED, 7, 14, 0)     \
    X("assumption",        FIXED, 8, 15, 0)     \
    X("michaelmas",        FIXED, 9, 29, 0)     \
    X("halloween",         FIXED, 10, 31, 0)    \
    X("all-saints",        FIXED, 11, 1, 0)     \
    X("all-souls",         FIXED, 11, 2, 0)     \
    X("guy-fawkes-night",  FIXED, 11, 5, 0)     \
    X("armistice-day",     FIXED, 11, 11, 0)    \
    X("veterans-day",      FIXED, 11, 11, 0)    \
    X("human-rights-day",  FIXED, 12, 10, 0)    \
    X("shrove-tuesday",    EASTER, -47, 0, 0)   \
    X("ash-wednesday",     EASTER, -46, 0, 0)   \
    X("palm-sunday",       EASTER, -7, 0, 0)    \
    X("maundy-thursday",   EASTER, -3, 0, 0)    \
    X("good-friday",       EASTER, -2, 0, 0)    \
    X("holy-saturday",     EASTER, -1, 0, 0)    \
    X("easter",            EASTER, 0, 0, 0)     \
    X("easter-monday",     EASTER, 1, 0, 0)     \
    X("ascension",         EASTER, 39, 0, 0)    \
    X("pentecost",         EASTER, 49, 0, 0)    \
    X("whit-monday",       EASTER, 50, 0, 0)    \
    X("trinity-sunday",    EASTER, 56, 0, 0)    \
    X("corpus-christi",    EASTER, 60, 0, 0)    \
    X("orthodox-easter",   ORTHODOX, 0, 0, 0)   \
    X("purim",             HEBREW, -193, 0, 0)  \
    X("passover",          HEBREW, -163, 0, 0)  \
    X("shavuot",           HEBREW, -113, 0, 0)  \
    X("rosh-hashanah",     HEBREW, 0, 0, 0)     \
    X("yom-kippur",        HEBREW, 9, 0, 0)     \
    X("sukkot",            HEBREW, 14, 0, 0)    \
    X("hanukkah",          HANUKKAH, 0, 0, 0)   \
    X("mlk-day",           WEEKDAY, 1, 1, 3)    \
    X("presidents-day",    WEEKDAY, 2, 1, 3)    \
    X("mothers-day",       WEEKDAY, 5, 7, 2)    \
    X("memorial-day",      WEEKDAY, 5, 1, -1)   \
    X("fathers-day",       WEEKDAY, 6, 7, 3)    \
    X("labor-day",         WEEKDAY, 9, 1, 1)    \
    X("columbus-day",      WEEKDAY, 10, 1, 2)   \
    X("thanksgiving",      WEEKDAY, 11, 4, 4)   \
    X("election-day",      AFTER_WEEKDAY, 11, 1, 1)
/* clang-format on */

#endif
