#include "base/stamp.h"

#include "base/digest.h"

void stamp_number(struct buffer *out, size_t number)
{
    buffer_add(out, (struct view){ (const char *) &number, sizeof number });
}

void stamp_text(struct buffer *out, struct view text)
{
    stamp_number(out, text.length);
    buffer_add(out, text);
}

void stamp_add(struct buffer *out, const struct stamp *stamp)
{
    buffer_add(out, (struct view){ (const char *) stamp->bytes, STAMP_BYTES });
}

struct stamp stamp_of(struct buffer *written)
{
    unsigned char digest[DIGEST_SIZE];
    struct stamp stamp;
    digest_bytes(buffer_view(written), digest);
    memcpy(stamp.bytes, digest, STAMP_BYTES);
    buffer_clear(written);
    return stamp;
}

bool stamp_equal(const struct stamp *a, const struct stamp *b)
{
    return memcmp(a->bytes, b->bytes, STAMP_BYTES) == 0;
}
