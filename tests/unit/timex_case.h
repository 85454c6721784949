/* What the tests of the time tagger share: one text tagged with one source's date. */
#ifndef ANNALS_TESTS_TIMEX_CASE_H
#define ANNALS_TESTS_TIMEX_CASE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/token.h"
#include "timex/timex.h"

struct timex_case {
    struct arena arena;
    struct document document;
    struct diagnostics diagnostics;
    struct text text;
    struct timex_list list;
};

/* date is "YYYY-MM-DD", or NULL for a source without one. */
static inline void case_tag_as(struct timex_case *test, struct view text,
                               const char *date, const struct timex_setup *setup)
{
    struct timex_anchor anchor = { .has_day = date != NULL };
    *test = (struct timex_case){ .list = { 0 } };
    if (date != NULL)
        assert_true(date_read_iso(view_of(date), &anchor.day));
    timex_document_of_text(&test->arena, text, &test->document);
    test->diagnostics.arena = &test->arena;
    test->document.diagnostics = &test->diagnostics;
    text_split(&test->arena, &test->document, &test->text);
    timex_tag_as(&test->arena, &test->text, &anchor, setup, &test->list);
}

static inline void case_tag(struct timex_case *test, struct view text, const char *date)
{
    case_tag_as(test, text, date, &(struct timex_setup){ .without = 0 });
}

static inline void case_finish(struct timex_case *test)
{
    arena_finish(&test->arena);
}

static inline struct view case_slice(const struct timex_case *test,
                                     const struct timex *timex)
{
    return view_slice(test->document.text, timex->start, timex->end);
}

/* Fails with what was expected of which text. */
static inline void case_equal(const char *text, const char *what, struct view found,
                              struct view wanted)
{
    if (!view_equal(found, wanted))
        fail_msg("%s: %s is '%.*s', not '%.*s'", text, what, VIEW_ARG(found),
                 VIEW_ARG(wanted));
}

#endif
