/* Datelines and bylines: lines that say when, where and by whom a source was made. */
#include "base/utf8.h"
#include "corpus/line_kind.h"

enum {
    LINE_BYTES = 120,
    OTHERS_JOINED =
        2,      /* capitalised words that may touch the date without a mark between */
    OTHERS = 6, /* and in all */
    BYLINE_WORDS = 14,
};

/* What a word of a dateline is. */
enum part {
    PART_OTHER, /* a capitalised word: a place, an agency */
    PART_FILLER,
    PART_MONTH,
    PART_WEEKDAY,
    PART_DAY,
    PART_YEAR,
    PART_CLOCK,
    PART_DATE, /* a whole date in figures */
    PART_WRONG,
};

struct word_part {
    struct view word;
    enum part part;
};

static const struct word_part dateline_words[] = {
    { VIEW_INIT("january"), PART_MONTH },     { VIEW_INIT("jan"), PART_MONTH },
    { VIEW_INIT("february"), PART_MONTH },    { VIEW_INIT("feb"), PART_MONTH },
    { VIEW_INIT("march"), PART_MONTH },       { VIEW_INIT("mar"), PART_MONTH },
    { VIEW_INIT("april"), PART_MONTH },       { VIEW_INIT("apr"), PART_MONTH },
    { VIEW_INIT("may"), PART_MONTH },         { VIEW_INIT("june"), PART_MONTH },
    { VIEW_INIT("jun"), PART_MONTH },         { VIEW_INIT("july"), PART_MONTH },
    { VIEW_INIT("jul"), PART_MONTH },         { VIEW_INIT("august"), PART_MONTH },
    { VIEW_INIT("aug"), PART_MONTH },         { VIEW_INIT("september"), PART_MONTH },
    { VIEW_INIT("sept"), PART_MONTH },        { VIEW_INIT("sep"), PART_MONTH },
    { VIEW_INIT("october"), PART_MONTH },     { VIEW_INIT("oct"), PART_MONTH },
    { VIEW_INIT("november"), PART_MONTH },    { VIEW_INIT("nov"), PART_MONTH },
    { VIEW_INIT("december"), PART_MONTH },    { VIEW_INIT("dec"), PART_MONTH },
    { VIEW_INIT("monday"), PART_WEEKDAY },    { VIEW_INIT("mon"), PART_WEEKDAY },
    { VIEW_INIT("tuesday"), PART_WEEKDAY },   { VIEW_INIT("tue"), PART_WEEKDAY },
    { VIEW_INIT("wednesday"), PART_WEEKDAY }, { VIEW_INIT("wed"), PART_WEEKDAY },
    { VIEW_INIT("thursday"), PART_WEEKDAY },  { VIEW_INIT("thu"), PART_WEEKDAY },
    { VIEW_INIT("friday"), PART_WEEKDAY },    { VIEW_INIT("fri"), PART_WEEKDAY },
    { VIEW_INIT("saturday"), PART_WEEKDAY },  { VIEW_INIT("sat"), PART_WEEKDAY },
    { VIEW_INIT("sunday"), PART_WEEKDAY },    { VIEW_INIT("sun"), PART_WEEKDAY },
    { VIEW_INIT("a"), PART_FILLER },          { VIEW_INIT("am"), PART_FILLER },
    { VIEW_INIT("at"), PART_FILLER },         { VIEW_INIT("created"), PART_FILLER },
    { VIEW_INIT("date"), PART_FILLER },       { VIEW_INIT("edited"), PART_FILLER },
    { VIEW_INIT("first"), PART_FILLER },      { VIEW_INIT("hrs"), PART_FILLER },
    { VIEW_INIT("last"), PART_FILLER },       { VIEW_INIT("m"), PART_FILLER },
    { VIEW_INIT("modified"), PART_FILLER },   { VIEW_INIT("of"), PART_FILLER },
    { VIEW_INIT("on"), PART_FILLER },         { VIEW_INIT("p"), PART_FILLER },
    { VIEW_INIT("pm"), PART_FILLER },         { VIEW_INIT("posted"), PART_FILLER },
    { VIEW_INIT("published"), PART_FILLER },  { VIEW_INIT("released"), PART_FILLER },
    { VIEW_INIT("the"), PART_FILLER },        { VIEW_INIT("time"), PART_FILLER },
    { VIEW_INIT("updated"), PART_FILLER },    { VIEW_INIT("local"), PART_FILLER },
};

