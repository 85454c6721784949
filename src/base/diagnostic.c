#include "base/diagnostic.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"
#include "base/vector.h"

struct catalogue_row {
    struct view name, meaning;
    enum diagnostic_severity severity;
};

static const struct catalogue_row catalogue[DIAGNOSTIC_CODE_COUNT] = {
#define CATALOGUE_ROW(name, code, severity, meaning) \
    [DIAGNOSTIC_##name] = { VIEW_INIT(code), VIEW_INIT(meaning), DIAGNOSTIC_##severity },
    DIAGNOSTIC_CODES(CATALOGUE_ROW)
#undef CATALOGUE_ROW
};

static const struct view severity_names[] = {
    [DIAGNOSTIC_NOTE] = VIEW_INIT("note"),
    [DIAGNOSTIC_WARNING] = VIEW_INIT("warning"),
    [DIAGNOSTIC_ERROR] = VIEW_INIT("error"),
};

/* What one message may hold; what is longer is cut between characters. */
enum { MESSAGE_SIZE = 1024 };

static size_t limit_of(const struct diagnostics *list)
{
    return list->limit != 0 ? list->limit : DIAGNOSTIC_LIMIT;
}

void diagnostics_add(struct diagnostics *list, enum diagnostic_code code, size_t line,
                     size_t column, const char *format, ...)
{
    assert(code < DIAGNOSTIC_CODE_COUNT);
    if (++list->of_code[code] > limit_of(list))
        return;

    char text[MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    struct view message = view_of(text);
    message.length = utf8_floor(message, message.length);

    *VECTOR_PUSH(list->arena, list) = (struct diagnostic){
        .code = code,
        .line = line,
        .column = column,
        .path = list->path,
        .message = arena_copy(list->arena, message),
    };
}

void diagnostics_close(struct diagnostics *list)
{
    for (size_t code = 0; code < DIAGNOSTIC_CODE_COUNT; code++) {
        if (list->of_code[code] <= limit_of(list))
            continue;
        size_t dropped = list->of_code[code] - limit_of(list);
        *VECTOR_PUSH(list->arena, list) = (struct diagnostic){
            .code = DIAGNOSTIC_MORE,
            .path = list->path,
            .message = arena_format(list->arena, "and %zu more like it: \"%s\"", dropped,
                                    catalogue[code].name.data),
        };
    }
}

enum diagnostic_severity diagnostic_severity_of(enum diagnostic_code code)
{
    return catalogue[code].severity;
}

struct view diagnostic_meaning(enum diagnostic_code code)
{
    return catalogue[code].meaning;
}

struct view diagnostic_name(enum diagnostic_code code)
{
    return catalogue[code].name;
}

struct view diagnostic_severity_name(enum diagnostic_severity severity)
{
    return severity_names[severity];
}

bool diagnostic_code_of(struct view name, enum diagnostic_code *code)
{
    for (size_t i = 0; i < DIAGNOSTIC_CODE_COUNT; i++) {
        if (view_equal(catalogue[i].name, name)) {
            *code = (enum diagnostic_code) i;
            return true;
        }
    }
    return false;
}

/* A terminal obeys C0 and C1; a line is one line; what is not UTF-8 is anybody's guess.
 */
static bool is_safe(uint32_t code)
{
    return !utf8_is_control(code) && code != '\t' && code != '\n' && code != 0x2028 &&
           code != 0x2029;
}

static void write_safe(struct buffer *out, struct view text)
{
    size_t at = 0;
    while (at < text.length) {
        size_t start = at;
        uint32_t code = utf8_next(text, &at);
        struct view bytes = view_slice(text, start, at);
        bool valid = code != UTF8_REPLACEMENT || view_equal(bytes, VIEW("\xEF\xBF\xBD"));
        if (valid && is_safe(code)) {
            buffer_add(out, bytes);
            continue;
        }
        for (size_t i = 0; i < bytes.length; i++)
            buffer_format(out, "\\x%02X", (unsigned) (unsigned char) bytes.data[i]);
    }
}

void diagnostic_write(const struct diagnostic *diagnostic, struct buffer *out)
{
    if (diagnostic->path.length > 0) {
        write_safe(out, diagnostic->path);
        /* what is about a whole file or line stands at its begin */
        size_t line = diagnostic->line > 0 ? diagnostic->line : 1;
        size_t column =
            diagnostic->line > 0 && diagnostic->column > 0 ? diagnostic->column : 1;
        buffer_format(out, ":%zu:%zu: ", line, column);
    }
    buffer_add(out, severity_names[diagnostic_severity_of(diagnostic->code)]);
    buffer_add(out, VIEW(": "));
    write_safe(out, diagnostic->message);
    buffer_add(out, VIEW(" ["));
    buffer_add(out, catalogue[diagnostic->code].name);
    buffer_add(out, VIEW("]\n"));
}
