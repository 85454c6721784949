/* Errors: what one failed call says, in the caller's storage. */
#ifndef ANNALS_BASE_ERROR_H
#define ANNALS_BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

enum error_kind {
    ERROR_NONE,
    ERROR_INPUT,  /* the input cannot be used as given */
    ERROR_USAGE,  /* the program was called wrongly */
    ERROR_SYSTEM, /* reading or writing failed */
};

/* Zero is "no error". line and column count from 1; 0 means unknown. */
struct error {
    enum error_kind kind;
    size_t line, column;
    char text[400]; /* lower case, no full stop: the problem, then what to do */
};

/* Fills *err (which may be NULL) and returns false, so that callers can return it. What
 * is too long is cut between characters; control characters become '?'. */
bool error_set(struct error *err, enum error_kind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* What a value of errno means, in words that fit behind a colon of a message: "no space
 * left on device (free some space and run again)". The words are static, so that any
 * thread may ask, and the same in every locale. */
const char *error_cause(int cause);

#endif
