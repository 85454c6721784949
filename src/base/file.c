#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file_state.h"
#include "base/temporary.h"

enum { CHUNK = 32 * 1024 };

static bool fail(struct error *err, const char *what, const char *path, int cause)
{
    return error_set(err, ERROR_SYSTEM, "cannot %s \"%s\": %s", what, path,
                     error_cause(cause));
}

static ssize_t read_some(int file, char *out, size_t size)
{
    ssize_t got;
    do
        got = read(file, out, size);
    while (got < 0 && errno == EINTR);
    return got;
}

/* Opens without waiting for the other end of a pipe. -1 and errno where that fails. */
static int open_to_read(const char *path)
{
    return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
}

/* Reads all of an open file; more than limit is no success and leaves more than limit. */
static bool read_whole(int file, size_t expected, size_t limit, struct buffer *out)
{
    while (out->length <= limit) {
        /* One byte more than there should be finds the end without another round. */
        size_t room = expected >= out->length ? expected - out->length + 1 : CHUNK;
        ssize_t got = read_some(file, buffer_room(out, room), room);
        if (got < 0)
            return false;
        if (got == 0)
            return true;
        out->length += (size_t) got;
        if ((size_t) got < room && out->length == expected)
            return out->length <= limit;
    }
    return false;
}

/* Whether an open file is a regular one within the limit. */
static bool check_readable(int file, const char *path, size_t limit, struct stat *status,
                           struct error *err)
{
    if (fstat(file, status) != 0)
        return fail(err, "read", path, errno);
    if (S_ISDIR(status->st_mode))
        return fail(err, "read", path, EISDIR);
    if (!S_ISREG(status->st_mode))
        return error_set(err, ERROR_SYSTEM, "cannot read \"%s\": it is no regular file",
                         path);
    if ((uintmax_t) status->st_size > limit)
        return error_set(err, ERROR_INPUT, "\"%s\" is larger than %zu bytes (split it)",
                         path, limit);
    return true;
}

bool file_read(const char *path, size_t limit, struct buffer *out, struct error *err)
{
    struct stat status;
    buffer_clear(out);
    int file = open_to_read(path);
    if (file < 0)
        return fail(err, "read", path, errno);

    bool good = check_readable(file, path, limit, &status, err);
    if (good && !read_whole(file, (size_t) status.st_size, limit, out)) {
        int cause = errno;
        good = out->length > limit
                   ? error_set(err, ERROR_INPUT,
                               "\"%s\" is larger than %zu bytes (split it)", path, limit)
                   : fail(err, "read", path, cause);
    }
    close(file);
    if (!good)
        buffer_clear(out);
    return good;
}

/* Of a file that is not being written to: false where it has more than wanted bytes. */
static bool read_into(const char *path, char *out, size_t wanted, size_t *length)
{
    int file = open_to_read(path);
    ssize_t got = file >= 0 ? 1 : -1;
    for (*length = 0; got > 0 && *length <= wanted; *length += got > 0 ? (size_t) got : 0)
        got = read_some(file, out + *length, wanted + 1 - *length);
    if (file >= 0)
        close(file);
    return got == 0 && *length <= wanted;
}

bool file_read_kept(struct arena *arena, const char *path, size_t limit, struct view *out,
                    struct error *err)
{
    struct file_state state;
    struct buffer bytes = { .length = 0 };
    size_t length;
    if (file_state_of(path, &state) && (uint64_t) state.size <= limit) {
        char *kept = arena_take(arena, (size_t) state.size + 1);
        if (read_into(path, kept, (size_t) state.size, &length)) {
            kept[length] = '\0';
            *out = (struct view){ kept, length };
            return true;
        }
    }
    bool good = file_read(path, limit, &bytes, err);
    if (good)
        *out = bytes.length > 0 ? arena_copy(arena, buffer_view(&bytes)) : VIEW("");
    buffer_finish(&bytes);
    return good;
}

void file_read_start(const char *path, size_t length, struct buffer *out)
{
    buffer_clear(out);
    int file = open_to_read(path);
    if (file < 0)
        return;
    ssize_t got = 1;
    while (got > 0 && out->length < length) {
        got =
            read_some(file, buffer_room(out, length - out->length), length - out->length);
        out->length += got > 0 ? (size_t) got : 0;
    }
    close(file);
}

enum file_kind file_kind_of(const char *path, bool follow)
{
    struct stat status;
    if ((follow ? stat(path, &status) : lstat(path, &status)) != 0)
        return FILE_MISSING;
    if (S_ISREG(status.st_mode))
        return FILE_REGULAR;
    if (S_ISDIR(status.st_mode))
        return FILE_FOLDER;
    return S_ISLNK(status.st_mode) ? FILE_LINK : FILE_OTHER;
}

/* Makes one folder; one that is there already is as good. */
static bool make_folder(const char *path)
{
    if (mkdir(path, 0777) == 0)
        return true;
    int cause = errno;
    if (file_kind_of(path, true) == FILE_FOLDER)
        return true;
    errno = cause;
    return false;
}

