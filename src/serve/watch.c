#include "serve/watch.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/digest.h"
#include "base/file.h"
#include "base/vector.h"

enum { LOOK_EVERY = 1000, DEPTH_MAX = 64, ROUNDS_MAX = 16, READS_MAX = 256 };

/* A file is read once its writer has closed it, not at each write. */
static const uint32_t events_wanted = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_ATTRIB |
                                      IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF |
                                      IN_MOVE_SELF | IN_ONLYDIR;

/* A folder that the system tells of; its path is below the folder of the options, empty
 * for that one. */
struct watched {
    int number;
    struct view path;
};

struct watched_list {
    struct arena arena;
    struct watched *items;
    size_t count, capacity;
};

struct watch {
    struct watch_options options;
    int descriptor; /* -1: it looks */
    struct watched_list watched;
    struct error trouble;
    uint64_t seen; /* a number of all files when it last looked */
    int64_t looked;
};

static void stop_being_told(struct watch *watch)
{
    if (watch->descriptor >= 0)
        close(watch->descriptor);
    watch->descriptor = -1;
    arena_finish(&watch->watched.arena);
    watch->watched = (struct watched_list){ .items = NULL };
}

static void tell_trouble(struct watch *watch, int cause)
{
    error_set(&watch->trouble, ERROR_SYSTEM,
              cause == ENOSPC
                  ? "there are more folders than the system watches: they are looked "
                    "through every second (raise fs.inotify.max_user_watches)"
              : cause == EMFILE
                  ? "too many programs watch folders: they are looked through every "
                    "second (raise fs.inotify.max_user_instances)"
                  : "the system cannot tell of changes: folders are looked through every "
                    "second");
}

static struct watched *find_number(struct watched_list *list, int number)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].number == number)
            return &list->items[i];
    return NULL;
}

/* Has the system tell of a folder. One that went meanwhile is no failure. */
static bool add_folder(struct watch *watch, struct watched_list *list, struct view path,
                       bool *is_new)
{
    struct view whole = arena_format(&list->arena, "%s%s%.*s", watch->options.folder,
                                     path.length > 0 ? "/" : "", VIEW_ARG(path));
    int number = inotify_add_watch(watch->descriptor, whole.data, events_wanted);
    if (number < 0 &&
        (errno == ENOENT || errno == ENOTDIR || errno == EACCES || errno == ELOOP))
        return true;
    if (number < 0 || list->count >= watch->options.folders_max) {
        tell_trouble(watch, number < 0 ? errno : ENOSPC);
        return false;
    }
    *is_new = *is_new || find_number(&watch->watched, number) == NULL;
    if (find_number(list, number) == NULL)
        *VECTOR_PUSH(&list->arena, list) = (struct watched){ number, path };
    return true;
}

/* Walks the trees. Adds their folders to the list, where there is one; *seen becomes a
 * number of all their files. */
static bool walk_trees(struct watch *watch, struct watched_list *list, bool *is_new,
                       uint64_t *seen)
{
    struct arena arena = { .blocks = NULL };
    bool good = true;
    *seen = DIGEST_SEED;
    for (size_t i = 0; good && i < watch->options.tree_count; i++) {
        const char *name = watch->options.trees[i];
        struct view root = arena_format(&arena, "%s/%s", watch->options.folder, name);
        struct file_list files = { .stamped = true };
        if (!file_walk(&arena, root.data, DEPTH_MAX, &files, NULL))
            continue;
        for (size_t k = 0; k < files.count; k++)
            *seen = digest_hash(digest_hash(*seen + files.items[k].stamp, VIEW("\n")),
                                files.items[k].path);
        for (size_t k = 0; good && list != NULL && k < files.folders.count; k++) {
            struct view below = files.folders.items[k];
            struct view path = arena_format(&list->arena, "%s%s%.*s", name,
                                            below.length > 0 ? "/" : "", VIEW_ARG(below));
            good = add_folder(watch, list, path, is_new);
        }
    }
    arena_finish(&arena);
    return good;
}

/* Folders that are no longer in a tree, such as one that was moved away, are let go. */
static void replace_watched(struct watch *watch, struct watched_list *list)
{
    for (size_t i = 0; i < watch->watched.count; i++)
        if (find_number(list, watch->watched.items[i].number) == NULL)
            inotify_rm_watch(watch->descriptor, watch->watched.items[i].number);
    arena_finish(&watch->watched.arena);
    watch->watched = *list;
}

/* Brings the watched folders up to date. A folder is walked before the system tells of
 * it, so it is walked again until none is new. */
static void watch_trees(struct watch *watch)
{
    bool is_new = true;
    for (int round = 0; is_new && round < ROUNDS_MAX; round++) {
        struct watched_list list = { .items = NULL };
        is_new = false;
        if (!add_folder(watch, &list, VIEW(""), &is_new) ||
            !walk_trees(watch, &list, &is_new, &watch->seen)) {
            arena_finish(&list.arena);
            stop_being_told(watch);
            return;
        }
        replace_watched(watch, &list);
    }
}

