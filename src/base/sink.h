/* Sinks: where a large text goes as it is made, so that it need not be held. */
#ifndef ANNALS_BASE_SINK_H
#define ANNALS_BASE_SINK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/pieces.h"

/* What is written is added to out. drain takes what out holds and empties it; NULL to
 * hold all. copy takes bytes of an open file, false where these can't be read; NULL: they
 * are read into out. sink_drain comes at the end. */
struct sink {
    struct buffer *out;
    void (*drain)(void *context, struct buffer *out);
    void *drain_context;   /* of both */
    struct pieces *pieces; /* NULL: nothing of it was written before */
    bool (*copy)(void *context, int file, size_t start, size_t length);
};

/* Gives what out holds to drain when that is more than a block's worth. */
void sink_flow(struct sink *sink);

/* Gives it in any case; a json_writer's drain. */
void sink_drain(void *sink, struct buffer *out);

/* A piece of the text by its stamp (NULL: it has none, and is not known again). True
 * where it is to be written; else it was copied. sink_end_piece follows in both cases. */
bool sink_begin_piece(struct sink *sink, size_t part, const struct stamp *stamp);
void sink_end_piece(struct sink *sink, const struct stamp *stamp);

#endif
