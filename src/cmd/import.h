/* Importing: a web page, a PDF or a text as Markdown with front matter, for review. */
#ifndef ANNALS_CMD_IMPORT_H
#define ANNALS_CMD_IMPORT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "cmd/report.h"
#include "corpus/document.h"
#include "events/claim.h"

/* What the front matter of a source says; absent views are left to be filled in. */
struct imported {
    struct view title, date, publisher, author, url, language;
    struct view date_basis; /* what the date was taken from, where it was not given */
    size_t left_out;        /* running heads and page numbers of its pages */
    struct view from;       /* the file that was imported, or absent */
};

/* Writes the front matter of a draft. */
void import_write_head(const struct imported *imported, struct buffer *out);

/* Reads the file by its ending and writes its text as Markdown to *body: reading that
 * again gives the same text, block by block. Findings are reported. */
bool import_file(struct arena *arena, const char *path, struct report *report,
                 struct imported *imported, struct buffer *body, struct error *err);

/* Writes plain text as Markdown: paragraphs, which empty lines part, a line each. */
void import_write_paragraphs(struct buffer *out, struct view text);

/* pdf.c: the text of a PDF by pdftotext, each page begun by a comment with its number.
 * *left_out counts the running heads and page numbers that are not in it. ERROR_SYSTEM
 * where that program is not there or fails. */
bool pdf_read(struct arena *arena, const char *path, struct buffer *out, size_t *left_out,
              struct error *err);

#endif
