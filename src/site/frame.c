#include "site/frame.h"

#include "base/digest.h"
#include "base/stamp.h"
#include "site/linked_data.h"
#include "site/paths.h"
#include "site/pen.h"
#include "site/words.h"

/* The navigation: each area's list, what it holds and how many. */
struct area {
    struct view name, path;
    enum page_area area;
    bool always; /* shown though it holds nothing */
};

static const struct area areas[] = {
    { VIEW_INIT("Timeline"), VIEW_INIT("index.html"), PAGE_TIMELINE, true },
    { VIEW_INIT("Sources"), VIEW_INIT("sources.html"), PAGE_SOURCES, true },
    { VIEW_INIT("People"), VIEW_INIT("people.html"), PAGE_PEOPLE, false },
    { VIEW_INIT("Organisations"), VIEW_INIT("organisations.html"), PAGE_ORGANISATIONS,
      false },
    { VIEW_INIT("Places"), VIEW_INIT("places.html"), PAGE_PLACES, false },
    { VIEW_INIT("Texts"), VIEW_INIT("texts.html"), PAGE_TEXTS, false },
    { VIEW_INIT("Things"), VIEW_INIT("things.html"), PAGE_THINGS, false },
    { VIEW_INIT("Disagreements"), VIEW_INIT("disagreements.html"), PAGE_DISAGREEMENTS,
      true },
    { VIEW_INIT("Undated"), VIEW_INIT("undated.html"), PAGE_UNDATED, false },
    { VIEW_INIT("About"), VIEW_INIT("about.html"), PAGE_ABOUT, true },
};

static size_t held(const struct site *site, enum page_area area)
{
    if (area >= PAGE_PEOPLE && area <= PAGE_THINGS)
        return site->entity_count[area - PAGE_PEOPLE];
    if (area == PAGE_SOURCES)
        return site->timeline->record_count;
    if (area == PAGE_DISAGREEMENTS)
        return site->timeline->disagreement_count;
    return area == PAGE_UNDATED ? site->timeline->undated_count : 0;
}

/* How many of everything there are stands on each page of a small site; of a large one,
 * on its lists alone, since with each new source all others would have to be made anew.
 */
static bool tells_numbers(const struct page *page)
{
    return !page->site->split || frame_is_list(page);
}

static void fill_canonical(struct page *page)
{
    if (!link_is_web(page->site->base) || view_equal(page->path, VIEW("404.html")))
        return;
    struct page whole = *page;
    whole.prefix = arena_format(page->arena, "%.*s/", VIEW_ARG(page->site->base));
    struct template_part *part = part_add(page->root, "CANONICAL");
    part_set(part, "HREF", link_to(&whole, page->path));
}

/* Bytes of a text once it is escaped: validators count those. */
static size_t written_length(struct view text)
{
    size_t length = text.length;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        length += c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' ? 4 : 0;
    }
    return length;
}

/* What a window, a tab or a list of results shows: the page's title, and the site's where
 * both fit. */
static void fill_window_title(struct page *page)
{
    enum { TITLE_MAX = 70 };
    struct view title = page->title, site = page->site->timeline->title;
    size_t length = written_length(title), more = length - title.length;
    bool both = length + written_length(site) + 3 <= TITLE_MAX && site.length > 0;
    part_set(page->root, "WINDOW_TITLE",
             words_shorten(page->arena, title, more < 30 ? TITLE_MAX - 3 - more : 37));
    if (both && !view_equal(page->path, VIEW("index.html")))
        part_add(page->root, "WITHIN");
}

static struct view site_title(const struct page *page)
{
    struct view title = page->site->timeline->title;
    return title.length > 0 ? title : VIEW("Timeline");
}

/* The files that every page's foot or head leads to. */
static const struct {
    const char *name;
    struct view path;
} files[] = {
    { "TIMELINE_JSON", VIEW_INIT("timeline.json") },
    { "CALENDAR", VIEW_INIT("timeline.ics") },
    { "CSV", VIEW_INIT("timeline.csv") },
    { "ATOM", VIEW_INIT("feed.atom") },
    { "JSON_FEED", VIEW_INIT("feed.json") },
    { "YEARS", VIEW_INIT("years.html") },
    { "KINDS", VIEW_INIT("kinds.html") },
};

