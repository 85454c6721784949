#include "corpus/page_comment.h"

bool page_comment_read(struct view text, int *number)
{
    struct view rest = view_trim(text);
    if (!view_starts(rest, VIEW("<!--")) || !view_ends(rest, VIEW("-->")) ||
        rest.length < 8)
        return false;
    rest = view_trim(view_slice(rest, 4, rest.length - 3));
    if (!view_starts(rest, VIEW("page ")))
        return false;
    rest = view_trim(view_slice(rest, 5, rest.length));
    int found = 0;
    for (size_t i = 0; i < rest.length; i++) {
        if (!ascii_is_digit(rest.data[i]))
            return false;
        found = found * 10 + (rest.data[i] - '0');
        if (found > PAGE_NUMBER_MAX)
            return false;
    }
    if (found == 0)
        return false;
    *number = found;
    return true;
}

void page_comment_write(struct buffer *out, int number)
{
    buffer_format(out, "<!-- page %d -->\n\n", number);
}
