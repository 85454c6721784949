/* Words: the English that pages say of kinds, numbers and sources. */
#ifndef ANNALS_SITE_WORDS_H
#define ANNALS_SITE_WORDS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"
#include "events/timeline.h"

/* "1 event", "28 events", "1,204 events": noun takes an s. */
struct view words_count(struct arena *arena, size_t number, const char *noun);

/* With commas between thousands. */
struct view words_number(struct arena *arena, size_t number);

struct type_words {
    struct view one;    /* "Person" */
    struct view many;   /* "People" */
    struct view folder; /* "people", and the list's name */
};

const struct type_words *words_of_type(enum entity_type type);

/* What a page says of an event that is not known to have happened; absent when it is. */
struct view words_of_factuality(enum claim_factuality factuality);

/* With its first letter (if ASCII) in upper case. */
struct view words_capital(struct arena *arena, struct view words);

/* The publisher of a source, or the host of its address, or its title, or its id. */
struct view words_of_source(const struct source *source);
struct view words_source_title(const struct source *source);

/* The same with its date: "Test Gazette, 4 March 2019". */
struct view words_source_dated(struct arena *arena, const struct source *source);

/* The same behind a quote: "Test Gazette, 4 March 2019, p. 3". */
struct view words_cited(struct arena *arena, const struct source *source,
                        const struct quote *quote);

/* Where a quote stands in the original: "p. 3", "pp. 3–4"; absent where it is not known.
 */
struct view words_pages(struct arena *arena, const struct quote *quote);

/* Without quotation marks at both ends, for a page that sets its own. */
struct view words_unquoted(struct view text);

/* At most limit bytes, cut at a space with "…" behind it. */
struct view words_shorten(struct arena *arena, struct view text, size_t limit);

/* The end of a text of at most limit bytes, cut at a space with "…" before it. */
struct view words_shorten_front(struct arena *arena, struct view text, size_t limit);

#endif
