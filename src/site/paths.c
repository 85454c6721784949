#include "site/paths.h"

#include <string.h>

#include "base/percent.h"
#include "site/pen.h"
#include "site/words.h"

struct view path_of_event(struct arena *arena, const struct site *site, size_t event)
{
    return PEN_JOIN(arena, VIEW("events/"), site->timeline->events[event].id,
                    VIEW(".html"));
}

struct view path_of_source(struct arena *arena, const struct site *site, size_t source)
{
    return PEN_JOIN(arena, VIEW("sources/"), site->timeline->records[source]->source.id,
                    VIEW(".html"));
}

struct view path_of_entity(struct arena *arena, const struct site *site, size_t entity,
                           size_t number)
{
    const struct linked_entity *linked = &site->timeline->entities[entity];
    struct view folder = words_of_type(linked->entity.type)->folder;
    if (number == 0)
        return PEN_JOIN(arena, folder, VIEW("/"), linked->id, VIEW(".html"));
    return arena_format(arena, "%.*s/%.*s/%zu.html", VIEW_ARG(folder),
                        VIEW_ARG(linked->id), number + 1);
}

struct view path_of_year(struct arena *arena, const struct site *site, size_t year,
                         size_t number)
{
    struct view key = year_key(arena, site->years.items[year].year);
    if (number == 0)
        return PEN_JOIN(arena, VIEW("years/"), key, VIEW(".html"));
    return arena_format(arena, "years/%.*s/%zu.html", VIEW_ARG(key), number + 1);
}

struct view path_of_kind(struct arena *arena, const struct site *site, size_t kind,
                         size_t number)
{
    struct view slug = site->kinds[kind].slug;
    if (number == 0)
        return PEN_JOIN(arena, VIEW("kinds/"), slug, VIEW(".html"));
    return arena_format(arena, "kinds/%.*s/%zu.html", VIEW_ARG(slug), number + 1);
}

struct view path_of_list(struct arena *arena, struct view name, size_t number)
{
    if (number == 0)
        return PEN_JOIN(arena, name, VIEW(".html"));
    return arena_format(arena, "%.*s-%zu.html", VIEW_ARG(name), number + 1);
}

struct view path_prefix(struct arena *arena, struct view path)
{
    size_t folders = 0;
    for (size_t i = 0; i < path.length; i++)
        folders += path.data[i] == '/';
    char *text = ARENA_ARRAY(arena, char, 3 * folders + 1);
    for (size_t i = 0; i < 3 * folders; i++)
        text[i] = "../"[i % 3];
    return (struct view){ text, 3 * folders };
}

static size_t append(char *out, size_t length, struct view view)
{
    if (view.length > 0)
        memcpy(out + length, view.data, view.length);
    return length + view.length;
}

struct view link_to(const struct page *page, struct view path)
{
    return link_to_place(page, path, (struct view){ 0 }, (struct view){ 0 });
}

struct view link_to_place(const struct page *page, struct view path, struct view kind,
                          struct view id)
{
    size_t room = page->prefix.length + 3 * path.length + kind.length + 3 * id.length + 2;
    char *out = ARENA_TAKE(page->arena, char, room);
    size_t length = append(out, 0, page->prefix);
    length += percent_write_path(path, out + length);
    if (kind.length + id.length > 0) {
        out[length++] = '#';
        length = append(out, length, kind);
        length += percent_write_path(id, out + length);
    }
    return (struct view){ out, length };
}

struct view link_to_event(const struct page *page, size_t event)
{
    return link_to(page, path_of_event(page->arena, page->site, event));
}

struct view link_to_source(const struct page *page, size_t source)
{
    return PEN_JOIN(page->arena, page->prefix, page->site->sources[source].link);
}

struct view link_to_entity(const struct page *page, size_t entity)
{
    return link_to(page, path_of_entity(page->arena, page->site, entity, 0));
}

struct view link_to_claim(const struct page *page, struct claim_ref ref)
{
    const struct told_source *told = &page->site->sources[ref.source];
    struct view id = percent_path(page->arena, view_of(told->claims[ref.claim]));
    return PEN_JOIN(page->arena, page->prefix, told->link, VIEW("#q-"), id);
}

struct view link_to_row(const struct page *page, size_t event)
{
    const struct site *site = page->site;
    struct view path = VIEW("index.html");
    if (site->split) {
        size_t year = site->year_of[event];
        size_t place = event - site->years.items[year].first;
        path = path_of_year(page->arena, site, year, place / SITE_PAGE_ROWS);
    }
    return link_to_place(page, path, VIEW("e-"), site->timeline->events[event].id);
}

struct view link_to_disagreement(const struct page *page, size_t disagreement)
{
    struct view path = path_of_list(page->arena, VIEW("disagreements"),
                                    disagreement / SITE_DISAGREEMENTS);
    return link_to_place(page, path, VIEW("d-"),
                         page->site->timeline->disagreements[disagreement].id);
}

struct view link_to_year(const struct page *page, size_t year)
{
    const struct site *site = page->site;
    if (site->split)
        return link_to(page, path_of_year(page->arena, site, year, 0));
    return link_to_place(page, VIEW("index.html"), VIEW("y"),
                         year_key(page->arena, site->years.items[year].year));
}

static struct view web_rest(struct view url)
{
    static const struct view schemes[] = { VIEW_INIT("https://"), VIEW_INIT("http://") };
    for (size_t i = 0; i < 2; i++)
        if (view_equal_nocase(view_slice(url, 0, schemes[i].length), schemes[i]))
            return view_slice(url, schemes[i].length, url.length);
    return (struct view){ 0 };
}

bool link_is_web(struct view url)
{
    for (size_t i = 0; i < url.length; i++) {
        unsigned char byte = (unsigned char) url.data[i];
        if (byte <= ' ' || byte == 0x7F)
            return false;
    }
    return web_rest(url).length > 0;
}

struct view link_host(struct view url)
{
    if (!link_is_web(url))
        return url;
    struct view rest = web_rest(url);
    size_t end = 0;
    while (end < rest.length && rest.data[end] != '/' && rest.data[end] != '?' &&
           rest.data[end] != '#')
        end++;
    struct view host = view_slice(rest, 0, end);
    if (view_starts(host, VIEW("www.")))
        host = view_slice(host, 4, host.length);
    return host.length > 0 ? host : url;
}
