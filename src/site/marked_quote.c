#include "site/marked.h"

#include "base/utf8.h"
#include "site/words.h"

enum { CONTEXT_MAX = 280 }; /* bytes shown on each side of a quote */

/* The passage that holds the whole quote, or NULL. */
static const struct passage *passage_around(const struct record *record,
                                            const struct quote *quote)
{
    size_t low = 0, high = record->passage_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (record->passages[middle].end < quote->end)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == record->passage_count || record->passages[low].start > quote->start)
        return NULL;
    return &record->passages[low];
}

static void fill_context(const struct page *page, struct template_part *part,
                         const struct record *record, const struct quote *quote)
{
    const struct passage *passage = passage_around(record, quote);
    struct view before = quote->prefix, after = quote->suffix;
    if (passage != NULL && quote->end - passage->start <= passage->text.length) {
        before = view_slice(passage->text, 0, quote->start - passage->start);
        after =
            view_slice(passage->text, quote->end - passage->start, passage->text.length);
    }
    part_set(part, "BEFORE", words_shorten_front(page->arena, before, CONTEXT_MAX));
    part_set(part, "AFTER", words_shorten(page->arena, after, CONTEXT_MAX));
}

void marked_fill_quote(const struct page *page, struct template_part *part,
                       const struct record *record, const struct claim *claim)
{
    const struct quote *quote = &claim->quote;
    size_t from = claim->expression_start, to = claim->expression_end;
    bool inside = from >= quote->start && to <= quote->end && from < to &&
                  to - quote->start <= quote->exact.length;
    /* Of a record that others wrote the offsets may not fit the words. */
    size_t whole = quote->exact.length;
    size_t cut = inside ? utf8_floor(quote->exact, from - quote->start) : whole;
    size_t end = inside ? utf8_floor(quote->exact, to - quote->start) : whole;
    part_set(part, "QUOTE_START", view_slice(quote->exact, 0, cut));
    part_set(part, "EXPRESSION", view_slice(quote->exact, cut, end));
    part_set(part, "QUOTE_END", view_slice(quote->exact, end, quote->exact.length));
    fill_context(page, part, record, quote);
}
