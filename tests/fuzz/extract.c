/* Fuzzes extraction: any bytes are read as a source of some format, with or without a
 * date, and made a record, which is written as JSON and read again.
 *
 * The first byte chooses ending and date; the rest is the source. Beside crashes and
 * hangs, what a record must always keep is asserted. Build and run as
 * tests/fuzz/meson.build says. */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "corpus/read.h"
#include "format/json_writer.h"
#include "format/node.h"
#include "store/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* What holds of every claim: its words are the text's, its title and figures in bounds.
 */
static void check_claim(const struct record *record, const struct claim *claim)
{
    const struct quote *quote = &claim->quote;
    assert(quote->start < quote->end && quote->end <= record->text.length);
    assert(view_equal(quote->exact, view_slice(record->text, quote->start, quote->end)));
    assert(claim->trigger_start >= quote->start && claim->trigger_end <= quote->end);
    assert(claim->title.length >= 8);
    assert(claim->confidence >= 0 && claim->confidence <= 1);
    assert(claim->salience >= 0 && claim->salience <= 1);
    assert(claim->timex == CLAIM_NO_TIMEX || claim->timex < record->timexes.count);
    for (size_t i = 0; i < claim->participant_count; i++)
        assert(claim->participants[i].bearer < record->mentions.bearer_count);
}

static void check_record(const struct record *record)
{
    size_t leads = 0;
    for (size_t i = 0; i < record->claims.count; i++) {
        check_claim(record, &record->claims.items[i]);
        leads += record->claims.items[i].lead;
    }
    assert(leads <= 1);
    for (size_t i = 1; i < record->mentions.count; i++)
        assert(record->mentions.items[i].start >= record->mentions.items[i - 1].end);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const endings[] = { "md", "txt", "html" };
    if (size < 1)
        return 0;
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena };
    struct read_input input = {
        .id = VIEW("fuzzed"),
        .path = VIEW("corpus/fuzzed"),
        .ending = view_of(endings[bytes[0] % 3]),
        .bytes = { (const char *) bytes + 1, size - 1 },
        .sidecar = bytes[0] & 0x80 ? VIEW("date: 2012-03-10\n") : (struct view){ 0 },
        .sidecar_path = VIEW("corpus/fuzzed.yaml"),
    };
    struct document document;
    struct record record;
    struct buffer json = { 0 };
    struct json_writer writer = { .out = &json };
    struct node node;
    struct error err = { 0 };
    read_source(&arena, &input, &findings, &document);
    record_extract(&arena, &document, &record);
    check_record(&record);
    record_write(&record, &writer);
    assert(json_read(&arena, buffer_view(&json), &node, &err));
    buffer_finish(&json);
    arena_finish(&arena);
    return 0;
}
