/* What belongs to a page is left out of the text. */
#include <string.h>

#include "base/buffer.h"
#include "corpus/edges.h"
#include "corpus/furniture.h"
#include "corpus/line_kind.h"
#include "corpus/passes.h"
#include "corpus/place.h"

enum {
    KICKER_WORDS = 3,   /* above a headline: a section's name, a menu's entry */
    LEFTOVER_WORDS = 8, /* below the text, where furniture has been seen */
    MENU_BYTES = 2000,
    NAMED = 6,        /* pieces that a report names */
    NAMED_BYTES = 40, /* of each */
};

/* Headings and items that the source's own markup gives are left to it, but for phrases
 * that nothing but a page has; rows of its tables altogether. */
static bool is_candidate(const struct draft_block *block)
{
    bool is_row = block->given && block->kind == BLOCK_PARAGRAPH;
    return !is_row && block->fate == DRAFT_KEPT && block->kind != BLOCK_DATELINE &&
           block->kind != BLOCK_CAPTION && block->kind != BLOCK_QUOTE;
}

/* A menu may stand in one block, a line for each entry. */
static bool all_lines_are_edge(struct view text)
{
    struct view rest = text;
    if (text.length > MENU_BYTES)
        return false;
    while (rest.data != NULL) {
        struct view line = view_trim(view_cut(&rest, DRAFT_HARD_BREAK));
        if (line.length > 0 && !furniture_is_edge(line) && !furniture_is_phrase(line))
            return false;
    }
    return true;
}

/* Where furniture was seen for certain. */
struct seen {
    bool above, below;
};

static struct seen leave_out_phrases(struct draft *draft, struct edges edges)
{
    struct seen seen = { false, false };
    for (size_t i = 0; i < draft->blocks.count; i++) {
        struct draft_block *block = &draft->blocks.items[i];
        if (!is_candidate(block))
            continue;
        struct view text = draft_text(draft, block);
        bool at_edge = edges_hold(edges, i) &&
                       !(block->given && i < edges.head && block->kind == BLOCK_HEADING);
        if (furniture_is_phrase(text) || (at_edge && all_lines_are_edge(text))) {
            block->fate = DRAFT_FURNITURE;
            seen.above = seen.above || i < edges.head;
            seen.below = seen.below || i >= edges.tail;
        }
    }
    return seen;
}

/* The headline's index: the first heading at the head, else the first line there that
 * reads like one. */
static size_t headline_index(const struct draft *draft, size_t head)
{
    size_t line = head;
    for (size_t i = 0; i < head; i++) {
        const struct draft_block *block = &draft->blocks.items[i];
        if (block->fate != DRAFT_KEPT)
            continue;
        if (block->kind == BLOCK_HEADING && block->given)
            return i;
        struct view text = draft_text(draft, block);
        if (line == head && block->kind == BLOCK_PARAGRAPH && line_is_headline(text) &&
            line_words(text, KICKER_WORDS + 1) > KICKER_WORDS)
            line = i;
    }
    return line;
}

/* Short lines above the headline: of one word, or more once something there is furniture
 * for certain. */
static void leave_out_kickers(struct draft *draft, size_t head, bool certain)
{
    size_t most = certain ? KICKER_WORDS : 1;
    size_t headline = headline_index(draft, head);
    for (size_t i = 0; headline < head && i < headline; i++) {
        struct draft_block *block = &draft->blocks.items[i];
        bool plain = block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_ITEM;
        if (!is_candidate(block) || block->given || !plain)
            continue;
        struct view text = draft_text(draft, block);
        if (line_words(text, most + 1) <= most && !line_ends_sentence(text))
            block->fate = DRAFT_FURNITURE;
    }
}

/* Short lines below the text, once something there is furniture for certain. */
static void leave_out_leftovers(struct draft *draft, size_t tail)
{
    for (size_t i = tail; i < draft->blocks.count; i++) {
        struct draft_block *block = &draft->blocks.items[i];
        if (!is_candidate(block) || (block->given && block->kind != BLOCK_ITEM))
            continue;
        struct view text = draft_text(draft, block);
        if (line_words(text, LEFTOVER_WORDS + 1) <= LEFTOVER_WORDS &&
            !line_ends_sentence(text))
            block->fate = DRAFT_FURNITURE;
    }
}

static void add_name(struct buffer *message, struct view text, size_t count)
{
    bool long_one = text.length > NAMED_BYTES;
    size_t end = NAMED_BYTES;
    while (long_one && end > 0 && ((unsigned char) text.data[end] & 0xC0) == 0x80)
        end--;
    buffer_format(message, "%s\"%.*s%s\"", count == 0 ? "" : ", ",
                  (int) (long_one ? end : text.length), text.data, long_one ? "..." : "");
}

/* One finding for each run of neighbours of one fate. */
static size_t report_run(const struct draft *draft, size_t from, struct buffer *message)
{
    const struct draft_block *first = &draft->blocks.items[from];
    size_t count = 0, at = from;
    bool wanted = place_is_wanted(draft->diagnostics, DIAGNOSTIC_FURNITURE);
    buffer_clear(message);
    buffer_format(message, "%s",
                  first->fate == DRAFT_CODE
                      ? "what is no prose was left out of the text: "
                      : "left out of the text: ");
    for (; at < draft->blocks.count && draft->blocks.items[at].fate == first->fate;
         at++) {
        if (count < NAMED && wanted)
            add_name(
                message,
                draft_clean(draft->arena, draft_text(draft, &draft->blocks.items[at])),
                count);
        count++;
    }
    if (count > NAMED)
        buffer_format(message, " and %zu more", count - NAMED);
    buffer_add_byte(message, '\0');
    draft_report(draft, DIAGNOSTIC_FURNITURE, first->start, message->data);
    return at;
}

static void report_left_out(const struct draft *draft)
{
    struct buffer message = { 0 };
    for (size_t i = 0; i < draft->blocks.count;) {
        enum draft_fate fate = draft->blocks.items[i].fate;
        if (fate == DRAFT_FURNITURE || fate == DRAFT_CODE)
            i = report_run(draft, i, &message);
        else
            i++;
    }
    buffer_finish(&message);
}

void pass_furniture(struct draft *draft)
{
    struct edges edges = edges_of(draft);
    struct seen seen = leave_out_phrases(draft, edges);
    leave_out_kickers(draft, edges.head, seen.above);
    if (seen.below)
        leave_out_leftovers(draft, edges.tail);
    for (size_t i = 0; i < draft->blocks.count; i++) {
        struct draft_block *block = &draft->blocks.items[i];
        if (block->fate == DRAFT_KEPT && line_words(draft_text(draft, block), 1) == 0)
            block->fate = DRAFT_SILENT; /* a rule, a bullet without words */
    }
    report_left_out(draft);
}
