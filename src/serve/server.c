#include "serve/server.h"

#include <errno.h>
#include <limits.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "serve/connections.h"

/* ms; a page that went is found out by the second beat after it at the latest. */
enum { SWEEP_EVERY = 500, BEAT_EVERY = 15000 };
/* of the library: silence in seconds; bytes of a request's head, and as many of answer */
enum { SILENCE_MAX = 30, HEAD_MAX = 16 * 1024 };
/* connections that were dropped and are still being closed */
enum { DROPPED_MAX = 64, BACKLOG = 511 };

void connection_list_move(struct connection_list *list, struct connection *connection)
{
    struct connection_list *from = connection->list;
    if (from != NULL) {
        *(connection->before != NULL ? &connection->before->after : &from->first) =
            connection->after;
        *(connection->after != NULL ? &connection->after->before : &from->last) =
            connection->before;
        from->count--;
    }
    connection->list = list;
    connection->before = list != NULL ? list->last : NULL;
    connection->after = NULL;
    if (list == NULL)
        return;
    *(list->last != NULL ? &list->last->after : &list->first) = connection;
    list->last = connection;
    list->count++;
}

/* The library finds it closed, and closes its own end. */
static void drop(struct connection *connection)
{
    connection_list_move(NULL, connection);
    shutdown(connection->descriptor, SHUT_RDWR);
}

static void drop_older(struct connection_list *list, int64_t since)
{
    while (list->first != NULL && list->first->since < since)
        drop(list->first);
}

static void open_connection(struct server *server, struct MHD_Connection *handle,
                            void **context)
{
    const union MHD_ConnectionInfo *of =
        MHD_get_connection_info(handle, MHD_CONNECTION_INFO_CONNECTION_FD);
    struct connection *connection = calloc(1, sizeof *connection);
    if (connection == NULL)
        abort();
    connection->descriptor = of != NULL ? of->connect_fd : -1;
    connection->since = server->now;
    connection_list_move(&server->asking, connection);
    size_t open = server->asking.count + server->answered.count + server->stream_count;
    if (open > server->options.connections_max)
        drop(server->asking.first);
    *context = connection;
}

static void follow_connection(void *context, struct MHD_Connection *handle,
                              void **connection_context,
                              enum MHD_ConnectionNotificationCode code)
{
    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
        open_connection(context, handle, connection_context);
    } else if (*connection_context != NULL) {
        connection_list_move(NULL, *connection_context);
        free(*connection_context);
        *connection_context = NULL;
    }
}

