#include "serve/host.h"

/* Decimal digits alone, without zeros in front. */
static bool is_port(struct view text, unsigned port)
{
    int number = 0;
    return text.length > 0 && text.data[0] != '0' && view_number(text, &number) &&
           (unsigned) number == port;
}

bool host_is_ours(struct view host, unsigned port)
{
    static const struct view names[] = { VIEW_INIT("127.0.0.1"), VIEW_INIT("localhost") };
    size_t colon = view_find_byte(host, ':', 0);
    struct view name = view_slice(host, 0, colon);
    bool at_port = colon < host.length
                       ? is_port(view_slice(host, colon + 1, host.length), port)
                       : port == 80;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (at_port && view_equal_nocase(name, names[i]))
            return true;
    return false;
}

bool host_origin_is_ours(struct view origin, unsigned port)
{
    struct view scheme = VIEW("http://");
    return view_starts(origin, scheme) &&
           host_is_ours(view_slice(origin, scheme.length, origin.length), port);
}
