#include "corpus/stated_date.h"

#include <stdio.h>

enum { ISO_LENGTH = 10, YEAR_MIN = 1000, YEAR_MAX = 2999 };

static bool is_iso_with_time(struct view text)
{
    return text.length > ISO_LENGTH &&
           (text.data[ISO_LENGTH] == 'T' || text.data[ISO_LENGTH] == ' ') &&
           text.length > ISO_LENGTH + 1 && ascii_is_digit(text.data[ISO_LENGTH + 1]);
}

bool stated_date_read(struct view text, struct date *out, struct error *err)
{
    struct error why = { 0 };
    struct date guess;
    if (is_iso_with_time(text))
        text = view_slice(text, 0, ISO_LENGTH);
    if (date_read_edtf(text, out, &why))
        return true;
    if (stated_date_guess(text, &guess))
        error_set(err, ERROR_INPUT, "it is not written as year, month, day (write %s)",
                  guess.edtf);
    else if (view_find_byte(view_of(why.text), '(', 0) < view_of(why.text).length)
        error_set(err, ERROR_INPUT, "%s", why.text);
    else
        error_set(err, ERROR_INPUT, "%s (write it as in 2019-03-04, 2019-03 or 2019)",
                  why.text);
    return false;
}

/* The month that an English name or its beginning of three letters or more means. */
static int month_of(struct view word)
{
    static const struct view months[] = {
        VIEW_INIT("january"), VIEW_INIT("february"), VIEW_INIT("march"),
        VIEW_INIT("april"),   VIEW_INIT("may"),      VIEW_INIT("june"),
        VIEW_INIT("july"),    VIEW_INIT("august"),   VIEW_INIT("september"),
        VIEW_INIT("october"), VIEW_INIT("november"), VIEW_INIT("december"),
    };
    if (word.length < 3)
        return 0;
    for (int i = 0; i < 12; i++)
        if (word.length <= months[i].length &&
            view_equal_nocase(word, view_slice(months[i], 0, word.length)))
            return i + 1;
    return 0;
}

/* A run of digits or of letters, cut off *rest; the absent view at its end. Anything that
 * is neither is passed over. */
static struct view next_word(struct view *rest)
{
    size_t start = 0;
    while (start < rest->length && !ascii_is_alpha(rest->data[start]) &&
           !ascii_is_digit(rest->data[start]))
        start++;
    if (start == rest->length)
        return (struct view){ NULL, 0 };
    bool digits = ascii_is_digit(rest->data[start]);
    size_t end = start;
    while (end < rest->length &&
           (digits ? ascii_is_digit(rest->data[end]) : ascii_is_alpha(rest->data[end])))
        end++;
    struct view word = view_slice(*rest, start, end);
    *rest = view_slice(*rest, end, rest->length);
    return word;
}

static bool in_range(int year)
{
    return year >= YEAR_MIN && year <= YEAR_MAX;
}

/* "March 4, 2019 at 10:30", "Mon, 04 Mar 2019 10:30:00": a month's name, a day beside it,
 * then or before them a year. */
static bool guess_english(struct view text, struct date *out)
{
    struct day day = { 0 };
    struct view rest = view_slice(text, 0, 80);
    for (struct view word = next_word(&rest); word.data != NULL;
         word = next_word(&rest)) {
        int number = 0;
        if (!view_number(word, &number)) {
            int month = month_of(word);
            if (month != 0 && day.month != 0)
                break;
            if (month != 0)
                day.month = month;
            continue;
        }
        bool is_year = word.length == 4 && in_range(number);
        if (is_year && day.year == 0)
            day.year = number;
        else if (word.length <= 2 && day.day == 0 && number >= 1 && number <= 31)
            day.day = number;
        if (day.year != 0 && day.month != 0)
            break;
    }
    if (day.year == 0 || day.month == 0)
        return false;
    return day.day != 0 ? date_of_day(day, out) : date_of_month(day.year, day.month, out);
}

/* "2019/03/04", "2019.3.4", "20190304", "2019-03-04" with anything behind it. */
static bool guess_figures(struct view text, struct date *out)
{
    struct view rest = text, year, month, day;
    struct day found;
    if (text.length == 0 || !ascii_is_digit(text.data[0]))
        return false;
    year = next_word(&rest);
    if (year.length == 8) {
        month = view_slice(year, 4, 6);
        day = view_slice(year, 6, 8);
        year = view_slice(year, 0, 4);
    } else {
        month = next_word(&rest);
        day = next_word(&rest);
    }
    if (year.length != 4 || month.length > 2 || day.length > 2 ||
        !view_number(year, &found.year) || !view_number(month, &found.month) ||
        !view_number(day, &found.day) || !in_range(found.year))
        return false;
    return date_of_day(found, out);
}

bool stated_date_guess(struct view text, struct date *out)
{
    struct date date;
    text = view_trim(text);
    if (guess_figures(text, &date) || guess_english(text, &date) ||
        (text.length <= 7 && date_read_edtf(text, &date, NULL))) {
        if (!in_range(date.earliest.year))
            return false;
        *out = date;
        return true;
    }
    return false;
}
