/* Diagnostics: findings about input, collected with a code and a place. */
#ifndef ANNALS_BASE_DIAGNOSTIC_H
#define ANNALS_BASE_DIAGNOSTIC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diagnostic_codes.h"
#include "base/view.h"

enum diagnostic_severity { DIAGNOSTIC_NOTE, DIAGNOSTIC_WARNING, DIAGNOSTIC_ERROR };

#define DIAGNOSTIC_ENUM(name, code, severity, meaning) DIAGNOSTIC_##name,
enum diagnostic_code { DIAGNOSTIC_CODES(DIAGNOSTIC_ENUM) DIAGNOSTIC_CODE_COUNT };
#undef DIAGNOSTIC_ENUM

struct diagnostic {
    enum diagnostic_code code;
    size_t line, column; /* from 1; 0 when it is about the whole file */
    struct view path;
    struct view message; /* what (what to do) */
};

/* Zero with an arena set is a valid start state. Once limit findings of one code are held
 * (0 means DIAGNOSTIC_LIMIT), more of it are counted and not kept. */
struct diagnostics {
    struct arena *arena;
    struct diagnostic *items;
    size_t count, capacity;
    struct view path; /* of the file that findings are about */
    size_t limit;
    size_t of_code[DIAGNOSTIC_CODE_COUNT]; /* findings, kept or not */
};

enum { DIAGNOSTIC_LIMIT = 20 };

/* Adds a finding about list->path. */
void diagnostics_add(struct diagnostics *list, enum diagnostic_code code, size_t line,
                     size_t column, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Adds one note for each code of which findings were dropped ("and 12 more like it"). */
void diagnostics_close(struct diagnostics *list);

/* The severity, and the name that stands in brackets, of a code. */
enum diagnostic_severity diagnostic_severity_of(enum diagnostic_code code);
struct view diagnostic_name(enum diagnostic_code code);
struct view diagnostic_meaning(enum diagnostic_code code); /* "a date cannot be" */
struct view diagnostic_severity_name(enum diagnostic_severity severity);

/* The code of that name; false when there is none. */
bool diagnostic_code_of(struct view name, enum diagnostic_code *code);

/* Writes "file:line:column: severity: what (what to do) [code]\n". Control characters of
 * path and message are written as \xNN, so that no input reaches a terminal raw. */
void diagnostic_write(const struct diagnostic *diagnostic, struct buffer *out);

#endif
