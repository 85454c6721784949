#include "corpus/lines.h"

#include <string.h>

#include "base/utf8.h"
#include "base/vector.h"
#include "corpus/line_kind.h"

enum {
    WRAP_MIN = 40,  /* narrower text is verse, a list, an address: its lines are meant */
    WRAP_MAX = 120, /* longer lines are not wrapped at all */
    HEAD_LINES =
        12, /* at the head of a text, where bylines and datelines are looked for */
};

/* One line, without white space at its ends. */
struct line {
    struct view text;
    size_t start, end; /* bytes of the draft */
    size_t indent;
};

struct layout {
    struct draft *draft;
    struct draft_block_list blocks; /* the new ones */
    size_t width;                   /* that the text is wrapped to; 0 when it is not */
    bool numbered;                  /* with pilcrows */

    struct draft_block *open; /* the last of blocks while lines are added to it */
    size_t open_lines;
    struct line last; /* of open */
    size_t lines_seen;
};

/* Cuts the next line of [*at, end) off. */
static struct line next_line(const struct draft *draft, size_t *at, size_t end)
{
    const char *text = draft->text;
    const char *newline = memchr(text + *at, DRAFT_SOFT_BREAK, end - *at);
    size_t stop = newline != NULL ? (size_t) (newline - text) : end, start = *at;
    struct line line = { 0 };
    *at = stop < end ? stop + 1 : end;
    while (start < stop && (text[start] == ' ' || text[start] == DRAFT_ERASED)) {
        line.indent += text[start] == ' ';
        start++;
    }
    while (stop > start && (text[stop - 1] == ' ' || text[stop - 1] == DRAFT_ERASED))
        stop--;
    line.start = start;
    line.end = stop;
    line.text = (struct view){ text + start, stop - start };
    return line;
}

/* The width that nine in ten of the lines keep to that another line follows; 0 when more
 * than a few are longer than wrapped text has them, or all are short. */
static size_t find_width(const struct draft *draft, const struct draft_block *block)
{
    size_t lengths[WRAP_MAX + 1] = { 0 }, total = 0, longer = 0;
    struct line before = { 0 };
    for (size_t at = block->start; at < block->end;) {
        struct line line = next_line(draft, &at, block->end);
        size_t length = utf8_count(before.text);
        if (line.text.length > 0 && length > WRAP_MAX)
            longer++;
        else if (line.text.length > 0 && length > 0)
            lengths[length]++, total++;
        before = line;
    }
    if (total == 0 || longer > total / 4)
        return 0;
    size_t width = WRAP_MAX, above = 0;
    while (width > 0 && above + lengths[width] <= total / 10)
        above += lengths[width--];
    return width >= WRAP_MIN ? width : 0;
}

static size_t first_word_length(struct view text)
{
    size_t end = 0;
    while (end < text.length && text.data[end] != ' ')
        end++;
    return end;
}

/* Whether the line was broken for want of room: the next word would not have fitted. */
static bool is_full(const struct layout *layout, const struct line *line,
                    const struct line *next)
{
    size_t length = utf8_count(line->text) + 1 + first_word_length(next->text);
    return layout->width > 0 && length * 100 >= layout->width * 90;
}

static bool stands_alone(const struct layout *layout, const struct line *line)
{
    return layout->lines_seen <= HEAD_LINES &&
           (line_is_byline(line->text, NULL) || line_is_dateline(line->text));
}

/* Whether next goes on with the sentence or paragraph of the line before it. */
static bool goes_on(const struct layout *layout, const struct line *line,
                    const struct line *next)
{
    if (layout->numbered)
        return true;
    bool open = !line_ends_sentence(line->text);
    if (open && line_begins_lower(next->text))
        return true;
    if (stands_alone(layout, next) || stands_alone(layout, line))
        return false;
    if (!is_full(layout, line, next))
        return false;
    bool indented = next->indent >= line->indent + 2 && layout->open_lines > 1;
    return open || !indented;
}

/* The bytes of a bullet and the spaces behind it, or 0. */
static size_t bullet_length(struct view line)
{
    size_t at = 0;
    if (line.length == 0)
        return 0;
    uint32_t code = utf8_next(line, &at);
    bool bullet = code == '-' || code == '*' || code == 0x2022 || code == 0x2023 ||
                  code == 0x25E6 || code == 0x25AA || code == 0x25CF || code == 0xB7;
    bool page = line.data[line.length - 1] == '-'; /* "- 12 -" */
    if (!bullet || page || at >= line.length || line.data[at] != ' ')
        return 0;
    while (at < line.length && line.data[at] == ' ')
        at++;
    return at;
}

