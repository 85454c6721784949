#include "store/export.h"

#include "base/percent.h"
#include "store/timeline_json.h"

#define EXPORT_ROW(name) &export_##name,
const struct export_format *const export_formats[] = { EXPORT_FORMATS(EXPORT_ROW) };
#undef EXPORT_ROW
const size_t export_format_count = sizeof export_formats / sizeof *export_formats;

const struct export_format *export_find(struct view name)
{
    for (size_t i = 0; i < export_format_count; i++)
        if (view_equal(export_formats[i]->name, name))
            return export_formats[i];
    return NULL;
}

struct view export_address(struct arena *arena, const struct timeline *timeline,
                           struct view folder, struct view id)
{
    struct view base = timeline->base_url, path = percent_path(arena, id);
    while (view_ends(base, VIEW("/")))
        base.length--;
    return arena_format(arena, "%.*s%s%.*s/%.*s.html", VIEW_ARG(base),
                        base.length > 0 ? "/" : "", VIEW_ARG(folder), VIEW_ARG(path));
}

static void write_json(const struct timeline *timeline,
                       const struct timeline_stamps *stamps, struct sink *sink)
{
    timeline_write(timeline, stamps, 0, sink);
    buffer_add_byte(sink->out, '\n');
}

const struct export_format export_json = {
    .name = VIEW_INIT("json"),
    .path = VIEW_INIT("timeline.json"),
    .meaning = VIEW_INIT("everything, by timeline.schema.json"),
    .write = write_json,
};
