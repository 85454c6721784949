/* The sitemap (sitemaps.org): every page, where the site knows its address. More than a
 * file may hold are split, and sitemap.xml lists the parts. */
#include "format/xml_writer.h"
#include "site/address.h"
#include "site/feeds.h"
#include "site/news.h"
#include "site/types.h"

enum { URLS_MAX = 50000 };

static const struct view name_space =
    VIEW_INIT("http://www.sitemaps.org/schemas/sitemap/0.9");

static size_t pages_of(const struct site *site, const struct page_type *type, size_t item)
{
    return type->pages != NULL ? type->pages(site, item) : 1;
}

static bool is_listed(const struct page_type *type)
{
    return type != &page_missing && type != &page_moved && type != &page_gone;
}

static size_t count_pages(const struct site *site)
{
    size_t count = 0;
    for (size_t t = 0; t < page_type_count; t++)
        for (size_t i = 0; is_listed(page_types[t]) && i < page_types[t]->items(site);
             i++)
            count += pages_of(site, page_types[t], i);
    return count;
}

static size_t sitemap_files(const struct site *site)
{
    if (!address_is_known(site))
        return 0;
    size_t pages = count_pages(site);
    return pages <= URLS_MAX ? 1 : 1 + (pages + URLS_MAX - 1) / URLS_MAX;
}

static struct view sitemap_path(struct arena *arena, size_t number)
{
    if (number == 0)
        return VIEW("sitemap.xml");
    return arena_format(arena, "sitemap-%zu.xml", number);
}

static void put_page(struct xml_writer *writer, struct arena *arena,
                     const struct site *site, const struct page_type *type, size_t item,
                     size_t number)
{
    struct view path = type->path(site, arena, item, number);
    xml_begin(writer, VIEW("url"));
    xml_put(writer, VIEW("loc"), address_of(arena, site, path));
    if (type == &page_event)
        xml_put(writer, VIEW("lastmod"),
                view_slice(news_updated(arena, site, item), 0, 10));
    xml_end(writer);
    arena_reset(arena);
}

/* The pages [first, last) in the order in which they are written. */
static void put_pages(struct xml_writer *writer, const struct site *site, size_t first,
                      size_t last)
{
    struct arena arena = { 0 };
    size_t at = 0;
    for (size_t t = 0; t < page_type_count; t++) {
        const struct page_type *type = page_types[t];
        size_t items = is_listed(type) ? type->items(site) : 0;
        for (size_t i = 0; i < items; i++)
            for (size_t n = 0; n < pages_of(site, type, i); n++, at++)
                if (at >= first && at < last)
                    put_page(writer, &arena, site, type, i, n);
    }
    arena_finish(&arena);
}

static void put_parts(struct xml_writer *writer, const struct site *site, size_t files)
{
    struct arena arena = { 0 };
    for (size_t i = 1; i < files; i++) {
        xml_begin(writer, VIEW("sitemap"));
        xml_put(writer, VIEW("loc"), address_of(&arena, site, sitemap_path(&arena, i)));
        xml_end(writer);
    }
    arena_finish(&arena);
}

static void sitemap_write(const struct site *site, size_t number, struct sink *sink)
{
    struct xml_writer writer = { .out = sink->out, .lines = true };
    size_t files = sitemap_files(site);
    bool lists_parts = number == 0 && files > 1;
    size_t part = number > 0 ? number - 1 : 0;
    xml_begin_document(&writer);
    xml_begin(&writer, lists_parts ? VIEW("sitemapindex") : VIEW("urlset"));
    xml_attribute(&writer, VIEW("xmlns"), name_space);
    if (lists_parts)
        put_parts(&writer, site, files);
    else
        put_pages(&writer, site, part * URLS_MAX, (part + 1) * URLS_MAX);
    xml_end(&writer);
}

const struct feed feed_sitemap = {
    .files = sitemap_files,
    .path = sitemap_path,
    .write = sitemap_write,
};
