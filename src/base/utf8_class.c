#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

static utf8proc_category_t category_of(uint32_t code)
{
    return utf8proc_category((utf8proc_int32_t) code);
}

static bool is_ascii_letter(uint32_t code)
{
    return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

bool utf8_is_letter(uint32_t code)
{
    if (code < 0x80)
        return is_ascii_letter(code);
    utf8proc_category_t category = category_of(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool utf8_is_upper(uint32_t code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z';
    utf8proc_category_t category = category_of(code);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_lower(uint32_t code)
{
    if (code < 0x80)
        return code >= 'a' && code <= 'z';
    return category_of(code) == UTF8PROC_CATEGORY_LL;
}

bool utf8_is_digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

bool utf8_is_space(uint32_t code)
{
    if (code < 0x80)
        return code == ' ' || (code >= '\t' && code <= '\r');
    return code == 0x85 || code == 0x2028 || code == 0x2029 ||
           category_of(code) == UTF8PROC_CATEGORY_ZS;
}

bool utf8_is_dash(uint32_t code)
{
    return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

bool utf8_is_quote(uint32_t code)
{
    if (code < 0x80)
        return code == '"' || code == '\'';
    if (code == 0x201A || code == 0x201E || (code >= 0x300C && code <= 0x300F))
        return true;
    utf8proc_category_t category = category_of(code);
    return category == UTF8PROC_CATEGORY_PI || category == UTF8PROC_CATEGORY_PF;
}

bool utf8_is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019;
}

bool utf8_is_mark(uint32_t code)
{
    if (code < 0x80)
        return false;
    utf8proc_category_t category = category_of(code);
    return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

bool utf8_is_control(uint32_t code)
{
    if (code < 0x20)
        return code != '\t' && code != '\n';
    return (code >= 0x7F && code < 0xA0) || code == 0x061C || code == 0x200E ||
           code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

uint32_t utf8_lower_code(uint32_t code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
    if (utf8_is_apostrophe(code))
        return '\'';
    return (uint32_t) utf8proc_tolower((utf8proc_int32_t) code);
}

/* The offset of the first character that is not in lower case. */
static size_t find_upper(struct view text)
{
    size_t at = 0;
    while (at < text.length) {
        size_t start = at;
        uint32_t code = utf8_next(text, &at);
        bool upper =
            code < 0x80 ? ascii_is_upper((char) code) : utf8_lower_code(code) != code;
        if (upper)
            return start;
    }
    return text.length;
}

struct view utf8_lower(struct arena *arena, struct view text)
{
    size_t at = find_upper(text);
    if (at == text.length)
        return text;

    /* No letter of two bytes has a lower case of four, none of three one of five. */
    char *out = arena_array(arena, text.length * 2 + 4, 1);
    size_t length = at;
    memcpy(out, text.data, at);
    while (at < text.length) {
        uint32_t code = utf8_next(text, &at);
        if (code < 0x80)
            out[length++] = ascii_lower((char) code);
        else
            length += utf8_put(utf8_lower_code(code), out + length);
    }
    return (struct view){ out, length };
}
