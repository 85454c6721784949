#include "corpus/line_kind.h"

#include "base/utf8.h"

enum {
    PROSE_WORDS = 6,       /* with a sentence's end */
    PROSE_WORDS_OPEN = 20, /* without one */
    HEADLINE_WORDS = 3,
    HEADLINE_WORDS_MAX = 30,
    CAPTION_BYTES = 400,
    FIELD_LABEL_BYTES = 32,
};

static bool is_white(char c)
{
    return ascii_is_space(c) || c == 1; /* DRAFT_ERASED parts no words but is none */
}

static bool has_letter_or_digit(struct view word)
{
    for (size_t i = 0; i < word.length; i++) {
        char c = word.data[i];
        if (ascii_is_alpha(c) || ascii_is_digit(c) || (unsigned char) c >= 0xC3)
            return true;
    }
    return false;
}

size_t line_words(struct view line, size_t limit)
{
    size_t count = 0, at = 0;
    while (at < line.length && count < limit) {
        while (at < line.length && is_white(line.data[at]))
            at++;
        size_t start = at;
        while (at < line.length && !is_white(line.data[at]))
            at++;
        count += has_letter_or_digit(view_slice(line, start, at));
    }
    return count;
}

/* What may stand behind a sentence's last mark. */
static bool closes(uint32_t code)
{
    return code == ')' || code == ']' || code == '*' || utf8_is_quote(code) ||
           utf8_is_apostrophe(code);
}

static bool ends_code(uint32_t code)
{
    static const uint32_t ends[] = { '.', '!', '?', 0x2026, 0x3002, 0xFF01, 0xFF1F };
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (code == ends[i])
            return true;
    return false;
}

bool line_ends_sentence(struct view line)
{
    size_t at = line.length;
    while (at > 0) {
        if (is_white(line.data[at - 1])) {
            at--;
            continue;
        }
        uint32_t code = utf8_previous(line, &at);
        if (!closes(code))
            return ends_code(code);
    }
    return false;
}

bool line_begins_lower(struct view line)
{
    size_t at = 0;
    while (at < line.length) {
        uint32_t code = utf8_next(line, &at);
        if (utf8_is_letter(code))
            return utf8_is_lower(code);
        if (!(code < 0x80 && is_white((char) code)) && code != '(' && code != '[' &&
            !utf8_is_quote(code) && !utf8_is_apostrophe(code))
            return false;
    }
    return false;
}

bool line_is_rule(struct view line)
{
    static const struct view strokes = VIEW_INIT("-=_*~#+.");
    size_t count = 0;
    for (size_t at = 0; at < line.length;) {
        uint32_t code = utf8_next(line, &at);
        if (code < 0x80 && is_white((char) code))
            continue;
        bool stroke = code < 0x80
                          ? view_find_byte(strokes, (char) code, 0) < strokes.length
                          : utf8_is_dash(code) || code == 0x2022 || code == 0xB7 ||
                                (code >= 0x2500 && code <= 0x257F);
        if (!stroke)
            return false;
        count++;
    }
    return count >= 3;
}

bool line_is_prose(struct view line)
{
    size_t words = line_words(line, PROSE_WORDS_OPEN);
    return words >= PROSE_WORDS_OPEN ||
           (words >= PROSE_WORDS && line_ends_sentence(line));
}

bool line_is_headline(struct view line)
{
    size_t words = line_words(line, HEADLINE_WORDS_MAX + 1);
    if (words < HEADLINE_WORDS || words > HEADLINE_WORDS_MAX || line_begins_lower(line))
        return false;
    char last = line.data[line.length - 1];
    return last != '.' && last != ':' && last != ',' && last != ';' && last != '/';
}

bool line_is_field(struct view line, struct view *label, struct view *value)
{
    size_t colon = view_find_byte(view_slice(line, 0, FIELD_LABEL_BYTES), ':', 0);
    if (colon == 0 || colon >= line.length || colon == FIELD_LABEL_BYTES)
        return false;
    struct view before = view_trim(view_slice(line, 0, colon));
    if (colon + 1 < line.length && !is_white(line.data[colon + 1]))
        return false;
    size_t words = line_words(before, 5);
    if (words == 0 || words > 4 || !ascii_is_alpha(before.data[0]))
        return false;
    *label = before;
    *value = view_trim(view_slice(line, colon + 1, line.length));
    return true;
}

/* What shows something, and what stands before or behind it in a caption: "in this file
 * picture", "a photo taken". */
static bool shows_at(struct view line, size_t start, size_t end)
{
    static const struct view nouns[] = {
        VIEW_INIT("picture"),  VIEW_INIT("photo"),      VIEW_INIT("photograph"),
        VIEW_INIT("image"),    VIEW_INIT("screenshot"), VIEW_INIT("handout"),
        VIEW_INIT("pictured"),
    };
    static const struct view before[] = {
        VIEW_INIT("in this "),
        VIEW_INIT("in this file "),
        VIEW_INIT("in this undated "),
        VIEW_INIT("in this archive "),
        VIEW_INIT("in this handout "),
        VIEW_INIT("in an undated "),
        VIEW_INIT("is "),
        VIEW_INIT("are "),
    };
    struct view word = view_slice(line, start, end);
    bool noun = false;
    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
        noun = noun || view_equal_nocase(word, nouns[i]);
    if (!noun)
        return false;
    if (view_equal_nocase(view_slice(line, end, end + 6), VIEW(" taken")))
        return true;
    /* "is pictured" and "in this picture", but not "is picture" or "in this pictured". */
    size_t first = word.length == 8 ? 6 : 0, last = word.length == 8 ? 8 : 6;
    for (size_t i = first; i < last; i++)
        if (start >= before[i].length &&
            view_equal_nocase(view_slice(line, start - before[i].length, start),
                              before[i]))
            return true;
    return false;
}

static size_t word_end(struct view line, size_t at)
{
    while (at < line.length && ascii_is_alpha(line.data[at]))
        at++;
    return at;
}

bool line_is_caption(struct view line)
{
    static const struct view openings[] = {
        VIEW_INIT("photo:"),        VIEW_INIT("photo by"),   VIEW_INIT("photograph by"),
        VIEW_INIT("photograph:"),   VIEW_INIT("image:"),     VIEW_INIT("picture:"),
        VIEW_INIT("photo credit:"), VIEW_INIT("caption:"),   VIEW_INIT("(photo"),
        VIEW_INIT("file photo"),    VIEW_INIT("file image"), VIEW_INIT("image credit"),
        VIEW_INIT("image caption"), VIEW_INIT("(image"),     VIEW_INIT("pictured:"),
    };
    if (line.length == 0 || line.length > CAPTION_BYTES)
        return false;
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++)
        if (ascii_lower(line.data[0]) == openings[i].data[0] &&
            view_equal_nocase(view_slice(line, 0, openings[i].length), openings[i]))
            return true;
    if (shows_at(line, 0, word_end(line, 0)))
        return true;
    for (size_t at = 0; at + 1 < line.length; at++) {
        if (!is_white(line.data[at]))
            continue;
        size_t start = at + 1 + (line.data[at + 1] == '(');
        char first = start < line.length ? ascii_lower(line.data[start]) : ' ';
        if ((first == 'p' || first == 'i' || first == 's' || first == 'h') &&
            shows_at(line, start, word_end(line, start)))
            return true;
    }
    return false;
}
