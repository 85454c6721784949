#include "cmd/staging.h"

#include <string.h>

#include "base/buffer.h"
#include "base/file.h"
#include "base/vector.h"
#include "cmd/staged.h"
#include "site/fragments.h"

static bool is_page(struct view path)
{
    return view_ends(path, VIEW(".html"));
}

struct view staging_path(struct arena *arena, const struct staging *staging,
                         struct view path)
{
    return arena_format(arena, "%s/%.*s", staging->folder, VIEW_ARG(path));
}

const char *staging_name(struct arena *arena, const struct staging *staging,
                         size_t number, const char *which)
{
    return arena_format(arena, "%s/%zu%s", staging->place, number, which).data;
}

/* Removes whatever waits. */
static bool clear(struct staging *staging, struct error *err)
{
    struct file_list files = { .count = 0 };
    if (!file_walk(&staging->arena, staging->place, 0, &files, err))
        return false;
    for (size_t i = 0; i < files.count; i++) {
        struct view name = arena_format(&staging->arena, "%s/%.*s", staging->place,
                                        VIEW_ARG(files.items[i].path));
        if (!file_remove(name.data, err))
            return false;
    }
    return true;
}

bool staging_open(struct staging *staging, const char *folder, struct error *err)
{
    *staging = (struct staging){ .folder = folder };
    struct arena *arena = &staging->arena;
    const char *place = arena_format(arena, "%s/%s", folder, STAGING_NAME).data;
    enum file_kind kind = file_kind_of(place, false);
    if (kind != FILE_MISSING && kind != FILE_FOLDER) {
        arena_finish(arena);
        return error_set(err, ERROR_SYSTEM,
                         "\"%s/%s\" is in the way of the build (remove it)", folder,
                         STAGING_NAME);
    }
    pthread_mutex_init(&staging->lock, NULL);
    staging->place = place;
    staging->made = staging->torn = kind == FILE_FOLDER;
    return !staging->made || clear(staging, err);
}

bool staging_is_open(const struct staging *staging)
{
    return staging->place != NULL;
}

/* A new number, for a file that is about to be written. */
static bool take_number(struct staging *staging, size_t *number, struct error *err)
{
    pthread_mutex_lock(&staging->lock);
    bool good = staging->made || file_make_folders(staging->place, err);
    staging->made = staging->made || good;
    *number = staging->next++;
    pthread_mutex_unlock(&staging->lock);
    return good;
}

static void keep(struct staging *staging, const struct staged *staged)
{
    pthread_mutex_lock(&staging->lock);
    struct staged *kept = VECTOR_PUSH(&staging->arena, &staging->list);
    *kept = *staged;
    kept->path = arena_copy(&staging->arena, staged->path);
    pthread_mutex_unlock(&staging->lock);
}

/* A version of a page that is only for a moment. */
struct lent {
    const struct staging *staging;
    const struct staged *staged;
    const struct file_present *present;
    struct arena *arena;
};

static bool write_lent(const struct lent *lent, const char *which, struct view page,
                       const struct fragments *ids, struct error *err)
{
    struct buffer bytes = { .length = 0 };
    fragments_lend(page, ids, &bytes);
    const char *name =
        staging_name(lent->arena, lent->staging, lent->staged->number, which);
    bool good = file_stage(lent->present, name, buffer_view(&bytes), err);
    buffer_finish(&bytes);
    return good;
}

/* Writes the versions of a page that keep the ids of both, old and new, alive. */
static bool write_between(const struct lent *lent, struct view content,
                          struct staged *staged, struct error *err)
{
    struct buffer bytes = { .length = 0 };
    struct fragments old, new, gained, lost;
    if (staged->fate != FATE_NEW) /* nobody can lead to ids that cannot be read */
        file_read(lent->present->path, SIZE_MAX, &bytes, NULL);
    fragments_read(lent->arena, buffer_view(&bytes), &old);
    fragments_read(lent->arena, content, &new);
    fragments_missing(lent->arena, &new, &old, &gained);
    fragments_missing(lent->arena, &old, &new, &lost);
    staged->before = staged->fate == FATE_NEW || gained.count > 0;
    staged->after = lost.count > 0;
    struct view page =
        staged->fate == FATE_NEW ? fragments_unfinished_page() : buffer_view(&bytes);
    bool good =
        (!staged->before || write_lent(lent, STAGED_BEFORE, page, &gained, err)) &&
        (!staged->after || write_lent(lent, STAGED_AFTER, content, &lost, err));
    buffer_finish(&bytes);
    return good;
}

