#include "text/scan_word.h"

#include "text/abbreviation.h"
#include "text/address.h"
#include "text/prefix.h"
#include "text/scan_bytes.h"
#include "text/word_list.h"

/* Words before a letter that stands for itself: "Plan B." ends a sentence. In byte order.
 */
static const struct view lettered[] = {
    VIEW_INIT("annex"),   VIEW_INIT("appendix"), VIEW_INIT("article"),
    VIEW_INIT("block"),   VIEW_INIT("category"), VIEW_INIT("class"),
    VIEW_INIT("exhibit"), VIEW_INIT("figure"),   VIEW_INIT("gate"),
    VIEW_INIT("grade"),   VIEW_INIT("group"),    VIEW_INIT("hepatitis"),
    VIEW_INIT("level"),   VIEW_INIT("option"),   VIEW_INIT("part"),
    VIEW_INIT("phase"),   VIEW_INIT("plan"),     VIEW_INIT("point"),
    VIEW_INIT("room"),    VIEW_INIT("schedule"), VIEW_INIT("section"),
    VIEW_INIT("series"),  VIEW_INIT("table"),    VIEW_INIT("team"),
    VIEW_INIT("type"),    VIEW_INIT("unit"),     VIEW_INIT("vitamin"),
};

/* Whether one letter behind an apostrophe is a contraction's: 's 'd 'm. */
static bool is_contracted(char letter)
{
    char lower = ascii_lower(letter);
    return lower == 's' || lower == 'd' || lower == 'm';
}

size_t scan_contraction(struct view text, size_t offset, size_t end)
{
    size_t first = offset + scan_apostrophe(text, offset, end);
    static const unsigned parts = BYTE_LETTER | BYTE_DIGIT | BYTE_HIGH;
    if (scan_byte(text, first, end) ==
            BYTE_LOWER && /* mostly 's, which is told at once */
        (scan_byte(text, first + 1, end) & parts) == 0 &&
        scan_apostrophe(text, first + 1, end) == 0)
        return is_contracted(text.data[first]) ? first + 1 : offset;
    unsigned seen = 0;
    size_t limit = end < first + 3 ? end : first + 3;
    size_t last = scan_letters(text, first, limit, true, &seen);
    struct view letters = view_slice(text, first, last);
    bool found = false;
    if (letters.length == 1)
        found = is_contracted(letters.data[0]);
    else if (letters.length == 2)
        found = view_equal_nocase(letters, VIEW("ll")) ||
                view_equal_nocase(letters, VIEW("re")) ||
                view_equal_nocase(letters, VIEW("ve"));
    return found && scan_apostrophe(text, last, end) == 0 ? last : offset;
}

/* Goes on behind the word's first part [scan->at, at), where an apostrophe stands: the
 * end of the word, or at when a contraction, possessive or quotation mark follows; before
 * the "n" of "n't". *more tells that the word may go on. */
static size_t apostrophe_end(const struct scan *scan, size_t at, unsigned *seen,
                             bool *more)
{
    struct view text = scan->text;
    size_t mark = scan_apostrophe(text, at, scan->end);
    *more = false;
    if (!scan_letter_at(text, at + mark, scan->end) ||
        scan_contraction(text, at, scan->end) > at)
        return at;
    unsigned after = 0;
    size_t last = scan_letters(text, at + mark, scan->end, false, &after);
    if (last == at + mark + 1 && ascii_lower(text.data[last - 1]) == 't' &&
        ascii_lower(text.data[at - 1]) == 'n' && at - scan->at > 1)
        return at - 1;
    *more = true;
    *seen |= after | (mark == 3 ? BYTE_HIGH : 0U);
    return last;
}

/* The end of "U.S.", "e.g.", "Ph.D.", "J.K.", or at when the word is none; it ends at at,
 * where a point stands. */
static size_t dotted_end(const struct scan *scan, size_t at, unsigned *seen)
{
    struct view text = scan->text;
    size_t length = at - scan->at;
    bool degree = length == 2 &&
                  (text.data[scan->at] == 'P' || text.data[scan->at] == 'M') &&
                  ascii_is_lower(text.data[scan->at + 1]);
    if (length != 1 && !degree)
        return at;
    size_t last = at;
    while (last + 2 < scan->end && text.data[last] == '.' &&
           (scan_byte(text, last + 1, scan->end) & BYTE_LETTER) != 0 &&
           text.data[last + 2] == '.') {
        *seen |= scan_byte(text, last + 1, scan->end);
        last += 2;
    }
    if (last == at)
        return at;
    /* "U.S.A" ends in a letter without a point. */
    if ((scan_byte(text, last + 1, scan->end) & BYTE_UPPER) != 0 &&
        !scan_letter_at(text, last + 2, scan->end))
        return last + 2;
    return last + 1;
}

/* Whether the capital at scan->at with the point after it is the initial of a name. */
static bool is_initial(const struct scan *scan)
{
    struct view text = scan->text;
    size_t next = scan->at + 2;
    if (next < scan->end && text.data[next] == ',')
        return true;
    next += next < scan->end && text.data[next] == ' ';
    if ((scan_byte(text, scan->at, scan->end) & BYTE_UPPER) == 0 ||
        !scan_letter_at(text, next, scan->end))
        return false;
    const struct token *before = scan->count > 0 ? &scan->tokens[scan->count - 1] : NULL;
    if (before == NULL || before->kind != TOKEN_WORD)
        return true;
    if (text.data[scan->at] == 'I' && !before->capital)
        return false;
    return !WORD_LISTED(lettered, before->lower);
}

