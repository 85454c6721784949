#include "corpus/place.h"

#include "base/utf8.h"

struct place place_of(struct view raw, size_t offset)
{
    struct place place = { .line = 1 };
    size_t start = 0;
    if (offset > raw.length)
        offset = raw.length;
    struct view before = view_slice(raw, 0, offset);
    for (size_t at = view_find_byte(before, '\n', 0); at < offset;
         at = view_find_byte(before, '\n', start)) {
        place.line++;
        start = at + 1;
    }
    place.column = utf8_count(view_slice(raw, start, offset)) + 1;
    return place;
}

bool place_is_wanted(const struct diagnostics *diagnostics, enum diagnostic_code code)
{
    size_t limit = diagnostics->limit != 0 ? diagnostics->limit : DIAGNOSTIC_LIMIT;
    return diagnostics->of_code[code] < limit;
}
