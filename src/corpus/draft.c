#include "corpus/draft.h"

#include <string.h>

#include "base/utf8.h"
#include "base/vector.h"
#include "corpus/place.h"

void draft_init(struct draft *draft, struct arena *arena, struct view raw,
                struct diagnostics *diagnostics)
{
    *draft = (struct draft){ .arena = arena, .raw = raw, .diagnostics = diagnostics };
}

static void reserve(struct draft *draft, size_t more)
{
    if (draft->capacity - draft->length >= more)
        return;
    size_t wanted = draft->capacity + draft->capacity / 2;
    if (wanted < draft->length + more)
        wanted = draft->length + more + 64;
    if (wanted < draft->raw.length)
        wanted = draft->raw.length;
    draft->text = arena_grow(draft->arena, draft->text, draft->length, wanted);
    draft->capacity = wanted;
}

struct draft_block *draft_open(struct draft *draft, enum block_kind kind, int level)
{
    draft_close(draft);
    reserve(draft, 1);
    draft->text[draft->length++] = DRAFT_SOFT_BREAK;
    struct draft_block *block = VECTOR_PUSH(draft->arena, &draft->blocks);
    *block = (struct draft_block){
        .kind = kind, .level = level, .start = draft->length, .end = draft->length
    };
    draft->is_open = true;
    return block;
}

static bool is_white(char c)
{
    return c == ' ' || c == DRAFT_SOFT_BREAK || c == DRAFT_HARD_BREAK ||
           c == DRAFT_ERASED;
}

void draft_close(struct draft *draft)
{
    if (!draft->is_open)
        return;
    draft->is_open = false;
    struct draft_block *block = &draft->blocks.items[draft->blocks.count - 1];
    block->end = draft->length;
    size_t at = block->start;
    while (at < block->end && is_white(draft->text[at]))
        at++;
    if (at == block->end) {
        draft->length = block->start - 1;
        draft->blocks.count--;
    }
}

static void add_origin(struct draft *draft, size_t file_offset)
{
    struct origin_list *list = &draft->origins;
    /* Entries of a block that was dropped. */
    while (list->count > 0 && list->items[list->count - 1].offset >= draft->length)
        list->count--;
    if (list->count > 0) {
        const struct origin *last = &list->items[list->count - 1];
        if (file_offset - last->file_offset == draft->length - last->offset)
            return;
    }
    *VECTOR_PUSH(draft->arena, list) =
        (struct origin){ .offset = draft->length, .file_offset = file_offset };
}

/* What one character that is not a plain byte becomes: a byte to write, or 0 for nothing;
 * -1 when it is a character like others. */
static int becomes(uint32_t code)
{
    switch (code) {
    case '\n':
    case '\r':
    case '\f':
    case 0x85:
    case 0x2028:
    case 0x2029:
        return DRAFT_SOFT_BREAK;
    case '\t':
    case '\v':
        return ' ';
    case 0xAD:   /* soft hyphen */
    case 0x180E: /* Mongolian vowel separator */
    case 0x2060: /* word joiner */
    case 0xFEFF:
        return 0;
    default:
        if (code > 0x200F && code < 0x2028) /* dashes and quotation marks, often met */
            return -1;
        if (code < 0x20 || code == 0x7F || (code >= 0x80 && code < 0xA0))
            return 0;
        if (code >= 0x200B && code <= 0x200F) /* zero width, direction marks */
            return 0;
        if (utf8_is_control(code))
            return 0;
        return utf8_is_space(code) ? ' ' : -1;
    }
}

/* Whether a byte can begin a character that becomes another: the first bytes in UTF-8 of
 * what the switch above names. The others are copied unseen. */
static const bool is_special[256] = {
    [0] = true,    [1] = true,    [2] = true,    [3] = true,    [4] = true,
    [5] = true,    [6] = true,    [7] = true,    [8] = true,    [9] = true,
    [10] = true,   [11] = true,   [12] = true,   [13] = true,   [14] = true,
    [15] = true,   [16] = true,   [17] = true,   [18] = true,   [19] = true,
    [20] = true,   [21] = true,   [22] = true,   [23] = true,   [24] = true,
    [25] = true,   [26] = true,   [27] = true,   [28] = true,   [29] = true,
    [30] = true,   [31] = true,   [0x7F] = true, [0xC2] = true, [0xD8] = true,
    [0xE1] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true,
};

static void add_run(struct draft *draft, struct view run, size_t file_offset)
{
    if (run.length == 0)
        return;
    add_origin(draft, file_offset);
    memcpy(draft->text + draft->length, run.data, run.length);
    draft->length += run.length;
}

void draft_add(struct draft *draft, struct view text, size_t file_offset)
{
    if (text.length == 0)
        return;
    if (!draft->is_open)
        draft_open(draft, BLOCK_PARAGRAPH, 0);
    reserve(draft, text.length);
    size_t from = 0, at = 0;
    while (at < text.length) {
        if (!is_special[(unsigned char) text.data[at]]) {
            at++;
            continue;
        }
        size_t next = at;
        int byte = becomes(utf8_next(text, &next));
        if (byte >= 0) {
            char c = (char) byte;
            bool crlf =
                text.data[at] == '\r' && next < text.length && text.data[next] == '\n';
            add_run(draft, view_slice(text, from, at), file_offset + from);
            if (byte > 0 && !crlf)
                add_run(draft, (struct view){ &c, 1 }, file_offset + at);
            from = next;
        }
        at = next;
    }
    add_run(draft, view_slice(text, from, at), file_offset + from);
}

void draft_break(struct draft *draft, char byte)
{
    if (!draft->is_open)
        return;
    reserve(draft, 1);
    draft->text[draft->length++] = byte;
}

void draft_page(struct draft *draft, size_t file_offset, int number)
{
    *VECTOR_PUSH(draft->arena, &draft->pages) = (struct page_start){
        .offset = file_offset,
        .number = number,
    };
}

void draft_erase(struct draft *draft, size_t start, size_t end)
{
    if (end > start)
        memset(draft->text + start, DRAFT_ERASED, end - start);
}

struct view draft_text(const struct draft *draft, const struct draft_block *block)
{
    size_t start = block->start, end = block->end;
    while (start < end && is_white(draft->text[start]))
        start++;
    while (end > start && is_white(draft->text[end - 1]))
        end--;
    return (struct view){ draft->text + start, end - start };
}

struct draft_block draft_part(const struct draft_block *block, size_t start, size_t end)
{
    struct draft_block part = *block;
    part.start = start;
    part.end = end;
    if (part.linked > end - start)
        part.linked = end - start;
    return part;
}

size_t draft_origin(const struct draft *draft, size_t offset)
{
    size_t low = 0, high = draft->origins.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (draft->origins.items[middle].offset <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return 0;
    const struct origin *origin = &draft->origins.items[low - 1];
    return origin->file_offset + (offset - origin->offset);
}

void draft_report_raw(const struct draft *draft, enum diagnostic_code code,
                      size_t file_offset, const char *message)
{
    struct place place = { 0 };
    if (place_is_wanted(draft->diagnostics, code))
        place = place_of(draft->raw, file_offset);
    diagnostics_add(draft->diagnostics, code, place.line, place.column, "%s", message);
}

void draft_report(const struct draft *draft, enum diagnostic_code code, size_t offset,
                  const char *message)
{
    bool wanted = place_is_wanted(draft->diagnostics, code);
    draft_report_raw(draft, code, wanted ? draft_origin(draft, offset) : 0, message);
}
