/* News: what pages are told when a build has ended, as server-sent events have it. */
#ifndef ANNALS_SERVE_NEWS_H
#define ANNALS_SERVE_NEWS_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/view.h"

/* Of one look at the site. Without a headline nothing is amiss. */
struct news {
    uint64_t site;               /* differs once any file of the site changes */
    struct view headline;        /* what is wrong, in a few words */
    const struct view *messages; /* lines, as they stand on the terminal */
    size_t message_count;
};

/* Writes them as one event (WHATWG HTML, section 9.2): its lines of data are the site's
 * number in hexadecimal, the headline, and the messages. No byte of a message can end the
 * line or the event. */
void news_write(const struct news *news, struct buffer *out);

/* A number that differs once any file below a folder is written, comes or goes. 0 for a
 * folder that is missing. */
uint64_t news_site_of(const char *folder);

#endif
