#include "site/calendar.h"

#include <string.h>

#include "base/utf8.h"
#include "site/address.h"
#include "site/news.h"
#include "site/paths.h"
#include "site/pen.h"
#include "site/when.h"
#include "site/words.h"

enum { LINE_MAX_OCTETS = 75 };

/* The days that a calendar shows: where one end is only a bound of ours, the other's. */
static struct day first_day(const struct date *date)
{
    return date->open_start ? date->latest : date->earliest;
}

static struct day last_day(const struct date *date)
{
    return date->open_end ? date->earliest : date->latest;
}

bool calendar_holds(const struct site *site, size_t event)
{
    const struct date *date = &site->timeline->events[event].date;
    /* The end is the day after the last. */
    return first_day(date).year >= 1 && last_day(date).year < DAY_YEAR_MAX;
}

/* A content line, folded so that none is longer than 75 octets (section 3.1). */
static void add_line(struct buffer *out, struct view line)
{
    size_t room = LINE_MAX_OCTETS;
    while (line.length > room) {
        size_t cut = utf8_floor(line, room);
        buffer_add(out, view_slice(line, 0, cut));
        buffer_add(out, VIEW("\r\n "));
        line = view_slice(line, cut, line.length);
        room = LINE_MAX_OCTETS - 1;
    }
    buffer_add(out, line);
    buffer_add(out, VIEW("\r\n"));
}

/* A property whose value is a text (section 3.3.11): signs with a meaning are escaped. */
static void add_text(struct buffer *out, struct arena *arena, struct view name,
                     struct view text)
{
    char *line = arena_take(arena, name.length + 1 + 2 * text.length), *at = line;
    memcpy(at, name.data, name.length);
    at += name.length;
    *at++ = ':';
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        if (c == '\\' || c == ';' || c == ',' || c == '\n')
            *at++ = '\\';
        if (c == '\n')
            *at++ = 'n';
        else if ((unsigned char) c >= ' ' && c != 0x7F)
            *at++ = c;
    }
    add_line(out, (struct view){ line, (size_t) (at - line) });
}

static void add_day(struct buffer *out, struct arena *arena, const char *name,
                    struct day day)
{
    add_line(out, arena_format(arena, "%s;VALUE=DATE:%04d%02d%02d", name, day.year,
                               day.month, day.day));
}

void calendar_begin(struct buffer *out, struct arena *arena, struct view name,
                    size_t left_out)
{
    add_line(out, VIEW("BEGIN:VCALENDAR"));
    add_line(out, VIEW("VERSION:2.0"));
    add_line(out, VIEW("PRODID:-//Annals//Annals " ANNALS_VERSION "//EN"));
    add_line(out, VIEW("CALSCALE:GREGORIAN"));
    add_text(out, arena, VIEW("NAME"), name);
    add_text(out, arena, VIEW("X-WR-CALNAME"), name);
    if (left_out > 0)
        buffer_format(out, "X-ANNALS-LEFT-OUT:%zu\r\n", left_out);
}

void calendar_end(struct buffer *out)
{
    add_line(out, VIEW("END:VCALENDAR"));
}

static struct view summary_of(struct arena *arena, const struct site *site, size_t index)
{
    const struct event *event = &site->timeline->events[index];
    bool is_day = day_compare(event->date.earliest, event->date.latest) == 0;
    struct view title = event->title;
    if (event->factuality != CLAIM_HAPPENED)
        title =
            PEN_JOIN(arena, claim_factuality_name(event->factuality), VIEW(": "), title);
    if (is_day && event->date.certainty == DATE_EXACT)
        return title;
    return PEN_JOIN(arena, title, VIEW(" ("), site->told[index].words, VIEW(")"));
}

static struct view description_of(struct arena *arena, const struct timeline *timeline,
                                  const struct event *event)
{
    const struct claim *claim = when_first_claim(timeline, event);
    if (claim == NULL)
        return event->title;
    struct view source = words_cited(
        arena, &timeline->records[event->claims[0].source]->source, &claim->quote);
    return PEN_JOIN(arena, VIEW("“"), claim->quote.exact, VIEW("” ("), source, VIEW(")"));
}

/* "2014-11-14T00:00:00Z" in the form of calendars. */
static struct view timestamp_of(struct arena *arena, struct view timestamp)
{
    char *out = ARENA_ARRAY(arena, char, timestamp.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < timestamp.length; i++)
        if (timestamp.data[i] != '-' && timestamp.data[i] != ':')
            out[length++] = timestamp.data[i];
    return (struct view){ out, length };
}

void calendar_add(struct buffer *out, struct arena *arena, const struct site *site,
                  size_t event)
{
    const struct timeline *timeline = site->timeline;
    const struct event *one = &timeline->events[event];
    struct view path = path_of_event(arena, site, event);
    struct view stamp = timestamp_of(arena, news_updated(arena, site, event));
    add_line(out, VIEW("BEGIN:VEVENT"));
    add_text(out, arena, VIEW("UID"), address_id(arena, site, path));
    add_line(out, PEN_JOIN(arena, VIEW("DTSTAMP:"), stamp));
    add_day(out, arena, "DTSTART", first_day(&one->date));
    add_day(out, arena, "DTEND", day_add_days(last_day(&one->date), 1));
    add_text(out, arena, VIEW("SUMMARY"), summary_of(arena, site, event));
    add_text(out, arena, VIEW("DESCRIPTION"), description_of(arena, timeline, one));
    if (one->kind.length > 0)
        add_text(out, arena, VIEW("CATEGORIES"), one->kind);
    if (address_is_known(site))
        add_line(out, PEN_JOIN(arena, VIEW("URL:"), address_of(arena, site, path)));
    add_line(out, VIEW("TRANSP:TRANSPARENT"));
    add_line(out, VIEW("END:VEVENT"));
}
