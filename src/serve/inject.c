#include "serve/inject.h"

static size_t skip_space(struct view html, size_t at)
{
    while (at < html.length && ascii_is_space(html.data[at]))
        at++;
    return at;
}

static bool stands_at(struct view html, size_t at, struct view word)
{
    return view_equal_nocase(view_slice(html, at, at + word.length), word);
}

/* Behind the tag that begins at at; quoted values may hold '>'. html.length where it does
 * not end. */
static size_t skip_tag(struct view html, size_t at)
{
    char quote = '\0';
    for (; at < html.length; at++) {
        char c = html.data[at];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
    }
    return html.length;
}

/* Behind the start tag of that name, or at itself when another thing stands there. */
static size_t skip_start(struct view html, size_t at, struct view name)
{
    size_t end = at + name.length;
    if (!stands_at(html, at, name) || end >= html.length ||
        !(html.data[end] == '>' || ascii_is_space(html.data[end])))
        return at;
    return skip_tag(html, at);
}

/* Behind white space and comments. */
static size_t skip_comments(struct view html, size_t at)
{
    at = skip_space(html, at);
    while (stands_at(html, at, VIEW("<!--"))) {
        size_t end = view_find(html, VIEW("-->"), at + 4);
        at = end < html.length ? skip_space(html, end + 3) : html.length;
    }
    return at;
}

size_t inject_point(struct view html)
{
    static const struct view starts[] = { VIEW_INIT("<!doctype"), VIEW_INIT("<html"),
                                          VIEW_INIT("<head") };
    size_t point = stands_at(html, 0, VIEW("\xEF\xBB\xBF")) ? 3 : 0, at = point;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        at = skip_comments(html, at);
        size_t behind = skip_start(html, at, starts[i]);
        if (behind != at)
            point = at = behind;
    }
    return point;
}

void inject_markup(struct view html, struct view markup, struct buffer *out)
{
    size_t point = inject_point(html);
    buffer_add(out, view_slice(html, 0, point));
    buffer_add(out, markup);
    buffer_add(out, view_slice(html, point, html.length));
}

/* Whether an address is counted from the folder of its page: it has no scheme, no '/' in
 * front, and is no part of the page itself. */
static bool is_relative(struct view address)
{
    if (address.length == 0 || address.data[0] == '/' || address.data[0] == '#')
        return false;
    size_t colon = view_find_byte(address, ':', 0);
    return colon == address.length || view_find_byte(address, '/', 0) < colon;
}

void inject_root(struct view html, struct buffer *out)
{
    static const struct view names[] = { VIEW_INIT(" href=\""), VIEW_INIT(" src=\"") };
    size_t written = 0;
    for (size_t at = view_find(html, VIEW("=\""), 0); at < html.length;
         at = view_find(html, VIEW("=\""), at + 2)) {
        size_t start = at + 2;
        struct view before = view_slice(html, 0, start);
        struct view address = view_slice(html, start, view_find_byte(html, '"', start));
        if ((view_ends(before, names[0]) || view_ends(before, names[1])) &&
            is_relative(address)) {
            buffer_add(out, view_slice(html, written, start));
            buffer_add_byte(out, '/');
            written = start;
        }
    }
    buffer_add(out, view_slice(html, written, html.length));
}
