#include "text/token.h"

#include "text/scan.h"
#include "text/scan_runs.h"
#include "text/sentence.h"

void text_split(struct arena *arena, const struct document *document, struct text *out)
{
    struct scan scan = { .arena = arena, .text = document->text };
    scan.runs = scan_runs_of(arena, document->text);
    struct sentence_list sentences = { 0 };
    for (size_t i = 0; i < document->block_count; i++) {
        size_t first = scan.count;
        scan_block(&scan, document->blocks[i].start, document->blocks[i].end);
        sentence_split(arena, document, i, scan.tokens, first, scan.count, &sentences);
    }
    *out = (struct text){
        .document = document,
        .tokens = scan.tokens,
        .token_count = scan.count,
        .keys = scan.keys,
        .sentences = sentences.items,
        .sentence_count = sentences.count,
    };
}

size_t text_token_at(const struct text *text, size_t offset)
{
    size_t low = 0, high = text->token_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text->tokens[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct view text_slice(const struct text *text, size_t first, size_t last)
{
    if (last > text->token_count)
        last = text->token_count;
    if (first >= last)
        return VIEW("");
    return view_slice(text->document->text, text->tokens[first].start,
                      text->tokens[last - 1].end);
}
