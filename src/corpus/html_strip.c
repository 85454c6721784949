#include "corpus/html_strip.h"

#include "base/utf8.h"
#include "corpus/tags.h"

/* The references that text is likely to have; others are left as they are. */
static const struct {
    struct view name;
    uint32_t code;
} references[] = {
    { VIEW_INIT("amp"), '&' },       { VIEW_INIT("lt"), '<' },
    { VIEW_INIT("gt"), '>' },        { VIEW_INIT("quot"), '"' },
    { VIEW_INIT("apos"), '\'' },     { VIEW_INIT("nbsp"), 0xA0 },
    { VIEW_INIT("shy"), 0xAD },      { VIEW_INIT("copy"), 0xA9 },
    { VIEW_INIT("reg"), 0xAE },      { VIEW_INIT("deg"), 0xB0 },
    { VIEW_INIT("middot"), 0xB7 },   { VIEW_INIT("laquo"), 0xAB },
    { VIEW_INIT("raquo"), 0xBB },    { VIEW_INIT("para"), 0xB6 },
    { VIEW_INIT("sect"), 0xA7 },     { VIEW_INIT("pound"), 0xA3 },
    { VIEW_INIT("euro"), 0x20AC },   { VIEW_INIT("ndash"), 0x2013 },
    { VIEW_INIT("mdash"), 0x2014 },  { VIEW_INIT("lsquo"), 0x2018 },
    { VIEW_INIT("rsquo"), 0x2019 },  { VIEW_INIT("ldquo"), 0x201C },
    { VIEW_INIT("rdquo"), 0x201D },  { VIEW_INIT("bull"), 0x2022 },
    { VIEW_INIT("hellip"), 0x2026 }, { VIEW_INIT("times"), 0xD7 },
    { VIEW_INIT("frac12"), 0xBD },   { VIEW_INIT("eacute"), 0xE9 },
    { VIEW_INIT("egrave"), 0xE8 },   { VIEW_INIT("agrave"), 0xE0 },
    { VIEW_INIT("ccedil"), 0xE7 },   { VIEW_INIT("auml"), 0xE4 },
    { VIEW_INIT("ouml"), 0xF6 },     { VIEW_INIT("uuml"), 0xFC },
    { VIEW_INIT("szlig"), 0xDF },    { VIEW_INIT("ntilde"), 0xF1 },
};

enum { REFERENCE_BYTES = 12 };

static uint32_t number_of(struct view digits)
{
    bool hexadecimal =
        digits.length > 0 && (digits.data[0] == 'x' || digits.data[0] == 'X');
    uint32_t base = hexadecimal ? 16 : 10, code = 0;
    for (size_t i = hexadecimal; i < digits.length; i++) {
        char c = ascii_lower(digits.data[i]);
        bool letter = hexadecimal && c >= 'a' && c <= 'f';
        if (!ascii_is_digit(c) && !letter)
            return 0;
        code = code * base + (uint32_t) (letter ? c - 'a' + 10 : c - '0');
        if (code > 0x10FFFF)
            return 0;
    }
    bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return surrogate ? 0 : code;
}

/* The character that a reference at '&' stands for, and its end; 0 when it is none. */
static uint32_t reference_at(struct view text, size_t at, size_t *end)
{
    struct view window = view_slice(text, at, at + REFERENCE_BYTES);
    size_t semicolon = view_find_byte(window, ';', 0);
    if (semicolon == window.length)
        return 0;
    *end = at + semicolon + 1;
    struct view name = view_slice(window, 1, semicolon);
    if (name.length > 1 && name.data[0] == '#')
        return number_of(view_slice(name, 1, name.length));
    for (size_t i = 0; i < sizeof references / sizeof references[0]; i++)
        if (view_equal(name, references[i].name))
            return references[i].code;
    return 0;
}

static void add_text(struct draft *draft, size_t from, size_t end)
{
    struct view text = view_slice(draft->raw, 0, end);
    while (from < end) {
        size_t at = view_find_byte(text, '&', from), behind = at + 1;
        draft_add(draft, view_slice(text, from, at), from);
        if (at == end)
            return;
        char bytes[4];
        uint32_t code = reference_at(text, at, &behind);
        if (code == 0) {
            draft_add(draft, VIEW("&"), at);
            behind = at + 1;
        } else {
            draft_add(draft, (struct view){ bytes, utf8_put(code, bytes) }, at);
        }
        from = behind;
    }
}

/* Blocks begin at block elements; br alone breaks the line. */
static void take_tag(struct draft *draft, const struct tag *tag, enum block_kind kind)
{
    if (tag->role == NULL || !tag->role->block)
        return;
    if (view_equal_nocase(tag->name, VIEW("br"))) {
        draft_break(draft, DRAFT_HARD_BREAK);
    } else if (view_equal_nocase(tag->name, VIEW("li")) && !tag->closing) {
        draft_open(draft, BLOCK_ITEM, 0)->given = true;
    } else if (tag->name.length == 2 && ascii_lower(tag->name.data[0]) == 'h' &&
               ascii_is_digit(tag->name.data[1]) && !tag->closing) {
        draft_open(draft, BLOCK_HEADING, tag->name.data[1] - '0')->given = true;
    } else {
        draft_open(draft, kind, 0);
    }
}

void html_strip(struct draft *draft, size_t from, size_t end, enum block_kind kind)
{
    struct view text = view_slice(draft->raw, 0, end);
    struct tag tag;
    draft_open(draft, kind, 0);
    for (size_t at = from; tag_next(text, &at, &tag); from = at) {
        add_text(draft, from, tag.start);
        take_tag(draft, &tag, kind);
        if (!tag.closing && tag.role != NULL && tag.role->raw)
            at = tag_raw_end(text, &tag);
    }
    add_text(draft, from, end);
    draft_close(draft);
}
