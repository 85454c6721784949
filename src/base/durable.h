/* Forcing to the disk what was written. */
#ifndef ANNALS_BASE_DURABLE_H
#define ANNALS_BASE_DURABLE_H

#include <stdbool.h>

#include "base/error.h"

/* Returns when all that was written to the file system of the folder, and every name
 * given there, would outlast a loss of power: one call for any number of files. */
bool durable_sync(const char *folder, struct error *err);

#endif
