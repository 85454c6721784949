/* Lines of pages: what a program that reads PDF or scans gives of each page, without what
 * belongs to the page and not to its text. */
#ifndef ANNALS_CORPUS_PAGE_LINES_H
#define ANNALS_CORPUS_PAGE_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"

/* Narrows each page by the lines at its head and foot that are running heads (the same on
 * another page but for the digits, no sentence; the first page keeps its own, which may
 * be the title) or page numbers ("- 3 -", "Page 3 of 10"; a bare number only where it
 * counts on with those of other pages). Returns how many lines that are. */
size_t page_lines_trim(struct arena *arena, struct view *pages, size_t count);

/* A word that is broken at the end of a page becomes whole on it, and goes from the next.
 * The page that changed is the arena's. */
void page_lines_mend(struct arena *arena, struct view *page, struct view *next);

#endif
