/* The spaces that a tokeniser leaves behind. */
#include "corpus/passes.h"

enum {
    SPACED_MIN = 3,  /* punctuation after a space, before the text counts as tokenised */
    LETTERS_MIN = 6, /* of a word that is spaced out */
};

static bool is_white(char c)
{
    return c == ' ' || c == DRAFT_SOFT_BREAK || c == DRAFT_HARD_BREAK;
}

static bool closes(char c)
{
    static const struct view marks = VIEW_INIT(",.;:?!)]%");
    return view_find_byte(marks, c, 0) < marks.length;
}

/* Whether at the offset a mark stands that ends a word: nothing but marks and then white
 * space behind it. */
static bool closes_at(struct view text, size_t at)
{
    if (at >= text.length || !closes(text.data[at]))
        return false;
    for (size_t i = at + 1; i < text.length && i < at + 4; i++) {
        if (is_white(text.data[i]))
            return true;
        if (!closes(text.data[i]) && text.data[i] != '"')
            return false;
    }
    return true;
}

/* Whether a clitic such as "'s" or "n't" stands alone at the offset. */
static bool clitic_at(struct view text, size_t at)
{
    static const struct view clitics[] = {
        VIEW_INIT("'s"), VIEW_INIT("'re"), VIEW_INIT("'ve"), VIEW_INIT("'ll"),
        VIEW_INIT("'d"), VIEW_INIT("'m"),  VIEW_INIT("n't"), VIEW_INIT("\xE2\x80\x99s"),
    };
    for (size_t i = 0; i < sizeof clitics / sizeof clitics[0]; i++) {
        size_t end = at + clitics[i].length;
        if (view_equal(view_slice(text, at, end), clitics[i]) &&
            (end >= text.length || is_white(text.data[end]) || closes(text.data[end])))
            return true;
    }
    return false;
}

/* Whether most punctuation has a space before it. */
static bool is_tokenised(struct view text)
{
    size_t spaced = 0, tight = 0;
    for (size_t i = 1; i < text.length; i++) {
        char c = text.data[i];
        if (c != ',' && c != '.' && c != ';')
            continue;
        if (is_white(text.data[i - 1]))
            spaced += closes_at(text, i);
        else
            tight += i + 1 == text.length || is_white(text.data[i + 1]);
    }
    return spaced >= SPACED_MIN && spaced * 2 >= tight;
}

/* "board , s" was "board's" before an apostrophe was lost on the way. */
static bool lost_apostrophe_at(struct view text, size_t at)
{
    return view_equal(view_slice(text, at, at + 4), VIEW(" , s")) &&
           at + 5 < text.length && is_white(text.data[at + 4]) &&
           ascii_is_lower(text.data[at + 5]);
}

static void undo_spacing(struct draft *draft, size_t from, size_t end)
{
    struct view text = { draft->text, end };
    for (size_t i = from; i < end; i++) {
        if (!is_white(text.data[i]) || i + 1 == end)
            continue;
        bool opened = i > from && (text.data[i - 1] == '(' || text.data[i - 1] == '[') &&
                      (i - 1 == from || is_white(text.data[i - 2]) ||
                       text.data[i - 2] == DRAFT_ERASED);
        if (lost_apostrophe_at(text, i)) {
            draft_erase(draft, i, i + 3);
            draft->text[i + 1] = '\'';
        } else if (opened || closes_at(text, i + 1) || clitic_at(text, i + 1)) {
            draft_erase(draft, i, i + 1);
        }
    }
}

/* The end of the spaced-out word at from: single capitals with single spaces between. */
static size_t spaced_word_end(struct view text, size_t from)
{
    size_t end = from + 1;
    while (end + 1 < text.length && text.data[end] == ' ' &&
           ascii_is_upper(text.data[end + 1]) &&
           (end + 2 == text.length || is_white(text.data[end + 2])))
        end += 2;
    return end;
}

static void close_spaced_words(struct draft *draft)
{
    struct view text = { draft->text, draft->length };
    for (size_t i = 0; i + 1 < text.length;) {
        bool single = ascii_is_upper(text.data[i]) && text.data[i + 1] == ' ' &&
                      (i == 0 || is_white(text.data[i - 1]));
        size_t end = single ? spaced_word_end(text, i) : i + 1;
        if ((end - i + 1) / 2 >= LETTERS_MIN)
            for (size_t at = i + 1; at < end; at += 2)
                draft_erase(draft, at, at + 1);
        i = end;
    }
}

void pass_token_spacing(struct draft *draft)
{
    struct view text = { draft->text, draft->length };
    close_spaced_words(draft);
    if (!is_tokenised(text))
        return;
    for (size_t i = 0; i < draft->blocks.count; i++)
        undo_spacing(draft, draft->blocks.items[i].start, draft->blocks.items[i].end);
}
