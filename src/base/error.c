#include "base/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"

/* Leaves no control character for a terminal to obey and no half character at the end. */
static void clean(char *text)
{
    struct view view = view_of(text);
    text[utf8_floor(view, view.length)] = '\0';
    for (char *c = text; *c != '\0'; c++)
        if ((unsigned char) *c < ' ' || *c == 0x7f)
            *c = '?';
}

bool error_set(struct error *err, enum error_kind kind, const char *format, ...)
{
    if (err == NULL)
        return false;
    *err = (struct error){ .kind = kind };
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(err->text, sizeof err->text, format, arguments);
    va_end(arguments);
    clean(err->text);
    return false;
}

struct cause {
    int number;
    const char *words;
};

static const struct cause causes[] = {
    { 0, "no cause is known" },
    { EACCES, "permission denied" },
    { EAGAIN, "it is not ready (try again)" },
    { EBADF, "it is not open" },
    { EBUSY, "it is in use" },
    { EDQUOT, "the disk quota is used up (free some space and run again)" },
    { EEXIST, "it exists already" },
    { EFBIG, "it is larger than the system allows" },
    { EINTR, "interrupted" },
    { EINVAL, "the system cannot do that" },
    { EIO, "the device failed" },
    { EISDIR, "it is a folder" },
    { ELOOP, "too many links or folders lead to it" },
    { EMFILE, "too many files are open" },
    { ENAMETOOLONG, "its name is too long" },
    { ENFILE, "too many files are open" },
    { ENODEV, "there is no such device" },
    { ENOENT, "no such file or folder" },
    { ENOMEM, "no memory left" },
    { ENOSPC, "no space left on device (free some space and run again)" },
    { ENOSYS, "the system cannot do that" },
    { ENOTDIR, "a part of its path is no folder" },
    { ENOTEMPTY, "the folder is not empty" },
    { ENXIO, "there is no such device" },
    { EOVERFLOW, "it is larger than the system allows" },
    { EPERM, "not permitted" },
    { EPIPE, "nobody reads it any more" },
    { EROFS, "it lies on a read-only file system" },
    { ESTALE, "it has gone from the file server" },
    { ETIMEDOUT, "the device did not answer" },
    { ETXTBSY, "it is a program that runs" },
    { EXDEV, "it lies on another file system" },
};

const char *error_cause(int cause)
{
    for (size_t i = 0; i < sizeof causes / sizeof causes[0]; i++)
        if (causes[i].number == cause)
            return causes[i].words;
    return "the system refused";
}
