#include "corpus/html_meta.h"

#include "corpus/address.h"
#include "corpus/draft.h"
#include "corpus/html_names.h"
#include "corpus/stated_date.h"

/* Ranks of what is not a meta element. */
enum {
    RANK_JSON_LD = 1, /* known to html_json_ld.c too */
    RANK_CANONICAL = 0,
    RANK_TIME_MARKED = 20,
    RANK_TIME_NAMED = 21,
    RANK_TIME_FIRST = 22,
    RANK_DATED_NAME = 23,
    RANK_DATED_WORDS = 24,
};

enum { DATED_BYTES = 100, DATED_DEPTH = 200 };

enum { TITLE_BYTES = 300, AUTHOR_BYTES = 120, NAME_PARTS = 8 };

/* Names of meta elements: property, name or itemprop, "." as ":". */
static const struct meta_name {
    struct view name;
    enum html_field field;
    int rank;
} meta_names[] = {
    { VIEW_INIT("article:published_time"), HTML_DATE, 0 },
    { VIEW_INIT("og:article:published_time"), HTML_DATE, 0 },
    { VIEW_INIT("og:published_time"), HTML_DATE, 2 },
    { VIEW_INIT("datepublished"), HTML_DATE, 3 },
    { VIEW_INIT("article:published"), HTML_DATE, 3 },
    { VIEW_INIT("parsely-pub-date"), HTML_DATE, 4 },
    { VIEW_INIT("sailthru:date"), HTML_DATE, 4 },
    { VIEW_INIT("citation_publication_date"), HTML_DATE, 4 },
    { VIEW_INIT("citation_date"), HTML_DATE, 4 },
    { VIEW_INIT("publication_date"), HTML_DATE, 4 },
    { VIEW_INIT("publication-date"), HTML_DATE, 4 },
    { VIEW_INIT("publish_date"), HTML_DATE, 4 },
    { VIEW_INIT("publish-date"), HTML_DATE, 4 },
    { VIEW_INIT("publishdate"), HTML_DATE, 4 },
    { VIEW_INIT("pubdate"), HTML_DATE, 4 },
    { VIEW_INIT("pub_date"), HTML_DATE, 4 },
    { VIEW_INIT("originalpublicationdate"), HTML_DATE, 4 },
    { VIEW_INIT("cxenseparse:recs:publishtime"), HTML_DATE, 4 },
    { VIEW_INIT("dcterms:issued"), HTML_DATE, 5 },
    { VIEW_INIT("dc:date:issued"), HTML_DATE, 5 },
    { VIEW_INIT("dcterms:created"), HTML_DATE, 6 },
    { VIEW_INIT("dc:date:created"), HTML_DATE, 6 },
    { VIEW_INIT("dcterms:date"), HTML_DATE, 7 },
    { VIEW_INIT("dc:date"), HTML_DATE, 7 },
    { VIEW_INIT("datecreated"), HTML_DATE, 8 },
    { VIEW_INIT("date"), HTML_DATE, 8 },
    { VIEW_INIT("og:title"), HTML_TITLE, 0 },
    { VIEW_INIT("twitter:title"), HTML_TITLE, 2 },
    { VIEW_INIT("parsely-title"), HTML_TITLE, 3 },
    { VIEW_INIT("citation_title"), HTML_TITLE, 3 },
    { VIEW_INIT("dcterms:title"), HTML_TITLE, 4 },
    { VIEW_INIT("dc:title"), HTML_TITLE, 4 },
    { VIEW_INIT("author"), HTML_AUTHOR, 2 },
    { VIEW_INIT("article:author"), HTML_AUTHOR, 3 },
    { VIEW_INIT("parsely-author"), HTML_AUTHOR, 3 },
    { VIEW_INIT("sailthru:author"), HTML_AUTHOR, 3 },
    { VIEW_INIT("citation_author"), HTML_AUTHOR, 3 },
    { VIEW_INIT("dcterms:creator"), HTML_AUTHOR, 4 },
    { VIEW_INIT("dc:creator"), HTML_AUTHOR, 4 },
    { VIEW_INIT("og:site_name"), HTML_PUBLISHER, 0 },
    { VIEW_INIT("citation_publisher"), HTML_PUBLISHER, 2 },
    { VIEW_INIT("dcterms:publisher"), HTML_PUBLISHER, 3 },
    { VIEW_INIT("dc:publisher"), HTML_PUBLISHER, 3 },
    { VIEW_INIT("publisher"), HTML_PUBLISHER, 3 },
    { VIEW_INIT("application-name"), HTML_PUBLISHER, 4 },
    { VIEW_INIT("og:url"), HTML_URL, 1 },
    { VIEW_INIT("language"), HTML_LANGUAGE, 3 },
    { VIEW_INIT("content-language"), HTML_LANGUAGE, 3 },
    { VIEW_INIT("dc:language"), HTML_LANGUAGE, 3 },
};

