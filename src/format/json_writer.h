/* Writes JSON as it goes: nothing is held but what is not yet flushed. */
#ifndef ANNALS_FORMAT_JSON_WRITER_H
#define ANNALS_FORMAT_JSON_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/sink.h"
#include "base/view.h"

enum { JSON_WRITER_DEPTH = 32, JSON_WRITER_HELD = 64 * 1024 };

/* Writes compact JSON, or with indent > 0 one item a line. '<', U+2028 and U+2029 are
 * escaped, so that the text may stand in a script element. Invalid use (a key outside an
 * object, too deep) is a bug and asserted. */
struct json_writer {
    struct buffer *out;
    int indent; /* spaces a level; 0 for compact */

    /* Takes what out holds and empties it, whenever that is more than JSON_WRITER_HELD
     * bytes; NULL to hold all. The caller drains what is left at the end. */
    void (*drain)(void *context, struct buffer *out);
    void *drain_context;

    int depth;
    bool in_list[JSON_WRITER_DEPTH];
    bool has_items[JSON_WRITER_DEPTH];
    bool after_key;
};

/* A writer into a sink, compact unless it is indented then. */
struct json_writer json_writer_into(struct sink *sink);

/* Items of the list that is open, one or more, as a piece of the sink that the writer
 * writes into (sink_begin_piece): true where they are to be written. */
bool json_begin_piece(struct json_writer *writer, struct sink *sink, size_t part,
                      const struct stamp *stamp);
void json_end_piece(struct json_writer *writer, struct sink *sink,
                    const struct stamp *stamp);

void json_begin_map(struct json_writer *writer);
void json_end_map(struct json_writer *writer);
void json_begin_list(struct json_writer *writer);
void json_end_list(struct json_writer *writer);
void json_key(struct json_writer *writer, struct view key);

/* json_string and its like are names of jansson's, which the program links too. */
void json_write_string(struct json_writer *writer, struct view string); /* absent: null */
void json_write_integer(struct json_writer *writer, int64_t number);
void json_write_bool(struct json_writer *writer, bool value);
void json_write_null(struct json_writer *writer);

/* At most that many digits after the point, without zeros at the end: 0.70 is 0.7. What
 * is no number or too large is null. */
void json_write_decimal(struct json_writer *writer, double number, int digits);

/* key and value at once. As above the absent view is written as null. */
void json_put_string(struct json_writer *writer, struct view key, struct view string);
void json_put_integer(struct json_writer *writer, struct view key, int64_t number);
void json_put_bool(struct json_writer *writer, struct view key, bool value);

#endif
