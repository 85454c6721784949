/* Reporting what of a page was left out of its text. */
#ifndef ANNALS_CORPUS_HTML_REPORT_H
#define ANNALS_CORPUS_HTML_REPORT_H

#include "corpus/draft.h"
#include "corpus/html_main.h"

/* One FURNITURE finding that names the first elements around and within the main text
 * that hold words and were left out. */
void html_report(const struct draft *draft, const struct html_tree *tree,
                 const struct html_roots *roots, size_t headline);

#endif
