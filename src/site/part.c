#include "site/part.h"

#include "site/pen.h"

struct template_part *part_new(struct arena *arena, const struct template_part *parent)
{
    struct template_part *part = ARENA_NEW(arena, struct template_part);
    part->arena = arena;
    part->parent = parent;
    return part;
}

void part_set_view(struct template_part *part, struct view name, struct view text)
{
    struct template_value *value = ARENA_NEW(part->arena, struct template_value);
    *value = (struct template_value){
        .name = name.data,
        .name_length = name.length,
        .key = template_key(name.data, name.length),
        .text = text,
        .next = part->values,
    };
    part->values = value;
}

void part_set_number(struct template_part *part, const char *name, long number)
{
    struct pen pen = { .arena = part->arena };
    pen_number(&pen, number);
    part_set(part, name, pen_view(&pen));
}

/* The section of that name, made where the part has none. Names are literals that one
 * function gives, so that in loops the pointers are the same and no bytes are compared.
 */
static struct template_section *section_of(struct template_part *part, struct view name)
{
    for (struct template_section *found = part->sections; found != NULL;
         found = found->next)
        if (found->name == name.data ||
            view_equal((struct view){ found->name, found->name_length }, name))
            return found;
    struct template_section *made = ARENA_NEW(part->arena, struct template_section);
    *made = (struct template_section){ .name = name.data,
                                       .name_length = name.length,
                                       .key = template_key(name.data, name.length),
                                       .next = part->sections };
    part->sections = made;
    return made;
}

struct template_part *part_add_view(struct template_part *part, struct view name)
{
    struct template_section *section = section_of(part, name);
    struct template_part *added = part_new(part->arena, part);
    if (section->last != NULL)
        section->last->next = added;
    else
        section->first = added;
    section->last = added;
    return added;
}
