/* Linked data: what a page is about in the words of schema.org, as JSON-LD. */
#ifndef ANNALS_SITE_LINKED_DATA_H
#define ANNALS_SITE_LINKED_DATA_H

#include "base/sink.h"
#include "format/json_writer.h"
#include "site/page.h"

/* Each writes the members of the object after @context. Addresses stand in it only where
 * the site knows its own, since they must be whole. */
void linked_data_of_timeline(const struct page *page, struct json_writer *writer);
void linked_data_of_event(const struct page *page, struct json_writer *writer);
void linked_data_of_source(const struct page *page, struct json_writer *writer);
void linked_data_of_entity(const struct page *page, struct json_writer *writer);
void linked_data_of_about(const struct page *page, struct json_writer *writer);

/* The whole object of a page, by its describe; that of a list where it has none. */
void linked_data_write(const struct page *page, struct buffer *out);

/* The whole timeline as one document: a graph of it, its events, entities and sources,
 * who refer to each other by the "@id" that address_id gives their pages. */
void linked_data_write_all(const struct site *site, struct sink *sink);

#endif
