#include "store/tagged.h"

#include "format/node.h"

static bool read_day(struct view text, struct timex_anchor *anchor, struct error *err)
{
    if (text.length == 0)
        return true;
    anchor->has_day = date_read_iso(text, &anchor->day) && day_is_valid(anchor->day);
    if (anchor->has_day)
        return true;
    return error_set(err, ERROR_INPUT,
                     "dct \"%.*s\" is no day (write YYYY-MM-DD or \"\")",
                     (int) (text.length < 40 ? text.length : 40), text.data);
}

bool tagged_read(struct arena *arena, struct view line, const struct timex_setup *setup,
                 struct tagged *out, struct error *err)
{
    struct node node;
    struct tagged tagged = { .anchor.has_day = false };
    if (!json_read(arena, line, &node, err))
        return false;
    tagged.id = node_get_string(&node, VIEW("id"));
    tagged.text = node_get_string(&node, VIEW("text"));
    if (tagged.id.data == NULL || tagged.text.data == NULL)
        return error_set(
            err, ERROR_INPUT,
            "no object with \"id\" and \"text\" (write {\"id\", \"dct\", \"text\"})");
    if (!read_day(node_get_string(&node, VIEW("dct")), &tagged.anchor, err))
        return false;

    struct diagnostics findings = { .arena = arena };
    struct document document;
    struct text text;
    timex_document_of_text(arena, tagged.text, &document);
    document.diagnostics = &findings;
    text_split(arena, &document, &text);
    timex_tag_as(arena, &text, &tagged.anchor, setup, &tagged.timexes);
    *out = tagged;
    return true;
}
