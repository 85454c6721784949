/* TIMEX3's lesser attributes: mods, quant and freq of sets, points of durations. */
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
    { "The board meets once every three months.", 0, "EVERY", "1X", "", "" },
    { "The board meets every other Monday.", 0, "EVERY", "", "", "" },
    { "The board meets each and every day.", 0, "EVERY", "", "", "" },
    { "They will meet in the week beginning 3 May.", 0, "", "", "t2", "" },
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

static const struct {
    const char *text, *mod;
} mods[] = {
    { "The dam took five years.", "" },
    { "The dam took about five years.", "APPROX" },
    { "The dam took more than five years.", "MORE_THAN" },
    { "The dam took well over a year.", "MORE_THAN" },
    { "The dam took a little more than a year.", "MORE_THAN" },
    { "The dam took just under two years.", "LESS_THAN" },
    { "The dam took slightly less than two years.", "LESS_THAN" },
    { "The dam took no less than two years.", "EQUAL_OR_MORE" },
    { "The dam took as little as two years.", "EQUAL_OR_MORE" },
    { "The dam took as long as two years.", "EQUAL_OR_LESS" },
    { "The dam took no more than two years.", "EQUAL_OR_LESS" },
    { "The dam took a year or so.", "APPROX" },
    { "It broke just over two years ago.", "MORE_THAN" },
    { "It broke late last night.", "END" },
    { "It broke in the early hours of Sunday.", "START" },
    { "It broke in the small hours of Sunday.", "START" },
    { "It broke earlier in the day.", "START" },
    { "It broke later that night.", "END" },
    { "It broke in the mid-19th century.", "MID" },
    { "It broke in the first half of the 19th century.", "START" },
    { "It broke in the latter half of the 19th century.", "END" },
    { "It broke in the last third of the 19th century.", "END" },
    { "It broke at the turn of the 20th century.", "START" },
    { "It broke in the last half of 1998.", "" },
};

static void test_mods(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof mods / sizeof mods[0]; i++) {
        struct timex_case test;
        case_tag(&test, view_of(mods[i].text), "2019-03-04");
        assert_int_equal(test.list.count, 1);
        case_equal(mods[i].text, "mod", test.list.items[0].mod, view_of(mods[i].mod));
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
        cmocka_unit_test(test_mods),
        cmocka_unit_test(test_no_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
