#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/page_lines.h"
#include "expect.h"

enum { PAGES = 3 };

/* What is left of pages at their edges. */
static void test_trim(void **state)
{
    (void) state;
    static const struct {
        const char *pages[PAGES], *left[PAGES];
        size_t count;
    } cases[] = {
        /* a head that stays on the first page, numbers at the foot that count on */
        { { "Port Report 12\n\nOne.\n\n1\n", "Port Report 12\n\nTwo.\n\n2\n",
            "Port Report 12\n\nThree.\n\n3\n" },
          { "Port Report 12\n\nOne.", "Two.", "Three." },
          5 },
        /* head and number on one line, of which the number changes; left and right */
        { { "One.\n", "2 The Harbour\nTwo.\n", "3 The Harbour\nThree.\n" },
          { "One.", "Two.", "Three." },
          2 },
        { { "One.\nPage 1 of 3", "Two.\n- 2 -", "Three.\n\xE2\x80\x93 3 \xE2\x80\x93" },
          { "One.", "Two.", "Three." },
          3 },
        { { "p. 9\nOne.", "[10]\nTwo.", "[11]\nThree." },
          { "One.", "Two.", "Three." },
          3 },
        /* numbers that do not count on, sentences that are said again, other words */
        { { "1984\nOne.", "1984\nTwo.", "17\nThree." },
          { "1984\nOne.", "1984\nTwo.", "17\nThree." },
          0 },
        { { "It rained.\nOne.", "It rained.\nTwo.", "It rained.\nThree." },
          { "It rained.\nOne.", "It rained.\nTwo.", "It rained.\nThree." },
          0 },
        { { "Of mice\nOne.", "Page three girls\nTwo.", "10/5/1998\nThree." },
          { "Of mice\nOne.", "Page three girls\nTwo.", "10/5/1998\nThree." },
          0 },
        { { "", "\n \n", "2" }, { "", "", "2" }, 0 },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = { 0 };
        struct view pages[PAGES];
        for (size_t p = 0; p < PAGES; p++)
            pages[p] = view_of(cases[i].pages[p]);
        size_t count = page_lines_trim(&arena, pages, PAGES);
        for (size_t p = 0; p < PAGES; p++)
            expect_view(view_trim(pages[p]), cases[i].left[p]);
        assert_int_equal(count, cases[i].count);
        arena_finish(&arena);
    }
}

static void test_mend(void **state)
{
    (void) state;
    static const struct {
        const char *page, *next, *mended, *left;
    } cases[] = {
        { "They estab-\n", "lished it, and\nleft.", "They established",
          "it, and\nleft." },
        { "They estab-", "lished.", "They established.", "" },
        { "They went to Aldersea-", "Nord.", "They went to Aldersea-", "Nord." },
        { "He said -", "and left.", "He said -", "and left." },
        { "Whole.", "next", "Whole.", "next" },
        { "estab-", "", "estab-", "" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = { 0 };
        struct view page = view_of(cases[i].page), next = view_of(cases[i].next);
        page_lines_mend(&arena, &page, &next);
        expect_view(view_trim(page), cases[i].mended);
        expect_view(view_trim(next), cases[i].left);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_trim),
        cmocka_unit_test(test_mend),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