void html_meta_offer(struct html_meta *meta, struct arena *arena, enum html_field field,
                     int rank, struct view value, struct view basis)
{
    struct date date;
    if (meta->values[field].data != NULL && meta->ranks[field] <= rank)
        return;
    value = draft_clean(arena, value);
    if (value.length == 0)
        return;
    bool address =
        value.length > 4 && view_equal_nocase(view_slice(value, 0, 4), VIEW("http"));
    if (field == HTML_URL && !address_is_safe(value))
        return;
    if (field == HTML_AUTHOR && (address || value.length > AUTHOR_BYTES))
        return;
    if (field == HTML_TITLE && value.length > TITLE_BYTES)
        return;
    if (field == HTML_DATE && !stated_date_guess(value, &date))
        return;
    if (field == HTML_DATE) {
        meta->date = date;
        meta->date_basis = basis;
        meta->time_node = 0;
    }
    meta->values[field] = value;
    meta->ranks[field] = rank;
}

static bool same_name(struct view a, struct view b)
{
    if (a.length != b.length)
        return false;
    for (size_t i = 0; i < a.length; i++) {
        char c = a.data[i] == '.' ? ':' : ascii_lower(a.data[i]);
        if (c != b.data[i])
            return false;
    }
    return true;
}

/* A property may have several names, with spaces between. */
static void offer_meta(struct arena *arena, struct view names, struct view content,
                       struct html_meta *out)
{
    struct view rest = names;
    for (size_t part = 0; rest.data != NULL && part < NAME_PARTS; part++) {
        struct view name = view_cut(&rest, ' ');
        for (size_t i = 0; i < sizeof meta_names / sizeof meta_names[0]; i++)
            if (same_name(name, meta_names[i].name)) {
                struct view basis =
                    arena_format(arena, "meta element %.*s", VIEW_ARG(name));
                html_meta_offer(out, arena, meta_names[i].field, meta_names[i].rank,
                                content, basis);
            }
    }
}

static void read_meta(struct arena *arena, const struct html_node *node,
                      struct html_meta *out)
{
    static const char *const attributes[] = { "property", "name", "itemprop",
                                              "http-equiv" };
    struct view content = html_attribute(node, "content");
    for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++) {
        struct view names = html_attribute(node, attributes[i]);
        if (names.length > 0 && content.length > 0)
            offer_meta(arena, names, content, out);
    }
}

/* The text right below an element whose content is raw. */
static struct view raw_text(const struct html_node *node)
{
    const GumboVector *children = &node->gumbo->v.element.children;
    if (children->length == 0)
        return (struct view){ NULL, 0 };
    const GumboNode *child = children->data[0];
    bool text = child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA;
    return view_of(text ? child->v.text.text : NULL);
}

static void read_time(struct arena *arena, const struct html_tree *tree, size_t index,
                      struct html_meta *out)
{
    const struct html_node *node = &tree->items[index];
    struct html_name name = { 0 };
    struct view value = html_attribute(node, "datetime");
    html_name_read(html_attribute(node, "class"), &name);
    bool marked =
        html_attribute(node, "pubdate").data != NULL ||
        view_equal_nocase(html_attribute(node, "itemprop"), VIEW("datePublished"));
    bool named = view_find(html_attribute(node, "class"), VIEW("publish"), 0) <
                     html_attribute(node, "class").length ||
                 name.date;
    if (value.length == 0)
        value = html_words(tree, index, arena);
    int rank = marked ? RANK_TIME_MARKED : named ? RANK_TIME_NAMED : RANK_TIME_FIRST;
    bool was_first = out->ranks[HTML_DATE] == rank;
    html_meta_offer(out, arena, HTML_DATE, rank, value, VIEW("time element"));
    if (!was_first && out->ranks[HTML_DATE] == RANK_TIME_FIRST)
        out->time_node = index;
}

/* Elements of microdata that state the date or author in their text. */
static void read_item(struct arena *arena, const struct html_tree *tree, size_t index,
                      struct html_meta *out)
{
    const struct html_node *node = &tree->items[index];
    struct view property = html_attribute(node, "itemprop");
    struct view content = html_attribute(node, "content");
    if (property.length == 0)
        return;
    if (view_equal_nocase(property, VIEW("datePublished")) && node->tag != GUMBO_TAG_TIME)
        html_meta_offer(out, arena, HTML_DATE, RANK_TIME_MARKED,
                        content.length > 0 ? content : html_words(tree, index, arena),
                        VIEW("itemprop datePublished"));
    if (view_equal_nocase(property, VIEW("author")))
        html_meta_offer(out, arena, HTML_AUTHOR, RANK_TIME_MARKED,
                        content.length > 0 ? content : html_words(tree, index, arena),
                        VIEW(""));
}

/* Whether words begin with one of some words, whatever their case. */
static bool opens_with(struct view words, const struct view *openings, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal_nocase(view_slice(words, 0, openings[i].length), openings[i]))
            return true;
    return false;
}

