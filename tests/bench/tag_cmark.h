/* Parsing with libcmark, apart from what shares its names. */
#ifndef ANNALS_TESTS_TAG_CMARK_H
#define ANNALS_TESTS_TAG_CMARK_H

#include <stddef.h>

/* The parsed document, for cmark_give_back. */
void *cmark_parse_text(const char *text, size_t length);
void cmark_give_back(void *parsed);

#endif
