/* Locks on files and folders, which the system takes back when their holder ends. */
#ifndef ANNALS_BASE_LOCK_H
#define ANNALS_BASE_LOCK_H

#include <stdbool.h>

#include "base/error.h"

/* Zero is a valid start state: nothing is held. */
struct lock {
    int number; /* of the open file, and 1 */
};

/* Locks the folder, or the file, which is made where it is missing. False at once where
 * another process holds it. True without holding anything where the path may not be
 * written to, since nobody who may not write can be in another's way, and where the file
 * system knows no locks. A lock goes with its folder when that is moved. */
bool lock_take(struct lock *lock, const char *path, struct error *err);

/* Accepts NULL and a lock that is not held. */
void lock_release(struct lock *lock);

#endif
