/* Files: read whole, written atomically and only when they change, folders walked in
 * order. */
#ifndef ANNALS_BASE_FILE_H
#define ANNALS_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/view.h"

/* Reads a regular file of at most limit bytes into *out (cleared first). Err says which
 * of missing, not permitted, a folder, no file, too large (ERROR_INPUT, the others
 * ERROR_SYSTEM) it was; *out is then empty. */
bool file_read(const char *path, size_t limit, struct buffer *out, struct error *err);

/* The same into the arena, with a NUL behind it: for what is kept. */
bool file_read_kept(struct arena *arena, const char *path, size_t limit, struct view *out,
                    struct error *err);


/* The first bytes of a regular file, at most that many; none where it cannot be read. */
void file_read_start(const char *path, size_t length, struct buffer *out);

/* Writes content to a temporary name beside path and renames it, unless the file already
 * holds just that; *changed tells (may be NULL). On failure path is as it was and no
 * temporary file stays. Missing parent folders are made. Nothing is forced to the disk.
 */
bool file_write(const char *path, struct view content, bool *changed, struct error *err);

/* What stands at a path that is to be written. */
struct file_present {
    const char *path;
    bool missing;
    bool same;     /* it holds the content */
    unsigned mode; /* the permissions that the new file gets */
};

/* Compares what stands at path with content; false where it is neither a regular file nor
 * missing. */
bool file_compare(const char *path, struct view content, struct file_present *out,
                  struct error *err);

/* Writes a file that is to replace what is present under a new name in a folder that is
 * there; err speaks of the path. On failure no file stays. */
bool file_stage(const struct file_present *present, const char *name, struct view content,
                struct error *err);

/* Gives a file that was written under another name its path, replacing what stands there.
 * Missing parent folders are made; where path lies on another file system the file is
 * copied as file_write does. */
bool file_place(const char *name, const char *path, struct error *err);

/* Writes a file straight to its name, for folders that nobody looks into yet: a third of
 * what file_write takes. On failure no file stays. Missing parent folders are made. What
 * state (may be NULL) the file is left in comes with it, for less than a look takes. */
struct file_state;
bool file_write_unseen(const char *path, struct view content, struct file_state *state,
                       struct error *err);

enum file_kind { FILE_MISSING, FILE_REGULAR, FILE_FOLDER, FILE_LINK, FILE_OTHER };

/* What the path itself is; symbolic links are followed only when follow is set. */
enum file_kind file_kind_of(const char *path, bool follow);

/* Makes the folder and those above it, where they are missing. */
bool file_make_folders(const char *path, struct error *err);

/* The same for the folder that a file is to stand in; false where that cannot be. */
bool file_make_parent(const char *path);

/* Removes a file, or the link itself; one that is missing is removed already. */
bool file_remove(const char *path, struct error *err);

/* Gives a file or folder another path of the same file system. */
bool file_move(const char *from, const char *to, struct error *err);

/* Whether a folder holds nothing at all, files whose names begin with '.' included. */
bool file_folder_is_empty(const char *path, bool *empty, struct error *err);

/* Removes the folders at and below path that hold nothing. */
bool file_remove_empty_folders(const char *path, struct error *err);

/* Removes the folder that a file stood in if that holds nothing now, and likewise those
 * above it, but for top, by which path begins. */
void file_remove_empty_parents(const char *top, const char *path);

/* A number that differs once a file is written, replaced or touched, of what stat tells;
 * never 0. */
struct stat;
uint64_t file_stamp(const struct stat *status);

struct file_entry {
    struct view path;    /* below root, with '/', NUL-terminated */
    enum file_kind kind; /* FILE_REGULAR, FILE_LINK (one that leads out of root, or
                            nowhere, or to a folder), FILE_OTHER (a folder that is
                            unreadable or too deep, a socket) */
    int cause;           /* errno where reading failed (ELOOP: too deep), else 0 */
    bool outside;        /* a link that leads out of root */
    uint64_t stamp; /* of file_stamp, where asked for; 0 when nothing could be learned */
};

struct folder_list {
    struct view *items; /* below root, NUL-terminated; root itself is empty */
    size_t count, capacity;
};

struct file_list {
    struct file_entry *items;
    size_t count, capacity;
    struct folder_list folders; /* that were entered, in no order */
    bool stamped;               /* set by the caller: entries get their stamps */
};

/* All files below root, sorted by path in byte order; names that begin with '.' are
 * passed over. Links to files within root are listed as FILE_REGULAR. Folders are entered
 * at most depth deep: with 0, root alone. Links to folders are never followed, root's own
 * is. */
bool file_walk(struct arena *arena, const char *root, int depth, struct file_list *out,
               struct error *err);

#endif
