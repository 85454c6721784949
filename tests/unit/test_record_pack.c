#include "store_fixture.h"

#include <string.h>

#include "corpus/read.h"
#include "events/told.h"
#include "store/record_pack.h"

static const char text[] =
    "---\ntitle: The ferry\ndate: 2011-06-04\npublisher: Harbour Post\ntags: [water, "
    "law]\n---\n"
    "# The ferry is sold\n\nIda Marlow, owner of the Ferry Company, sold the ferry on 3 "
    "June "
    "2011. She had bought it in late 2004.\n\nIn the 1990s nobody had wanted it. The "
    "Harbour "
    "Act was signed by Ida Marlow on 30 February 2001 and again in May 2002.\n";

static struct record *extract(struct arena *arena)
{
    struct diagnostics *findings = ARENA_NEW(arena, struct diagnostics);
    *findings = (struct diagnostics){ .arena = arena, .path = VIEW("ferry.md") };
    struct document *document = ARENA_NEW(arena, struct document);
    document->diagnostics = findings;
    struct read_input input = { .id = VIEW("ferry"),
                                .path = VIEW("ferry.md"),
                                .ending = VIEW(".md"),
                                .bytes = view_of(text) };
    read_source(arena, &input, findings, document);
    struct record *record = ARENA_NEW(arena, struct record);
    record_extract(arena, document, record);
    record = record_keep(arena, record);
    told_read(arena, record);
    return record;
}

static struct view packed(struct arena *arena, const struct record *record)
{
    struct buffer bytes = { .length = 0 };
    record_pack(record, &bytes);
    struct view copy = arena_copy(arena, buffer_view(&bytes));
    buffer_finish(&bytes);
    return copy;
}

/* Packed again, a record that was read gives the same bytes: nothing of it was lost. */
static void reads_what_it_wrote(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct record *record = extract(&arena), read;
    struct view bytes = packed(&arena, record);
    assert_true(record->claims.count >= 3);
    assert_true(record->diagnostic_count > 0);
    assert_true(record_unpack(&arena, bytes, &read));
    assert_true(view_equal(packed(&arena, &read), bytes));
    assert_true(view_equal(read.source.publisher, VIEW("Harbour Post")));
    assert_int_equal(read.source.tag_count, 2);
    assert_int_equal(read.passage_count, record->passage_count);
    for (size_t i = 0; i < record->claims.count; i++) {
        const struct claim *was = &record->claims.items[i], *is = &read.claims.items[i];
        assert_string_equal(is->id, was->id);
        assert_true(view_equal(is->title, was->title));
        assert_true(view_equal(is->quote.exact, was->quote.exact));
        assert_int_equal(date_compare(&is->date, &was->date), 0);
        assert_int_equal(is->timex, was->timex);
        assert_int_equal(is->participant_count, was->participant_count);
    }
    arena_finish(&arena);
}

/* What was kept of what claims tell is what is read of them anew. */
static void tells_the_same(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct record *record = extract(&arena), read, anew;
    struct view bytes = packed(&arena, record);
    size_t words = 0, matters = 0;
    assert_true(record_unpack(&arena, bytes, &read));
    assert_true(record_unpack(&arena, bytes, &anew));
    for (size_t c = 0; c < anew.claims.count; c++)
        anew.claims.items[c].told = NULL;
    assert_true(record_unpack(&arena, packed(&arena, &anew), &anew));
    told_read(&arena, &anew);
    for (size_t c = 0; c < read.claims.count; c++) {
        const struct claim *claim = &read.claims.items[c];
        const struct claim_told *is = claim->told, *wanted = anew.claims.items[c].told;
        assert_int_equal(is->act, wanted->act);
        assert_int_equal(is->kind, wanted->kind);
        assert_int_equal(is->title_matters, wanted->title_matters);
        assert_int_equal(is->passage_matters, wanted->passage_matters);
        assert_int_equal(is->another_time, wanted->another_time);
        assert_int_equal(is->word_count, wanted->word_count);
        for (size_t w = 0; w < is->word_count; w++) {
            const struct told_word *word = &is->words[w], *same = &wanted->words[w];
            assert_true(word->stem == same->stem);
            assert_int_equal(word->start, same->start);
            assert_int_equal(word->length, same->length);
            assert_true(told_text(claim, word).length > 0);
        }
        words += is->word_count;
        matters += is->title_matters != 0 || is->passage_matters != 0;
    }
    assert_true(words > 0 && matters > 0);
    arena_finish(&arena);
}

/* As records and timelines show it: the JSON of both is the same. */
static void means_the_same(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct record *record = extract(&arena), read;
    assert_true(record_unpack(&arena, packed(&arena, record), &read));
    struct buffer out[2] = { { .length = 0 }, { .length = 0 } };
    const struct record *both[] = { record, &read };
    for (int i = 0; i < 2; i++) {
        struct json_writer writer = { .out = &out[i] };
        record_write(both[i], &writer);
    }
    assert_true(view_equal(buffer_view(&out[0]), buffer_view(&out[1])));
    buffer_finish(&out[0]);
    buffer_finish(&out[1]);
    arena_finish(&arena);
}

static void refuses_what_is_cut(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct view bytes = packed(&arena, extract(&arena));
    for (size_t length = 0; length < bytes.length; length++) {
        struct arena page = { .blocks = NULL };
        struct record read;
        struct view part = arena_copy(&page, view_slice(bytes, 0, length));
        assert_false(record_unpack(&page, part, &read));
        assert_int_equal(read.claims.count, 0);
        arena_finish(&page);
    }
    arena_finish(&arena);
}

/* A byte that was changed is refused, or gives a record that can be packed. */
static void survives_damage(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct view bytes = packed(&arena, extract(&arena));
    for (size_t at = 0; at < bytes.length; at++) {
        struct arena page = { .blocks = NULL };
        struct record read;
        char *damaged = arena_take(&page, bytes.length);
        memcpy(damaged, bytes.data, bytes.length);
        damaged[at] = (char) (damaged[at] ^ (at % 7 == 0 ? 0xFF : 1 << at % 8));
        if (record_unpack(&page, (struct view){ damaged, bytes.length }, &read))
            assert_true(packed(&page, &read).length > 0);
        arena_finish(&page);
    }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_it_wrote), cmocka_unit_test(tells_the_same),
        cmocka_unit_test(means_the_same),      cmocka_unit_test(refuses_what_is_cut),
        cmocka_unit_test(survives_damage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
