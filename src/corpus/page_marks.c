/* Page numbers of messages, which a page break left within the text. */
#include "corpus/passes.h"

enum {
    PAGE_DIGITS_MIN = 2,
    PAGE_DIGITS_MAX = 3,
    SERIAL_DIGITS_MIN = 5,
};

static size_t digits_behind(struct view text, size_t at)
{
    size_t end = at;
    while (end < text.length && ascii_is_digit(text.data[end]))
        end++;
    return end - at;
}

static size_t digits_before(struct view text, size_t at)
{
    size_t start = at;
    while (start > 0 && ascii_is_digit(text.data[start - 1]))
        start--;
    return at - start;
}

static bool is_page(size_t digits)
{
    return digits >= PAGE_DIGITS_MIN && digits <= PAGE_DIGITS_MAX;
}

/* The words in capitals before at, of which the first names the place that sent it. */
static size_t sender_start(struct view text, size_t from, size_t at)
{
    size_t start = at;
    while (start > from + 1 && text.data[start - 1] == ' ' &&
           ascii_is_upper(text.data[start - 2])) {
        size_t word = start - 1;
        while (word > from && ascii_is_upper(text.data[word - 1]))
            word--;
        bool whole = word == from || text.data[word - 1] == ' ' ||
                     text.data[word - 1] == DRAFT_SOFT_BREAK;
        if (!whole || start - 1 - word < 2)
            break;
        start = word;
    }
    return start;
}

/* The mark around "OF" at of, as [*start, *end). */
static bool mark_at(struct view text, size_t from, size_t of, size_t *start, size_t *end)
{
    if (of <= from || text.data[of - 1] != ' ')
        return false;
    size_t behind = of + 3, total = digits_behind(text, behind);
    size_t page = digits_before(text, --of);
    if (!is_page(page) || !is_page(total) || of - page < from + 2 ||
        text.data[of - page - 1] != ' ')
        return false;
    size_t serial_end = of - page - 1, serial = digits_before(text, serial_end);
    if (serial < SERIAL_DIGITS_MIN || serial_end - serial < from)
        return false;
    *start = sender_start(text, from, serial_end - serial);
    *end = behind + total;
    return true;
}

void pass_page_marks(struct draft *draft)
{
    for (size_t i = 0; i < draft->blocks.count; i++) {
        const struct draft_block *block = &draft->blocks.items[i];
        struct view text = { draft->text, block->end };
        size_t of = view_find(text, VIEW("OF "), block->start);
        for (; of < text.length; of = view_find(text, VIEW("OF "), of + 1)) {
            size_t start, end;
            if (!mark_at(text, block->start, of, &start, &end))
                continue;
            struct view mark = view_slice(text, start, end);
            struct view message = arena_format(
                draft->arena, "the page mark \"%.*s\" was left out of the text",
                VIEW_ARG(mark));
            draft_report(draft, DIAGNOSTIC_FURNITURE, start, message.data);
            draft_erase(draft, start, end);
        }
    }
}
