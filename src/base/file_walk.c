#define _DEFAULT_SOURCE /* DT_REG */

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/vector.h"

/* A folder that is still to be read: its path below root, and how deep it lies. */
struct folder {
    struct view path;
    int depth;
};

struct folder_stack {
    struct folder *items;
    size_t count, capacity;
};

struct walk {
    struct arena *arena;
    struct view root;      /* as given */
    struct view real_root; /* without links */
    int depth;
    struct folder_stack folders;
    struct file_list *files;
    bool stamped;
};

static struct view join(struct arena *arena, struct view folder, struct view name)
{
    if (folder.length == 0)
        return arena_copy(arena, name);
    return arena_format(arena, "%.*s/%.*s", VIEW_ARG(folder), VIEW_ARG(name));
}

static struct file_entry *add_file(struct walk *walk, struct view path,
                                   enum file_kind kind, int cause)
{
    struct file_entry *entry = VECTOR_PUSH(walk->arena, walk->files);
    *entry = (struct file_entry){ .path = path, .kind = kind, .cause = cause };
    return entry;
}

/* Whether a path without links lies below the root. */
static bool is_within(const struct walk *walk, struct view real)
{
    struct view root = walk->real_root;
    if (root.length == 1) /* "/" */
        return true;
    return view_starts(real, root) && real.length > root.length &&
           real.data[root.length] == '/';
}

uint64_t file_stamp(const struct stat *status)
{
    const int64_t parts[] = { (int64_t) status->st_ino, (int64_t) status->st_size,
                              (int64_t) status->st_mtim.tv_sec,
                              (int64_t) status->st_mtim.tv_nsec };
    return digest_hash(DIGEST_SEED, (struct view){ (const char *) parts, sizeof parts }) |
           1;
}

static struct file_entry *add_link(struct walk *walk, struct view path)
{
    struct view full = join(walk->arena, walk->root, path);
    char *real = realpath(full.data, NULL);
    if (real == NULL)
        return add_file(walk, path, FILE_LINK, errno);
    enum file_kind kind = FILE_LINK;
    bool outside = !is_within(walk, view_of(real));
    if (!outside && file_kind_of(real, false) != FILE_FOLDER)
        kind = file_kind_of(real, false);
    free(real);
    struct file_entry *entry = add_file(walk, path, kind, 0);
    entry->outside = outside;
    return entry;
}

static void add_folder(struct walk *walk, struct view path, int depth)
{
    if (depth > walk->depth)
        add_file(walk, path, FILE_OTHER, ELOOP);
    else
        *VECTOR_PUSH(walk->arena, &walk->folders) = (struct folder){ path, depth };
}

/* What a folder's entry is, by the folder alone where it tells: a look at each file costs
 * more than all else. 0 where that is not known. */
static mode_t type_of(const struct dirent *item)
{
    switch (item->d_type) {
    case DT_REG:
        return S_IFREG;
    case DT_DIR:
        return S_IFDIR;
    case DT_LNK:
        return S_IFLNK;
    default:
        return 0;
    }
}

static void add_name(struct walk *walk, DIR *stream, const struct folder *folder,
                     const struct dirent *item)
{
    struct stat status = { .st_mode = type_of(item) };
    struct view path = join(walk->arena, folder->path, view_of(item->d_name));
    bool looked = walk->stamped || status.st_mode == 0;
    if (looked &&
        fstatat(dirfd(stream), item->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
        add_file(walk, path, FILE_OTHER, errno);
        return;
    }
    uint64_t stamp = walk->stamped ? file_stamp(&status) : 0;
    if (S_ISDIR(status.st_mode))
        add_folder(walk, path, folder->depth + 1);
    else if (S_ISLNK(status.st_mode))
        add_link(walk, path)->stamp = stamp;
    else
        add_file(walk, path, S_ISREG(status.st_mode) ? FILE_REGULAR : FILE_OTHER, 0)
            ->stamp = stamp;
}

/* Lists one folder; false and errno where it cannot be read. A folder below the root that
 * became a link since it was seen is not followed. */
static bool read_folder(struct walk *walk, const struct folder *folder)
{
    bool is_root = folder->path.length == 0;
    struct view full = is_root ? walk->root : join(walk->arena, walk->root, folder->path);
    int file =
        open(full.data, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (is_root ? 0 : O_NOFOLLOW));
    DIR *stream = file >= 0 ? fdopendir(file) : NULL;
    if (stream == NULL) {
        int cause = errno;
        if (file >= 0)
            close(file);
        errno = cause;
        return false;
    }
    *VECTOR_PUSH(walk->arena, &walk->files->folders) =
        is_root ? VIEW("") : arena_copy(walk->arena, folder->path);

    int cause = 0;
    for (;;) {
        errno = 0;
        const struct dirent *item = readdir(stream);
        if (item == NULL) {
            cause = errno;
            break;
        }
        if (item->d_name[0] != '.')
            add_name(walk, stream, folder, item);
    }
    closedir(stream);
    errno = cause;
    return cause == 0;
}

static int compare_entries(const void *a, const void *b)
{
    const struct file_entry *first = a, *second = b;
    return view_compare(first->path, second->path);
}

static bool refuse(const char *root, int cause, struct error *err)
{
    return error_set(err, ERROR_SYSTEM, "cannot read folder \"%s\": %s", root,
                     error_cause(cause));
}

bool file_walk(struct arena *arena, const char *root, int depth, struct file_list *out,
               struct error *err)
{
    char *real = realpath(root, NULL);
    if (real == NULL)
        return refuse(root, errno, err);
    struct file_list files = { .stamped = out->stamped };
    struct walk walk = {
        .arena = arena,
        .root = arena_copy(arena, view_of(root)),
        .real_root = arena_copy(arena, view_of(real)),
        .depth = depth,
        .files = &files,
        .stamped = files.stamped,
    };
    free(real);

    if (!read_folder(&walk, &(struct folder){ 0 }))
        return refuse(root, errno, err);
    while (walk.folders.count > 0) {
        struct folder folder = walk.folders.items[--walk.folders.count];
        if (!read_folder(&walk, &folder))
            add_file(&walk, folder.path, FILE_OTHER, errno);
    }
    if (files.count > 0)
        qsort(files.items, files.count, sizeof files.items[0], compare_entries);
    *out = files;
    return true;
}
