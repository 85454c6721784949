#include "site/decades.h"

#include "site/paths.h"
#include "site/words.h"

static int decade_of(int year)
{
    int rest = year % 10;
    return year - (rest < 0 ? rest + 10 : rest);
}

static struct view decade_words(struct arena *arena, int decade)
{
    if (decade >= 10)
        return arena_format(arena, "%ds", decade);
    struct view first = year_words(arena, decade), last = year_words(arena, decade + 9);
    return arena_format(arena, "%.*s–%.*s", VIEW_ARG(first), VIEW_ARG(last));
}

static void fill_year_link(const struct page *page, struct template_part *decade,
                           size_t y)
{
    const struct year *year = &page->site->years.items[y];
    struct template_part *link = part_add(decade, "YEAR");
    part_set(link, "KEY", year_key(page->arena, year->year));
    part_set(link, "NAME", year->label);
    part_set(link, "HREF", link_to(page, path_of_year(page->arena, page->site, y, 0)));
    part_set(link, "COUNT", words_count(page->arena, year->last - year->first, "event"));
}

void decades_fill(const struct page *page, struct template_part *part)
{
    const struct year_list *years = &page->site->years;
    struct template_part *decade = NULL;
    for (size_t y = 0; y < years->count; y++) {
        int start = decade_of(years->items[y].year);
        if (decade == NULL || start != decade_of(years->items[y - 1].year)) {
            decade = part_add(part, "DECADE");
            part_set(decade, "NAME", decade_words(page->arena, start));
        }
        fill_year_link(page, decade, y);
    }
}
