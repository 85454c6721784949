#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"

/* Leaves no control character for a terminal to obey and no half character at the end. */
static void clean(char *text)
{
    struct view view = view_of(text);
    text[utf8_floor(view, view.length)] = '\0';
    for (char *c = text; *c != '\0'; c++)
        if ((unsigned char) *c < ' ' || *c == 0x7f)
            *c = '?';
}

bool error_set(struct error *err, enum error_kind kind, const char *format, ...)
{
    if (err == NULL)
        return false;
    *err = (struct error){ .kind = kind };
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(err->text, sizeof err->text, format, arguments);
    va_end(arguments);
    clean(err->text);
    return false;
}
