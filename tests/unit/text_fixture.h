/* Texts for tests: a document of paragraphs made from a string. */
#ifndef ANNALS_TESTS_TEXT_FIXTURE_H
#define ANNALS_TESTS_TEXT_FIXTURE_H

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/vector.h"
#include "corpus/document.h"
#include "text/token.h"

struct block_list {
    struct block *items;
    size_t count, capacity;
};

/* A document whose blocks of that kind are parted by empty lines in the string. */
static inline struct document *fixture_document(struct arena *arena, struct view string,
                                                enum block_kind kind)
{
    struct document *document = ARENA_NEW(arena, struct document);
    struct block_list blocks = { 0 };
    document->text = string;
    for (size_t at = 0; at < string.length;) {
        size_t end = view_find(string, VIEW("\n\n"), at);
        *VECTOR_PUSH(arena, &blocks) =
            (struct block){ .kind = kind, .start = at, .end = end };
        at = end + 2;
    }
    document->blocks = blocks.items;
    document->block_count = blocks.count;
    return document;
}

/* Such a document, split. */
static inline struct text fixture_split(struct arena *arena, const char *string)
{
    struct text text;
    text_split(arena, fixture_document(arena, view_of(string), BLOCK_PARAGRAPH), &text);
    return text;
}

/* length bytes of the unit over and over. */
static inline struct view fixture_repeat(struct arena *arena, const char *unit,
                                         size_t length)
{
    size_t width = strlen(unit);
    char *bytes = arena_alloc(arena, length + 1);
    for (size_t i = 0; i < length; i++)
        bytes[i] = unit[i % width];
    return (struct view){ bytes, length };
}

#endif
