#include "site/assets.h"

#include "base/digest.h"
#include "base/vector.h"
#include "site/pen.h"
#include "site/search_index.h"

/* Of digests: 40 bits tell versions of a file apart, 132 cannot be guessed. */
enum { NAME_DIGITS = 10, NONCE_LENGTH = 22 };

static struct view add(struct arena *arena, struct assets *assets, struct view name,
                       struct view content, struct view ending)
{
    char hex[DIGEST_HEX];
    digest_sha256(content, hex);
    struct view path = PEN_JOIN(arena, VIEW("assets/"), name, VIEW("."),
                                (struct view){ hex, NAME_DIGITS }, ending);
    *VECTOR_PUSH(arena, assets) = (struct site_file){ .path = path, .content = content };
    return path;
}

/* What buffer holds as an asset; the buffer is emptied. */
static struct view add_script(struct arena *arena, struct assets *assets,
                              struct view name, struct buffer *buffer)
{
    struct view content = arena_copy(arena, buffer_view(buffer));
    buffer_clear(buffer);
    return add(arena, assets, name, content, VIEW(".js"));
}

static void add_search(struct arena *arena, struct site *site, struct assets *out)
{
    size_t count = search_titles_count(site);
    struct view *titles = ARENA_ARRAY(arena, struct view, count + 1);
    struct buffer buffer = { 0 };
    for (size_t i = 0; i < count; i++) {
        search_titles_write(site, i, &buffer);
        struct view path =
            add_script(arena, out, arena_format(arena, "titles-%zu", i), &buffer);
        titles[i] = view_slice(path, sizeof "assets/" - 1, path.length);
    }
    search_index_write(site, titles, count, &buffer);
    site->index = add_script(arena, out, VIEW("index"), &buffer);
    buffer_finish(&buffer);
}

/* What a page's policy allows a style or script by, where an address does not do:
 * checkers that read pages from a disk know no "self". Of the script no source can know
 * it: it would have to hold a digest of itself. */
static struct view nonce_of(struct arena *arena, struct view bytes)
{
    char digest[DIGEST_BASE64];
    digest_base64(bytes, digest);
    return view_slice(arena_copy(arena, view_of(digest)), 0, NONCE_LENGTH);
}

static struct view all_sources(struct arena *arena, const struct timeline *timeline)
{
    struct buffer all = { 0 };
    for (size_t i = 0; i < timeline->record_count; i++) {
        buffer_add(&all, timeline->records[i]->source.id);
        buffer_add(&all, timeline->records[i]->source.sha256);
    }
    struct view nonce = nonce_of(arena, buffer_view(&all));
    buffer_finish(&all);
    return nonce;
}

void assets_make(struct arena *arena, const struct templates *templates,
                 struct site *site, struct assets *out)
{
    *out = (struct assets){ 0 };
    site->style = add(arena, out, VIEW("style"), templates->style, VIEW(".css"));
    site->script = add(arena, out, VIEW("script"), templates->script, VIEW(".js"));
    site->icon = add(arena, out, VIEW("icon"), templates->icon, VIEW(".svg"));
    site->style_nonce = nonce_of(arena, templates->style);
    site->script_nonce = all_sources(arena, site->timeline);
    add_search(arena, site, out);
}

bool assets_write(const struct assets *assets, const struct site_options *options,
                  struct error *err)
{
    for (size_t i = 0; i < assets->count; i++)
        if (!options->write(options->write_context, &assets->items[i], err))
            return false;
    return true;
}
