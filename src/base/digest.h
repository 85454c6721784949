/* Digests of bytes: SHA-256 for files, a UUID for names, 64 bits for short ids. */
#ifndef ANNALS_BASE_DIGEST_H
#define ANNALS_BASE_DIGEST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

enum { DIGEST_SIZE = 32, DIGEST_HEX = 65, DIGEST_UUID = 37, DIGEST_BASE64 = 45 };

/* SHA-256. */
void digest_bytes(struct view bytes, unsigned char out[DIGEST_SIZE]);

/* SHA-256 in lower-case hexadecimal, with a NUL. */
void digest_sha256(struct view bytes, char hex[DIGEST_HEX]);

/* The same of a whole file, which is not held. False where it can't be read. */
bool digest_file(const char *path, char hex[DIGEST_HEX]);

/* SHA-256 in base64 (RFC 4648), as content security policies have it, with a NUL. */
void digest_base64(struct view bytes, char out[DIGEST_BASE64]);

/* A UUID of version 8 (RFC 9562, section 5.8) from the first bits of SHA-256: the same
 * name has the same one. With a NUL. */
void digest_uuid(struct view name, char uuid[DIGEST_UUID]);

/* FNV-1a, 64 bits. Chain parts by passing the last value as seed; begin with DIGEST_SEED.
 */
#define DIGEST_SEED UINT64_C(14695981039346656037)
uint64_t digest_hash(uint64_t seed, struct view bytes);

#endif
