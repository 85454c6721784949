/* The links within the site: each must lead to a file of it, and to a place on that. */
#include <pthread.h>
#include <string.h>

#include "base/table.h"
#include "base/vector.h"
#include "cmd/check.h"
#include "site/site.h"
#include "store/export.h"

struct link {
    struct view from, to; /* paths from the root; to may end in a fragment */
};

struct links {
    struct arena arena;
    struct table places; /* files, and places on them as PATH#ID */
    struct {
        struct link *items;
        size_t count, capacity;
    } all;
    pthread_mutex_t lock;
};

/* The value of an attribute whose name ends at *at; quoted as our templates do. */
static bool next_value(struct view page, struct view name, size_t *at, struct view *out)
{
    size_t found = view_find(page, name, *at);
    if (found == page.length)
        return false;
    size_t start = found + name.length;
    size_t end = view_find_byte(page, '"', start);
    *out = view_slice(page, start, end);
    *at = end;
    return true;
}

static int hex_digit(char c)
{
    if (ascii_is_digit(c))
        return c - '0';
    c = ascii_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* An address without its percent signs (RFC 3986, 2.1) and "&amp;". */
static struct view decode(struct arena *arena, struct view address)
{
    char *out = ARENA_ARRAY(arena, char, address.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < address.length; i++) {
        char c = address.data[i];
        if (c == '%' && i + 2 < address.length && hex_digit(address.data[i + 1]) >= 0 &&
            hex_digit(address.data[i + 2]) >= 0) {
            c = (char) (hex_digit(address.data[i + 1]) * 16 +
                        hex_digit(address.data[i + 2]));
            i += 2;
        } else if (view_starts(view_slice(address, i, address.length), VIEW("&amp;"))) {
            i += 4;
        }
        out[length++] = c;
    }
    return (struct view){ out, length };
}

/* The path from the root that a relative address on a page leads to. */
static struct view resolve(struct arena *arena, struct view page, struct view address)
{
    size_t folder = page.length;
    while (folder > 0 && page.data[folder - 1] != '/')
        folder--;
    if (address.length > 0 && address.data[0] == '#')
        return arena_format(arena, "%.*s%.*s", VIEW_ARG(page), VIEW_ARG(address));
    while (view_starts(address, VIEW("../")) && folder > 0) {
        address = view_slice(address, 3, address.length);
        folder--;
        while (folder > 0 && page.data[folder - 1] != '/')
            folder--;
    }
    if (view_starts(address, VIEW("./")))
        address = view_slice(address, 2, address.length);
    return arena_format(arena, "%.*s%.*s", (int) folder, page.data, VIEW_ARG(address));
}

/* Leads elsewhere: has a scheme, a host, or is not one of the site's own. */
static bool is_outside(struct view address)
{
    size_t colon = view_find_byte(address, ':', 0);
    return colon < view_find_byte(address, '/', 0) || view_starts(address, VIEW("//")) ||
           address.length == 0;
}

static void collect(struct links *links, struct view path, struct view page,
                    struct view attribute)
{
    struct view value;
    for (size_t at = 0; next_value(page, attribute, &at, &value);)
        if (!is_outside(value))
            *VECTOR_PUSH(&links->arena, &links->all) =
                (struct link){ path, decode(&links->arena,
                                            resolve(&links->arena, path, value)) };
}

/* "path#id" */
static struct view fragment_of(struct links *links, struct view path, struct view id)
{
    char *text = arena_take(&links->arena, path.length + 1 + id.length);
    memcpy(text, path.data, path.length);
    text[path.length] = '#';
    memcpy(text + path.length + 1, id.data, id.length);
    return (struct view){ text, path.length + 1 + id.length };
}

/* Takes a finished file; a site_write. */
static bool take(void *context, const struct site_file *file, struct error *err)
{
    (void) err;
    struct links *links = context;
    struct view content = file->content;
    pthread_mutex_lock(&links->lock);
    struct view path = arena_copy(&links->arena, file->path);
    table_put(&links->arena, &links->places, path, NULL);
    if (view_ends(path, VIEW(".html"))) {
        struct view id;
        for (size_t at = 0; next_value(content, VIEW(" id=\""), &at, &id);)
            table_put(&links->arena, &links->places, fragment_of(links, path, id), NULL);
        collect(links, path, content, VIEW(" href=\""));
        collect(links, path, content, VIEW(" src=\""));
    }
    pthread_mutex_unlock(&links->lock);
    return true;
}

/* What the build writes beside the pages. */
static void add_products(struct links *links)
{
    table_put(&links->arena, &links->places, VIEW("timeline.schema.json"), NULL);
    table_put(&links->arena, &links->places, VIEW("record.schema.json"), NULL);
    for (size_t i = 0; i < export_format_count; i++)
        table_put(&links->arena, &links->places, export_formats[i]->path, NULL);
}

static void report_broken(struct check *check, const struct links *links)
{
    for (size_t i = 0; i < links->all.count; i++) {
        const struct link *link = &links->all.items[i];
        struct view file = view_slice(link->to, 0, view_find_byte(link->to, '#', 0));
        if (table_get(&links->places, link->to) != NULL)
            continue;
        bool place = table_get(&links->places, file) != NULL;
        check->findings.path =
            arena_format(&check->gathering.arena, "%s/%.*s",
                         check->gathering.project.out.data, VIEW_ARG(link->from));
        diagnostics_add(
            &check->findings, DIAGNOSTIC_BROKEN_LINK, 1, 1,
            "the page links to \"%.*s\", %s (look at the project's templates)",
            VIEW_ARG(link->to),
            place ? "a place that its page has not" : "which is not there");
    }
}

bool check_links(struct check *check, struct error *err)
{
    struct gathering *gathering = &check->gathering;
    struct links links = { .all = { .count = 0 } };
    struct diagnostics findings = { .arena = &gathering->arena,
                                    .path = gathering->project.templates };
    struct site_options options = {
        .templates = project_templates(&gathering->project),
        .jobs = gathering->options->jobs,
        .write = take,
        .write_context = &links,
        .progress = progress_step,
        .progress_context = &gathering->progress,
    };
    pthread_mutex_init(&links.lock, NULL);
    progress_stage(&gathering->progress, "checking links");
    add_products(&links);
    bool good = site_render(&gathering->timeline, &options, &findings, err);
    if (good)
        report_broken(check, &links);
    report_diagnostics(&gathering->report, findings.items, findings.count);
    pthread_mutex_destroy(&links.lock);
    arena_finish(&links.arena);
    return good;
}
