#include "store/cache.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "store/pack.h"
#include "store/record_pack.h"

#define INDEX_MARK "annals cache 1"
#define INDEX_MAX ((size_t) 1 << 32)

/* The records' file is written anew once more of it is unused than used. */
enum { WASTE_MIN = 1 << 20 };

static struct view index_path(struct arena *arena, struct view folder)
{
    return arena_format(arena, "%.*s/index", VIEW_ARG(folder));
}

static struct view records_path(struct arena *arena, struct view folder,
                                size_t generation)
{
    return arena_format(arena, "%.*s/records-%zu", VIEW_ARG(folder), generation);
}

static void pack_row(struct pack *pack, struct cache_row *row)
{
    pack_view(pack, &row->id);
    pack_bytes(pack, row->key, sizeof row->key - 1);
    pack_file_state(pack, &row->file);
    pack_file_state(pack, &row->sidecar);
    pack_flag(pack, &row->settled);
    pack_number(pack, &row->start);
    pack_number(pack, &row->length);
}

static void pack_index(struct pack *pack, struct cache *cache)
{
    struct view mark = VIEW(INDEX_MARK), fingerprint = cache->fingerprint;
    pack_view(pack, &mark);
    pack_view(pack, &fingerprint);
    if (!view_equal(mark, VIEW(INDEX_MARK)) ||
        !view_equal(fingerprint, cache->fingerprint)) {
        pack->failed = true;
        return;
    }
    pack_number(pack, &cache->generation);
    pack_number(pack, &cache->end);
    PACK_LIST(pack, struct cache_row, cache->rows, cache->count);
    for (size_t i = 0; i < cache->count; i++)
        pack_row(pack, &cache->rows[i]);
}

/* Whether the rows are in order and lie in the records' file. */
static bool is_sound(const struct cache *cache)
{
    for (size_t i = 0; i < cache->count; i++) {
        const struct cache_row *row = &cache->rows[i];
        if (row->start > cache->end || row->length > cache->end - row->start ||
            (i > 0 && view_compare(cache->rows[i - 1].id, row->id) >= 0))
            return false;
    }
    return true;
}

static bool read_index(struct arena *arena, struct cache *cache)
{
    struct buffer bytes = { .length = 0 };
    struct view path = index_path(arena, cache->folder);
    if (file_kind_of(path.data, false) != FILE_REGULAR ||
        !file_read(path.data, INDEX_MAX, &bytes, NULL))
        return false;
    struct pack pack = pack_reader(arena, arena_copy(arena, buffer_view(&bytes)));
    pack_index(&pack, cache);
    buffer_finish(&bytes);
    return pack_is_whole(&pack) && is_sound(cache);
}

