/* Line kinds: what a short line by itself looks like. */
#ifndef ANNALS_CORPUS_LINE_KIND_H
#define ANNALS_CORPUS_LINE_KIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"

/* All of these take clean text, or a draft's, whose breaks count as spaces. */

/* Words, up to limit: what lies between white space and holds a letter or digit. */
size_t line_words(struct view line, size_t limit);

/* Whether the text ends as a sentence does: with . ! ? or an ellipsis, quotation marks
 * and brackets behind it aside. */
bool line_ends_sentence(struct view line);

/* Whether its first letter is in lower case, before any other character but quotation
 * marks and brackets. */
bool line_begins_lower(struct view line);

/* Nothing but three or more dashes, stars and the like. */
bool line_is_rule(struct view line);

/* Long enough, and with an end, to be taken for running text. */
bool line_is_prose(struct view line);

/* Reads like a headline: some words, a capital or figure first, no full stop last. */
bool line_is_headline(struct view line);

/* A date with at most a place, an agency and a time of day: "4 March 2019, Vienna". */
bool line_is_dateline(struct view line);

/* "By Jane Roe and John Doe", "Author: Jane Roe"; *name is who (may be NULL). */
bool line_is_byline(struct view line, struct view *name);

/* "Label: value": up to four words before a colon; either may be empty but the label. */
bool line_is_field(struct view line, struct view *label, struct view *value);

/* Speaks of a picture: "Photo: ...", "... in this picture taken ...". */
bool line_is_caption(struct view line);

#endif
