#include "cmd/manifest.h"

#include <limits.h>
#include <stdio.h>

#include "base/file.h"
#include "base/vector.h"
#include "store/pack.h"

#define MARK "annals manifest 2"
#define SIZE_LIMIT ((size_t) 1 << 34)

static void walk_row(struct pack *pack, struct manifest_row *row)
{
    pack_view(pack, &row->path);
    pack_bytes(pack, row->stamp.bytes, STAMP_BYTES);
    pack_file_state(pack, &row->state);
    pack_flag(pack, &row->settled);
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

static void walk(struct pack *pack, struct view fingerprint, struct manifest_past *past,
                 struct manifest_row **rows, size_t *count)
{
    struct view mark = VIEW(MARK), of = fingerprint;
    pack_view(pack, &mark);
    pack_view(pack, &of);
    if (!view_equal(mark, VIEW(MARK)) || !view_equal(of, fingerprint)) {
        pack->failed = true;
        return;
    }
    walk_past(pack, past);
    PACK_LIST(pack, struct manifest_row, *rows, *count);
    for (size_t i = 0; i < *count; i++)
        walk_row(pack, &(*rows)[i]);
}

void manifest_open(struct view file, struct view fingerprint, struct manifest *out)
{
    *out = (struct manifest){ .fingerprint = fingerprint };
    out->file = arena_copy(&out->arena, file);
    pthread_mutex_init(&out->lock, NULL);
    struct buffer bytes = { .length = 0 };
    if (file_kind_of(out->file.data, false) == FILE_REGULAR &&
        file_read(out->file.data, SIZE_LIMIT, &bytes, NULL)) {
        struct pack pack =
            pack_reader(&out->arena, arena_copy(&out->arena, buffer_view(&bytes)));
        walk(&pack, fingerprint, &out->past, &out->old, &out->old_count);
        if (!pack_is_whole(&pack)) {
            out->old_count = 0;
            out->past = (struct manifest_past){ .is_known = false };
        }
    }
    buffer_finish(&bytes);
    for (size_t i = 0; i < out->old_count; i++)
        *table_put(&out->arena, &out->by_path, out->old[i].path, NULL) = i + 1;
}

static bool state_below(struct view folder, struct view path, struct file_state *out)
{
    char whole[PATH_MAX];
    int length =
        snprintf(whole, sizeof whole, "%.*s/%.*s", VIEW_ARG(folder), VIEW_ARG(path));
    if (length > 0 && (size_t) length < sizeof whole)
        return file_state_of(whole, out);
    *out = (struct file_state){ .size = 0 };
    return false;
}

bool manifest_is_current(struct manifest *manifest, struct view folder, struct view path,
                         const struct stamp *stamp)
{
    const size_t *place = table_get(&manifest->by_path, path);
    const struct manifest_row *old = place != NULL ? &manifest->old[*place - 1] : NULL;
    struct file_state state;
    bool current = old != NULL && old->settled && stamp_equal(&old->stamp, stamp) &&
                   state_below(folder, path, &state) &&
                   file_state_equal(&state, &old->state);
    pthread_mutex_lock(&manifest->lock);
    struct manifest_row *row = VECTOR_PUSH(&manifest->arena, &manifest->rows);
    if (current)
        *row = *old;
    else
        *row = (struct manifest_row){ .path = arena_copy(&manifest->arena, path),
                                      .stamp = *stamp };
    pthread_mutex_unlock(&manifest->lock);
    return current;
}

bool manifest_stands(const struct manifest *manifest, struct view folder)
{
    for (size_t i = 0; i < manifest->old_count; i++) {
        const struct manifest_row *row = &manifest->old[i];
        struct file_state state;
        if (!row->settled || !state_below(folder, row->path, &state) ||
            !file_state_equal(&state, &row->state))
            return false;
    }
    return manifest->old_count > 0;
}

/* The rows of all files: with a stamp where the build asked about one. */
static struct manifest_row *all_rows(struct manifest *manifest, const struct view *paths,
                                     size_t count)
{
    struct manifest_row *all = ARENA_ARRAY(&manifest->arena, struct manifest_row, count);
    struct table asked = { .count = 0 };
    for (size_t i = 0; i < manifest->rows.count; i++)
        *table_put(&manifest->arena, &asked, manifest->rows.items[i].path, NULL) = i + 1;
    for (size_t i = 0; i < count; i++) {
        const size_t *row = table_get(&asked, paths[i]);
        all[i].path = paths[i];
        if (row != NULL)
            all[i] = manifest->rows.items[*row - 1];
    }
    return all;
}

bool manifest_save(struct manifest *manifest, struct view folder,
                   const struct view *paths, size_t count, int64_t now, struct error *err)
{
    struct manifest_row *rows = all_rows(manifest, paths, count);
    for (size_t i = 0; i < count; i++)
        if (!rows[i].settled)
            rows[i].settled = state_below(folder, rows[i].path, &rows[i].state) &&
                              file_state_is_settled(&rows[i].state, now);
    struct buffer bytes = { .length = 0 };
    struct pack pack = pack_writer(&bytes);
    walk(&pack, manifest->fingerprint, &manifest->past, &rows, &count);
    bool good = file_write(manifest->file.data, buffer_view(&bytes), NULL, err);
    buffer_finish(&bytes);
    return good;
}

void manifest_close(struct manifest *manifest)
{
    pthread_mutex_destroy(&manifest->lock);
    arena_finish(&manifest->arena);
}
