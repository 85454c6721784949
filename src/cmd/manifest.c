#include "cmd/manifest.h"

#include <limits.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/vector.h"
#include "cmd/clock.h"
#include "store/pack.h"

#define MARK "annals manifest 3"
#define SIZE_LIMIT ((size_t) 1 << 34)

static void walk_state(struct pack *pack, struct file_state *state, bool *settled)
{
    pack_file_state(pack, state);
    pack_flag(pack, settled);
}

static void walk_past(struct pack *pack, struct manifest_past *past)
{
    pack_flag(pack, &past->is_known);
    pack_bytes(pack, past->inputs.bytes, STAMP_BYTES);
    for (size_t i = 0; i < sizeof past->of_severity / sizeof *past->of_severity; i++)
        pack_number(pack, &past->of_severity[i]);
    for (size_t i = 0; i < sizeof past->counts / sizeof *past->counts; i++)
        pack_number(pack, &past->counts[i]);
    pack_view(pack, &past->said);
}

static void walk_head(struct pack *pack, struct view fingerprint,
                      struct manifest_past *past)
{
    struct view mark = VIEW(MARK), of = fingerprint;
    pack_view(pack, &mark);
    pack_view(pack, &of);
    if (!view_equal(mark, VIEW(MARK)) || !view_equal(of, fingerprint))
        pack->failed = true;
    else
        walk_past(pack, past);
}

static void walk_rows(struct pack *pack, struct manifest_row **rows, size_t *count)
{
    PACK_LIST(pack, struct manifest_row, *rows, *count);
    for (size_t i = 0; i < *count; i++) {
        struct manifest_row *row = &(*rows)[i];
        pack_view(pack, &row->path);
        pack_bytes(pack, row->stamp.bytes, STAMP_BYTES);
        walk_state(pack, &row->state, &row->settled);
    }
}

static void walk_folders(struct pack *pack, struct manifest_folders *folders)
{
    PACK_LIST(pack, struct manifest_folder, folders->items, folders->count);
    folders->capacity = folders->count;
    for (size_t i = 0; i < folders->count; i++) {
        struct manifest_folder *folder = &folders->items[i];
        pack_view(pack, &folder->path);
        walk_state(pack, &folder->state, &folder->settled);
    }
}

typedef bool state_reader(int folder, const char *path, struct file_state *out);

static bool state_below(const struct manifest *manifest, struct view path,
                        state_reader *read_state, struct file_state *out)
{
    char whole[PATH_MAX] = ".";
    *out = (struct file_state){ .size = 0 };
    if (manifest->folder < 0 || path.length >= sizeof whole)
        return false;
    if (path.length > 0) {
        memcpy(whole, path.data, path.length);
        whole[path.length] = '\0';
    }
    return read_state(manifest->folder, whole, out);
}

/* A site that is new has no folder before it is whole. */
static void open_folder(struct manifest *manifest)
{
    if (manifest->folder < 0)
        manifest->folder = file_state_open(
            arena_format(&manifest->arena, "%.*s", VIEW_ARG(manifest->site)).data);
}

static bool folder_stands(const struct manifest *manifest,
                          const struct manifest_folder *folder)
{
    struct file_state state;
    return folder->settled &&
           state_below(manifest, folder->path, file_state_of_folder_below, &state) &&
           file_state_equal(&state, &folder->state);
}

/* The site's own folder changes by what waits in it during a build. */
bool manifest_is_complete(const struct manifest *manifest)
{
    for (size_t i = 0; manifest->was_complete && i < manifest->folders.count; i++) {
        const struct manifest_folder *folder = &manifest->folders.items[i];
        if (folder->path.length > 0 && !folder_stands(manifest, folder))
            return false;
    }
    return manifest->was_complete;
}

