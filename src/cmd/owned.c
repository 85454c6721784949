#include "cmd/owned.h"

#include "base/buffer.h"
#include "base/file.h"
#include "base/vector.h"

/* What a build owns below its folder (the contract's part on the site). */
static const char *const owned_folders[] = {
    "assets", "events",  "kinds", "organisations", "people",
    "places", "sources", "texts", "things",        "years",
};
static const char *const owned_files[] = {
    "404.html",           "about.html",           "annotations.json",
    "changes.html",       "disagreements.html",   "feed.atom",
    "feed.json",          "index.html",           "kinds.html",
    "organisations.html", "people.html",          "places.html",
    "record.schema.json", "robots.txt",           "sitemap.xml",
    "sources.html",       "texts.html",           "things.html",
    "timeline.csv",       "timeline.ics",         "timeline.json",
    "timeline.jsonld",    "timeline.schema.json", "timelinejs.json",
    "undated.html",       "years.html",
};
enum { FOLDERS = sizeof owned_folders / sizeof *owned_folders };
enum { FILES = sizeof owned_files / sizeof *owned_files };
enum { DEPTH_MAX = 64, OURS_WITHIN = 200 };

/* "sources.html" of "sources-2.html": a list that goes on over several files. */
static struct view without_number(struct arena *arena, struct view name)
{
    size_t end = name.length;
    while (end > 0 && name.data[end - 1] != '.')
        end--;
    end -= end > 0;
    size_t start = end;
    while (start > 0 && ascii_is_digit(name.data[start - 1]))
        start--;
    if (start == end || start == 0 || name.data[start - 1] != '-')
        return name;
    return arena_format(arena, "%.*s%.*s", (int) (start - 1), name.data,
                        (int) (name.length - end), name.data + end);
}

static bool is_owned_file(struct arena *arena, struct view name)
{
    struct view list = without_number(arena, name);
    for (size_t i = 0; i < FILES; i++)
        if (view_equal(list, view_of(owned_files[i])))
            return true;
    return false;
}

bool owned_is_site(struct arena *arena, const char *folder)
{
    struct buffer bytes = { .length = 0 };
    struct view path = arena_format(arena, "%s/timeline.json", folder);
    file_read_start(path.data, OURS_WITHIN, &bytes);
    struct view start = buffer_view(&bytes);
    bool ours = view_find(start, VIEW("annals/timeline/"), 0) < start.length;
    buffer_finish(&bytes);
    return ours;
}

/* A listing under way. */
struct listing {
    struct arena *arena;
    const char *folder;
    owned_known *known;
    const void *context;
    struct owned_list *out;
};

/* Links are nobody's but their maker's. */
static void add_path(const struct listing *listing, struct view path)
{
    if (listing->known != NULL && listing->known(listing->context, path))
        return;
    struct view whole =
        arena_format(listing->arena, "%s/%.*s", listing->folder, VIEW_ARG(path));
    if (file_kind_of(whole.data, false) == FILE_REGULAR)
        *VECTOR_PUSH(listing->arena, &listing->out->files) = path;
}

static bool list_folder(const struct listing *listing, const char *name,
                        struct error *err)
{
    struct arena *arena = listing->arena;
    struct view folder = arena_format(arena, "%s/%s", listing->folder, name);
    if (file_kind_of(folder.data, false) != FILE_FOLDER)
        return true;
    struct file_list files = { .count = 0 };
    if (!file_walk(arena, folder.data, DEPTH_MAX, &files, err))
        return false;
    for (size_t i = 0; i < files.count; i++)
        add_path(listing,
                 arena_format(arena, "%s/%.*s", name, VIEW_ARG(files.items[i].path)));
    for (size_t i = 0; i < files.folders.count; i++) {
        struct view below = files.folders.items[i];
        *VECTOR_PUSH(arena, &listing->out->folders) = arena_format(
            arena, "%s%s%.*s", name, below.length > 0 ? "/" : "", VIEW_ARG(below));
    }
    return true;
}

static bool list_top(const struct listing *listing, struct error *err)
{
    struct file_list files = { .count = 0 };
    if (!file_walk(listing->arena, listing->folder, 0, &files, err))
        return false;
    for (size_t i = 0; i < files.count; i++)
        if (is_owned_file(listing->arena, files.items[i].path))
            add_path(listing, files.items[i].path);
    *VECTOR_PUSH(listing->arena, &listing->out->folders) = VIEW("");
    return true;
}

bool owned_list_top(struct arena *arena, const char *folder, owned_known *known,
                    const void *context, struct owned_list *out, struct error *err)
{
    *out = (struct owned_list){ .files.count = 0 };
    struct listing listing = { arena, folder, known, context, out };
    return list_top(&listing, err);
}

bool owned_list(struct arena *arena, const char *folder, owned_known *known,
                const void *context, struct owned_list *out, struct error *err)
{
    *out = (struct owned_list){ .files.count = 0 };
    struct listing listing = { arena, folder, known, context, out };
    bool good = list_top(&listing, err);
    for (size_t i = 0; good && i < FOLDERS; i++)
        good = list_folder(&listing, owned_folders[i], err);
    return good;
}

bool owned_prune(struct arena *arena, const char *folder, struct error *err)
{
    for (size_t i = 0; i < FOLDERS; i++) {
        struct view below = arena_format(arena, "%s/%s", folder, owned_folders[i]);
        if (file_kind_of(below.data, false) == FILE_FOLDER &&
            !file_remove_empty_folders(below.data, err))
            return false;
    }
    return true;
}

bool owned_remove(struct arena *arena, const char *folder, struct error *err)
{
    struct owned_list list;
    if (!owned_list(arena, folder, NULL, NULL, &list, err))
        return false;
    for (size_t i = 0; i < list.files.count; i++) {
        struct view path =
            arena_format(arena, "%s/%.*s", folder, VIEW_ARG(list.files.items[i]));
        if (!file_remove(path.data, err))
            return false;
    }
    return owned_prune(arena, folder, err);
}
