/* String views: bytes with a length that somebody else owns. */
#ifndef ANNALS_BASE_VIEW_H
#define ANNALS_BASE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* Bytes, not NUL-terminated unless the maker says so. {NULL, 0} is "absent"; a view of
 * length 0 with data is "empty". Most callers treat both alike. */
struct view {
    const char *data;
    size_t length;
};

/* A view of a string literal, in an expression and in a static initialiser. */
#define VIEW(literal) ((struct view){ "" literal, sizeof(literal) - 1 })
#define VIEW_INIT(literal)              \
    {                                   \
        "" literal, sizeof(literal) - 1 \
    }

/* For printf's "%.*s". */
#define VIEW_ARG(view) (int) (view).length, (view).data

/* The view of a NUL-terminated string; NULL gives the absent view. */
struct view view_of(const char *string);

/* The first bytes are looked at here, since they tell most words apart and a call costs
 * as much as the rest. */
static inline bool view_equal(struct view a, struct view b)
{
    return a.length == b.length &&
           (a.length == 0 ||
            (*a.data == *b.data && memcmp(a.data, b.data, a.length) == 0));
}

/* As view_equal, with A-Z and a-z alike; other bytes must be the same. */
bool view_equal_nocase(struct view a, struct view b);

/* Byte order; a total order fit for sorting: negative, 0 or positive. */
int view_compare_rest(struct view a, struct view b);
static inline int view_compare(struct view a, struct view b)
{
    if (a.length > 0 && b.length > 0 && *a.data != *b.data)
        return (unsigned char) *a.data < (unsigned char) *b.data ? -1 : 1;
    return view_compare_rest(a, b);
}

static inline bool view_starts(struct view view, struct view prefix)
{
    return view.length >= prefix.length &&
           (prefix.length == 0 || memcmp(view.data, prefix.data, prefix.length) == 0);
}

static inline bool view_ends(struct view view, struct view suffix)
{
    return view.length >= suffix.length &&
           (suffix.length == 0 || memcmp(view.data + view.length - suffix.length,
                                         suffix.data, suffix.length) == 0);
}

/* The part [start, end), clipped to the view. */
static inline struct view view_slice(struct view view, size_t start, size_t end)
{
    if (view.data == NULL)
        return view;
    if (end > view.length)
        end = view.length;
    if (start > end)
        start = end;
    view.data += start;
    view.length = end - start;
    return view;
}

/* Without ASCII white space at both ends. */
struct view view_trim(struct view view);

/* The first offset at or after from where needle or byte stands; view.length if nowhere.
 */
size_t view_find(struct view view, struct view needle, size_t from);
size_t view_find_byte(struct view view, char byte, size_t from);

/* Cuts the text before the first separator off *rest and returns it; *rest becomes what
 * follows the separator, or the absent view when there was none. */
struct view view_cut(struct view *rest, char separator);

/* Decimal digits alone, at most 9 of them, into *number. False leaves *number as it was.
 */
bool view_number(struct view view, int *number);

/* ASCII classes of one byte, independent of the locale. */
static inline bool ascii_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool ascii_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool ascii_is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static inline bool ascii_is_alpha(char c)
{
    return ascii_is_upper(c) || ascii_is_lower(c);
}

static inline bool ascii_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline char ascii_lower(char c)
{
    return ascii_is_upper(c) ? (char) (c - 'A' + 'a') : c;
}

#endif
