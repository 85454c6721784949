#include "base/file_stream.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/temporary.h"

static bool fail(struct error *err, const char *path, int cause)
{
    return error_set(err, ERROR_SYSTEM, "cannot write \"%s\": %s", path,
                     error_cause(cause));
}

bool file_stream_open(struct file_stream *stream, const char *path, struct error *err)
{
    enum file_kind kind = file_kind_of(path, true);
    if (kind != FILE_MISSING && kind != FILE_REGULAR)
        return error_set(err, ERROR_SYSTEM, "cannot write \"%s\": it is no regular file",
                         path);
    *stream = (struct file_stream){ .failed = false };
    if (strlen(path) >= sizeof stream->path)
        return fail(err, path, ENAMETOOLONG);
    memcpy(stream->path, path, strlen(path) + 1);
    int file = temporary_open(path, 0666, stream->name);
    stream->temporary = file >= 0 ? fdopen(file, "wb") : NULL;
    if (stream->temporary == NULL)
        return fail(err, path, errno);
    stream->present = kind == FILE_REGULAR ? fopen(path, "rb") : NULL;
    return true;
}

/* Goes on comparing with what the path holds; at the first difference that is over. */
static void compare(struct file_stream *stream, struct view bytes)
{
    char chunk[4096];
    size_t at = 0;
    while (stream->present != NULL && at < bytes.length) {
        size_t wanted =
            bytes.length - at < sizeof chunk ? bytes.length - at : sizeof chunk;
        size_t got = fread(chunk, 1, wanted, stream->present);
        if (got != wanted || memcmp(chunk, bytes.data + at, got) != 0) {
            fclose(stream->present);
            stream->present = NULL;
        }
        at += wanted;
    }
}

void file_stream_add(struct file_stream *stream, struct view bytes)
{
    compare(stream, bytes);
    if (stream->failed || bytes.length == 0)
        return;
    stream->failed =
        fwrite(bytes.data, 1, bytes.length, stream->temporary) != bytes.length;
    stream->cause = stream->failed ? errno : 0;
}

/* Whether the path holds just what was written. */
static bool is_same(struct file_stream *stream)
{
    if (stream->present == NULL)
        return false;
    bool same = getc(stream->present) == EOF;
    fclose(stream->present);
    return same;
}

bool file_stream_close(struct file_stream *stream, bool keep, bool *changed,
                       struct error *err)
{
    if (stream->temporary == NULL)
        return true;
    bool same = is_same(stream);
    if (fclose(stream->temporary) != 0 && !stream->failed) {
        stream->failed = true;
        stream->cause = errno;
    }
    if (keep && !stream->failed && !same && rename(stream->name, stream->path) != 0) {
        stream->failed = true;
        stream->cause = errno;
    }
    if (same || stream->failed || !keep)
        unlink(stream->name);
    if (keep && stream->failed)
        return fail(err, stream->path, stream->cause);
    if (changed != NULL)
        *changed = keep && !same;
    return true;
}
