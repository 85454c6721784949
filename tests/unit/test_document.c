#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/document.h"
#include "expect.h"

static void finds_places(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct diagnostics list = { .arena = &arena };
    struct origin origins[] = { { 0, 3 }, { 5, 10 } };
    struct document document = { .text = VIEW("abcdefgh"),
                                 .raw = VIEW("\n\n<abcd>\n\n\nfgh"),
                                 .origins = origins,
                                 .origin_count = COUNT(origins),
                                 .diagnostics = &list };
    static const struct {
        size_t offset, line, column;
    } places[] = { { 0, 3, 2 }, { 3, 3, 5 }, { 5, 5, 1 }, { 7, 6, 2 } };
    for (size_t i = 0; i < COUNT(places); i++) {
        size_t line, column;
        document_place(&document, places[i].offset, &line, &column);
        assert_int_equal(line, places[i].line);
        assert_int_equal(column, places[i].column);
    }
    document_report(&document, DIAGNOSTIC_IMPOSSIBLE_DATE, 3, "no such day");
    assert_int_equal(list.items[0].line, 3);
    assert_int_equal(list.items[0].column, 5);
    expect_view(list.items[0].message, "no such day");

    struct document empty = { .diagnostics = &list };
    size_t line, column;
    document_place(&empty, 9, &line, &column);
    assert_int_equal(line, 1);
    arena_finish(&arena);
}

static void names_kinds(void **state)
{
    (void) state;
    static const enum block_kind kinds[] = { BLOCK_HEADING, BLOCK_PARAGRAPH,
                                             BLOCK_ITEM,    BLOCK_QUOTE,
                                             BLOCK_CAPTION, BLOCK_DATELINE };
    for (size_t i = 0; i < COUNT(kinds); i++) {
        enum block_kind kind = BLOCK_HEADING;
        assert_true(block_kind_of(block_kind_name(kinds[i]), &kind));
        assert_int_equal(kind, kinds[i]);
    }
    enum block_kind kind = BLOCK_ITEM;
    assert_false(block_kind_of(VIEW("Heading"), &kind));
    assert_false(block_kind_of(VIEW(""), &kind));
    assert_int_equal(kind, BLOCK_ITEM);
    expect_view(block_kind_name(BLOCK_DATELINE), "dateline");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_places),
        cmocka_unit_test(names_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
