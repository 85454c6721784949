#include "date/date.h"

#include <string.h>

#include "date/edtf_point.h"

/* edtf     = point | interval | set
 * interval = end "/" end               not both open
 * end      = point | ".." | ""
 * set      = "[" item *("," item) "]"  one of them
 *          | "{" item *("," item) "}"  all of them
 * item     = point | point ".." point | ".." point | point ".."
 *
 * A point is read in edtf_point.c. */

/* Where from and where to; an open end's date is not set. */
struct stretch {
    bool open_start, open_end;
    struct date start, end;
};

/* A point that bounds days: a time of the day does not. */
static bool read_bound(struct edtf_reader *reader, struct date *out)
{
    size_t at = reader->at;
    if (!edtf_read_point(reader, out))
        return false;
    if (out->precision == DATE_TIME)
        return edtf_fail(reader, at,
                         "an interval goes from day to day (leave the time out)");
    return true;
}

/* The days from the first that the start allows to the last that the end allows. */
static bool join(struct edtf_reader *reader, size_t at, const struct stretch *stretch,
                 struct date *out)
{
    if (stretch->open_start && stretch->open_end)
        return edtf_fail(reader, at, "an interval needs a start or an end");
    struct date date = { .precision = DATE_INTERVAL,
                         .open_start = stretch->open_start,
                         .open_end = stretch->open_end,
                         .earliest = { DAY_YEAR_MIN, 1, 1 },
                         .latest = { DAY_YEAR_MAX, 12, 31 } };
    if (!stretch->open_start) {
        date.earliest = stretch->start.earliest;
        date.certainty = stretch->start.certainty;
    }
    if (!stretch->open_end) {
        date.latest = stretch->end.latest;
        if (stretch->end.certainty > date.certainty)
            date.certainty = stretch->end.certainty;
    }
    if (day_compare(date.earliest, date.latest) > 0)
        return edtf_fail(reader, at, "the interval ends before it begins");
    *out = date;
    return true;
}

/* From the point already read (or open start) and the "/" behind it on. */
static bool read_interval(struct edtf_reader *reader, struct stretch *stretch,
                          struct date *out)
{
    size_t at = reader->at;
    bool dots = edtf_take_word(reader, "..");
    stretch->open_end = dots || reader->at == reader->text.length;
    if (!stretch->open_end && !read_bound(reader, &stretch->end))
        return false;
    return join(reader, at, stretch, out);
}

static bool read_item(struct edtf_reader *reader, struct date *out)
{
    size_t at = reader->at;
    struct stretch stretch = { .open_start = edtf_take_word(reader, "..") };
    if (!stretch.open_start && !read_bound(reader, &stretch.start))
        return false;
    if (!stretch.open_start && !edtf_take_word(reader, "..")) {
        stretch.end = stretch.start;
        return join(reader, at, &stretch, out);
    }
    char next = edtf_peek(reader);
    stretch.open_end = !stretch.open_start && (next == ',' || next == ']' || next == '}');
    if (!stretch.open_end && !read_bound(reader, &stretch.end))
        return false;
    return join(reader, at, &stretch, out);
}

/* What follows "[" or "{". */
static bool read_set(struct edtf_reader *reader, char closing, struct date *out)
{
    struct date all = { .precision = DATE_INTERVAL };
    bool first = true;
    do {
        struct date item;
        if (!read_item(reader, &item))
            return false;
        if (first)
            all = item;
        all.earliest = day_earlier(all.earliest, item.earliest);
        all.latest = day_later(all.latest, item.latest);
        all.open_start = all.open_start || item.open_start;
        all.open_end = all.open_end || item.open_end;
        if (item.certainty > all.certainty)
            all.certainty = item.certainty;
        first = false;
    } while (edtf_take(reader, ','));
    if (!edtf_take(reader, closing))
        return edtf_fail(reader, reader->at, "a set of dates ends with \"%c\"", closing);
    *out = all;
    return true;
}

static bool read_plain(struct edtf_reader *reader, struct date *out)
{
    struct stretch stretch = { .open_start = edtf_take_word(reader, "..") ||
                                             edtf_peek(reader) == '/' };
    if (stretch.open_start && edtf_peek(reader) != '/')
        return edtf_fail(reader, reader->at, "\"..\" stands before or after \"/\"");
    size_t at = reader->at;
    if (!stretch.open_start && !edtf_read_point(reader, &stretch.start))
        return false;
    if (edtf_take(reader, '/')) {
        if (stretch.start.precision == DATE_TIME && !stretch.open_start)
            return edtf_fail(reader, at,
                             "an interval goes from day to day (leave the time out)");
        return read_interval(reader, &stretch, out);
    }
    *out = stretch.start;
    return true;
}

static bool read_any(struct edtf_reader *reader, struct date *out)
{
    if (edtf_take(reader, '['))
        return read_set(reader, ']', out);
    if (edtf_take(reader, '{'))
        return read_set(reader, '}', out);
    return read_plain(reader, out);
}

bool date_read_edtf(struct view text, struct date *out, struct error *err)
{
    struct edtf_reader reader = { .text = text, .err = err };
    while (reader.at < text.length && ascii_is_space(text.data[reader.at]))
        reader.at++;
    reader.text.length = reader.at + view_trim(text).length;
    if (reader.at == reader.text.length)
        return edtf_fail(&reader, 0, "the date is empty");
    struct date date;
    if (!read_any(&reader, &date))
        return false;
    if (reader.at < reader.text.length)
        return edtf_fail(&reader, reader.at,
                         "the date has more after its end (write it as in 2019-03-04)");
    if (reader.full)
        return edtf_fail(&reader, 0, "the date is longer than %d characters",
                         DATE_EDTF_SIZE - 1);
    memcpy(date.edtf, reader.out, reader.length + 1);
    *out = date;
    return true;
}