static bool says_published(struct view words)
{
    static const struct view openings[] = {
        VIEW_INIT("published"), VIEW_INIT("first published"),  VIEW_INIT("posted"),
        VIEW_INIT("date:"),     VIEW_INIT("publication date"),
    };
    return opens_with(words, openings, sizeof openings / sizeof openings[0]);
}

/* "Last updated ...", which is not when a page came out. */
static bool says_changed(struct view words)
{
    static const struct view openings[] = {
        VIEW_INIT("updated"),  VIEW_INIT("last "),  VIEW_INIT("modified"),
        VIEW_INIT("reviewed"), VIEW_INIT("edited"),
    };
    return opens_with(words, openings, sizeof openings / sizeof openings[0]);
}

/* Whether an element, or one above it, is no part of what the page is about. */
static bool is_beside(const struct html_tree *tree, size_t index)
{
    for (size_t i = index, depth = 0; depth < DATED_DEPTH; depth++) {
        const struct html_node *node = &tree->items[i];
        if (node->left_out || node->unlikely || node->tag == GUMBO_TAG_NAV ||
            node->tag == GUMBO_TAG_FOOTER || node->tag == GUMBO_TAG_ASIDE)
            return true;
        if (node->parent == i)
            return false;
        i = node->parent;
    }
    return true;
}

/* Short elements whose class or first words say that they are the day of the page:
 * <span class="entry-date">May 3, 2019</span>, <p>Published on 3 May 2019 by ...</p>. */
static void read_dated(struct arena *arena, const struct html_tree *tree, size_t index,
                       struct html_meta *out)
{
    const struct html_node *node = &tree->items[index];
    struct html_name name = { 0 };
    struct date date;
    bool known = out->values[HTML_DATE].data != NULL;
    if (node->counts.text < 6 || node->counts.text > DATED_BYTES ||
        (known && out->ranks[HTML_DATE] <= RANK_DATED_NAME))
        return;
    html_name_read(html_attribute(node, "class"), &name);
    html_name_read(html_attribute(node, "id"), &name);
    struct view words = html_words(tree, index, arena);
    bool published = says_published(words);
    if ((!name.date && !published) || says_changed(words) || is_beside(tree, index) ||
        !stated_date_guess(words, &date) || date.precision != DATE_DAY)
        return;
    html_meta_offer(out, arena, HTML_DATE, name.date ? RANK_DATED_NAME : RANK_DATED_WORDS,
                    words, VIEW("the page's own line of its date"));
}

static void read_link(struct arena *arena, const struct html_node *node,
                      struct html_meta *out)
{
    if (view_equal_nocase(html_attribute(node, "rel"), VIEW("canonical")))
        html_meta_offer(out, arena, HTML_URL, RANK_CANONICAL,
                        html_attribute(node, "href"), VIEW(""));
}

static void read_element(struct arena *arena, const struct html_tree *tree, size_t index,
                         struct html_meta *out)
{
    const struct html_node *node = &tree->items[index];
    switch ((int) node->tag) {
    case GUMBO_TAG_META:
        read_meta(arena, node, out);
        break;
    case GUMBO_TAG_LINK:
        read_link(arena, node, out);
        break;
    case GUMBO_TAG_TITLE:
        html_meta_offer(out, arena, HTML_TITLE, HTML_RANK_TITLE, raw_text(node),
                        VIEW(""));
        break;
    case GUMBO_TAG_SCRIPT:
        if (view_equal_nocase(html_attribute(node, "type"), VIEW("application/ld+json")))
            html_json_ld_read(arena, raw_text(node), out);
        break;
    case GUMBO_TAG_TIME:
        read_time(arena, tree, index, out);
        break;
    case GUMBO_TAG_HTML:
        html_meta_offer(out, arena, HTML_LANGUAGE, 0, html_attribute(node, "lang"),
                        VIEW(""));
        break;
    default:
        read_dated(arena, tree, index, out);
        break;
    }
    read_item(arena, tree, index, out);
}

void html_meta_read(struct arena *arena, const struct html_tree *tree,
                    struct html_meta *out)
{
    *out = (struct html_meta){ 0 };
    for (size_t i = 0; i < tree->count; i++)
        if (tree->items[i].tag != GUMBO_TAG_LAST)
            read_element(arena, tree, i, out);
}

static void fill(struct view *field, struct view value)
{
    if (field->data == NULL && value.length > 0)
        *field = value;
}

void html_meta_fill(const struct html_meta *meta, struct source *source)
{
    fill(&source->title, meta->values[HTML_TITLE]);
    fill(&source->author, meta->values[HTML_AUTHOR]);
    fill(&source->publisher, meta->values[HTML_PUBLISHER]);
    fill(&source->url, meta->values[HTML_URL]);
    fill(&source->language, meta->values[HTML_LANGUAGE]);
    if (!source->has_date && meta->values[HTML_DATE].data != NULL) {
        source->has_date = true;
        source->date = meta->date;
        source->date_basis = meta->date_basis;
    }
}
