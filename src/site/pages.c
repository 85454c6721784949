#include "site/site.h"

#include <stdatomic.h>

#include "base/parallel.h"
#include "base/vector.h"
#include "site/assets.h"
#include "site/feeds.h"
#include "site/frame.h"
#include "site/page.h"
#include "site/paths.h"
#include "site/stamps.h"
#include "site/templates.h"
#include "site/types.h"

/* One page to write. */
struct job {
    const struct page_type *type;
    size_t item, number;
};

/* The masthead is the same on many pages: it is expanded once for each. */
struct masthead {
    struct view prefix;
    enum page_area area;
    bool is_list;

    struct view text;
};

struct masthead_list {
    struct masthead *items;
    size_t count, capacity;
};

enum { MASTHEADS_MAX = 64 }; /* that are kept */

struct worker {
    struct arena arena; /* of one page */
    struct buffer out;
    struct arena kept; /* of the mastheads */
    struct masthead_list mastheads;
    struct stamp stamp; /* of the page, where stamped */
    bool stamped;

    bool failed;
    size_t failed_job; /* the first of its failures, with what it said */
    struct error error;
};

struct run {
    struct site site;
    struct stamps stamps; /* made where the caller asks for what is current */
    const struct site_options *options;
    struct template_set *templates;
    struct job *jobs;
    size_t job_count;
    struct worker *workers;
    atomic_size_t done;
};

static void collect_jobs(struct arena *arena, struct run *run)
{
    for (int fill = 0; fill < 2; fill++) {
        if (fill == 1)
            run->jobs = ARENA_ARRAY(arena, struct job, run->job_count + 1);
        run->job_count = 0;
        for (size_t t = 0; t < page_type_count; t++) {
            size_t items = page_types[t]->items(&run->site);
            for (size_t i = 0; i < items; i++) {
                size_t pages = page_types[t]->pages != NULL
                                   ? page_types[t]->pages(&run->site, i)
                                   : 1;
                for (size_t n = 0; n < pages; n++, run->job_count++)
                    if (fill == 1)
                        run->jobs[run->job_count] = (struct job){ page_types[t], i, n };
            }
        }
    }
}

/* Whether a path stays below the site's root: ids may come from other programs. */
static bool is_inside(struct view path)
{
    for (struct view rest = path; rest.data != NULL;) {
        struct view name = view_cut(&rest, '/');
        if (name.length == 0 || view_equal(name, VIEW(".")) ||
            view_equal(name, VIEW("..")))
            return false;
    }
    return view_find_byte(path, '\0', 0) == path.length;
}

static const struct masthead *find_masthead(const struct masthead_list *list,
                                            const struct masthead *wanted)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct masthead *item = &list->items[i];
        if (item->area == wanted->area && item->is_list == wanted->is_list &&
            view_equal(item->prefix, wanted->prefix))
            return item;
    }
    return NULL;
}

static bool add_masthead(struct run *run, struct worker *worker, const struct page *page,
                         struct error *err)
{
    struct masthead made = { page->prefix, page->area, frame_is_list(page), { 0 } };
    const struct masthead *kept = find_masthead(&worker->mastheads, &made);
    if (kept != NULL) {
        buffer_add(&worker->out, kept->text);
        return true;
    }
    struct template_part *part = part_new(page->arena, NULL);
    size_t start = worker->out.length;
    frame_fill_masthead(page, part);
    if (!template_expand(run->templates, VIEW("masthead.html"), part, &worker->out, err))
        return false;
    if (worker->mastheads.count < MASTHEADS_MAX) {
        struct view text = buffer_view(&worker->out);
        made.prefix = arena_copy(&worker->kept, made.prefix);
        made.text = arena_copy(&worker->kept, view_slice(text, start, text.length));
        *VECTOR_PUSH(&worker->kept, &worker->mastheads) = made;
    }
    return true;
}

/* The page's own template stands between those of the frame. */
static bool expand_page(struct run *run, struct worker *worker, const struct page *page,
                        struct view name, struct error *err)
{
    struct buffer *out = &worker->out;
    return template_expand(run->templates, VIEW("head.html"), page->root, out, err) &&
           add_masthead(run, worker, page, err) &&
           template_expand(run->templates, name, page->root, out, err) &&
           template_expand(run->templates, VIEW("foot.html"), page->root, out, err);
}

static bool write_file(const struct run *run, const struct worker *worker,
                       struct view path, struct error *err)
{
    struct site_file file = { .path = path,
                              .content = buffer_view(&worker->out),
                              .stamp = worker->stamped ? &worker->stamp : NULL };
    return run->options->write(run->options->write_context, &file, err);
}

/* What stands beside the page for programs. */
static bool write_files(const struct run *run, struct worker *worker,
                        const struct page *page, const struct page_file *file,
                        struct error *err)
{
    for (; file != NULL && file->ending.data != NULL; file++) {
        if (file->is_made != NULL && !file->is_made(page))
            continue;
        buffer_clear(&worker->out);
        file->write(page, &worker->out);
        if (!write_file(run, worker, page_file_path(page, file->ending), err))
            return false;
    }
    return true;
}

/* Whether all files of the page stand as its stamp says, which is made here. */
static bool is_current(const struct run *run, struct worker *worker,
                       const struct page *page, const struct job *job)
{
    const struct site_options *options = run->options;
    worker->stamped = options->current != NULL &&
                      stamps_of_page(&run->site, job->type, job->item, job->number,
                                     &worker->out, &worker->stamp);
    if (!worker->stamped ||
        !options->current(options->write_context, page->path, &worker->stamp))
        return false;
    for (const struct page_file *file = job->type->files;
         file != NULL && file->ending.data != NULL; file++)
        if ((file->is_made == NULL || file->is_made(page)) &&
            !options->current(options->write_context, page_file_path(page, file->ending),
                              &worker->stamp))
            return false;
    return true;
}

