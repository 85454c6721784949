/* Plain text. */
#include "corpus/reader.h"

void plain_add(struct draft *draft, size_t from, size_t end)
{
    draft_open(draft, BLOCK_PARAGRAPH, 0)->lines = true;
    draft_add(draft, view_slice(draft->raw, from, end), from);
    draft_close(draft);
}

void plain_read(struct draft *draft, size_t from, struct source *source)
{
    (void) source;
    plain_add(draft, from, draft->raw.length);
}
