/* What the server's own files share: its connections, and the library that holds them. */
#ifndef ANNALS_SERVE_CONNECTIONS_H
#define ANNALS_SERVE_CONNECTIONS_H

#include <microhttpd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "serve/server.h"

/* How long a connection may be silent, or take over one request or over one answer, in
 * ms: one that sends a byte now and then is no better than a silent one. */
enum { CONNECTION_REQUEST_MAX = 20000, CONNECTION_ANSWER_MAX = 120000 };

/* In a list by what it does: waiting for a whole request, or for its answer's end. In
 * none once it was dropped, or while it takes news. */
struct connection {
    struct connection_list *list;
    struct connection *before, *after;
    int descriptor;
    int64_t since;
};

/* The oldest first. */
struct connection_list {
    struct connection *first, *last;
    size_t count;
};

void connection_list_move(struct connection_list *list, struct connection *connection);

/* A page that takes news. Suspended while there is none. */
struct stream {
    struct server *server;
    struct stream *before, *after;
    struct MHD_Connection *connection;
    struct buffer pending; /* what it is being sent */
    size_t sent;           /* bytes of that */
    uint64_t told, beaten; /* the last news and beat that it had */
    bool suspended;
};

enum { STREAMS_MAX = 256 };

struct server {
    struct server_options options;
    unsigned port;
    int64_t now, swept;
    bool closing;
    struct MHD_Daemon *daemon;
    struct connection_list asking, answered;

    struct stream *streams;
    size_t stream_count;
    struct buffer news;
    uint64_t news_number, site;
    bool woken;         /* streams look for what is new when the library next runs */
    uint64_t beat;      /* counts what is sent to find those who went */
    int64_t beat_since; /* ms */

    struct arena arena; /* of one request */
};

/* Queues the answer to a request whose head has come. */
enum MHD_Result answer_request(struct server *server, struct connection *connection,
                               struct MHD_Connection *handle, const char *method,
                               const char *target);

/* The answer that goes on for as long as the page is open; NULL when there are too many.
 */
struct MHD_Response *stream_open(struct server *server, struct MHD_Connection *handle);

/* Lets every stream look for what is new. */
void stream_wake_all(struct server *server);

#endif
