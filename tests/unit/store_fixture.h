/* Files of tests/data/store, read and written as the program does. */
#ifndef ANNALS_TESTS_STORE_FIXTURE_H
#define ANNALS_TESTS_STORE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "format/node.h"
#include "store/record.h"

/* The bytes of a file of tests/data/store. */
static inline struct view fixture_text(struct arena *arena, const char *name)
{
    const char *root = getenv("ANNALS_SOURCE_ROOT");
    struct view path =
        arena_format(arena, "%s/tests/data/store/%s", root != NULL ? root : ".", name);
    struct buffer bytes = { .length = 0 };
    struct error err = { .kind = ERROR_NONE };
    if (!file_read(path.data, 1 << 20, &bytes, &err))
        fail_msg("%s: %s", path.data, err.text);
    struct view text = arena_copy(arena, buffer_view(&bytes));
    buffer_finish(&bytes);
    return text;
}

static inline void fixture_parse(struct arena *arena, struct view text, struct node *out)
{
    struct error err = { .kind = ERROR_NONE };
    if (!json_read(arena, text, out, &err))
        fail_msg("line %zu: %s", err.line, err.text);
}

static inline struct record *fixture_record(struct arena *arena, const char *name)
{
    struct node node;
    struct error err = { .kind = ERROR_NONE };
    struct record *record = ARENA_NEW(arena, struct record);
    fixture_parse(arena, fixture_text(arena, name), &node);
    if (!record_read(arena, &node, record, &err))
        fail_msg("%s: %s", name, err.text);
    return record;
}

/* The text with its first old replaced by new. */
static inline struct view fixture_replace(struct arena *arena, struct view text,
                                          const char *old, const char *new)
{
    size_t at = view_find(text, view_of(old), 0);
    if (at == text.length)
        fail_msg("\"%s\" does not stand in the text", old);
    struct view before = view_slice(text, 0, at);
    struct view after = view_slice(text, at + view_of(old).length, text.length);
    return arena_format(arena, "%.*s%s%.*s", VIEW_ARG(before), new, VIEW_ARG(after));
}

#endif
