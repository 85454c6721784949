#include "site/types.h"

#define PAGE_TYPE_ROW(name) &page_##name,
const struct page_type *const page_types[] = { PAGE_TYPES(PAGE_TYPE_ROW) };
#undef PAGE_TYPE_ROW
const size_t page_type_count = sizeof page_types / sizeof *page_types;
