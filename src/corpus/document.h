/* Documents: sources as read, with their clean text, its blocks and its way back to the
 * file. */
#ifndef ANNALS_CORPUS_DOCUMENT_H
#define ANNALS_CORPUS_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/view.h"
#include "date/date.h"

enum block_kind {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_ITEM,
    BLOCK_QUOTE,
    BLOCK_CAPTION,
    BLOCK_DATELINE, /* a line that gives place and date of the whole, or a cable's header
                     */
};

/* Bytes [start, end) of the text; blocks stand in order, "\n\n" between them. */
struct block {
    enum block_kind kind;
    int level; /* of a heading, 1 to 6; else 0 */
    size_t start, end;
    int page; /* of the original, on which it begins; 0 where none is known */
};

/* A page of the original begins at this byte of the text. */
struct page_start {
    size_t offset;
    int number;
};

/* A name that the source's own markup shows ([PER ...], a link to a tag). */
enum hint_kind { HINT_PERSON, HINT_ORGANISATION, HINT_PLACE, HINT_OTHER };

struct hint {
    enum hint_kind kind;
    size_t start, end; /* bytes of the text */
};

/* Text from offset on comes from file_offset on, byte by byte, until the next entry. */
struct origin {
    size_t offset, file_offset;
};

/* What a source says of itself; absent views where it says nothing. */
struct source {
    struct view id;     /* path under corpus/ without the ending */
    struct view path;   /* as messages show it */
    struct view format; /* "markdown", "text", "html", "json" */
    struct view sha256;

    struct view title, publisher, author, url, language;
    struct view rights; /* "full" or "excerpt" */
    struct view kind;   /* "digest" or absent */
    bool draft;
    struct view *tags;
    size_t tag_count;

    bool has_date;
    struct date date;
    struct view date_basis; /* in words: "front matter" */
};

struct document {
    struct source
        source; /* has_date: stated in front matter, sidecar, meta element, JSON */

    struct view text; /* valid UTF-8 without control characters, one line a block but for
                         '\n' where the source breaks lines on purpose */
    struct block *blocks;
    size_t block_count;

    struct hint *hints; /* in order, not overlapping */
    size_t hint_count;
    struct origin *origins; /* in order; the first has offset 0 */
    size_t origin_count;

    struct page_start *pages; /* in order of offset */
    size_t page_count;

    struct view raw; /* the file's own text after repair, for line and column */
    struct diagnostics *diagnostics;
};

/* Line and column (characters, from 1) in the file of a byte of the text. */
void document_place(const struct document *document, size_t offset, size_t *line,
                    size_t *column);

/* Adds a finding about a byte of the text. */
void document_report(const struct document *document, enum diagnostic_code code,
                     size_t offset, const char *message);

/* The page of the original that a byte of the text stands on; 0 where none is known. */
int document_page(const struct document *document, size_t offset);

struct view block_kind_name(enum block_kind kind);
bool block_kind_of(struct view name, enum block_kind *kind);

#endif
