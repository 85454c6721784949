#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/digest.h"
#include "base/embedded.h"
#include "base/percent.h"
#include "serve/connections.h"
#include "serve/content_type.h"
#include "serve/etag.h"
#include "serve/inject.h"
#include "serve/request.h"
#include "serve/request_path.h"
#include "serve/site_file.h"

extern const struct embedded serve_web[];

enum { PAGE_MAX = 64 * 1024 * 1024 };

/* One request while it is answered. */
struct answer {
    struct server *server;
    struct connection *connection;
    struct MHD_Connection *handle;
    struct request request;
    const char *type;
    uint64_t tag; /* of what is sent; 0 for none */
};

static struct view embedded_file(const char *name)
{
    const struct embedded *file = serve_web;
    while (file->name != NULL && !view_equal(view_of(file->name), view_of(name)))
        file++;
    return (struct view){ (const char *) file->bytes, file->length };
}

/* Every answer may be kept by the browser but is asked for again, is what its type says,
 * and is no part of a page elsewhere. */
static enum MHD_Result queue(const struct answer *answer, unsigned status,
                             struct MHD_Response *response)
{
    if (response == NULL)
        return MHD_NO;
    MHD_add_response_header(response, "Cache-Control", "no-cache");
    MHD_add_response_header(response, "X-Content-Type-Options", "nosniff");
    MHD_add_response_header(response, "Cross-Origin-Resource-Policy", "same-origin");
    if (answer->type != NULL)
        MHD_add_response_header(response, "Content-Type", answer->type);
    if (answer->tag != 0) {
        char tag[ETAG_SIZE];
        etag_write(answer->tag, tag);
        MHD_add_response_header(response, "ETag", tag);
    }
    enum MHD_Result result = MHD_queue_response(answer->handle, status, response);
    MHD_destroy_response(response);
    return result;
}

static struct MHD_Response *response_of(struct view bytes)
{
    return MHD_create_response_from_buffer(bytes.length, (char *) (uintptr_t) bytes.data,
                                           MHD_RESPMEM_PERSISTENT);
}

/* The buffer's memory becomes the answer's. */
static struct MHD_Response *response_of_buffer(struct buffer *bytes)
{
    struct MHD_Response *response = MHD_create_response_from_buffer(
        bytes->length, bytes->data, MHD_RESPMEM_MUST_FREE);
    if (response == NULL)
        buffer_finish(bytes);
    *bytes = (struct buffer){ .data = NULL };
    return response;
}

static enum MHD_Result refuse(struct answer *answer, const struct refusal *refusal)
{
    answer->type = "text/plain; charset=utf-8";
    struct MHD_Response *response = response_of(view_of(refusal->text));
    if (response != NULL && refusal->status == MHD_HTTP_METHOD_NOT_ALLOWED)
        MHD_add_response_header(response, "Allow", "GET, HEAD");
    return queue(answer, refusal->status, response);
}

/* A page with the preview's script in it; html may be of the arena or static. */
static enum MHD_Result send_page(struct answer *answer, unsigned status, struct view html)
{
    struct view markup = embedded_file("tag.html");
    size_t mark = view_find_byte(markup, '@', 0);
    struct arena *arena = &answer->server->arena;
    struct view tag = arena_format(arena, "%.*s%016" PRIx64 "%.*s", (int) mark,
                                   markup.data, answer->server->site,
                                   VIEW_ARG(view_slice(markup, mark + 1, SIZE_MAX)));
    struct buffer page = { .length = 0 };
    inject_markup(html, tag, &page);
    answer->type = content_type_of(VIEW(".html"));
    return queue(answer, status, response_of_buffer(&page));
}

/* The site's own page for missing ones; where there is none, no site was made yet. */
static enum MHD_Result send_missing(struct answer *answer)
{
    struct site_file file;
    struct buffer bytes = { .length = 0 }, page = { .length = 0 };
    if (site_file_open(answer->server->options.site, VIEW("404.html"), &file) !=
            SITE_FILE_FOUND ||
        !site_file_read(&file, &bytes)) {
        buffer_finish(&bytes);
        return send_page(answer, MHD_HTTP_SERVICE_UNAVAILABLE,
                         embedded_file("waiting.html"));
    }
    inject_root(buffer_view(&bytes), &page);
    enum MHD_Result result = send_page(answer, MHD_HTTP_NOT_FOUND, buffer_view(&page));
    buffer_finish(&bytes);
    buffer_finish(&page);
    return result;
}

static bool has_it(const struct answer *answer)
{
    char tag[ETAG_SIZE];
    etag_write(answer->tag, tag);
    return etag_matches(answer->request.if_none_match, view_of(tag));
}

