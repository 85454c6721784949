#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "names/entity.h"
#include "names/spelling.h"

struct pair {
    struct view a, b;
    bool same;
};

static const struct pair pairs[] = {
    { VIEW_INIT("Zelenskiy"), VIEW_INIT("Zelensky"), true },
    { VIEW_INIT("Zelenskii"), VIEW_INIT("Zelenskyi"), true },
    { VIEW_INIT("Andrey Sokolov"), VIEW_INIT("Andrei Sokoloff"), true },
    { VIEW_INIT("Yevgeny Mikhailov"), VIEW_INIT("Evgeniy Mihailov"), true },
    { VIEW_INIT("Aleksandr Zhukov"), VIEW_INIT("Alexander Zhukov"), true },
    { VIEW_INIT("Tatiana Fyodorova"), VIEW_INIT("Tatyana Fiodorova"), true },
    { VIEW_INIT("Yuri Alekseyev"), VIEW_INIT("Iurii Alexeev"), true },
    { VIEW_INIT("Kim Song-ho"), VIEW_INIT("Kim Song Ho"), true },
    { VIEW_INIT("Dmitriy Kuznetsov"), VIEW_INIT("Dmitry Kuznetzov"), true },
    { VIEW_INIT("Дмитрий Кузнецов"), VIEW_INIT("Dmitry Kuznetsov"), true },
    { VIEW_INIT("José Muñoz"), VIEW_INIT("Jose Munoz"), true },
    { VIEW_INIT("John A. Hale"), VIEW_INIT("John Hale"), true },
    { VIEW_INIT("John A. Hale"), VIEW_INIT("John B. Hale"), false },
    { VIEW_INIT("Martin Roe Jr."), VIEW_INIT("Martin Roe"), true },
    { VIEW_INIT("Ivan Petrov"), VIEW_INIT("Igor Petrov"), false },
    { VIEW_INIT("Petrov"), VIEW_INIT("Ivan Petrov"), false },
    { VIEW_INIT("Karl Meyer"), VIEW_INIT("Karl Moser"), false },
    { VIEW_INIT("Popova"), VIEW_INIT("Popov"), false },
    { VIEW_INIT(""), VIEW_INIT(""), false },
    { VIEW_INIT("J."), VIEW_INIT("J."), false },
};

static void test_pairs(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (entity_same_spelling(pairs[i].a, pairs[i].b) != pairs[i].same)
            fail_msg("%.*s / %.*s", VIEW_ARG(pairs[i].a), VIEW_ARG(pairs[i].b));
        assert_int_equal(entity_same_spelling(pairs[i].b, pairs[i].a), pairs[i].same);
    }
}

static void test_parts(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct spelling spelling;
    spelling_of(&arena, VIEW("George H. W. Whitlam III"), &spelling);
    assert_int_equal(spelling.words, 2);
    assert_true(view_equal(spelling.initials, VIEW("hw")));
    arena_finish(&arena);
}

/* Long names, names of one letter a word, and bytes beyond ASCII stay within their room.
 */
static void test_hostile(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct spelling spelling;
    static const struct view pieces[] = {
        VIEW_INIT("x"),        VIEW_INIT("x "),
        VIEW_INIT("\xD1\x89"), VIEW_INIT("\xEF\xB7\xBA"),
        VIEW_INIT("-"),        VIEW_INIT("xxx ")
    };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        char name[6000];
        size_t length = 0;
        while (length + pieces[i].length < sizeof name)
            for (size_t j = 0; j < pieces[i].length; j++)
                name[length++] = pieces[i].data[j];
        spelling_of(&arena, (struct view){ name, length }, &spelling);
        assert_true(spelling.key.length <= 8 * SPELLING_LENGTH_MAX);
    }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pairs),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_hostile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
