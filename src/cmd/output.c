#include "cmd/output.h"

#include <string.h>

#include "base/durable.h"
#include "base/file.h"
#include "base/file_stream.h"
#include "base/vector.h"
#include "cmd/kept_pieces.h"
#include "cmd/owned.h"
#include "store/export.h"
#include "store/schema.h"

/* Whether the folder, which is held, may be written to; opens its staging. */
static bool admit(struct output *output, struct error *err)
{
    struct arena *arena = &output->arena;
    const char *staged = arena_format(arena, "%s/%s", output->folder, STAGING_NAME).data;
    bool empty;
    if (!file_folder_is_empty(output->folder, &empty, err))
        return false;
    if (!empty && !owned_is_site(arena, output->folder) &&
        file_kind_of(staged, false) == FILE_MISSING)
        return error_set(
            err, ERROR_USAGE,
            "\"%s\" holds files and no timeline.json of ours (name an empty folder, "
            "or one that an earlier build made)",
            output->folder);
    return staging_open(&output->staging, output->folder, err);
}

static bool begin_in_place(struct output *output, struct error *err)
{
    return lock_take(&output->hold, output->folder, err) && admit(output, err);
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
    return begin_in_place(output, err);
}

/* Removes what there is of a site that was not ended, and its folder. */
static bool remove_beside(struct output *output, const char *beside, struct error *err)
{
    return owned_remove(&output->arena, beside, err) &&
           file_remove_empty_folders(beside, err);
}

/* Makes the folder beside the place of a new site. One that is there was left by a build
 * that was killed: nothing of it can be told whole. */
static bool begin_beside(struct output *output, struct error *err)
{
    struct view place = view_of(output->folder);
    while (view_ends(place, VIEW("/")))
        place.length--;
    const char *beside =
        arena_format(&output->arena, "%.*s.annals-new", VIEW_ARG(place)).data;
    if (file_kind_of(beside, false) == FILE_FOLDER) {
        struct lock left = { .number = 0 };
        bool good = lock_take(&left, beside, err) && remove_beside(output, beside, err);
        lock_release(&left);
        if (!good)
            return false;
    }
    if (file_kind_of(beside, false) != FILE_MISSING)
        return error_set(err, ERROR_USAGE,
                         "\"%s\" holds what no build wrote (move it away)", beside);
    if (!file_make_folders(beside, err) || !lock_take(&output->hold, beside, err))
        return false;
    output->place = arena_copy(&output->arena, place).data;
    output->folder = beside;
    return true;
}

/* The whole path of a file below the folder. */
static struct view path_in(const struct output *output, struct arena *arena,
                           struct view path)
{
    return arena_format(arena, "%s/%.*s", output->folder, VIEW_ARG(path));
}

/* Counts a file that stands, which the sweep will spare. One that was counted as current
 * comes again where another file of its page wasn't. */
static void add_file(struct output *output, const struct site_file *file,
                     const struct file_state *state, bool changed)
{
    pthread_mutex_lock(&output->lock);
    if (output->manifest != NULL && manifest_said_current(output->manifest, file->path))
        output->unchanged--;
    struct manifest_row *row = VECTOR_PUSH(&output->arena, &output->files);
    *row = (struct manifest_row){ .path = arena_copy(&output->arena, file->path),
                                  .state = *state };
    if (file->stamp != NULL)
        row->stamp = *file->stamp;
    if (output->place == NULL) /* a new site has nothing to sweep */
        table_put(&output->arena, &output->file_paths, row->path, NULL);
    *(changed ? &output->written : &output->unchanged) += 1;
    pthread_mutex_unlock(&output->lock);
}

bool output_write(void *context, const struct site_file *file, struct error *err)
{
    struct output *output = context;
    struct arena arena = { .blocks = NULL };
    struct file_state state = { .size = 0 };
    bool changed = true;
    bool good =
        staging_is_open(&output->staging)
            ? staging_add(&output->staging, file->path, file->content, &changed, err)
            : file_write_unseen(path_in(output, &arena, file->path).data, file->content,
                                &state, err);
    if (good)
        add_file(output, file, &state, changed);
    arena_finish(&arena);
    return good;
}

