/* Atom (RFC 4287): what was added or changed, the newest first. */
#include "format/xml_writer.h"
#include "site/address.h"
#include "site/feeds.h"
#include "site/news.h"
#include "site/paths.h"

static struct view atom_path(struct arena *arena, size_t number)
{
    (void) arena, (void) number;
    return VIEW("feed.atom");
}

static void put_link(struct xml_writer *writer, struct view relation, struct view type,
                     struct view href)
{
    xml_begin(writer, VIEW("link"));
    xml_attribute(writer, VIEW("rel"), relation);
    xml_attribute(writer, VIEW("type"), type);
    xml_attribute(writer, VIEW("href"), href);
    xml_end(writer);
}

static void put_entry(struct xml_writer *writer, struct arena *arena,
                      const struct site *site, size_t event)
{
    const struct event *one = &site->timeline->events[event];
    struct view path = path_of_event(arena, site, event);
    xml_begin(writer, VIEW("entry"));
    xml_put(writer, VIEW("id"), address_id(arena, site, path));
    xml_put(writer, VIEW("title"), one->title);
    put_link(writer, VIEW("alternate"), VIEW("text/html"), address_of(arena, site, path));
    xml_put(writer, VIEW("published"), news_published(arena, site, event));
    xml_put(writer, VIEW("updated"), news_updated(arena, site, event));
    xml_put(writer, VIEW("summary"), feed_summary(arena, site, event));
    if (one->kind.length > 0) {
        xml_begin(writer, VIEW("category"));
        xml_attribute(writer, VIEW("term"), one->kind);
        xml_end(writer);
    }
    xml_end(writer);
}

static void put_change(struct xml_writer *writer, struct arena *arena,
                       const struct site *site, const struct change *change)
{
    struct feed_change told = feed_change(arena, site, change);
    struct view day = news_timestamp(arena, change->day);
    xml_begin(writer, VIEW("entry"));
    xml_put(writer, VIEW("id"), told.id);
    xml_put(writer, VIEW("title"), told.title);
    put_link(writer, VIEW("alternate"), VIEW("text/html"),
             address_of(arena, site, told.path));
    xml_put(writer, VIEW("published"), day);
    xml_put(writer, VIEW("updated"), day);
    xml_put(writer, VIEW("summary"), told.words);
    xml_end(writer);
}

static void put_news(struct xml_writer *writer, struct arena *arena,
                     const struct site *site, const struct news *news)
{
    if (news->change != SITE_NONE)
        put_change(writer, arena, site, &site->timeline->changes[news->change]);
    else
        put_entry(writer, arena, site, news->event);
}

static void put_head(struct xml_writer *writer, struct arena *arena,
                     const struct site *site)
{
    struct view title = feed_title(site);
    xml_put(writer, VIEW("id"), address_id(arena, site, VIEW("feed.atom")));
    xml_put(writer, VIEW("title"), title);
    xml_put(writer, VIEW("updated"), feed_updated(arena, site));
    put_link(writer, VIEW("alternate"), VIEW("text/html"),
             address_of(arena, site, VIEW("changes.html")));
    if (address_is_known(site))
        put_link(writer, VIEW("self"), VIEW("application/atom+xml"),
                 address_of(arena, site, VIEW("feed.atom")));
    xml_begin(writer, VIEW("author"));
    xml_put(writer, VIEW("name"), title);
    xml_end(writer);
    xml_put(writer, VIEW("generator"), VIEW("Annals"));
}

static void atom_write(const struct site *site, size_t number, struct sink *sink)
{
    (void) number;
    struct arena arena = { 0 };
    struct xml_writer writer = { .out = sink->out, .lines = true };
    struct news_list news = feed_news(&arena, site);
    xml_begin_document(&writer);
    xml_begin(&writer, VIEW("feed"));
    xml_attribute(&writer, VIEW("xmlns"), VIEW("http://www.w3.org/2005/Atom"));
    put_head(&writer, &arena, site);
    for (size_t i = 0; i < news.count; i++)
        put_news(&writer, &arena, site, &news.items[i]);
    xml_end(&writer);
    arena_finish(&arena);
}

const struct feed feed_atom = {
    .name = VIEW_INIT("atom"),
    .path = atom_path,
    .write = atom_write,
};