/* The next character that is no space, or 0 at the end. */
static char next_byte(const struct scan *scan, size_t at)
{
    while ((scan_byte(scan->text, at, scan->end) & BYTE_SPACE) != 0)
        at++;
    return at < scan->end ? scan->text.data[at] : '\0';
}

static bool after_comma(const struct scan *scan)
{
    return scan->count > 0 && scan->text.data[scan->tokens[scan->count - 1].start] == ',';
}

/* Whether the word [scan->at, at) with the point at at is an abbreviation. */
static bool is_abbreviation(const struct scan *scan, size_t at)
{
    char lower[8];
    size_t length = at - scan->at;
    if (length == 0 || length > sizeof lower)
        return false;
    for (size_t i = 0; i < length; i++)
        lower[i] = ascii_lower(scan->text.data[scan->at + i]);
    bool capital = ascii_is_upper(scan->text.data[scan->at]);
    char next = next_byte(scan, at + 1);
    switch (abbreviation_kind_of((struct view){ lower, length })) {
    case ABBREVIATION_NONE:
        return false;
    case ABBREVIATION_TITLE:
    case ABBREVIATION_DATE:
        return capital;
    case ABBREVIATION_FIGURE:
        return ascii_is_digit(next);
    case ABBREVIATION_WEAK:
        return capital && (ascii_is_digit(next) || next == ',');
    case ABBREVIATION_STATE:
        return capital && after_comma(scan);
    case ABBREVIATION_COMPANY:
    case ABBREVIATION_CLOSING:
    case ABBREVIATION_OTHER:
        return true;
    }
    return false;
}

/* The end of an address that begins at scan->at, or scan->at. */
static size_t address(struct scan *scan)
{
    if (scan->at < scan->address_free)
        return scan->at;
    size_t scanned = scan->at;
    size_t last = address_end(scan->text, scan->at, scan->end, &scanned);
    if (last == scan->at && scanned > scan->at)
        scan->address_free = scanned;
    return last;
}

/* Whether the mark at at, between letters or figures, may be that of an address. */
static bool may_be_address(const struct scan *scan, size_t at)
{
    switch (scan->text.data[at]) {
    case '.':
    case '-':
    case '_':
    case '+':
    case '@':
        return (scan_byte(scan->text, at + 1, scan->end) & (BYTE_LETTER | BYTE_DIGIT)) !=
               0;
    case ':':
        return at + 1 < scan->end && scan->text.data[at + 1] == '/';
    default:
        return false;
    }
}

/* Goes on behind letters that end at at with a point there. */
static size_t point_end(const struct scan *scan, size_t at, unsigned *seen)
{
    size_t dotted = dotted_end(scan, at, seen);
    if (dotted > at)
        return dotted;
    if (at == scan->at + 1 && is_initial(scan))
        return at + 1;
    return is_abbreviation(scan, at) ? at + 1 : at;
}

/* Goes on behind a prefix that ends at at with a hyphen there: the end of "re-elected",
 * or at when what follows is no verb. */
static size_t prefixed_end(const struct scan *scan, size_t at)
{
    enum { PREFIX_LONGEST = 8, BASE_LONGEST = 24 };
    char prefix[PREFIX_LONGEST];
    struct view text = scan->text;
    size_t length = at - scan->at, last = at + 1;
    while (last < scan->end && last - at <= BASE_LONGEST &&
           scan_byte(text, last, scan->end) == BYTE_LOWER)
        last++;
    if (length > sizeof prefix || last - at > BASE_LONGEST ||
        (scan_byte(text, last, scan->end) & (BYTE_LETTER | BYTE_DIGIT | BYTE_HIGH)) !=
            0 ||
        (last < scan->end && text.data[last] == '-'))
        return at;
    for (size_t i = 0; i < length; i++)
        prefix[i] = ascii_lower(text.data[scan->at + i]);
    return prefix_binds((struct view){ prefix, length }, view_slice(text, at + 1, last))
               ? last
               : at;
}

size_t scan_word(struct scan *scan, unsigned *seen, enum token_kind *kind)
{
    struct view text = scan->text;
    const struct token *before = scan->count > 0 ? &scan->tokens[scan->count - 1] : NULL;
    bool figures =
        before == NULL || before->end != scan->at || before->kind != TOKEN_NUMBER;
    size_t at = scan_letters(text, scan->at, scan->end, figures, seen);
    *kind = TOKEN_WORD;
    if (at < scan->end && may_be_address(scan, at)) {
        size_t last = address(scan);
        if (last > scan->at) {
            *kind = TOKEN_SYMBOL;
            return last;
        }
    }
    if (at < scan->end && text.data[at] == '-') {
        size_t last = prefixed_end(scan, at);
        if (last > at) {
            *seen |= BYTE_LOWER;
            scan->prefixed = true;
            return last;
        }
    }
    for (bool more = true; more && scan_apostrophe(text, at, scan->end) > 0;)
        at = apostrophe_end(scan, at, seen, &more);
    while (at < scan->end && text.data[at] == '&' && (*seen & BYTE_LOWER) == 0 &&
           (scan_byte(text, at + 1, scan->end) & BYTE_UPPER) != 0)
        at = scan_letters(text, at + 1, scan->end, false, seen);
    if (at < scan->end && text.data[at] == '.')
        return point_end(scan, at, seen);
    return at;
}
