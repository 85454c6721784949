/* The program itself: which build of it, with which libraries, is running. */
#ifndef ANNALS_BASE_PROGRAM_H
#define ANNALS_BASE_PROGRAM_H

#include <stdbool.h>

#include "base/digest.h"

/* A digest of the build ids that the linker gave the program and the libraries loaded
 * with it: two runs that have the same do the same. False where the program has none. */
bool program_fingerprint(char hex[DIGEST_HEX]);

#endif
