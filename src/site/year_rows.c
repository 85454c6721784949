#include "site/year_rows.h"

#include "site/rows.h"
#include "site/words.h"

void year_rows_fill_gap(const struct page *page, struct template_part *part, size_t year)
{
    static const struct {
        int least;
        struct view name;
    } sizes[] = { { 10, VIEW_INIT("long") },
                  { 3, VIEW_INIT("middle") },
                  { 1, VIEW_INIT("short") } };
    if (year == 0)
        return;
    const struct year *years = page->site->years.items;
    int first = years[year - 1].until + 1, last = years[year].year - 1;
    if (first > last)
        return;
    struct template_part *gap = part_add(part, "GAP");
    size_t size = 0;
    while (last - first + 1 < sizes[size].least)
        size++;
    part_set(gap, "SIZE", sizes[size].name);
    part_set(gap, "FROM", year_words(page->arena, first));
    if (last > first)
        part_add_text(gap, "TO", year_words(page->arena, last));
    part_set(gap, "COUNT", words_count(page->arena, (size_t) (last - first + 1), "year"));
}

void year_rows_fill(const struct page *page, struct template_part *part, size_t year,
                    size_t first, size_t last)
{
    const struct year *group = &page->site->years.items[year];
    struct template_part *section = part_add(part, "YEAR");
    part_set(section, "KEY", year_key(page->arena, group->year));
    part_set(section, "NAME", group->label);
    part_set(section, "COUNT",
             words_count(page->arena, group->last - group->first, "event"));
    /* A part of a decade is sorted inside it, which its label would not show. */
    if (group->longer && group->year % 10 != 0)
        part_add_text(section, "SORTED", year_words(page->arena, group->year));
    size_t *events = ARENA_ARRAY(page->arena, size_t, last - first + 1);
    for (size_t i = first; i < last; i++)
        events[i - first] = i;
    struct rows rows = { .events = events,
                         .count = last - first,
                         .in_year = !group->longer,
                         .fold = true,
                         .anchors = true };
    rows_fill(page, section, &rows);
}
