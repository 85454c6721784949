#include "corpus/html_strip.h"

#include "base/utf8.h"
#include "corpus/prose.h"
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

/* Where the walk through the tags is. */
struct strip {
    struct draft *draft;
    enum block_kind kind; /* outside of quotations */
    size_t quotes, links; /* that are open */
    bool in_lines;        /* within pre */
};

static bool is_named(const struct tag *tag, struct view name)
{
    return tag->role != NULL && view_equal(tag->role->name, name);
}

static void add_piece(struct strip *strip, size_t from, size_t end)
{
    struct draft *draft = strip->draft;
    size_t before = draft->length;
    add_text(draft, from, end);
    if (strip->links > 0 && draft->is_open && draft->length > before)
        draft->blocks.items[draft->blocks.count - 1].linked += draft->length - before;
}

static void take_block(struct strip *strip, const struct tag *tag)
{
    struct draft *draft = strip->draft;
    char digit = tag->name.length == 2 ? tag->name.data[1] : '\0';
    bool heading = ascii_lower(tag->name.data[0]) == 'h' && ascii_is_digit(digit);
    enum block_kind kind = strip->quotes > 0 ? BLOCK_QUOTE : strip->kind;
    if (!tag->closing && heading)
        draft_open(draft, BLOCK_HEADING, digit - '0')->given = true;
    else if (!tag->closing && is_named(tag, VIEW("li")))
        draft_open(draft, BLOCK_ITEM, 0)->given = true;
    else
        draft_open(draft, kind, 0)->given = kind == BLOCK_QUOTE;
}

static void count_open(size_t *open, bool closing)
{
    if (!closing)
        ++*open;
    else if (*open > 0)
        --*open;
}

/* Blocks begin at block elements; br alone breaks the line. */
static void take_tag(struct strip *strip, const struct tag *tag)
{
    if (tag->role == NULL)
        return;
    if (is_named(tag, VIEW("a")))
        count_open(&strip->links, tag->closing);
    else if (is_named(tag, VIEW("blockquote")))
        count_open(&strip->quotes, tag->closing);
    if (!tag->role->block)
        return;
    bool is_break = is_named(tag, VIEW("br")), is_pre = is_named(tag, VIEW("pre"));
    if (is_break) {
        draft_break(strip->draft, strip->in_lines ? DRAFT_SOFT_BREAK : DRAFT_HARD_BREAK);
        return;
    }
    if (strip->in_lines && is_pre)
        prose_settle(strip->draft);
    if (strip->in_lines && !is_pre)
        return;
    take_block(strip, tag);
    if (is_pre) {
        strip->in_lines = !tag->closing;
        if (strip->in_lines)
            strip->draft->blocks.items[strip->draft->blocks.count - 1].lines = true;
    }
}

void html_strip(struct draft *draft, size_t from, size_t end, enum block_kind kind)
{
    struct view text = view_slice(draft->raw, 0, end);
    struct strip strip = { .draft = draft, .kind = kind };
    struct tag tag;
    draft_open(draft, kind, 0);
    for (size_t at = from; tag_next(text, &at, &tag); from = at) {
        add_piece(&strip, from, tag.start);
        take_tag(&strip, &tag);
        if (!tag.closing && tag.role != NULL && tag.role->raw)
            at = tag_raw_end(text, &tag);
    }
    add_piece(&strip, from, end);
    if (strip.in_lines)
        prose_settle(draft);
    draft_close(draft);
}

/* Elements without which a page is a mere text with some marks in it. */
static bool is_plain_element(const struct tag *tag)
{
    static const struct view plain[] = {
        VIEW_INIT("a"),      VIEW_INIT("b"),  VIEW_INIT("blockquote"), VIEW_INIT("br"),
        VIEW_INIT("code"),   VIEW_INIT("em"), VIEW_INIT("h1"),         VIEW_INIT("h2"),
        VIEW_INIT("h3"),     VIEW_INIT("h4"), VIEW_INIT("h5"),         VIEW_INIT("h6"),
        VIEW_INIT("hr"),     VIEW_INIT("i"),  VIEW_INIT("p"),          VIEW_INIT("pre"),
        VIEW_INIT("strong"), VIEW_INIT("tt"), VIEW_INIT("u"),
    };
    bool is_link = is_named(tag, VIEW("a"));
    if (tag->attributes > 0 && !is_link)
        return false;
    for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
        if (is_named(tag, plain[i]))
            return true;
    return false;
}

/* Whether all references in it are known here. */
static bool knows_references(struct view text)
{
    for (size_t at = view_find_byte(text, '&', 0); at < text.length;
         at = view_find_byte(text, '&', at + 1)) {
        size_t end;
        if (reference_at(text, at, &end) == 0)
            return false;
    }
    return true;
}

bool html_strip_suffices(struct view text)
{
    struct tag tag;
    for (size_t at = 0; tag_next(text, &at, &tag);)
        if (tag.comment || !is_plain_element(&tag))
            return false;
    return knows_references(text);
}
