/* Renders a timeline into memory, for the tests of the site. */
#ifndef ANNALS_TESTS_SITE_CAPTURE_H
#define ANNALS_TESTS_SITE_CAPTURE_H

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "site/site.h"

enum { CAPTURE_FILES_MAX = 8000 };

struct capture_file {
    struct view path, content;
};

/* Zero is a valid start state but for the lock. */
struct capture {
    pthread_mutex_t lock;
    struct arena arena;
    struct capture_file files[CAPTURE_FILES_MAX];
    size_t count;

    struct diagnostics diagnostics;
    struct error err;
    bool good;
};

static inline bool capture_write(void *context, const struct site_file *file,
                                 struct error *err)
{
    struct capture *capture = context;
    pthread_mutex_lock(&capture->lock);
    bool room = capture->count < CAPTURE_FILES_MAX;
    if (room)
        capture->files[capture->count++] =
            (struct capture_file){ arena_copy(&capture->arena, file->path),
                                   arena_copy(&capture->arena, file->content) };
    pthread_mutex_unlock(&capture->lock);
    return room || error_set(err, ERROR_SYSTEM, "too many files");
}

static inline int capture_compare(const void *a, const void *b)
{
    const struct capture_file *x = a, *y = b;
    return view_compare(x->path, y->path);
}

static inline struct capture *capture_new(void)
{
    struct capture *capture = calloc(1, sizeof *capture);
    pthread_mutex_init(&capture->lock, NULL);
    capture->diagnostics.arena = &capture->arena;
    return capture;
}

/* Files come out in order of their paths. The caller frees with capture_free. */
static inline struct capture *capture_site(const struct timeline *timeline, size_t jobs,
                                           const char *templates)
{
    struct capture *capture = capture_new();
    struct site_options options = { .templates = templates,
                                    .jobs = jobs,
                                    .write = capture_write,
                                    .write_context = capture };
    capture->good = site_render(timeline, &options, &capture->diagnostics, &capture->err);
    qsort(capture->files, capture->count, sizeof *capture->files, capture_compare);
    return capture;
}

static inline void capture_free(struct capture *capture)
{
    pthread_mutex_destroy(&capture->lock);
    arena_finish(&capture->arena);
    free(capture);
}

static inline const struct capture_file *capture_find(const struct capture *capture,
                                                      struct view path)
{
    for (size_t i = 0; i < capture->count; i++)
        if (view_equal(capture->files[i].path, path))
            return &capture->files[i];
    return NULL;
}

/* The content of a page, or the absent view. */
static inline struct view capture_page(const struct capture *capture, const char *path)
{
    const struct capture_file *found = capture_find(capture, view_of(path));
    return found == NULL ? (struct view){ 0 } : found->content;
}

/* The content of an asset by the part of its name before the digest. */
static inline struct view capture_asset(const struct capture *capture, const char *name)
{
    for (size_t i = 0; i < capture->count; i++)
        if (view_starts(capture->files[i].path, view_of(name)))
            return capture->files[i].content;
    return (struct view){ 0 };
}

static inline bool capture_holds(struct view page, const char *text)
{
    return view_find(page, view_of(text), 0) < page.length;
}

static inline int capture_hex(char c)
{
    return ascii_is_digit(c) ? c - '0' : ascii_lower(c) - 'a' + 10;
}

/* A relative address as the path of a file: folders resolved, percent-encoding undone. */
static inline struct view capture_resolve(struct arena *arena, struct view from,
                                          struct view href)
{
    char *path = ARENA_ARRAY(arena, char, from.length + href.length + 2);
    size_t length = from.length;
    memcpy(path, from.data, length);
    while (length > 0 && path[length - 1] != '/')
        length--;
    while (view_starts(href, VIEW("../"))) {
        href = view_slice(href, 3, href.length);
        for (length -= length > 0; length > 0 && path[length - 1] != '/';)
            length--;
    }
    for (size_t i = 0; i < href.length; i++) {
        bool coded = href.data[i] == '%' && i + 2 < href.length;
        path[length++] = coded ? (char) (capture_hex(href.data[i + 1]) * 16 +
                                         capture_hex(href.data[i + 2]))
                               : href.data[i];
        i += coded ? 2 : 0;
    }
    return (struct view){ path, length };
}

/* Whether an address of a page leads to a file of the site and, with a fragment, to an id
 * there. Files that the build command writes and addresses outside are taken as good. */
static inline bool capture_leads(struct capture *capture, struct view from,
                                 struct view href)
{
    if (view_starts(href, VIEW("http")) || view_ends(href, VIEW(".json")) ||
        view_ends(href, VIEW(".csv")))
        return true;
    struct view fragment = href, path = view_cut(&fragment, '#');
    struct view target =
        path.length == 0 ? from : capture_resolve(&capture->arena, from, path);
    const struct capture_file *found = capture_find(capture, target);
    if (found == NULL || fragment.length == 0)
        return found != NULL;
    struct view id = capture_resolve(&capture->arena, (struct view){ "", 0 }, fragment);
    struct view wanted = arena_format(&capture->arena, "id=\"%.*s\"", VIEW_ARG(id));
    return view_find(found->content, wanted, 0) < found->content.length;
}

/* Calls leads for each address; prints those that lead nowhere and returns how many. */
static inline size_t capture_dead_links(struct capture *capture)
{
    static const struct view key = VIEW_INIT("href=\"");
    size_t dead = 0;
    for (size_t i = 0; i < capture->count; i++) {
        struct view page = capture->files[i].content;
        for (size_t at = 0; (at = view_find(page, key, at)) < page.length;) {
            at += key.length;
            struct view href = view_slice(page, at, view_find_byte(page, '"', at));
            if (capture_leads(capture, capture->files[i].path, href))
                continue;
            printf("# %.*s: %.*s\n", VIEW_ARG(capture->files[i].path), VIEW_ARG(href));
            dead++;
        }
    }
    return dead;
}

#endif
