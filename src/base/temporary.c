#include "base/temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/file.h"

enum { NAMES_TRIED = 100 };

/* Length of the folder's part of a path, with its '/'. */
static size_t folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? (size_t) (slash - path) + 1 : 0;
}

/* The path's temporary name of that number; false where it is too long. */
static bool make_name(const char *path, unsigned number, char name[PATH_MAX])
{
    int folder = (int) folder_length(path);
    uint64_t hash = digest_hash(DIGEST_SEED, view_of(path + folder));
    int length = snprintf(name, PATH_MAX, "%.*s.annals-%016llx-%u", folder, path,
                          (unsigned long long) hash, number);
    return length >= 0 && length < PATH_MAX;
}

/* Makes a file of a new name in the folder of path. -1 and errno where that fails. */
static int open_new(const char *path, mode_t mode, char name[PATH_MAX])
{
    for (unsigned i = 0; i < NAMES_TRIED; i++) {
        if (!make_name(path, i, name)) {
            errno = ENAMETOOLONG;
            return -1;
        }
        int file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (file >= 0 || errno != EEXIST)
            return file;
    }
    return -1;
}

int temporary_open(const char *path, mode_t mode, char name[PATH_MAX])
{
    int file = open_new(path, mode, name);
    size_t folder = folder_length(path);
    if (file >= 0 || errno != ENOENT || folder == 0)
        return file;
    struct error ignored = { 0 };
    memcpy(name, path, folder);
    name[folder] = '\0';
    if (!file_make_folders(name, &ignored))
        return -1;
    return open_new(path, mode, name);
}

void temporary_remove_left(const char *path)
{
    char name[PATH_MAX];
    for (unsigned i = 0; i < NAMES_TRIED; i++)
        if (!make_name(path, i, name) || unlink(name) != 0)
            return;
}
