/* The HTML reader: any bytes are read as a saved page; the document must be whole. */
#include "fuzz.h"

#include "base/utf8.h"
#include "corpus/read.h"

/* Blocks and hints stand in order within the text; its bytes lead back into the file. */
static void check_document(const struct document *document)
{
    struct view text = document->text;
    size_t end = 0;
    FUZZ_CHECK(utf8_check(text) == text.length, text);
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        FUZZ_CHECK(block->start >= end && block->start < block->end, text);
        end = block->end;
    }
    FUZZ_CHECK(end <= text.length, text);
    end = 0;
    for (size_t i = 0; i < document->hint_count; i++) {
        const struct hint *hint = &document->hints[i];
        FUZZ_CHECK(hint->start >= end && hint->end <= text.length, text);
        end = hint->end;
    }
    for (size_t i = 1; i < document->origin_count; i++)
        FUZZ_CHECK(document->origins[i].offset >= document->origins[i - 1].offset, text);
    size_t line = 0, column = 0;
    if (text.length > 0)
        document_place(document, text.length - 1, &line, &column);
    FUZZ_CHECK((text.length == 0) == (line == 0), text);
}

/* What a source says of itself has no control characters, and its date its days. */
static void check_source(const struct source *source)
{
    const struct view fields[] = { source->title, source->publisher, source->author,
                                   source->url, source->language };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        FUZZ_CHECK(utf8_check(fields[i]) == fields[i].length, fields[i]);
        for (size_t at = 0; at < fields[i].length;)
            FUZZ_CHECK(!utf8_is_control(utf8_next(fields[i], &at)), fields[i]);
    }
    FUZZ_CHECK(!source->has_date ||
                   day_compare(source->date.earliest, source->date.latest) <= 0,
               source->title);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena };
    struct read_input input = { .id = VIEW("page"),
                                .path = VIEW("corpus/page.html"),
                                .ending = VIEW("html"),
                                .bytes = { (const char *) data, size } };
    struct document document = { .block_count = 0 };
    read_source(&arena, &input, &findings, &document);
    check_document(&document);
    check_source(&document.source);
    arena_finish(&arena);
    return 0;
}

bool fuzz_example(size_t number, struct buffer *out)
{
    static const struct view pages[] = {
        VIEW_INIT("<p>The lock of Oderfurt opened on 3 May 1998."),
        VIEW_INIT(
            "<html lang=de><head><title>A | B</title><meta charset=utf-8>"
            "<meta property=\"article:published_time\" content=\"2011-05-09T08:00Z\">"
            "<link rel=canonical href=\"https://example.org/a\"></head><body><nav>"
            "<a href=/>Home</a></nav><article><h1>A</h1><p>One.<p>Two <b>three</b> "
            "&amp; four.<ul><li>Five.</ul><blockquote>Six.</blockquote></article>"
            "<footer>All rights reserved</footer>"),
        VIEW_INIT("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
                  "\"headline\":\"A\",\"datePublished\":\"2011-05-09\",\"author\":"
                  "[{\"name\":\"B\"}]}</script><main><p>The mill burned down.</main>"),
        VIEW_INIT(
            "<div itemscope itemtype=\"https://schema.org/Article\"><time "
            "itemprop=datePublished datetime=\"2001-02-03\">3 February</time><p>Text "
            "that is long enough to be one, with a sentence more.</p></div>"),
        VIEW_INIT(
            "<table><tr><td><p>a<td>b<table><tr><td>c</table></table><pre>x\n y</pre>"),
        VIEW_INIT("\xFF\xFE<\0p\0>\0a\0"),
        VIEW_INIT(
            "<meta charset=iso-8859-2><p>\xB1\xE6\xEA<br>x<br><br>y<!-- z --><svg><a>"),
    };
    if (number >= sizeof pages / sizeof *pages)
        return false;
    buffer_add(out, pages[number]);
    return true;
}
