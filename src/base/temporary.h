/* Temporary files beside the ones that they will become. */
#ifndef ANNALS_BASE_TEMPORARY_H
#define ANNALS_BASE_TEMPORARY_H

#include <limits.h>
#include <sys/types.h>

/* Opens a file of a new name in the folder of path for writing, and makes the folder
 * where it is missing; name gets its path. The descriptor, or -1 and errno. */
int temporary_open(const char *path, mode_t mode, char name[PATH_MAX]);

/* Removes the temporary files of path that a process left which was killed. Only where
 * nobody else can be writing path. */
void temporary_remove_left(const char *path);

#endif
