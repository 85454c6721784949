/* Dates to and from JSON: DATE of the contract. */
#ifndef ANNALS_STORE_DATE_JSON_H
#define ANNALS_STORE_DATE_JSON_H

#include <stdbool.h>

#include "base/error.h"
#include "date/date.h"
#include "format/json_writer.h"
#include "format/node.h"

void date_json_write(struct json_writer *writer, const struct date *date);

/* Writes the key with the date, or with null when it is not there. */
void date_json_put(struct json_writer *writer, struct view key, bool present,
                   const struct date *date);

/* Reads the date at a key. Days that are not those of the EDTF are refused: one of the
 * two must be wrong. What display says is not read: it follows from the rest. */
bool date_json_read(const struct node *map, const char *key, struct date *out,
                    struct error *err);

/* As date_json_read, with *present false for null. */
bool date_json_read_if_any(const struct node *map, const char *key, bool *present,
                           struct date *out, struct error *err);

#endif
