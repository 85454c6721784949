#include "corpus/find.h"

#include <string.h>

#include "base/file.h"
#include "base/table.h"
#include "base/utf8.h"
#include "base/vector.h"
#include "corpus/read.h"

enum { FOLDERS_DEEP = 64 };

struct search {
    struct arena *arena;
    struct view root;
    struct diagnostics *diagnostics;
    struct found_list *out;
    struct table by_id;    /* lower-case id -> index into out, plus 1 */
    struct table sidecars; /* path without ending -> index into the files, plus 1 */
};

/* A path taken apart. */
struct parts {
    struct view stem, ending;
};

static struct parts part(struct view path)
{
    size_t name = path.length, dot = path.length;
    while (name > 0 && path.data[name - 1] != '/')
        name--;
    for (size_t i = path.length; i > name + 1; i--)
        if (path.data[i - 1] == '.') {
            dot = i - 1;
            break;
        }
    return (struct parts){ view_slice(path, 0, dot),
                           view_slice(path, dot + 1, path.length) };
}

static bool is_sidecar(struct view ending)
{
    return view_equal_nocase(ending, VIEW("yaml")) ||
           view_equal_nocase(ending, VIEW("yml"));
}

static bool is_settings(struct view path)
{
    return view_equal(path, VIEW("site.yaml")) || view_equal(path, VIEW("editor.yaml")) ||
           view_equal(path, VIEW("permalinks.json"));
}

static struct view full_path(const struct search *search, struct view path)
{
    return arena_format(search->arena, "%.*s/%.*s", VIEW_ARG(search->root),
                        VIEW_ARG(path));
}

static void report(struct search *search, struct view path, enum diagnostic_code code,
                   const char *message)
{
    search->diagnostics->path = path;
    diagnostics_add(search->diagnostics, code, 0, 0, "%s", message);
}

/* What is in the way of a file that is not regular. */
static void report_entry(struct search *search, const struct file_entry *entry)
{
    struct view path = full_path(search, entry->path);
    if (entry->outside) {
        report(search, path, DIAGNOSTIC_OUTSIDE_CORPUS,
               "the link leads out of the corpus and was not followed (copy the file)");
    } else if (entry->cause != 0) {
        struct view message =
            arena_format(search->arena, "cannot be read: %s", strerror(entry->cause));
        report(search, path, DIAGNOSTIC_UNREADABLE, message.data);
    } else {
        report(search, path, DIAGNOSTIC_UNKNOWN_FORMAT,
               entry->kind == FILE_LINK ? "a link to a folder is not followed"
                                        : "neither a file nor a folder");
    }
}

/* Whether the id is new; otherwise the finding names both files. */
static bool claim_id(struct search *search, struct view id, struct view path)
{
    bool is_new = false;
    struct view lower = utf8_lower(search->arena, id);
    size_t *index = table_put(search->arena, &search->by_id, lower, &is_new);
    if (is_new) {
        *index = search->out->count + 1;
        return true;
    }
    const struct found *first = &search->out->items[*index - 1];
    struct view message =
        view_equal(first->id, id)
            ? arena_format(
                  search->arena,
                  "has the id \"%.*s\" as %.*s has, and was left out (rename one)",
                  VIEW_ARG(id), VIEW_ARG(first->path))
            : arena_format(
                  search->arena,
                  "has an id that differs in case alone from that of %.*s, and was "
                  "left out (rename one)",
                  VIEW_ARG(first->path));
    report(search, path, DIAGNOSTIC_DUPLICATE_ID, message.data);
    return false;
}

static struct view id_of(struct search *search, struct view stem, struct view path)
{
    size_t bad = 0;
    struct view id = utf8_repair(search->arena, stem, &bad);
    if (bad > 0)
        report(search, path, DIAGNOSTIC_INVALID_UTF8,
               "the name of the file is not UTF-8 (rename it)");
    return arena_copy(search->arena, id);
}

static void add_source(struct search *search, struct view path, struct parts parts)
{
    struct view full = full_path(search, path);
    struct view id = id_of(search, parts.stem, full);
    if (!claim_id(search, id, full))
        return;
    struct found *found = VECTOR_PUSH(search->arena, search->out);
    *found = (struct found){ .id = id, .path = full, .ending = parts.ending };
}

static void gather_sidecars(struct search *search, const struct file_list *files)
{
    for (size_t i = 0; i < files->count; i++) {
        const struct file_entry *entry = &files->items[i];
        struct parts parts = part(entry->path);
        bool is_new = false;
        if (entry->kind != FILE_REGULAR || !is_sidecar(parts.ending) ||
            is_settings(entry->path))
            continue;
        size_t *index = table_put(search->arena, &search->sidecars, parts.stem, &is_new);
        if (is_new)
            *index = i + 1;
    }
}

