#include "site/fragments.h"

#include "base/embedded.h"
#include "base/table.h"
#include "base/vector.h"

extern const struct embedded site_unfinished[];

static size_t skip_space(struct view page, size_t at)
{
    while (at < page.length && ascii_is_space(page.data[at]))
        at++;
    return at;
}

static bool ends_name(char c)
{
    return ascii_is_space(c) || c == '=' || c == '>' || c == '/';
}

/* Reads the value behind an attribute's '='; returns where it ends. */
static size_t read_value(struct view page, size_t at, struct view *out)
{
    char quote = at < page.length ? page.data[at] : '\0';
    if (quote == '"' || quote == '\'') {
        size_t end = view_find_byte(page, quote, at + 1);
        *out = view_slice(page, at + 1, end);
        return end < page.length ? end + 1 : end;
    }
    size_t end = at;
    while (end < page.length && !ascii_is_space(page.data[end]) && page.data[end] != '>')
        end++;
    *out = view_slice(page, at, end);
    return end;
}

/* Reads the attributes of a tag up to its '>', as HTML's tokenizer takes them apart (HTML
 * Living Standard, 13.2.5.32 to 39); returns where they end. */
static size_t read_attributes(struct arena *arena, struct view page, size_t at,
                              struct fragments *out)
{
    while (at < page.length && page.data[at] != '>') {
        size_t start = at;
        while (at < page.length && !ends_name(page.data[at]))
            at++;
        struct view name = view_slice(page, start, at), value = { NULL, 0 };
        size_t next = skip_space(page, at);
        if (name.length > 0 && next < page.length && page.data[next] == '=')
            at = read_value(page, skip_space(page, next + 1), &value);
        else if (at == start)
            at++;
        if (value.length > 0 && view_equal_nocase(name, VIEW("id")))
            *VECTOR_PUSH(arena, out) = value;
    }
    return at;
}

void fragments_read(struct arena *arena, struct view page, struct fragments *out)
{
    *out = (struct fragments){ .count = 0 };
    for (size_t at = view_find_byte(page, '<', 0); at < page.length;
         at = view_find_byte(page, '<', at)) {
        at++;
        if (view_starts(view_slice(page, at, page.length), VIEW("!--")))
            at = view_find(page, VIEW("-->"), at + 3);
        else if (at < page.length && ascii_is_alpha(page.data[at]))
            at = read_attributes(arena, page, at, out);
    }
}

static bool are_equal(const struct fragments *first, const struct fragments *second)
{
    if (first->count != second->count)
        return false;
    for (size_t i = 0; i < first->count; i++)
        if (!view_equal(first->items[i], second->items[i]))
            return false;
    return true;
}

void fragments_missing(struct arena *arena, const struct fragments *first,
                       const struct fragments *second, struct fragments *out)
{
    *out = (struct fragments){ .count = 0 };
    if (are_equal(first, second))
        return;
    struct table known = { .count = 0 };
    for (size_t i = 0; i < second->count; i++)
        table_put(arena, &known, second->items[i], NULL);
    for (size_t i = 0; i < first->count; i++) {
        bool is_new;
        table_put(arena, &known, first->items[i], &is_new);
        if (is_new)
            *VECTOR_PUSH(arena, out) = first->items[i];
    }
}

/* Where the body ends: what stands behind is no text that could hold it. */
static size_t find_end(struct view page)
{
    static const struct view end = VIEW_INIT("</body>");
    for (size_t at = page.length; at >= end.length; at--)
        if (view_equal_nocase(view_slice(page, at - end.length, at), end))
            return at - end.length;
    return page.length;
}

void fragments_lend(struct view page, const struct fragments *ids, struct buffer *out)
{
    size_t end = find_end(page);
    buffer_add(out, view_slice(page, 0, end));
    for (size_t i = 0; i < ids->count; i++) {
        /* what was read between one kind of quotes may hold the other */
        bool quoted = view_find_byte(ids->items[i], '"', 0) < ids->items[i].length;
        buffer_add(out, quoted ? VIEW("<a id='") : VIEW("<a id=\""));
        buffer_add(out, ids->items[i]);
        buffer_add(out, quoted ? VIEW("'></a>\n") : VIEW("\"></a>\n"));
    }
    buffer_add(out, view_slice(page, end, page.length));
}

struct view fragments_unfinished_page(void)
{
    return (struct view){ (const char *) site_unfinished->bytes,
                          site_unfinished->length };
}
