/* The preview's server: the files of a folder on 127.0.0.1, and news to the pages that
 * are open. One thread, no clock of its own: the caller polls, and says what time it is.
 */
#ifndef ANNALS_SERVE_SERVER_H
#define ANNALS_SERVE_SERVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "serve/news.h"

struct server_options {
    const char *site;       /* the folder; it may be missing, come and go */
    unsigned port;          /* 0: any that is free */
    size_t connections_max; /* when more come, the longest idle is dropped */
};

struct server;

/* Listens. The caller's, to be closed; NULL and *err (ERROR_SYSTEM) where it cannot be.
 * SIGPIPE has to be ignored by then. */
struct server *server_open(const struct server_options *options, struct error *err);

/* Ends every connection and frees all; accepts NULL. */
void server_close(struct server *server);

unsigned server_port(const struct server *server);

/* To be polled for reading. */
int server_descriptor(const struct server *server);

/* Milliseconds until server_run is to be called even so; -1 for never. */
int64_t server_wait(const struct server *server, int64_t now);

/* Does what there is to do; never waits. now in ms, never falling. */
void server_run(struct server *server, int64_t now);

/* Tells it to the pages that are open, and to those that will be. */
void server_tell(struct server *server, const struct news *news);

#endif
