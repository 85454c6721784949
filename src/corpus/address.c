#include "corpus/address.h"

static const struct view schemes[] = { VIEW_INIT("https://"), VIEW_INIT("http://") };

/* What RFC 3986 has no place for, and so stands in no address unescaped. */
static bool is_refused(char c)
{
    unsigned char byte = (unsigned char) c;
    static const struct view refused = VIEW_INIT("\"<>\\^`{|}");
    return byte <= ' ' || byte == 0x7F || view_find_byte(refused, c, 0) < refused.length;
}

static size_t scheme_length(struct view address)
{
    for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
        struct view start = view_slice(address, 0, schemes[i].length);
        if (view_equal_nocase(start, schemes[i]))
            return schemes[i].length;
    }
    return 0;
}

bool address_is_safe(struct view address)
{
    size_t host = scheme_length(address);
    if (host == 0 || host == address.length || address.length > ADDRESS_MAX)
        return false;
    char first = address.data[host];
    bool named = ascii_is_alpha(first) || ascii_is_digit(first) || first == '[' ||
                 (unsigned char) first >= 0x80;
    if (!named)
        return false;
    for (size_t i = host; i < address.length; i++)
        if (is_refused(address.data[i]))
            return false;
    return true;
}

struct view address_alone(struct view text)
{
    text = view_trim(text);
    bool angled =
        text.length > 2 && text.data[0] == '<' && text.data[text.length - 1] == '>';
    if (angled)
        text = view_slice(text, 1, text.length - 1);
    return address_is_safe(text) ? text : (struct view){ NULL, 0 };
}
