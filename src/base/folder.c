#define _DEFAULT_SOURCE /* DT_REG */

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool is_dot(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

bool file_folder_is_empty(const char *path, bool *empty, struct error *err)
{
    DIR *folder = opendir(path);
    if (folder == NULL)
        return error_set(err, ERROR_SYSTEM, "cannot read folder \"%s\": %s", path,
                         error_cause(errno));
    struct dirent *entry = readdir(folder);
    while (entry != NULL && is_dot(entry->d_name))
        entry = readdir(folder);
    *empty = entry == NULL;
    closedir(folder);
    return true;
}

static bool remove_below(const char *path, int depth, struct error *err);

/* What stands in an open folder: each folder of it goes if it is empty by then. */
static bool remove_entries(DIR *folder, const char *path, int depth, struct error *err)
{
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        char below[PATH_MAX];
        if (entry->d_type == DT_REG) /* so most are, and nothing else tells it as fast */
            continue;
        int length = snprintf(below, sizeof below, "%s/%s", path, entry->d_name);
        if (is_dot(entry->d_name) || length < 0 || (size_t) length >= sizeof below)
            continue;
        if (file_kind_of(below, false) == FILE_FOLDER && !remove_below(below, depth, err))
            return false;
    }
    return true;
}

static bool remove_below(const char *path, int depth, struct error *err)
{
    DIR *folder = depth > 0 ? opendir(path) : NULL;
    if (folder == NULL)
        return true;
    bool good = remove_entries(folder, path, depth - 1, err);
    closedir(folder);
    if (!good || rmdir(path) == 0 || errno == ENOTEMPTY || errno == EEXIST)
        return good;
    return error_set(err, ERROR_SYSTEM, "cannot remove folder \"%s\": %s", path,
                     error_cause(errno));
}

void file_remove_empty_parents(const char *top, const char *path)
{
    char folder[PATH_MAX];
    size_t least = strlen(top), length = strlen(path);
    if (length >= sizeof folder)
        return;
    memcpy(folder, path, length + 1);
    for (char *end = strrchr(folder, '/'); end != NULL && end > folder + least;
         end = strrchr(folder, '/')) {
        *end = '\0';
        if (rmdir(folder) != 0)
            return;
    }
}

bool file_remove_empty_folders(const char *path, struct error *err)
{
    enum { DEPTH_MAX = 64 };
    return remove_below(path, DEPTH_MAX, err);
}
