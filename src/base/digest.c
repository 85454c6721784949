#include "base/digest.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <nettle/sha2.h>

void digest_bytes(struct view bytes, unsigned char out[DIGEST_SIZE])
{
    struct sha256_ctx state;
    sha256_init(&state);
    if (bytes.length > 0)
        sha256_update(&state, bytes.length, (const uint8_t *) bytes.data);
    sha256_digest(&state, DIGEST_SIZE, out);
}

static void write_hex(const unsigned char digest[DIGEST_SIZE], char hex[DIGEST_HEX])
{
    static const char digits[] = "0123456789abcdef";
    for (int i = 0; i < DIGEST_SIZE; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 0x0F];
    }
    hex[DIGEST_HEX - 1] = '\0';
}

void digest_sha256(struct view bytes, char hex[DIGEST_HEX])
{
    unsigned char digest[DIGEST_SIZE];
    digest_bytes(bytes, digest);
    write_hex(digest, hex);
}

bool digest_file(const char *path, char hex[DIGEST_HEX])
{
    enum { BLOCK = 64 * 1024 };
    unsigned char block[BLOCK], digest[DIGEST_SIZE];
    struct sha256_ctx state;
    ssize_t got = -1;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    sha256_init(&state);
    do {
        got = read(file, block, sizeof block);
        if (got > 0)
            sha256_update(&state, (size_t) got, block);
    } while (got > 0 || (got < 0 && errno == EINTR));
    close(file);
    if (got < 0)
        return false;
    sha256_digest(&state, DIGEST_SIZE, digest);
    write_hex(digest, hex);
    return true;
}

void digest_base64(struct view bytes, char out[DIGEST_BASE64])
{
    static const char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    enum { LAST = DIGEST_BASE64 - 2 };
    unsigned char digest[DIGEST_SIZE + 1] = { 0 }; /* the last digit's low bits are 0 */
    digest_bytes(bytes, digest);
    for (size_t i = 0; i < LAST; i++) {
        size_t bit = 6 * i, at = bit / 8;
        unsigned two = (unsigned) digest[at] << 8 | digest[at + 1];
        out[i] = digits[two >> (10 - bit % 8) & 63];
    }
    out[LAST] = '=';
    out[LAST + 1] = '\0';
}

void digest_uuid(struct view name, char uuid[DIGEST_UUID])
{
    static const char pattern[] = "xxxxxxxx-xxxx-8xxx-yxxx-xxxxxxxxxxxx";
    char hex[DIGEST_HEX];
    digest_sha256(name, hex);
    for (size_t i = 0, at = 0; i < DIGEST_UUID; i++) {
        uuid[i] = pattern[i];
        if (pattern[i] == 'x')
            uuid[i] = hex[at++];
        else if (pattern[i] == 'y') /* the variant: 8, 9, a or b */
            uuid[i] = "89ab"[hex[at++] & 3];
    }
}

uint64_t digest_hash(uint64_t seed, struct view bytes)
{
    for (size_t i = 0; i < bytes.length; i++)
        seed = (seed ^ (unsigned char) bytes.data[i]) * UINT64_C(1099511628211);
    return seed;
}
