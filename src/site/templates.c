#include "site/templates.h"

#include "base/embedded.h"
#include "base/file.h"
#include "base/nearest.h"

extern const struct embedded site_templates[];

enum { TEMPLATES_MAX = 64 };

/* The files that are no templates, and where each is kept. */
enum { STYLE, SCRIPT, ICON, ASSETS };
static const struct view asset_names[ASSETS] = {
    [STYLE] = VIEW_INIT("style.css"),
    [SCRIPT] = VIEW_INIT("script.js"),
    [ICON] = VIEW_INIT("icon.svg"),
};

/* Where the asset of that name is kept, or NULL when it names none. */
static struct view *asset_named(struct templates *templates, struct view name)
{
    struct view *const places[ASSETS] = { [STYLE] = &templates->style,
                                          [SCRIPT] = &templates->script,
                                          [ICON] = &templates->icon };
    for (int i = 0; i < ASSETS; i++)
        if (view_equal(name, asset_names[i]))
            return places[i];
    return NULL;
}

static struct view built_in(const struct embedded *file)
{
    return (struct view){ (const char *) file->bytes, file->length };
}

/* The file that somebody who named one so may have meant; absent when none is near. */
static struct view nearest(struct view name, const struct templates *templates)
{
    struct view names[TEMPLATES_MAX];
    size_t count = 0;
    for (; count < ASSETS; count++)
        names[count] = asset_names[count];
    for (size_t i = 0; i < templates->count && count < TEMPLATES_MAX; i++)
        names[count++] = templates->files[i].name;
    return nearest_name(name, names, count);
}

static struct view *content_of(struct templates *templates, struct view name,
                               struct view **path)
{
    *path = NULL;
    struct view *asset = asset_named(templates, name);
    if (asset != NULL)
        return asset;
    for (size_t i = 0; i < templates->count; i++)
        if (view_equal(templates->files[i].name, name)) {
            *path = &templates->files[i].path;
            return &templates->files[i].content;
        }
    return NULL;
}

static bool replace(struct arena *arena, const char *folder, struct view name,
                    struct diagnostics *diagnostics, struct templates *templates,
                    struct error *err)
{
    /* Findings show the path, and outlive the set. */
    struct view path =
        arena_format(diagnostics->arena, "%s/%.*s", folder, VIEW_ARG(name));
    struct view *path_kept, *content = content_of(templates, name, &path_kept);
    if (content == NULL) {
        struct view near = nearest(name, templates);
        diagnostics->path = path;
        diagnostics_add(diagnostics, DIAGNOSTIC_UNKNOWN_TEMPLATE, 0, 0,
                        near.length > 0
                            ? "no template has this name (did you mean '%.*s'?)"
                            : "no template has this name%.*s",
                        VIEW_ARG(near));
        return true;
    }
    struct buffer bytes = { 0 };
    if (!file_read(path.data, TEMPLATE_SIZE_MAX, &bytes, err)) {
        buffer_finish(&bytes);
        return false;
    }
    *content = arena_copy(arena, buffer_view(&bytes));
    if (path_kept != NULL)
        *path_kept = path;
    buffer_finish(&bytes);
    return true;
}

static void take_built_in(struct arena *arena, struct templates *out)
{
    size_t count = 0;
    while (site_templates[count].name != NULL)
        count++;
    out->files = ARENA_ARRAY(arena, struct template_file, count);
    for (size_t i = 0; i < count; i++) {
        struct view name = view_of(site_templates[i].name);
        struct view content = built_in(&site_templates[i]);
        struct view *asset = asset_named(out, name);
        if (asset != NULL)
            *asset = content;
        else
            out->files[out->count++] = (struct template_file){ name, name, content };
    }
}

bool templates_read(struct arena *arena, const char *folder,
                    struct diagnostics *diagnostics, struct templates *out,
                    struct error *err)
{
    struct templates read = { 0 };
    take_built_in(arena, &read);
    struct file_list files = { 0 };
    if (folder != NULL && file_kind_of(folder, true) != FILE_MISSING &&
        !file_walk(arena, folder, 1, &files, err))
        return false;
    for (size_t i = 0; i < files.count; i++)
        if (files.items[i].kind == FILE_REGULAR &&
            !replace(arena, folder, files.items[i].path, diagnostics, &read, err))
            return false;
    *out = read;
    return true;
}
