/* Marks of footnotes in Markdown, which libcmark reads as text. */
#ifndef ANNALS_CORPUS_MARKDOWN_NOTES_H
#define ANNALS_CORPUS_MARKDOWN_NOTES_H

#include "corpus/draft.h"

/* Erases "[^1]" in the draft's last block, and "[^1]:" where a note begins with it. */
void markdown_drop_notes(struct draft *draft);

#endif
