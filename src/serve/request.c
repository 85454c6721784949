#include "serve/request.h"

#include "serve/host.h"

static const struct refusal
    wrong_host = { 403,
                   "This preview answers at 127.0.0.1 and localhost, with its own "
                   "port, alone: a page elsewhere could read it by another name.\n" },
    wrong_method = { 405, "A preview is read by GET and HEAD alone.\n" },
    wrong_origin = { 403, "The news of a preview are for its own pages alone.\n" };

const struct refusal *request_refuse(const struct request *request, unsigned port)
{
    if (request->host_count != 1 || !host_is_ours(request->host, port))
        return &wrong_host;
    if (!view_equal(request->method, VIEW("GET")) &&
        !view_equal(request->method, VIEW("HEAD")))
        return &wrong_method;
    return NULL;
}

const struct refusal *request_refuse_stream(const struct request *request, unsigned port)
{
    bool from_elsewhere =
        request->origin.data != NULL && !host_origin_is_ours(request->origin, port);
    bool told_elsewhere = request->fetch_site.data != NULL &&
                          !view_equal(request->fetch_site, VIEW("same-origin")) &&
                          !view_equal(request->fetch_site, VIEW("none"));
    return from_elsewhere || told_elsewhere ? &wrong_origin : NULL;
}
