#include "site/templates.h"

#include "base/embedded.h"
#include "base/file.h"
#include "base/nearest.h"

extern const struct embedded site_templates[];

enum { TEMPLATES_MAX = 64 };

static const struct view style_name = VIEW_INIT("style.css");
static const struct view script_name = VIEW_INIT("script.js");

static struct view built_in(const struct embedded *file)
{
    return (struct view){ (const char *) file->bytes, file->length };
}

/* The file that somebody who named one so may have meant; absent when none is near. */
static struct view nearest(struct view name, const struct templates *templates)
{
    struct view names[TEMPLATES_MAX] = { style_name, script_name };
    size_t count = 2;
    for (size_t i = 0; i < templates->count && count < TEMPLATES_MAX; i++)
        names[count++] = templates->files[i].name;
    return nearest_name(name, names, count);
}

static struct view *content_of(struct templates *templates, struct view name,
                               struct view **path)
{
    *path = NULL;
    if (view_equal(name, style_name))
        return &templates->style;
    if (view_equal(name, script_name))
        return &templates->script;
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
        if (view_equal(name, style_name))
            out->style = content;
        else if (view_equal(name, script_name))
            out->script = content;
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
