/* News: what the ledger saw last, for feeds and the page of changes. */
#ifndef ANNALS_SITE_NEWS_H
#define ANNALS_SITE_NEWS_H

#include <stdbool.h>
#include <stddef.h>

#include "site/page.h"

struct news {
    size_t event;
    struct day day;  /* when it was added or last changed */
    bool is_changed; /* its title, date or claims, since it was added */
};

struct news_list {
    struct news *items; /* newest first, then in the timeline's order */
    size_t count;
};

/* All events that the ledger knows a day of. */
struct news_list news_of(struct arena *arena, const struct site *site);

/* The days of an event as a timestamp, "2014-11-14T00:00:00Z": when it was added, when it
 * last changed. By the ledger, else by the newest source that tells it, else by 1970. */
struct view news_published(struct arena *arena, const struct site *site, size_t event);
struct view news_updated(struct arena *arena, const struct site *site, size_t event);

#endif
