#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "base/file.h"
#include "corpus/find.h"
#include "reading_fixture.h"

/* What must not be left in any text that people collect from the web. */
static void expect_clean(const struct found *found, const struct document *document)
{
    static const char *const leftovers[] = {
        "[PER", "[ORG", "[LOC",  "[MISC", "\xC2\xB6",   "\xC2\xA0", " .",
        " ,",   "( ",   " )",    "</",    "<p",         "&amp;",    "&nbsp;",
        "](",   "**",   "-----", "\\$",   "Share this", "http",
    };
    struct view text = document->text;
    for (size_t i = 0; i < COUNT(leftovers); i++) {
        size_t at = view_find(text, view_of(leftovers[i]), 0);
        if (at < text.length)
            fail_msg("%.*s: \"%s\" is left in \"%.*s\"", VIEW_ARG(found->path),
                     leftovers[i],
                     VIEW_ARG(view_slice(text, at < 20 ? 0 : at - 20, at + 40)));
    }
    assert_true(document->block_count > 3);
    assert_true(document->source.title.length > 0);
    for (size_t i = 0; i < document->block_count; i++)
        if (document->blocks[i].kind == BLOCK_HEADING)
            assert_true(document->blocks[i].end - document->blocks[i].start < 200);
}

/* Reads a folder of real sources, where the environment names one. */
static void reads_a_folder_cleanly(void **state)
{
    (void) state;
    const char *root = getenv("ANNALS_SEEDS");
    struct arena arena = { 0 };
    struct diagnostics list = { .arena = &arena };
    struct found_list found = { 0 };
    struct buffer bytes = { 0 };
    assert_true(find_sources(&arena, root, &list, &found, NULL));
    assert_true(found.count > 0);
    for (size_t i = 0; i < found.count; i++) {
        struct document document;
        const struct found *source = &found.items[i];
        assert_true(file_read(source->path.data, READ_SIZE_MAX, &bytes, NULL));
        struct read_input input = { .id = source->id,
                                    .path = source->path,
                                    .ending = source->ending,
                                    .bytes = buffer_view(&bytes) };
        read_source(&arena, &input, &list, &document);
        expect_sound(&document);
        expect_clean(source, &document);
    }
    buffer_finish(&bytes);
    arena_finish(&arena);
}

int main(void)
{
    const char *root = getenv("ANNALS_SEEDS");
    if (root == NULL || file_kind_of(root, true) != FILE_FOLDER) {
        puts("1..0 # SKIP the original documents are not here");
        return 0;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_folder_cleanly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
