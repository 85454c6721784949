/* The whole timeline as linked data (JSON-LD 1.1), in the words of schema.org. */
#include "site/feeds.h"
#include "site/linked_data.h"

static struct view linked_data_path(struct arena *arena, size_t number)
{
    (void) arena, (void) number;
    return VIEW("timeline.jsonld");
}

static void linked_data_feed(const struct site *site, size_t number, struct sink *sink)
{
    (void) number;
    linked_data_write_all(site, sink);
}

const struct feed feed_linked_data = {
    .name = VIEW_INIT("jsonld"),
    .path = linked_data_path,
    .write = linked_data_feed,
};
