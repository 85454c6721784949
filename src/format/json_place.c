#include "format/node.h"

/* A place in a text, told in lines and columns. */
struct scan {
    struct view text;
    size_t at;
};

/* Moves behind a string that begins here; gives what stands between its quotes. */
static struct view skip_string(struct scan *scan)
{
    size_t start = ++scan->at;
    while (scan->at < scan->text.length && scan->text.data[scan->at] != '"')
        scan->at += scan->text.data[scan->at] == '\\' ? 2 : 1;
    struct view string = view_slice(scan->text, start, scan->at);
    scan->at++;
    return string;
}

static void skip_space(struct scan *scan)
{
    while (scan->at < scan->text.length && ascii_is_space(scan->text.data[scan->at]))
        scan->at++;
}

/* Moves to where an item of a list begins, the list being begun; false when it has fewer
 * items. */
static bool find_item(struct scan *scan, size_t index)
{
    size_t depth = 0, item = 0;
    for (skip_space(scan); scan->at < scan->text.length; skip_space(scan)) {
        char c = scan->text.data[scan->at];
        if (depth == 0 && item == index && c != ',')
            return c != ']';
        if (c == '"') {
            skip_string(scan);
            continue;
        }
        if (depth == 0 && c == ']')
            return false;
        if (c == '[' || c == '{')
            depth++;
        else if (c == ']' || c == '}')
            depth--;
        else if (c == ',' && depth == 0)
            item++;
        scan->at++;
    }
    return false;
}

/* Moves behind the [ of the list that stands under a key of the outermost object. */
static bool find_list(struct scan *scan, struct view key)
{
    size_t depth = 0;
    for (skip_space(scan); scan->at < scan->text.length; skip_space(scan)) {
        char c = scan->text.data[scan->at];
        if (c == '"') {
            bool found = view_equal(skip_string(scan), key);
            skip_space(scan);
            if (depth != 1 || !found || scan->at >= scan->text.length ||
                scan->text.data[scan->at] != ':')
                continue;
            scan->at++;
            skip_space(scan);
            return scan->at < scan->text.length && scan->text.data[scan->at++] == '[';
        }
        if (c == '[' || c == '{')
            depth++;
        else if (c == ']' || c == '}')
            depth--;
        scan->at++;
    }
    return false;
}

bool json_item_place(struct view text, struct view key, size_t index, size_t *line,
                     size_t *column)
{
    struct scan scan = { .text = text };
    if (!find_list(&scan, key) || !find_item(&scan, index))
        return false;
    size_t lines = 1, line_start = 0;
    for (size_t i = 0; i < scan.at; i++)
        if (text.data[i] == '\n') {
            lines++;
            line_start = i + 1;
        }
    *line = lines;
    *column = scan.at - line_start + 1;
    return true;
}