/* A site that a build was cut off in is no build's: all of it is made anew. */
bool output_is_current(void *context, struct view path, const struct stamp *stamp)
{
    struct output *output = context;
    bool current = staging_is_open(&output->staging) && !output->staging.torn &&
                   manifest_is_current(output->manifest, path, stamp);
    if (current) {
        pthread_mutex_lock(&output->lock);
        output->unchanged++;
        pthread_mutex_unlock(&output->lock);
    }
    return current;
}

static void drain(void *stream, struct buffer *bytes)
{
    file_stream_add(stream, buffer_view(bytes));
    buffer_clear(bytes);
}

static bool copy(void *stream, int file, size_t start, size_t length)
{
    return file_stream_copy(stream, file, start, length);
}

/* Where a streamed file goes: what changes of a site that is there is staged. */
static bool open_stream(struct output *output, struct view path,
                        struct file_stream *stream, struct error *err)
{
    if (staging_is_open(&output->staging))
        return staging_open_stream(&output->staging, path, stream, err);
    const char *whole = path_in(output, &output->arena, path).data;
    return file_stream_stage(stream, whole, whole, err);
}

static bool close_stream(struct output *output, struct view path,
                         struct file_stream *stream, bool *changed, struct error *err)
{
    return staging_is_open(&output->staging)
               ? staging_close_stream(&output->staging, path, stream, changed, err)
               : file_stream_close(stream, true, changed, err);
}

/* A site that a build was cut off in is made anew. */
static void stand_pieces(const struct output *output, struct view path,
                         struct kept_pieces *kept)
{
    if (staging_is_open(&output->staging) && !output->staging.torn)
        kept_pieces_stand(kept, output->manifest, path, &output->settings);
}

/* Fills the stream; false where pieces that were copied turned out to be unsound, and all
 * has to be written again. */
static bool fill_stream(struct file_stream *stream, struct kept_pieces *kept,
                        site_fill *fill, const void *fill_context)
{
    struct buffer bytes = { .length = 0 };
    struct sink sink = { &bytes, drain, stream, &kept->pieces, copy };
    fill(fill_context, &sink);
    sink_drain(&sink, &bytes);
    buffer_finish(&bytes);
    return pieces_are_sound(&kept->pieces);
}

bool output_stream(void *context, struct view path, site_fill *fill,
                   const void *fill_context, struct error *err)
{
    struct output *output = context;
    struct file_stream stream;
    struct kept_pieces *kept = &output->kept;
    if (!open_stream(output, path, &stream, err))
        return false;
    stand_pieces(output, path, kept);
    if (!fill_stream(&stream, kept, fill, fill_context)) {
        kept_pieces_close(kept);
        if (!staging_drop_stream(&output->staging, &stream, err) ||
            !open_stream(output, path, &stream, err))
            return false;
        fill_stream(&stream, kept, fill, fill_context);
    }
    bool changed;
    bool good = close_stream(output, path, &stream, &changed, err);
    if (good) {
        kept_pieces_keep(kept, output->manifest, path, &output->settings);
        struct site_file file = { .path = path,
                                  .stamp = kept->is_kept ? &kept->stamp : NULL };
        add_file(output, &file, &(struct file_state){ .size = 0 }, changed);
    }
    kept_pieces_close(kept);
    return good;
}

/* An export to write. */
struct export_work {
    const struct export_format *format;
    const struct timeline *timeline;
    const struct timeline_stamps *stamps;
};

static void fill_export(const void *context, struct sink *sink)
{
    const struct export_work *work = context;
    work->format->write(work->timeline, work->stamps, sink);
}

static bool write_schema(struct output *output, struct view path, struct view schema,
                         struct error *err)
{
    return output_write(output, &(struct site_file){ .path = path, .content = schema },
                        err);
}

