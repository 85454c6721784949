#include "base/sink.h"

enum { HELD_MAX = 64 * 1024 };

void sink_drain(void *context, struct buffer *out)
{
    struct sink *sink = context;
    if (sink->pieces != NULL)
        sink->pieces->passed += out->length;
    sink->drain(sink->drain_context, out);
}

void sink_flow(struct sink *sink)
{
    if (sink->drain != NULL && sink->out->length > HELD_MAX)
        sink_drain(sink, sink->out);
}

bool sink_begin_piece(struct sink *sink, size_t part, const struct stamp *stamp)
{
    return sink->pieces == NULL || stamp == NULL ||
           pieces_begin(sink->pieces, part, stamp, sink->out);
}

void sink_end_piece(struct sink *sink, const struct stamp *stamp)
{
    if (sink->pieces != NULL && stamp != NULL)
        pieces_end(sink->pieces, sink->out);
    sink_flow(sink);
}
