/* Files: read whole, written atomically and only when they change, folders walked in order. */
#ifndef ANNALS_BASE_FILE_H
#define ANNALS_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/view.h"

/* Reads a regular file of at most limit bytes into *out (cleared first). Err says which of
 * missing, not permitted, a folder, too large it was. */
bool file_read(const char *path, size_t limit, struct buffer *out, struct error *err);

/* Writes content to a temporary name beside path and renames it, unless the file already
 * holds just that; *changed tells (may be NULL). On failure path is as it was and no
 * temporary file stays. Missing parent folders are made. */
bool file_write(const char *path, struct view content, bool *changed, struct error *err);

enum file_kind { FILE_MISSING, FILE_REGULAR, FILE_FOLDER, FILE_LINK, FILE_OTHER };

/* What the path itself is; symbolic links are followed only when follow is set. */
enum file_kind file_kind_of(const char *path, bool follow);

bool file_make_folders(const char *path, struct error *err);
bool file_remove(const char *path, struct error *err);

struct file_entry {
    struct view path; /* below root, with '/', NUL-terminated */
    enum file_kind kind; /* FILE_REGULAR, FILE_LINK (one that leads out of root, or nowhere,
                            or to a folder), FILE_OTHER (unreadable folder, socket) */
    int cause;           /* errno where reading failed, else 0 */
    bool outside;        /* a link that leads out of root */
};

struct file_list {
    struct file_entry *items;
    size_t count, capacity;
};

/* All files below root, sorted by path in byte order; names that begin with '.' are passed
 * over. Links to files within root are listed as FILE_REGULAR. At most depth folders deep. */
bool file_walk(struct arena *arena, const char *root, int depth, struct file_list *out,
               struct error *err);

#endif
