/* Tables in Markdown, which libcmark reads as paragraphs. */
#ifndef ANNALS_CORPUS_MARKDOWN_TABLE_H
#define ANNALS_CORPUS_MARKDOWN_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "corpus/draft.h"

/* Whether the paragraph at start is a table: cells between pipes, below them a row of
 * dashes (GitHub Flavored Markdown 0.29, section 4.10). */
bool markdown_is_table(struct view raw, size_t start);

/* Makes each line of the draft's last block a block, without the row of dashes and the
 * pipes at its ends. */
void markdown_part_table(struct draft *draft);

#endif
