#include "store/decision_json.h"

#include "store/fields.h"
#include "store/identifier.h"

void decision_json_put(struct json_writer *writer, const struct timeline *timeline)
{
    if (timeline->decision_count == 0)
        return;
    json_key(writer, VIEW("decisions"));
    json_begin_list(writer);
    for (size_t i = 0; i < timeline->decision_count; i++) {
        const struct decision *one = &timeline->decisions[i];
        json_begin_map(writer);
        json_put_string(writer, one->of_entity ? VIEW("entity") : VIEW("event"), one->on);
        json_put_string(writer, VIEW("decision"), decision_kind_name(one->kind));
        json_put_string(writer, VIEW("was"), one->was);
        json_put_string(writer, VIEW("note"), one->note);
        json_end_map(writer);
    }
    json_end_list(writer);
}

bool decision_json_read(const struct node *map, struct decision *out, struct error *err)
{
    struct view kind, event = { NULL, 0 }, entity = { NULL, 0 };
    if (!field_string(map, "decision", &kind, err) ||
        !field_string_if_any(map, "event", &event, err) ||
        !field_string_if_any(map, "entity", &entity, err) ||
        !field_string_if_any(map, "was", &out->was, err) ||
        !field_string_if_any(map, "note", &out->note, err))
        return false;
    if (!decision_kind_of(kind, &out->kind))
        return field_refuse("decision", kind, "one of annals-editor(5)", err);
    if ((event.data == NULL) == (entity.data == NULL))
        return error_set(
            err, ERROR_INPUT,
            "a decision is about \"event\" or \"entity\" (give one of them)");
    out->of_entity = entity.data != NULL;
    out->on = out->of_entity ? entity : event;
    return identifier_is_slug(out->on) ||
           field_refuse(out->of_entity ? "entity" : "event", out->on,
                        "lower-case letters, digits and hyphens", err);
}
