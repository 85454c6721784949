/* Extraction: the first byte chooses the source's ending and whether it has a date; the
 * rest is the source. It is made a record, which is written as JSON and read again. */
#include "fuzz.h"

#include "corpus/read.h"
#include "format/json_writer.h"
#include "format/node.h"
#include "store/record.h"

/* What holds of every claim: its words are the text's, its title and figures in bounds.
 */
static void check_claim(const struct record *record, const struct claim *claim)
{
    const struct quote *quote = &claim->quote;
    FUZZ_CHECK(quote->start < quote->end && quote->end <= record->text.length,
               claim->title);
    FUZZ_CHECK(
        view_equal(quote->exact, view_slice(record->text, quote->start, quote->end)),
        claim->title);
    FUZZ_CHECK(claim->trigger_start >= quote->start && claim->trigger_end <= quote->end,
               claim->title);
    FUZZ_CHECK(claim->title.length >= 8, claim->title);
    FUZZ_CHECK(claim->confidence >= 0 && claim->confidence <= 1, claim->title);
    FUZZ_CHECK(claim->salience >= 0 && claim->salience <= 1, claim->title);
    FUZZ_CHECK(claim->timex == CLAIM_NO_TIMEX || claim->timex < record->timexes.count,
               claim->title);
    for (size_t i = 0; i < claim->participant_count; i++)
        FUZZ_CHECK(claim->participants[i].bearer < record->mentions.bearer_count,
                   claim->title);
}

static void check_record(const struct record *record)
{
    size_t leads = 0;
    for (size_t i = 0; i < record->claims.count; i++) {
        check_claim(record, &record->claims.items[i]);
        leads += record->claims.items[i].lead;
    }
    FUZZ_CHECK(leads <= 1, record->text);
    for (size_t i = 1; i < record->mentions.count; i++)
        FUZZ_CHECK(record->mentions.items[i].start >= record->mentions.items[i - 1].end,
                   record->mentions.items[i].name);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const endings[] = { "md", "txt", "html" };
    if (size < 1)
        return 0;
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena };
    struct read_input input = {
        .id = VIEW("fuzzed"),
        .path = VIEW("corpus/fuzzed"),
        .ending = view_of(endings[data[0] % 3]),
        .bytes = { (const char *) data + 1, size - 1 },
        .sidecar = data[0] & 0x80 ? VIEW("date: 2012-03-10\n") : (struct view){ 0 },
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
    FUZZ_CHECK(json_read(&arena, buffer_view(&json), &node, &err), buffer_view(&json));
    buffer_finish(&json);
    arena_finish(&arena);
    return 0;
}

/* Sentences of all sorts, each as a source of each ending, with and without a date. */
bool fuzz_example(size_t number, struct buffer *out)
{
    static const char *const examples[] = {
        "# Salo opens harbour\n\nAino Salo opened the harbour on 8 March 2012. She said "
        "that it would bring trade if the road was built.",
        "\"We must leave,\" said Velmor Inc. chairman Pekka Rinne on Friday; the firm, "
        "which "
        "was founded in 1990 and opened a mill in 1995, lost in court.",
        "SUBJECT: TALKS IN RIGA\n\n1. (C) Summary: In a March 3 meeting Minister Ingrid "
        "Halvorsen told DCM that Norway would sign the protocol within 24 months.",
        "<h1>Holt resigns</h1><p>The Growers' Union (GU) said the GU's head, Anna Holt, "
        "had "
        "resigned <b>last week</b>, as long as the vote of Nov. 12 stands.</p>",
    };
    static const char first[] = { 0, 1, 2, (char) 0x80, (char) 0x81, (char) 0x82 };
    size_t count = sizeof examples / sizeof *examples;
    if (number >= count * sizeof first)
        return false;
    buffer_add_byte(out, first[number / count]);
    buffer_add(out, view_of(examples[number % count]));
    return true;
}
