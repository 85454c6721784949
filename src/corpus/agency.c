#include "corpus/agency.h"

#include "base/utf8.h"
#include "corpus/line_kind.h"

enum {
    DATELINE_BYTES = 80, /* before the name */
    NAME_BYTES = 30,
};

static bool is_name(struct view name)
{
    if (name.length < 2 || name.length > NAME_BYTES || !ascii_is_upper(name.data[0]))
        return false;
    for (size_t i = 0; i < name.length; i++) {
        char c = name.data[i];
        if (!ascii_is_alpha(c) && c != ' ' && c != '.' && c != '-' && c != '&')
            return false;
    }
    return true;
}

/* Whether a dash follows, white space aside: "(Reuters) - ". */
static bool dash_follows(struct view text, size_t at)
{
    while (at < text.length && text.data[at] == ' ')
        at++;
    return at < text.length && utf8_is_dash(utf8_next(text, &at));
}

/* What stands before the name is a place in capitals, with or without a date behind it.
 */
static bool is_dateline(struct view before)
{
    size_t capitals = 0;
    while (capitals < before.length && ascii_is_upper(before.data[capitals]))
        capitals++;
    return capitals >= 3 && !line_is_prose(before);
}

struct view agency_of(struct view text)
{
    struct view head = view_slice(text, 0, DATELINE_BYTES + NAME_BYTES + 8);
    for (size_t at = 0; at < head.length && at < DATELINE_BYTES; at++) {
        char open = head.data[at];
        if (open != '/' && open != '(')
            continue;
        size_t end = view_find_byte(head, open == '/' ? '/' : ')', at + 1);
        struct view name = view_slice(head, at + 1, end);
        if (end < head.length && is_name(name) && is_dateline(view_slice(head, 0, at)) &&
            (open == '/' || dash_follows(head, end + 1)))
            return name;
    }
    return (struct view){ NULL, 0 };
}
