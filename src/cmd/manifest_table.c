#include "cmd/manifest_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/table.h"

/* The file: head, rows, slots, text. Numbers are the machine's own: only the program that
 * wrote the file reads it. */
struct table_head {
    char mark[16];
    uint64_t identity;
    uint64_t rows, slots; /* of slots there is a power of two, some of them empty */
    uint64_t text;        /* bytes */
};

struct table_row {
    struct file_state state;
    struct stamp stamp;
    uint64_t path; /* where it begins in the text */
    uint32_t length, settled;
};

static const char mark[sizeof((struct table_head *) NULL)->mark] = "annals table 1";

static uint64_t length_of(const struct table_head *head)
{
    return sizeof *head + head->rows * sizeof(struct table_row) +
           head->slots * sizeof(uint32_t) + head->text;
}

static bool is_sound(struct view bytes, uint64_t identity)
{
    struct table_head head;
    if (bytes.length < sizeof head)
        return false;
    memcpy(&head, bytes.data, sizeof head);
    if (memcmp(head.mark, mark, sizeof mark) != 0 || head.identity != identity ||
        head.rows >= UINT32_MAX || head.slots <= head.rows ||
        head.slots > (uint64_t) UINT32_MAX + 1 || (head.slots & (head.slots - 1)) != 0 ||
        head.text > bytes.length)
        return false;
    return bytes.length == length_of(&head);
}

bool manifest_table_open(const char *path, uint64_t identity, struct manifest_table *out)
{
    struct manifest_table table = { .count = 0 };
    *out = table;
    if (!file_map_open_path(&table.map, path))
        return false;
    if (!is_sound(table.map.bytes, identity)) {
        file_map_close(&table.map);
        return false;
    }
    /* A mapping begins at a page, and each part is a multiple of what it is aligned to.
     */
    const void *at = table.map.bytes.data;
    table.head = at;
    table.rows = (at = table.head + 1);
    table.slots = (at = table.rows + table.head->rows);
    table.text = (at = table.slots + table.head->slots);
    table.count = (size_t) table.head->rows;
    *out = table;
    return true;
}

struct manifest_row manifest_table_row(const struct manifest_table *table, size_t index)
{
    const struct table_row *row = &table->rows[index];
    uint64_t text = table->head->text;
    struct manifest_row out = { .stamp = row->stamp,
                                .state = row->state,
                                .settled = row->settled == 1 };
    if (row->path < text && row->length < text - row->path &&
        table->text[row->path + row->length] == '\0')
        out.path = (struct view){ table->text + row->path, row->length };
    return out;
}

size_t manifest_table_find(const struct manifest_table *table, struct view path)
{
    if (table->count == 0)
        return MANIFEST_NO_ROW;
    size_t mask = (size_t) table->head->slots - 1;
    size_t at = (size_t) table_hash(table->head->identity, path) & mask;
    for (size_t n = 0; n <= mask && table->slots[at] != 0; n++, at = (at + 1) & mask) {
        size_t index = table->slots[at] - 1;
        if (index < table->count &&
            view_equal(manifest_table_row(table, index).path, path))
            return index;
    }
    return MANIFEST_NO_ROW;
}

static void enter(uint32_t *slots, size_t mask, uint64_t hash, size_t index)
{
    size_t at = (size_t) hash & mask;
    while (slots[at] != 0)
        at = (at + 1) & mask;
    slots[at] = (uint32_t) index + 1;
}

static struct table_head head_of(const struct manifest_rows *rows, uint64_t identity)
{
    struct table_head head = { .identity = identity, .rows = rows->count, .slots = 2 };
    memcpy(head.mark, mark, sizeof mark);
    while (head.slots < 2 * head.rows)
        head.slots *= 2;
    for (size_t i = 0; i < rows->count; i++)
        head.text += rows->items[i].path.length + 1;
    return head;
}

/* The file's bytes, which are zero so far. */
static void fill(const struct table_head *head, const struct manifest_rows *rows,
                 char *bytes)
{
    void *place = bytes + sizeof *head;
    struct table_row *row = place;
    uint32_t *slots = (place = row + head->rows);
    char *text = (place = slots + head->slots), *at = text;
    memcpy(bytes, head, sizeof *head);
    for (size_t i = 0; i < rows->count; i++) {
        const struct manifest_row *from = &rows->items[i];
        row[i] = (struct table_row){ .state = from->state,
                                     .stamp = from->stamp,
                                     .path = (uint64_t) (at - text),
                                     .length = (uint32_t) from->path.length,
                                     .settled = from->settled };
        memcpy(at, from->path.data, from->path.length);
        at += from->path.length + 1;
        enter(slots, (size_t) head->slots - 1, table_hash(head->identity, from->path), i);
    }
}

bool manifest_table_write(const char *path, uint64_t identity,
                          const struct manifest_rows *rows, struct error *err)
{
    struct table_head head = head_of(rows, identity);
    size_t whole = (size_t) length_of(&head);
    char *bytes = calloc(1, whole);
    if (bytes == NULL)
        abort();
    fill(&head, rows, bytes);
    bool good = file_write(path, (struct view){ bytes, whole }, NULL, err);
    free(bytes);
    return good;
}

void manifest_table_close(struct manifest_table *table)
{
    file_map_close(&table->map);
    *table = (struct manifest_table){ .count = 0 };
}
