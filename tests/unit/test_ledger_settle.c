/* What merges of versions leave in a ledger, and what is made of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "store/ledger_rows.h"

#define DAM "{\"event\":\"dam\",\"title\":\"Dam\",\"date\":\"1900\",\"claims\":[\"a#1\"],"
#define LUND "{\"entity\":\"lund\",\"type\":\"place\",\"name\":\"Lund\","

static const struct {
    const char *rows, *settled;
    size_t notes;
} CASES[] = {
    /* out of order */
    { "{\"source\":\"a\",\"first_seen\":\"2020-01-01\"},\n" LUND
      "\"first_seen\":\"2020-01-01\"},\n" DAM "\"first_seen\":\"2020-01-01\"},\n",
      DAM "\"first_seen\":\"2020-01-01\"},\n" LUND "\"first_seen\":\"2020-01-01\"},\n"
          "{\"source\":\"a\",\"first_seen\":\"2020-01-01\"},\n",
      0 },
    /* one row twice */
    { DAM "\"first_seen\":\"2020-01-01\"},\n" DAM "\"first_seen\":\"2020-01-01\"},\n",
      DAM "\"first_seen\":\"2020-01-01\"},\n", 0 },
    /* two states of one: claims of both, the title of the later */
    { DAM
      "\"first_seen\":\"2020-01-01\",\"changed\":\"2020-03-03\"},\n"
      "{\"event\":\"dam\",\"title\":\"Old dam\",\"date\":\"1900\",\"claims\":[\"a#1\","
      "\"b#7\"],\"first_seen\":\"2020-01-01\",\"changed\":\"2020-02-02\",\"log\":["
      "\"2020-02-02 retitled D\"]},\n",
      "{\"event\":\"dam\",\"title\":\"Dam\",\"date\":\"1900\",\"claims\":[\"a#1\",\"b#"
      "7\"],"
      "\"first_seen\":\"2020-01-01\",\"changed\":\"2020-03-03\",\"log\":[\"2020-02-02 "
      "retitled D\"]},\n",
      1 },
    /* one address given to two: the older keeps it, whichever line is first */
    { DAM "\"first_seen\":\"2020-02-02\"},\n"
          "{\"event\":\"dam\",\"title\":\"Dam\",\"claims\":[\"b#1\"],\"first_seen\":"
          "\"2020-01-01\"},\n",
      "{\"event\":\"dam\",\"title\":\"Dam\",\"claims\":[\"b#1\"],\"first_seen\":"
      "\"2020-01-01\"},\n"
      "{\"event\":\"dam-2\",\"title\":\"Dam\",\"date\":\"1900\",\"claims\":[\"a#1\"],"
      "\"first_seen\":\"2020-02-02\"},\n",
      1 },
    /* as old: the one whose claims come first */
    { "{\"event\":\"dam\",\"title\":\"Dam\",\"claims\":[\"b#1\"],\"first_seen\":"
      "\"2020-01-01\"},\n" DAM "\"first_seen\":\"2020-01-01\"},\n"
      "{\"event\":\"dam-2\",\"title\":\"Dam\",\"claims\":[\"c#1\"],\"first_seen\":"
      "\"2020-01-01\"},\n",
      DAM "\"first_seen\":\"2020-01-01\"},\n"
          "{\"event\":\"dam-2\",\"title\":\"Dam\",\"claims\":[\"c#1\"],\"first_seen\":"
          "\"2020-01-01\"},\n"
          "{\"event\":\"dam-3\",\"title\":\"Dam\",\"claims\":[\"b#1\"],\"first_seen\":"
          "\"2020-01-01\"},\n",
      1 },
    /* entities that share a name are one, with the names and folders of both */
    { LUND "\"aliases\":[\"Lunden\"],\"first_seen\":\"2020-02-02\"},\n"
           "{\"entity\":\"lund\",\"type\":\"thing\",\"name\":\"Lunden\",\"first_seen\":"
           "\"2020-01-01\"},\n",
      LUND
      "\"aliases\":[\"Lunden\"],\"was\":[\"thing\"],\"first_seen\":\"2020-01-01\"},\n",
      1 },
    { LUND
      "\"first_seen\":\"2020-01-01\"},\n"
      "{\"entity\":\"lund\",\"type\":\"person\",\"name\":\"Åke Lund\",\"first_seen\":"
      "\"2020-01-01\"},\n",
      LUND "\"first_seen\":\"2020-01-01\"},\n"
           "{\"entity\":\"lund-2\",\"type\":\"person\",\"name\":\"Åke Lund\","
           "\"first_seen\":\"2020-01-01\"},\n",
      1 },
    /* a source is its path */
    { "{\"source\":\"a\",\"sha256\":\"00\",\"was\":[\"c\"],\"first_seen\":\"2020-02-02\"}"
      ",\n"
      "{\"source\":\"a\",\"sha256\":\"11\",\"was\":[\"b\"],\"first_seen\":\"2020-01-01\"}"
      ",\n",
      "{\"source\":\"a\",\"sha256\":\"00\",\"was\":[\"b\",\"c\"],\"first_seen\":"
      "\"2020-01-01\"},\n",
      1 },
};

static void rows_are_settled(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        struct arena arena = { .blocks = NULL };
        struct diagnostics findings = { .arena = &arena };
        struct ledger ledger;
        struct buffer out = { .length = 0 };
        struct view text =
            arena_format(&arena, "%s%s%s", LEDGER_HEAD, CASES[i].rows, LEDGER_FOOT);
        assert_true(ledger_read(&arena, text, &findings, &ledger, NULL));
        assert_true(ledger_is_stale(&ledger));
        ledger_write(&ledger, &out);
        struct view wanted =
            arena_format(&arena, "%s%s%s", LEDGER_HEAD, CASES[i].settled, LEDGER_FOOT);
        if (!view_equal(buffer_view(&out), wanted))
            fail_msg("case %zu:\n%.*s", i, VIEW_ARG(buffer_view(&out)));
        assert_int_equal(findings.count, CASES[i].notes);
        for (size_t n = 0; n < findings.count; n++) {
            assert_int_equal(findings.items[n].code, DIAGNOSTIC_LEDGER_SETTLED);
            assert_in_range(findings.items[n].line, 2, 4);
        }
        buffer_finish(&out);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(rows_are_settled) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
