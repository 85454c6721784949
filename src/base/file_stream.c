#include "base/file_stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/file_copy.h"
#include "base/file_state.h"
#include "base/temporary.h"

enum { CHUNK = 64 * 1024 }; /* of the present file, read at once */

static bool fail(struct error *err, const char *path, int cause)
{
    return error_set(err, ERROR_SYSTEM, "cannot write \"%s\": %s", path,
                     error_cause(cause));
}

static bool accept_path(struct file_stream *stream, const char *path, struct error *err)
{
    enum file_kind kind = file_kind_of(path, true);
    if (kind != FILE_MISSING && kind != FILE_REGULAR)
        return error_set(err, ERROR_SYSTEM, "cannot write \"%s\": it is no regular file",
                         path);
    if (strlen(path) >= sizeof stream->path)
        return fail(err, path, ENAMETOOLONG);
    *stream = (struct file_stream){ .open = true };
    stream->present = kind == FILE_REGULAR ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    stream->compares = stream->present >= 0;
    memcpy(stream->path, path, strlen(path) + 1);
    return true;
}

/* Keeps the cause of the first failure. */
static void note(struct file_stream *stream, bool good)
{
    if (good || stream->failed)
        return;
    stream->failed = true;
    stream->cause = errno;
}

static int open_new(struct file_stream *stream)
{
    if (!stream->staged)
        return temporary_open(stream->path, 0666, stream->name);
    int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    int file = open(stream->name, flags, 0666);
    if (file >= 0 || errno != ENOENT || !file_make_parent(stream->name))
        return file;
    return open(stream->name, flags, 0666);
}

/* Makes the new file. */
static void begin(struct file_stream *stream)
{
    stream->temporary = open_new(stream);
    stream->writes = stream->temporary >= 0;
    note(stream, stream->writes);
}

/* Writes bytes of another file; false where that has none. */
static bool copy(struct file_stream *stream, int file, uint64_t start, uint64_t length)
{
    if (stream->failed)
        return true;
    enum file_copied copied = file_copy(file, start, length, stream->temporary);
    note(stream, copied != FILE_NOT_WRITTEN);
    return copied != FILE_NOT_READ;
}

/* The path holds something else: what was the same so far is copied from there. */
static void diverge(struct file_stream *stream)
{
    begin(stream);
    bool read = copy(stream, stream->present, 0, stream->same);
    if (!read && errno == 0)
        errno = EIO;
    note(stream, read);
    close(stream->present);
    stream->compares = false;
}

bool file_stream_open(struct file_stream *stream, const char *path, struct error *err)
{
    if (!accept_path(stream, path, err))
        return false;
    if (!stream->compares)
        begin(stream);
    if (!stream->failed)
        return true;
    stream->open = false;
    return fail(err, path, stream->cause);
}

bool file_stream_stage(struct file_stream *stream, const char *path, const char *name,
                       struct error *err)
{
    if (strlen(name) >= sizeof stream->name)
        return fail(err, name, ENAMETOOLONG);
    if (!accept_path(stream, path, err))
        return false;
    memcpy(stream->name, name, strlen(name) + 1);
    stream->staged = true;
    return true;
}

/* How many of the bytes the path goes on with. */
static size_t count_same(const struct file_stream *stream, struct view bytes)
{
    char chunk[CHUNK];
    size_t at = 0;
    while (at < bytes.length) {
        size_t wanted =
            bytes.length - at < sizeof chunk ? bytes.length - at : sizeof chunk;
        if (file_copy_read(stream->present, stream->same + at, chunk, wanted) !=
                (ptrdiff_t) wanted ||
            memcmp(chunk, bytes.data + at, wanted) != 0)
            return at;
        at += wanted;
    }
    return at;
}

/* What differs from now on goes to the new file. */
static void be_writing(struct file_stream *stream)
{
    if (stream->compares)
        diverge(stream);
    else if (!stream->writes)
        begin(stream);
}

void file_stream_add(struct file_stream *stream, struct view bytes)
{
    if (stream->failed || bytes.length == 0)
        return;
    if (stream->compares) {
        size_t same = count_same(stream, bytes);
        stream->same += same;
        if (same == bytes.length)
            return;
        bytes = view_slice(bytes, same, bytes.length);
    }
    be_writing(stream);
    if (!stream->failed)
        note(stream, file_copy_view(bytes, stream->temporary));
}

static bool is_one_file(int a, int b)
{
    struct file_state one, other;
    return file_state_of_open(a, &one) && file_state_of_open(b, &other) &&
           file_state_equal(&one, &other);
}

bool file_stream_copy(struct file_stream *stream, int file, uint64_t start,
                      uint64_t length)
{
    if (stream->failed || length == 0)
        return true;
    if (stream->compares && stream->same == start && is_one_file(stream->present, file)) {
        stream->same += length;
        return true;
    }
    be_writing(stream);
    return copy(stream, file, start, length);
}

/* Whether the path holds just what was written; else the new file is made by then. */
static bool is_same(struct file_stream *stream)
{
    char more;
    if (stream->compares &&
        file_copy_read(stream->present, stream->same, &more, 1) == 0) {
        close(stream->present);
        stream->compares = false;
        return true;
    }
    if (stream->compares || (!stream->writes && !stream->failed))
        be_writing(stream); /* an empty file is new, too */
    return false;
}

/* Ends without a file; what the path holds stays. */
static void drop(struct file_stream *stream)
{
    if (stream->compares)
        close(stream->present);
    if (stream->writes) {
        close(stream->temporary);
        unlink(stream->name);
    }
}

bool file_stream_close(struct file_stream *stream, bool keep, bool *changed,
                       struct error *err)
{
    if (!stream->open)
        return true;
    stream->open = false;
    bool same = keep && is_same(stream);
    if (!keep)
        drop(stream);
    if (keep && stream->writes) {
        note(stream, close(stream->temporary) == 0);
        if (!stream->failed && !stream->staged)
            note(stream, rename(stream->name, stream->path) == 0);
        if (stream->failed)
            unlink(stream->name);
    }
    if (keep && stream->failed)
        return fail(err, stream->path, stream->cause);
    if (changed != NULL)
        *changed = keep && !same;
    return true;
}
