#include "base/view.h"

#include <string.h>

struct view view_of(const char *string)
{
    return (struct view){ string, string != NULL ? strlen(string) : 0 };
}

bool view_equal_nocase(struct view a, struct view b)
{
    if (a.length != b.length)
        return false;
    for (size_t i = 0; i < a.length; i++)
        if (ascii_lower(a.data[i]) != ascii_lower(b.data[i]))
            return false;
    return true;
}

int view_compare_rest(struct view a, struct view b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter > 0 ? memcmp(a.data, b.data, shorter) : 0;
    return order != 0 ? order : (a.length > b.length) - (a.length < b.length);
}

struct view view_trim(struct view view)
{
    size_t start = 0, end = view.length;
    while (start < end && ascii_is_space(view.data[start]))
        start++;
    while (end > start && ascii_is_space(view.data[end - 1]))
        end--;
    return view_slice(view, start, end);
}

size_t view_find(struct view view, struct view needle, size_t from)
{
    if (needle.length == 0)
        return from < view.length ? from : view.length;
    while (from < view.length && view.length - from >= needle.length) {
        size_t last = view.length - needle.length + 1;
        const char *first = memchr(view.data + from, needle.data[0], last - from);
        if (first == NULL)
            break;
        if (memcmp(first, needle.data, needle.length) == 0)
            return (size_t) (first - view.data);
        from = (size_t) (first - view.data) + 1;
    }
    return view.length;
}

size_t view_find_byte(struct view view, char byte, size_t from)
{
    if (from >= view.length)
        return view.length;
    const char *found = memchr(view.data + from, byte, view.length - from);
    return found != NULL ? (size_t) (found - view.data) : view.length;
}

struct view view_cut(struct view *rest, char separator)
{
    size_t end = view_find_byte(*rest, separator, 0);
    struct view before = view_slice(*rest, 0, end);
    if (end < rest->length)
        *rest = view_slice(*rest, end + 1, rest->length);
    else
        *rest = (struct view){ NULL, 0 };
    return before;
}

bool view_number(struct view view, int *number)
{
    if (view.length == 0 || view.length > 9)
        return false;
    int sum = 0;
    for (size_t i = 0; i < view.length; i++) {
        if (!ascii_is_digit(view.data[i]))
            return false;
        sum = sum * 10 + (view.data[i] - '0');
    }
    *number = sum;
    return true;
}
