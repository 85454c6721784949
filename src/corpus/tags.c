#include "corpus/tags.h"

/* By name, in byte order: block, empty, raw, formatting, closes_own. */
static const struct tag_role roles[] = {
    { VIEW_INIT("a"), false, false, false, true, true },
    { VIEW_INIT("abbr"), false, false, false, false, false },
    { VIEW_INIT("acronym"), false, false, false, false, false },
    { VIEW_INIT("address"), true, false, false, false, false },
    { VIEW_INIT("applet"), false, false, false, false, false },
    { VIEW_INIT("area"), false, true, false, false, false },
    { VIEW_INIT("article"), true, false, false, false, false },
    { VIEW_INIT("aside"), true, false, false, false, false },
    { VIEW_INIT("audio"), false, false, false, false, false },
    { VIEW_INIT("b"), false, false, false, true, false },
    { VIEW_INIT("base"), false, true, false, false, false },
    { VIEW_INIT("basefont"), false, true, false, false, false },
    { VIEW_INIT("bdi"), false, false, false, false, false },
    { VIEW_INIT("bdo"), false, false, false, false, false },
    { VIEW_INIT("bgsound"), false, true, false, false, false },
    { VIEW_INIT("big"), false, false, false, true, false },
    { VIEW_INIT("blink"), false, false, false, false, false },
    { VIEW_INIT("blockquote"), true, false, false, false, false },
    { VIEW_INIT("body"), true, false, false, false, false },
    { VIEW_INIT("br"), true, true, false, false, false },
    { VIEW_INIT("button"), false, false, false, false, false },
    { VIEW_INIT("canvas"), false, false, false, false, false },
    { VIEW_INIT("caption"), true, false, false, false, false },
    { VIEW_INIT("center"), true, false, false, false, false },
    { VIEW_INIT("cite"), false, false, false, false, false },
    { VIEW_INIT("code"), false, false, false, true, false },
    { VIEW_INIT("col"), false, true, false, false, false },
    { VIEW_INIT("colgroup"), false, false, false, false, false },
    { VIEW_INIT("command"), false, true, false, false, false },
    { VIEW_INIT("data"), false, false, false, false, false },
    { VIEW_INIT("datalist"), false, false, false, false, false },
    { VIEW_INIT("dd"), true, false, false, false, true },
    { VIEW_INIT("del"), false, false, false, false, false },
    { VIEW_INIT("details"), true, false, false, false, false },
    { VIEW_INIT("dfn"), false, false, false, false, false },
    { VIEW_INIT("dialog"), true, false, false, false, false },
    { VIEW_INIT("dir"), true, false, false, false, false },
    { VIEW_INIT("div"), true, false, false, false, false },
    { VIEW_INIT("dl"), true, false, false, false, false },
    { VIEW_INIT("dt"), true, false, false, false, true },
    { VIEW_INIT("em"), false, false, false, true, false },
    { VIEW_INIT("embed"), false, true, false, false, false },
    { VIEW_INIT("fieldset"), true, false, false, false, false },
    { VIEW_INIT("figcaption"), true, false, false, false, false },
    { VIEW_INIT("figure"), true, false, false, false, false },
    { VIEW_INIT("font"), false, false, false, true, false },
    { VIEW_INIT("footer"), true, false, false, false, false },
    { VIEW_INIT("form"), true, false, false, false, false },
    { VIEW_INIT("frame"), false, true, false, false, false },
    { VIEW_INIT("frameset"), true, false, false, false, false },
    { VIEW_INIT("h1"), true, false, false, false, false },
    { VIEW_INIT("h2"), true, false, false, false, false },
    { VIEW_INIT("h3"), true, false, false, false, false },
    { VIEW_INIT("h4"), true, false, false, false, false },
    { VIEW_INIT("h5"), true, false, false, false, false },
    { VIEW_INIT("h6"), true, false, false, false, false },
    { VIEW_INIT("head"), true, false, false, false, false },
    { VIEW_INIT("header"), true, false, false, false, false },
    { VIEW_INIT("hgroup"), true, false, false, false, false },
    { VIEW_INIT("hr"), true, true, false, false, false },
    { VIEW_INIT("html"), true, false, false, false, false },
    { VIEW_INIT("i"), false, false, false, true, false },
    { VIEW_INIT("iframe"), true, false, true, false, false },
    { VIEW_INIT("image"), false, false, false, false, false },
    { VIEW_INIT("img"), false, true, false, false, false },
    { VIEW_INIT("input"), false, true, false, false, false },
    { VIEW_INIT("ins"), false, false, false, false, false },
    { VIEW_INIT("kbd"), false, false, false, false, false },
    { VIEW_INIT("keygen"), false, true, false, false, false },
    { VIEW_INIT("label"), false, false, false, false, false },
    { VIEW_INIT("legend"), true, false, false, false, false },
    { VIEW_INIT("li"), true, false, false, false, true },
    { VIEW_INIT("link"), false, true, false, false, false },
    { VIEW_INIT("main"), true, false, false, false, false },
    { VIEW_INIT("map"), false, false, false, false, false },
    { VIEW_INIT("mark"), false, false, false, false, false },
    { VIEW_INIT("marquee"), false, false, false, false, false },
    { VIEW_INIT("math"), false, false, false, false, false },
    { VIEW_INIT("menu"), true, false, false, false, false },
    { VIEW_INIT("meta"), false, true, false, false, false },
    { VIEW_INIT("meter"), false, false, false, false, false },
    { VIEW_INIT("nav"), true, false, false, false, false },
    { VIEW_INIT("nobr"), false, false, false, true, true },
    { VIEW_INIT("noembed"), false, false, true, false, false },
    { VIEW_INIT("noframes"), false, false, true, false, false },
    { VIEW_INIT("noscript"), true, false, false, false, false },
    { VIEW_INIT("object"), true, false, false, false, false },
    { VIEW_INIT("ol"), true, false, false, false, false },
    { VIEW_INIT("optgroup"), true, false, false, false, true },
    { VIEW_INIT("option"), true, false, false, false, true },
    { VIEW_INIT("output"), false, false, false, false, false },
    { VIEW_INIT("p"), true, false, false, false, true },
    { VIEW_INIT("param"), false, true, false, false, false },
    { VIEW_INIT("picture"), false, false, false, false, false },
    { VIEW_INIT("plaintext"), false, false, false, false, false },
    { VIEW_INIT("pre"), true, false, false, false, false },
    { VIEW_INIT("progress"), false, false, false, false, false },
    { VIEW_INIT("q"), false, false, false, false, false },
    { VIEW_INIT("rb"), false, false, false, false, false },
    { VIEW_INIT("rp"), false, false, false, false, true },
    { VIEW_INIT("rt"), false, false, false, false, true },
    { VIEW_INIT("rtc"), false, false, false, false, false },
    { VIEW_INIT("ruby"), false, false, false, false, false },
    { VIEW_INIT("s"), false, false, false, true, false },
    { VIEW_INIT("samp"), false, false, false, false, false },
    { VIEW_INIT("script"), false, false, true, false, false },
    { VIEW_INIT("section"), true, false, false, false, false },
    { VIEW_INIT("select"), true, false, false, false, false },
    { VIEW_INIT("slot"), false, false, false, false, false },
    { VIEW_INIT("small"), false, false, false, true, false },
    { VIEW_INIT("source"), false, true, false, false, false },
    { VIEW_INIT("span"), false, false, false, false, false },
    { VIEW_INIT("strike"), false, false, false, true, false },
    { VIEW_INIT("strong"), false, false, false, true, false },
    { VIEW_INIT("style"), false, false, true, false, false },
    { VIEW_INIT("sub"), false, false, false, false, false },
    { VIEW_INIT("summary"), true, false, false, false, false },
    { VIEW_INIT("sup"), false, false, false, false, false },
    { VIEW_INIT("svg"), false, false, false, false, false },
    { VIEW_INIT("table"), true, false, false, false, false },
    { VIEW_INIT("tbody"), true, false, false, false, true },
    { VIEW_INIT("td"), true, false, false, false, true },
    { VIEW_INIT("template"), false, false, false, false, false },
    { VIEW_INIT("textarea"), true, false, true, false, false },
    { VIEW_INIT("tfoot"), true, false, false, false, true },
    { VIEW_INIT("th"), true, false, false, false, true },
    { VIEW_INIT("thead"), true, false, false, false, true },
    { VIEW_INIT("time"), false, false, false, false, false },
    { VIEW_INIT("title"), true, false, true, false, false },
    { VIEW_INIT("tr"), true, false, false, false, true },
    { VIEW_INIT("track"), false, true, false, false, false },
    { VIEW_INIT("tt"), false, false, false, true, false },
    { VIEW_INIT("u"), false, false, false, true, false },
    { VIEW_INIT("ul"), true, false, false, false, false },
    { VIEW_INIT("var"), false, false, false, false, false },
    { VIEW_INIT("video"), false, false, false, false, false },
    { VIEW_INIT("wbr"), false, true, false, false, false },
    { VIEW_INIT("xmp"), true, false, true, false, false },
};
enum { ROLE_COUNT = sizeof roles / sizeof roles[0] };

