/* Mapped files: read where they lie, without a copy. Only for files that nobody cuts off
 * meanwhile: who reads behind the new end is ended by the system. */
#ifndef ANNALS_BASE_FILE_MAP_H
#define ANNALS_BASE_FILE_MAP_H

#include <stdbool.h>

#include "base/view.h"

/* Zero is a valid start state. */
struct file_map {
    struct view bytes; /* absent where nothing is mapped; good until it is closed */
};

/* Maps what an open file holds. False where that cannot be, and where it holds nothing.
 */
bool file_map_open(struct file_map *map, int file);

/* The same for the regular file at path, which is no link. */
bool file_map_open_path(struct file_map *map, const char *path);

void file_map_close(struct file_map *map);

#endif