static void add_change(struct watch_changes *changes, struct view folder,
                       struct view name)
{
    char path[WATCH_PATH_SIZE];
    snprintf(path, sizeof path, "%.*s%s%.*s", VIEW_ARG(folder),
             folder.length > 0 ? "/" : "", VIEW_ARG(name));
    for (size_t i = 0; i < changes->count && i < WATCH_PATHS; i++)
        if (strcmp(changes->paths[i], path) == 0)
            return;
    if (changes->count < WATCH_PATHS)
        memcpy(changes->paths[changes->count], path, sizeof path);
    changes->count++;
}

/* What editors write beside the file they save; no source has such a name. */
static bool is_passing(struct view name)
{
    return view_starts(name, VIEW(".")) || view_starts(name, VIEW("#")) ||
           view_ends(name, VIEW("~"));
}

static bool is_tree(const struct watch *watch, struct view name)
{
    for (size_t i = 0; i < watch->options.tree_count; i++)
        if (view_equal(name, view_of(watch->options.trees[i])))
            return true;
    return false;
}

/* Whether a file that came to be is whole at once, since it is a link of either kind;
 * what is written to another one is told at its end. */
static bool is_whole(const struct watch *watch, struct view folder, struct view name)
{
    char path[PATH_MAX];
    struct stat status;
    int length = snprintf(path, sizeof path, "%s/%.*s/%.*s", watch->options.folder,
                          VIEW_ARG(folder), VIEW_ARG(name));
    return length > 0 && (size_t) length < sizeof path && lstat(path, &status) == 0 &&
           (S_ISLNK(status.st_mode) || status.st_nlink > 1);
}

/* One event; *again is set where folders came or went. True when it counts as a change.
 */
static bool take_event(struct watch *watch, const struct inotify_event *event,
                       bool *again, struct watch_changes *changes)
{
    if ((event->mask & IN_Q_OVERFLOW) != 0)
        return *again = true;
    const struct watched *in = find_number(&watch->watched, event->wd);
    if (in == NULL)
        return false;
    struct view name = event->len > 0 ? view_of(event->name) : VIEW("");
    bool at_top = in->path.length == 0;
    if (is_passing(name) || (at_top && name.length > 0 && !is_tree(watch, name)))
        return false;
    if (name.length == 0) /* of the folder itself, which its parent tells, too */
        return (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) != 0 &&
               (*again = true);
    if ((event->mask & IN_ISDIR) != 0 || at_top)
        *again = true;
    if ((event->mask & IN_ISDIR) == 0 && (event->mask & IN_CREATE) != 0 &&
        !is_whole(watch, in->path, name))
        return false;
    add_change(changes, in->path, name);
    return true;
}

static bool take_events(struct watch *watch, struct watch_changes *changes)
{
    _Alignas(struct inotify_event) char
        bytes[16 * (sizeof(struct inotify_event) + NAME_MAX + 1)];
    bool changed = false, again = false;
    for (int i = 0; i < READS_MAX; i++) {
        ssize_t got = read(watch->descriptor, bytes, sizeof bytes);
        if (got <= 0)
            break;
        for (char *at = bytes; at < bytes + got;) {
            const struct inotify_event *event = (const void *) at;
            changed = take_event(watch, event, &again, changes) || changed;
            at += sizeof *event + event->len;
        }
    }
    if (again)
        watch_trees(watch);
    return changed || again;
}

static bool look(struct watch *watch, int64_t now)
{
    uint64_t seen;
    watch->looked = now;
    walk_trees(watch, NULL, NULL, &seen);
    bool changed = seen != watch->seen;
    watch->seen = seen;
    return changed;
}

struct watch *watch_open(const struct watch_options *options, int64_t now)
{
    struct watch *watch = calloc(1, sizeof *watch);
    if (watch == NULL)
        abort();
    watch->options = *options;
    watch->descriptor =
        options->folders_max > 0 ? inotify_init1(IN_NONBLOCK | IN_CLOEXEC) : -1;
    if (watch->descriptor >= 0)
        watch_trees(watch);
    else if (options->folders_max > 0)
        tell_trouble(watch, errno);
    if (watch->descriptor < 0)
        look(watch, now);
    return watch;
}

void watch_close(struct watch *watch)
{
    if (watch == NULL)
        return;
    stop_being_told(watch);
    free(watch);
}

int watch_descriptor(const struct watch *watch)
{
    return watch->descriptor;
}

int64_t watch_wait(const struct watch *watch, int64_t now)
{
    if (watch->descriptor >= 0)
        return -1;
    int64_t due = watch->looked + LOOK_EVERY;
    return due > now ? due - now : 0;
}

bool watch_read(struct watch *watch, int64_t now, struct watch_changes *changes)
{
    if (watch->descriptor >= 0)
        return take_events(watch, changes);
    return watch_wait(watch, now) == 0 && look(watch, now);
}

bool watch_trouble(struct watch *watch, struct error *trouble)
{
    if (watch->trouble.kind == ERROR_NONE)
        return false;
    *trouble = watch->trouble;
    watch->trouble = (struct error){ .kind = ERROR_NONE };
    return true;
}
