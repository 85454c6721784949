/* Headings that a rule of dashes underlines within running text. */
#include "base/utf8.h"
#include "base/vector.h"
#include "corpus/line_kind.h"
#include "corpus/passes.h"

enum {
    RULE_MIN = 5,
    SLACK = 3, /* characters by which rule and heading may differ */
    HEADING_WORDS = 12,
    HEADING_BYTES = 200,
};

static bool is_white(char c)
{
    return c == ' ' || c == DRAFT_SOFT_BREAK || c == DRAFT_HARD_BREAK ||
           c == DRAFT_ERASED;
}

/* The next rule at or after *at, as [*at, *end); false when there is none. */
static bool next_rule(struct view text, size_t *at, size_t *end)
{
    for (size_t i = *at; i < text.length;) {
        i = view_find_byte(text, '-', i);
        size_t stop = i;
        while (stop < text.length && text.data[stop] == '-')
            stop++;
        bool bounded = (i == 0 || is_white(text.data[i - 1])) &&
                       (stop == text.length || is_white(text.data[stop]));
        if (bounded && stop - i >= RULE_MIN) {
            *at = i;
            *end = stop;
            return true;
        }
        i = stop > i ? stop : i + 1;
    }
    return false;
}

/* Where the words that a rule underlines begin: behind the line break or the sentence
 * before them, no further back than a heading can be long. */
static size_t heading_start(struct view text, size_t from, size_t rule)
{
    size_t at = rule;
    while (at > from && is_white(text.data[at - 1]))
        at--;
    while (at > from && rule - at <= HEADING_BYTES) {
        char c = text.data[at - 1];
        bool stop = c == '.' || c == '!' || c == '?';
        if (c == DRAFT_SOFT_BREAK || c == DRAFT_HARD_BREAK ||
            (stop && is_white(text.data[at])))
            break;
        at--;
    }
    return at;
}

static bool fits(struct view words, size_t rule)
{
    size_t length = utf8_count(words);
    return words.length > 0 && line_words(words, HEADING_WORDS + 1) <= HEADING_WORDS &&
           length <= rule + SLACK && rule <= length + SLACK;
}

static void part_block(struct draft *draft, const struct draft_block *block,
                       struct draft_block_list *out)
{
    struct view text = { draft->text, block->end };
    size_t from = block->start, rule = from, end;
    while (block->kind == BLOCK_PARAGRAPH && next_rule(text, &rule, &end)) {
        size_t start = heading_start(text, from, rule);
        struct view words = view_trim(view_slice(text, start, rule));
        struct view behind = view_slice(text, end, text.length);
        if (fits(words, end - rule) && !line_begins_lower(behind)) {
            struct draft_block heading = draft_part(block, start, rule);
            heading.kind = BLOCK_HEADING;
            heading.level = 2;
            heading.given = true;
            *VECTOR_PUSH(draft->arena, out) = draft_part(block, from, start);
            *VECTOR_PUSH(draft->arena, out) = heading;
            draft_erase(draft, rule, end);
            from = end;
        }
        rule = end;
    }
    *VECTOR_PUSH(draft->arena, out) = draft_part(block, from, block->end);
}

void pass_underlines(struct draft *draft)
{
    struct view text = { draft->text, draft->length };
    if (view_find(text, VIEW("-----"), 0) == text.length)
        return;
    struct draft_block_list blocks = { 0 };
    for (size_t i = 0; i < draft->blocks.count; i++)
        part_block(draft, &draft->blocks.items[i], &blocks);
    draft->blocks = blocks;
}
