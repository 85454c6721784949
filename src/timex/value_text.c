#include "timex/value_text.h"

void value_add_byte(struct value_text *text, char byte)
{
    if (text->length < sizeof text->bytes)
        text->bytes[text->length++] = byte;
}

void value_add(struct value_text *text, const char *string)
{
    while (*string != 0)
        value_add_byte(text, *string++);
}

void value_add_number(struct value_text *text, size_t number, unsigned least)
{
    char figures[24];
    unsigned count = 0;
    for (; number > 0 || count < least || count == 0; number /= 10)
        figures[count++] = (char) ('0' + number % 10);
    while (count > 0)
        value_add_byte(text, figures[--count]);
}

struct view value_text_view(struct arena *arena, const struct value_text *text)
{
    return arena_copy(arena, (struct view){ text->bytes, text->length });
}
