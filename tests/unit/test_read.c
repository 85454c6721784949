#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static void knows_endings(void **state)
{
    (void) state;
    static const char *const known[] = { "md", "txt", "html", "htm", "MD", "Html" };
    for (size_t i = 0; i < COUNT(known); i++)
        assert_true(read_knows_ending(view_of(known[i])));
    static const char *const unknown[] = { "", "m", "yaml", "json", "mdx", "jpg" };
    for (size_t i = 0; i < COUNT(unknown); i++)
        assert_false(read_knows_ending(view_of(unknown[i])));
}

static void fills_the_source(void **state)
{
    (void) state;
    struct reading reading;
    reading_of(&reading, "md", VIEW("abc"));
    const struct source *source = &reading.document.source;
    expect_view(source->id, "test/source");
    expect_view(source->path, "corpus/test/source");
    expect_view(source->format, "markdown");
    expect_view(source->sha256,
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect_view(source->rights, "excerpt");
    expect_view(source->language, "en");
    assert_false(source->has_date);
    assert_null(source->title.data);
    assert_ptr_equal(reading.document.diagnostics, &reading.diagnostics);
    expect_view(reading.document.raw, "abc");
    reading_finish_test(&reading);
}

static void reports_empty_and_large(void **state)
{
    (void) state;
    static const struct {
        const char *ending, *bytes;
    } empty[] = { { "txt", "" },
                  { "md", "\n\n" },
                  { "html", "<p></p>" },
                  { "md", "<!-- -->" },
                  { "txt", "---\ntitle: x\n---\n" } };
    for (size_t i = 0; i < COUNT(empty); i++) {
        struct reading reading;
        reading_of(&reading, empty[i].ending, view_of(empty[i].bytes));
        assert_int_equal(reading_found(&reading, DIAGNOSTIC_EMPTY_SOURCE), 1);
        assert_int_equal(reading.document.block_count, 0);
        reading_finish_test(&reading);
    }
    char byte = 'a';
    struct reading reading;
    reading_of(&reading, "txt", (struct view){ &byte, (size_t) READ_SIZE_MAX + 1 });
    assert_int_equal(reading_found(&reading, DIAGNOSTIC_TOO_LARGE), 1);
    assert_int_equal(reading.document.text.length, 0);
    reading_finish_test(&reading);
}

static void bears_any_bytes(void **state)
{
    (void) state;
    static const char *const endings[] = { "md", "txt", "html" };
    uint32_t seed = 1;
    char bytes[512];
    for (size_t round = 0; round < 300; round++) {
        for (size_t i = 0; i < sizeof bytes; i++) {
            seed = seed * 1664525 + 1013904223;
            bytes[i] = (char) (seed >> 24);
        }
        struct reading reading;
        reading_of(&reading, endings[round % 3],
                   (struct view){ bytes, sizeof bytes - round % 7 });
        expect_sound(&reading.document);
        reading_finish_test(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_endings),
        cmocka_unit_test(fills_the_source),
        cmocka_unit_test(reports_empty_and_large),
        cmocka_unit_test(bears_any_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
