#include "date/day.h"
#include "site/address.h"
#include "site/axis.h"
#include "site/calendar.h"
#include "site/dispute.h"
#include "site/frame.h"
#include "site/linked_data.h"
#include "site/edited.h"
#include "site/marked.h"
#include "site/paths.h"
#include "site/pen.h"
#include "site/reason.h"
#include "site/stamps.h"
#include "site/types.h"
#include "site/when.h"
#include "site/words.h"

static size_t event_items(const struct site *site)
{
    return site->timeline->event_count;
}

static struct view event_path(const struct site *site, struct arena *arena, size_t item,
                              size_t number)
{
    (void) number;
    return path_of_event(arena, site, item);
}

/* The original, at the words quoted where it has them: not of a digest, nor behind a
 * fragment of its own. */
static struct view original_href(const struct page *page, const struct record *record,
                                 const struct claim *claim)
{
    struct view url = record->source.url;
    bool digest = view_equal(record->source.kind, VIEW("digest"));
    if (digest || view_find_byte(url, '#', 0) < url.length)
        return url;
    struct view words = address_text_fragment(page->arena, claim->quote.exact);
    return PEN_JOIN(page->arena, url, VIEW("#"), words);
}

static void fill_claim(const struct page *page, const struct event *event,
                       struct claim_ref ref)
{
    const struct record *record = page->site->timeline->records[ref.source];
    const struct claim *claim = &record->claims.items[ref.claim];
    struct template_part *part = part_add(page->root, "CLAIM");
    part_set(part, "SOURCE_NAME", page->site->sources[ref.source].name);
    part_set(part, "SOURCE_HREF", link_to_source(page, ref.source));
    part_set(part, "PASSAGE_HREF", link_to_claim(page, ref));
    struct view number = words_number(page->arena, marked_number(record, ref.claim));
    struct view pages = words_pages(page->arena, &claim->quote);
    part_set(part, "PASSAGE",
             pages.length > 0
                 ? PEN_JOIN(page->arena, number, VIEW(" ("), pages, VIEW(")"))
                 : number);
    if (record->source.has_date)
        part_add_text(part, "SOURCE_DATE",
                      date_display(page->arena, &record->source.date));
    if (record->source.publisher.length > 0)
        part_add_text(part, "SOURCE_TITLE", words_source_title(&record->source));
    if (view_equal(record->source.kind, VIEW("digest")))
        part_add(part, "DIGEST");
    if (link_is_web(record->source.url)) {
        struct template_part *original = part_add(part, "ORIGINAL");
        part_set(original, "HREF", original_href(page, record, claim));
        part_set(original, "HOST", link_host(record->source.url));
    } else {
        part_add_text(part, "ADDRESS", record->source.url);
    }
    if (claim->factuality != event->factuality)
        part_add_text(part, "FACTUALITY", words_of_factuality(claim->factuality));
    part_set(part, "QUOTE_LANGUAGE",
             record->source.language.length > 0 ? record->source.language : VIEW("en"));
    marked_fill_quote(page, part, record, claim);
    /* The first claim's date is the event's: its reason gets a heading of its own. */
    bool first =
        ref.source == event->claims[0].source && ref.claim == event->claims[0].claim;
    reason_fill(page, first ? part_add(page->root, "HOW") : part_add(part, "OTHER"),
                record, claim);
}

static bool has_calendar(const struct page *page)
{
    return calendar_holds(page->site, page->item);
}

static void write_calendar(const struct page *page, struct buffer *out)
{
    calendar_begin(out, page->arena, page->site->timeline->events[page->item].title, 0);
    calendar_add(out, page->arena, page->site, page->item);
    calendar_end(out);
}

/* The same as stands in the page. */
static void write_json(const struct page *page, struct buffer *out)
{
    buffer_add(out, page->linked_data);
    buffer_add_byte(out, '\n');
}

