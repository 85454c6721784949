/* Reading a source from memory, and its blocks as one string to compare. */
#ifndef ANNALS_TESTS_READING_FIXTURE_H
#define ANNALS_TESTS_READING_FIXTURE_H

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "corpus/read.h"
#include "expect.h"

struct reading {
    struct arena arena;
    struct diagnostics diagnostics;
    struct document document;
    struct buffer shown;
};

static inline void reading_of(struct reading *reading, const char *ending,
                              struct view bytes)
{
    *reading = (struct reading){ 0 };
    reading->diagnostics.arena = &reading->arena;
    struct read_input input = { .id = VIEW("test/source"),
                                .path = VIEW("corpus/test/source"),
                                .ending = view_of(ending),
                                .bytes = bytes };
    read_source(&reading->arena, &input, &reading->diagnostics, &reading->document);
}

static inline void reading_finish_test(struct reading *reading)
{
    buffer_finish(&reading->shown);
    arena_finish(&reading->arena);
}

/* Each block on a line: "h1 Words", "p Words", "i", "q", "c", "d"; a line break within a
 * block as " / ". */
static inline struct view reading_blocks(struct reading *reading)
{
    static const char codes[] = { 'h', 'p', 'i', 'q', 'c', 'd' };
    const struct document *document = &reading->document;
    buffer_clear(&reading->shown);
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        buffer_add_byte(&reading->shown, codes[block->kind]);
        if (block->kind == BLOCK_HEADING)
            buffer_format(&reading->shown, "%d", block->level);
        buffer_add_byte(&reading->shown, ' ');
        for (size_t at = block->start; at < block->end; at++)
            if (document->text.data[at] == '\n')
                buffer_format(&reading->shown, " / ");
            else
                buffer_add_byte(&reading->shown, document->text.data[at]);
        buffer_add_byte(&reading->shown, '\n');
    }
    return buffer_view(&reading->shown);
}

/* How many findings of a code there were. */
static inline size_t reading_found(const struct reading *reading,
                                   enum diagnostic_code code)
{
    return reading->diagnostics.of_code[code];
}

/* The first finding of a code; fails when there is none. */
static inline const struct diagnostic *reading_finding(const struct reading *reading,
                                                       enum diagnostic_code code)
{
    for (size_t i = 0; i < reading->diagnostics.count; i++)
        if (reading->diagnostics.items[i].code == code)
            return &reading->diagnostics.items[i];
    fail_msg("no finding [%.*s]", VIEW_ARG(diagnostic_name(code)));
    return NULL;
}

/* What must hold of every document: valid text without control characters, blocks in
 * order with "\n\n" between and no white space at their ends, hints and origins in order.
 */
static inline void expect_sound(const struct document *document)
{
    struct view text = document->text;
    size_t at = 0, last = 0;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char) text.data[i];
        assert_true((c >= 0x20 && c != 0x7F) || c == '\n');
    }
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        assert_int_equal(block->start, at);
        assert_true(block->end > block->start && block->end <= text.length);
        struct view words = view_slice(text, block->start, block->end);
        assert_int_equal(view_trim(words).length, words.length);
        assert_true(view_find(words, VIEW("  "), 0) == words.length);
        assert_true(view_find(words, VIEW("\n\n"), 0) == words.length);
        if (i + 1 < document->block_count)
            expect_view(view_slice(text, block->end, block->end + 2), "\n\n");
        at = block->end + 2;
    }
    if (document->block_count > 0)
        assert_int_equal(at - 2, text.length);
    else
        assert_int_equal(text.length, 0);
    for (size_t i = 0; i < document->hint_count; i++) {
        assert_true(document->hints[i].start >= last);
        assert_true(document->hints[i].end > document->hints[i].start);
        last = document->hints[i].end;
        assert_true(last <= text.length);
    }
    for (size_t i = 1; i < document->origin_count; i++)
        assert_true(document->origins[i].offset > document->origins[i - 1].offset);
}

struct reading_case {
    const char *ending, *bytes, *blocks;
};

static inline void expect_reading(const char *ending, const char *bytes,
                                  const char *blocks)
{
    struct reading reading;
    reading_of(&reading, ending, view_of(bytes));
    expect_sound(&reading.document);
    struct view found = reading_blocks(&reading);
    if (!view_equal(found, view_of(blocks)))
        fail_msg("%s:\n%s\nwas read as\n%.*s\nand not as\n%s", ending, bytes,
                 VIEW_ARG(found), blocks);
    reading_finish_test(&reading);
}

static inline void expect_readings(const struct reading_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        expect_reading(cases[i].ending, cases[i].bytes, cases[i].blocks);
}

/* A string repeated; free it. */
static inline struct view repeated(const char *piece, size_t times)
{
    size_t length = strlen(piece);
    char *bytes = malloc(length * times + 1);
    assert_non_null(bytes);
    for (size_t i = 0; i < times; i++)
        memcpy(bytes + i * length, piece, length);
    bytes[length * times] = '\0';
    return (struct view){ bytes, length * times };
}

#endif
