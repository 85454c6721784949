/* A line on the terminal that says how far a command has come, once it takes longer than
 * a second; nothing where standard error is no terminal. */
#ifndef ANNALS_CMD_PROGRESS_H
#define ANNALS_CMD_PROGRESS_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "cmd/command.h"

struct progress {
    bool shown, enabled;
    const char *stage;       /* "reading", "writing" */
    double started, printed; /* seconds */
    pthread_mutex_t lock;
};

void progress_init(struct progress *progress, enum progress_mode mode);
void progress_finish(struct progress *progress);

/* Names what follows. */
void progress_stage(struct progress *progress, const char *stage);

/* That done of a number are done; cheap, callable from several threads. */
void progress_step(void *progress, size_t done, size_t of);

/* Takes the line away, before anything else is printed. */
void progress_clear(struct progress *progress);

/* Seconds since progress_init. */
double progress_seconds(const struct progress *progress);

#endif
