#include "base/digest.h"

#include <sha2.h>

void digest_sha256(struct view bytes, char hex[DIGEST_HEX])
{
    static const char digits[] = "0123456789abcdef";
    SHA2_CTX state;
    uint8_t digest[SHA256_DIGEST_LENGTH];
    SHA256Init(&state);
    if (bytes.length > 0)
        SHA256Update(&state, (const uint8_t *) bytes.data, bytes.length);
    SHA256Final(digest, &state);
    for (int i = 0; i < SHA256_DIGEST_LENGTH; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 0x0F];
    }
    hex[DIGEST_HEX - 1] = '\0';
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
