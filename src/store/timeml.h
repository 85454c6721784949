/* TimeML: a text with its time expressions marked. */
#ifndef ANNALS_STORE_TIMEML_H
#define ANNALS_STORE_TIMEML_H

#include <stddef.h>

#include "base/buffer.h"
#include "base/view.h"
#include "events/claim.h"
#include "timex/timex.h"

struct timeml_document {
    struct view id, text;
    struct view title;         /* absent: none is written */
    struct view created;       /* in words, when it was written; absent when unknown */
    struct view created_value; /* the TIMEX3 value of that; absent when it has none */
    const struct timex_list *timexes;
};

/* Adds an XML document to *out: TimeML 1.2.1 with DOCID, DCT (a TIMEX3 t0 where the date
 * is known), TITLE and TEXT, in which each timex is a TIMEX3 whose tid is its number
 * ("t1"). The declaration stands at the head of a line, where nothing of a text can look
 * like it, so that documents written one behind the other are told apart. Returns the
 * number of characters that XML cannot hold; each has become U+FFFD. */
size_t timeml_write(const struct timeml_document *document, struct buffer *out);

/* The same of a source: its whole text, whatever its rights. */
size_t timeml_write_record(const struct record *record, struct buffer *out);

#endif
