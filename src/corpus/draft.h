/* Drafts: a document's text while readers write it and passes clean it, in place. */
#ifndef ANNALS_CORPUS_DRAFT_H
#define ANNALS_CORPUS_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/view.h"
#include "corpus/document.h"

/* Three bytes have a meaning of their own in a draft's text. A pass that takes something
 * out overwrites it with DRAFT_ERASED; draft_compact closes the gaps. */
enum {
    DRAFT_ERASED = 1,
    DRAFT_SOFT_BREAK = '\n', /* the source goes to a new line: a space in the end */
    DRAFT_HARD_BREAK = '\v', /* the source means a new line */
};

/* Why a block does not reach the text. */
enum draft_fate {
    DRAFT_KEPT,
    DRAFT_FURNITURE, /* what belongs to a page and not to its text */
    DRAFT_CODE,      /* no prose */
    DRAFT_SILENT,    /* a rule of dashes, an address that the source has taken up */
};

struct draft_block {
    enum block_kind kind;
    int level;
    size_t start, end; /* bytes of the draft's text */
    size_t linked;     /* bytes of it that stand in links */
    bool given;        /* the markup says the kind: a heading, an item, a table's row */
    bool lines;        /* verbatim lines, to be laid out (lines.h) */
    enum draft_fate fate;
};

struct draft_block_list {
    struct draft_block *items;
    size_t count, capacity;
};

struct hint_list {
    struct hint *items;
    size_t count, capacity;
};

struct origin_list {
    struct origin *items;
    size_t count, capacity;
};

struct page_start_list {
    struct page_start *items;
    size_t count, capacity;
};

/* Blocks stand in order and do not overlap; white space parts them, so that one may be
 * drawn together with the next by moving its end. */
struct draft {
    struct arena *arena;
    struct view raw; /* the file's text */
    struct diagnostics *diagnostics;

    char *text;
    size_t length, capacity;
    struct draft_block_list blocks;
    struct hint_list hints;       /* in order, not overlapping */
    struct origin_list origins;   /* as in a document */
    struct page_start_list pages; /* offsets are bytes of the raw text, in order */
    bool is_open;                 /* the last block is being written */
};

void draft_init(struct draft *draft, struct arena *arena, struct view raw,
                struct diagnostics *diagnostics);

/* Begins a block, closing the one that is open, and returns it: good until the next. */
struct draft_block *draft_open(struct draft *draft, enum block_kind kind, int level);

/* Ends the open block, if any; one without text is dropped. */
void draft_close(struct draft *draft);

/* Adds valid UTF-8 that stands at file_offset of the raw text to the open block (a
 * paragraph is begun if none is open). Line ends become soft breaks, other Unicode white
 * space a space; soft hyphens, zero-width and control characters are dropped. */
void draft_add(struct draft *draft, struct view text, size_t file_offset);

/* Adds text that a parser made of the raw text from file_offset on, undoing escapes and
 * character references: each byte gets the place of what it was made of. Returns where in
 * the raw text it ends. */
size_t draft_add_parsed(struct draft *draft, struct view text, size_t file_offset);

/* Adds a break or a space that the file has no byte for. */
void draft_break(struct draft *draft, char byte);

/* Says that a page of the original begins at file_offset of the raw text. */
void draft_page(struct draft *draft, size_t file_offset, int number);

/* Overwrites [start, end). */
void draft_erase(struct draft *draft, size_t start, size_t end);

/* The block's text as it stands, without white space at its ends. */
struct view draft_text(const struct draft *draft, const struct draft_block *block);

/* The part [start, end) of a block as a block of its own; it need not have text. */
struct draft_block draft_part(const struct draft_block *block, size_t start, size_t end);

/* The byte of the raw text that a byte of the draft came from. */
size_t draft_origin(const struct draft *draft, size_t offset);

/* Adds a finding about a byte of the draft. */
void draft_report(const struct draft *draft, enum diagnostic_code code, size_t offset,
                  const char *message);

/* Likewise about a byte of the raw text. */
void draft_report_raw(const struct draft *draft, enum diagnostic_code code,
                      size_t file_offset, const char *message);

/* Closes the gaps: erased bytes go, runs of white space become one, blocks that end up
 * empty go; blocks, hints and origins move along. Linear. */
void draft_compact(struct draft *draft);

/* Compacts for the last time, leaving out the blocks that are not kept, and gives the
 * text, blocks, hints and origins to the document. */
void draft_finish(struct draft *draft, struct document *document);

/* A value on one line, cleaned as text is; the absent view stays absent. */
struct view draft_clean(struct arena *arena, struct view value);

#endif
