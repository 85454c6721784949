#include "site/address.h"

#include "base/digest.h"
#include "base/percent.h"
#include "site/paths.h"
#include "site/pen.h"

/* Quotes up to WHOLE_MAX bytes are given whole, longer ones by that many words of both
 * ends. */
enum { WHOLE_MAX = 80, END_WORDS = 5 };

bool address_is_known(const struct site *site)
{
    return link_is_web(site->base);
}

struct view address_of(struct arena *arena, const struct site *site, struct view path)
{
    struct view encoded = percent_path(arena, path);
    if (!address_is_known(site))
        return encoded;
    return PEN_JOIN(arena, site->base, VIEW("/"), encoded);
}

struct view address_id(struct arena *arena, const struct site *site, struct view path)
{
    char uuid[DIGEST_UUID];
    if (address_is_known(site))
        return address_of(arena, site, path);
    digest_uuid(path, uuid);
    return PEN_JOIN(arena, VIEW("urn:uuid:"), view_of(uuid));
}

/* The offset behind the first words, or before the last. */
static size_t words_end(struct view text)
{
    size_t at = 0;
    for (int words = 0; at < text.length; at++)
        if (text.data[at] == ' ' && ++words == END_WORDS)
            break;
    return at;
}

static size_t words_start(struct view text)
{
    size_t at = text.length;
    for (int words = 0; at > 0; at--)
        if (text.data[at - 1] == ' ' && ++words == END_WORDS)
            break;
    return at;
}

struct view address_text_fragment(struct arena *arena, struct view quote)
{
    if (quote.length == 0)
        return (struct view){ 0 };
    size_t first = words_end(quote), last = words_start(quote);
    if (quote.length <= WHOLE_MAX || first >= last)
        return PEN_JOIN(arena, VIEW(":~:text="), percent_text(arena, quote));
    return PEN_JOIN(arena, VIEW(":~:text="),
                    percent_text(arena, view_slice(quote, 0, first)), VIEW(","),
                    percent_text(arena, view_slice(quote, last, quote.length)));
}
