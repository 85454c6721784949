#include "cmd/manifest.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/manifest_work.h"

#define SIZE_LIMIT ((size_t) 1 << 34)

/* The open folder that is nearest to the path, which becomes the rest. */
static int nearest_door(const struct manifest *manifest, struct view *path)
{
    size_t end = view_find_byte(*path, '/', 0);
    struct view first = view_slice(*path, 0, end);
    for (size_t i = 0; i < manifest->door_count && end < path->length; i++)
        if (view_equal(manifest->doors[i].path, first)) {
            *path = view_slice(*path, end + 1, path->length);
            return manifest->doors[i].folder;
        }
    return manifest->folder;
}

bool manifest_look(const struct manifest *manifest, struct view path,
                   manifest_reader *read_state, struct file_state *out)
{
    char rest[PATH_MAX];
    *out = (struct file_state){ .size = 0 };
    if (manifest->folder < 0 || path.length >= sizeof rest)
        return false;
    int folder = nearest_door(manifest, &path);
    if (path.length == 0)
        path = VIEW(".");
    memcpy(rest, path.data, path.length);
    rest[path.length] = '\0';
    return read_state(folder, rest, out);
}

static void open_doors(struct manifest *manifest)
{
    for (size_t i = 0; i < manifest->folders.count; i++) {
        struct view path = manifest->folders.items[i].path;
        if (manifest->door_count == MANIFEST_DOORS)
            return;
        if (path.length == 0 || view_find_byte(path, '/', 0) < path.length)
            continue;
        struct view whole = arena_format(&manifest->arena, "%.*s/%.*s",
                                         VIEW_ARG(manifest->site), VIEW_ARG(path));
        int folder = file_state_open(whole.data);
        if (folder >= 0)
            manifest->doors[manifest->door_count++] =
                (struct manifest_door){ path, folder };
    }
}

/* A site that is new has no folder before it is whole. */
void manifest_open_folder(struct manifest *manifest)
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
           manifest_look(manifest, folder->path, file_state_of_folder_below, &state) &&
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
    manifest_walk(&pack, out, &out->rows);
    if (pack_is_whole(&pack))
        return;
    manifest_table_close(&out->table);
    out->generation = out->identity = 0;
    out->rows = (struct manifest_rows){ .count = 0 };
    out->folders = (struct manifest_folders){ .count = 0 };
    out->past = (struct manifest_past){ .is_known = false };
}

size_t manifest_places(const struct manifest *manifest)
{
    return manifest->table.count + manifest->rows.count;
}

struct manifest_row manifest_row_at(const struct manifest *manifest, size_t place)
{
    if (place >= manifest->table.count)
        return manifest->rows.items[place - manifest->table.count];
    if (manifest->gone[place])
        return (struct manifest_row){ .path = { NULL, 0 } };
    return manifest_table_row(&manifest->table, place);
}

/* The place of a file, or MANIFEST_NO_ROW. */
static size_t place_of(const struct manifest *manifest, struct view path)
{
    const size_t *loose = table_get(&manifest->by_path, path);
    if (loose != NULL)
        return manifest->table.count + *loose - 1;
    size_t place = manifest_table_find(&manifest->table, path);
    return place != MANIFEST_NO_ROW && !manifest->gone[place] ? place : MANIFEST_NO_ROW;
}

void manifest_open(struct view file, struct view fingerprint, struct view site,
                   struct manifest *out)
{
    *out = (struct manifest){ .fingerprint = fingerprint, .site = site, .folder = -1 };
    manifest_open_folder(out);
    out->file = arena_copy(&out->arena, file);
    if (file_kind_of(out->file.data, false) == FILE_REGULAR &&
        file_read(out->file.data, SIZE_LIMIT, &out->bytes, NULL))
        read_old(out, buffer_view(&out->bytes));
    table_reserve(&out->arena, &out->by_path, out->rows.count);
    for (size_t i = 0; i < out->rows.count; i++)
        *table_put(&out->arena, &out->by_path, out->rows.items[i].path, NULL) = i + 1;
    open_doors(out);
    out->current = ARENA_ARRAY(&out->arena, bool, manifest_places(out) + 1);
    out->was_complete = out->folders.count > 0;
    for (size_t i = 0; out->was_complete && i < out->folders.count; i++)
        out->was_complete = folder_stands(out, &out->folders.items[i]);
}

bool manifest_row_stands(const struct manifest *manifest, const struct manifest_row *row)
{
    struct file_state state;
    return manifest_look(manifest, row->path, file_state_below, &state) &&
           file_state_equal(&state, &row->state);
}

bool manifest_is_current(struct manifest *manifest, struct view path,
                         const struct stamp *stamp)
{
    size_t place = place_of(manifest, path);
    if (place == MANIFEST_NO_ROW)
        return false;
    struct manifest_row old = manifest_row_at(manifest, place);
    bool current = old.settled && stamp_equal(&old.stamp, stamp) &&
                   manifest_row_stands(manifest, &old);
    if (current)
        manifest->current[place] = true;
    return current;
}

bool manifest_standing(const struct manifest *manifest, struct view path,
                       struct manifest_row *out)
{
    size_t place = place_of(manifest, path);
    if (place == MANIFEST_NO_ROW)
        return false;
    *out = manifest_row_at(manifest, place);
    return out->settled && manifest_row_stands(manifest, out);
}

bool manifest_said_current(const struct manifest *manifest, struct view path)
{
    size_t place = place_of(manifest, path);
    return place != MANIFEST_NO_ROW && manifest->current[place];
}

bool manifest_knows(const struct manifest *manifest, struct view path)
{
    return place_of(manifest, path) != MANIFEST_NO_ROW;
}

size_t manifest_count(const struct manifest *manifest)
{
    size_t count = 0;
    for (size_t i = 0; i < manifest_places(manifest); i++)
        count += manifest_row_at(manifest, i).path.data != NULL;
    return count;
}

bool manifest_left(const struct manifest *manifest, size_t place, struct view *path)
{
    if (manifest->current[place])
        return false;
    *path = manifest_row_at(manifest, place).path;
    return path->data != NULL;
}

bool manifest_stands(const struct manifest *manifest)
{
    size_t stand = 0;
    for (size_t i = 0; i < manifest_places(manifest); i++) {
        struct manifest_row row = manifest_row_at(manifest, i);
        if (i < manifest->table.count && manifest->gone[i])
            continue;
        if (row.path.data == NULL || !row.settled || !manifest_row_stands(manifest, &row))
            return false;
        stand++;
    }
    return stand > 0;
}

void manifest_close(struct manifest *manifest)
{
    for (size_t i = 0; i < manifest->door_count; i++)
        close(manifest->doors[i].folder);
    if (manifest->folder >= 0)
        close(manifest->folder);
    manifest_table_close(&manifest->table);
    buffer_finish(&manifest->bytes);
    arena_finish(&manifest->arena);
}