static int open_records(struct arena *arena, const struct cache *cache, bool fresh)
{
    struct view path = records_path(arena, cache->folder, cache->generation);
    int flags = (cache->writes ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NOFOLLOW |
                (fresh ? O_CREAT | O_TRUNC : 0);
    return open(path.data, flags, 0666);
}

void cache_open(struct arena *arena, struct view folder, struct view fingerprint,
                bool writes, struct cache *out)
{
    *out = (struct cache){
        .folder = folder, .fingerprint = fingerprint, .writes = writes, .records = -1
    };
    pthread_mutex_init(&out->lock, NULL);
    if (writes && !file_make_folders(folder.data, &out->error)) {
        out->failed = true;
        return;
    }
    bool good = read_index(arena, out);
    if (good)
        out->records = open_records(arena, out, false);
    if (good && out->records >= 0) {
        if (writes)
            file_map_open(&out->map, out->records);
        return;
    }
    /* Whatever stands there is of no use, and is gone once this build saves. */
    out->rows = NULL;
    out->count = out->end = 0;
    out->generation++;
    if (!writes)
        return;
    out->records = open_records(arena, out, true);
    if (out->records < 0) {
        out->failed = true;
        error_set(&out->error, ERROR_SYSTEM, "%s", error_cause(errno));
    }
}

const struct cache_row *cache_row_of(const struct cache *cache, struct view id)
{
    size_t low = 0, high = cache->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = view_compare(cache->rows[middle].id, id);
        if (order == 0)
            return &cache->rows[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static bool read_all(int file, char *out, size_t length, size_t at)
{
    while (length > 0) {
        ssize_t got = pread(file, out, length, (off_t) at);
        if (got == 0 || (got < 0 && errno != EINTR))
            return false;
        if (got > 0) {
            out += got;
            length -= (size_t) got;
            at += (size_t) got;
        }
    }
    return true;
}

bool cache_load(const struct cache *cache, const struct cache_row *row,
                struct arena *arena, struct record *out)
{
    if (cache->records < 0 || row->key[0] == '\0')
        return false;
    struct view mapped = cache->map.bytes;
    if (row->start <= mapped.length && row->length <= mapped.length - row->start)
        return record_unpack(
            arena, view_slice(mapped, row->start, row->start + row->length), out);
    char *bytes = arena_take(arena, row->length);
    return read_all(cache->records, bytes, row->length, row->start) &&
           record_unpack(arena, (struct view){ bytes, row->length }, out);
}

static bool write_all(int file, struct view bytes, size_t at)
{
    while (bytes.length > 0) {
        ssize_t put = pwrite(file, bytes.data, bytes.length, (off_t) at);
        if (put == 0)
            errno = EIO;
        if (put == 0 || (put < 0 && errno != EINTR))
            return false;
        if (put > 0) {
            bytes = view_slice(bytes, (size_t) put, bytes.length);
            at += (size_t) put;
        }
    }
    return true;
}

static void fail(struct cache *cache, int cause)
{
    pthread_mutex_lock(&cache->lock);
    if (!cache->failed)
        error_set(&cache->error, ERROR_SYSTEM, "%s", error_cause(cause));
    cache->failed = true;
    pthread_mutex_unlock(&cache->lock);
}

void cache_add(struct cache *cache, const struct record *record, struct buffer *bytes,
               struct cache_row *row)
{
    if (cache->records < 0 || !cache->writes)
        return;
    buffer_clear(bytes);
    record_pack(record, bytes);
    row->length = bytes->length;
    pthread_mutex_lock(&cache->lock);
    row->start = cache->end;
    cache->end += row->length;
    pthread_mutex_unlock(&cache->lock);
    if (!write_all(cache->records, buffer_view(bytes), row->start))
        fail(cache, errno);
}

/* Copies the rows' records into a new file, which becomes the cache's. */
static bool compact(struct arena *arena, struct cache *cache, struct cache_row *rows,
                    size_t count)
{
    int old = cache->records;
    cache->generation++;
    cache->records = open_records(arena, cache, true);
    cache->end = 0;
    bool good = cache->records >= 0;
    struct buffer bytes = { .length = 0 };
    for (size_t i = 0; good && i < count; i++) {
        buffer_clear(&bytes);
        char *room = buffer_room(&bytes, rows[i].length);
        bytes.length = rows[i].length;
        good = read_all(old, room, rows[i].length, rows[i].start) &&
               write_all(cache->records, buffer_view(&bytes), cache->end);
        rows[i].start = cache->end;
        cache->end += rows[i].length;
    }
    int cause = errno;
    buffer_finish(&bytes);
    close(old);
    errno = cause;
    return good;
}

/* Removes the records' files of other generations, which a build left that was cut off.
 */
static void sweep(struct arena *arena, const struct cache *cache)
{
    struct file_list files = { .count = 0 };
    struct view own = arena_format(arena, "records-%zu", cache->generation);
    if (!file_walk(arena, cache->folder.data, 0, &files, NULL))
        return;
    for (size_t i = 0; i < files.count; i++)
        if (view_starts(files.items[i].path, VIEW("records-")) &&
            !view_equal(files.items[i].path, own))
            file_remove(arena_format(arena, "%.*s/%.*s", VIEW_ARG(cache->folder),
                                     VIEW_ARG(files.items[i].path))
                            .data,
                        NULL);
}

static bool write_index(struct arena *arena, struct cache *cache, struct error *err)
{
    struct buffer bytes = { .length = 0 };
    struct pack pack = pack_writer(&bytes);
    pack_index(&pack, cache);
    bool good =
        file_write(index_path(arena, cache->folder).data, buffer_view(&bytes), NULL, err);
    buffer_finish(&bytes);
    if (good)
        sweep(arena, cache);
    return good;
}

bool cache_save(struct cache *cache, const struct cache_row *rows, size_t count,
                struct error *err)
{
    struct arena arena = { .blocks = NULL };
    struct cache_row *kept = ARENA_ARRAY(&arena, struct cache_row, count);
    size_t kept_count = 0, used = 0;
    for (size_t i = 0; i < count; i++)
        if (rows[i].key[0] != '\0') {
            kept[kept_count++] = rows[i];
            used += rows[i].length;
        }
    bool good = !cache->failed;
    if (good && cache->end > 2 * used + WASTE_MIN &&
        !compact(&arena, cache, kept, kept_count)) {
        fail(cache, errno);
        good = false;
    }
    cache->rows = kept;
    cache->count = kept_count;
    good = good ? write_index(&arena, cache, err)
                : error_set(err, cache->error.kind, "%s", cache->error.text);
    cache->rows = NULL;
    cache->count = 0;
    arena_finish(&arena);
    return good;
}

void cache_close(struct cache *cache)
{
    if (cache->records >= 0)
        close(cache->records);
    file_map_close(&cache->map);
    pthread_mutex_destroy(&cache->lock);
    cache->records = -1;
}
