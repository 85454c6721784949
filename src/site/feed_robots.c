/* robots.txt (RFC 9309): all may be read; where the sitemap is. */
#include "site/address.h"
#include "site/feeds.h"

static struct view robots_path(struct arena *arena, size_t number)
{
    (void) arena, (void) number;
    return VIEW("robots.txt");
}

static void robots_write(const struct site *site, size_t number, struct sink *sink)
{
    struct buffer *out = sink->out;
    (void) number;
    buffer_add(out, VIEW("User-agent: *\nAllow: /\n"));
    if (!address_is_known(site))
        return;
    struct arena arena = { 0 };
    struct view sitemap = address_of(&arena, site, VIEW("sitemap.xml"));
    buffer_add(out, VIEW("\nSitemap: "));
    buffer_add(out, sitemap);
    buffer_add(out, VIEW("\n"));
    arena_finish(&arena);
}

const struct feed feed_robots = {
    .path = robots_path,
    .write = robots_write,
};
