/* A second language out of data alone: tests/data/language, a sample of German. */
#include "timex_case.h"

#include "timex/grammar.h"

extern const struct grammar grammar_sample;

static void test_rows(void **state)
{
    (void) state;
    for (size_t i = 0; i < grammar_sample.row_count; i++) {
        const struct row *row = &grammar_sample.rows[i];
        struct timex_case test;
        case_tag_as(&test, row->example, "2019-03-04",
                    &(struct timex_setup){ .grammar = &grammar_sample });
        assert_int_equal(test.list.count, 1);
        case_equal(row->name.data, "text", case_slice(&test, &test.list.items[0]),
                   row->example);
        case_equal(row->name.data, "rule", test.list.items[0].rule, row->name);
        case_equal(row->name.data, "value", test.list.items[0].value, row->value);
        case_finish(&test);
    }
}

/* Its own cues direct a date without a year; English ones say nothing to it. */
static void test_cues(void **state)
{
    (void) state;
    static const struct {
        const char *text, *value;
    } samples[] = { { "Das Amt wird am Freitag schließen.", "2019-03-08" },
                    { "Das Amt schloss am Freitag.", "2019-03-01" },
                    { "Das Amt soll im November schließen.", "2019-11" } };
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        struct timex_case test;
        case_tag_as(&test, view_of(samples[i].text), "2019-03-04",
                    &(struct timex_setup){ .grammar = &grammar_sample });
        assert_int_equal(test.list.count, 1);
        case_equal(samples[i].text, "value", test.list.items[0].value,
                   view_of(samples[i].value));
        case_finish(&test);
    }
}

static void test_choice(void **state)
{
    (void) state;
    assert_ptr_equal(grammar_of_language(VIEW("en-GB")), &grammar_english);
    assert_ptr_equal(grammar_of_language(VIEW("EN")), &grammar_english);
    assert_ptr_equal(grammar_of_language((struct view){ NULL, 0 }), &grammar_english);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_cues),
        cmocka_unit_test(test_choice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
