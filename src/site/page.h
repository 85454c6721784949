/* Pages: what a page type is, and what each page of the site can see while it is filled.
 */
#ifndef ANNALS_SITE_PAGE_H
#define ANNALS_SITE_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/table.h"
#include "base/view.h"
#include "events/timeline.h"
#include "format/json_writer.h"
#include "site/part.h"
#include "site/years.h"

#define SITE_NONE ((size_t) -1)

enum {
    SITE_TIMELINE_EVENTS = 1000, /* more are split by year (the page's budget) */
    SITE_PAGE_ROWS = 150,        /* events of a year or an entity on one page */
    SITE_LIST_ROWS = 1000,       /* sources or entities of a list on one page */
    SITE_DISAGREEMENTS = 100,    /* disagreements on one page */
    SITE_ENTITY_TYPES = ENTITY_THING + 1,
};

/* Events of one kind, under the address that the kind's name makes. */
struct kind_group {
    struct view slug, name;
    size_t *events, count;
};

/* How an event lies to its date, the words for both, and the source's own where they
 * differ (or absent), as they are told on many pages: its own, its neighbours', in lists
 * and feeds. */
struct told_date {
    enum claim_relation relation;
    struct view words, expression;
};

/* What many pages tell of a source and its claims, beside each other in memory: records
 * are large, and each look into one is a wait. */
struct told_source {
    struct view name, dated;       /* words_of_source, words_source_dated */
    struct view year;              /* of its date, in words; or absent */
    struct view link;              /* its page, from the site's root, encoded */
    char (*claims)[CLAIM_ID_SIZE]; /* their ids */
};

/* The timeline with what pages look up in it; only read while pages are made. */
struct site {
    const struct timeline *timeline;
    struct view base; /* base_url without a slash at its end; or absent */
    struct year_list years;
    bool split; /* the timeline page leads to years instead of listing events */

    struct table event_ids;              /* by id, the number of the event */
    struct table source_ids, entity_ids; /* likewise, where any address has changed */
    size_t **event_of;                   /* [source][claim]: an event, or SITE_NONE */
    size_t *year_of;                     /* [event]: index into years */
    struct told_date *told;              /* [event] */
    struct told_source *sources;         /* [source] */

    /* Entities of one type stand together: [first, first + count) of the timeline's. */
    size_t entity_first[SITE_ENTITY_TYPES], entity_count[SITE_ENTITY_TYPES];
    size_t *entities; /* all, by type, then in the timeline's order */

    struct kind_group *kinds; /* by slug */
    size_t kind_count;

    const struct stamps *stamps; /* stamps.h */

    struct view style, script, icon, index; /* paths of the assets (assets.h) */
    struct view style_nonce, script_nonce;  /* by which pages allow them */
};

/* Fills *out, with the arena's memory. */
void site_index(struct arena *arena, const struct timeline *timeline, struct site *out);

/* The event of that id, or SITE_NONE. */
size_t site_event_named(const struct site *site, struct view id);

/* The entry of the navigation that a page belongs to. */
enum page_area {
    PAGE_TIMELINE,
    PAGE_SOURCES,
    PAGE_PEOPLE,
    PAGE_ORGANISATIONS,
    PAGE_PLACES,
    PAGE_TEXTS,
    PAGE_THINGS,
    PAGE_DISAGREEMENTS,
    PAGE_UNDATED,
    PAGE_ABOUT,
    PAGE_NO_AREA,
};

struct page {
    const struct site *site;
    struct arena *arena; /* the page's: gone when it is written */
    size_t item, number; /* what it is of; which of that one's pages, from 0 */
    struct view path;    /* of its file, from the site's root */
    struct view prefix;  /* what leads from it to the root: "../", or a base URL */
    enum page_area area;
    struct view title;       /* given to page_title */
    struct view linked_data; /* what it is as linked data; absent before frame_fill */
    struct template_part *root;

    /* Writes what the page is as linked data; NULL for a page of a list. */
    void (*describe)(const struct page *page, struct json_writer *writer);
};

/* What a page has beside it for programs: a file of its name with another ending. */
struct page_file {
    struct view ending;                       /* ".ics" */
    bool (*is_made)(const struct page *page); /* NULL: always */
    void (*write)(const struct page *page, struct buffer *out);
};

struct page_type {
    struct view template_name;

    size_t (*items)(const struct site *site);
    /* Pages that one item takes; 0 leaves it out. NULL: one each. */
    size_t (*pages)(const struct site *site, size_t item);
    struct view (*path)(const struct site *site, struct arena *arena, size_t item,
                        size_t number);

    /* Fills page->root and sets page->area. */
    void (*fill)(struct page *page);

    void (*describe)(const struct page *page,
                     struct json_writer *writer); /* of linked_data.h, or NULL */

    /* Writes all that the page is made of (stamps.h), beside what every page shares.
     * NULL: the page is made every time. */
    void (*stamp)(const struct site *site, size_t item, size_t number,
                  struct buffer *out);

    const struct page_file *files; /* ends with one without an ending; or NULL */
};

/* Pages that rows take at so many each; at least 1. */
size_t page_count(size_t rows, size_t each);

/* The one item of a page type that has a single page. */
size_t page_once(const struct site *site);

/* The path of a page's file for programs. */
struct view page_file_path(const struct page *page, struct view ending);

/* Sets PAGE_TITLE and DESCRIPTION, which every page must. */
void page_title(struct page *page, struct view title, struct view description);

/* Links to the other pages of an item that has several: section PAGER. */
void page_pager(struct page *page, const struct page_type *type);

#endif
