/* A text for tests of claims: dates are marked in it as <EDTF|words>, blocks are parted
 * by empty lines, a block that begins with "# " is a heading. */
#ifndef ANNALS_TESTS_CLAIM_FIXTURE_H
#define ANNALS_TESTS_CLAIM_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/vector.h"
#include "events/claim.h"

enum { FIXTURE_BLOCKS = 32 };

struct fixture {
    struct arena arena;
    struct diagnostics diagnostics;
    struct document document;
    struct block blocks[FIXTURE_BLOCKS];
    struct text text;
    struct timex_list timexes;
    struct mention_list mentions;
    struct claim_list claims;
};

static inline void fixture_blocks(struct fixture *fixture, struct view marked,
                                  char *plain)
{
    struct document *document = &fixture->document;
    size_t length = 0, start = 0;
    bool heading = false;
    for (size_t i = 0; i <= marked.length; i++) {
        bool end = i == marked.length;
        if (end || view_starts(view_slice(marked, i, marked.length), VIEW("\n\n"))) {
            assert_true(document->block_count < FIXTURE_BLOCKS);
            fixture->blocks[document->block_count++] =
                (struct block){ heading ? BLOCK_HEADING : BLOCK_PARAGRAPH,
                                heading ? 1 : 0, start, length };
            if (end)
                break;
            plain[length++] = '\n';
            plain[length++] = '\n';
            start = length;
            i++;
            heading = false;
            continue;
        }
        if (length == start &&
            view_starts(view_slice(marked, i, marked.length), VIEW("# "))) {
            heading = true;
            i++;
            continue;
        }
        if (marked.data[i] == '<') {
            size_t bar = view_find_byte(marked, '|', i);
            size_t close = view_find_byte(marked, '>', i);
            assert_true(bar < close && close < marked.length);
            struct timex *timex = VECTOR_PUSH(&fixture->arena, &fixture->timexes);
            timex->start = length;
            timex->end = length + close - bar - 1;
            timex->value = view_slice(marked, i + 1, bar);
            struct error err = { 0 };
            timex->has_date = date_read_edtf(timex->value, &timex->date, &err);
            timex->type = timex->has_date ? TIMEX_DATE : TIMEX_DURATION;
            timex->rule = VIEW("test");
            i = bar;
            continue;
        }
        if (marked.data[i] != '>')
            plain[length++] = marked.data[i];
    }
    document->text = (struct view){ plain, length };
    document->blocks = fixture->blocks;
}

/* Splits the marked text and selects its claims; date is the source's, or "". */
static inline void fixture_open_as(struct fixture *fixture, struct view marked,
                                   struct view date, bool narrative)
{
    *fixture = (struct fixture){ .timexes = { .narrative = narrative } };
    fixture->diagnostics.arena = &fixture->arena;
    fixture->document.diagnostics = &fixture->diagnostics;
    char *plain = arena_alloc(&fixture->arena, marked.length + 1);
    fixture_blocks(fixture, marked, plain);
    struct source *source = &fixture->document.source;
    struct error err = { 0 };
    source->has_date = date.length > 0 && date_read_edtf(date, &source->date, &err);
    text_split(&fixture->arena, &fixture->document, &fixture->text);
    for (size_t i = 0; i < fixture->timexes.count; i++) {
        struct timex *timex = &fixture->timexes.items[i];
        timex->first = text_token_at(&fixture->text, timex->start);
        timex->last = text_token_at(&fixture->text, timex->end);
    }
    mention_find(&fixture->arena, &fixture->text, &fixture->mentions);
    claim_select(&fixture->arena, &fixture->text, source, &fixture->timexes,
                 &fixture->mentions, &fixture->claims);
}

static inline void fixture_open(struct fixture *fixture, struct view marked,
                                struct view date)
{
    fixture_open_as(fixture, marked, date, false);
}

static inline void fixture_close(struct fixture *fixture)
{
    arena_finish(&fixture->arena);
}

#endif
