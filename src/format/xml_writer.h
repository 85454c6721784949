/* Writes XML as it goes: elements, attributes and text, escaped. */
#ifndef ANNALS_FORMAT_XML_WRITER_H
#define ANNALS_FORMAT_XML_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/view.h"

enum { XML_WRITER_DEPTH = 16 };

/* Zero with out set is a valid start state. Invalid use (an attribute after text, too
 * deep) is a bug and asserted. */
struct xml_writer {
    struct buffer *out;
    bool lines; /* each element ends its line: for documents whose white space is nothing
                 */

    struct view open[XML_WRITER_DEPTH];
    size_t depth;
    bool in_tag; /* the last element's tag may still get attributes */

    size_t replaced; /* characters that XML cannot hold, written as U+FFFD */
};

/* The declaration that opens a document: version 1.0, UTF-8. */
void xml_begin_document(struct xml_writer *writer);

/* <name; attributes may follow, until text, another element or its end. The name is not
 * escaped and must live until the element ends. */
void xml_begin(struct xml_writer *writer, struct view name);
void xml_attribute(struct xml_writer *writer, struct view name, struct view value);

/* Character data. All that XML 1.0 (fifth edition, 2.2) has no way to write becomes
 * U+FFFD, one for each character, so that counts of characters hold; carriage returns are
 * written as references, since a reader would make line feeds of them (2.11). */
void xml_text(struct xml_writer *writer, struct view text);

/* </name>, or /> where nothing was put into it. */
void xml_end(struct xml_writer *writer);

/* An element of text alone. */
void xml_put(struct xml_writer *writer, struct view name, struct view text);

#endif
