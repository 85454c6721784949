/* One date of an EDTF text, and the reader that walks it. */
#ifndef ANNALS_DATE_EDTF_POINT_H
#define ANNALS_DATE_EDTF_POINT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/view.h"
#include "date/date.h"

/* What is read is written to out, in its canonical form. */
struct edtf_reader {
    struct view text;
    size_t at;
    char out[DATE_EDTF_SIZE]; /* NUL-terminated as soon as something stands in it */
    size_t length;
    bool full; /* out had no room left */
    struct error *err;
};

/* Fills *err with the problem at a byte of the text and returns false. */
bool edtf_fail(struct edtf_reader *reader, size_t at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The byte that comes next; NUL at the end. */
char edtf_peek(const struct edtf_reader *reader);

/* Passes over a byte or word where it comes next, and writes it to out. */
bool edtf_take(struct edtf_reader *reader, char byte);
bool edtf_take_word(struct edtf_reader *reader, const char *word);
void edtf_put(struct edtf_reader *reader, char byte);

/* point    = date | date "T" time | year "-" division
 * date     = year ["-" month ["-" day]], each of them with a mark before it (of its own)
 * or after it (of all so far), digits replaced by X where they are not known year     =
 * ["-"] digit digit digit digit | "Y" ["-"] digit+ division = "21" to "41": seasons,
 * quarters, thirds and halves of a year time     = hh ":" mm [":" ss] ["Z" | ("+" | "-")
 * hh [":" mm]] mark     = "~" about | "?" perhaps | "%" both
 *
 * Fills *out but for edtf. */
bool edtf_read_point(struct edtf_reader *reader, struct date *out);

#endif
