#include "cmd/kept_pieces.h"

#include "base/file.h"
#include "store/pack.h"

#define MARK "annals pieces 2"
#define SIZE_LIMIT ((size_t) 1 << 34)

/* Beside the manifest, by its name: each site of a project has its own. */
static const char *list_path(struct arena *arena, const struct manifest *manifest,
                             struct view path)
{
    struct view file = manifest->file;
    size_t name = file.length;
    while (name > 0 && file.data[name - 1] != '/')
        name--;
    return arena_format(arena, "%.*spieces-%.*s-%.*s", (int) name, file.data,
                        (int) (file.length - name), file.data + name, VIEW_ARG(path))
        .data;
}

static bool is_at_top(struct view path)
{
    return view_find_byte(path, '/', 0) == path.length;
}

static void walk_gap(struct pack *pack, struct piece *piece, size_t gap)
{
    bool kept = piece->gap_length <= PIECE_GAP_MAX;
    pack_flag(pack, &kept);
    piece->gap_length = PIECE_GAP_MAX + 1;
    if (!kept)
        return;
    if (gap > PIECE_GAP_MAX)
        pack->failed = true;
    else
        pack_bytes(pack, piece->gap, gap);
    piece->gap_length = pack->failed ? PIECE_GAP_MAX + 1 : (unsigned char) gap;
}

/* The rows lie in the file one behind another. */
static void walk(struct pack *pack, struct stamp *settings, struct piece_list *list)
{
    struct view mark = VIEW(MARK);
    pack_view(pack, &mark);
    if (!view_equal(mark, VIEW(MARK)))
        pack->failed = true;
    pack_bytes(pack, settings->bytes, STAMP_BYTES);
    PACK_LIST(pack, struct piece, list->items, list->count);
    size_t end = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct piece *piece = &list->items[i];
        size_t gap = piece->start - end;
        pack_bytes(pack, piece->stamp.bytes, STAMP_BYTES);
        pack_number(pack, &piece->part);
        pack_number(pack, &gap);
        walk_gap(pack, piece, gap);
        pack_number(pack, &piece->length);
        piece->start = end + gap;
        end = piece->start + piece->length;
    }
}

static struct stamp stamp_of_list(const struct buffer *bytes)
{
    struct buffer whole = *bytes; /* stamp_of empties what it is given */
    return stamp_of(&whole);
}

/* Reads the list, which is the one of that stamp and settings. */
static bool read_list(struct kept_pieces *kept, const char *path,
                      const struct stamp *stamp, const struct stamp *settings,
                      struct piece_list *out)
{
    struct stamp old;
    if (file_kind_of(path, false) != FILE_REGULAR ||
        !file_read(path, SIZE_LIMIT, &kept->bytes, NULL))
        return false;
    struct stamp found = stamp_of_list(&kept->bytes);
    if (!stamp_equal(&found, stamp))
        return false;
    struct pack pack = pack_reader(&kept->pieces.arena, buffer_view(&kept->bytes));
    walk(&pack, &old, out);
    return pack_is_whole(&pack) && stamp_equal(&old, settings);
}

void kept_pieces_stand(struct kept_pieces *kept, const struct manifest *manifest,
                       struct view path, const struct stamp *settings)
{
    static const struct stamp none;
    struct manifest_row row;
    if (manifest == NULL || !is_at_top(path) ||
        !manifest_standing(manifest, path, &row) || stamp_equal(&row.stamp, &none))
        return;
    struct piece_list old = { .count = 0 };
    struct arena *arena = &kept->pieces.arena;
    struct view whole =
        arena_format(arena, "%.*s/%.*s", VIEW_ARG(manifest->site), VIEW_ARG(path));
    if (read_list(kept, list_path(arena, manifest, path), &row.stamp, settings, &old))
        pieces_stand(&kept->pieces, whole.data, &row.state, &old);
}

void kept_pieces_keep(struct kept_pieces *kept, const struct manifest *manifest,
                      struct view path, const struct stamp *settings)
{
    struct piece_list *made = &kept->pieces.made;
    if (manifest == NULL || made->count == 0 || !is_at_top(path))
        return;
    struct stamp of = *settings;
    struct pack pack = pack_writer(&kept->bytes);
    buffer_clear(&kept->bytes);
    walk(&pack, &of, made);
    kept->stamp = stamp_of_list(&kept->bytes);
    kept->is_kept = file_write(list_path(&kept->pieces.arena, manifest, path),
                               buffer_view(&kept->bytes), NULL, NULL);
}

void kept_pieces_close(struct kept_pieces *kept)
{
    pieces_close(&kept->pieces);
    kept->is_kept = false;
}

void kept_pieces_finish(struct kept_pieces *kept)
{
    pieces_finish(&kept->pieces);
    buffer_finish(&kept->bytes);
    *kept = (struct kept_pieces){ .is_kept = false };
}
