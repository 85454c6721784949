/* Lines of the ledger: those that the program writes are read in one pass and kept as
 * they stand; others are read all the same, and written in its form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "store/ledger_rows.h"

static const char *const OURS[] = {
    "{\"event\":\"dam-breaks\",\"title\":\"Dam \\\"A\\\\B\\\" "
    "breaks\",\"claims\":[\"a#1\"],"
    "\"first_seen\":\"2020-01-01\"},",
    "{\"event\":\"dam\",\"title\":\"Å dam\",\"found\":\"Dam\",\"date\":\"1900/1901\","
    "\"claims\":[\"a#1\",\"a#2\"],\"first_seen\":\"2020-01-01\",\"changed\":\"2020-01-"
    "02\","
    "\"log\":[\"2020-01-02 retitled Dam\"]},",
    "{\"entity\":\"lund\",\"type\":\"place\",\"name\":\"Lund\",\"first_seen\":\"2020-01-"
    "01\"},",
    "{\"entity\":\"lund\",\"type\":\"place\",\"name\":\"Lund\",\"found\":\"lund\","
    "\"found_type\":\"thing\",\"aliases\":[\"L\"],\"was\":[\"person\",\"text\"],"
    "\"first_seen\":\"2020-01-01\",\"log\":[\"2020-01-02 removed\"]},",
    "{\"source\":\"coast/a\",\"sha256\":\"00\",\"title\":\"A\",\"url\":\"https://"
    "example.org/\","
    "\"was\":[\"a\",\"b\"],\"first_seen\":\"2020-01-01\",\"log\":[\"2020-01-02 moved "
    "a\"]},",
    "{\"source\":\"coast/a\",\"first_seen\":\"2020-01-01\"},",
};

/* JSON of the same meaning, or of none, that the program does not write so. */
static const char *const OTHERS[] = {
    "{\"event\":\"dam\",\"title\":\"Dam\",\"claims\":[\"a#1\"],\"first_seen\":\"2020-01-"
    "01\"}",
    "{\"event\": "
    "\"dam\",\"title\":\"Dam\",\"claims\":[\"a#1\"],\"first_seen\":\"2020-01-01\"},",
    "{\"event\":\"dam\",\"claims\":[\"a#1\"],\"title\":\"Dam\",\"first_seen\":\"2020-01-"
    "01\"},",
    "{\"event\":\"dam\",\"title\":\"D\\u0061m\",\"claims\":[\"a#1\"],"
    "\"first_seen\":\"2020-01-01\"},",
    "{\"event\":\"dam\",\"title\":\"<b>\",\"claims\":[\"a#1\"],\"first_seen\":\"2020-01-"
    "01\"},",
    "{\"event\":\"dam\",\"title\":\"a\xE2\x80\xA8z\",\"claims\":[\"a#1\"],"
    "\"first_seen\":\"2020-01-01\"},",
    "{\"event\":\"dam\",\"title\":\"Dam\",\"claims\":[\"a#2\",\"a#1\"],"
    "\"first_seen\":\"2020-01-01\"},",
    "{\"event\":\"Dam\",\"title\":\"Dam\",\"claims\":[\"a#1\"],\"first_seen\":\"2020-01-"
    "01\"},",
    "{\"event\":\"dam\",\"title\":\"Dam\",\"claims\":[],\"first_seen\":\"2020-01-01\"},",
    "{\"event\":\"dam\",\"title\":\"Dam\",\"claims\":[\"a#1\"],\"first_seen\":\"2020-02-"
    "30\"},",
    "{\"event\":\"dam\",\"title\":\"Dam\",\"claims\":[\"a#1\"],\"first_seen\":\"2020-01-"
    "01\"},,",
    "{\"event\":\"dam\",\"title\":\"Dam\",\"claims\":[\"a#1\"],\"first_seen\":\"2020-01-"
    "01",
    "{\"entity\":\"lund\",\"type\":\"ship\",\"name\":\"L\",\"first_seen\":\"2020-01-01\"}"
    ",",
    "{\"source\":\"/a\",\"first_seen\":\"2020-01-01\"},",
    "{\"source\":\"a\",\"first_seen\":\"2020-01-01\",\"log\":[\"sunk\"]},",
    "null",
    "",
};

