/* The site: every page of a timeline, written through templates. */
#ifndef ANNALS_SITE_SITE_H
#define ANNALS_SITE_SITE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/error.h"
#include "base/sink.h"
#include "base/stamp.h"
#include "base/view.h"
#include "events/timeline.h"
#include "events/timeline_stamps.h"

/* A finished file of the site. */
struct site_file {
    struct view path; /* relative with '/' */
    struct view content;
    const struct stamp *stamp; /* of all that it was made of; NULL: not known */
};

/* Takes the finished files, from several threads. */
typedef bool site_write(void *context, const struct site_file *file, struct error *err);

/* Whether the file of that path was written under that stamp and still stands as it was.
 * From several threads. */
typedef bool site_current(void *context, struct view path, const struct stamp *stamp);

/* Writes a file that fill makes, which is called with fill_context; twice where what
 * stands of the file turned out to be of no use. From one thread. */
typedef void site_fill(const void *fill_context, struct sink *sink);
typedef bool site_stream(void *context, struct view path, site_fill *fill,
                         const void *fill_context, struct error *err);

struct site_options {
    const char
        *templates; /* folder whose files override the built-in ones; NULL for none */
    size_t jobs;
    site_write *write;
    site_stream *stream; /* for what is of the whole site; NULL: it is given to write */

    /* current is asked before a page is made, by stamps; both NULL: all are made. */
    site_current *current;
    const struct timeline_stamps *stamps;
    void *write_context;                                     /* of all three */
    void (*progress)(void *context, size_t done, size_t of); /* may be NULL */
    void *progress_context;
};

/* Writes all pages and assets. Template faults go to diagnostics as errors; false when a
 * template cannot be used or a file not written. The pages are the same bytes for the
 * same timeline, whatever jobs is. */
bool site_render(const struct timeline *timeline, const struct site_options *options,
                 struct diagnostics *diagnostics, struct error *err);

/* What the site has for programs besides the store's exports, to be had without it: the
 * feeds that have a name, in their order. site_export_name's result is absent behind the
 * last. */
struct view site_export_name(size_t index);

/* Adds the one of that name to *out, the same bytes as on the site; false when there is
 * none. */
bool site_export(const struct timeline *timeline, struct view name, struct buffer *out);

#endif
