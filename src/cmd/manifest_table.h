/* The manifest's table: most of its rows, in a file that is used where it lies. It is
 * written once, and what changes is noted beside it, in the manifest. */
#ifndef ANNALS_CMD_MANIFEST_TABLE_H
#define ANNALS_CMD_MANIFEST_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/file_map.h"
#include "base/file_state.h"
#include "base/stamp.h"
#include "base/view.h"

struct manifest_row {
    struct view path; /* below the site's folder */
    struct stamp stamp;
    struct file_state state;
    bool settled; /* the state tells whether the file has changed since */
};

struct manifest_rows {
    struct manifest_row *items;
    size_t count, capacity;
};

#define MANIFEST_NO_ROW SIZE_MAX

/* Zero is a valid start state: there are no rows. */
struct manifest_table {
    struct file_map map;
    const struct table_head *head;
    const struct table_row *rows;
    const uint32_t *slots; /* numbers of rows by the hash of their path; 0: none */
    const char *text;      /* the paths */
    size_t count;
};

/* Opens the table in the file at path, which is the one of that identity. Any other, and
 * one that is damaged, has no rows: false. */
bool manifest_table_open(const char *path, uint64_t identity, struct manifest_table *out);

/* A row, whose path has a NUL behind it; one that is damaged is without a path. */
struct manifest_row manifest_table_row(const struct manifest_table *table, size_t index);

/* The row of a path, or MANIFEST_NO_ROW. */
size_t manifest_table_find(const struct manifest_table *table, struct view path);

bool manifest_table_write(const char *path, uint64_t identity,
                          const struct manifest_rows *rows, struct error *err);

void manifest_table_close(struct manifest_table *table);

#endif
