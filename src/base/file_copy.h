/* Copying: bytes of one open file behind those of another, by the system where it can. */
#ifndef ANNALS_BASE_FILE_COPY_H
#define ANNALS_BASE_FILE_COPY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/view.h"

/* With what could not be read or written errno tells the cause; 0: the file has no such
 * bytes. */
enum file_copied { FILE_COPIED, FILE_NOT_READ, FILE_NOT_WRITTEN };

/* Writes the bytes [start, start + length) of a file where another stands. */
enum file_copied file_copy(int from, uint64_t start, uint64_t length, int to);

/* Writes all bytes where the file stands; false with errno. */
bool file_copy_view(struct view bytes, int to);

/* Reads up to length bytes that begin at start, fewer at the end of the file alone;
 * returns how many, below 0 with errno. */
ptrdiff_t file_copy_read(int from, uint64_t start, char *out, size_t length);

#endif