bool output_write_timeline(struct output *output, const struct timeline *timeline,
                           const struct timeline_stamps *stamps, struct error *err)
{
    output->settings = stamps->settings;
    if (!staging_is_open(&output->staging) &&
        !(file_kind_of(output->folder, true) == FILE_MISSING
              ? begin_beside(output, err)
              : begin_in_place(output, err)))
        return false;
    for (size_t i = 0; i < export_format_count; i++) {
        struct export_work work = { export_formats[i], timeline, stamps };
        if (!output_stream(output, work.format->path, fill_export, &work, err))
            return false;
    }
    return write_schema(output, VIEW("timeline.schema.json"), schema_timeline(), err) &&
           write_schema(output, VIEW("record.schema.json"), schema_record(), err);
}

static bool sync_folder(const struct output *output, const char *folder,
                        struct error *err)
{
    return !output->durable || durable_sync(folder, err);
}

static bool settle(struct output *output, struct error *err)
{
    return output->settle == NULL || output->settle(output->settle_context, err);
}

static bool end_beside(struct output *output, struct error *err)
{
    if (!sync_folder(output, output->folder, err) || !settle(output, err) ||
        !file_move(output->folder, output->place, err))
        return false;
    output->folder = output->place;
    output->place = NULL;
    return sync_folder(output, output->folder, err);
}

static bool is_kept(const void *context, struct view path)
{
    const struct output *output = context;
    return table_get(&output->file_paths, path) != NULL ||
           (output->manifest != NULL && manifest_said_current(output->manifest, path));
}

/* Whether a path that a file of .annals gave leads to nothing outside the folder. */
static bool stays_below(struct view path)
{
    struct view rest = path;
    while (rest.data != NULL) {
        struct view part = view_cut(&rest, '/');
        if (part.length == 0 || view_equal(part, VIEW("..")))
            return false;
    }
    return true;
}

/* The same by the manifest, where that knows what stands in the folders. */
static bool find_stale_known(struct output *output, struct owned_list *stale,
                             struct error *err)
{
    const struct manifest *manifest = output->manifest;
    if (!owned_list_top(&output->arena, output->folder, is_kept, output, stale, err))
        return false;
    for (size_t i = 0; i < manifest_places(manifest); i++) {
        struct view path;
        if (manifest_left(manifest, i, &path) &&
            view_find_byte(path, '/', 0) < path.length && stays_below(path) &&
            !is_kept(output, path))
            *VECTOR_PUSH(&output->arena, &stale->files) = path;
    }
    return true;
}

/* The files that an earlier build wrote and this one did not. */
static bool find_stale(struct output *output, struct owned_list *stale, struct error *err)
{
    struct manifest *manifest = output->manifest;
    if (manifest != NULL && manifest_is_complete(manifest))
        return find_stale_known(output, stale, err);
    if (!owned_list(&output->arena, output->folder, is_kept, output, stale, err))
        return false;
    if (manifest != NULL)
        manifest_set_folders(manifest, stale->folders.items, stale->folders.count);
    return true;
}

/* Stages that they go. */
static bool sweep(struct output *output, struct error *err)
{
    struct owned_list stale;
    if (!find_stale(output, &stale, err))
        return false;
    for (size_t i = 0; i < stale.files.count; i++)
        if (!staging_remove(&output->staging, stale.files.items[i], err))
            return false;
    output->removed = stale.files.count;
    return true;
}

static bool put_in_place(struct output *output, struct error *err)
{
    struct staging *staging = &output->staging;
    if (!staging_put_new(staging, err))
        return false;
    if (!settle(output, err)) {
        staging_undo_new(staging, NULL);
        return false;
    }
    return staging_put_rest(staging, err);
}

bool output_end(struct output *output, struct error *err)
{
    if (output->place != NULL)
        return end_beside(output, err);
    if (!sweep(output, err))
        return false;
    bool changed = output->staging.list.count > 0;
    if ((changed && !sync_folder(output, output->folder, err)) ||
        !put_in_place(output, err))
        return false;
    staging_finish(&output->staging, true);
    return !changed || sync_folder(output, output->folder, err);
}

void output_finish(struct output *output)
{
    if (output->place != NULL) /* the site was not ended: nothing of it stays */
        remove_beside(output, output->folder, NULL);
    staging_finish(&output->staging, false);
    kept_pieces_finish(&output->kept);
    lock_release(&output->hold);
    arena_finish(&output->arena);
    pthread_mutex_destroy(&output->lock);
}
