/* Feeds: the files of the site that programs read, besides the store's exports. */
#ifndef ANNALS_SITE_FEEDS_H
#define ANNALS_SITE_FEEDS_H

#include "base/sink.h"
#include "site/news.h"
#include "site/page.h"

struct feed {
    /* By which it is exported alone; absent of what is of use to a site alone. */
    struct view name;
    /* Files that it takes; 0 leaves it out. NULL: one. */
    size_t (*files)(const struct site *site);
    struct view (*path)(struct arena *arena, size_t number);
    /* What is said of each of many things is a piece of its own (base/pieces.h), by its
     * stamp, where site->stamps are known. */
    void (*write)(const struct site *site, size_t number, struct sink *sink);
};

/* A feed is a file feed_NAME.c and its row here. */
#define FEEDS(X)   \
    X(calendar)    \
    X(atom)        \
    X(json)        \
    X(linked_data) \
    X(sitemap)     \
    X(robots)

#define FEED_DECLARE(name) extern const struct feed feed_##name;
FEEDS(FEED_DECLARE)
#undef FEED_DECLARE

extern const struct feed *const feeds[];
extern const size_t feed_count;

enum { FEED_ITEMS_MAX = 100 }; /* the newest events of a feed of news */

/* What a feed of news says of an event: "26 May 2016: “the first claim's quote”". */
struct view feed_summary(struct arena *arena, const struct site *site, size_t event);

/* What a feed of news holds: the newest, without what only counts events that it tells
 * one by one. */
struct news_list feed_news(struct arena *arena, const struct site *site);

/* A change as an item of its own. */
struct feed_change {
    struct view title; /* "Redated: Old dam gives way" */
    struct view words, path;
    struct view id; /* each change has one of its own */
};
struct feed_change feed_change(struct arena *arena, const struct site *site,
                               const struct change *change);

/* When the site last changed, by the ledger: a timestamp. */
struct view feed_updated(struct arena *arena, const struct site *site);

struct view feed_title(const struct site *site);

#endif
