/* TIMEX3's lesser attributes: quant and freq of sets, points of durations. */
#include "timex_case.h"

static const struct sample {
    const char *text;
    size_t index;
    const char *quant, *freq, *begin, *end;
} samples[] = {
    { "The board meets every two years.", 0, "EVERY", "", "", "" },
    { "The board meets each Thursday.", 0, "EACH", "", "", "" },
    { "The ferry sails twice a week.", 0, "", "2X", "", "" },
    { "The ferry sails once every month.", 0, "EVERY", "1X", "", "" },
    { "The ferry sails three times a year.", 0, "", "3X", "", "" },
    { "The mill runs three days a month.", 0, "", "3D", "", "" },
    { "The mill runs daily.", 0, "", "", "", "" },
    { "Prices fell in the past five months.", 0, "", "", "", "t0" },
    { "It will cost more over the next 20 years.", 0, "", "", "t0", "" },
    { "The dam took five years.", 0, "", "", "", "" },
    { "Work begins two weeks from 3 May.", 0, "", "", "t2", "" },
    { "The dam leaked for two weeks until 3 May 2018.", 0, "", "", "", "t2" },
    { "They met in June 2015. The following months were calm.", 1, "", "", "t1", "" },
    { "They met for two days. From 3 May on it rained.", 0, "", "", "", "" },
};

static void test_samples(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        const struct sample *sample = &samples[i];
        struct timex_case test;
        case_tag(&test, view_of(sample->text), "2019-03-04");
        assert_true(sample->index < test.list.count);
        const struct timex *timex = &test.list.items[sample->index];
        case_equal(sample->text, "quant", timex->quant, view_of(sample->quant));
        case_equal(sample->text, "freq", timex->freq, view_of(sample->freq));
        case_equal(sample->text, "begin", timex->begin_point, view_of(sample->begin));
        case_equal(sample->text, "end", timex->end_point, view_of(sample->end));
        case_finish(&test);
    }
}

/* Without the source's date nothing can be t0. */
static void test_no_source(void **state)
{
    (void) state;
    struct timex_case test;
    case_tag(&test, VIEW("Prices fell in the past five months."), NULL);
    assert_int_equal(test.list.count, 1);
    assert_int_equal(test.list.items[0].end_point.length, 0);
    case_finish(&test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_samples),
        cmocka_unit_test(test_no_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
