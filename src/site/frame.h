/* The frame: what every page has around its content. */
#ifndef ANNALS_SITE_FRAME_H
#define ANNALS_SITE_FRAME_H

#include "site/page.h"

/* Sets SITE_TITLE, WINDOW_TITLE, LANGUAGE, STYLE, SCRIPT, HOME, ABOUT, CHANGES, the links
 * to the data, LINKED_DATA, and with a base URL section CANONICAL. */
void frame_fill(struct page *page);

/* Whether the page is the list that its area's entry in the navigation leads to; together
 * with page->area and page->prefix it decides what frame_fill_masthead does. */
bool frame_is_list(const struct page *page);

/* Adds section CONTACT, where mistakes can be reported, with HREF to link to or ADDRESS
 * to show; nothing where site.yaml names none. */
void frame_fill_contact(const struct page *page, struct template_part *part);

/* Sets SITE_TITLE, HOME and section NAV in the part; page->area must be set. */
void frame_fill_masthead(const struct page *page, struct template_part *part);

/* Writes what the frame of every page tells of the whole site (stamps.h). */
void frame_stamp(const struct site *site, struct buffer *out);

/* The same of what that of a list tells besides: how many of everything there are. */
void frame_stamp_list(const struct site *site, struct buffer *out);

#endif
