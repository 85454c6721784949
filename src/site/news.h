/* News: what the ledger saw, for feeds and the page of changes. */
#ifndef ANNALS_SITE_NEWS_H
#define ANNALS_SITE_NEWS_H

#include <stdbool.h>
#include <stddef.h>

#include "site/page.h"

/* An event that was added or told otherwise; or one of the timeline's changes. */
struct news {
    struct day day;
    size_t event;    /* or SITE_NONE */
    size_t change;   /* index of the timeline's, or SITE_NONE */
    bool is_changed; /* the event's claims, since it was added; other changes are told */
    bool is_counted; /* one of so many of a day that these are counted, not listed */
};

struct news_list {
    struct news *items; /* newest first; of a day what changed, then events in order */
    size_t count;
};

enum {
    NEWS_NAMED_MAX = 100, /* events added on a day that are listed one by one */
};

/* All that the ledger knows a day of. Of events that are counted, NEWS_NAMED_MAX a day
 * are in it: all that a feed can take. */
struct news_list news_of(struct arena *arena, const struct site *site);

/* What a change is called ("Redated"), and what it was in a sentence without a full stop
 * at its end. */
struct view news_word(const struct change *change);
struct view news_words(struct arena *arena, const struct site *site,
                       const struct change *change);

/* The title under which a change is told. */
struct view news_title(const struct site *site, const struct change *change);

/* The days of an event as a timestamp, "2014-11-14T00:00:00Z": when it was added, when it
 * last changed. By the ledger, else by the newest source that tells it, else by 1970. */
struct view news_published(struct arena *arena, const struct site *site, size_t event);
struct view news_updated(struct arena *arena, const struct site *site, size_t event);

/* A day as a timestamp. */
struct view news_timestamp(struct arena *arena, struct day day);

#endif
