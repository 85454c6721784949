/* What a fuzz target is: one function of bytes that aborts where something is wrong, and
 * examples that are good to begin with. libFuzzer or replay.c calls it. */
#ifndef ANNALS_TESTS_FUZZ_H
#define ANNALS_TESTS_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buffer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The example of that number into *out, which is empty; false behind the last. */
bool fuzz_example(size_t number, struct buffer *out);

/* assert that no build leaves out, with what it was about. */
#define FUZZ_CHECK(condition, what)                                                      \
    do {                                                                                 \
        if (!(condition)) {                                                              \
            fprintf(stderr, "%s:%d: not so: %s: %.*s\n", __FILE__, __LINE__, #condition, \
                    VIEW_ARG(what));                                                     \
            abort();                                                                     \
        }                                                                                \
    } while (0)

#endif
