/* JSON Lines: a document on each line. */
#include "base/digest.h"
#include "corpus/reading.h"
#include "corpus/repair.h"
#include "corpus/source_fields.h"
#include "format/node.h"

/* The members that hold the text, the first of them that is there. */
static const struct {
    struct view key;
    reader_read *read;
} texts[] = {
    { VIEW_INIT("text"), plain_read },
    { VIEW_INIT("markdown"), markdown_read },
    { VIEW_INIT("html"), html_read },
};
enum { TEXT_COUNT = sizeof texts / sizeof texts[0] };

static const struct view others[] = { VIEW_INIT("id"), VIEW_INIT("text"),
                                      VIEW_INIT("markdown"), VIEW_INIT("html") };

static const struct node *find_text(const struct node *map, reader_read **read)
{
    for (size_t i = 0; i < TEXT_COUNT; i++) {
        const struct node *node = node_get(map, texts[i].key);
        if (node != NULL && node->kind == NODE_STRING) {
            *read = texts[i].read;
            return node;
        }
    }
    return NULL;
}

/* The document's id: its "id", a number as well as a string, or its line. */
static struct view id_of(struct arena *arena, const struct node *map, size_t number)
{
    const struct node *id = node_get(map, VIEW("id"));
    if (id != NULL && id->kind == NODE_STRING && id->string.length > 0)
        return draft_clean(arena, id->string);
    if (id != NULL && id->kind == NODE_INTEGER)
        return arena_format(arena, "%lld", (long long) id->integer);
    return arena_format(arena, "line-%zu", number);
}

void read_json_line(struct arena *arena, struct view line, struct view path,
                    size_t number, struct diagnostics *diagnostics, struct document *out)
{
    struct node map = { 0 };
    struct error err = { 0 };
    struct source known = { .path = path, .format = VIEW("json") };
    reading_begin(arena, &known, line, diagnostics, out);
    bool is_map = json_read(arena, line, &map, &err) && map.kind == NODE_MAP;
    out->source.id = id_of(arena, is_map ? &map : NULL, number);
    if (!is_map) {
        diagnostics_add(diagnostics, DIAGNOSTIC_BAD_JSON, number, err.column,
                        "the line is no JSON document: %s",
                        err.text[0] != '\0' ? err.text : "it is no object");
        return;
    }
    struct field_place place = { .basis = VIEW("JSON \"date\""),
                                 .line = number,
                                 .whole = true,
                                 .other = others,
                                 .other_count = sizeof others / sizeof others[0] };
    source_fields_fill(arena, &map, &place, diagnostics, &out->source);
    reader_read *read = plain_read;
    const struct node *text = find_text(&map, &read);
    if (text == NULL) {
        diagnostics_add(diagnostics, DIAGNOSTIC_BAD_JSON, number, 0,
                        "the document has no text (give it \"text\", \"markdown\" or "
                        "\"html\")");
        return;
    }
    struct view raw = repair_bytes(arena, text->string, diagnostics);
    reading_finish(arena, raw, 0, read, out);
}
