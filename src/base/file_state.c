#include "base/file_state.h"

#include <fcntl.h>
#include <sys/stat.h>

#define SECOND INT64_C(1000000000)

static int64_t nanoseconds(struct timespec time)
{
    return (int64_t) time.tv_sec * SECOND + time.tv_nsec;
}

/* What stat told, with its result. */
static bool take(int result, const struct stat *status, mode_t type,
                 struct file_state *out)
{
    *out = (struct file_state){ .size = 0 };
    if (result != 0 || (status->st_mode & S_IFMT) != type)
        return false;
    *out = (struct file_state){
        .size = (int64_t) status->st_size,
        .modified = nanoseconds(status->st_mtim),
        .changed = nanoseconds(status->st_ctim),
        .inode = (uint64_t) status->st_ino,
        .device = (uint64_t) status->st_dev,
    };
    return true;
}

static bool state_of(int folder, const char *path, mode_t type, struct file_state *out)
{
    struct stat status;
    return take(fstatat(folder, path, &status, 0), &status, type, out);
}

bool file_state_of_open(int file, struct file_state *out)
{
    struct stat status;
    return take(fstat(file, &status), &status, S_IFREG, out);
}

bool file_state_of(const char *path, struct file_state *out)
{
    return state_of(AT_FDCWD, path, S_IFREG, out);
}

bool file_state_of_folder(const char *path, struct file_state *out)
{
    return state_of(AT_FDCWD, path, S_IFDIR, out);
}

int file_state_open(const char *folder)
{
    return open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

bool file_state_below(int folder, const char *path, struct file_state *out)
{
    return state_of(folder, path, S_IFREG, out);
}

bool file_state_of_folder_below(int folder, const char *path, struct file_state *out)
{
    return state_of(folder, path, S_IFDIR, out);
}

bool file_state_equal(const struct file_state *a, const struct file_state *b)
{
    return a->size == b->size && a->modified == b->modified && a->changed == b->changed &&
           a->inode == b->inode && a->device == b->device;
}

/* Clocks of file systems tick every 1 to 10 ms, of some every second or two, which shows
 * in times of whole seconds. */
bool file_state_is_settled(const struct file_state *state, int64_t now)
{
    bool coarse = state->changed % SECOND == 0;
    return now - state->changed > (coarse ? 3 * SECOND : SECOND / 20);
}