static bool is_year(struct view digits, int number)
{
    return digits.length == 4 && number >= 1000 && number < 3000;
}

/* "4", "4th", "2019", "10:30", "10/20/2016", "2016-10-20": a word that begins with a
 * digit. */
static enum part figure_part(struct view word)
{
    size_t digits = 0, marks = 0, end = 0;
    while (end < word.length && !ascii_is_alpha(word.data[end])) {
        digits += ascii_is_digit(word.data[end]);
        marks += !ascii_is_digit(word.data[end]);
        end++;
    }
    struct view tail = view_slice(word, end, word.length);
    int number = 0;
    if (marks == 0 && view_number(view_slice(word, 0, end), &number)) {
        if (tail.length == 0 && is_year(word, number))
            return PART_YEAR;
        if (number >= 1 && number <= 31 && (tail.length == 0 || tail.length == 2))
            return PART_DAY;
        return tail.length == 0 && digits == 4 ? PART_CLOCK : PART_WRONG;
    }
    if (view_find_byte(word, ':', 0) < word.length || tail.length > 0)
        return marks <= 2 && tail.length <= 4 ? PART_CLOCK : PART_WRONG;
    return marks == 2 && digits >= 5 && digits <= 8 ? PART_DATE : PART_WRONG;
}

static enum part part_of(struct view word)
{
    if (ascii_is_digit(word.data[0]))
        return figure_part(word);
    if (word.data[word.length - 1] == '.')
        word.length--;
    char first = word.length > 0 ? ascii_lower(word.data[0]) : '\0';
    for (size_t i = 0; i < sizeof dateline_words / sizeof dateline_words[0]; i++)
        if (dateline_words[i].word.data[0] == first &&
            view_equal_nocase(word, dateline_words[i].word))
            return dateline_words[i].part;
    size_t at = 0;
    return word.length > 0 && utf8_is_upper(utf8_next(word, &at)) ? PART_OTHER
                                                                  : PART_WRONG;
}

/* Cuts the next word off *rest; *apart tells whether a mark stood before it. */
static struct view next_word(struct view *rest, bool *apart)
{
    static const struct view marks = VIEW_INIT(",;:()[]|/-\"'");
    size_t start = 0;
    *apart = false;
    while (start < rest->length) {
        char c = rest->data[start];
        bool mark = view_find_byte(marks, c, 0) < marks.length;
        size_t next = start;
        if (!mark && !ascii_is_space(c) && !utf8_is_dash(utf8_next(*rest, &next)) &&
            c != 1)
            break;
        *apart = *apart || !ascii_is_space(c);
        start = next > start ? next : start + 1;
    }
    size_t end = start;
    while (end < rest->length && !ascii_is_space(rest->data[end])) {
        char c = rest->data[end];
        bool inner = end + 1 < rest->length && ascii_is_digit(rest->data[end + 1]) &&
                     end > start && ascii_is_digit(rest->data[end - 1]);
        if (!inner && view_find_byte(marks, c, 0) < marks.length)
            break;
        end++;
    }
    struct view word = view_slice(*rest, start, end);
    *rest = view_slice(*rest, end, rest->length);
    return word;
}

