#include "site/news.h"

#include <stdlib.h>

#include "site/pen.h"
#include "site/permalinks.h"
#include "site/words.h"

/* The newest day first; of one day what changed, in its order, then events in theirs. */
static int compare_news(const void *a, const void *b)
{
    const struct news *x = a, *y = b;
    int order = day_compare(y->day, x->day);
    if (order == 0)
        order = (x->change > y->change) - (x->change < y->change);
    return order != 0 ? order : (x->event > y->event) - (x->event < y->event);
}

struct gathering {
    struct arena *arena;
    const struct timeline *timeline;
    struct table told; /* ids of events; the place of their newest change + 1 */
    struct table days; /* the bytes of a day -> events of it that were taken */
    struct news_list list;
};

/* The first day is that of the whole timeline: nobody wants its events as news. */
static void find_days(struct gathering *gathering)
{
    const struct timeline *timeline = gathering->timeline;
    bool is_first = true;
    for (size_t i = timeline->change_count; i-- > 0;) {
        const struct change *change = &timeline->changes[i];
        if (change->kind != CHANGE_ADDED) {
            if (change->of.kind == PERMALINK_EVENT)
                *table_put(gathering->arena, &gathering->told, change->of.id, NULL) =
                    i + 1;
            continue;
        }
        if (is_first || change->events > NEWS_NAMED_MAX)
            table_put(gathering->arena, &gathering->days,
                      (struct view){ (const char *) &change->day, sizeof change->day },
                      NULL);
        is_first = false;
    }
}

static bool is_told(const struct gathering *gathering, const struct event *event)
{
    const size_t *place = table_get(&gathering->told, event->id);
    return place != NULL &&
           day_compare(gathering->timeline->changes[*place - 1].day, event->changed) == 0;
}

static void add_event(struct gathering *gathering, size_t number)
{
    const struct event *event = &gathering->timeline->events[number];
    struct news news = { .event = number, .change = SITE_NONE, .day = event->first_seen };
    if (event->first_seen.day == 0)
        return;
    if (event->changed.day != 0 && day_compare(event->changed, news.day) > 0 &&
        !is_told(gathering, event)) {
        news.day = event->changed;
        news.is_changed = true;
    }
    size_t *taken =
        news.is_changed
            ? NULL
            : table_get(&gathering->days,
                        (struct view){ (const char *) &news.day, sizeof news.day });
    news.is_counted = taken != NULL;
    if (taken == NULL || (*taken)++ < NEWS_NAMED_MAX)
        gathering->list.items[gathering->list.count++] = news;
}

struct news_list news_of(struct arena *arena, const struct site *site)
{
    const struct timeline *timeline = site->timeline;
    struct gathering gathering = { .arena = arena, .timeline = timeline };
    gathering.list.items = ARENA_ARRAY(
        arena, struct news, timeline->event_count + timeline->change_count + 1);
    find_days(&gathering);
    for (size_t i = 0; i < timeline->change_count; i++)
        gathering.list.items[gathering.list.count++] = (struct news){
            .day = timeline->changes[i].day, .event = SITE_NONE, .change = i
        };
    for (size_t i = 0; i < timeline->event_count; i++)
        add_event(&gathering, i);
    qsort(gathering.list.items, gathering.list.count, sizeof *gathering.list.items,
          compare_news);
    return gathering.list;
}

struct view news_word(const struct change *change)
{
    static const struct view words[CHANGE_KINDS] = {
        [CHANGE_ADDED] = VIEW_INIT("Added"),
        [CHANGE_RETURNED] = VIEW_INIT("Returned"),
        [CHANGE_REDATED] = VIEW_INIT("Redated"),
        [CHANGE_RETITLED] = VIEW_INIT("Retitled"),
        [CHANGE_MERGED] = VIEW_INIT("Joined"),
        [CHANGE_MOVED] = VIEW_INIT("Moved"),
        [CHANGE_REMOVED] = VIEW_INIT("Removed"),
        [CHANGE_HIDDEN] = VIEW_INIT("Taken off"),
    };
    if (change->kind == CHANGE_RETITLED && change->of.kind >= PERMALINK_ENTITY)
        return VIEW("Renamed");
    return words[change->kind];
}

struct view news_title(const struct site *site, const struct change *change)
{
    struct view now = site_title_at(site, change->of);
    if (change->kind == CHANGE_HIDDEN || change->title.length == 0)
        return VIEW("An event");
    return now.length > 0 ? now : change->title;
}

static struct view date_words(struct arena *arena, struct view edtf)
{
    struct date date;
    return date_read_edtf(edtf, &date, NULL) ? date_display(arena, &date) : edtf;
}

static struct view added_words(struct arena *arena, const struct change *change)
{
    struct view sources = words_count(arena, change->sources, "source");
    struct view events = words_count(arena, change->events, "event");
    if (change->sources == 0)
        return events;
    if (change->events == 0)
        return sources;
    return PEN_JOIN(arena, sources, VIEW(", "), events);
}

struct view news_words(struct arena *arena, const struct site *site,
                       const struct change *change)
{
    bool is_source = change->of.kind == PERMALINK_SOURCE;
    struct permalink into = { change->of.kind, change->now };
    struct view title;
    switch (change->kind) {
    case CHANGE_ADDED:
        return added_words(arena, change);
    case CHANGE_RETURNED:
        return is_source ? VIEW("It is among the sources again")
                         : VIEW("It is on the timeline again");
    case CHANGE_REDATED:
        return PEN_JOIN(arena, VIEW("From "), date_words(arena, change->was),
                        VIEW(" to "), date_words(arena, change->now));
    case CHANGE_RETITLED:
        return PEN_JOIN(arena, VIEW("It was “"), change->was, VIEW("”"));
    case CHANGE_MERGED:
        title = site_title_at(site, into);
        if (title.length == 0)
            return VIEW("It is part of another entry");
        return PEN_JOIN(arena, VIEW("It is part of “"), title, VIEW("”"));
    case CHANGE_MOVED:
        return PEN_JOIN(arena, VIEW("Its address was sources/"), change->was,
                        VIEW(".html"));
    case CHANGE_REMOVED:
        return is_source ? VIEW("It is not among the sources any more")
                         : VIEW("No source tells of it any more");
    case CHANGE_HIDDEN:
        return VIEW("An editor took it off the timeline");
    case CHANGE_KINDS:
        break;
    }
    return VIEW("");
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

struct view news_timestamp(struct arena *arena, struct day day)
{
    char iso[DATE_ISO_SIZE];
    date_write_iso(day, iso);
    return arena_format(arena, "%sT00:00:00Z", iso);
}

struct view news_published(struct arena *arena, const struct site *site, size_t event)
{
    const struct event *one = &site->timeline->events[event];
    return news_timestamp(arena, one->first_seen.day != 0 ? one->first_seen
                                                          : source_day(site, one));
}

struct view news_updated(struct arena *arena, const struct site *site, size_t event)
{
    const struct event *one = &site->timeline->events[event];
    bool known = one->first_seen.day != 0 && one->changed.day != 0 &&
                 day_compare(one->changed, one->first_seen) > 0;
    return known ? news_timestamp(arena, one->changed)
                 : news_published(arena, site, event);
}
