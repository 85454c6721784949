/* JSON Feed 1.1 (jsonfeed.org): what was added or changed, the newest first. */
#include "format/json_writer.h"
#include "site/address.h"
#include "site/feeds.h"
#include "site/news.h"
#include "site/paths.h"

static struct view json_path(struct arena *arena, size_t number)
{
    (void) arena, (void) number;
    return VIEW("feed.json");
}

static void put_item(struct json_writer *writer, struct arena *arena,
                     const struct site *site, size_t event)
{
    const struct event *one = &site->timeline->events[event];
    struct view path = path_of_event(arena, site, event);
    json_begin_map(writer);
    json_put_string(writer, VIEW("id"), address_id(arena, site, path));
    json_put_string(writer, VIEW("url"), address_of(arena, site, path));
    json_put_string(writer, VIEW("title"), one->title);
    json_put_string(writer, VIEW("content_text"), feed_summary(arena, site, event));
    json_put_string(writer, VIEW("date_published"), news_published(arena, site, event));
    json_put_string(writer, VIEW("date_modified"), news_updated(arena, site, event));
    if (one->kind.length > 0) {
        json_key(writer, VIEW("tags"));
        json_begin_list(writer);
        json_write_string(writer, one->kind);
        json_end_list(writer);
    }
    json_end_map(writer);
}

static void put_change(struct json_writer *writer, struct arena *arena,
                       const struct site *site, const struct change *change)
{
    struct feed_change told = feed_change(arena, site, change);
    struct view day = news_timestamp(arena, change->day);
    json_begin_map(writer);
    json_put_string(writer, VIEW("id"), told.id);
    json_put_string(writer, VIEW("url"), address_of(arena, site, told.path));
    json_put_string(writer, VIEW("title"), told.title);
    json_put_string(writer, VIEW("content_text"), told.words);
    json_put_string(writer, VIEW("date_published"), day);
    json_put_string(writer, VIEW("date_modified"), day);
    json_end_map(writer);
}

static void put_news(struct json_writer *writer, struct arena *arena,
                     const struct site *site, const struct news *news)
{
    if (news->change != SITE_NONE)
        put_change(writer, arena, site, &site->timeline->changes[news->change]);
    else
        put_item(writer, arena, site, news->event);
}

static void put_head(struct json_writer *writer, struct arena *arena,
                     const struct site *site)
{
    json_put_string(writer, VIEW("version"), VIEW("https://jsonfeed.org/version/1.1"));
    json_put_string(writer, VIEW("title"), feed_title(site));
    if (site->timeline->description.length > 0)
        json_put_string(writer, VIEW("description"), site->timeline->description);
    if (site->timeline->language.length > 0)
        json_put_string(writer, VIEW("language"), site->timeline->language);
    if (!address_is_known(site))
        return;
    json_put_string(writer, VIEW("home_page_url"),
                    address_of(arena, site, VIEW("index.html")));
    json_put_string(writer, VIEW("feed_url"), address_of(arena, site, VIEW("feed.json")));
}

static void json_write(const struct site *site, size_t number, struct sink *sink)
{
    (void) number;
    struct arena arena = { 0 };
    struct json_writer writer = { .out = sink->out };
    struct news_list news = feed_news(&arena, site);
    json_begin_map(&writer);
    put_head(&writer, &arena, site);
    json_key(&writer, VIEW("items"));
    json_begin_list(&writer);
    for (size_t i = 0; i < news.count; i++)
        put_news(&writer, &arena, site, &news.items[i]);
    json_end_list(&writer);
    json_end_map(&writer);
    buffer_add_byte(sink->out, '\n');
    arena_finish(&arena);
}

const struct feed feed_json = {
    .name = VIEW_INIT("jsonfeed"),
    .path = json_path,
    .write = json_write,
};
