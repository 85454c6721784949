/* Keys of words: told apart by their letters, whichever way they are made. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "text/word_key.h"

/* A copy that ends where its memory does, so that a sanitizer sees what reads on. */
static uint64_t key_of_copy(const char *word)
{
    size_t length = strlen(word);
    char *copy = malloc(length > 0 ? length : 1);
    assert_non_null(copy);
    memcpy(copy, word, length);
    uint64_t key = word_key(copy, length);
    free(copy);
    return key;
}

static void short_words_are_their_bytes(void **state)
{
    (void) state;
    const char *word = "thursday";
    uint64_t wanted = 0;
    assert_int_equal(key_of_copy(""), 0);
    for (size_t length = 1; length <= WORD_KEY_BYTES; length++) {
        wanted |= (uint64_t) (unsigned char) word[length - 1] << 8 * (length - 1);
        assert_int_equal(word_key(word, length), wanted);
        assert_int_equal(word_key_short(word_eight(word), length), wanted);
        assert_false(word_key_is_long(wanted));
    }
    assert_int_equal(key_of_copy("\xC3\xA9t\xC3\xA9"), word_key("\xC3\xA9t\xC3\xA9", 5));
}

static void long_words_differ(void **state)
{
    (void) state;
    static const char *const words[] = {
        "yesterday",   "yesterdays",    "yesterweek", "september",    "septembre",
        "anniversary", "anniversaries", "wednesday",  "wednesdays",   "seventeen",
        "seventeenth", "xesterday",     "yesterdaz",  "thanksgiving", "eighteen",
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        uint64_t key = key_of_copy(words[i]);
        assert_int_equal(word_key_is_long(key), strlen(words[i]) > WORD_KEY_BYTES);
        for (size_t k = 0; k < i; k++)
            assert_true(key != key_of_copy(words[k]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_words_are_their_bytes),
        cmocka_unit_test(long_words_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
