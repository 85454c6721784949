#include "corpus/place.h"

#include "base/utf8.h"

struct place place_of(struct view raw, size_t offset)
{
    struct place place = { .line = 1 };
    size_t start = 0;
    if (offset > raw.length)
        offset = raw.length;
    for (size_t i = 0; i < offset; i++)
        if (raw.data[i] == '\n') {
            place.line++;
            start = i + 1;
        }
    place.column = utf8_count(view_slice(raw, start, offset)) + 1;
    return place;
}

bool place_is_wanted(const struct diagnostics *diagnostics, enum diagnostic_code code)
{
    size_t limit = diagnostics->limit != 0 ? diagnostics->limit : DIAGNOSTIC_LIMIT;
    return diagnostics->of_code[code] < limit;
}
