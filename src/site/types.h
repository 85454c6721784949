/* The page types of the site, in the order in which they are written. */
#ifndef ANNALS_SITE_TYPES_H
#define ANNALS_SITE_TYPES_H

#include "site/page.h"

#define PAGE_TYPES(X) \
    X(timeline)       \
    X(year)           \
    X(event)          \
    X(moved)          \
    X(gone)           \
    X(source)         \
    X(entity)         \
    X(kind)           \
    X(sources)        \
    X(entities)       \
    X(kinds)          \
    X(years)          \
    X(disagreements)  \
    X(undated)        \
    X(changes)        \
    X(about)          \
    X(missing)

#define PAGE_TYPE_DECLARE(name) extern const struct page_type page_##name;
PAGE_TYPES(PAGE_TYPE_DECLARE)
#undef PAGE_TYPE_DECLARE

extern const struct page_type *const page_types[];
extern const size_t page_type_count;

#endif
