#include "corpus/front_matter.h"

#include "corpus/repair.h"
#include "corpus/source_fields.h"
#include "format/node.h"

/* Cuts a line off *rest, without what ends it. */
static struct view cut_line(struct view *rest)
{
    struct view line = view_cut(rest, '\n');
    if (line.length > 0 && line.data[line.length - 1] == '\r')
        line.length--;
    return line;
}

/* "---" (or at the end "..." too) with white space behind it. */
static bool is_fence(struct view line, bool closing)
{
    struct view dashes = VIEW("---"), dots = VIEW("...");
    if (!view_starts(line, dashes) && !(closing && view_starts(line, dots)))
        return false;
    return view_trim(view_slice(line, 3, line.length)).length == 0;
}

/* "word:" at the start: what tells front matter from a rule above a text. */
static bool looks_like_field(struct view line)
{
    size_t end = 0;
    while (end < line.length && (ascii_is_alpha(line.data[end]) ||
                                 line.data[end] == '_' || line.data[end] == '-'))
        end++;
    return end > 0 && end < line.length && line.data[end] == ':';
}

static bool first_is_field(struct view rest)
{
    while (rest.data != NULL) {
        struct view line = view_trim(cut_line(&rest));
        if (line.length > 0 && line.data[0] != '#')
            return looks_like_field(line);
    }
    return false;
}

/* Reads YAML whose first line is line + 1 of its file. */
static void read_yaml(struct arena *arena, struct view text, const char *what,
                      const struct field_place *place, struct diagnostics *diagnostics,
                      struct source *source)
{
    struct error err = { 0 };
    struct node node = { 0 };
    if (!yaml_read(arena, text, &node, &err))
        diagnostics_add(diagnostics, DIAGNOSTIC_FRONT_MATTER_SYNTAX,
                        place->line + err.line, err.column, "%s cannot be read: %s", what,
                        err.text);
    else if (node.kind == NODE_MAP)
        source_fields_fill(arena, &node, place, diagnostics, source);
    else if (node.kind != NODE_NULL)
        diagnostics_add(diagnostics, DIAGNOSTIC_FRONT_MATTER_SYNTAX,
                        place->line + node.line, node.column,
                        "%s is no list of fields (write lines such as \"title: Text\")",
                        what);
}

size_t front_matter_read(struct arena *arena, struct view raw,
                         struct diagnostics *diagnostics, struct source *source)
{
    struct view rest = raw;
    if (!is_fence(cut_line(&rest), false) || rest.data == NULL)
        return 0;
    const char *start = rest.data;
    struct view search = rest;
    while (search.data != NULL) {
        struct view line = cut_line(&search);
        if (!is_fence(line, true))
            continue;
        struct view yaml = { start, (size_t) (line.data - start) };
        struct field_place place = { .basis = VIEW("front matter"), .line = 1 };
        read_yaml(arena, yaml, "front matter", &place, diagnostics, source);
        return search.data != NULL ? (size_t) (search.data - raw.data) : raw.length;
    }
    if (!first_is_field(rest))
        return 0;
    diagnostics_add(
        diagnostics, DIAGNOSTIC_FRONT_MATTER_OPEN, 1, 1,
        "front matter never closes, so the whole file was read as text (write "
        "a line \"---\" below its last field)");
    return (size_t) (start - raw.data);
}

void front_matter_read_sidecar(struct arena *arena, struct view text, struct view path,
                               struct diagnostics *diagnostics, struct source *source)
{
    struct view before = diagnostics->path, rest;
    struct field_place place = { .basis = VIEW("sidecar") };
    diagnostics->path = path;
    text = rest = repair_bytes(arena, text, diagnostics);
    /* Somebody may keep the fences that the fields had in a source. */
    if (is_fence(cut_line(&rest), false) && rest.data != NULL) {
        text = rest;
        while (rest.data != NULL) {
            struct view line = cut_line(&rest);
            if (!is_fence(line, true))
                continue;
            text.length = (size_t) (line.data - text.data);
            break;
        }
        place.line = 1;
    }
    read_yaml(arena, text, "the sidecar", &place, diagnostics, source);
    diagnostics->path = before;
}
