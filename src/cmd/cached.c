#include "cmd/cached.h"

#include <stdlib.h>

#include "base/digest.h"
#include "base/program.h"
#include "cmd/clock.h"

void cached_open(struct arena *arena, struct view folder, enum cache_use use, size_t jobs,
                 const struct found_list *list, struct cached *out)
{
    *out = (struct cached){ .use = use, .list = list, .jobs = jobs };
    out->open = use != CACHE_NONE && program_fingerprint(out->fingerprint);
    out->rows = ARENA_ARRAY(arena, struct cache_row, list->count);
    out->changed = ARENA_ARRAY(arena, bool, jobs);
    out->bytes = calloc(jobs, sizeof *out->bytes);
    if (out->bytes == NULL)
        abort();
    out->now = clock_now();
    if (out->open)
        cache_open(arena, folder, view_of(out->fingerprint), use == CACHE_WRITE,
                   &out->cache);
}

/* All that a record depends on: where the source lies under corpus/, and what its files
 * hold. The program's version is the cache's own. */
static void key_of(const struct found *found, const struct extraction_files *files,
                   struct buffer *scratch, char key[DIGEST_HEX])
{
    char sidecar[DIGEST_HEX] = "";
    if (files->sidecar_loaded)
        digest_sha256(buffer_view(&files->sidecar), sidecar);
    buffer_clear(scratch);
    buffer_format(scratch, "%zu ", found->id.length);
    buffer_add(scratch, found->id);
    buffer_add(scratch, found->ending);
    buffer_format(scratch, " %s %s", files->sha256, sidecar);
    digest_sha256(buffer_view(scratch), key);
}

/* Findings name a source's files as the caller named the project; kept, they say which of
 * the two it is. */
static const struct view own_path = VIEW_INIT(""), sidecar_path = VIEW_INIT("\n");

static void forget_paths(const struct found *found, struct record *record)
{
    for (size_t i = 0; i < record->diagnostic_count; i++) {
        struct view *path = &record->diagnostics[i].path;
        if (view_equal(*path, found->path))
            *path = own_path;
        else if (view_equal(*path, found->sidecar_path))
            *path = sidecar_path;
    }
}

static void restore_paths(const struct found *found, struct record *record)
{
    record->source.path = found->path;
    for (size_t i = 0; i < record->diagnostic_count; i++) {
        struct view *path = &record->diagnostics[i].path;
        if (view_equal(*path, own_path))
            *path = found->path;
        else if (view_equal(*path, sidecar_path))
            *path = found->sidecar_path;
    }
}

static void look_at_files(const struct cached *cached, const struct found *found,
                          struct cache_row *row)
{
    bool good = file_state_of(found->path.data, &row->file);
    row->settled = good && file_state_is_settled(&row->file, cached->now);
    if (found->sidecar_path.length == 0)
        return;
    good = file_state_of(found->sidecar_path.data, &row->sidecar);
    row->settled =
        row->settled && good && file_state_is_settled(&row->sidecar, cached->now);
}

static bool is_untouched(const struct cache_row *old, const struct cache_row *row)
{
    return old->settled && file_state_equal(&old->file, &row->file) &&
           file_state_equal(&old->sidecar, &row->sidecar);
}

/* The states come first: what is written to a file after that shows the next time. */
bool cached_find(struct cached *cached, size_t worker, size_t index, struct arena *arena,
                 struct extraction_files *files, struct diagnostics *findings,
                 struct record *out)
{
    const struct found *found = &cached->list->items[index];
    struct cache_row *row = &cached->rows[index];
    const struct cache_row *old =
        cached->open ? cache_row_of(&cached->cache, found->id) : NULL;
    row->id = found->id;
    look_at_files(cached, found, row);
    bool untouched = old != NULL && is_untouched(old, row);
    if (!untouched) {
        cached->changed[worker] = true;
        if (!extraction_load(found, files, findings))
            return false;
        key_of(found, files, &cached->bytes[worker], row->key);
    }
    if (old != NULL && (untouched || memcmp(old->key, row->key, DIGEST_HEX) == 0) &&
        cache_load(&cached->cache, old, arena, out)) {
        memcpy(row->key, old->key, DIGEST_HEX);
        row->start = old->start;
        row->length = old->length;
        restore_paths(found, out);
        return true;
    }
    if (untouched && extraction_load(found, files, findings))
        key_of(found, files, &cached->bytes[worker], row->key);
    cached->changed[worker] = true;
    return false;
}

void cached_keep(struct cached *cached, size_t worker, size_t index,
                 const struct record *record)
{
    const struct found *found = &cached->list->items[index];
    struct cache_row *row = &cached->rows[index];
    if (!cached->open || row->key[0] == '\0')
        return;
    struct arena arena = { .blocks = NULL };
    struct record copy = *record;
    copy.diagnostics = ARENA_ARRAY(&arena, struct diagnostic, copy.diagnostic_count);
    for (size_t i = 0; i < copy.diagnostic_count; i++)
        copy.diagnostics[i] = record->diagnostics[i];
    forget_paths(found, &copy);
    cache_add(&cached->cache, &copy, &cached->bytes[worker], row);
    arena_finish(&arena);
}

void cached_report(struct report *report, struct view path, const struct error *err)
{
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena, .path = path };
    diagnostics_add(&findings, DIAGNOSTIC_CACHE, 0, 0,
                    "what the next build could use cannot be kept: %s", err->text);
    report_diagnostics(report, findings.items, findings.count);
    arena_finish(&arena);
}

void cached_save(struct cached *cached, struct report *report)
{
    bool changed = cached->cache.count != cached->list->count;
    if (!cached->open || cached->use != CACHE_WRITE)
        return;
    for (size_t i = 0; i < cached->jobs; i++)
        changed = changed || cached->changed[i];
    struct error err = { .kind = ERROR_NONE };
    if (changed && !cache_save(&cached->cache, cached->rows, cached->list->count, &err))
        cached_report(report, cached->cache.folder, &err);
}

/* Whether a source that was touched holds what it did. */
static bool holds_the_same(struct cached *cached, const struct found *found,
                           const struct cache_row *old)
{
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena, .path = found->path };
    struct extraction_files files = { .loaded = false };
    char key[DIGEST_HEX] = "";
    if (extraction_load(found, &files, &findings))
        key_of(found, &files, &cached->bytes[0], key);
    extraction_files_finish(&files);
    arena_finish(&arena);
    return memcmp(key, old->key, DIGEST_HEX) == 0;
}

bool cached_is_whole(struct cached *cached)
{
    if (!cached->open || cached->cache.count != cached->list->count)
        return false;
    for (size_t i = 0; i < cached->list->count; i++) {
        const struct found *found = &cached->list->items[i];
        struct cache_row *row = &cached->rows[i];
        const struct cache_row *old = cache_row_of(&cached->cache, found->id);
        row->id = found->id;
        look_at_files(cached, found, row);
        bool touched = old == NULL || !is_untouched(old, row);
        if (old == NULL || (touched && !holds_the_same(cached, found, old)))
            return false;
        cached->changed[0] = cached->changed[0] || touched;
        memcpy(row->key, old->key, DIGEST_HEX);
        row->start = old->start;
        row->length = old->length;
    }
    return true;
}

void cached_close(struct cached *cached)
{
    if (cached->open)
        cache_close(&cached->cache);
    for (size_t i = 0; i < cached->jobs; i++)
        buffer_finish(&cached->bytes[i]);
    free(cached->bytes);
}
