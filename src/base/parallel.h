/* Work shared out to threads, whose results do not depend on how many there are. */
#ifndef ANNALS_BASE_PARALLEL_H
#define ANNALS_BASE_PARALLEL_H

#include <stddef.h>

/* Does item index of the work; worker < jobs tells whose scratch memory it may use. */
typedef void parallel_work(void *context, size_t worker, size_t index);

/* Calls work once for each index below count, on up to jobs threads (the caller's thread
 * when jobs <= 1 or a thread cannot be had), and returns when all is done. */
void parallel_run(size_t jobs, size_t count, parallel_work *work, void *context);

/* Processors that this process may use; at least 1. */
size_t parallel_processors(void);

#endif
