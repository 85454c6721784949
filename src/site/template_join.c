#include "site/template_join.h"

#include "site/template_check.h"

struct joining {
    const struct template_file *files;
    size_t count;
    struct buffer *out;
};

/* The template that a line with its end stands for; NULL where it is more than one
 * marker.
 */
static const struct template_file *included(const struct joining *joining,
                                            struct view line)
{
    char path[TEMPLATE_NAME_MAX];
    if (!view_starts(line, VIEW("{{>")) || !view_ends(line, VIEW("}}\n")))
        return NULL;
    struct view name = view_slice(line, 3, line.length - 3);
    size_t length = template_include_name(name, path);
    for (size_t i = 0; length > 0 && i < joining->count; i++)
        if (view_equal(joining->files[i].name, (struct view){ path, length }))
            return &joining->files[i];
    return NULL;
}

/* Whether the lines of a template may stand among those of another: the one that turns
 * escaping on does nothing else, all have their ends, and no comment goes over one, so
 * that each is what it seems. */
static bool has_plain_lines(struct view content)
{
    size_t end = view_find(content, VIEW("}}"), 0);
    return end < content.length && view_find(content, VIEW("}}\n"), 0) == end &&
           view_ends(content, VIEW("\n")) &&
           view_find(content, VIEW("{{!"), 0) == content.length;
}

static bool join(const struct joining *joining, struct view lines, int depth)
{
    if (depth > TEMPLATE_INCLUDES_MAX)
        return false;
    while (lines.length > 0) {
        size_t end = view_find_byte(lines, '\n', 0) + 1;
        struct view line = view_slice(lines, 0, end);
        const struct template_file *other = included(joining, line);
        lines = view_slice(lines, end, lines.length);
        if (other == NULL || !has_plain_lines(other->content)) {
            buffer_add(joining->out, line);
        } else {
            struct view within = other->content;
            view_cut(&within, '\n');
            if (!join(joining, within, depth + 1))
                return false;
        }
        if (joining->out->length > TEMPLATE_JOINED_MAX)
            return false;
    }
    return true;
}

bool template_join(const struct template_file *file, const struct template_file *files,
                   size_t count, struct buffer *out)
{
    struct joining joining = { .files = files, .count = count, .out = out };
    if (has_plain_lines(file->content))
        return join(&joining, file->content, 0);
    buffer_add(out, file->content);
    return true;
}
