#include "corpus/document.h"

#include "corpus/place.h"

static size_t file_offset(const struct document *document, size_t offset)
{
    size_t low = 0, high = document->origin_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (document->origins[middle].offset <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return 0;
    const struct origin *origin = &document->origins[low - 1];
    return origin->file_offset + (offset - origin->offset);
}

void document_place(const struct document *document, size_t offset, size_t *line,
                    size_t *column)
{
    struct place place = place_of(document->raw, file_offset(document, offset));
    *line = place.line;
    *column = place.column;
}

void document_report(const struct document *document, enum diagnostic_code code,
                     size_t offset, const char *message)
{
    struct place place = { 0 };
    if (place_is_wanted(document->diagnostics, code))
        place = place_of(document->raw, file_offset(document, offset));
    diagnostics_add(document->diagnostics, code, place.line, place.column, "%s", message);
}

int document_page(const struct document *document, size_t offset)
{
    size_t low = 0, high = document->page_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (document->pages[middle].offset <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? document->pages[low - 1].number : 0;
}

static const struct view kind_names[] = {
    [BLOCK_HEADING] = VIEW_INIT("heading"), [BLOCK_PARAGRAPH] = VIEW_INIT("paragraph"),
    [BLOCK_ITEM] = VIEW_INIT("item"),       [BLOCK_QUOTE] = VIEW_INIT("quote"),
    [BLOCK_CAPTION] = VIEW_INIT("caption"), [BLOCK_DATELINE] = VIEW_INIT("dateline"),
};
enum { KIND_COUNT = sizeof kind_names / sizeof kind_names[0] };

struct view block_kind_name(enum block_kind kind)
{
    return kind_names[kind];
}

bool block_kind_of(struct view name, enum block_kind *kind)
{
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (view_equal(name, kind_names[i])) {
            *kind = (enum block_kind) i;
            return true;
        }
    return false;
}