static void our_lines_are_read(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof OURS / sizeof *OURS; i++) {
        struct arena arena = { .blocks = NULL };
        struct ledger_scratch scratch = { .count = 0 };
        struct ledger ledger = { .stale = false };
        if (!ledger_read_line(&arena, view_of(OURS[i]), &scratch, &ledger))
            fail_msg("%s", OURS[i]);
        assert_int_equal(
            ledger.events.count + ledger.entities.count + ledger.sources.count, 1);
        arena_finish(&arena);
    }
}

static void others_are_left_alone(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++) {
        struct arena arena = { .blocks = NULL };
        struct ledger_scratch scratch = { .count = 0 };
        struct ledger ledger = { .stale = false };
        if (ledger_read_line(&arena, view_of(OTHERS[i]), &scratch, &ledger))
            fail_msg("%s", OTHERS[i]);
        assert_int_equal(
            ledger.events.count + ledger.entities.count + ledger.sources.count, 0);
        arena_finish(&arena);
    }
}

/* Each line is written again by the writer itself, byte for byte. */
static void lines_are_written_as_they_are_read(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof OURS / sizeof *OURS; i++) {
        struct arena arena = { .blocks = NULL };
        struct view text =
            arena_format(&arena, "%s%s\n%s", LEDGER_HEAD, OURS[i], LEDGER_FOOT);
        struct ledger ledger;
        struct buffer out = { .length = 0 };
        assert_true(ledger_read(&arena, text, NULL, &ledger, NULL));
        assert_false(ledger_is_stale(&ledger));
        ledger_write(&ledger, &out);
        assert_true(view_equal(buffer_view(&out), text));
        for (size_t r = 0; r < ledger.events.count; r++)
            ledger.events.items[r].life.stale = true;
        for (size_t r = 0; r < ledger.entities.count; r++)
            ledger.entities.items[r].life.stale = true;
        for (size_t r = 0; r < ledger.sources.count; r++)
            ledger.sources.items[r].life.stale = true;
        assert_true(ledger_is_stale(&ledger));
        buffer_clear(&out);
        ledger_write(&ledger, &out);
        if (!view_equal(buffer_view(&out), text))
            fail_msg("%.*s", VIEW_ARG(buffer_view(&out)));
        buffer_finish(&out);
        arena_finish(&arena);
    }
}

/* A row that somebody wrote by hand, or a program that orders keys, is taken. */
static void other_rows_are_written_in_our_form(void **state)
{
    (void) state;
    static const char *const texts[] = {
        LEDGER_HEAD "{\"first_seen\": \"2020-01-01\", \"claims\": [\"b#1\", \"a#1\"], "
                    "\"title\": \"D\\u0061m\", \"event\": \"dam\"},\n" LEDGER_FOOT,
        "{\"rows\": [\n {\"first_seen\": \"2020-01-01\",\n  \"claims\": [\"b#1\", "
        "\"a#1\"],"
        "\n  \"title\": \"Dam\", \"event\": \"dam\"}\n], \"schema\": "
        "\"annals/ledger/2\"}",
    };
    for (size_t i = 0; i < 2; i++) {
        struct arena arena = { .blocks = NULL };
        struct ledger ledger;
        struct buffer out = { .length = 0 };
        assert_true(ledger_read(&arena, view_of(texts[i]), NULL, &ledger, NULL));
        assert_true(ledger_is_stale(&ledger));
        ledger_write(&ledger, &out);
        buffer_add_byte(&out, '\0');
        assert_string_equal(out.data, LEDGER_HEAD
                            "{\"event\":\"dam\",\"title\":\"Dam\",\"claims\":"
                            "[\"a#1\",\"b#1\"],\"first_seen\":\"2020-01-01\"},"
                            "\n" LEDGER_FOOT);
        buffer_finish(&out);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(our_lines_are_read),
        cmocka_unit_test(others_are_left_alone),
        cmocka_unit_test(lines_are_written_as_they_are_read),
        cmocka_unit_test(other_rows_are_written_in_our_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
