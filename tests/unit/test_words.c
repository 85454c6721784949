#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "site/words.h"

static void test_counts(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    assert_true(view_equal(words_count(&arena, 0, "event"), VIEW("0 events")));
    assert_true(view_equal(words_count(&arena, 1, "event"), VIEW("1 event")));
    assert_true(view_equal(words_count(&arena, 1204, "event"), VIEW("1,204 events")));
    assert_true(view_equal(words_number(&arena, 1000000), VIEW("1,000,000")));
    assert_true(view_equal(words_number(&arena, 999), VIEW("999")));
    arena_finish(&arena);
}

static void test_capital(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    assert_true(view_equal(words_capital(&arena, VIEW("meeting")), VIEW("Meeting")));
    assert_true(view_equal(words_capital(&arena, VIEW("Éa")), VIEW("Éa")));
    assert_int_equal(words_capital(&arena, (struct view){ 0 }).length, 0);
    arena_finish(&arena);
}

static void test_sources(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct source source = { .id = VIEW("a/b") };
    assert_true(view_equal(words_of_source(&source), VIEW("a/b")));
    source.title = VIEW("Title");
    assert_true(view_equal(words_of_source(&source), VIEW("Title")));
    source.url = VIEW("https://www.gazette.example/a");
    assert_true(view_equal(words_of_source(&source), VIEW("gazette.example")));
    source.publisher = VIEW("Gazette");
    assert_true(view_equal(words_source_dated(&arena, &source), VIEW("Gazette")));
    source.has_date = date_of_month(2019, 3, &source.date);
    assert_true(
        view_equal(words_source_dated(&arena, &source), VIEW("Gazette, March 2019")));
    arena_finish(&arena);
}

static void test_unquoted(void **state)
{
    (void) state;
    assert_true(view_equal(words_unquoted(VIEW("“One” two")), VIEW("One” two")));
    assert_true(view_equal(words_unquoted(VIEW("\"One two.\"")), VIEW("One two.")));
    assert_true(view_equal(words_unquoted(VIEW("““ ")), VIEW(" ")));
    assert_int_equal(words_unquoted(VIEW("””")).length, 0);
    assert_int_equal(words_unquoted((struct view){ 0 }).length, 0);
}

/* Cut at a space, never inside a character, whatever the text is. */
static void test_shorten(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    assert_true(view_equal(words_shorten(&arena, VIEW("one two"), 7), VIEW("one two")));
    assert_true(
        view_equal(words_shorten(&arena, VIEW("one two three"), 9), VIEW("one two…")));
    assert_true(view_equal(words_shorten_front(&arena, VIEW("one two three"), 9),
                           VIEW("…two three")));
    struct view long_word = VIEW("ééééééééééééééééé");
    for (size_t limit = 1; limit < long_word.length; limit++) {
        struct view front = words_shorten_front(&arena, long_word, limit);
        struct view back = words_shorten(&arena, long_word, limit);
        assert_true(back.length <= limit + 3);
        assert_int_equal(utf8_check(back), back.length);
        assert_int_equal(utf8_check(front), front.length);
    }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts),  cmocka_unit_test(test_capital),
        cmocka_unit_test(test_sources), cmocka_unit_test(test_unquoted),
        cmocka_unit_test(test_shorten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