bool file_make_folders(const char *path, struct error *err)
{
    char part[PATH_MAX];
    size_t length = strlen(path);
    if (make_folder(path))
        return true;
    if (errno != ENOENT || length == 0 || length >= sizeof part)
        return fail(err, "make folder", path,
                    length < sizeof part ? errno : ENAMETOOLONG);

    memcpy(part, path, length + 1);
    for (size_t i = 1; i <= length; i++) {
        if (part[i] != '/' && part[i] != '\0')
            continue;
        part[i] = '\0';
        if (!make_folder(part))
            return fail(err, "make folder", path, errno);
        part[i] = path[i];
    }
    return true;
}

bool file_make_parent(const char *path)
{
    char parent[PATH_MAX];
    const char *slash = strrchr(path, '/');
    size_t length = slash != NULL ? (size_t) (slash - path) : 0;
    if (length == 0 || length >= sizeof parent)
        return false;
    memcpy(parent, path, length);
    parent[length] = '\0';
    return file_make_folders(parent, NULL);
}

bool file_remove(const char *path, struct error *err)
{
    if (unlink(path) == 0 || errno == ENOENT)
        return true;
    return fail(err, "remove", path, errno);
}

bool file_move(const char *from, const char *to, struct error *err)
{
    return rename(from, to) == 0 || fail(err, "make", to, errno);
}

/* Whether an open file, which is as long as content, holds just that. */
static bool holds(int file, struct view content)
{
    char chunk[CHUNK];
    for (size_t at = 0; at < content.length;) {
        ssize_t got = read_some(file, chunk, sizeof chunk);
        if (got <= 0)
            return false;
        struct view part = { chunk, (size_t) got };
        if (!view_equal(view_slice(content, at, at + part.length), part))
            return false;
        at += part.length;
    }
    return true;
}

bool file_compare(const char *path, struct view content, struct file_present *out,
                  struct error *err)
{
    struct file_present present = { .path = path, .mode = 0666 };
    struct stat status;
    bool regular = true;
    int file = open_to_read(path);
    present.missing = file < 0 && (errno == ENOENT || errno == ENOTDIR);
    if (file >= 0 && fstat(file, &status) == 0) {
        regular = S_ISREG(status.st_mode);
        present.mode = status.st_mode & 0777;
        present.same = regular && (uintmax_t) status.st_size == content.length &&
                       holds(file, content);
    }
    if (file >= 0)
        close(file);
    if (!regular)
        return error_set(err, ERROR_SYSTEM, "cannot write \"%s\": it is no regular file",
                         path);
    *out = present;
    return true;
}

static bool write_all(int file, struct view content)
{
    size_t at = 0;
    while (at < content.length) {
        ssize_t put = write(file, content.data + at, content.length - at);
        if (put == 0)
            errno = EIO;
        if (put == 0 || (put < 0 && errno != EINTR))
            return false;
        if (put > 0)
            at += (size_t) put;
    }
    return true;
}

/* Fills and closes a file that was opened for writing, and tells its state where that is
 * asked for; false and errno on failure. */
static bool write_and_close(int file, struct view content, struct file_state *state)
{
    bool good =
        write_all(file, content) && (state == NULL || file_state_of_open(file, state));
    int cause = errno;
    if (close(file) != 0)
        return false;
    errno = cause;
    return good;
}

bool file_write(const char *path, struct view content, bool *changed, struct error *err)
{
    char name[PATH_MAX];
    struct file_present present;
    if (!file_compare(path, content, &present, err))
        return false;
    if (!present.same) {
        int file = temporary_open(path, present.mode, name);
        if (file < 0)
            return fail(err, "write", path, errno);
        if (!write_and_close(file, content, NULL) || rename(name, path) != 0) {
            int cause = errno;
            unlink(name);
            return fail(err, "write", path, cause);
        }
    }
    if (changed != NULL)
        *changed = !present.same;
    return true;
}

bool file_stage(const struct file_present *present, const char *name, struct view content,
                struct error *err)
{
    int file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, present->mode);
    if (file >= 0 && write_and_close(file, content, NULL))
        return true;
    int cause = errno;
    if (file >= 0)
        unlink(name);
    return fail(err, "write", present->path, cause);
}

/* -1 and errno on failure. */
static int open_unseen(const char *path)
{
    return open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

bool file_write_unseen(const char *path, struct view content, struct file_state *state,
                       struct error *err)
{
    int file = open_unseen(path);
    if (file < 0 && errno == ENOENT && file_make_parent(path))
        file = open_unseen(path);
    if (file < 0)
        return fail(err, "write", path, errno);
    if (write_and_close(file, content, state))
        return true;
    int cause = errno;
    unlink(path);
    return fail(err, "write", path, cause);
}

static bool copy(const char *name, const char *path, struct error *err)
{
    struct buffer bytes = { .length = 0 };
    bool good = file_read(name, SIZE_MAX, &bytes, err) &&
                file_write(path, buffer_view(&bytes), NULL, err) &&
                file_remove(name, err);
    buffer_finish(&bytes);
    return good;
}

bool file_place(const char *name, const char *path, struct error *err)
{
    if (rename(name, path) == 0)
        return true;
    int cause = errno;
    if (cause == ENOENT) {
        if (file_make_parent(path) && rename(name, path) == 0)
            return true;
        cause = errno;
    }
    if (cause == EXDEV)
        return copy(name, path, err);
    return fail(err, "write", path, cause);
}