/* The event alone, for programs. */
static const struct page_file event_files[] = {
    { VIEW_INIT(".json"), NULL, write_json },
    { VIEW_INIT(".ics"), has_calendar, write_calendar },
    { { NULL, 0 }, NULL, NULL },
};

static void fill_files(const struct page *page)
{
    part_set(page->root, "JSON", link_to(page, page_file_path(page, VIEW(".json"))));
    if (has_calendar(page))
        part_add_text(page->root, "ICALENDAR",
                      link_to(page, page_file_path(page, VIEW(".ics"))));
}

/* The entities of the event, in the rail, by what they are. */
static void fill_entities(const struct page *page, const struct event *event)
{
    static const struct {
        struct view name;
        unsigned types; /* bits of enum entity_type */
    } groups[] = {
        { VIEW_INIT("Took part"), 1U << ENTITY_PERSON | 1U << ENTITY_ORGANISATION },
        { VIEW_INIT("Places"), 1U << ENTITY_PLACE },
        { VIEW_INIT("Texts and things"), 1U << ENTITY_TEXT | 1U << ENTITY_THING },
    };
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        struct template_part *group = NULL;
        for (size_t i = 0; i < event->entity_count; i++) {
            const struct linked_entity *linked =
                &page->site->timeline->entities[event->entities[i]];
            if ((groups[g].types >> linked->entity.type & 1U) == 0)
                continue;
            if (group == NULL) {
                group = part_add(page->root, "ENTITIES");
                part_set(group, "GROUP", groups[g].name);
            }
            struct template_part *part = part_add(group, "ENTITY");
            part_set(part, "NAME", linked->entity.name);
            part_set(part, "HREF", link_to_entity(page, event->entities[i]));
        }
    }
}

static void fill_link(const struct page *page, struct template_part *part, size_t event)
{
    const struct event *one = &page->site->timeline->events[event];
    part_set(part, "TITLE", one->title);
    part_set(part, "HREF", link_to_event(page, event));
    when_fill_told(part, &one->date, page->site->told[event].words);
}

static void fill_related(const struct page *page, const struct event *event)
{
    if (event->related_count == 0)
        return;
    struct template_part *all = part_add(page->root, "RELATED");
    for (size_t i = 0; i < event->related_count; i++) {
        struct template_part *part = part_add(all, "EVENT");
        fill_link(page, part, event->related[i].event);
        part_set(part, "RELATION",
                 words_capital(page->arena, event->related[i].relation));
        struct view reason = words_capital(page->arena, event->related[i].reason);
        if (view_ends(reason, VIEW(".")))
            reason.length--;
        part_add_text(part, "REASON", reason);
    }
}

static void fill_disagreements(const struct page *page, const struct event *event)
{
    if (event->disagreement_count == 0)
        part_add(page->root, "AGREED");
    for (size_t i = 0; i < event->disagreement_count; i++) {
        const struct disagreement *one =
            &page->site->timeline->disagreements[event->disagreements[i]];
        struct template_part *part = part_add(page->root, "DISAGREE");
        part_set(part, "ABOUT", one->about.length > 0 ? one->about : VIEW("the date"));
        part_set(part, "EXPLANATION", one->explanation);
        part_set(part, "HREF", link_to_disagreement(page, event->disagreements[i]));
        dispute_fill(page, part, one);
    }
}

/* The address that the rows keeps, whole where the site knows its own. */
static struct view permalink(const struct page *page)
{
    if (page->site->base.length == 0)
        return page->path;
    return PEN_JOIN(page->arena, page->site->base, VIEW("/"), page->path);
}

static void fill_neighbours(const struct page *page)
{
    if (page->item > 0)
        fill_link(page, part_add(page->root, "EARLIER"), page->item - 1);
    if (page->item + 1 < page->site->timeline->event_count)
        fill_link(page, part_add(page->root, "LATER"), page->item + 1);
    part_set(page->root, "PERMALINK", permalink(page));
    part_set(page->root, "ROW_HREF", link_to_row(page, page->item));
}

