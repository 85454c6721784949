#include "site/words.h"

#include "base/utf8.h"
#include "site/paths.h"
#include "site/pen.h"

struct view words_number(struct arena *arena, size_t number)
{
    char digits[32];
    size_t at = sizeof digits, written = 0;
    do {
        if (written > 0 && written % 3 == 0)
            digits[--at] = ',';
        digits[--at] = (char) ('0' + number % 10);
        written++;
        number /= 10;
    } while (number > 0);
    return arena_copy(arena, (struct view){ digits + at, sizeof digits - at });
}

struct view words_count(struct arena *arena, size_t number, const char *noun)
{
    struct view figure = words_number(arena, number);
    return PEN_JOIN(arena, figure, VIEW(" "), view_of(noun),
                    number == 1 ? VIEW("") : VIEW("s"));
}

const struct type_words *words_of_type(enum entity_type type)
{
    static const struct type_words types[] = {
        [ENTITY_PERSON] = { VIEW_INIT("Person"), VIEW_INIT("People"),
                            VIEW_INIT("people") },
        [ENTITY_ORGANISATION] = { VIEW_INIT("Organisation"), VIEW_INIT("Organisations"),
                                  VIEW_INIT("organisations") },
        [ENTITY_PLACE] = { VIEW_INIT("Place"), VIEW_INIT("Places"), VIEW_INIT("places") },
        [ENTITY_TEXT] = { VIEW_INIT("Text"), VIEW_INIT("Texts"), VIEW_INIT("texts") },
        [ENTITY_THING] = { VIEW_INIT("Thing"), VIEW_INIT("Things"), VIEW_INIT("things") },
    };
    return &types[type];
}

struct view words_of_factuality(enum claim_factuality factuality)
{
    static const struct view words[] = {
        [CLAIM_HAPPENED] = { NULL, 0 },
        [CLAIM_PLANNED] = VIEW_INIT("Planned: not said to have happened"),
        [CLAIM_DENIED] = VIEW_INIT("Denied by the source"),
        [CLAIM_POSSIBLE] = VIEW_INIT("Possible: the source is not certain"),
    };
    return words[factuality];
}

struct view words_capital(struct arena *arena, struct view words)
{
    if (words.length == 0 || !ascii_is_lower(words.data[0]))
        return words;
    char *copy = ARENA_ARRAY(arena, char, words.length + 1);
    for (size_t i = 0; i < words.length; i++)
        copy[i] = words.data[i];
    copy[0] = (char) (copy[0] - 'a' + 'A');
    return (struct view){ copy, words.length };
}

struct view words_source_title(const struct source *source)
{
    return source->title.length > 0 ? source->title : source->id;
}

struct view words_of_source(const struct source *source)
{
    if (source->publisher.length > 0)
        return source->publisher;
    return link_is_web(source->url) ? link_host(source->url) : words_source_title(source);
}

struct view words_source_dated(struct arena *arena, const struct source *source)
{
    struct view name = words_of_source(source);
    if (!source->has_date)
        return name;
    struct view date = date_display(arena, &source->date);
    return PEN_JOIN(arena, name, VIEW(", "), date);
}

struct view words_pages(struct arena *arena, const struct quote *quote)
{
    if (quote->page < 1)
        return (struct view){ 0 };
    if (quote->last_page > quote->page)
        return arena_format(arena, "pp. %d–%d", quote->page, quote->last_page);
    return arena_format(arena, "p. %d", quote->page);
}

struct view words_cited(struct arena *arena, const struct source *source,
                        const struct quote *quote)
{
    struct view dated = words_source_dated(arena, source);
    struct view pages = words_pages(arena, quote);
    return pages.length > 0 ? PEN_JOIN(arena, dated, VIEW(", "), pages) : dated;
}

struct view words_shorten(struct arena *arena, struct view text, size_t limit)
{
    if (text.length <= limit)
        return text;
    size_t end = limit;
    while (end > limit / 2 && text.data[end] != ' ')
        end--;
    if (text.data[end] != ' ')
        end = utf8_floor(text, limit);
    return PEN_JOIN(arena, view_slice(text, 0, end), VIEW("…"));
}

struct view words_shorten_front(struct arena *arena, struct view text, size_t limit)
{
    if (text.length <= limit)
        return text;
    size_t cut = text.length - limit, start = cut - 1;
    while (start < text.length - limit / 2 && text.data[start] != ' ')
        start++;
    if (text.data[start] != ' ') {
        start = utf8_floor(text, cut);
        return PEN_JOIN(arena, VIEW("…"), view_slice(text, start, text.length));
    }
    return PEN_JOIN(arena, VIEW("…"), view_slice(text, start + 1, text.length));
}

struct view words_unquoted(struct view text)
{
    size_t start = 0, end = text.length;
    for (size_t next = 0; next < end; start = next)
        if (!utf8_is_quote(utf8_next(text, &next)))
            break;
    for (size_t before = end; before > start; end = before)
        if (!utf8_is_quote(utf8_previous(text, &before)))
            break;
    return view_slice(text, start, end);
}
