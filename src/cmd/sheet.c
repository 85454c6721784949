#include "cmd/sheet.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"

/* Select graphic rendition, ECMA-48 8.3.117. */
static const struct view styles[] = {
    [SHEET_PLAIN] = { NULL, 0 },          [SHEET_HEADING] = VIEW_INIT("\33[1m"),
    [SHEET_STRONG] = VIEW_INIT("\33[1m"), [SHEET_FAINT] = VIEW_INIT("\33[2m"),
    [SHEET_DRAWN] = VIEW_INIT("\33[36m"),
};

void sheet_init(struct sheet *sheet)
{
    const char *none = getenv("NO_COLOR"), *terminal = getenv("TERM");
    bool refused = none != NULL && *none != '\0';
    bool dumb = terminal == NULL || strcmp(terminal, "dumb") == 0;
    *sheet = (struct sheet){ .coloured = !refused && !dumb && isatty(STDOUT_FILENO) };
}

void sheet_finish(struct sheet *sheet)
{
    buffer_finish(&sheet->out);
}

static void begin_style(struct sheet *sheet, enum sheet_style style)
{
    if (sheet->coloured)
        buffer_add(&sheet->out, styles[style]);
}

static void end_style(struct sheet *sheet, enum sheet_style style)
{
    if (sheet->coloured && styles[style].length > 0)
        buffer_add(&sheet->out, VIEW("\33[0m"));
}

/* Words without what could steer a terminal. */
static void add_words(struct sheet *sheet, struct view words)
{
    for (size_t i = 0; i < words.length;) {
        size_t start = i;
        uint32_t code = utf8_next(words, &i);
        if (code == '\n' || code == '\t')
            buffer_add_byte(&sheet->out, ' ');
        else if (utf8_is_control(code))
            buffer_add_byte(&sheet->out, '?');
        else
            buffer_add(&sheet->out, view_slice(words, start, i));
    }
}

static void add_spaces(struct sheet *sheet, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buffer_add_byte(&sheet->out, ' ');
}

/* Where the first line of the words ends, at most room characters on: behind a whole
 * word if there is one, else within. */
static size_t fold(struct view words, size_t room)
{
    size_t end = 0, space = 0;
    for (size_t count = 0; end < words.length && count < room; count++) {
        if (words.data[end] == ' ')
            space = end;
        utf8_next(words, &end);
    }
    if (end == words.length || words.data[end] == ' ' || space == 0)
        return end;
    return space;
}

/* The words from the column on that the line has come to; ends the line. */
static void add_folded(struct sheet *sheet, enum sheet_style style, size_t column,
                       struct view words)
{
    for (words = view_trim(words);;) {
        size_t end = fold(words, SHEET_COLUMNS - column);
        begin_style(sheet, style);
        add_words(sheet, view_slice(words, 0, end));
        end_style(sheet, style);
        buffer_add_byte(&sheet->out, '\n');
        words = view_trim(view_slice(words, end, words.length));
        if (words.length == 0)
            return;
        add_spaces(sheet, column);
    }
}

void sheet_line(struct sheet *sheet, enum sheet_style style, struct view words)
{
    add_folded(sheet, style, 0, words);
}

void sheet_long(struct sheet *sheet, struct view words)
{
    add_words(sheet, words);
    buffer_add_byte(&sheet->out, '\n');
}

void sheet_drawn(struct sheet *sheet, struct view line)
{
    add_spaces(sheet, SHEET_INDENT);
    begin_style(sheet, SHEET_DRAWN);
    buffer_add(&sheet->out, line);
    end_style(sheet, SHEET_DRAWN);
    buffer_add_byte(&sheet->out, '\n');
}

void sheet_entry_in(struct sheet *sheet, enum sheet_style style, const char *label,
                    struct view words)
{
    size_t length = strlen(label);
    add_spaces(sheet, SHEET_INDENT);
    begin_style(sheet, SHEET_FAINT);
    add_words(sheet, view_of(label));
    end_style(sheet, SHEET_FAINT);
    add_spaces(sheet, length < SHEET_LABEL ? SHEET_LABEL - length : 1);
    add_folded(sheet, style, SHEET_INDENT + SHEET_LABEL, words);
}

void sheet_entry(struct sheet *sheet, const char *label, struct view words)
{
    sheet_entry_in(sheet, SHEET_PLAIN, label, words);
}

void sheet_gap(struct sheet *sheet)
{
    buffer_add_byte(&sheet->out, '\n');
}

bool sheet_print(struct sheet *sheet, struct error *err)
{
    size_t length = sheet->out.length;
    bool good = length == 0 || fwrite(sheet->out.data, 1, length, stdout) == length;
    good = fflush(stdout) == 0 && good;
    buffer_clear(&sheet->out);
    if (good)
        return true;
    return error_set(err, ERROR_SYSTEM, "cannot write to standard output: %s",
                     error_cause(errno));
}
