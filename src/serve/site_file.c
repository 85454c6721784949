#include "serve/site_file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static int open_below(int folder, struct view name, int flags)
{
    char text[NAME_MAX + 1];
    if (name.length == 0 || name.length > NAME_MAX) {
        errno = ENOENT;
        return -1;
    }
    memcpy(text, name.data, name.length);
    text[name.length] = '\0';
    return openat(folder, text, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | flags);
}

/* The folder in which the last name of the path stands; *rest becomes that name. */
static int open_folder(const char *root, struct view *rest)
{
    int folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (folder >= 0 && view_find_byte(*rest, '/', 0) < rest->length) {
        int above = folder;
        folder = open_below(above, view_cut(rest, '/'), O_DIRECTORY);
        int cause = errno;
        close(above);
        errno = cause;
    }
    return folder;
}

static enum site_file_kind kind_of_failure(int cause)
{
    switch (cause) {
    case ENOENT:
    case ENOTDIR:
    case ELOOP: /* a link */
    case ENAMETOOLONG:
    case ENXIO: /* a pipe or socket */
        return SITE_FILE_MISSING;
    default:
        return SITE_FILE_FAILED;
    }
}

enum site_file_kind site_file_open(const char *root, struct view path,
                                   struct site_file *out)
{
    *out = (struct site_file){ .descriptor = -1 };
    int folder = open_folder(root, &path);
    if (folder < 0)
        return kind_of_failure(errno);
    int file = path.length > 0 ? open_below(folder, path, 0) : dup(folder);
    int cause = errno;
    close(folder);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) {
        cause = file < 0 ? cause : errno;
        if (file >= 0)
            close(file);
        return kind_of_failure(cause);
    }
    if (!S_ISREG(status.st_mode)) {
        close(file);
        return S_ISDIR(status.st_mode) ? SITE_FILE_FOLDER : SITE_FILE_MISSING;
    }
    *out = (struct site_file){
        .descriptor = file,
        .size = (uint64_t) status.st_size,
        .stamp = file_stamp(&status),
    };
    return SITE_FILE_FOUND;
}

bool site_file_read(struct site_file *file, struct buffer *out)
{
    enum { CHUNK = 64 * 1024 };
    ssize_t got;
    buffer_clear(out);
    do {
        got = read(file->descriptor, buffer_room(out, CHUNK), CHUNK);
        if (got > 0)
            out->length += (size_t) got;
    } while (got > 0 || (got < 0 && errno == EINTR));
    close(file->descriptor);
    file->descriptor = -1;
    return got == 0;
}
