#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "store/ledger_life.h"

static const struct day first = { 2026, 1, 1 }, second = { 2026, 2, 2 },
                        third = { 2026, 3, 3 };
static const struct view nowhere = { NULL, 0 };

/* The entries as they are written, with " / " between. */
static void assert_log(const struct ledger_life *life, const char *wanted)
{
    struct buffer all = { .length = 0 };
    for (size_t i = 0; i < life->entry_count; i++) {
        buffer_add(&all, i > 0 ? VIEW(" / ") : VIEW(""));
        ledger_entry_write(&life->entries[i], &all);
    }
    buffer_add_byte(&all, '\0');
    assert_string_equal(all.data, wanted);
    buffer_finish(&all);
}

static void entries_are_read_as_written(void **state)
{
    (void) state;
    static const char *const good[] = { "2026-12-01 redated 2019-03-02",
                                        "2026-12-01 retitled Old dam, new wall",
                                        "2026-12-01 moved coast/note 1",
                                        "2026-12-01 merged dam-breaks",
                                        "2026-12-01 removed",
                                        "2026-12-01 hidden",
                                        "2026-12-01 withheld",
                                        "2026-12-01 returned" };
    static const char *const bad[] = { "",
                                       "2026-12-01",
                                       "2026-12-01 removed twice",
                                       "2026-12-01 retitled",
                                       "2026-13-01 removed",
                                       "2026-12-01 sunk",
                                       "removed" };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct ledger_life life = { .entry_count = 1 };
        struct ledger_entry entry;
        assert_true(ledger_entry_read(view_of(good[i]), &entry));
        life.entries = &entry;
        assert_log(&life, good[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct ledger_entry entry = { .was = VIEW("kept") };
        if (ledger_entry_read(view_of(bad[i]), &entry))
            fail_msg("\"%s\" was read", bad[i]);
        assert_true(view_equal(entry.was, VIEW("kept")));
    }
}

static void a_day_keeps_what_was_before_it(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct ledger_life life = { .first_seen = first };
    ledger_life_tell(&arena, &life, first, LEDGER_RETITLED, VIEW("A"), VIEW("B"));
    assert_log(&life, ""); /* new that day anyway */
    assert_true(life.stale);
    ledger_life_tell(&arena, &life, second, LEDGER_RETITLED, VIEW("B"), VIEW("C"));
    ledger_life_tell(&arena, &life, second, LEDGER_RETITLED, VIEW("C"), VIEW("D"));
    assert_log(&life, "2026-02-02 retitled B");
    ledger_life_tell(&arena, &life, second, LEDGER_REDATED, VIEW("2001"), VIEW("2002"));
    assert_log(&life, "2026-02-02 retitled B / 2026-02-02 redated 2001");
    ledger_life_tell(&arena, &life, second, LEDGER_RETITLED, VIEW("D"), VIEW("B"));
    assert_log(&life, "2026-02-02 redated 2001");
    ledger_life_tell(&arena, &life, third, LEDGER_RETITLED, nowhere, VIEW("E"));
    assert_log(&life, "2026-02-02 redated 2001"); /* it had not been known */
    arena_finish(&arena);
}

static void the_newest_entries_are_kept(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct ledger_life life = { .first_seen = first };
    for (int day = 1; day <= LEDGER_ENTRIES_MAX + 3; day++)
        ledger_life_tell(&arena, &life, (struct day){ 2027, 1, day }, LEDGER_RETITLED,
                         arena_format(&arena, "%d", day), VIEW("now"));
    assert_int_equal(life.entry_count, LEDGER_ENTRIES_MAX);
    assert_true(view_equal(life.entries[0].was, VIEW("4")));
    arena_finish(&arena);
}

static void states_follow_each_other(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct ledger_life life = { .first_seen = first };
    assert_int_equal(ledger_life_state(&life), LEDGER_RETURNED);
    ledger_life_set(&arena, &life, second, LEDGER_RETURNED, nowhere);
    assert_log(&life, "");
    assert_false(life.stale);
    ledger_life_set(&arena, &life, second, LEDGER_REMOVED, nowhere);
    ledger_life_set(&arena, &life, third, LEDGER_REMOVED, nowhere);
    assert_log(&life, "2026-02-02 removed");
    ledger_life_set(&arena, &life, third, LEDGER_RETURNED, nowhere);
    assert_log(&life, "2026-02-02 removed / 2026-03-03 returned");
    ledger_life_set(&arena, &life, third, LEDGER_REMOVED, nowhere);
    assert_log(&life, "2026-02-02 removed"); /* back for less than a day */
    ledger_life_set(&arena, &life, third, LEDGER_MERGED, VIEW("b"));
    ledger_life_set(&arena, &life, third, LEDGER_MERGED, VIEW("c"));
    assert_log(&life, "2026-02-02 removed / 2026-03-03 merged c");
    assert_true(view_equal(ledger_life_last(&life, LEDGER_MERGED)->was, VIEW("c")));
    assert_null(ledger_life_last(&life, LEDGER_HIDDEN));
    arena_finish(&arena);
}

/* What was hidden before it was shown is new on the day on which it is. */
static void withheld_is_not_gone(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct ledger_life life = { .first_seen = first };
    ledger_life_set(&arena, &life, first, LEDGER_WITHHELD, nowhere);
    ledger_life_set(&arena, &life, second, LEDGER_REMOVED, nowhere);
    assert_log(&life, "2026-01-01 withheld");
    ledger_life_set(&arena, &life, third, LEDGER_RETURNED, nowhere);
    assert_log(&life, "");
    assert_int_equal(life.first_seen.month, 3);
    arena_finish(&arena);
}

static void lives_are_joined_by_day(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct ledger_life a = { .first_seen = second }, b = { .first_seen = first };
    ledger_life_tell(&arena, &a, third, LEDGER_RETITLED, VIEW("A"), VIEW("B"));
    ledger_life_tell(&arena, &b, second, LEDGER_REDATED, VIEW("2001"), VIEW("2002"));
    ledger_life_tell(&arena, &b, third, LEDGER_RETITLED, VIEW("A"), VIEW("B"));
    ledger_life_join(&arena, &a, &b);
    assert_log(&a, "2026-02-02 redated 2001 / 2026-03-03 retitled A");
    assert_int_equal(a.first_seen.month, 1);
    assert_true(a.stale);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_are_read_as_written),
        cmocka_unit_test(a_day_keeps_what_was_before_it),
        cmocka_unit_test(the_newest_entries_are_kept),
        cmocka_unit_test(states_follow_each_other),
        cmocka_unit_test(withheld_is_not_gone),
        cmocka_unit_test(lives_are_joined_by_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
