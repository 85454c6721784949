/* The page at an address at which nothing stands any more: what it was, since when it is
 * gone, and where to look. */
#include "date/date.h"
#include "site/paths.h"
#include "site/pen.h"
#include "site/permalinks.h"
#include "site/types.h"
#include "site/words.h"

static size_t gone_items(const struct site *site)
{
    return site->timeline->gone_count;
}

static size_t gone_pages(const struct site *site, size_t item)
{
    const struct gone *all = site->timeline->gone;
    bool is_twice = item > 0 && permalink_compare(all[item - 1].at, all[item].at) == 0;
    return is_twice || site_find(site, all[item].at) != SITE_NONE ? 0 : 1;
}

static struct view gone_path(const struct site *site, struct arena *arena, size_t item,
                             size_t number)
{
    (void) number;
    return path_of_permalink(arena, site->timeline->gone[item].at);
}

/* "an event", "a source", "a person". */
static struct view what_it_was(struct arena *arena, enum permalink_kind kind)
{
    struct view name = permalink_kind_name(kind);
    bool vowel = name.data[0] == 'e' || name.data[0] == 'o';
    return PEN_JOIN(arena, vowel ? VIEW("an ") : VIEW("a "), name);
}

static struct view day_words(struct arena *arena, struct day day)
{
    struct date date;
    return date_of_day(day, &date) ? date_display(arena, &date) : VIEW("");
}

static struct view why_it_went(struct arena *arena, const struct gone *gone)
{
    struct view day = day_words(arena, gone->day);
    if (gone->hidden)
        return PEN_JOIN(arena, VIEW("An editor took it off the timeline on "), day,
                        VIEW("."));
    if (gone->at.kind == PERMALINK_SOURCE)
        return PEN_JOIN(arena, VIEW("Since "), day,
                        VIEW(" it is not among the sources."));
    if (gone->at.kind == PERMALINK_EVENT)
        return PEN_JOIN(arena, VIEW("Since "), day, VIEW(" no source here tells of it."));
    return PEN_JOIN(arena, VIEW("Since "), day, VIEW(" no source here has the name."));
}

static void fill_was(const struct page *page, const struct gone *gone)
{
    struct date date;
    struct template_part *part = part_add(page->root, "WAS");
    part_set(part, "TITLE", gone->title);
    part_set(part, "WHAT", what_it_was(page->arena, gone->at.kind));
    if (gone->edtf.length == 0 || !date_read_edtf(gone->edtf, &date, NULL))
        return;
    part_add_text(part, "DATE", date_display(page->arena, &date));
}

/* The year that it was dated in, where the timeline has events of that. */
static void fill_year(const struct page *page, const struct gone *gone)
{
    struct date date;
    const struct year_list *years = &page->site->years;
    if (gone->edtf.length == 0 || !date_read_edtf(gone->edtf, &date, NULL))
        return;
    for (size_t i = 0; i < years->count; i++) {
        if (years->items[i].year != date.earliest.year)
            continue;
        struct template_part *part = part_add(page->root, "YEAR");
        part_set(part, "HREF", link_to_year(page, i));
        part_set(part, "NAME", years->items[i].label);
        return;
    }
}

/* The name of a source, also of one that has moved or is gone too. */
static struct view name_of(const struct site *site, struct permalink at)
{
    const struct redirect *redirect = site_redirect(site, at);
    const struct gone *gone = site_gone(site, at);
    struct view title = site_title_at(site, redirect != NULL ? redirect->to : at);
    if (title.length == 0 && gone != NULL)
        title = gone->title;
    return title.length > 0 ? title : at.id;
}

static void fill_sources(const struct page *page, const struct gone *gone)
{
    struct template_part *section = NULL;
    for (size_t i = 0; i < gone->source_count; i++) {
        struct permalink at = { PERMALINK_SOURCE, gone->sources[i] };
        if (!site_answers(page->site, at))
            continue;
        if (section == NULL)
            section = part_add(page->root, "SOURCES");
        struct template_part *part = link_if_answers(page, section, "SOURCE", at);
        part_set(part, "NAME", name_of(page->site, at));
    }
}

static void gone_fill(struct page *page)
{
    const struct gone *gone = &page->site->timeline->gone[page->item];
    page->area = gone->at.kind == PERMALINK_SOURCE ? PAGE_SOURCES : PAGE_TIMELINE;
    page_title(page, VIEW("No longer here"),
               gone->title.length > 0 ? gone->title : VIEW("What stood here is gone"));
    if (gone->title.length > 0)
        fill_was(page, gone);
    part_set(page->root, "WHY", why_it_went(page->arena, gone));
    fill_sources(page, gone);
    if (link_is_web(gone->url)) {
        struct template_part *part = part_add(page->root, "ORIGINAL");
        part_set(part, "HREF", gone->url);
        part_set(part, "HOST", link_host(gone->url));
    }
    fill_year(page, gone);
    part_add(page->root, "NO_INDEX");
}

const struct page_type page_gone = {
    .template_name = VIEW_INIT("gone.html"),
    .items = gone_items,
    .pages = gone_pages,
    .path = gone_path,
    .fill = gone_fill,
};
