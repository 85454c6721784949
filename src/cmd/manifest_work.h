/* What the steps of keeping a manifest share. */
#ifndef ANNALS_CMD_MANIFEST_WORK_H
#define ANNALS_CMD_MANIFEST_WORK_H

#include "cmd/manifest.h"
#include "store/pack.h"

/* The manifest's file, read or written; loose are the rows that stand in no table. Read,
 * it opens its table, without which it is of no use. */
void manifest_walk(struct pack *pack, struct manifest *manifest,
                   struct manifest_rows *loose);

/* The file of the table of a generation, beside the manifest's. In the arena. */
const char *manifest_table_path(struct manifest *manifest, size_t generation);

/* The row of a place; without a path where it is gone. */
struct manifest_row manifest_row_at(const struct manifest *manifest, size_t place);

/* Whether the row's file is as it was left. */
bool manifest_row_stands(const struct manifest *manifest, const struct manifest_row *row);

/* Opens the site's folder, where there is one by now. */
void manifest_open_folder(struct manifest *manifest);

/* What a file or folder below it is like; false, and zero, where it is not there. */
typedef bool manifest_reader(int folder, const char *path, struct file_state *out);
bool manifest_look(const struct manifest *manifest, struct view path,
                   manifest_reader *read_state, struct file_state *out);

#endif