static bool render_page(struct run *run, struct worker *worker, const struct job *job,
                        struct error *err)
{
    struct arena *arena = &worker->arena;
    struct page page = { .site = &run->site,
                         .arena = arena,
                         .item = job->item,
                         .number = job->number,
                         .path =
                             job->type->path(&run->site, arena, job->item, job->number) };
    if (!is_inside(page.path))
        return error_set(err, ERROR_INPUT, "'%.*s' cannot be a file of the site",
                         VIEW_ARG(page.path));
    if (is_current(run, worker, &page, job))
        return true;
    page.root = part_new(arena, NULL);
    page.prefix = path_prefix(arena, page.path);
    if (job->type == &page_missing && link_is_web(run->site.base))
        page.prefix = arena_format(arena, "%.*s/", VIEW_ARG(run->site.base));
    page.describe = job->type->describe;
    job->type->fill(&page);
    frame_fill(&page);
    return expand_page(run, worker, &page, job->type->template_name, err) &&
           write_file(run, worker, page.path, err) &&
           write_files(run, worker, &page, job->type->files, err);
}

static void work(void *context, size_t worker_index, size_t index)
{
    struct run *run = context;
    struct worker *worker = &run->workers[worker_index];
    struct error err = { 0 };
    bool good = render_page(run, worker, &run->jobs[index], &err);
    if (!good && (!worker->failed || index < worker->failed_job)) {
        worker->failed = true;
        worker->failed_job = index;
        worker->error = err;
    }
    buffer_clear(&worker->out);
    arena_reset(&worker->arena);
    size_t done = atomic_fetch_add(&run->done, 1) + 1;
    /* One worker alone tells, so that the caller need not lock. */
    if (worker_index == 0 && run->options->progress != NULL)
        run->options->progress(run->options->progress_context, done, run->job_count);
}

/* The failure of the first page that has one, whoever met it. */
static bool outcome(const struct run *run, size_t workers, struct error *err)
{
    const struct worker *first = NULL;
    for (size_t i = 0; i < workers; i++)
        if (run->workers[i].failed &&
            (first == NULL || run->workers[i].failed_job < first->failed_job))
            first = &run->workers[i];
    if (first != NULL && err != NULL)
        *err = first->error;
    return first == NULL;
}

static bool write_pages(struct arena *arena, struct run *run, struct error *err)
{
    size_t workers = run->options->jobs > 1 ? run->options->jobs : 1;
    collect_jobs(arena, run);
    run->workers = ARENA_ARRAY(arena, struct worker, workers);
    parallel_run(workers, run->job_count, work, run);
    bool good = outcome(run, workers, err);
    for (size_t i = 0; i < workers; i++) {
        arena_finish(&run->workers[i].arena);
        arena_finish(&run->workers[i].kept);
        buffer_finish(&run->workers[i].out);
    }
    return good;
}

/* A feed's file under way. */
struct feed_file {
    const struct site *site;
    const struct feed *feed;
    size_t number;
};

static void fill_feed(const void *context, struct sink *sink)
{
    const struct feed_file *file = context;
    file->feed->write(file->site, file->number, sink);
}

static bool write_feed(const struct feed_file *file, const struct site_options *options,
                       struct error *err)
{
    struct arena arena = { 0 };
    struct buffer out = { 0 };
    struct view path = file->feed->path(&arena, file->number);
    bool good;
    if (options->stream != NULL) {
        good = options->stream(options->write_context, path, fill_feed, file, err);
    } else {
        fill_feed(file, &(struct sink){ .out = &out });
        struct site_file whole = { .path = path, .content = buffer_view(&out) };
        good = options->write(options->write_context, &whole, err);
    }
    buffer_finish(&out);
    arena_finish(&arena);
    return good;
}

static bool write_feeds(const struct site *site, const struct site_options *options,
                        struct error *err)
{
    bool good = true;
    for (size_t i = 0; i < feed_count; i++) {
        size_t files = feeds[i]->files != NULL ? feeds[i]->files(site) : 1;
        for (size_t n = 0; good && n < files; n++)
            good = write_feed(&(struct feed_file){ site, feeds[i], n }, options, err);
    }
    return good;
}

bool site_render(const struct timeline *timeline, const struct site_options *options,
                 struct diagnostics *diagnostics, struct error *err)
{
    struct arena arena = { 0 };
    struct templates templates;
    struct assets assets = { 0 };
    struct run run = { .options = options };
    struct view path = diagnostics->path;
    bool good = templates_read(&arena, options->templates, diagnostics, &templates, err);
    if (good) {
        run.templates = template_set_new(templates.files, templates.count, diagnostics);
        good = run.templates != NULL ||
               error_set(err, ERROR_INPUT, "a template cannot be used");
    }
    if (good) {
        site_index(&arena, timeline, &run.site);
        if (options->current != NULL) {
            run.site.stamps = &run.stamps;
            stamps_make(&arena, &run.site, &templates, options->stamps, &run.stamps);
        }
        assets_make(&arena, &templates, &run.site, &assets);
        good = write_pages(&arena, &run, err);
        template_set_report(run.templates, diagnostics);
    }
    good = good && assets_write(&assets, options, err) &&
           write_feeds(&run.site, options, err);
    template_set_free(run.templates);
    arena_finish(&arena);
    diagnostics->path = path;
    return good;
}
