/* What is changed in a page as it is served; the file on disk stays as it is. */
#ifndef ANNALS_SERVE_INJECT_H
#define ANNALS_SERVE_INJECT_H

#include <stddef.h>

#include "base/buffer.h"
#include "base/view.h"

/* Where markup can be put so that it runs before the page's content security policy is
 * read: behind the start tag of head, else of html, else behind doctype and comments. At
 * most html.length. */
size_t inject_point(struct view html);

/* Writes the page with the markup put in there. */
void inject_markup(struct view html, struct view markup, struct buffer *out);

/* Writes the page with its relative addresses counted from the root ("a.css" becomes
 * "/a.css"): the page for missing ones is shown at any depth. Values of href and src in
 * double quotes, as templates write them; "#part" stays within the page. */
void inject_root(struct view html, struct buffer *out);

#endif
