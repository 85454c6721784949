/* Scanning: what is done for many bytes at once is what is done for each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/abbreviation.h"
#include "text/scan_runs.h"
#include "text/word_key.h"
#include "text_fixture.h"

static const char *const texts[] = {
    "",
    "a",
    "internationalisation",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aa",
    "The embassy of the Democratic People's Republic, in Moscow, said so on Thursday.",
    "He didn't; they'll see the U.S.-led talks (1998-99) at a.m. hours, etc. No. 5 went",
    "Mr. Smith of approx. 5 sq. miles wrote to me@a.org and www.a.org/b. Then... "
    "\"Why?\"",
    "line one\nline two ends Here\nAND THREE: a/b, [c] {d} e\xE2\x80\x99s "
    "\xC3\x89t\xC3\xA9 z",
    "Conn. came. Connecticut came. Rarely so. The plan. Plan B. J. K. Rowling, Ph.D. x",
};

enum { TEXT_COUNT = sizeof texts / sizeof *texts };

static bool is_small(struct view text, size_t at)
{
    return at < text.length && ascii_is_lower(text.data[at]);
}

static void runs_of_small_letters(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < TEXT_COUNT; i++) {
        struct view text = view_of(texts[i]);
        const char *runs = scan_runs_of(&arena, text);
        for (size_t at = 0; at <= text.length; at++) {
            size_t length = 0;
            while (length < SCAN_RUN_LIMIT && is_small(text, at + length))
                length++;
            assert_int_equal(scan_run_at(runs, at), length);
        }
    }
    arena_finish(&arena);
}

static void keys_are_those_of_the_words(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < TEXT_COUNT; i++) {
        struct text text = fixture_split(&arena, texts[i]);
        for (size_t k = 0; k < text.token_count; k++) {
            struct view lower = text.tokens[k].lower;
            bool plain = text.keys[k] != 0;
            if (plain)
                assert_int_equal(text.keys[k], word_key(lower.data, lower.length));
            if (text.tokens[k].kind == TOKEN_NUMBER)
                assert_false(plain);
        }
    }
    arena_finish(&arena);
}

/* Near a text's end plain words are scanned as all others are; with spaces behind it they
 * are not near. */
static void plain_words_are_as_others(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < TEXT_COUNT; i++)
        for (size_t length = 0; length <= strlen(texts[i]); length++) {
            struct view brief = arena_copy(&arena, (struct view){ texts[i], length });
            struct view padded = arena_format(&arena, "%.*s%40s", VIEW_ARG(brief), "");
            struct text a = fixture_split(&arena, brief.data);
            struct text b = fixture_split(&arena, padded.data);
            assert_int_equal(a.token_count, b.token_count);
            for (size_t k = 0; k < a.token_count; k++) {
                const struct token *one = &a.tokens[k], *other = &b.tokens[k];
                assert_int_equal(one->start, other->start);
                assert_int_equal(one->end, other->end);
                assert_true(view_equal(one->lower, other->lower));
                assert_int_equal(one->kind, other->kind);
                assert_int_equal(one->capital, other->capital);
                assert_int_equal(one->glued, other->glued);
                assert_int_equal(one->stops, other->stops);
                assert_int_equal(one->pauses, other->pauses);
                assert_int_equal(a.keys[k], b.keys[k]);
            }
            arena_reset(&arena);
        }
    arena_finish(&arena);
}

static void abbreviations(void **state)
{
    (void) state;
    static const struct {
        struct view word;
        enum abbreviation_kind kind;
    } cases[] = {
        { VIEW_INIT("a.d"), ABBREVIATION_CLOSING }, /* the first and the last */
        { VIEW_INIT("wyo"), ABBREVIATION_STATE },
        { VIEW_INIT("messrs"), ABBREVIATION_TITLE },
        { VIEW_INIT("c"), ABBREVIATION_FIGURE },
        { VIEW_INIT("rd"), ABBREVIATION_OTHER },
        { VIEW_INIT("a"), ABBREVIATION_NONE },
        { VIEW_INIT("wyp"), ABBREVIATION_NONE },
        { VIEW_INIT("zzz"), ABBREVIATION_NONE },
        { VIEW_INIT("approxy"), ABBREVIATION_NONE },
        { VIEW_INIT(""), ABBREVIATION_NONE },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(abbreviation_kind_of(cases[i].word), cases[i].kind);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(runs_of_small_letters),
        cmocka_unit_test(keys_are_those_of_the_words),
        cmocka_unit_test(plain_words_are_as_others),
        cmocka_unit_test(abbreviations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