/* A link to a file of the site's own naming, which needs no encoding. */
static struct view own_link(const struct page *page, struct view path)
{
    return PEN_JOIN(page->arena, page->prefix, path);
}

static void fill_linked_data(struct page *page)
{
    struct buffer out = { 0 };
    linked_data_write(page, &out);
    char digest[DIGEST_BASE64];
    digest_base64(buffer_view(&out), digest);
    page->linked_data = arena_copy(page->arena, buffer_view(&out));
    part_set(page->root, "LINKED_DATA", page->linked_data);
    part_set(page->root, "LINKED_DATA_DIGEST", arena_copy(page->arena, view_of(digest)));
    buffer_finish(&out);
}

void frame_fill(struct page *page)
{
    const struct timeline *timeline = page->site->timeline;
    struct template_part *root = page->root;
    part_set(root, "SITE_TITLE", site_title(page));
    fill_window_title(page);
    part_set(root, "LANGUAGE",
             timeline->language.length > 0 ? timeline->language : VIEW("en"));
    part_set(root, "STYLE", own_link(page, page->site->style));
    part_set(root, "ICON", own_link(page, page->site->icon));
    part_set(root, "STYLE_NONCE", page->site->style_nonce);
    part_set(root, "SCRIPT", own_link(page, page->site->script));
    part_set(root, "SCRIPT_NONCE", page->site->script_nonce);
    part_set(root, "HOME", own_link(page, VIEW("index.html")));
    part_set(root, "ABOUT", own_link(page, VIEW("about.html")));
    part_set(root, "CHANGES", own_link(page, VIEW("changes.html")));
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        part_set(root, files[i].name, own_link(page, files[i].path));
    part_set(root, "SOURCE_COUNT",
             words_count(page->arena, timeline->record_count, "document"));
    if (tells_numbers(page))
        part_add(root, "NUMBERED");
    fill_canonical(page);
    fill_linked_data(page);
}

bool frame_is_list(const struct page *page)
{
    for (size_t i = 0; i < sizeof areas / sizeof *areas; i++)
        if (areas[i].area == page->area)
            return view_equal(page->path, areas[i].path);
    return false;
}

void frame_fill_masthead(const struct page *page, struct template_part *part)
{
    part_set(part, "SITE_TITLE", site_title(page));
    part_set(part, "HOME", link_to(page, VIEW("index.html")));
    for (size_t i = 0; i < sizeof areas / sizeof *areas; i++) {
        size_t count = held(page->site, areas[i].area);
        if (count == 0 && !areas[i].always)
            continue;
        struct template_part *entry = part_add(part, "NAV");
        part_set(entry, "NAME", areas[i].name);
        part_set(entry, "HREF", link_to(page, areas[i].path));
        if (count > 0 && tells_numbers(page))
            part_add_text(entry, "COUNT", words_number(page->arena, count));
        if (areas[i].area == page->area)
            part_add(entry, frame_is_list(page) ? "CURRENT" : "WITHIN");
    }
}

void frame_stamp(const struct site *site, struct buffer *out)
{
    for (size_t i = 0; i < sizeof areas / sizeof *areas; i++) {
        size_t count = held(site, areas[i].area);
        stamp_number(out, site->split ? count > 0 : count);
    }
}

void frame_stamp_list(const struct site *site, struct buffer *out)
{
    for (size_t i = 0; i < sizeof areas / sizeof *areas; i++)
        stamp_number(out, held(site, areas[i].area));
}

void frame_fill_contact(const struct page *page, struct template_part *part)
{
    struct view contact = page->site->timeline->contact;
    if (contact.length == 0)
        return;
    struct template_part *added = part_add(part, "CONTACT");
    if (link_is_web(contact))
        part_add_text(added, "HREF", contact);
    else
        part_add_text(added, "ADDRESS", contact);
}
