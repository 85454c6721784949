#include "cmd/output.h"

#include <string.h>

#include "base/file.h"
#include "base/file_stream.h"
#include "store/export.h"
#include "store/schema.h"

/* What a build owns below its folder (the contract's part on the site). */
static const char *const owned_folders[] = {
    "assets", "events",  "kinds", "organisations", "people",
    "places", "sources", "texts", "things",        "years",
};
static const char *const owned_files[] = {
    "404.html",           "about.html",           "annotations.json",
    "changes.html",       "disagreements.html",   "feed.atom",
    "feed.json",          "index.html",           "kinds.html",
    "organisations.html", "people.html",          "places.html",
    "record.schema.json", "robots.txt",           "sitemap.xml",
    "sources.html",       "texts.html",           "things.html",
    "timeline.csv",       "timeline.ics",         "timeline.json",
    "timeline.jsonld",    "timeline.schema.json", "timelinejs.json",
    "undated.html",       "years.html",
};
enum { FOLDERS = sizeof owned_folders / sizeof *owned_folders };
enum { FILES = sizeof owned_files / sizeof *owned_files };
enum { DEPTH_MAX = 64, OURS_WITHIN = 200 };

/* "sources.html" of "sources-2.html": a list that goes on over several files. */
static struct view without_number(struct arena *arena, struct view name)
{
    size_t end = name.length;
    while (end > 0 && name.data[end - 1] != '.')
        end--;
    end -= end > 0;
    size_t start = end;
    while (start > 0 && ascii_is_digit(name.data[start - 1]))
        start--;
    if (start == end || start == 0 || name.data[start - 1] != '-')
        return name;
    return arena_format(arena, "%.*s%.*s", (int) (start - 1), name.data,
                        (int) (name.length - end), name.data + end);
}

static bool is_owned_file(struct arena *arena, struct view name)
{
    struct view list = without_number(arena, name);
    for (size_t i = 0; i < FILES; i++)
        if (view_equal(list, view_of(owned_files[i])))
            return true;
    return false;
}

/* Whether a timeline.json of ours stands in the folder. */
static bool is_ours(struct arena *arena, const char *folder)
{
    struct buffer bytes = { .length = 0 };
    struct view path = arena_format(arena, "%s/timeline.json", folder);
    bool ours = file_read(path.data, (size_t) 1 << 40, &bytes, NULL);
    struct view start = view_slice(buffer_view(&bytes), 0, OURS_WITHIN);
    ours = ours && view_find(start, VIEW("annals/timeline/"), 0) < start.length;
    buffer_finish(&bytes);
    return ours;
}

/* Makes the folder beside, or takes the one that a build left which was broken off; where
 * neither can be, the site is written in its place. */
static void begin_beside(struct output *output)
{
    struct view place = view_of(output->folder);
    while (view_ends(place, VIEW("/")))
        place.length--;
    struct view beside = arena_format(&output->arena, "%.*s.annals-new", VIEW_ARG(place));
    bool missing = file_kind_of(beside.data, false) == FILE_MISSING;
    if (missing ? file_make_folders(beside.data, NULL)
                : is_ours(&output->arena, beside.data)) {
        output->place = arena_copy(&output->arena, place).data;
        output->folder = beside.data;
        output->unseen = missing;
    }
}

bool output_open(struct output *output, const char *folder, struct error *err)
{
    *output = (struct output){ .folder = folder };
    pthread_mutex_init(&output->lock, NULL);
    enum file_kind kind = file_kind_of(folder, true);
    if (kind == FILE_MISSING)
        return true;
    if (kind != FILE_FOLDER)
        return error_set(err, ERROR_SYSTEM,
                         "\"%s\" is no folder (name one that may hold the site)", folder);
    bool empty;
    if (!file_folder_is_empty(folder, &empty, err))
        return false;
    if (empty || is_ours(&output->arena, folder))
        return true;
    return error_set(
        err, ERROR_USAGE,
        "\"%s\" holds files and no timeline.json of ours (name an empty folder, "
        "or one that an earlier build made)",
        folder);
}

/* The path of a file below the folder, which the sweep will spare. */
static struct view claim_path(struct output *output, struct view path)
{
    pthread_mutex_lock(&output->lock);
    struct view whole =
        arena_format(&output->arena, "%s/%.*s", output->folder, VIEW_ARG(path));
    struct view key = view_slice(whole, strlen(output->folder) + 1, whole.length);
    table_put(&output->arena, &output->written_paths, key, NULL);
    pthread_mutex_unlock(&output->lock);
    return whole;
}

