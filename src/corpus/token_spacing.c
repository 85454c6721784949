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

/* Adds how many of a mark end a word, by whether a space stands before them. */
static void count_marks(struct view text, char mark, size_t *spaced, size_t *tight)
{
    for (size_t i = view_find_byte(text, mark, 1); i < text.length;
         i = view_find_byte(text, mark, i + 1)) {
        if (is_white(text.data[i - 1]))
            *spaced += closes_at(text, i);
        else
            *tight += i + 1 == text.length || is_white(text.data[i + 1]);
    }
}

/* Whether most punctuation has a space before it. */
static bool is_tokenised(struct view text)
{
    size_t spaced = 0, tight = 0;
    count_marks(text, ',', &spaced, &tight);
    count_marks(text, '.', &spaced, &tight);
    return spaced >= SPACED_MIN && spaced * 2 >= tight;
}

/* "board , s" was "board's" before an apostrophe was lost on the way: a lone s behind the
 * comma at at - 1. */
static bool lost_apostrophe_at(struct view text, size_t from, size_t at)
{
    return at > from && text.data[at - 1] == ',' && at + 3 < text.length &&
           text.data[at + 1] == 's' && is_white(text.data[at + 2]) &&
           ascii_is_lower(text.data[at + 3]);
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
        if (lost_apostrophe_at(text, from, i)) {
            draft->text[i - 1] = '\'';
            draft_erase(draft, i, i + 1);
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
           (end + 2 == text.length || is_white(text.data[end + 2]) ||
            closes(text.data[end + 2])))
        end += 2;
    return end;
}

/* Whether a spaced-out word may cover the offset: capital, space, capital, in either
 * order. */
static bool may_be_spaced(struct view text, size_t at)
{
    char a = text.data[at], b = text.data[at + 1], c = text.data[at + 2];
    return b == ' ' ? ascii_is_upper(a) && ascii_is_upper(c)
                    : a == ' ' && c == ' ' && ascii_is_upper(b);
}

/* A word of LETTERS_MIN letters is longer than the steps taken here. */
static void close_spaced_words(struct draft *draft)
{
    enum { STEP = 2 * LETTERS_MIN - 4 };
    struct view text = { draft->text, draft->length };
    for (size_t at = 0; at + 2 < text.length; at += STEP) {
        if (!may_be_spaced(text, at))
            continue;
        size_t start = at + (text.data[at] == ' ');
        while (start >= 2 && text.data[start - 1] == ' ' &&
               ascii_is_upper(text.data[start - 2]))
            start -= 2;
        if (start > 0 && !is_white(text.data[start - 1]))
            start += 2;
        size_t end = spaced_word_end(text, start);
        if ((end - start + 1) / 2 >= LETTERS_MIN)
            for (size_t i = start + 1; i < end; i += 2)
                draft_erase(draft, i, i + 1);
        at = end > at ? end : at;
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
