/* TimeML of a source; the documents of "annals tag" are in test_tag_timeml.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "expect.h"
#include "sample.h"
#include "store/timeml.h"

static void test_record(void **state)
{
    (void) state;
    struct timex timex = { .start = 13,
                           .end = 21,
                           .type = TIMEX_DATE,
                           .value = VIEW("1998-06-02"),
                           .anchor = VIEW("source 1998-06-03") };
    struct record record = { .source.id = VIEW("mill/a&b"),
                             .source.title = VIEW("The mill"),
                             .source.has_date = true,
                             .source.date = sample_date("1998-06-03", DATE_WHOLE),
                             .text = VIEW("It <stopped> last day."),
                             .timexes.items = &timex,
                             .timexes.count = 1 };
    struct buffer out = { 0 };
    assert_int_equal(timeml_write_record(&record, &out), 0);
    expect_view(
        buffer_view(&out),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>mill/a&amp;b"
        "</DOCID>\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"1998-06-03\" "
        "temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">1998-06-03"
        "</TIMEX3></DCT>\n<TITLE>The mill</TITLE>\n<TEXT>It &lt;stopped&gt; "
        "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1998-06-02\" "
        "temporalFunction=\"true\" anchorTimeID=\"t0\" functionInDocument=\"NONE\">"
        "last day</TIMEX3>.</TEXT>\n</TimeML>\n");
    buffer_finish(&out);
}

/* A date that TIMEX3 cannot say keeps its words, with an empty value. */
static void test_dates_of_sources(void **state)
{
    (void) state;
    static const struct {
        const char *edtf, *value, *words;
    } cases[] = {
        { "1998-06", "1998-06", "1998-06" },
        { "1998", "1998", "1998" },
        { "1998~", "", "1998~" },
        { "1998/2001", "", "1998/2001" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct record record = { .source.id = VIEW("a"),
                                 .source.has_date = true,
                                 .source.date = sample_date(cases[i].edtf, DATE_WHOLE),
                                 .text = VIEW("x") };
        char wanted[200];
        struct buffer out = { 0 };
        snprintf(wanted, sizeof wanted,
                 "value=\"%s\" temporalFunction=\"false\" "
                 "functionInDocument=\"CREATION_TIME\">%s</TIMEX3>",
                 cases[i].value, cases[i].words);
        timeml_write_record(&record, &out);
        struct view text = buffer_view(&out);
        assert_true(view_find(text, view_of(wanted), 0) < text.length);
        buffer_finish(&out);
    }
}

/* Without a date there is no t0. */
static void test_undated(void **state)
{
    (void) state;
    struct record record = { .source.id = VIEW("a"), .text = VIEW("x\x01y") };
    struct buffer out = { 0 };
    assert_int_equal(timeml_write_record(&record, &out), 1);
    expect_view(buffer_view(&out),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>a</DOCID>\n"
                "<DCT/>\n<TEXT>x\xEF\xBF\xBDy</TEXT>\n</TimeML>\n");
    buffer_finish(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_record),
        cmocka_unit_test(test_dates_of_sources),
        cmocka_unit_test(test_undated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
