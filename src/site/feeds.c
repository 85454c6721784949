#include "site/feeds.h"

#include "site/news.h"
#include "site/pen.h"
#include "site/site.h"
#include "site/when.h"

#define FEED_ROW(name) &feed_##name,
const struct feed *const feeds[] = { FEEDS(FEED_ROW) };
#undef FEED_ROW
const size_t feed_count = sizeof feeds / sizeof *feeds;

struct view site_export_name(size_t index)
{
    for (size_t i = 0; i < feed_count; i++)
        if (feeds[i]->name.length > 0 && index-- == 0)
            return feeds[i]->name;
    return (struct view){ 0 };
}

bool site_export(const struct timeline *timeline, struct view name, struct buffer *out)
{
    for (size_t i = 0; i < feed_count; i++) {
        if (name.length == 0 || !view_equal(feeds[i]->name, name))
            continue;
        struct arena arena = { 0 };
        struct site site;
        site_index(&arena, timeline, &site);
        feeds[i]->write(&site, 0, out);
        arena_finish(&arena);
        return true;
    }
    return false;
}

struct view feed_summary(struct arena *arena, const struct site *site, size_t event)
{
    const struct timeline *timeline = site->timeline;
    const struct event *one = &timeline->events[event];
    const struct claim *claim = when_first_claim(timeline, one);
    struct view words =
        when_words(arena, &one->date, when_relation(timeline, one), false);
    if (claim == NULL)
        return words;
    return PEN_JOIN(arena, words, VIEW(": “"), claim->quote.exact, VIEW("”"));
}

struct view feed_updated(struct arena *arena, const struct site *site)
{
    struct news_list news = news_of(arena, site);
    if (news.count > 0)
        return news_updated(arena, site, news.items[0].event);
    return VIEW("1970-01-01T00:00:00Z");
}

struct view feed_title(const struct site *site)
{
    struct view title = site->timeline->title;
    return title.length > 0 ? title : VIEW("Timeline");
}
