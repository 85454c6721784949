/* Gathering: a project's corpus read into records, its settings, and the timeline linked
 * from them as its ledger and its editor have it. */
#ifndef ANNALS_CMD_GATHER_H
#define ANNALS_CMD_GATHER_H

#include <pthread.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "cmd/cached.h"
#include "cmd/extraction.h"
#include "cmd/progress.h"
#include "cmd/project.h"
#include "cmd/records.h"
#include "cmd/report.h"
#include "corpus/find.h"
#include "events/timeline.h"

/* Kept records in one arena a thread, so that threads need not wait for each other. */
struct kept {
    struct arena *arenas;
    struct record **records; /* by index of the source found */
    struct view prefix;      /* of the project; a record's path begins behind it */
    struct progress *progress;
    const struct found_list *list;
    struct extraction extraction;
    struct cached cached;
    size_t done;
    pthread_mutex_t lock;
};

struct gathering {
    const struct options *options;
    struct arena arena;
    struct report report;
    struct progress progress;
    enum cache_use cache; /* CACHE_READ unless the caller says otherwise */
    struct project project;
    struct found_list found; /* the corpus's sources */
    bool looked;             /* for them */
    struct diagnostics find_findings;
    struct kept kept;
    struct record_list records;
    struct timeline timeline;
    struct buffer ledger; /* its new text */
    bool ledger_changed;
};

void gather_init(struct gathering *gathering, const struct options *options,
                 const char *folder);
void gather_finish(struct gathering *gathering);

/* Finds the sources, and opens the cache that knows some of them. gather_corpus does so
 * itself where the caller did not. */
bool gather_find(struct gathering *gathering, struct error *err);

/* Reads every source that is found; its findings are reported in the order of the ids. */
bool gather_corpus(struct gathering *gathering, struct error *err);

/* The source that a record was made of, or NULL. */
const struct found *gather_found(const struct gathering *gathering, struct view id);

/* Links the records into the timeline. Nothing is written. */
bool gather_timeline(struct gathering *gathering, struct error *err);

#endif
