#include "tag_cmark.h"

#include <cmark.h>

void *cmark_parse_text(const char *text, size_t length)
{
    return cmark_parse_document(text, length, CMARK_OPT_DEFAULT);
}

void cmark_give_back(void *parsed)
{
    cmark_node_free(parsed);
}
