#include "cmd/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

static const double wait_before = 1.0, wait_between = 0.1; /* seconds */

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

void progress_init(struct progress *progress, enum progress_mode mode)
{
    *progress = (struct progress){
        .enabled = mode == PROGRESS_ALWAYS || (mode == PROGRESS_AUTO && isatty(2) == 1),
        .started = now() - (mode == PROGRESS_ALWAYS ? wait_before : 0),
        .stage = "working",
    };
    pthread_mutex_init(&progress->lock, NULL);
}

void progress_finish(struct progress *progress)
{
    progress_clear(progress);
    pthread_mutex_destroy(&progress->lock);
}

void progress_stage(struct progress *progress, const char *stage)
{
    progress->stage = stage;
}

void progress_step(void *context, size_t done, size_t of)
{
    struct progress *progress = context;
    if (!progress->enabled || pthread_mutex_trylock(&progress->lock) != 0)
        return;
    double time = now();
    if (time - progress->started >= wait_before &&
        (time - progress->printed >= wait_between || done == of)) {
        fprintf(stderr, "\r\033[K%s: %zu of %zu", progress->stage, done, of);
        fflush(stderr);
        progress->printed = time;
        progress->shown = true;
    }
    pthread_mutex_unlock(&progress->lock);
}

void progress_clear(struct progress *progress)
{
    if (progress->shown)
        fputs("\r\033[K", stderr);
    progress->shown = false;
}

double progress_seconds(const struct progress *progress)
{
    return now() - progress->started;
}
