#include "corpus/sniff.h"

#include "corpus/tags.h"

enum { LINK_BYTES = 4096 }; /* longest inline link that is looked for */

bool sniff_is_html(struct view text)
{
    size_t start = 0;
    while (start < text.length && ascii_is_space(text.data[start]))
        start++;
    struct view rest = view_slice(text, start, text.length);
    if (rest.length < 3 || rest.data[0] != '<')
        return false;
    if (view_starts(rest, VIEW("<!--")) || view_starts(rest, VIEW("<?xml")) ||
        view_equal_nocase(view_slice(rest, 0, 9), VIEW("<!doctype")))
        return true;
    size_t at = 0;
    struct tag tag;
    return tag_next(rest, &at, &tag) && tag.start == 0 && tag.role != NULL;
}

/* "#" to "######", then white space, then words. */
static bool is_heading(struct view line)
{
    size_t at = 0;
    while (at < line.length && at < 4 && line.data[at] == ' ')
        at++;
    size_t marks = at;
    while (at < line.length && line.data[at] == '#')
        at++;
    marks = at - marks;
    return marks >= 1 && marks <= 6 && at < line.length && line.data[at] == ' ' &&
           view_trim(view_slice(line, at, line.length)).length > 0;
}

/* "[words](target)" with its middle at "](". */
static bool is_link(struct view text, size_t middle)
{
    size_t start = middle, end = middle + 2;
    while (start > 0 && middle - start < LINK_BYTES && text.data[start - 1] != '[' &&
           text.data[start - 1] != ']' && text.data[start - 1] != '\n')
        start--;
    bool opened = start > 0 && text.data[start - 1] == '[' && start < middle;
    while (end < text.length && end - middle < LINK_BYTES &&
           !ascii_is_space(text.data[end]) && text.data[end] != ')')
        end++;
    return opened && end < text.length &&
           (text.data[end] == ')' || text.data[end] == ' ');
}

bool sniff_is_markdown(struct view text)
{
    struct view rest = text;
    while (rest.data != NULL) {
        struct view line = view_cut(&rest, '\n');
        if (is_heading(line))
            return true;
        size_t middle = view_find(line, VIEW("]("), 0);
        for (; middle < line.length; middle = view_find(line, VIEW("]("), middle + 2))
            if (is_link(line, middle))
                return true;
    }
    return false;
}
