/* What a page says of itself: meta elements, JSON-LD, time elements, title, canonical
 * link. */
#ifndef ANNALS_CORPUS_HTML_META_H
#define ANNALS_CORPUS_HTML_META_H

#include "base/arena.h"
#include "corpus/document.h"
#include "corpus/html_tree.h"

enum html_field {
    HTML_TITLE,
    HTML_AUTHOR,
    HTML_PUBLISHER,
    HTML_URL,
    HTML_LANGUAGE,
    HTML_DATE,
    HTML_FIELD_COUNT,
};

/* The rank of a title element's text: the last to be taken. */
enum { HTML_RANK_TITLE = 30 };

/* The best value found for each field. */
struct html_meta {
    struct view values[HTML_FIELD_COUNT]; /* clean; absent where the page says nothing */
    int ranks[HTML_FIELD_COUNT];          /* of what was found; lower is better */
    struct date date;
    struct view date_basis;
    size_t time_node; /* the time element that gave it, if nothing marks that as the
                         page's */
};

/* Reads them all; results are the arena's. */
void html_meta_read(struct arena *arena, const struct html_tree *tree,
                    struct html_meta *out);

/* Offers a value: it is taken when its rank is better than what is there. */
void html_meta_offer(struct html_meta *meta, struct arena *arena, enum html_field field,
                     int rank, struct view value, struct view basis);

/* Reads a JSON-LD script. */
void html_json_ld_read(struct arena *arena, struct view text, struct html_meta *out);

/* Fills what the source lacks. */
void html_meta_fill(const struct html_meta *meta, struct source *source);

#endif