static struct connection *connection_of(struct MHD_Connection *handle)
{
    const union MHD_ConnectionInfo *of =
        MHD_get_connection_info(handle, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return of != NULL ? of->socket_context : NULL;
}

/* Called first when a request's head has come, then with what follows, which is passed
 * over, and last when all has come. */
static enum MHD_Result take_request(void *context, struct MHD_Connection *handle,
                                    const char *target, const char *method,
                                    const char *version, const char *body,
                                    size_t *body_size, void **request_context)
{
    (void) version, (void) body;
    struct server *server = context;
    struct connection *connection = connection_of(handle);
    if (connection == NULL)
        return MHD_NO;
    if (*request_context == NULL) {
        *request_context = connection;
        return MHD_YES;
    }
    if (*body_size > 0) {
        *body_size = 0;
        return MHD_YES;
    }
    if (connection->list != NULL) {
        connection->since = server->now;
        connection_list_move(&server->answered, connection);
    }
    return answer_request(server, connection, handle, method, target);
}

static void end_request(void *context, struct MHD_Connection *handle,
                        void **request_context, enum MHD_RequestTerminationCode code)
{
    (void) code;
    struct server *server = context;
    struct connection *connection = connection_of(handle);
    *request_context = NULL;
    if (connection == NULL || connection->list == NULL)
        return;
    connection->since = server->now;
    connection_list_move(&server->asking, connection);
}

/* Paths are decoded by request_path_read, which sees what was sent. */
static size_t leave_encoded(void *context, struct MHD_Connection *handle, char *text)
{
    (void) context, (void) handle;
    return view_of(text).length;
}

static bool fail_to_listen(unsigned port, int cause, struct error *err)
{
    if (cause == EADDRINUSE)
        return error_set(err, ERROR_SYSTEM,
                         "port %u is taken (end the program that has it, or name another "
                         "by --port; 0 takes any that is free)",
                         port);
    return error_set(err, ERROR_SYSTEM,
                     "cannot listen on port %u: %s (name another by --port; 0 takes any "
                     "that is free)",
                     port, error_cause(cause));
}

/* A socket that listens on 127.0.0.1 alone, or -1; *port becomes the one it has. */
static int listen_on(unsigned *port, struct error *err)
{
    int yes = 1, file = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    struct sockaddr_in address = { .sin_family = AF_INET,
                                   .sin_port = htons((uint16_t) *port),
                                   .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    socklen_t size = sizeof address;
    if (file >= 0 && setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
        bind(file, (struct sockaddr *) &address, size) == 0 &&
        listen(file, BACKLOG) == 0 &&
        getsockname(file, (struct sockaddr *) &address, &size) == 0) {
        *port = ntohs(address.sin_port);
        return file;
    }
    fail_to_listen(*port, errno, err);
    if (file >= 0)
        close(file);
    return -1;
}

static struct MHD_Daemon *start(struct server *server, int listening)
{
    size_t most = server->options.connections_max + DROPPED_MAX;
    return MHD_start_daemon(
        MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, take_request, server,
        MHD_OPTION_LISTEN_SOCKET, listening, MHD_OPTION_CONNECTION_LIMIT, (unsigned) most,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned) SILENCE_MAX,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t) HEAD_MAX,
        MHD_OPTION_NOTIFY_CONNECTION, follow_connection, server,
        MHD_OPTION_NOTIFY_COMPLETED, end_request, server, MHD_OPTION_UNESCAPE_CALLBACK,
        leave_encoded, server, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
}

struct server *server_open(const struct server_options *options, struct error *err)
{
    unsigned port = options->port;
    int listening = listen_on(&port, err);
    if (listening < 0)
        return NULL;
    struct server *server = calloc(1, sizeof *server);
    if (server == NULL)
        abort();
    server->options = *options;
    server->port = port;
    server->daemon = start(server, listening);
    if (server->daemon != NULL)
        return server;
    close(listening);
    free(server);
    error_set(err, ERROR_SYSTEM, "the preview cannot be served: no memory or files left");
    return NULL;
}

void server_close(struct server *server)
{
    if (server == NULL)
        return;
    server->closing = true;
    stream_wake_all(server);
    MHD_run(server->daemon);
    MHD_stop_daemon(server->daemon);
    buffer_finish(&server->news);
    arena_finish(&server->arena);
    free(server);
}

unsigned server_port(const struct server *server)
{
    return server->port;
}

int server_descriptor(const struct server *server)
{
    const union MHD_DaemonInfo *of =
        MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_EPOLL_FD);
    return of != NULL ? of->epoll_fd : -1;
}

static int64_t until(int64_t due, int64_t now)
{
    return due > now ? due - now : 0;
}

int64_t server_wait(const struct server *server, int64_t now)
{
    int64_t wait = -1;
    if (server->woken) /* which neither the descriptor nor the library tells */
        return 0;
    if (server->asking.count + server->answered.count > 0)
        wait = until(server->swept + SWEEP_EVERY, now);
    else if (server->stream_count > 0)
        wait = until(server->beat_since + BEAT_EVERY, now);
    MHD_UNSIGNED_LONG_LONG own = 0;
    if (MHD_get_timeout(server->daemon, &own) == MHD_YES &&
        (wait < 0 || own < (MHD_UNSIGNED_LONG_LONG) wait))
        wait = own < INT_MAX ? (int64_t) own : INT_MAX;
    return wait;
}

void server_run(struct server *server, int64_t now)
{
    server->now = now;
    if (now >= server->beat_since + BEAT_EVERY) {
        server->beat_since = now;
        server->beat++;
        stream_wake_all(server);
    }
    if (now >= server->swept + SWEEP_EVERY) {
        server->swept = now;
        drop_older(&server->asking, now - CONNECTION_REQUEST_MAX);
        drop_older(&server->answered, now - CONNECTION_ANSWER_MAX);
    }
    server->woken = false;
    MHD_run(server->daemon);
}

void server_tell(struct server *server, const struct news *news)
{
    server->site = news->site;
    server->news_number++;
    buffer_clear(&server->news);
    news_write(news, &server->news);
    stream_wake_all(server);
}
