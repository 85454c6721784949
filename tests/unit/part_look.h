/* Looks into the trees that pages fill, for the tests of the site. */
#ifndef ANNALS_TESTS_PART_LOOK_H
#define ANNALS_TESTS_PART_LOOK_H

#include <string.h>

#include "site/part.h"

/* The value of that name in the part itself; absent when it has none. */
static inline struct view look_value(const struct template_part *part, const char *name)
{
    const struct template_value *value = part == NULL ? NULL : part->values;
    while (value != NULL && strcmp(value->name, name) != 0)
        value = value->next;
    return value == NULL ? (struct view){ 0 } : value->text;
}

/* Repetition number of a section, from 0; NULL when there are not as many. */
static inline const struct template_part *look_part(const struct template_part *part,
                                                    const char *name, size_t number)
{
    const struct template_section *section = part == NULL ? NULL : part->sections;
    while (section != NULL && strcmp(section->name, name) != 0)
        section = section->next;
    const struct template_part *found = section == NULL ? NULL : section->first;
    while (found != NULL && number-- > 0)
        found = found->next;
    return found;
}

static inline size_t look_count(const struct template_part *part, const char *name)
{
    size_t count = 0;
    while (look_part(part, name, count) != NULL)
        count++;
    return count;
}

#endif
