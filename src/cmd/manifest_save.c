#include <string.h>
#include <time.h>

#include "base/file.h"
#include "base/vector.h"
#include "cmd/clock.h"
#include "cmd/manifest_work.h"

/* The table is written anew once so many rows, and one for so many of its own, are not
 * in it. */
enum { LOOSE_MIN = 16, LOOSE_SHARE = 16 };

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

/* Leaves what is not current out, and takes in what was written; loose gets the rows that
 * stand in no table. A page that is current is written again where another file of it
 * isn't. */
static struct manifest_rows note_rows(struct manifest *manifest,
                                      const struct manifest_rows *written)
{
    size_t room = manifest->rows.count + written->count;
    struct manifest_rows loose = {
        ARENA_TAKE(&manifest->arena, struct manifest_row, room), 0, room
    };
    for (size_t i = 0; i < manifest->table.count; i++)
        manifest->gone[i] = manifest->gone[i] || !manifest->current[i];
    for (size_t i = 0; i < manifest->rows.count; i++)
        if (manifest->current[manifest->table.count + i])
            loose.items[loose.count++] = manifest->rows.items[i];
    for (size_t i = 0; i < written->count; i++)
        if (!manifest_said_current(manifest, written->items[i].path))
            loose.items[loose.count++] = written->items[i];
    return loose;
}

/* All rows, of the table and not. */
static struct manifest_rows join_rows(struct manifest *manifest,
                                      const struct manifest_rows *loose)
{
    size_t room = manifest->table.count + loose->count;
    struct manifest_rows all = { ARENA_TAKE(&manifest->arena, struct manifest_row, room),
                                 0, room };
    for (size_t i = 0; i < manifest->table.count; i++)
        if (manifest_row_at(manifest, i).path.data != NULL)
            all.items[all.count++] = manifest_table_row(&manifest->table, i);
    for (size_t i = 0; i < loose->count; i++)
        all.items[all.count++] = loose->items[i];
    return all;
}

static struct view parent_of(struct view path)
{
    while (path.length > 0 && path.data[path.length - 1] != '/')
        path.length--;
    path.length -= path.length > 0;
    return path;
}

/* The folder that a file stands in, and those above it, come to those that are known. */
static void add_parents(struct manifest *manifest, struct table *known,
                        struct view *before, struct view path)
{
    struct view folder = parent_of(path);
    bool is_new = before->data == NULL || !view_equal(folder, *before);
    *before = folder;
    for (; is_new; folder = parent_of(folder)) {
        table_put(&manifest->arena, known, folder, &is_new);
        if (is_new)
            add_folder(manifest, folder);
        is_new = is_new && folder.length > 0;
    }
}

static void add_all_parents(struct manifest *manifest, const struct manifest_rows *loose)
{
    struct table known = { .count = 0 };
    struct view before = { NULL, 0 };
    for (size_t i = 0; i < manifest->folders.count; i++)
        table_put(&manifest->arena, &known, manifest->folders.items[i].path, NULL);
    for (size_t i = 0; i < manifest->table.count; i++)
        if (manifest_row_at(manifest, i).path.data != NULL)
            add_parents(manifest, &known, &before,
                        manifest_table_row(&manifest->table, i).path);
    for (size_t i = 0; i < loose->count; i++)
        add_parents(manifest, &known, &before, loose->items[i].path);
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
                     manifest_look(manifest, row->path, file_state_below, &row->state);
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
        rows[i].settled = rows[i].settled || (manifest_row_stands(manifest, &rows[i]) &&
                                              file_state_is_settled(&rows[i].state, now));
}

static void look_at_folders(struct manifest *manifest)
{
    int64_t now = clock_now();
    for (size_t i = 0; i < manifest->folders.count; i++) {
        struct manifest_folder *folder = &manifest->folders.items[i];
        folder->settled = manifest_look(manifest, folder->path,
                                        file_state_of_folder_below, &folder->state) &&
                          file_state_is_settled(&folder->state, now);
    }
}

/* Removes the tables but for the one at path. */
static void sweep_tables(struct manifest *manifest, const char *path)
{
    struct arena *arena = &manifest->arena;
    const char *last = strrchr(path, '/');
    struct view folder = { path, last != NULL ? (size_t) (last - path) : 0 };
    struct view own = view_of(last != NULL ? last + 1 : path);
    size_t name = own.length;
    while (name > 0 && own.data[name - 1] != '-')
        name--;
    struct file_list files = { .count = 0 };
    if (last == NULL ||
        !file_walk(arena, arena_copy(arena, folder).data, 0, &files, NULL))
        return;
    for (size_t i = 0; i < files.count; i++)
        if (view_starts(files.items[i].path, view_slice(own, 0, name)) &&
            !view_equal(files.items[i].path, own))
            file_remove(arena_format(arena, "%.*s/%.*s", VIEW_ARG(folder),
                                     VIEW_ARG(files.items[i].path))
                            .data,
                        NULL);
}

/* Moves all rows into a table of the next generation: the present one stays until the
 * manifest that knows the new one is there. */
static bool write_table(struct manifest *manifest, struct manifest_rows *loose,
                        struct error *err)
{
    struct manifest_rows all = join_rows(manifest, loose);
    size_t identity = (size_t) clock_now();
    if (!manifest_table_write(manifest_table_path(manifest, manifest->generation + 1),
                              identity, &all, err))
        return false;
    manifest_table_close(&manifest->table);
    manifest->generation++;
    manifest->identity = identity;
    *loose = (struct manifest_rows){ .count = 0 };
    return true;
}

bool manifest_save(struct manifest *manifest, const struct manifest_rows *written,
                   bool patient, struct error *err)
{
    struct manifest_rows loose = note_rows(manifest, written);
    manifest_open_folder(manifest);
    if (!look_at_files(manifest, loose.items, loose.count) && patient)
        look_again(manifest, loose.items, loose.count);
    /* Folders come last: in a large site what was put into them has settled by now. */
    add_all_parents(manifest, &loose);
    look_at_folders(manifest);
    bool fills = loose.count > LOOSE_MIN + manifest->table.count / LOOSE_SHARE;
    if (fills && !write_table(manifest, &loose, err))
        return false;
    struct buffer bytes = { .length = 0 };
    struct pack pack = pack_writer(&bytes);
    manifest_walk(&pack, manifest, &loose);
    bool good = file_write(manifest->file.data, buffer_view(&bytes), NULL, err);
    buffer_finish(&bytes);
    if (good && (fills || manifest->generation == 0))
        sweep_tables(manifest, manifest_table_path(manifest, manifest->generation));
    return good;
}

bool manifest_save_settled(struct manifest *manifest, struct error *err)
{
    look_at_folders(manifest);
    for (size_t i = 0; i < manifest->folders.count; i++)
        if (!manifest->folders.items[i].settled)
            return true;
    memset(manifest->current, true,
           manifest_places(manifest) * sizeof *manifest->current);
    return manifest_save(manifest, &(struct manifest_rows){ .count = 0 }, false, err);
}