static void fill_leads(const struct page *page, const struct event *event)
{
    for (size_t i = 0; i < event->lead_count; i++) {
        struct template_part *part = part_add(page->root, "LEAD_OF");
        part_set(part, "NAME", page->site->sources[event->lead_of[i]].dated);
        part_set(part, "HREF", link_to_source(page, event->lead_of[i]));
    }
}

static struct view weekday_of(const struct date *date)
{
    static const struct view names[] = {
        VIEW_INIT("Monday"),   VIEW_INIT("Tuesday"), VIEW_INIT("Wednesday"),
        VIEW_INIT("Thursday"), VIEW_INIT("Friday"),  VIEW_INIT("Saturday"),
        VIEW_INIT("Sunday"),
    };
    if (day_compare(date->earliest, date->latest) != 0)
        return (struct view){ 0 };
    return names[day_weekday(date->earliest) - 1];
}

/* How sure the date is, and its outer days where they are two. */
static void fill_date_note(struct page *page, const struct date *date)
{
    static const struct view certainties[] = {
        [DATE_EXACT] = { NULL, 0 },
        [DATE_APPROXIMATE] = VIEW_INIT("approximate"),
        [DATE_UNCERTAIN] = VIEW_INIT("uncertain"),
    };
    part_add_text(page->root, "WEEKDAY", weekday_of(date));
    part_add_text(page->root, "CERTAINTY", certainties[date->certainty]);
    bool known = !date->open_start && !date->open_end;
    if (day_compare(date->earliest, date->latest) == 0 || !known)
        return;
    struct date first, last;
    if (!date_of_day(date->earliest, &first) || !date_of_day(date->latest, &last))
        return;
    struct template_part *bounds = part_add(page->root, "BOUNDS");
    part_set(bounds, "FIRST", date_display(page->arena, &first));
    part_set(bounds, "LAST", date_display(page->arena, &last));
}

static void event_fill(struct page *page)
{
    const struct timeline *timeline = page->site->timeline;
    const struct event *event = &timeline->events[page->item];
    const struct told_date *told = &page->site->told[page->item];
    page->area = PAGE_TIMELINE;
    page_title(page, event->title,
               PEN_JOIN(page->arena, told->words, VIEW(": "), event->title));
    part_add_text(page->root, "KIND", words_capital(page->arena, event->kind));
    part_add_text(page->root, "FACTUALITY", words_of_factuality(event->factuality));
    fill_leads(page, event);
    when_fill_told(page->root, &event->date, told->words);
    fill_date_note(page, &event->date);
    axis_fill(page->root, event, told->relation);
    for (size_t i = 0; i < event->claim_count; i++)
        fill_claim(page, event, event->claims[i]);
    fill_disagreements(page, event);
    edited_fill(page, event->id, false);
    fill_related(page, event);
    fill_entities(page, event);
    fill_neighbours(page);
    fill_files(page);
    frame_fill_contact(page, page->root);
}

static void event_stamp(const struct site *site, size_t item, size_t number,
                        struct buffer *out)
{
    const struct stamps *stamps = site->stamps;
    const struct year *year = &site->years.items[site->year_of[item]];
    (void) number;
    stamp_add(out, &stamps->events[item]);
    if (item > 0)
        stamp_add(out, &stamps->links[item - 1]);
    stamp_number(out, item > 0);
    if (item + 1 < site->timeline->event_count)
        stamp_add(out, &stamps->links[item + 1]);
    stamp_number(out,
                 (size_t) year->year); /* with the page of it, where the row stands */
    stamp_number(out, (item - year->first) / SITE_PAGE_ROWS);
    stamp_decisions(out, site, site->timeline->events[item].id, false);
}

const struct page_type page_event = {
    .template_name = VIEW_INIT("event.html"),
    .items = event_items,
    .path = event_path,
    .fill = event_fill,
    .describe = linked_data_of_event,
    .files = event_files,
    .stamp = event_stamp,
};
