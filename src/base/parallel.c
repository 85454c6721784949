/* sched_getaffinity is no part of POSIX. */
#define _GNU_SOURCE

#include "base/parallel.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

enum { MOST_THREADS = 256 };

struct shared_work {
    parallel_work *work;
    void *context;
    size_t count;
    atomic_size_t next; /* index that nobody has taken yet */
};

struct worker {
    struct shared_work *shared;
    size_t number;
    pthread_t thread;
};

/* Takes one index after another until none is left. */
static void *do_work(void *argument)
{
    struct worker *worker = argument;
    struct shared_work *shared = worker->shared;
    for (;;) {
        size_t index = atomic_fetch_add(&shared->next, 1);
        if (index >= shared->count)
            return NULL;
        shared->work(shared->context, worker->number, index);
    }
}

void parallel_run(size_t jobs, size_t count, parallel_work *work, void *context)
{
    struct shared_work shared = { .work = work, .context = context, .count = count };
    struct worker workers[MOST_THREADS] = { { .shared = &shared } };
    if (jobs > count)
        jobs = count;
    if (jobs > MOST_THREADS)
        jobs = MOST_THREADS;

    /* Worker 0 is the caller's thread, which does what the others are not there to do. */
    size_t started = 1;
    for (; started < jobs; started++) {
        struct worker *worker = &workers[started];
        *worker = (struct worker){ .shared = &shared, .number = started };
        if (pthread_create(&worker->thread, NULL, do_work, worker) != 0)
            break;
    }
    do_work(&workers[0]);
    for (size_t i = 1; i < started; i++)
        pthread_join(workers[i].thread, NULL);
}

size_t parallel_processors(void)
{
#ifdef __linux__
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0 && CPU_COUNT(&allowed) > 0)
        return (size_t) CPU_COUNT(&allowed);
#endif
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (size_t) online : 1;
}
