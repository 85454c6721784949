#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/vector.h"
#include "corpus/draft.h"
#include "expect.h"

struct fixture {
    struct arena arena;
    struct diagnostics diagnostics;
    struct draft draft;
};

static void begin(struct fixture *fixture, struct view raw)
{
    *fixture = (struct fixture){ 0 };
    fixture->diagnostics.arena = &fixture->arena;
    draft_init(&fixture->draft, &fixture->arena, raw, &fixture->diagnostics);
}

static void cleans_characters(void **state)
{
    (void) state;
    static const struct {
        const char *text, *clean;
    } cases[] = {
        { "  plain   words \n here ", "plain words here" },
        { "no\xC2\xA0"
          "break\xE2\x80\x89thin\xE3\x80\x80wide",
          "no break thin wide" },
        { "soft\xC2\xADhyphen zero\xE2\x80\x8Bwidth \xEF\xBB\xBFmark",
          "softhyphen zerowidth mark" },
        { "line\xE2\x80\xA8"
          "break\xC2\x85next",
          "line break next" },
        { "dash \xE2\x80\x94 and \xE2\x80\x9Cquotes\xE2\x80\x9D",
          "dash \xE2\x80\x94 and \xE2\x80\x9Cquotes\xE2\x80\x9D" },
        { "tab\there\vthere\fand", "tab here there and" },
        { "right\xE2\x80\x8Fto\xD8\x9Cleft", "righttoleft" },
        { "caf\xC3\xA9 \xC2\xB6 \xC2\xA3"
          "5",
          "caf\xC3\xA9 \xC2\xB6 \xC2\xA3"
          "5" },
        { "one\x01two", "onetwo" },
        { " \n\t ", "" },
        { "", "" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = { 0 };
        expect_view(draft_clean(&arena, view_of(cases[i].text)), cases[i].clean);
        arena_finish(&arena);
    }
    struct arena arena = { 0 };
    assert_null(draft_clean(&arena, (struct view){ NULL, 0 }).data);
    arena_finish(&arena);
}

static void drops_empty_blocks(void **state)
{
    (void) state;
    struct fixture fixture;
    struct document document = { 0 };
    begin(&fixture, VIEW("ab  cd"));
    draft_open(&fixture.draft, BLOCK_PARAGRAPH, 0);
    draft_open(&fixture.draft, BLOCK_HEADING, 3);
    draft_add(&fixture.draft, VIEW("ab"), 0);
    draft_open(&fixture.draft, BLOCK_PARAGRAPH, 0);
    draft_add(&fixture.draft, VIEW("  "), 2);
    draft_open(&fixture.draft, BLOCK_ITEM, 0);
    draft_add(&fixture.draft, VIEW("cd"), 4);
    draft_finish(&fixture.draft, &document);
    expect_view(document.text, "ab\n\ncd");
    assert_int_equal(document.block_count, 2);
    assert_int_equal(document.blocks[0].kind, BLOCK_HEADING);
    assert_int_equal(document.blocks[0].level, 3);
    assert_int_equal(document.blocks[1].kind, BLOCK_ITEM);
    assert_int_equal(document.blocks[1].start, 4);
    arena_finish(&fixture.arena);
}

/* The byte of raw that a byte of the document's text came from. */
static size_t origin_of(const struct document *document, size_t offset)
{
    size_t i = 0;
    while (i + 1 < document->origin_count && document->origins[i + 1].offset <= offset)
        i++;
    return document->origins[i].file_offset + offset - document->origins[i].offset;
}

static void keeps_the_way_back(void **state)
{
    (void) state;
    struct fixture fixture;
    struct document document = { .diagnostics = NULL };
    struct view raw = VIEW("x x one   two\n\n** three\xC2\xAD"
                           "four");
    begin(&fixture, raw);
    draft_open(&fixture.draft, BLOCK_PARAGRAPH, 0);
    draft_add(&fixture.draft, view_slice(raw, 3, 13), 3);
    draft_open(&fixture.draft, BLOCK_PARAGRAPH, 0);
    draft_add(&fixture.draft, view_slice(raw, 18, raw.length), 18);
    draft_finish(&fixture.draft, &document);
    expect_view(document.text, "one two\n\nthreefour");
    for (size_t i = 0; i < document.text.length; i++)
        if (document.text.data[i] > ' ')
            assert_int_equal(raw.data[origin_of(&document, i)], document.text.data[i]);

    size_t line, column;
    document_place(&document, 9, &line, &column);
    assert_int_equal(line, 3);
    assert_int_equal(column, 4);
    arena_finish(&fixture.arena);
}

static void undoes_escapes(void **state)
{
    (void) state;
    struct fixture fixture;
    struct document document = { 0 };
    struct view raw = VIEW("it cost \\$5 &amp; more &lt;&gt; at AT&T \\\\ end");
    begin(&fixture, raw);
    size_t end =
        draft_add_parsed(&fixture.draft, VIEW("it cost $5 & more <> at AT&T \\ end"), 0);
    assert_int_equal(end, raw.length);
    draft_finish(&fixture.draft, &document);
    expect_view(document.text, "it cost $5 & more <> at AT&T \\ end");
    for (size_t i = 0; i < document.text.length; i++) {
        char c = document.text.data[i], from = raw.data[origin_of(&document, i)];
        assert_true(from == c || from == '\\' || from == '&');
    }
    arena_finish(&fixture.arena);
}

static void closes_gaps(void **state)
{
    (void) state;
    struct fixture fixture;
    struct document document = { 0 };
    struct view raw = VIEW("keep [drop] this , here");
    begin(&fixture, raw);
    draft_add(&fixture.draft, raw, 0);
    size_t start = fixture.draft.blocks.items[0].start;
    draft_erase(&fixture.draft, start + 5, start + 11);
    draft_erase(&fixture.draft, start + 16, start + 17);
    draft_compact(&fixture.draft);
    expect_view(draft_text(&fixture.draft, &fixture.draft.blocks.items[0]),
                "keep this, here");
    draft_break(&fixture.draft, ' ');
    draft_open(&fixture.draft, BLOCK_PARAGRAPH, 0)->fate = DRAFT_FURNITURE;
    draft_add(&fixture.draft, VIEW("left out"), 0);
    draft_finish(&fixture.draft, &document);
    expect_view(document.text, "keep this, here");
    assert_int_equal(raw.data[origin_of(&document, 9)], ',');
    arena_finish(&fixture.arena);
}

static void clips_hints(void **state)
{
    (void) state;
    struct fixture fixture;
    struct document document = { 0 };
    struct view raw = VIEW("the Water  Board met Jane Roe");
    begin(&fixture, raw);
    draft_add(&fixture.draft, raw, 0);
    size_t start = fixture.draft.blocks.items[0].start;
    static const struct hint hints[] = {
        { HINT_ORGANISATION, 4, 16 }, /* with the space between, which shrinks */
        { HINT_OTHER, 17, 20 },       /* erased whole */
        { HINT_PERSON, 20, 29 },      /* with a space before it */
    };
    for (size_t i = 0; i < COUNT(hints); i++)
        *VECTOR_PUSH(&fixture.arena, &fixture.draft.hints) =
            (struct hint){ hints[i].kind, hints[i].start + start, hints[i].end + start };
    draft_erase(&fixture.draft, start + 17, start + 20);
    draft_finish(&fixture.draft, &document);
    expect_view(document.text, "the Water Board Jane Roe");
    assert_int_equal(document.hint_count, 2);
    expect_view(view_slice(document.text, document.hints[0].start, document.hints[0].end),
                "Water Board");
    expect_view(view_slice(document.text, document.hints[1].start, document.hints[1].end),
                "Jane Roe");
    arena_finish(&fixture.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cleans_characters),  cmocka_unit_test(drops_empty_blocks),
        cmocka_unit_test(keeps_the_way_back), cmocka_unit_test(undoes_escapes),
        cmocka_unit_test(closes_gaps),        cmocka_unit_test(clips_hints),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
