/* Measures rendering: render FOLDER. A timeline of 10,000 events, made in memory, is
 * written to the folder on one thread: processor time a page. Then one list, filled
 * through its template and written by hand to the same bytes: the ratio of the two. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/file.h"
#include "site/assets.h"
#include "site/site.h"
#include "site/templates.h"
#include "site/types.h"
#include "tunnel.h"

enum { EVENTS = 10000, PASSAGES = 1000, ROUNDS = 200 };

static double processor_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

struct writing {
    const char *folder;
    size_t pages;
};

static bool write_file(void *context, const struct site_file *file, struct error *err)
{
    struct writing *writing = context;
    struct arena arena = { 0 };
    struct view whole =
        arena_format(&arena, "%s/%.*s", writing->folder, VIEW_ARG(file->path));
    bool good = file_write_unseen(whole.data, file->content, NULL, err);
    writing->pages += view_ends(file->path, VIEW(".html"));
    arena_finish(&arena);
    return good;
}

/* The sample's events over and over, a year for each ten of them. */
static void multiply(struct arena *arena, struct timeline *timeline)
{
    struct event *many = ARENA_ARRAY(arena, struct event, EVENTS);
    for (size_t i = 0; i < EVENTS; i++) {
        many[i] = timeline->events[i % timeline->event_count];
        many[i].id = arena_format(arena, "event-%zu", i);
        many[i].disagreement_count = many[i].related_count = 0;
        date_of_day((struct day){ 1000 + (int) (i / 10), 1 + (int) (i % 12), 14 },
                    &many[i].date);
    }
    timeline->events = many;
    timeline->event_count = EVENTS;
    timeline->disagreement_count = 0;
    for (size_t i = 0; i < timeline->entity_count; i++)
        timeline->entities[i].event_count = 0;
}

static bool bench_render(const char *folder)
{
    struct arena arena = { 0 };
    struct timeline timeline;
    struct diagnostics diagnostics = { .arena = &arena };
    struct writing writing = { folder, 0 };
    struct site_options options = { .jobs = 1,
                                    .write = write_file,
                                    .write_context = &writing };
    struct error err = { 0 };
    tunnel_make(&arena, &timeline);
    multiply(&arena, &timeline);
    double start = processor_seconds();
    bool good = site_render(&timeline, &options, &diagnostics, &err);
    double spent = processor_seconds() - start;
    if (good)
        printf("bench render_cpu_us_per_page %.1f us\nbench render_pages %zu pages\n",
               spent / (double) writing.pages * 1e6, writing.pages);
    else
        fprintf(stderr, "render: %s\n", err.text);
    arena_finish(&arena);
    return good;
}

static void add_escaped(struct buffer *out, struct view text)
{
    for (size_t i = 0; i < text.length; i++) {
        switch (text.data[i]) {
        case '&':
            buffer_add(out, VIEW("&amp;"));
            break;
        case '<':
            buffer_add(out, VIEW("&lt;"));
            break;
        case '>':
            buffer_add(out, VIEW("&gt;"));
            break;
        case '"':
            buffer_add(out, VIEW("&quot;"));
            break;
        case '\'':
            buffer_add(out, VIEW("&#39;"));
            break;
        default:
            buffer_add_byte(out, text.data[i]);
        }
    }
}

/* What undated.html says, without a template. */
static void write_by_hand(const struct timeline *timeline, struct buffer *out)
{
    buffer_add(out,
               VIEW("<h1>Undated</h1>\n<p class=\"dek soft\">1,000 passages that tell "
                    "of something without saying when. They are not on the "
                    "timeline.</p>\n<ul class=\"list\">\n"));
    for (size_t i = 0; i < timeline->undated_count; i++) {
        const struct undated *one = &timeline->undated[i];
        const struct source *source = &timeline->records[one->source]->source;
        buffer_add(out, VIEW("<li><p class=\"date\"><a href=\"sources/"));
        add_escaped(out, source->id);
        buffer_add(out, VIEW(".html\">"));
        add_escaped(out, source->publisher);
        buffer_add(out, VIEW("</a></p>\n<p class=\"title\">“"));
        add_escaped(out, one->quote);
        buffer_add(out, VIEW("”</p>\n<p class=\"soft\">"));
        add_escaped(out, one->reason);
        buffer_add(out, VIEW("</p></li>\n"));
    }
    buffer_add(out, VIEW("</ul>\n"));
}

/* The page's values, ready as they are for the other way. */
static struct page filled_page(struct arena *arena, const struct site *site)
{
    struct page page = { .site = site,
                         .arena = arena,
                         .path = VIEW("undated.html"),
                         .prefix = VIEW(""),
                         .root = part_new(arena, NULL) };
    page_undated.fill(&page);
    return page;
}

static void fill_undated(struct arena *arena, struct timeline *timeline)
{
    timeline->undated = ARENA_ARRAY(arena, struct undated, PASSAGES);
    for (size_t i = 0; i < PASSAGES; i++)
        timeline->undated[i] = (struct undated){
            2, VIEW("The lamps went out \"again\" & nobody knew why, until we sang."),
            VIEW("No date is said or can be worked out")
        };
    timeline->undated_count = PASSAGES;
}

static bool bench_template(void)
{
    struct arena arena = { 0 };
    struct timeline timeline;
    struct site site;
    struct templates templates;
    struct diagnostics diagnostics = { .arena = &arena };
    struct buffer by_hand = { 0 }, by_template = { 0 };
    double hand = 0, filled = 0;
    tunnel_make(&arena, &timeline);
    fill_undated(&arena, &timeline);
    site_index(&arena, &timeline, &site);
    if (!templates_read(&arena, NULL, &diagnostics, &templates, NULL))
        return false;
    struct template_set *set =
        template_set_new(templates.files, templates.count, &diagnostics);
    struct page page = filled_page(&arena, &site);
    bool good = set != NULL;
    for (int i = 0; good && i < ROUNDS; i++) {
        buffer_clear(&by_hand);
        buffer_clear(&by_template);
        double start = processor_seconds();
        write_by_hand(&timeline, &by_hand);
        double middle = processor_seconds();
        good = template_expand(set, page_undated.template_name, page.root, &by_template,
                               NULL);
        double end = processor_seconds();
        good = good && view_equal(buffer_view(&by_hand), buffer_view(&by_template));
        hand += middle - start;
        filled += end - middle;
    }
    if (good)
        printf("bench template_over_handwritten %.2f ratio\n", filled / hand);
    else
        fprintf(stderr, "render: the two ways differ\n%.*s\n%.*s\n", 600, by_hand.data,
                600, by_template.data);
    template_set_free(set);
    buffer_finish(&by_hand);
    buffer_finish(&by_template);
    arena_finish(&arena);
    return good;
}

int main(int count, char **arguments)
{
    if (count != 2) {
        fprintf(stderr, "usage: render FOLDER\n");
        return 2;
    }
    return bench_render(arguments[1]) && bench_template() ? 0 : 1;
}
