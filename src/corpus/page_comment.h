/* Page comments: "<!-- page 3 -->", alone on its line of a Markdown file, says that what
 * follows stands on page 3 of the original. */
#ifndef ANNALS_CORPUS_PAGE_COMMENT_H
#define ANNALS_CORPUS_PAGE_COMMENT_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/view.h"

enum { PAGE_NUMBER_MAX = 99999 };

/* Whether the text, white space at its ends aside, is such a comment and nothing else:
 * the word "page" in lower case and a number from 1 to PAGE_NUMBER_MAX in plain digits,
 * parted by spaces. */
bool page_comment_read(struct view text, int *number);

/* Writes it as a block of its own. */
void page_comment_write(struct buffer *out, int number);

#endif
