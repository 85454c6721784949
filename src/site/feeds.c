#include "site/feeds.h"

#include "site/address.h"
#include "site/news.h"
#include "site/pen.h"
#include "site/permalinks.h"
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
        feeds[i]->write(&site, 0, &(struct sink){ .out = out });
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
    struct view words = site->told[event].words;
    if (claim == NULL)
        return words;
    return PEN_JOIN(arena, words, VIEW(": “"), claim->quote.exact, VIEW("”"));
}

struct news_list feed_news(struct arena *arena, const struct site *site)
{
    struct news_list news = news_of(arena, site);
    size_t kept = 0;
    for (size_t i = 0; i < news.count && kept < FEED_ITEMS_MAX; i++) {
        size_t change = news.items[i].change;
        if (change == SITE_NONE || site->timeline->changes[change].kind != CHANGE_ADDED)
            news.items[kept++] = news.items[i];
    }
    news.count = kept;
    return news;
}

struct feed_change feed_change(struct arena *arena, const struct site *site,
                               const struct change *change)
{
    char iso[DATE_ISO_SIZE];
    date_write_iso(change->day, iso);
    struct view what = change_kind_name(change->kind);
    bool hidden = change->title.length == 0;
    struct site nameless = *site; /* gives UUIDs, which do not tell what was hidden */
    nameless.base = (struct view){ NULL, 0 };
    struct view key =
        arena_format(arena, "%.*s?%s-%.*s",
                     VIEW_ARG(path_of_permalink(arena, change->of)), iso, VIEW_ARG(what));
    return (struct feed_change){
        .title = PEN_JOIN(arena, news_word(change), VIEW(": "), news_title(site, change)),
        .words = news_words(arena, site, change),
        .path = !hidden && site_answers(site, change->of)
                    ? path_of_permalink(arena, change->of)
                    : VIEW("changes.html"),
        .id = address_id(arena, hidden ? &nameless : site, key),
    };
}

struct view feed_updated(struct arena *arena, const struct site *site)
{
    struct news_list news = feed_news(arena, site);
    if (news.count > 0)
        return news_timestamp(arena, news.items[0].day);
    return VIEW("1970-01-01T00:00:00Z");
}

struct view feed_title(const struct site *site)
{
    struct view title = site->timeline->title;
    return title.length > 0 ? title : VIEW("Timeline");
}
