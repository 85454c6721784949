/* Addresses: what names a page of the site to those who are not on it. */
#ifndef ANNALS_SITE_ADDRESS_H
#define ANNALS_SITE_ADDRESS_H

#include <stdbool.h>

#include "site/page.h"

/* Whether the site knows its own address. */
bool address_is_known(const struct site *site);

/* The whole address of a file, or where the site does not know its own, relative to its
 * root. */
struct view address_of(struct arena *arena, const struct site *site, struct view path);

/* A name of a file that lasts: its whole address, else a UUID made from its path. */
struct view address_id(struct arena *arena, const struct site *site, struct view path);

/* A text fragment (wicg.github.io/scroll-to-text-fragment) that finds a quote: its first
 * and last words; ":~:text=" and what follows. Absent when the quote is. */
struct view address_text_fragment(struct arena *arena, struct view quote);

#endif
