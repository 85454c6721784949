#include "store/passage.h"

#include "base/vector.h"

enum { HEADING_LEVELS = 6 };

struct passage_list {
    struct passage *items;
    size_t count, capacity;
};

static void add(struct arena *arena, struct passage_list *list,
                const struct record *record, size_t block, size_t start, size_t end)
{
    const struct block *whole = &record->blocks[block];
    *VECTOR_PUSH(arena, list) = (struct passage){
        .kind = whole->kind,
        .level = whole->level,
        .page = whole->page,
        .block = block,
        .start = start,
        .end = end,
        .text = view_slice(record->text, start, end),
    };
}

static void add_blocks(struct arena *arena, const struct record *record,
                       struct passage_list *list)
{
    for (size_t i = 0; i < record->block_count; i++)
        add(arena, list, record, i, record->blocks[i].start, record->blocks[i].end);
}

/* The first sentence that ends behind an offset. */
static size_t sentence_at(const struct text *text, size_t offset)
{
    size_t low = 0, high = text->sentence_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text->sentences[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Marks the sentences that [start, end) touches and their neighbours in the block. */
static void keep_around(const struct text *text, size_t start, size_t end, bool *kept)
{
    const struct sentence *sentences = text->sentences;
    size_t first = sentence_at(text, start), last = first;
    if (first == text->sentence_count)
        return;
    while (last + 1 < text->sentence_count && sentences[last + 1].start < end)
        last++;
    if (first > 0 && sentences[first - 1].block == sentences[first].block)
        first--;
    if (last + 1 < text->sentence_count &&
        sentences[last + 1].block == sentences[last].block)
        last++;
    for (size_t i = first; i <= last; i++)
        kept[i] = true;
}

static void keep_blocks_sentences(const struct text *text, size_t block, bool *kept)
{
    const struct sentence *sentences = text->sentences;
    size_t low = 0, high = text->sentence_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sentences[middle].block < block)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < text->sentence_count && sentences[low].block == block; low++)
        kept[low] = true;
}

/* Headings without a level (of plain text) count as the highest. */
static int level_of(const struct block *block)
{
    if (block->level < 1)
        return 1;
    return block->level > HEADING_LEVELS ? HEADING_LEVELS : block->level;
}

/* Marks the headings above kept sentences: of each level the nearest, unless a higher one
 * stands between. */
static void keep_headings(const struct text *text, const struct record *record,
                          bool *kept)
{
    size_t above[HEADING_LEVELS + 1]; /* block + 1; 0 for none, or for one already kept */
    size_t sentence = 0;
    for (int i = 0; i <= HEADING_LEVELS; i++)
        above[i] = 0;
    for (size_t i = 0; i < record->block_count; i++) {
        bool any = false;
        for (; sentence < text->sentence_count && text->sentences[sentence].block == i;
             sentence++)
            any = any || kept[sentence];
        if (record->blocks[i].kind == BLOCK_HEADING) {
            int level = level_of(&record->blocks[i]);
            above[level] = any ? 0 : i + 1;
            for (int lower = level + 1; lower <= HEADING_LEVELS; lower++)
                above[lower] = 0;
        }
        for (int level = 1; level <= HEADING_LEVELS && any; level++) {
            if (above[level] > 0 && above[level] != i + 1)
                keep_blocks_sentences(text, above[level] - 1, kept);
            above[level] = 0;
        }
    }
}

static void add_runs(struct arena *arena, const struct text *text, const bool *kept,
                     const struct record *record, struct passage_list *list)
{
    const struct sentence *sentences = text->sentences;
    for (size_t i = 0; i < text->sentence_count; i++) {
        if (!kept[i])
            continue;
        size_t first = i, block = sentences[i].block;
        while (i + 1 < text->sentence_count && kept[i + 1] &&
               sentences[i + 1].block == block)
            i++;
        add(arena, list, record, block, sentences[first].start, sentences[i].end);
        struct passage *passage = &list->items[list->count - 1];
        passage->cut_before = first > 0 && sentences[first - 1].block == block;
        passage->cut_after =
            i + 1 < text->sentence_count && sentences[i + 1].block == block;
    }
}

static void add_excerpts(struct arena *arena, const struct text *text,
                         const struct record *record, struct passage_list *list)
{
    bool *kept = ARENA_ARRAY(arena, bool, text->sentence_count);
    for (size_t i = 0; i < record->claims.count; i++) {
        const struct claim *claim = &record->claims.items[i];
        keep_around(text, claim->quote.start, claim->quote.end, kept);
        keep_around(text, claim->trigger_start, claim->trigger_end, kept);
    }
    keep_headings(text, record, kept);
    add_runs(arena, text, kept, record, list);
}

void passages_find(struct arena *arena, const struct text *sentences,
                   struct record *record)
{
    struct passage_list list = { .count = 0 };
    if (view_equal(record->source.rights, VIEW("full")))
        add_blocks(arena, record, &list);
    else if (record->claims.count > 0)
        add_excerpts(arena, sentences, record, &list);
    record->passages = list.items;
    record->passage_count = list.count;
}