static bool has_date_and_place(struct view line)
{
    size_t seen[PART_WRONG + 1] = { 0 }, joined = 0;
    bool apart = false, was_other = false;
    line = view_trim(line);
    if (line.length == 0 || line.length > LINE_BYTES)
        return false;
    struct view rest = line;
    for (;;) {
        struct view word = next_word(&rest, &apart);
        if (word.length == 0)
            break;
        enum part part = part_of(word);
        seen[part]++;
        if (part == PART_WRONG || seen[PART_OTHER] > OTHERS)
            return false;
        /* Words in a row without a mark are a name, or a headline. */
        bool is_other = part == PART_OTHER;
        joined = is_other && was_other && !apart ? joined + 1 : is_other ? 1 : joined;
        bool date_touches = !is_other && was_other && !apart && part != PART_FILLER;
        if (date_touches && joined > OTHERS_JOINED)
            return false;
        was_other = is_other;
    }
    bool day = seen[PART_MONTH] == 1 && (seen[PART_DAY] == 1 || seen[PART_YEAR] == 1);
    return day || (seen[PART_DATE] >= 1 && seen[PART_MONTH] == 0);
}

/* Without "by admin" at its end: who posted it is no part of when. */
static struct view without_poster(struct view line)
{
    for (size_t at = line.length; at > 4; at--) {
        struct view word = view_slice(line, at - 4, at);
        if (view_equal_nocase(word, VIEW(" by ")))
            return line_words(view_slice(line, at, line.length), 5) < 5
                       ? view_slice(line, 0, at - 4)
                       : line;
    }
    return line;
}

bool line_is_dateline(struct view line)
{
    if (line.length > LINE_BYTES)
        return false;
    return has_date_and_place(line) || has_date_and_place(without_poster(line));
}

static const struct view openings[] = {
    VIEW_INIT("by "),           VIEW_INIT("by: "),       VIEW_INIT("written by "),
    VIEW_INIT("written by: "),  VIEW_INIT("posted by "), VIEW_INIT("reported by "),
    VIEW_INIT("reporting by "), VIEW_INIT("author: "),   VIEW_INIT("authors: "),
    VIEW_INIT("author "),       VIEW_INIT("story by "),  VIEW_INIT("words by "),
    VIEW_INIT("published by "), VIEW_INIT("text by "),   VIEW_INIT("submitted by "),
};

static bool is_joining(struct view word)
{
    static const struct view joining[] = {
        VIEW_INIT("and"),    VIEW_INIT("of"),       VIEW_INIT("the"),
        VIEW_INIT("for"),    VIEW_INIT("de"),       VIEW_INIT("van"),
        VIEW_INIT("von"),    VIEW_INIT("der"),      VIEW_INIT("da"),
        VIEW_INIT("di"),     VIEW_INIT("al"),       VIEW_INIT("bin"),
        VIEW_INIT("in"),     VIEW_INIT("with"),     VIEW_INIT("la"),
        VIEW_INIT("du"),     VIEW_INIT("ten"),      VIEW_INIT("el"),
        VIEW_INIT("e"),      VIEW_INIT("y"),        VIEW_INIT("staff"),
        VIEW_INIT("writer"), VIEW_INIT("reporter"), VIEW_INIT("correspondent"),
        VIEW_INIT("editor"), VIEW_INIT("on"),       VIEW_INIT("at"),
    };
    for (size_t i = 0; i < sizeof joining / sizeof joining[0]; i++)
        if (view_equal(word, joining[i]))
            return true;
    return false;
}

/* Names with what joins them, and nothing else. */
static bool is_names(struct view text)
{
    size_t count = 0, names = 0;
    bool apart;
    struct view rest = text;
    for (struct view word = next_word(&rest, &apart); word.length > 0;
         word = next_word(&rest, &apart)) {
        size_t at = 0;
        uint32_t first = utf8_next(word, &at);
        bool is_name = utf8_is_letter(first) && !utf8_is_lower(first);
        if (!is_name && !is_joining(word) && !ascii_is_digit(word.data[0]) &&
            first != '&')
            return false;
        names += is_name;
        if (++count > BYLINE_WORDS)
            return false;
    }
    return names > 0;
}

bool line_is_byline(struct view line, struct view *name)
{
    line = view_trim(line);
    if (line.length > LINE_BYTES)
        return false;
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++) {
        if (!view_equal_nocase(view_slice(line, 0, openings[i].length), openings[i]))
            continue;
        struct view rest = view_trim(view_slice(line, openings[i].length, line.length));
        if (!is_names(rest))
            return false;
        if (name != NULL)
            *name = rest;
        return true;
    }
    return false;
}
