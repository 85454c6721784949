/* A sheet for a terminal: entries of a label and words, folded to 80 columns, coloured
 * where the terminal has colours and nobody asked for none. */
#ifndef ANNALS_CMD_SHEET_H
#define ANNALS_CMD_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

enum { SHEET_COLUMNS = 80, SHEET_INDENT = 5, SHEET_LABEL = 10 };

enum sheet_style { SHEET_PLAIN, SHEET_HEADING, SHEET_STRONG, SHEET_FAINT, SHEET_DRAWN };

/* Zero is a valid start state: without colours. */
struct sheet {
    struct buffer out;
    bool coloured;
};

/* Colours where standard output is a terminal that has them and NO_COLOR is unset or
 * empty (https://no-color.org). */
void sheet_init(struct sheet *sheet);
void sheet_finish(struct sheet *sheet);

/* A line of its own, flush left, folded. */
void sheet_line(struct sheet *sheet, enum sheet_style style, struct view words);

/* The same, however long it is. */
void sheet_long(struct sheet *sheet, struct view words);

/* An indented line whose spaces stay as they are. */
void sheet_drawn(struct sheet *sheet, struct view line);

/* "     label     words", what does not fit below the words' beginning. */
void sheet_entry(struct sheet *sheet, const char *label, struct view words);
void sheet_entry_in(struct sheet *sheet, enum sheet_style style, const char *label,
                    struct view words);

void sheet_gap(struct sheet *sheet);

/* Writes all to standard output and empties the sheet. */
bool sheet_print(struct sheet *sheet, struct error *err);

#endif
