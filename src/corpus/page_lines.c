#include "corpus/page_lines.h"

enum {
    LINE_LONGEST = 160, /* of a running head, in bytes */
    EDGE_LINES = 2,     /* that are looked at, at either end of a page */
    NUMBER_DIGITS = 4,
};

/* The outermost line of a page that is not blank, as a part of it; absent when none is.
 */
static struct view edge_line(struct view page, bool at_head)
{
    struct view rest = view_trim(page);
    if (rest.length == 0)
        return (struct view){ 0 };
    size_t start = 0, end = view_find_byte(rest, '\n', 0);
    if (!at_head) {
        end = start = rest.length;
        while (start > 0 && rest.data[start - 1] != '\n')
            start--;
    }
    return view_trim(view_slice(rest, start, end));
}

static struct view without_edge(struct view page, struct view line, bool at_head)
{
    size_t at = (size_t) (line.data - page.data);
    return at_head ? view_slice(page, at + line.length, page.length)
                   : view_slice(page, 0, at);
}

/* Equal but for the case of letters and for what digits are there. */
static bool is_alike(struct view a, struct view b)
{
    size_t i = 0, j = 0;
    while (i < a.length && j < b.length) {
        bool digits = ascii_is_digit(a.data[i]);
        if (digits != ascii_is_digit(b.data[j]) ||
            (!digits && ascii_lower(a.data[i]) != ascii_lower(b.data[j])))
            return false;
        for (i++; digits && i < a.length && ascii_is_digit(a.data[i]);)
            i++;
        for (j++; digits && j < b.length && ascii_is_digit(b.data[j]);)
            j++;
    }
    return i == a.length && j == b.length;
}

/* What stands about a page's number, dashes of two lengths among it, byte by byte. */
static bool is_ornament(char c)
{
    struct view signs = VIEW(" -[](){}|/.\xE2\x80\x93\x94");
    return view_find_byte(signs, c, 0) < signs.length;
}

/* The number that a line is, with dashes, brackets or bars about it; 0 when it is none.
 */
static int bare_number(struct view line)
{
    int number = 0, digits = 0;
    bool behind = false;
    for (size_t i = 0; i < line.length; i++) {
        char c = line.data[i];
        if (ascii_is_digit(c)) {
            if (behind || ++digits > NUMBER_DIGITS)
                return 0;
            number = number * 10 + (c - '0');
        } else if (is_ornament(c)) {
            behind = digits > 0;
        } else {
            return 0;
        }
    }
    return number;
}

/* "Page 3", "p. 3", "Page 3 of 10", "3 of 10", "3/10". */
static bool is_page_words(struct view line)
{
    static const struct view words[] = { VIEW_INIT("page"), VIEW_INIT("p"),
                                         VIEW_INIT("pg"), VIEW_INIT("of") };
    size_t known = 0, numbers = 0;
    for (size_t at = 0; at < line.length;) {
        size_t start = at;
        while (at < line.length && ascii_is_digit(line.data[at]))
            at++;
        if (at > start) {
            numbers++;
            continue;
        }
        while (at < line.length && ascii_is_alpha(line.data[at]))
            at++;
        if (at == start) {
            known += line.data[at] == '/';
            if (view_find_byte(VIEW(" ./-"), line.data[at++], 0) == 4)
                return false;
            continue;
        }
        bool found = false;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            found = found || view_equal_nocase(view_slice(line, start, at), words[i]);
        if (!found)
            return false;
        known++;
    }
    return known > 0 && numbers > 0 && numbers <= 2;
}

static bool is_sentence(struct view line)
{
    char last = line.data[line.length - 1];
    return last == '.' || last == '!' || last == '?' || last == ',' || last == ';';
}

/* Whether another page has such a line at the same edge, or a number that counts on. */
static bool has_fellow(const struct view *lines, size_t count, size_t index)
{
    int number = bare_number(lines[index]);
    for (size_t i = 0; i < count; i++) {
        if (i == index || lines[i].length == 0)
            continue;
        if (number > 0) {
            int other = bare_number(lines[i]);
            if (other > 0 && other - number == (int) i - (int) index)
                return true;
        } else if (is_alike(lines[i], lines[index])) {
            return true;
        }
    }
    return false;
}

static bool is_page_mark(const struct view *lines, size_t count, size_t index)
{
    struct view line = lines[index];
    if (line.length == 0 || line.length > LINE_LONGEST)
        return false;
    if (is_page_words(line))
        return true;
    if (bare_number(line) > 0)
        return has_fellow(lines, count, index);
    return index > 0 && !is_sentence(line) && has_fellow(lines, count, index);
}

static size_t trim_edge(struct arena *arena, struct view *pages, size_t count,
                        bool at_head)
{
    struct view *lines = ARENA_ARRAY(arena, struct view, count);
    size_t taken = 0;
    for (size_t i = 0; i < count; i++)
        lines[i] = edge_line(pages[i], at_head);
    for (size_t i = 0; i < count; i++)
        if (is_page_mark(lines, count, i)) {
            pages[i] = without_edge(pages[i], lines[i], at_head);
            taken++;
        }
    return taken;
}

size_t page_lines_trim(struct arena *arena, struct view *pages, size_t count)
{
    size_t taken = 0;
    for (int i = 0; i < EDGE_LINES; i++)
        taken +=
            trim_edge(arena, pages, count, true) + trim_edge(arena, pages, count, false);
    return taken;
}

void page_lines_mend(struct arena *arena, struct view *page, struct view *next)
{
    struct view head = view_trim(*page), rest = view_trim(*next);
    if (head.length < 2 || head.data[head.length - 1] != '-' ||
        !ascii_is_alpha(head.data[head.length - 2]) || rest.length == 0 ||
        !ascii_is_lower(rest.data[0]))
        return;
    size_t end = 0;
    while (end < rest.length && rest.data[end] != ' ' && rest.data[end] != '\n')
        end++;
    *page = arena_format(arena, "%.*s%.*s\n", (int) (head.length - 1), head.data,
                         (int) end, rest.data);
    *next = view_slice(rest, end, rest.length);
}
