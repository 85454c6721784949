/* Cases for tests of claims: a marked text and the claims that are to come of it. */
#ifndef ANNALS_TESTS_CLAIM_CASES_H
#define ANNALS_TESTS_CLAIM_CASES_H

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "claim_fixture.h"

/* Marked text, and what is to come of it, one claim a line: DATE RELATION FACTUALITY
 * KIND: TITLE. The source is of 10 March 2012 unless the text is about a time it must not
 * know. */
struct claim_case {
    const char *text, *claims;
};

static inline void write_claims(const struct claim_list *claims, struct buffer *out)
{
    for (size_t i = 0; i < claims->count; i++) {
        const struct claim *claim = &claims->items[i];
        buffer_format(out, "%s %.*s %.*s %.*s: %.*s\n", claim->date.edtf,
                      VIEW_ARG(claim_relation_name(claim->relation)),
                      VIEW_ARG(claim_factuality_name(claim->factuality)),
                      VIEW_ARG(claim->kind), VIEW_ARG(claim->title));
    }
    buffer_add_byte(out, '\0');
}

static inline void check_cases(const struct claim_case *cases, size_t count,
                               bool narrative)
{
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        struct fixture fixture;
        struct buffer found = { 0 };
        fixture_open_as(&fixture, view_of(cases[i].text), VIEW("2012-03-10"), narrative);
        write_claims(&fixture.claims, &found);
        if (strcmp(found.data, cases[i].claims) != 0) {
            fprintf(stderr, "# %s\n# wanted:\n# %s# found:\n# %s", cases[i].text,
                    cases[i].claims, found.data);
            wrong++;
        }
        buffer_finish(&found);
        fixture_close(&fixture);
    }
    assert_int_equal(wrong, 0);
}

#define CHECK_CASES(cases) check_cases((cases), sizeof(cases) / sizeof *(cases), false)

/* The same where the text is a narrative. */
#define CHECK_NARRATIVES(cases) \
    check_cases((cases), sizeof(cases) / sizeof *(cases), true)

#endif
