/* Rebuilding: one build in a process of its own, so that whatever breaks it, or whatever
 * it holds, ends with it and the preview goes on. */
#ifndef ANNALS_CMD_REBUILD_H
#define ANNALS_CMD_REBUILD_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/buffer.h"
#include "base/error.h"
#include "cmd/command.h"

/* Zero with output -1 is a valid start state. */
struct rebuild {
    pid_t child;        /* 0 while none runs */
    int output;         /* to be polled for reading; -1 while none runs */
    struct buffer said; /* on its standard error */
    int ended;          /* what waitpid told */
};

/* Starts "annals build" for a project's preview, with the options of serve. */
bool rebuild_start(struct rebuild *rebuild, const struct options *options,
                   const char *project, const char *out, struct error *err);

/* Takes what it says; true once it has ended. */
bool rebuild_read(struct rebuild *rebuild);

/* Its exit status; STATUS_SYSTEM where a signal ended it, which *signal tells, else 0. */
enum status rebuild_status(const struct rebuild *rebuild, int *signal);

/* Ends it where it stands; what it writes is whole at any moment. Frees all. */
void rebuild_finish(struct rebuild *rebuild);

#endif
