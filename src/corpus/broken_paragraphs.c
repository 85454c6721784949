/* Paragraphs that a blank line broke in mid-sentence. */
#include "base/utf8.h"
#include "corpus/line_kind.h"
#include "corpus/passes.h"

enum { BROKEN_BYTES = 50 }; /* shorter ones may be lines of their own */

/* Whether it stops within a sentence: a letter, a figure or a comma last. */
static bool breaks_off(struct view text)
{
    if (text.length < BROKEN_BYTES)
        return false;
    size_t at = text.length;
    uint32_t last = utf8_previous(text, &at);
    return utf8_is_letter(last) || utf8_is_digit(last) || last == ',';
}

void pass_broken_paragraphs(struct draft *draft)
{
    size_t kept = 0;
    for (size_t i = 0; i < draft->blocks.count; i++) {
        struct draft_block *block = &draft->blocks.items[i];
        struct draft_block *before = kept > 0 ? &draft->blocks.items[kept - 1] : NULL;
        bool joins = before != NULL && before->kind == BLOCK_PARAGRAPH &&
                     block->kind == BLOCK_PARAGRAPH &&
                     line_begins_lower(draft_text(draft, block)) &&
                     breaks_off(draft_text(draft, before));
        if (joins) {
            before->end = block->end;
            before->linked += block->linked;
        } else {
            draft->blocks.items[kept++] = *block;
        }
    }
    draft->blocks.count = kept;
}
