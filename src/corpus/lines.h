/* Laying out lines: paragraphs, headings and items found in text that has only lines. */
#ifndef ANNALS_CORPUS_LINES_H
#define ANNALS_CORPUS_LINES_H

#include "corpus/draft.h"

/* Replaces each block of verbatim lines by what its lines make up: paragraphs parted by
 * blank lines, or by lines that stop well before the width the text is wrapped to, or by
 * every line where it is not wrapped; lines of one paragraph are rejoined. A line with a
 * rule below is a heading; bullets and '>' at the start of a line make items and quotes.
 * A text that numbers its paragraphs with pilcrows is parted by blank lines alone. */
void lines_lay_out(struct draft *draft);

#endif
