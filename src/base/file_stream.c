#include "base/file_stream.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
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
    *stream = (struct file_stream){
        .present = kind == FILE_REGULAR ? fopen(path, "rb") : NULL,
        .open = true,
    };
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
    int file = open_new(stream);
    stream->temporary = file >= 0 ? fdopen(file, "wb") : NULL;
    note(stream, stream->temporary != NULL);
    if (stream->temporary == NULL && file >= 0) {
        close(file);
        unlink(stream->name);
    }
}

/* The path holds something else: what was the same so far is copied from there. */
static void diverge(struct file_stream *stream)
{
    char chunk[CHUNK];
    begin(stream);
    rewind(stream->present);
    while (stream->same > 0 && !stream->failed) {
        size_t wanted =
            stream->same < sizeof chunk ? (size_t) stream->same : sizeof chunk;
        errno = EIO; /* where somebody cut the file off meanwhile */
        note(stream, fread(chunk, 1, wanted, stream->present) == wanted &&
                         fwrite(chunk, 1, wanted, stream->temporary) == wanted);
        stream->same -= wanted;
    }
    fclose(stream->present);
    stream->present = NULL;
}

bool file_stream_open(struct file_stream *stream, const char *path, struct error *err)
{
    if (!accept_path(stream, path, err))
        return false;
    if (stream->present == NULL)
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
static size_t count_same(struct file_stream *stream, struct view bytes)
{
    char chunk[CHUNK];
    size_t at = 0;
    while (at < bytes.length) {
        size_t wanted =
            bytes.length - at < sizeof chunk ? bytes.length - at : sizeof chunk;
        size_t got = fread(chunk, 1, wanted, stream->present);
        if (got != wanted || memcmp(chunk, bytes.data + at, got) != 0)
            return at;
        at += wanted;
    }
    return at;
}

void file_stream_add(struct file_stream *stream, struct view bytes)
{
    if (stream->failed || bytes.length == 0)
        return;
    if (stream->present != NULL) {
        size_t same = count_same(stream, bytes);
        stream->same += same;
        if (same == bytes.length)
            return;
        diverge(stream);
        bytes = view_slice(bytes, same, bytes.length);
    } else if (stream->temporary == NULL) {
        begin(stream);
    }
    if (!stream->failed)
        note(stream,
             fwrite(bytes.data, 1, bytes.length, stream->temporary) == bytes.length);
}

/* Whether the path holds just what was written; else the new file is made by then. */
static bool is_same(struct file_stream *stream)
{
    if (stream->present == NULL) {
        if (stream->temporary == NULL && !stream->failed) /* an empty file is new */
            begin(stream);
        return false;
    }
    if (getc(stream->present) != EOF) {
        diverge(stream);
        return false;
    }
    fclose(stream->present);
    return true;
}

/* Ends without a file; what the path holds stays. */
static void drop(struct file_stream *stream)
{
    if (stream->present != NULL)
        fclose(stream->present);
    if (stream->temporary != NULL) {
        fclose(stream->temporary);
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
    bool made = keep && stream->temporary != NULL;
    if (made) {
        note(stream, fclose(stream->temporary) == 0);
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
