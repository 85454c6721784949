#include "corpus/prose.h"

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

bool prose_is_likely(struct view text)
{
    struct tally tally = { 0 };
    struct view rest = view_slice(text, 0, SAMPLE_BYTES);
    while (rest.data != NULL)
        count_line(view_cut(&rest, '\n'), &tally);
    size_t marks = tally.letters + tally.others;
    return tally.words >= WORDS_MIN && tally.sentences > 0 &&
           tally.letters * 100 >= marks * LETTERS_PERCENT &&
           tally.code_lines * 100 <= tally.lines * CODE_LINES_PERCENT;
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
    if (!block->lines)
        block->fate = DRAFT_CODE;
}
