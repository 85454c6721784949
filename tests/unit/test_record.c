#include "store_fixture.h"

#include <string.h>

static void writes_what_it_read(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct view text = fixture_text(&arena, "record.json");
    struct record *record = fixture_record(&arena, "record.json");
    struct buffer out = { .length = 0 };
    struct json_writer writer = { .out = &out, .indent = 2 };
    record_write(record, &writer);
    buffer_add_byte(&out, '\n');
    buffer_add_byte(&out, '\0');
    assert_string_equal(out.data, text.data);
    buffer_finish(&out);
    arena_finish(&arena);
}

static void reads_offsets_as_bytes(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct record *record = fixture_record(&arena, "record.json");
    struct view text = record->text;
    assert_int_equal(record->claims.count, 2);
    const struct claim *claim = &record->claims.items[1];
    assert_true(view_equal(view_slice(text, claim->trigger_start, claim->trigger_end),
                           VIEW("sold")));
    assert_true(view_equal(view_slice(text, claim->quote.start, claim->quote.end),
                           claim->quote.exact));
    assert_true(
        view_equal(view_slice(text, claim->expression_start, claim->expression_end),
                   VIEW("late 2004")));
    assert_true(claim->quote.start > claim->codes.quote_start);
    assert_int_equal(claim->timex, 1);
    assert_int_equal(claim->date.precision, DATE_YEAR);
    assert_int_equal(claim->date.part, DATE_LATE);
    assert_true(claim->date.has_core);
    const struct block *block = &record->blocks[1];
    assert_int_equal(block->end, text.length);
    assert_int_equal(record->paragraph_count, 2);
    arena_finish(&arena);
}

static void knows_bearers(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct record *record = fixture_record(&arena, "record.json");
    const struct mention_list *mentions = &record->mentions;
    assert_int_equal(mentions->bearer_count, 4);
    assert_int_equal(mentions->bearers[0].mention_count, 4);
    assert_true(view_equal(mentions->bearers[0].aliases[0], VIEW("the Ödön")));
    assert_true(view_equal(mentions->bearers[2].role, VIEW("owner")));
    assert_int_equal(mentions->items[3].bearer, 3);
    assert_int_equal(record->claims.items[1].participants[0].bearer, 2);
    arena_finish(&arena);
}

/* A record of a program that does not know bearers. */
static void finds_bearers_by_their_names(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct view text = fixture_text(&arena, "record.json");
    size_t start = view_find(text, VIEW("  \"bearers\""), 0);
    size_t end = view_find(text, VIEW("  \"claims\""), 0);
    struct view before = view_slice(text, 0, start);
    struct view after = view_slice(text, end, text.length);
    text = arena_format(&arena, "%.*s%.*s", VIEW_ARG(before), VIEW_ARG(after));
    text = fixture_replace(&arena, text, "\"name\": \"Zürich\"",
                           "\"name\": \"City of Zürich\"");
    struct node node;
    struct record record = { .paragraph_count = 0 };
    fixture_parse(&arena, text, &node);
    assert_true(record_read(&arena, &node, &record, NULL));
    assert_int_equal(record.mentions.bearer_count, 5); /* a claim still says "Zürich" */
    const struct bearer *city = &record.mentions.bearers[1];
    assert_true(view_equal(city->name, VIEW("City of Zürich")));
    assert_int_equal(city->alias_count, 1);
    assert_true(view_equal(city->aliases[0], VIEW("Zürich")));
    assert_int_equal(city->mention_count, 1);
    assert_int_equal(record.mentions.bearers[4].mention_count, 0);
    assert_int_equal(record.claims.items[0].participants[1].bearer, 4);
    arena_finish(&arena);
}

/* Everything the record points to is overwritten once it has been kept. */
static void keeps_without_the_text(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL }, lasting = { .blocks = NULL };
    struct record *record = fixture_record(&arena, "record.json");
    struct record *kept = record_keep(&lasting, record);
    memset((void *) (uintptr_t) record->text.data, '#', record->text.length);
    record->claims.items[0].title = VIEW("gone");
    arena_finish(&arena);

    assert_null(kept->text.data);
    assert_null(kept->blocks);
    assert_int_equal(kept->mentions.count, 0);
    assert_int_equal(kept->paragraph_count, 2);
    assert_true(view_equal(kept->source.id, VIEW("cafés/zürich")));
    assert_true(view_equal(kept->source.tags[1], VIEW("trade")));
    assert_true(view_equal(kept->mentions.bearers[1].country, VIEW("Switzerland")));
    const struct claim *claim = &kept->claims.items[1];
    assert_true(view_equal(claim->title,
                           VIEW("Élodie Ruiz sells Café Ödön to the Müller Group")));
    assert_true(view_equal(claim->trigger, VIEW("sold")));
    assert_true(view_equal(
        claim->quote.exact,
        VIEW("Élodie Ruiz, its owner, sold it to the Müller Group in late 2004")));
    assert_true(view_equal(claim->participants[0].role, VIEW("who")));
    assert_int_equal(claim->codes.quote_start, 99);
    assert_int_equal(kept->timexes.count, 2);
    assert_string_equal(kept->timexes.items[0].date.edtf, "1990-05-03");
    assert_int_equal(kept->diagnostics[0].code, DIAGNOSTIC_UNKNOWN_KEY);
    assert_int_equal(kept->diagnostics[0].line, 3);
    assert_int_equal(kept->passage_count, 2);
    assert_true(view_equal(kept->passages[0].text, VIEW("A café changes hands")));
    assert_true(view_starts(kept->passages[1].text, VIEW("The Café")));
    arena_finish(&lasting);
}

static void keeps_the_empty(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct record empty = { .paragraph_count = 0 };
    struct record *kept = record_keep(&arena, &empty);
    assert_int_equal(kept->claims.count, 0);
    assert_null(kept->source.title.data);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_what_it_read),
        cmocka_unit_test(reads_offsets_as_bytes),
        cmocka_unit_test(knows_bearers),
        cmocka_unit_test(finds_bearers_by_their_names),
        cmocka_unit_test(keeps_without_the_text),
        cmocka_unit_test(keeps_the_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