/* By byte order, the case of ASCII letters in name aside. */
static int compare(struct view name, struct view role)
{
    size_t shorter = name.length < role.length ? name.length : role.length;
    for (size_t i = 0; i < shorter; i++) {
        int a = (unsigned char) ascii_lower(name.data[i]);
        int b = (unsigned char) role.data[i];
        if (a != b)
            return (a > b) - (a < b);
    }
    return (name.length > role.length) - (name.length < role.length);
}

const struct tag_role *tag_role_of(struct view name)
{
    size_t low = 0, high = ROLE_COUNT;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(name, roles[middle].name);
        if (order == 0)
            return &roles[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

size_t tag_role_count(void)
{
    return ROLE_COUNT;
}

const struct tag_role *tag_role_at(size_t index)
{
    return &roles[index];
}

static bool ends_name(char c)
{
    return ascii_is_space(c) || c == '/' || c == '>';
}

static bool read_comment(struct view text, size_t start, size_t *at, struct tag *tag)
{
    struct view rest = view_slice(text, start, text.length);
    size_t end;
    if (view_starts(rest, VIEW("<!-->")))
        end = start + 5;
    else if (view_starts(rest, VIEW("<!--")))
        end = view_find(text, VIEW("-->"), start + 4) + 3;
    else
        end = view_find_byte(text, '>', start) + 1;
    if (end > text.length)
        end = text.length;
    *tag = (struct tag){ .start = start, .end = end, .comment = true };
    *at = end;
    return true;
}

/* Passes over the attributes, counting them; quoted values may hold '>'. */
static size_t read_attributes(struct view text, size_t at, size_t *count)
{
    bool in_word = false;
    while (at < text.length && text.data[at] != '>') {
        char c = text.data[at];
        if (c == '=') {
            at++;
            while (at < text.length && ascii_is_space(text.data[at]))
                at++;
            if (at < text.length && (text.data[at] == '"' || text.data[at] == '\'')) {
                at = view_find_byte(text, text.data[at], at + 1);
                at += at < text.length;
            } else {
                while (at < text.length && !ascii_is_space(text.data[at]) &&
                       text.data[at] != '>')
                    at++;
            }
            in_word = false;
            continue;
        }
        bool word = !ascii_is_space(c) && c != '/';
        *count += word && !in_word;
        in_word = word;
        at++;
    }
    return at < text.length ? at + 1 : at;
}

bool tag_next(struct view text, size_t *at, struct tag *tag)
{
    for (size_t start = view_find_byte(text, '<', *at); start + 1 < text.length;
         start = view_find_byte(text, '<', start + 1)) {
        char c = text.data[start + 1];
        bool closing = c == '/';
        if (c == '!' || c == '?')
            return read_comment(text, start, at, tag);
        size_t name = start + 1 + closing, end = name;
        if (name >= text.length || !ascii_is_alpha(text.data[name])) {
            if (closing && name < text.length)
                return read_comment(text, start, at, tag);
            continue;
        }
        while (end < text.length && !ends_name(text.data[end]))
            end++;
        *tag = (struct tag){ .start = start,
                             .name = view_slice(text, name, end),
                             .closing = closing };
        tag->role = tag_role_of(tag->name);
        tag->end = read_attributes(text, end, &tag->attributes);
        *at = tag->end;
        return true;
    }
    *at = text.length;
    return false;
}

size_t tag_raw_end(struct view text, const struct tag *tag)
{
    size_t at = tag->end;
    for (at = view_find(text, VIEW("</"), at); at < text.length;
         at = view_find(text, VIEW("</"), at + 2)) {
        size_t end = at + 2 + tag->name.length;
        if (view_equal_nocase(view_slice(text, at + 2, end), tag->name) &&
            (end >= text.length || ends_name(text.data[end])))
            return at;
    }
    return text.length;
}