/* Writes the page without links that stands for one that goes. */
static bool write_gone(const struct lent *lent, struct error *err)
{
    struct buffer bytes = { .length = 0 };
    struct fragments old;
    file_read(lent->present->path, SIZE_MAX, &bytes, NULL);
    fragments_read(lent->arena, buffer_view(&bytes), &old);
    bool good = write_lent(lent, STAGED_BEFORE, fragments_unfinished_page(), &old, err);
    buffer_finish(&bytes);
    return good;
}

bool staging_remove(struct staging *staging, struct view path, struct error *err)
{
    struct arena arena = { .blocks = NULL };
    struct staged staged = { .path = path, .fate = FATE_GONE, .is_page = is_page(path) };
    staged.before = staged.is_page;
    struct file_present present = { .path = staging_path(&arena, staging, path).data,
                                    .mode = 0666 };
    struct lent lent = { staging, &staged, &present, &arena };
    bool good = take_number(staging, &staged.number, err) &&
                (!staged.is_page || write_gone(&lent, err));
    arena_finish(&arena);
    if (good)
        keep(staging, &staged);
    return good;
}

static bool stage(struct staging *staging, struct arena *arena, struct view path,
                  struct view content, bool *changed, struct error *err)
{
    struct file_present present;
    struct staged staged = { .path = path, .is_page = is_page(path) };
    if (!file_compare(staging_path(arena, staging, path).data, content, &present, err))
        return false;
    *changed = !present.same;
    if (present.same)
        return true;
    staged.fate = present.missing ? FATE_NEW : FATE_CHANGED;
    struct lent lent = { staging, &staged, &present, arena };
    if (!take_number(staging, &staged.number, err) ||
        !file_stage(&present, staging_name(arena, staging, staged.number, STAGED_FINAL),
                    content, err) ||
        (staged.is_page && !write_between(&lent, content, &staged, err)))
        return false;
    keep(staging, &staged);
    return true;
}

bool staging_add(struct staging *staging, struct view path, struct view content,
                 bool *changed, struct error *err)
{
    struct arena arena = { .blocks = NULL };
    bool good = stage(staging, &arena, path, content, changed, err);
    arena_finish(&arena);
    return good;
}

bool staging_open_stream(struct staging *staging, struct view path,
                         struct file_stream *stream, struct error *err)
{
    struct arena *arena = &staging->arena;
    staging->streamed = staging->next++;
    return file_stream_stage(
        stream, staging_path(arena, staging, path).data,
        staging_name(arena, staging, staging->streamed, STAGED_FINAL), err);
}

bool staging_close_stream(struct staging *staging, struct view path,
                          struct file_stream *stream, bool *changed, struct error *err)
{
    struct view whole = staging_path(&staging->arena, staging, path);
    struct staged staged = {
        .path = path,
        .number = staging->streamed,
        .fate = file_kind_of(whole.data, true) == FILE_MISSING ? FATE_NEW : FATE_CHANGED,
    };
    bool good = file_stream_close(stream, true, changed, err);
    staging->made = file_kind_of(staging->place, false) == FILE_FOLDER;
    if (good && *changed)
        keep(staging, &staged);
    return good;
}

bool staging_drop_stream(struct staging *staging, struct file_stream *stream,
                         struct error *err)
{
    bool good = file_stream_close(stream, false, NULL, err);
    staging->made = file_kind_of(staging->place, false) == FILE_FOLDER;
    return good;
}

void staging_finish(struct staging *staging, bool good)
{
    if (!staging_is_open(staging))
        return;
    if (staging->made && (!good || staging->list.count > 0))
        clear(staging, NULL);
    if (staging->made && (good || !staging->torn))
        file_remove_empty_folders(staging->place, NULL);
    pthread_mutex_destroy(&staging->lock);
    arena_finish(&staging->arena);
    staging->place = NULL;
}
