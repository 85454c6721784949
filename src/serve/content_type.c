#include "serve/content_type.h"

static const struct {
    struct view ending;
    const char *type;
} types[] = {
    { VIEW_INIT(".html"), "text/html; charset=utf-8" },
    { VIEW_INIT(".htm"), "text/html; charset=utf-8" },
    { VIEW_INIT(".css"), "text/css; charset=utf-8" },
    { VIEW_INIT(".js"), "text/javascript; charset=utf-8" },
    { VIEW_INIT(".mjs"), "text/javascript; charset=utf-8" },
    { VIEW_INIT(".txt"), "text/plain; charset=utf-8" },
    { VIEW_INIT(".csv"), "text/csv; charset=utf-8" },
    { VIEW_INIT(".ics"), "text/calendar; charset=utf-8" },
    { VIEW_INIT(".json"), "application/json" },
    { VIEW_INIT(".atom"), "application/atom+xml; charset=utf-8" },
    { VIEW_INIT(".xml"), "application/xml; charset=utf-8" },
    { VIEW_INIT(".svg"), "image/svg+xml" },
    { VIEW_INIT(".png"), "image/png" },
    { VIEW_INIT(".jpg"), "image/jpeg" },
    { VIEW_INIT(".jpeg"), "image/jpeg" },
    { VIEW_INIT(".gif"), "image/gif" },
    { VIEW_INIT(".webp"), "image/webp" },
    { VIEW_INIT(".avif"), "image/avif" },
    { VIEW_INIT(".ico"), "image/x-icon" },
    { VIEW_INIT(".woff"), "font/woff" },
    { VIEW_INIT(".woff2"), "font/woff2" },
    { VIEW_INIT(".wasm"), "application/wasm" },
    { VIEW_INIT(".pdf"), "application/pdf" },
};

/* From the last dot of the last name; the absent view when there is none. */
static struct view ending_of(struct view path)
{
    for (size_t i = path.length; i-- > 0 && path.data[i] != '/';)
        if (path.data[i] == '.')
            return view_slice(path, i, path.length);
    return (struct view){ NULL, 0 };
}

const char *content_type_of(struct view path)
{
    struct view ending = ending_of(path);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (view_equal_nocase(ending, types[i].ending))
            return types[i].type;
    return "application/octet-stream";
}

bool content_type_is_page(struct view path)
{
    struct view ending = ending_of(path);
    return view_equal_nocase(ending, VIEW(".html")) ||
           view_equal_nocase(ending, VIEW(".htm"));
}
