/* Memory for cmark, out of the document's arena. */
#ifndef ANNALS_CORPUS_CMARK_MEMORY_H
#define ANNALS_CORPUS_CMARK_MEMORY_H

#include <cmark.h>

#include "base/arena.h"

/* The allocator of this thread, which takes from the arena until the next call. cmark's
 * own arena belongs to the whole process and cannot be used by two threads. */
cmark_mem *cmark_memory_from(struct arena *arena);

#endif
