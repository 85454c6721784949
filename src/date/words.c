#include "date/words.h"

#include <string.h>

void words_say(struct words *words, struct view view)
{
    size_t room = WORDS_SIZE - words->length;
    size_t length = view.length < room ? view.length : room;
    memcpy(words->data + words->length, view.data, length);
    words->length += length;
}

void words_say_number(struct words *words, int number)
{
    char figures[12];
    size_t at = sizeof figures;
    do {
        figures[--at] = (char) ('0' + number % 10);
        number /= 10;
    } while (number > 0);
    words_say(words, (struct view){ figures + at, sizeof figures - at });
}

void words_say_ordinal(struct words *words, int number)
{
    static const char endings[][3] = { "th", "st", "nd", "rd" };
    int last = number % 10;
    bool teen = number / 10 % 10 == 1;
    words_say_number(words, number);
    words_say(words, view_of(endings[teen || last > 3 ? 0 : last]));
}

void words_say_year(struct words *words, int year)
{
    if (year > 0 && year < 1000)
        SAY(words, "AD ");
    words_say_number(words, year > 0 ? year : 1 - year);
    if (year <= 0)
        SAY(words, " BC");
}

void words_say_framed_year(struct words *words, const char *before, int year)
{
    if (words->framed && words->frame == year)
        return;
    words_say(words, view_of(before));
    words_say_year(words, year);
}

void words_say_day_month(struct words *words, struct day day)
{
    words_say_number(words, day.day);
    SAY(words, " ");
    words_say(words, date_month_name(day.month));
}

void words_say_day(struct words *words, struct day day)
{
    words_say_day_month(words, day);
    words_say_framed_year(words, " ", day.year);
}

void words_say_certainty(struct words *words, enum date_certainty certainty)
{
    static const struct view prefixes[] = {
        [DATE_EXACT] = VIEW_INIT(""),
        [DATE_APPROXIMATE] = VIEW_INIT("about "),
        [DATE_UNCERTAIN] = VIEW_INIT("perhaps "),
    };
    words_say(words, prefixes[certainty]);
}
