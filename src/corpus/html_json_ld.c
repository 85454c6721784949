/* JSON-LD in a page's scripts, for the few properties of schema.org that date and name
 * it. */
#include "corpus/html_meta.h"
#include "format/node.h"

enum {
    BYTES_MAX = 512 * 1024,
    RANK_ARTICLE = 1, /* against meta elements' */
    RANK_OTHER = 10,  /* of a type that is no article's */
    LIST_MAX = 64,
};

static bool ends_with_word(struct view type, struct view word)
{
    return view_ends(type, word);
}

/* Whether the type is an article's: "NewsArticle", "BlogPosting", "Report". */
static bool is_article_type(struct view type)
{
    return ends_with_word(type, VIEW("Article")) ||
           ends_with_word(type, VIEW("Posting")) ||
           ends_with_word(type, VIEW("Report")) ||
           ends_with_word(type, VIEW("Publication"));
}

static bool is_article(const struct node *map)
{
    const struct node *type = node_get(map, VIEW("@type"));
    if (type == NULL)
        return false;
    if (type->kind == NODE_STRING)
        return is_article_type(type->string);
    for (size_t i = 0; type->kind == NODE_LIST && i < type->count && i < LIST_MAX; i++)
        if (is_article_type(node_string(&type->items[i])))
            return true;
    return false;
}

/* A name: the string itself, that of a map, or of the first of a list. */
static struct view name_of(const struct node *node)
{
    if (node != NULL && node->kind == NODE_LIST && node->count > 0)
        node = &node->items[0];
    if (node != NULL && node->kind == NODE_MAP)
        return node_get_string(node, VIEW("name"));
    return node_string(node);
}

static void read_map(struct arena *arena, const struct node *map, struct html_meta *out)
{
    int rank = is_article(map) ? RANK_ARTICLE : RANK_OTHER;
    struct view none = { NULL, 0 };
    html_meta_offer(out, arena, HTML_DATE, rank,
                    node_get_string(map, VIEW("datePublished")),
                    VIEW("JSON-LD datePublished"));
    if (rank != RANK_ARTICLE)
        return;
    html_meta_offer(out, arena, HTML_TITLE, rank, node_get_string(map, VIEW("headline")),
                    none);
    html_meta_offer(out, arena, HTML_AUTHOR, rank, name_of(node_get(map, VIEW("author"))),
                    none);
    html_meta_offer(out, arena, HTML_PUBLISHER, rank,
                    name_of(node_get(map, VIEW("publisher"))), none);
    html_meta_offer(out, arena, HTML_URL, RANK_OTHER, node_get_string(map, VIEW("url")),
                    none);
}

static void read_list(struct arena *arena, const struct node *list, struct html_meta *out)
{
    for (size_t i = 0; i < list->count && i < LIST_MAX; i++)
        if (list->items[i].kind == NODE_MAP)
            read_map(arena, &list->items[i], out);
}

/* Without what some pages wrap scripts in: "<![CDATA[", "<!--", with "//" before it. */
static struct view unwrapped(struct view text)
{
    static const struct view openings[] = { VIEW_INIT("//"), VIEW_INIT("<![CDATA["),
                                            VIEW_INIT("<!--") };
    static const struct view endings[] = { VIEW_INIT("]]>"), VIEW_INIT("-->"),
                                           VIEW_INIT("//") };
    text = view_trim(text);
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++) {
        if (view_starts(text, openings[i]))
            text = view_trim(view_slice(text, openings[i].length, text.length));
        if (view_ends(text, endings[i]))
            text = view_trim(view_slice(text, 0, text.length - endings[i].length));
    }
    return text;
}

void html_json_ld_read(struct arena *arena, struct view text, struct html_meta *out)
{
    struct node node;
    text = unwrapped(text);
    if (text.length == 0 || text.length > BYTES_MAX ||
        !json_read(arena, text, &node, NULL))
        return;
    if (node.kind == NODE_LIST) {
        read_list(arena, &node, out);
    } else if (node.kind == NODE_MAP) {
        const struct node *graph = node_get(&node, VIEW("@graph"));
        read_map(arena, &node, out);
        if (graph != NULL && graph->kind == NODE_LIST)
            read_list(arena, graph, out);
    }
}
