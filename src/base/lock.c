#include "base/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder can be opened for reading alone, and that is enough for a lock. */
static int open_any(const char *path)
{
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);
    if (file < 0 && (errno == EISDIR || errno == EACCES || errno == EROFS))
        file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    return file;
}

/* Whether the path still leads to what was opened: a build that ended meanwhile may have
 * moved its folder. */
static bool is_still(int file, const char *path)
{
    struct stat opened, named;
    return fstat(file, &opened) == 0 && stat(path, &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

bool lock_take(struct lock *lock, const char *path, struct error *err)
{
    int file = open_any(path);
    if (file < 0 &&
        (errno == EACCES || errno == EPERM || errno == EROFS || errno == ENOENT))
        return true;
    if (file < 0)
        return error_set(err, ERROR_SYSTEM, "cannot lock \"%s\": %s", path,
                         error_cause(errno));
    int taken;
    do
        taken = flock(file, LOCK_EX | LOCK_NB);
    while (taken != 0 && errno == EINTR);
    if (taken != 0 ? errno == EWOULDBLOCK : !is_still(file, path)) {
        close(file);
        return error_set(
            err, ERROR_SYSTEM,
            "\"%s\" is in use by another build (run again when that is done)", path);
    }
    lock->number = file + 1;
    return true;
}

void lock_release(struct lock *lock)
{
    if (lock == NULL || lock->number == 0)
        return;
    close(lock->number - 1);
    lock->number = 0;
}
