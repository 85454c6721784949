#define _DEFAULT_SOURCE /* MAP_POPULATE */
#include "base/file_map.h"

#include <fcntl.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/file_state.h"

/* All of it is going to be read: at once it costs less than page by page. */
#ifdef MAP_POPULATE
enum { HOW = MAP_PRIVATE | MAP_POPULATE };
#else
enum { HOW = MAP_PRIVATE };
#endif

bool file_map_open(struct file_map *map, int file)
{
    struct file_state state;
    *map = (struct file_map){ .bytes = { NULL, 0 } };
    if (!file_state_of_open(file, &state) || state.size <= 0 ||
        (uint64_t) state.size > SIZE_MAX / 2)
        return false;
    void *bytes = mmap(NULL, (size_t) state.size, PROT_READ, HOW, file, 0);
    if (bytes == MAP_FAILED)
        return false;
    map->bytes = (struct view){ bytes, (size_t) state.size };
    return true;
}

bool file_map_open_path(struct file_map *map, const char *path)
{
    *map = (struct file_map){ .bytes = { NULL, 0 } };
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (file < 0)
        return false;
    bool good = file_map_open(map, file);
    close(file);
    return good;
}

void file_map_close(struct file_map *map)
{
    if (map->bytes.data != NULL)
        munmap((void *) (uintptr_t) map->bytes.data, map->bytes.length);
    *map = (struct file_map){ .bytes = { NULL, 0 } };
}
