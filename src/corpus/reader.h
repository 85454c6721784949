/* Readers: what each document format offers to the rest of the layer. */
#ifndef ANNALS_CORPUS_READER_H
#define ANNALS_CORPUS_READER_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/view.h"
#include "corpus/document.h"
#include "corpus/draft.h"

/* Writes the text of draft->raw from a byte on into the draft, block by block, and fills
 * what the source still lacks from what the format says of it. */
typedef void reader_read(struct draft *draft, size_t from, struct source *source);

reader_read plain_read;
reader_read markdown_read;
reader_read html_read;

/* Adds the raw text [from, end) to the draft as verbatim lines. */
void plain_add(struct draft *draft, size_t from, size_t end);

#endif
