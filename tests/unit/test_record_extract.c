#include "store_fixture.h"

#include <string.h>

/* A document of paragraphs; the first is a heading. */
static void make(struct arena *arena, struct diagnostics *diagnostics, struct view text,
                 struct document *out)
{
    *out = (struct document){
        .source = { .id = VIEW("bridges/old"),
                    .path = VIEW("corpus/bridges/old.md"),
                    .format = VIEW("markdown"),
                    .rights = VIEW("excerpt") },
        .text = text,
        .blocks = ARENA_ARRAY(arena, struct block, 8),
        .origins = ARENA_NEW(arena, struct origin),
        .origin_count = 1,
        .raw = text,
        .diagnostics = diagnostics,
    };
    for (size_t start = 0; start < text.length;) {
        size_t end = view_find(text, VIEW("\n\n"), start);
        struct block *block = &out->blocks[out->block_count++];
        *block = (struct block){ .kind = BLOCK_PARAGRAPH, .start = start, .end = end };
        if (start == 0) {
            block->kind = BLOCK_HEADING;
            block->level = 1;
        }
        start = end + 2;
    }
}

static const char BRIDGE[] =
    "Old bridge closes\n\n"
    "The city of Košice closed the old bridge on 12 March 2011. Nobody was surprised. It "
    "rained. The weather was dull.\n\n"
    "Engineers inspected it in late 2009 – and warned the mayor, Žofia Nagy. She thanked "
    "them. They left. Coffee was cold.\n\n"
    "A new bridge opened on 4 May 2013.";

static struct view written(struct arena *arena, const struct record *record)
{
    struct buffer out = { .length = 0 };
    struct json_writer writer = { .out = &out };
    record_write(record, &writer);
    struct view text = arena_copy(arena, buffer_view(&out));
    buffer_finish(&out);
    return text;
}

static void extract(struct arena *arena, struct diagnostics *diagnostics, bool dated,
                    struct record *out)
{
    struct document document;
    *diagnostics = (struct diagnostics){ .arena = arena, .path = VIEW("old.md") };
    make(arena, diagnostics, view_of(BRIDGE), &document);
    document.source.has_date = dated;
    if (dated)
        assert_true(date_of_day((struct day){ 2011, 3, 14 }, &document.source.date));
    record_extract(arena, &document, out);
}

static void goes_through_all_stages(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct diagnostics diagnostics;
    struct record record;
    extract(&arena, &diagnostics, true, &record);
    assert_int_equal(record.timexes.count, 3);
    assert_string_equal(record.timexes.items[0].date.edtf, "2011-03-12");
    assert_true(record.mentions.count > 0);
    assert_true(record.claims.count >= 2);
    assert_int_equal(record.paragraph_count, 4);
    for (size_t i = 0; i < record.claims.count; i++) {
        const struct claim *claim = &record.claims.items[i];
        assert_true(
            view_equal(view_slice(record.text, claim->quote.start, claim->quote.end),
                       claim->quote.exact));
        assert_true(claim->codes.quote_end - claim->codes.quote_start <=
                    claim->quote.exact.length);
    }
    arena_finish(&arena);
}

/* A record is the same whether it comes from a document or from what was written of it.
 */
static void is_read_as_it_was_written(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct diagnostics diagnostics;
    struct record record, again;
    struct node node;
    struct error err = { .kind = ERROR_NONE };
    extract(&arena, &diagnostics, true, &record);
    struct view text = written(&arena, &record);
    fixture_parse(&arena, text, &node);
    if (!record_read(&arena, &node, &again, &err))
        fail_msg("%s", err.text);
    assert_true(view_equal(written(&arena, &again), text));
    assert_int_equal(again.passage_count, record.passage_count);
    for (size_t i = 0; i < record.passage_count; i++) {
        assert_int_equal(again.passages[i].start, record.passages[i].start);
        assert_int_equal(again.passages[i].end, record.passages[i].end);
        assert_int_equal(again.passages[i].cut_after, record.passages[i].cut_after);
    }
    assert_int_equal(again.mentions.bearer_count, record.mentions.bearer_count);
    for (size_t i = 0; i < record.claims.count; i++) {
        const struct claim *a = &record.claims.items[i], *b = &again.claims.items[i];
        assert_int_equal(a->timex, b->timex);
        assert_int_equal(a->expression_start, b->expression_start);
        assert_int_equal(a->expression_end, b->expression_end);
        assert_memory_equal(&a->codes, &b->codes, sizeof a->codes);
        for (size_t j = 0; j < a->participant_count; j++)
            assert_int_equal(a->participants[j].bearer, b->participants[j].bearer);
    }
    arena_finish(&arena);
}

static void says_when_nothing_dates_a_source(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct diagnostics diagnostics = { .arena = &arena };
    struct document document;
    struct record record;
    make(&arena, &diagnostics, VIEW("Of bridges\n\nSome are old. Others are not."),
         &document);
    record_extract(&arena, &document, &record);
    assert_false(record.source.has_date);
    assert_int_equal(record.diagnostic_count, 1);
    assert_int_equal(record.diagnostics[0].code, DIAGNOSTIC_UNDATED);
    assert_int_equal(record.claims.count, 0);
    assert_int_equal(record.passage_count, 0);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(goes_through_all_stages),
        cmocka_unit_test(is_read_as_it_was_written),
        cmocka_unit_test(says_when_nothing_dates_a_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
