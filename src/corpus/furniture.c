#include "corpus/furniture.h"

#include "base/utf8.h"
#include "corpus/furniture_phrases.h"

enum {
    PHRASE_LINE_BYTES = 240,
    EDGE_LINE_BYTES = 160,
    BUTTONS_MAX = 12,
    CRUMB_WORDS = 5,
};

/* Words of which a row of buttons is made. */
static const struct view buttons[] = {
    VIEW_INIT("bluesky"),     VIEW_INIT("comment"),   VIEW_INIT("comments"),
    VIEW_INIT("copy"),        VIEW_INIT("delicious"), VIEW_INIT("digg"),
    VIEW_INIT("email"),       VIEW_INIT("facebook"),  VIEW_INIT("flipboard"),
    VIEW_INIT("google"),      VIEW_INIT("google+"),   VIEW_INIT("instagram"),
    VIEW_INIT("like"),        VIEW_INIT("link"),      VIEW_INIT("linkedin"),
    VIEW_INIT("livejournal"), VIEW_INIT("mail"),      VIEW_INIT("mastodon"),
    VIEW_INIT("messenger"),   VIEW_INIT("more"),      VIEW_INIT("odnoklassniki"),
    VIEW_INIT("pdf"),         VIEW_INIT("pinterest"), VIEW_INIT("plus"),
    VIEW_INIT("print"),       VIEW_INIT("reddit"),    VIEW_INIT("rss"),
    VIEW_INIT("save"),        VIEW_INIT("share"),     VIEW_INIT("skype"),
    VIEW_INIT("stumbleupon"), VIEW_INIT("telegram"),  VIEW_INIT("tumblr"),
    VIEW_INIT("tweet"),       VIEW_INIT("twitter"),   VIEW_INIT("viber"),
    VIEW_INIT("vk"),          VIEW_INIT("vkontakte"), VIEW_INIT("whatsapp"),
    VIEW_INIT("youtube"),
};

/* What a count on a page counts: "12 comments", "5 min read". */
static const struct view counted[] = {
    VIEW_INIT("comment"),      VIEW_INIT("comments"),  VIEW_INIT("followers"),
    VIEW_INIT("likes"),        VIEW_INIT("min read"),  VIEW_INIT("minute read"),
    VIEW_INIT("minutes read"), VIEW_INIT("mins read"), VIEW_INIT("replies"),
    VIEW_INIT("responses"),    VIEW_INIT("retweets"),  VIEW_INIT("shares"),
    VIEW_INIT("views"),        VIEW_INIT("votes"),     VIEW_INIT("min"),
    VIEW_INIT("thoughts on"),
};

static bool is_word_byte(char c)
{
    return ascii_is_alpha(c) || ascii_is_digit(c) || (unsigned char) c >= 0x80;
}

/* Without the marks and white space around the words. */
static struct view words_of(struct view line)
{
    size_t start = 0, end = line.length;
    while (start < end && !is_word_byte(line.data[start]))
        start++;
    while (end > start && !is_word_byte(line.data[end - 1]) &&
           line.data[end - 1] != ')' && line.data[end - 1] != ':')
        end--;
    return view_slice(line, start, end);
}

