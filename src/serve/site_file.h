/* Files of the site: opened so that nothing outside of it can be reached. */
#ifndef ANNALS_SERVE_SITE_FILE_H
#define ANNALS_SERVE_SITE_FILE_H

#include <stdint.h>

#include "base/buffer.h"
#include "base/view.h"

enum site_file_kind {
    SITE_FILE_MISSING,
    SITE_FILE_FOUND,
    SITE_FILE_FOLDER,
    SITE_FILE_FAILED, /* it is there and could not be opened */
};

struct site_file {
    int descriptor;       /* the caller's to close, where it was found; else -1 */
    uint64_t size, stamp; /* stamp: differs once another file stands there */
};

/* Opens the regular file at a path that request_path_read gave, name by name, without
 * following a symbolic link below root. */
enum site_file_kind site_file_open(const char *root, struct view path,
                                   struct site_file *out);

/* Reads all of it into *out (cleared first) and closes it. */
bool site_file_read(struct site_file *file, struct buffer *out);

#endif
