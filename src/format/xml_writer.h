/* An XML writer: elements, attributes and text escaped into a buffer. */
#ifndef ANNALS_FORMAT_XML_WRITER_H
#define ANNALS_FORMAT_XML_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/view.h"

/* Zero is a valid start state but for out. Names are the caller's own and not escaped. */
struct xml_writer {
    struct buffer *out;
    bool in_tag;     /* a start tag is open for attributes */
    size_t replaced; /* characters that XML cannot hold, written as U+FFFD */
};

/* <name; attributes may follow, until text, another element or its end. */
void xml_begin(struct xml_writer *writer, struct view name);

/* name="value" in the start tag that is open. */
void xml_attribute(struct xml_writer *writer, struct view name, struct view value);

/* Character data. All that XML 1.0 (fifth edition, 2.2) has no way to write becomes
 * U+FFFD, one for each character, so that counts of characters hold; carriage returns are
 * written as references, since a reader would make line feeds of them (2.11). */
void xml_text(struct xml_writer *writer, struct view text);

/* </name>, or /> where nothing was put into it. */
void xml_end(struct xml_writer *writer, struct view name);

#endif
