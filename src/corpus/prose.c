#include "corpus/prose.h"

#include "base/vector.h"

enum {
    SAMPLE_BYTES = 16 * 1024,
    WORDS_MIN = 8,
    LETTERS_PERCENT = 82,
    CODE_LINES_PERCENT = 12,
};

struct tally {
    size_t letters, others; /* bytes, white space aside */
    size_t words, sentences;
    size_t lines, code_lines;
};

static bool ends_code_line(struct view line)
{
    static const struct view ends = VIEW_INIT(";{}=\\");
    line = view_trim(line);
    if (line.length == 0)
        return false;
    char last = line.data[line.length - 1];
    return view_find_byte(ends, last, 0) < ends.length;
}

static void count_line(struct view line, struct tally *tally)
{
    bool in_word = false;
    for (size_t i = 0; i < line.length; i++) {
        char c = line.data[i];
        bool letter = ascii_is_alpha(c) || (unsigned char) c >= 0x80;
        bool space = ascii_is_space(c);
        bool mark = c == '.' || c == ',';
        tally->letters += letter;
        tally->others += !letter && !space && !mark && !ascii_is_digit(c);
        tally->words += letter && !in_word;
        tally->sentences += c == '.' && in_word &&
                            (i + 1 == line.length || ascii_is_space(line.data[i + 1]));
        in_word = letter;
    }
    tally->lines += view_trim(line).length > 0;
    tally->code_lines += ends_code_line(line);
}

/* What a text set as code is. Too little of it tells nothing. */
enum reading { READS_AS_NOTHING, READS_AS_PROSE, READS_AS_CODE };

static enum reading read_text(struct view text)
{
    struct tally tally = { 0 };
    struct view rest = view_slice(text, 0, SAMPLE_BYTES);
    while (rest.data != NULL)
        count_line(view_cut(&rest, '\n'), &tally);
    size_t marks = tally.letters + tally.others;
    if (tally.letters * 100 < marks * LETTERS_PERCENT ||
        tally.code_lines * 100 > tally.lines * CODE_LINES_PERCENT)
        return READS_AS_CODE;
    return tally.words >= WORDS_MIN && tally.sentences > 0 ? READS_AS_PROSE
                                                           : READS_AS_NOTHING;
}

bool prose_is_likely(struct view text)
{
    return read_text(text) == READS_AS_PROSE;
}

/* Cuts the lines up to the next empty ones off *rest. */
static struct view cut_stanza(struct view *rest)
{
    struct view text = *rest;
    size_t length = 0;
    while (rest->data != NULL) {
        struct view line = view_cut(rest, '\n');
        if (view_trim(line).length > 0)
            length = (size_t) (line.data - text.data) + line.length;
        else if (length > 0)
            break;
    }
    return view_slice(text, 0, length);
}

/* Whether stanzas of the text that each read like prose outweigh its code: a page may
 * hold a whole document so, with a listing in it, and a listing may have long comments.
 */
static bool is_mostly_prose(struct view text)
{
    size_t lengths[READS_AS_CODE + 1] = { 0 };
    while (text.data != NULL) {
        struct view stanza = view_trim(cut_stanza(&text));
        lengths[read_text(stanza)] += stanza.length;
    }
    return lengths[READS_AS_PROSE] > 2 * lengths[READS_AS_CODE];
}

/* Makes a block of each run of stanzas that are code, and of each that are not. */
static void part_stanzas(struct draft *draft, struct draft_block whole)
{
    struct view rest = { draft->text + whole.start, whole.end - whole.start };
    struct draft_block *part = NULL;
    draft->blocks.count--;
    while (rest.data != NULL) {
        struct view stanza = cut_stanza(&rest);
        bool code = read_text(stanza) == READS_AS_CODE;
        size_t start = (size_t) (stanza.data - draft->text), end = start + stanza.length;
        if (stanza.length == 0)
            continue;
        if (part == NULL || (part->fate == DRAFT_CODE) != code) {
            part = VECTOR_PUSH(draft->arena, &draft->blocks);
            *part = draft_part(&whole, start, end);
            part->lines = !code;
            part->fate = code ? DRAFT_CODE : DRAFT_KEPT;
        }
        part->end = end;
    }
}

void prose_settle(struct draft *draft)
{
    size_t count = draft->blocks.count;
    if (!draft->is_open)
        return;
    draft_close(draft);
    if (draft->blocks.count < count)
        return;
    struct draft_block *block = &draft->blocks.items[count - 1];
    struct view text = { draft->text + block->start, block->end - block->start };
    block->lines = prose_is_likely(text);
    if (block->lines)
        return;
    block->fate = DRAFT_CODE;
    if (is_mostly_prose(text))
        part_stanzas(draft, *block);
}