static enum MHD_Result send_file(struct answer *answer, struct view path,
                                 struct site_file *file)
{
    bool is_page = content_type_is_page(path) && file->size <= PAGE_MAX;
    uint64_t parts[] = { file->stamp, is_page ? answer->server->site : 0 };
    answer->tag =
        digest_hash(DIGEST_SEED, (struct view){ (const char *) parts, sizeof parts });
    answer->type = content_type_of(path);
    if (has_it(answer)) {
        close(file->descriptor);
        answer->type = NULL;
        return queue(answer, MHD_HTTP_NOT_MODIFIED, response_of(VIEW("")));
    }
    if (!is_page) {
        struct MHD_Response *response =
            MHD_create_response_from_fd64(file->size, file->descriptor);
        if (response == NULL)
            close(file->descriptor);
        return queue(answer, MHD_HTTP_OK, response);
    }
    struct buffer bytes = { .length = 0 };
    enum MHD_Result result = site_file_read(file, &bytes)
                                 ? send_page(answer, MHD_HTTP_OK, buffer_view(&bytes))
                                 : MHD_NO;
    buffer_finish(&bytes);
    return result;
}

/* To a folder's address with its last '/', where the folder has an index.html. */
static enum MHD_Result send_to_folder(struct answer *answer, struct view path)
{
    struct arena *arena = &answer->server->arena;
    struct site_file file;
    struct view index = arena_format(arena, "%.*s/index.html", VIEW_ARG(path));
    if (site_file_open(answer->server->options.site, index, &file) != SITE_FILE_FOUND)
        return send_missing(answer);
    close(file.descriptor);
    struct MHD_Response *response = response_of(VIEW(""));
    if (response == NULL)
        return MHD_NO;
    struct view encoded = percent_path(arena, path);
    MHD_add_response_header(response, "Location",
                            arena_format(arena, "/%.*s/", VIEW_ARG(encoded)).data);
    return queue(answer, MHD_HTTP_FOUND, response);
}

static enum MHD_Result send_path(struct answer *answer, struct view path)
{
    static const struct refusal unreadable = {
        503, "The file is there and cannot be read just now.\n"
    };
    if (path.length == 0 || view_ends(path, VIEW("/")))
        path = arena_format(&answer->server->arena, "%.*sindex.html", VIEW_ARG(path));
    struct site_file file;
    switch (site_file_open(answer->server->options.site, path, &file)) {
    case SITE_FILE_FOUND:
        return send_file(answer, path, &file);
    case SITE_FILE_FOLDER:
        return send_to_folder(answer, path);
    case SITE_FILE_FAILED:
        return refuse(answer, &unreadable);
    case SITE_FILE_MISSING:
        break;
    }
    return send_missing(answer);
}

static enum MHD_Result send_news(struct answer *answer)
{
    static const struct refusal too_many = {
        503, "More pages than this preview tells news to are open.\n"
    };
    const struct refusal *refusal =
        request_refuse_stream(&answer->request, answer->server->port);
    if (refusal != NULL)
        return refuse(answer, refusal);
    answer->type = "text/event-stream";
    if (view_equal(answer->request.method, VIEW("HEAD")))
        return queue(answer, MHD_HTTP_OK, response_of(VIEW("")));
    struct MHD_Response *response = stream_open(answer->server, answer->handle);
    if (response == NULL)
        return refuse(answer, &too_many);
    connection_list_move(NULL, answer->connection);
    return queue(answer, MHD_HTTP_OK, response);
}

/* The preview's own addresses begin with "/-/": no page of a site does. */
static enum MHD_Result send_own(struct answer *answer, struct view path)
{
    if (view_equal(path, VIEW("-/events")))
        return send_news(answer);
    if (!view_equal(path, VIEW("-/live.js")))
        return send_missing(answer);
    answer->type = content_type_of(path);
    return queue(answer, MHD_HTTP_OK, response_of(embedded_file("live.js")));
}

static enum MHD_Result take_header(void *context, enum MHD_ValueKind kind,
                                   const char *name, const char *value)
{
    (void) kind;
    struct request *request = context;
    const struct {
        struct view name, *value;
    } wanted[] = {
        { VIEW_INIT("Host"), &request->host },
        { VIEW_INIT("Origin"), &request->origin },
        { VIEW_INIT("Sec-Fetch-Site"), &request->fetch_site },
        { VIEW_INIT("If-None-Match"), &request->if_none_match },
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (view_equal_nocase(view_of(name), wanted[i].name)) {
            *wanted[i].value = view_trim(value != NULL ? view_of(value) : VIEW(""));
            request->host_count += i == 0;
        }
    return MHD_YES;
}

enum MHD_Result answer_request(struct server *server, struct connection *connection,
                               struct MHD_Connection *handle, const char *method,
                               const char *target)
{
    static const struct refusal no_path = { 400, "No page can have this address.\n" };
    arena_reset(&server->arena);
    struct answer answer = {
        .server = server,
        .connection = connection,
        .handle = handle,
        .request = { .method = view_of(method), .target = view_of(target) },
    };
    MHD_get_connection_values(handle, MHD_HEADER_KIND, take_header, &answer.request);
    const struct refusal *refusal = request_refuse(&answer.request, server->port);
    if (refusal != NULL)
        return refuse(&answer, refusal);
    struct view path;
    if (!request_path_read(&server->arena, answer.request.target, &path))
        return refuse(&answer, &no_path);
    return view_starts(path, VIEW("-/")) ? send_own(&answer, path)
                                         : send_path(&answer, path);
}
