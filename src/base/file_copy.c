#define _GNU_SOURCE /* copy_file_range */
#include "base/file_copy.h"

#include <errno.h>
#include <unistd.h>

bool file_copy_view(struct view bytes, int to)
{
    while (bytes.length > 0) {
        ssize_t put = write(to, bytes.data, bytes.length);
        if (put == 0)
            errno = EIO;
        if (put == 0 || (put < 0 && errno != EINTR))
            return false;
        if (put > 0)
            bytes = view_slice(bytes, (size_t) put, bytes.length);
    }
    return true;
}

ptrdiff_t file_copy_read(int from, uint64_t start, char *out, size_t length)
{
    size_t done = 0;
    while (done < length) {
        ssize_t got = pread(from, out + done, length - done, (off_t) (start + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        done += (size_t) got;
    }
    return (ptrdiff_t) done;
}

/* What the system copies by itself, or shares between the two files; returns how much
 * that was: of some files, and to some, nothing. */
static uint64_t copy_by_system(int from, uint64_t start, uint64_t length, int to)
{
    uint64_t done = 0;
#ifdef __linux__
    enum { MOST = 1 << 30 };
    off_t at = (off_t) start;
    while (done < length) {
        size_t wanted = length - done < MOST ? (size_t) (length - done) : MOST;
        ssize_t got = copy_file_range(from, &at, to, NULL, wanted, 0);
        if (got <= 0)
            break;
        done += (uint64_t) got;
    }
#else
    (void) from, (void) start, (void) length, (void) to;
#endif
    return done;
}

enum file_copied file_copy(int from, uint64_t start, uint64_t length, int to)
{
    char chunk[64 * 1024];
    uint64_t done = copy_by_system(from, start, length, to);
    while (done < length) {
        size_t wanted =
            length - done < sizeof chunk ? (size_t) (length - done) : sizeof chunk;
        errno = 0; /* where somebody cut the file off meanwhile */
        if (file_copy_read(from, start + done, chunk, wanted) != (ptrdiff_t) wanted)
            return FILE_NOT_READ;
        if (!file_copy_view((struct view){ chunk, wanted }, to))
            return FILE_NOT_WRITTEN;
        done += wanted;
    }
    return FILE_COPIED;
}
