/* The frame: what every page has around its content. */
#ifndef ANNALS_SITE_FRAME_H
#define ANNALS_SITE_FRAME_H

#include "site/page.h"

/* Sets SITE_TITLE, WINDOW_TITLE, LANGUAGE, STYLE, HOME, ABOUT, the data's links and
 * section NAV, and with a base URL section CANONICAL; page->area must be set. */
void frame_fill(struct page *page);

#endif