static void count_file(struct output *output, bool changed)
{
    pthread_mutex_lock(&output->lock);
    *(changed ? &output->written : &output->unchanged) += 1;
    pthread_mutex_unlock(&output->lock);
}

bool output_write(void *context, struct view path, struct view content, struct error *err)
{
    struct output *output = context;
    const char *whole = claim_path(output, path).data;
    bool changed = true;
    bool good = output->unseen ? file_write_unseen(whole, content, err)
                               : file_write(whole, content, &changed, err);
    if (!good)
        return false;
    count_file(output, changed);
    return true;
}

bool output_is_current(void *context, struct view path, const struct stamp *stamp)
{
    struct output *output = context;
    struct view folder = view_of(output->folder);
    if (!manifest_is_current(output->manifest, folder, path, stamp))
        return false;
    claim_path(output, path);
    count_file(output, false);
    return true;
}

static void drain(void *stream, struct buffer *bytes)
{
    file_stream_add(stream, buffer_view(bytes));
    buffer_clear(bytes);
}

/* A file that is written as it is made, since it may be large. */
static bool write_export(struct output *output, const struct export_format *format,
                         const struct timeline *timeline, struct error *err)
{
    struct file_stream stream;
    struct view path = claim_path(output, format->path);
    if (!file_stream_open(&stream, path.data, err))
        return false;
    struct buffer bytes = { .length = 0 };
    struct export_sink sink = { &bytes, drain, &stream };
    format->write(timeline, &sink);
    drain(&stream, &bytes);
    buffer_finish(&bytes);
    bool changed;
    if (!file_stream_close(&stream, true, &changed, err))
        return false;
    count_file(output, changed);
    return true;
}

bool output_write_timeline(struct output *output, const struct timeline *timeline,
                           struct error *err)
{
    if (file_kind_of(output->folder, true) == FILE_MISSING)
        begin_beside(output);
    for (size_t i = 0; i < export_format_count; i++)
        if (!write_export(output, export_formats[i], timeline, err))
            return false;
    return output_write(output, VIEW("timeline.schema.json"), schema_timeline(), err) &&
           output_write(output, VIEW("record.schema.json"), schema_record(), err);
}

static bool sweep_path(struct output *output, struct view path, struct error *err)
{
    if (table_get(&output->written_paths, path) != NULL)
        return true;
    struct view whole =
        arena_format(&output->arena, "%s/%.*s", output->folder, VIEW_ARG(path));
    if (file_kind_of(whole.data, false) != FILE_REGULAR)
        return true;
    output->removed++;
    return file_remove(whole.data, err);
}

static bool sweep_folder(struct output *output, const char *name, struct error *err)
{
    struct view folder = arena_format(&output->arena, "%s/%s", output->folder, name);
    if (file_kind_of(folder.data, false) != FILE_FOLDER)
        return true;
    struct file_list files = { .count = 0 };
    if (!file_walk(&output->arena, folder.data, DEPTH_MAX, &files, err))
        return false;
    for (size_t i = 0; i < files.count; i++) {
        struct view path =
            arena_format(&output->arena, "%s/%.*s", name, VIEW_ARG(files.items[i].path));
        if (!sweep_path(output, path, err))
            return false;
    }
    return file_remove_empty_folders(folder.data, err);
}

static bool sweep_root(struct output *output, struct error *err)
{
    struct file_list files = { .count = 0 };
    if (!file_walk(&output->arena, output->folder, 0, &files, err))
        return false;
    for (size_t i = 0; i < files.count; i++)
        if (is_owned_file(&output->arena, files.items[i].path) &&
            !sweep_path(output, files.items[i].path, err))
            return false;
    return true;
}

static bool sweep(struct output *output, struct error *err)
{
    if (!sweep_root(output, err))
        return false;
    for (size_t i = 0; i < FOLDERS; i++)
        if (!sweep_folder(output, owned_folders[i], err))
            return false;
    return true;
}

bool output_end(struct output *output, struct error *err)
{
    if (!output->unseen && !sweep(output, err))
        return false;
    if (output->place == NULL)
        return true;
    if (!file_move(output->folder, output->place, err))
        return false;
    output->place = NULL;
    return true;
}

void output_finish(struct output *output)
{
    if (output->place != NULL) { /* the site was not ended: nothing of it stays */
        output->written_paths = (struct table){ .count = 0 };
        if (sweep(output, NULL))
            file_remove_empty_folders(output->folder, NULL);
    }
    arena_finish(&output->arena);
    pthread_mutex_destroy(&output->lock);
}