/* Gives each source its sidecar, and reports those that belong to none. */
static void give_sidecars(struct search *search, const struct file_list *files)
{
    for (size_t i = 0; i < search->out->count; i++) {
        struct found *found = &search->out->items[i];
        struct view below =
            view_slice(found->path, search->root.length + 1, found->path.length);
        size_t *index = table_get(&search->sidecars, part(below).stem);
        if (index == NULL)
            continue;
        if (*index != 0)
            found->sidecar_path = full_path(search, files->items[*index - 1].path);
        *index = 0;
    }
    for (size_t i = 0; i < files->count; i++) {
        struct view path = files->items[i].path;
        const size_t *index = table_get(&search->sidecars, part(path).stem);
        if (index != NULL && *index == i + 1)
            report(search, full_path(search, path), DIAGNOSTIC_UNKNOWN_FORMAT,
                   "no source beside it has this name, so it was passed over");
    }
}

static int compare_found(const struct found *a, const struct found *b)
{
    int order = view_compare(a->id, b->id);
    return order != 0 ? order : view_compare(a->path, b->path);
}

/* The walk gives paths in order, which is nearly that of the ids: an insertion sort would
 * do, but for names chosen to make it slow. Merges runs of doubling length. */
static void sort_found(struct arena *arena, struct found_list *list)
{
    struct found *from = list->items, *to = ARENA_ARRAY(arena, struct found, list->count);
    for (size_t width = 1; width < list->count; width *= 2) {
        for (size_t start = 0; start < list->count; start += 2 * width) {
            size_t middle = start + width < list->count ? start + width : list->count;
            size_t end = middle + width < list->count ? middle + width : list->count;
            size_t a = start, b = middle;
            for (size_t at = start; at < end; at++) {
                bool left =
                    a < middle && (b == end || compare_found(&from[a], &from[b]) <= 0);
                to[at] = left ? from[a++] : from[b++];
            }
        }
        struct found *swap = from;
        from = to;
        to = swap;
    }
    list->items = from;
}

static void find_in_folder(struct search *search, const struct file_list *files)
{
    gather_sidecars(search, files);
    for (size_t i = 0; i < files->count; i++) {
        const struct file_entry *entry = &files->items[i];
        struct parts parts = part(entry->path);
        if (entry->kind != FILE_REGULAR)
            report_entry(search, entry);
        else if (read_knows_ending(parts.ending))
            add_source(search, entry->path, parts);
        else if (!is_sidecar(parts.ending) && !is_settings(entry->path))
            report(search, full_path(search, entry->path), DIAGNOSTIC_UNKNOWN_FORMAT,
                   "is no source (sources end in .md, .txt or .html)");
    }
    give_sidecars(search, files);
}

/* A single file, whatever its ending: somebody asked for it by name. */
static void find_file(struct search *search, const char *root)
{
    static const char *const endings[] = { "yaml", "yml" };
    struct view path = arena_copy(search->arena, view_of(root));
    struct parts parts = part(path);
    struct found *found = VECTOR_PUSH(search->arena, search->out);
    size_t name = parts.stem.length;
    while (name > 0 && path.data[name - 1] != '/')
        name--;
    found->path = path;
    found->ending = parts.ending;
    found->id = id_of(search, view_slice(parts.stem, name, parts.stem.length), path);
    for (size_t i = 0; i < 2 && found->sidecar_path.data == NULL; i++) {
        struct view sidecar =
            arena_format(search->arena, "%.*s.%s", VIEW_ARG(parts.stem), endings[i]);
        if (file_kind_of(sidecar.data, true) == FILE_REGULAR &&
            !view_equal(sidecar, path))
            found->sidecar_path = sidecar;
    }
}

bool find_sources(struct arena *arena, const char *root, struct diagnostics *diagnostics,
                  struct found_list *out, struct error *err)
{
    struct view before = diagnostics->path, folder = view_of(root);
    while (folder.length > 1 && folder.data[folder.length - 1] == '/')
        folder.length--;
    struct found_list found = { 0 };
    struct search search = {
        .arena = arena, .root = folder, .diagnostics = diagnostics, .out = &found
    };
    if (file_kind_of(root, true) == FILE_REGULAR) {
        find_file(&search, root);
    } else {
        struct file_list files = { 0 };
        if (!file_walk(arena, root, FOLDERS_DEEP, &files, err))
            return false;
        find_in_folder(&search, &files);
        sort_found(arena, &found);
        if (found.count == 0)
            report(&search, arena_copy(arena, folder), DIAGNOSTIC_EMPTY_CORPUS,
                   "the folder has no source (add files ending in .md, .txt or .html)");
    }
    diagnostics->path = before;
    *out = found;
    return true;
}
