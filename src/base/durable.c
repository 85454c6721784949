#ifdef __linux__
#define _GNU_SOURCE /* syncfs */
#endif
#include "base/durable.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* POSIX has sync alone, which promises less and reports nothing. */
static int sync_system(int folder)
{
#ifdef __linux__
    return syncfs(folder);
#else
    sync();
    return fsync(folder);
#endif
}

bool durable_sync(const char *folder, struct error *err)
{
    int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool good = file >= 0 && sync_system(file) == 0;
    int cause = errno;
    if (file >= 0)
        close(file);
    return good || error_set(err, ERROR_SYSTEM, "cannot force \"%s\" to the disk: %s",
                             folder, error_cause(cause));
}