static void read_old(struct manifest *out, struct view bytes)
{
    struct pack pack = pack_reader(&out->arena, bytes);
    walk_head(&pack, out->fingerprint, &out->past);
    walk_rows(&pack, &out->old, &out->old_count);
    walk_folders(&pack, &out->folders);
    if (pack_is_whole(&pack))
        return;
    out->old_count = 0;
    out->folders = (struct manifest_folders){ .count = 0 };
    out->past = (struct manifest_past){ .is_known = false };
}

void manifest_open(struct view file, struct view fingerprint, struct view site,
                   struct manifest *out)
{
    *out = (struct manifest){ .fingerprint = fingerprint, .site = site, .folder = -1 };
    open_folder(out);
    out->file = arena_copy(&out->arena, file);
    if (file_kind_of(out->file.data, false) == FILE_REGULAR &&
        file_read(out->file.data, SIZE_LIMIT, &out->bytes, NULL))
        read_old(out, buffer_view(&out->bytes));
    table_reserve(&out->arena, &out->by_path, out->old_count);
    for (size_t i = 0; i < out->old_count; i++)
        *table_put(&out->arena, &out->by_path, out->old[i].path, NULL) = i + 1;
    out->current = ARENA_ARRAY(&out->arena, bool, out->old_count + 1);
    out->was_complete = out->folders.count > 0;
    for (size_t i = 0; out->was_complete && i < out->folders.count; i++)
        out->was_complete = folder_stands(out, &out->folders.items[i]);
}

static bool row_stands(const struct manifest *manifest, const struct manifest_row *row)
{
    struct file_state state;
    return state_below(manifest, row->path, file_state_below, &state) &&
           file_state_equal(&state, &row->state);
}

bool manifest_is_current(struct manifest *manifest, struct view path,
                         const struct stamp *stamp)
{
    const size_t *place = table_get(&manifest->by_path, path);
    const struct manifest_row *old = place != NULL ? &manifest->old[*place - 1] : NULL;
    bool current = old != NULL && old->settled && stamp_equal(&old->stamp, stamp) &&
                   row_stands(manifest, old);
    if (current)
        manifest->current[*place - 1] = true;
    return current;
}

const struct manifest_row *manifest_standing(const struct manifest *manifest,
                                             struct view path)
{
    const size_t *place = table_get(&manifest->by_path, path);
    const struct manifest_row *old = place != NULL ? &manifest->old[*place - 1] : NULL;
    return old != NULL && old->settled && row_stands(manifest, old) ? old : NULL;
}

bool manifest_said_current(const struct manifest *manifest, struct view path)
{
    const size_t *place = table_get(&manifest->by_path, path);
    return place != NULL && manifest->current[*place - 1];
}

bool manifest_stands(const struct manifest *manifest)
{
    for (size_t i = 0; i < manifest->old_count; i++)
        if (!manifest->old[i].settled || !row_stands(manifest, &manifest->old[i]))
            return false;
    return manifest->old_count > 0;
}

static void add_folder(struct manifest *manifest, struct view path)
{
    *VECTOR_PUSH(&manifest->arena, &manifest->folders) =
        (struct manifest_folder){ .path = arena_copy(&manifest->arena, path) };
}

void manifest_set_folders(struct manifest *manifest, const struct view *paths,
                          size_t count)
{
    manifest->folders = (struct manifest_folders){ .count = 0 };
    for (size_t i = 0; i < count; i++)
        add_folder(manifest, paths[i]);
}

/* A page that is current is written again where another file of it isn't. */
static struct manifest_rows all_rows(struct manifest *manifest,
                                     const struct manifest_rows *written)
{
    size_t room = manifest->old_count + written->count;
    struct manifest_rows all = { ARENA_TAKE(&manifest->arena, struct manifest_row, room),
                                 0, room };
    for (size_t i = 0; i < manifest->old_count; i++)
        if (manifest->current[i])
            all.items[all.count++] = manifest->old[i];
    for (size_t i = 0; i < written->count; i++)
        if (!manifest_said_current(manifest, written->items[i].path))
            all.items[all.count++] = written->items[i];
    return all;
}

