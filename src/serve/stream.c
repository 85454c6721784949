#include <stdlib.h>

#include "serve/connections.h"

/* What it is sent next: news it has not had, or a comment by which a page that went is
 * found out. False when there is nothing. */
static bool fill(struct stream *stream)
{
    const struct server *server = stream->server;
    bool beat = stream->beaten != server->beat;
    buffer_clear(&stream->pending);
    stream->sent = 0;
    stream->beaten = server->beat;
    if (stream->told != server->news_number)
        buffer_add(&stream->pending, buffer_view(&server->news));
    else if (beat)
        buffer_add(&stream->pending, VIEW(":\n\n"));
    stream->told = server->news_number;
    return stream->pending.length > 0;
}

static ssize_t read_stream(void *context, uint64_t position, char *out, size_t room)
{
    (void) position;
    struct stream *stream = context;
    if (stream->server->closing)
        return MHD_CONTENT_READER_END_OF_STREAM;
    if (stream->sent == stream->pending.length && !fill(stream)) {
        stream->suspended = true;
        MHD_suspend_connection(stream->connection);
        return 0;
    }
    struct view rest = view_slice(buffer_view(&stream->pending), stream->sent, SIZE_MAX);
    size_t count = rest.length < room ? rest.length : room;
    memcpy(out, rest.data, count);
    stream->sent += count;
    return (ssize_t) count;
}

static void close_stream(void *context)
{
    struct stream *stream = context;
    struct server *server = stream->server;
    if (stream->after != NULL)
        stream->after->before = stream->before;
    if (stream->before != NULL)
        stream->before->after = stream->after;
    else
        server->streams = stream->after;
    server->stream_count--;
    buffer_finish(&stream->pending);
    free(stream);
}

struct MHD_Response *stream_open(struct server *server, struct MHD_Connection *handle)
{
    enum { BLOCK = 2048 };
    if (server->stream_count >= STREAMS_MAX)
        return NULL;
    struct stream *stream = calloc(1, sizeof *stream);
    if (stream == NULL)
        return NULL;
    struct MHD_Response *response = MHD_create_response_from_callback(
        MHD_SIZE_UNKNOWN, BLOCK, read_stream, stream, close_stream);
    if (response == NULL) {
        free(stream);
        return NULL;
    }
    *stream = (struct stream){
        .server = server,
        .after = server->streams,
        .connection = handle,
        .beaten = server->beat,
        .told = server->news_number,
    };
    buffer_add(&stream->pending, VIEW("retry: 1000\n"));
    buffer_add(&stream->pending, buffer_view(&server->news));
    if (server->streams != NULL)
        server->streams->before = stream;
    server->streams = stream;
    server->stream_count++;
    return response;
}

void stream_wake_all(struct server *server)
{
    for (struct stream *stream = server->streams; stream != NULL; stream = stream->after)
        if (stream->suspended) {
            stream->suspended = false;
            server->woken = true;
            MHD_resume_connection(stream->connection);
        }
}
