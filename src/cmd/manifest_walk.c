#include "base/vector.h"
#include "cmd/manifest_work.h"

#define MARK "annals manifest 4"

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

static void walk_rows(struct pack *pack, struct manifest_rows *rows)
{
    PACK_LIST(pack, struct manifest_row, rows->items, rows->count);
    rows->capacity = rows->count;
    for (size_t i = 0; i < rows->count; i++) {
        struct manifest_row *row = &rows->items[i];
        pack_view(pack, &row->path);
        pack_bytes(pack, row->stamp.bytes, STAMP_BYTES);
        walk_state(pack, &row->state, &row->settled);
    }
}

/* Which table goes with the manifest. */
static void walk_table(struct pack *pack, struct manifest *manifest)
{
    pack_number(pack, &manifest->generation);
    pack_number(pack, &manifest->identity);
}

/* The rows of the table that are gone, as the gaps between them. */
static void walk_gone(struct pack *pack, struct manifest *manifest)
{
    size_t count = 0, last = 0;
    for (size_t i = 0; !pack_reads(pack) && i < manifest->table.count; i++)
        count += manifest->gone[i];
    pack_count(pack, &count);
    for (size_t n = 0, at = 0; n < count; n++, at++) {
        while (!pack_reads(pack) && !manifest->gone[at])
            at++;
        size_t gap = at - last;
        pack_number(pack, &gap);
        if (pack_reads(pack) && gap >= manifest->table.count - last) {
            pack->failed = true;
            return;
        }
        at = last += gap;
        manifest->gone[at] = true;
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

const char *manifest_table_path(struct manifest *manifest, size_t generation)
{
    struct view file = manifest->file;
    size_t name = file.length;
    while (name > 0 && file.data[name - 1] != '/')
        name--;
    return arena_format(&manifest->arena, "%.*srows-%.*s-%zu", (int) name, file.data,
                        (int) (file.length - name), file.data + name, generation)
        .data;
}

static bool read_table(struct manifest *manifest)
{
    bool good = manifest->generation == 0 ||
                manifest_table_open(manifest_table_path(manifest, manifest->generation),
                                    manifest->identity, &manifest->table);
    manifest->gone = ARENA_ARRAY(&manifest->arena, bool, manifest->table.count + 1);
    return good;
}

void manifest_walk(struct pack *pack, struct manifest *manifest,
                   struct manifest_rows *loose)
{
    walk_head(pack, manifest->fingerprint, &manifest->past);
    walk_table(pack, manifest);
    if (pack_reads(pack) && !pack->failed && !read_table(manifest))
        pack->failed = true;
    walk_gone(pack, manifest);
    walk_rows(pack, loose);
    walk_folders(pack, &manifest->folders);
}