static struct view parent_of(struct view path)
{
    while (path.length > 0 && path.data[path.length - 1] != '/')
        path.length--;
    path.length -= path.length > 0;
    return path;
}

/* The folders that the files stand in come to those that are known. */
static void add_parents(struct manifest *manifest, const struct manifest_row *rows,
                        size_t count)
{
    struct table known = { .count = 0 };
    struct view before = { NULL, 0 };
    for (size_t i = 0; i < manifest->folders.count; i++)
        table_put(&manifest->arena, &known, manifest->folders.items[i].path, NULL);
    for (size_t i = 0; i < count; i++) {
        struct view folder = parent_of(rows[i].path);
        bool is_new = before.data == NULL || !view_equal(folder, before);
        before = folder;
        for (; is_new; folder = parent_of(folder)) {
            table_put(&manifest->arena, &known, folder, &is_new);
            if (is_new)
                add_folder(manifest, folder);
            is_new = is_new && folder.length > 0;
        }
    }
}

/* Whether all have come to rest. */
static bool look_at_files(const struct manifest *manifest, struct manifest_row *rows,
                          size_t count)
{
    bool rest = true;
    int64_t now = clock_now();
    for (size_t i = 0; i < count; i++) {
        struct manifest_row *row = &rows[i];
        bool known = row->settled || row->state.changed != 0 ||
                     state_below(manifest, row->path, file_state_below, &row->state);
        row->settled = row->settled || (known && file_state_is_settled(&row->state, now));
        rest = rest && row->settled;
    }
    return rest;
}

/* Waits a tick of the clock for what was written last: whoever writes to it after the
 * first look is seen by the second. */
static void look_again(const struct manifest *manifest, struct manifest_row *rows,
                       size_t count)
{
    const struct timespec tick = { .tv_nsec = 60 * 1000 * 1000 };
    nanosleep(&tick, NULL);
    int64_t now = clock_now();
    for (size_t i = 0; i < count; i++)
        rows[i].settled = rows[i].settled || (row_stands(manifest, &rows[i]) &&
                                              file_state_is_settled(&rows[i].state, now));
}

static void look_at_folders(struct manifest *manifest)
{
    int64_t now = clock_now();
    for (size_t i = 0; i < manifest->folders.count; i++) {
        struct manifest_folder *folder = &manifest->folders.items[i];
        folder->settled = state_below(manifest, folder->path, file_state_of_folder_below,
                                      &folder->state) &&
                          file_state_is_settled(&folder->state, now);
    }
}

bool manifest_save(struct manifest *manifest, const struct manifest_rows *written,
                   bool patient, struct error *err)
{
    struct manifest_rows rows = all_rows(manifest, written);
    open_folder(manifest);
    if (!look_at_files(manifest, rows.items, rows.count) && patient)
        look_again(manifest, rows.items, rows.count);
    struct buffer bytes = { .length = 0 };
    struct pack pack = pack_writer(&bytes);
    walk_head(&pack, manifest->fingerprint, &manifest->past);
    walk_rows(&pack, &rows.items, &rows.count);
    /* Folders come last: in a large site what was put into them has settled by now. */
    add_parents(manifest, rows.items, rows.count);
    look_at_folders(manifest);
    walk_folders(&pack, &manifest->folders);
    bool good = file_write(manifest->file.data, buffer_view(&bytes), NULL, err);
    buffer_finish(&bytes);
    return good;
}

bool manifest_save_settled(struct manifest *manifest, struct error *err)
{
    look_at_folders(manifest);
    for (size_t i = 0; i < manifest->folders.count; i++)
        if (!manifest->folders.items[i].settled)
            return true;
    memset(manifest->current, true, manifest->old_count * sizeof *manifest->current);
    return manifest_save(manifest, &(struct manifest_rows){ .count = 0 }, false, err);
}

void manifest_close(struct manifest *manifest)
{
    if (manifest->folder >= 0)
        close(manifest->folder);
    buffer_finish(&manifest->bytes);
    arena_finish(&manifest->arena);
}
