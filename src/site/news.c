#include "site/news.h"

#include <stdlib.h>

static int compare_news(const void *a, const void *b)
{
    const struct news *x = a, *y = b;
    int order = day_compare(y->day, x->day);
    return order != 0 ? order : (x->event > y->event) - (x->event < y->event);
}

struct news_list news_of(struct arena *arena, const struct site *site)
{
    const struct timeline *timeline = site->timeline;
    struct news_list list = { 0 };
    list.items = ARENA_ARRAY(arena, struct news, timeline->event_count + 1);
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct event *event = &timeline->events[i];
        if (event->first_seen.day == 0)
            continue;
        struct news news = { .event = i, .day = event->first_seen };
        if (event->changed.day != 0 && day_compare(event->changed, news.day) > 0) {
            news.day = event->changed;
            news.is_changed = true;
        }
        list.items[list.count++] = news;
    }
    qsort(list.items, list.count, sizeof *list.items, compare_news);
    return list;
}

/* The date of the newest source that tells an event; the first day of 1970 without one.
 */
static struct day source_day(const struct site *site, const struct event *event)
{
    struct day newest = { 1970, 1, 1 };
    for (size_t i = 0; i < event->claim_count; i++) {
        const struct source *source =
            &site->timeline->records[event->claims[i].source]->source;
        if (source->has_date && !source->date.open_end)
            newest = day_later(newest, source->date.latest);
    }
    return newest;
}

static struct view timestamp(struct arena *arena, struct day day)
{
    char iso[DATE_ISO_SIZE];
    date_write_iso(day, iso);
    return arena_format(arena, "%sT00:00:00Z", iso);
}

struct view news_published(struct arena *arena, const struct site *site, size_t event)
{
    const struct event *one = &site->timeline->events[event];
    return timestamp(arena,
                     one->first_seen.day != 0 ? one->first_seen : source_day(site, one));
}

struct view news_updated(struct arena *arena, const struct site *site, size_t event)
{
    const struct event *one = &site->timeline->events[event];
    bool known = one->first_seen.day != 0 && one->changed.day != 0 &&
                 day_compare(one->changed, one->first_seen) > 0;
    return known ? timestamp(arena, one->changed) : news_published(arena, site, event);
}