/* The bytes of the marks of quoting ("> > ") at the start of a line. */
static size_t quote_length(struct view line)
{
    size_t at = 0;
    while (at < line.length && (line.data[at] == '>' || line.data[at] == ' '))
        at++;
    return line.length > 0 && line.data[0] == '>' ? at : 0;
}

static void close_block(struct layout *layout)
{
    layout->open = NULL;
    layout->open_lines = 0;
}

static void open_block(struct layout *layout, enum block_kind kind,
                       const struct line *line)
{
    struct draft_block *block = VECTOR_PUSH(layout->draft->arena, &layout->blocks);
    *block = (struct draft_block){ .kind = kind,
                                   .start = line->start,
                                   .end = line->end,
                                   .given = kind != BLOCK_PARAGRAPH };
    layout->open = block;
    layout->open_lines = 1;
}

/* A rule makes a heading of a single line of about its length above it. */
static void take_rule(struct layout *layout, const struct line *rule)
{
    if (layout->open_lines == 1 && layout->open->kind == BLOCK_PARAGRAPH) {
        size_t above = utf8_count(layout->last.text), length = utf8_count(rule->text);
        bool fits = length + 3 >= above && length <= above + 3;
        if (fits && !line_ends_sentence(layout->last.text)) {
            layout->open->kind = BLOCK_HEADING;
            layout->open->level = rule->text.data[0] == '=' ? 1 : 2;
            layout->open->given = true;
        }
    }
    close_block(layout);
}

/* "resettle-" and "ment" are one word: no space between. */
static void join_hyphen(struct layout *layout, const struct line *next)
{
    struct view last = layout->last.text;
    if (last.length >= 2 && last.data[last.length - 1] == '-' &&
        ascii_is_lower(last.data[last.length - 2]) && ascii_is_lower(next->text.data[0]))
        draft_erase(layout->draft, layout->last.end, next->start);
}

static void take_line(struct layout *layout, struct line line)
{
    size_t quote = quote_length(line.text);
    size_t bullet = quote > 0 ? 0 : bullet_length(line.text);
    enum block_kind kind = quote > 0    ? BLOCK_QUOTE
                           : bullet > 0 ? BLOCK_ITEM
                                        : BLOCK_PARAGRAPH;
    draft_erase(layout->draft, line.start, line.start + quote + bullet);
    line.start += quote + bullet;
    line.text = view_slice(line.text, quote + bullet, line.text.length);
    if (line.text.length == 0) {
        close_block(layout);
        return;
    }
    bool same = layout->open != NULL && bullet == 0 &&
                (quote > 0) == (layout->open->kind == BLOCK_QUOTE);
    if (same && goes_on(layout, &layout->last, &line)) {
        join_hyphen(layout, &line);
        layout->open->end = line.end;
        layout->open_lines++;
    } else {
        open_block(layout, kind, &line);
    }
    layout->last = line;
}

static void lay_out_block(struct layout *layout, const struct draft_block *block)
{
    const struct draft *draft = layout->draft;
    struct view text = { draft->text + block->start, block->end - block->start };
    layout->width = find_width(draft, block);
    layout->numbered = view_find(text, VIEW("\xC2\xB6"), 0) < text.length;
    close_block(layout);
    for (size_t at = block->start; at < block->end;) {
        struct line line = next_line(draft, &at, block->end);
        layout->lines_seen += line.text.length > 0;
        if (line.text.length == 0)
            close_block(layout);
        else if (line_is_rule(line.text) && !layout->numbered)
            take_rule(layout, &line);
        else
            take_line(layout, line);
    }
    close_block(layout);
}

void lines_lay_out(struct draft *draft)
{
    bool any = false;
    for (size_t i = 0; i < draft->blocks.count && !any; i++)
        any = draft->blocks.items[i].lines;
    if (!any)
        return;
    struct layout layout = { .draft = draft };
    for (size_t i = 0; i < draft->blocks.count; i++) {
        if (draft->blocks.items[i].lines)
            lay_out_block(&layout, &draft->blocks.items[i]);
        else
            *VECTOR_PUSH(draft->arena, &layout.blocks) = draft->blocks.items[i];
    }
    draft->blocks = layout.blocks;
}