/* The first row that does not come before the byte. */
static size_t first_row(char byte)
{
    size_t low = 0, high = furniture_phrase_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (furniture_phrases[middle].phrase.data[0] < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool fits(const struct furniture_phrase *row, struct view line)
{
    size_t length = row->phrase.length;
    if (line.length < length || ascii_lower(line.data[1]) != row->phrase.data[1])
        return false;
    if (!view_equal_nocase(view_slice(line, 0, length), row->phrase))
        return false;
    if (line.length == length)
        return true;
    if (row->how == FURNITURE_WHOLE)
        return line.length == length + 1 && line.data[length] == ':';
    return !is_word_byte(line.data[length]) || !is_word_byte(line.data[length - 1]);
}

static bool has_row(struct view line, bool at_edge)
{
    bool stopped = line.length > 0 && line.data[line.length - 1] == '.';
    line = words_of(line);
    if (line.length == 0)
        return false;
    char first = ascii_lower(line.data[0]);
    for (size_t i = first_row(first); i < furniture_phrase_count; i++) {
        if (furniture_phrases[i].phrase.data[0] != first)
            break;
        /* "More." is a sentence, if a short one. */
        bool here = at_edge || furniture_phrases[i].where == FURNITURE_ANYWHERE;
        if (here && !(stopped && furniture_phrases[i].how == FURNITURE_WHOLE) &&
            fits(&furniture_phrases[i], line))
            return true;
    }
    return false;
}

/* Cuts a word off, white space and the marks between buttons before it. */
static struct view cut_word(struct view *rest)
{
    size_t start = 0, end;
    while (start < rest->length && !is_word_byte(rest->data[start]))
        start++;
    end = start;
    while (end < rest->length &&
           (is_word_byte(rest->data[end]) || rest->data[end] == '+'))
        end++;
    struct view word = view_slice(*rest, start, end);
    *rest = view_slice(*rest, end, rest->length);
    return word;
}

static bool is_button(struct view word)
{
    for (size_t i = 0; i < sizeof buttons / sizeof buttons[0]; i++)
        if (view_equal_nocase(word, buttons[i]))
            return true;
    return false;
}

static bool is_row_of_buttons(struct view line)
{
    size_t count = 0;
    struct view rest = line;
    for (struct view word = cut_word(&rest); word.length > 0; word = cut_word(&rest)) {
        if (!is_button(word) && !view_equal_nocase(word, VIEW("on")) &&
            !view_equal_nocase(word, VIEW("to")))
            return false;
        count++;
    }
    return count > 0 && count <= BUTTONS_MAX;
}

/* "Page 3 of 12", "- 3 -". */
static bool is_page_number(struct view line)
{
    struct view words = words_of(line);
    int number;
    if (view_equal_nocase(view_slice(words, 0, 5), VIEW("page ")))
        return words.length < 16 && words.length > 5 && ascii_is_digit(words.data[5]);
    bool dashed =
        line.length > 4 && line.data[0] == '-' && line.data[line.length - 1] == '-';
    return dashed && words.length <= 4 && view_number(words, &number);
}

/* "12 comments", "1.2K shares", "3". */
static bool is_count(struct view line)
{
    struct view words = words_of(line);
    size_t digits = 0, end = 0;
    if (view_equal_nocase(view_slice(words, 0, 5), VIEW("page ")))
        return words.length < 16 && words.length > 5 && ascii_is_digit(words.data[5]);
    while (end < words.length && !ascii_is_space(words.data[end])) {
        digits += ascii_is_digit(words.data[end]);
        end++;
    }
    if (digits == 0 || !ascii_is_digit(words.data[0]) || digits + 3 < end)
        return false;
    struct view what = view_trim(view_slice(words, end, words.length));
    if (what.length == 0)
        return end <= 3;
    for (size_t i = 0; i < sizeof counted / sizeof counted[0]; i++)
        if (view_equal_nocase(what, counted[i]))
            return true;
    return false;
}

/* The length of what parts the crumbs of a trail at the offset, or 0. */
static size_t crumb_mark(struct view line, size_t at)
{
    size_t next = at;
    uint32_t code = utf8_next(line, &next);
    bool mark = code == '/' || code == '>' || code == '|' || code == 0xBB ||
                code == 0x203A || code == 0x2192 || code == 0x2022 || code == 0xB7;
    bool left = at == 0 || ascii_is_space(line.data[at - 1]);
    bool right = next >= line.length || ascii_is_space(line.data[next]);
    return mark && left && right ? next - at : 0;
}

/* "News / Politics / Europe", "Document /": short parts with marks between, two or more
 * of them, or one at the end. */
static bool is_trail(struct view line)
{
    size_t marks = 0, words = 0;
    bool last = false, in_word = false;
    for (size_t at = 0; at < line.length;) {
        size_t mark = crumb_mark(line, at), next = at;
        utf8_next(line, &next);
        if (mark > 0) {
            marks++;
            words = 0;
            last = true;
            in_word = false;
        } else if (ascii_is_space(line.data[at])) {
            in_word = false;
        } else {
            words += !in_word;
            in_word = true;
            last = false;
            if (words > CRUMB_WORDS)
                return false;
        }
        at = next;
    }
    return marks >= 2 || (marks == 1 && last);
}

/* "Copyright 2021 ...", "© 2019–2021 ...": the word or sign with a year behind it. */
static bool is_copyright(struct view line)
{
    static const struct view marks[] = { VIEW_INIT("copyright"), VIEW_INIT("\xC2\xA9"),
                                         VIEW_INIT("(c)"), VIEW_INIT("&copy;") };
    bool marked = false;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        while (view_equal_nocase(view_slice(line, 0, marks[i].length), marks[i])) {
            marked = true;
            line = view_trim(view_slice(line, marks[i].length, line.length));
        }
    struct view year = view_slice(line, 0, 4);
    int number = 0;
    return marked && view_number(year, &number) && number >= 1900 && number < 2100 &&
           (line.length == 4 || !ascii_is_digit(line.data[4]));
}

bool furniture_is_phrase(struct view line)
{
    return line.length > 0 && line.length <= PHRASE_LINE_BYTES &&
           (has_row(line, false) || is_page_number(line) || is_copyright(line));
}

bool furniture_is_edge(struct view line)
{
    if (line.length == 0 || line.length > EDGE_LINE_BYTES)
        return false;
    bool stopped = line.data[line.length - 1] == '.';
    return has_row(line, true) || (!stopped && is_row_of_buttons(line)) ||
           is_count(line) || is_trail(line);
}
