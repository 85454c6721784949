#include "store/identifier.h"

enum { PATH_MAX_BYTES = 1000, SLUG_MAX_BYTES = 200, CLAIM_MAX_BYTES = 16 };

static bool is_path_part(struct view part)
{
    return part.length > 0 && !view_equal(part, VIEW(".")) &&
           !view_equal(part, VIEW(".."));
}

bool identifier_is_path(struct view id)
{
    if (id.length == 0 || id.length > PATH_MAX_BYTES)
        return false;
    for (size_t i = 0; i < id.length; i++) {
        unsigned char byte = (unsigned char) id.data[i];
        if (byte < 0x20 || byte == 0x7F || byte == '\\')
            return false;
    }
    struct view rest = id;
    while (rest.data != NULL)
        if (!is_path_part(view_cut(&rest, '/')))
            return false;
    return true;
}

bool identifier_is_slug(struct view id)
{
    for (size_t i = 0; i < id.length; i++)
        if (!ascii_is_lower(id.data[i]) && !ascii_is_digit(id.data[i]) &&
            id.data[i] != '-')
            return false;
    return id.length > 0 && id.length <= SLUG_MAX_BYTES;
}

bool identifier_is_claim(struct view id)
{
    for (size_t i = 0; i < id.length; i++)
        if (!ascii_is_alpha(id.data[i]) && !ascii_is_digit(id.data[i]) &&
            id.data[i] != '-' && id.data[i] != '_')
            return false;
    return id.length > 0 && id.length <= CLAIM_MAX_BYTES;
}
