/* Paths: where each page stands, and links that lead there from another. */
#ifndef ANNALS_SITE_PATHS_H
#define ANNALS_SITE_PATHS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"
#include "site/page.h"

/* Files, from the site's root; number counts the pages of one item from 0. */
struct view path_of_event(struct arena *arena, const struct site *site, size_t event);
struct view path_of_source(struct arena *arena, const struct site *site, size_t source);
struct view path_of_entity(struct arena *arena, const struct site *site, size_t entity,
                           size_t number);
struct view path_of_year(struct arena *arena, const struct site *site, size_t year,
                         size_t number);
struct view path_of_kind(struct arena *arena, const struct site *site, size_t kind,
                         size_t number);
struct view path_of_list(struct arena *arena, struct view name, size_t number);

/* What every address of a page begins with: "../" for each folder that it stands in. */
struct view path_prefix(struct arena *arena, struct view path);

/* The address of a file of the site, relative to the page, percent-encoded (RFC 3986);
 * all but letters, digits, "-._~" and "/". */
struct view link_to(const struct page *page, struct view path);

/* The same with a fragment: two parts of an id. */
struct view link_to_place(const struct page *page, struct view path, struct view kind,
                          struct view id);

struct view link_to_event(const struct page *page, size_t event);
struct view link_to_source(const struct page *page, size_t source);
struct view link_to_entity(const struct page *page, size_t entity);
struct view link_to_claim(const struct page *page, struct claim_ref claim);

/* The row of an event on the timeline, or on its year's page when the timeline is split.
 */
struct view link_to_row(const struct page *page, size_t event);

/* The heading of a year, likewise. */
struct view link_to_disagreement(const struct page *page, size_t disagreement);
struct view link_to_year(const struct page *page, size_t year);

/* Whether pages may link to an address outside: http or https, without spaces or control
 * characters. */
bool link_is_web(struct view url);

/* Of such an address, the host without "www."; else the whole. */
struct view link_host(struct view url);

#endif
