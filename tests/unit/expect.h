/* Assertions on the project's own types. */
#ifndef ANNALS_TESTS_EXPECT_H
#define ANNALS_TESTS_EXPECT_H

#include <string.h>

#include "base/error.h"
#include "base/view.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* The view holds just the string; says both where it does not. */
static inline void expect_view(struct view view, const char *string)
{
    if (!view_equal(view, view_of(string)))
        fail_msg("\"%.*s\" is not \"%s\"", VIEW_ARG(view), string);
}

/* The error is of that kind and its text has that part. */
static inline void expect_error(const struct error *err, enum error_kind kind,
                                const char *part)
{
    if (err->kind != kind || strstr(err->text, part) == NULL)
        fail_msg("error of kind %d \"%s\" is not of kind %d with \"%s\"", (int) err->kind,
                 err->text, (int) kind, part);
}

#endif
