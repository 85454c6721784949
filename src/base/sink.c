#include "base/sink.h"

enum { HELD_MAX = 64 * 1024 };

/* What is to be copied comes before what out holds. */
static void copy_run(const struct sink *sink, struct pieces *pieces)
{
    if (pieces->run_length > 0 && !pieces->failed &&
        !sink->copy(sink->drain_context, pieces->file, pieces->run_start,
                    pieces->run_length))
        pieces->failed = true;
    pieces->passed += pieces->run_length;
    pieces->run_length = 0;
}

void sink_drain(void *context, struct buffer *out)
{
    struct sink *sink = context;
    if (sink->pieces != NULL) {
        copy_run(sink, sink->pieces);
        sink->pieces->passed += out->length;
    }
    sink->drain(sink->drain_context, out);
}

void sink_flow(struct sink *sink)
{
    if (sink->drain != NULL && sink->out->length > HELD_MAX)
        sink_drain(sink, sink->out);
}

bool sink_begin_piece(struct sink *sink, size_t part, const struct stamp *stamp)
{
    struct pieces *pieces = sink->pieces;
    if (pieces == NULL || stamp == NULL)
        return true;
    const struct piece *old = pieces_begin(pieces, part, stamp, sink->out);
    if (old == NULL)
        return true;
    if (sink->copy == NULL)
        return !pieces_read(pieces, old, sink->out);
    if (!pieces_join(pieces, old, sink->out)) {
        sink_drain(sink, sink->out);
        pieces_run(pieces, old);
    }
    return false;
}

void sink_end_piece(struct sink *sink, const struct stamp *stamp)
{
    if (sink->pieces != NULL && stamp != NULL)
        pieces_end(sink->pieces, sink->out);
    sink_flow(sink);
}
