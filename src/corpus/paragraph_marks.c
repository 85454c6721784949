/* Paragraphs that are numbered with pilcrows. */
#include "base/vector.h"
#include "corpus/passes.h"

enum { NUMBER_DIGITS = 3 }; /* of a first number; with more it is a year or a reference */

#define PILCROW "\xC2\xB6"
enum { PILCROW_LENGTH = 2 };

struct marks {
    struct draft *draft;
    struct draft_block_list blocks; /* the new ones */
    int last;                       /* number of the last paragraph; 0 before the first */
};

/* The digits behind a pilcrow at at, white space between them and it left out. */
static struct view digits_at(struct view text, size_t at)
{
    size_t start = at + PILCROW_LENGTH;
    while (start < text.length &&
           (text.data[start] == ' ' || text.data[start] == DRAFT_ERASED))
        start++;
    size_t end = start;
    while (end < text.length && ascii_is_digit(text.data[end]))
        end++;
    return view_slice(text, start, end);
}

/* Whether the mark begins a paragraph; numbers must go up by one. */
static bool begins_paragraph(struct marks *marks, struct view digits)
{
    int number = 0;
    if (digits.length == 0)
        return true;
    if (!view_number(digits, &number))
        return false;
    bool next =
        marks->last == 0 ? digits.length <= NUMBER_DIGITS : number == marks->last + 1;
    if (next)
        marks->last = number;
    return next;
}

/* A signature: the last line, of at most three words in capitals. */
static size_t signature_start(const struct draft *draft, size_t from, size_t end)
{
    size_t start = end, words = 1;
    while (start > from &&
           (ascii_is_upper(draft->text[start - 1]) || draft->text[start - 1] == ' ')) {
        start--;
        words += draft->text[start] == ' ';
    }
    bool own_line = start > from && draft->text[start - 1] == DRAFT_SOFT_BREAK;
    return own_line && words <= 3 && end - start >= 3 ? start : end;
}

static void mark_block(struct marks *marks, const struct draft_block *block)
{
    struct draft *draft = marks->draft;
    struct view text = { draft->text, block->end };
    size_t from = block->start, at = view_find(text, VIEW(PILCROW), from);
    bool numbered = at < text.length;
    for (; at < text.length; at = view_find(text, VIEW(PILCROW), at + PILCROW_LENGTH)) {
        struct view digits = digits_at(text, at);
        if (begins_paragraph(marks, digits)) {
            *VECTOR_PUSH(draft->arena, &marks->blocks) = draft_part(block, from, at);
            from = at;
        }
        draft_erase(draft, at, (size_t) (digits.data - text.data));
    }
    size_t end = numbered ? signature_start(draft, from, block->end) : block->end;
    *VECTOR_PUSH(draft->arena, &marks->blocks) = draft_part(block, from, end);
    if (end == block->end)
        return;
    struct draft_block signature = draft_part(block, end, block->end);
    signature.kind = BLOCK_DATELINE;
    signature.given = true;
    *VECTOR_PUSH(draft->arena, &marks->blocks) = signature;
}

void pass_paragraph_marks(struct draft *draft)
{
    struct view text = { draft->text, draft->length };
    if (view_find(text, VIEW(PILCROW), 0) == text.length)
        return;
    struct marks marks = { .draft = draft };
    for (size_t i = 0; i < draft->blocks.count; i++)
        mark_block(&marks, &draft->blocks.items[i]);
    draft->blocks = marks.blocks;
}
