#include "date/date.h"

#include <string.h>

size_t date_write_iso(struct day day, char out[DATE_ISO_SIZE])
{
    int year = day.year < 0 ? -day.year : day.year;
    char *to = out;
    if (day.year < 0)
        *to++ = '-';
    for (int unit = 1000; unit > 0; unit /= 10)
        *to++ = (char) ('0' + year / unit % 10);
    *to++ = '-';
    *to++ = (char) ('0' + day.month / 10 % 10);
    *to++ = (char) ('0' + day.month % 10);
    *to++ = '-';
    *to++ = (char) ('0' + day.day / 10 % 10);
    *to++ = (char) ('0' + day.day % 10);
    *to = '\0';
    return (size_t) (to - out);
}

bool date_read_iso(struct view text, struct day *out)
{
    bool negative = text.length > 0 && text.data[0] == '-';
    if (negative)
        text = view_slice(text, 1, text.length);
    struct day day;
    if (text.length != 10 || text.data[4] != '-' || text.data[7] != '-' ||
        !view_number(view_slice(text, 0, 4), &day.year) ||
        !view_number(view_slice(text, 5, 7), &day.month) ||
        !view_number(view_slice(text, 8, 10), &day.day))
        return false;
    if (negative && day.year == 0)
        return false;
    if (negative)
        day.year = -day.year;
    if (!day_is_valid(day))
        return false;
    *out = day;
    return true;
}
