#include "text/scan_bytes.h"
#include "text/scan_word.h"

static size_t digits_end(struct view text, size_t at, size_t end)
{
    while ((scan_byte(text, at, end) & BYTE_DIGIT) != 0)
        at++;
    return at;
}

/* Whether the figures at scan->at follow a figure and a point without space: then they
 * are part of "14.11.2014" and no decimal begins here. */
static bool in_dotted_group(const struct scan *scan)
{
    if (scan->count < 2)
        return false;
    const struct token *point = &scan->tokens[scan->count - 1];
    return point->end == scan->at && point->glued &&
           scan->text.data[point->start] == '.' &&
           scan->tokens[scan->count - 2].kind == TOKEN_NUMBER;
}

/* The end with a decimal fraction, if one follows; not of "14.11.2014". */
static size_t fraction_end(const struct scan *scan, size_t at)
{
    if (at >= scan->end || scan->text.data[at] != '.' || in_dotted_group(scan))
        return at;
    size_t last = digits_end(scan->text, at + 1, scan->end);
    bool another = last < scan->end && scan->text.data[last] == '.' &&
                   (scan_byte(scan->text, last + 1, scan->end) & BYTE_DIGIT) != 0;
    return last == at + 1 || another ? at : last;
}

/* Whether "d" makes an ordinal of the figures: "2d", "23d", as older prints have it. */
static bool is_second_or_third(const struct scan *scan, size_t at)
{
    char last = scan->text.data[at - 1];
    return (last == '2' || last == '3') && at < scan->end && scan->text.data[at] == 'd';
}

/* The end with "th" or with the "s" of "1950s", if no letter or figure follows it. */
static size_t ending_end(const struct scan *scan, size_t start, size_t at)
{
    struct view rest =
        view_slice(scan->text, at, scan->end < at + 2 ? scan->end : at + 2);
    size_t length = 0;
    if (view_equal_nocase(rest, VIEW("th")) || view_equal_nocase(rest, VIEW("st")) ||
        view_equal_nocase(rest, VIEW("nd")) || view_equal_nocase(rest, VIEW("rd")))
        length = 2;
    else if (is_second_or_third(scan, at))
        length = 1;
    else if (at - start >= 2 && rest.length > 0 && rest.data[0] == 's')
        length = 1;
    unsigned after = scan_byte(scan->text, at + length, scan->end);
    return (after & (BYTE_LETTER | BYTE_DIGIT)) != 0 ||
                   scan_letter_at(scan->text, at + length, scan->end)
               ? at
               : at + length;
}

size_t scan_number(const struct scan *scan, unsigned *seen)
{
    struct view text = scan->text;
    size_t at = digits_end(text, scan->at, scan->end);
    bool thousands = at - scan->at <= 3;
    while (thousands && at < scan->end && text.data[at] == ',' &&
           digits_end(text, at + 1, scan->end < at + 5 ? scan->end : at + 5) == at + 4)
        at += 4;
    at = fraction_end(scan, at);
    size_t last = ending_end(scan, scan->at, at);
    if (last > at)
        *seen |= scan_byte(text, last - 1, scan->end);
    return last;
}
