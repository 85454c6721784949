/* Cuts a program off at its n-th call that changes a file: preloaded into it by the tests
 * of killed builds and full disks.
 *
 * CUT_OFF_AT      which call, from 1; none cuts off, all are counted
 * CUT_OFF_CAUSE   errno that this call and all later ones of the kinds that need room
 * fail with; without it the process kills itself before the call is made, and in the
 * midst of it where it writes CUT_OFF_COUNT   file that is written at the end: the number
 * of calls, and which of them put the first file of a site, and the ledger, in its place
 *
 * Calls that write to a descriptor below 3 do not count: what a test reads there is no
 * file. */
#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS /* else open means open64, and both are needed here */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int calls, room_gone, first, settled;

static int setting(const char *name)
{
    const char *value = getenv(name);
    return value != NULL ? atoi(value) : 0;
}

static void die(void)
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

/* Whether this call is the one. */
static int is_cut(void)
{
    return atomic_fetch_add(&calls, 1) + 1 == setting("CUT_OFF_AT");
}

/* Counts a call; true where it has to fail, with errno. */
static int fails(int needs_room)
{
    int cause = setting("CUT_OFF_CAUSE");
    int cut = is_cut();
    if (cut && cause == 0)
        die();
    if (cut)
        room_gone = 1;
    if (!cut && !(room_gone && needs_room))
        return 0;
    errno = cause;
    return 1;
}

/* The system's own function of that name, into the pointer to it. */
static void find(const char *name, void *pointer)
{
    void *found = dlsym(RTLD_NEXT, name);
    memcpy(pointer, &found, sizeof found);
}

static int open_cut(const char *path, int flags, mode_t mode)
{
    if ((flags & O_ACCMODE) != O_RDONLY && fails((flags & O_CREAT) != 0))
        return -1;
    return openat(AT_FDCWD, path, flags, mode);
}

#define OPEN(name)                                                \
    int name(const char *path, int flags, ...)                    \
    {                                                             \
        va_list list;                                             \
        va_start(list, flags);                                    \
        mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0; \
        va_end(list);                                             \
        return open_cut(path, flags, mode);                       \
    }
OPEN(open)
OPEN(open64)

ssize_t write(int file, const void *bytes, size_t size)
{
    ssize_t (*next)(int, const void *, size_t);
    find("write", &next);
    if (file < 3)
        return next(file, bytes, size);
    int cause = setting("CUT_OFF_CAUSE");
    if (is_cut()) { /* half of it comes through */
        ssize_t put = next(file, bytes, size / 2);
        if (cause == 0)
            die();
        room_gone = 1;
        errno = cause;
        return put > 0 ? put : -1;
    }
    if (room_gone) {
        errno = cause;
        return -1;
    }
    return next(file, bytes, size);
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file)
{
    size_t (*next)(const void *, size_t, size_t, FILE *);
    find("fwrite", &next);
    if (fileno(file) >= 3 && fails(1))
        return 0;
    return next(bytes, size, count, file);
}

int fclose(FILE *file)
{
    int (*next)(FILE *);
    find("fclose", &next);
    int writes = (fcntl(fileno(file), F_GETFL) & O_ACCMODE) != O_RDONLY;
    if (fileno(file) >= 3 && writes && fails(1)) {
        int cause = errno;
        next(file);
        errno = cause;
        return EOF;
    }
    return next(file);
}

int rename(const char *from, const char *to)
{
    int (*next)(const char *, const char *);
    find("rename", &next);
    int failed = fails(0);
    if (first == 0 && (strstr(from, ".annals-staged/") || strstr(from, ".annals-new")))
        first = calls;
    if (settled == 0 && strstr(to, "/permalinks.json") != NULL)
        settled = calls;
    return failed ? -1 : next(from, to);
}

int unlink(const char *path)
{
    int (*next)(const char *);
    find("unlink", &next);
    return fails(0) ? -1 : next(path);
}

int mkdir(const char *path, mode_t mode)
{
    int (*next)(const char *, mode_t);
    find("mkdir", &next);
    return fails(1) ? -1 : next(path, mode);
}

int rmdir(const char *path)
{
    int (*next)(const char *);
    find("rmdir", &next);
    return fails(0) ? -1 : next(path);
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("CUT_OFF_COUNT");
    FILE *out = path != NULL ? fopen(path, "w") : NULL;
    if (out == NULL)
        return;
    int (*next)(FILE *);
    find("fclose", &next);
    fprintf(out, "%d %d %d\n", calls, first, settled);
    next(out);
}
