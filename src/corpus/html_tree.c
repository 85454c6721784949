#include "corpus/html_tree.h"

#include "base/utf8.h"
#include "base/vector.h"
#include "corpus/draft.h"
#include "corpus/html_names.h"

/* No name, title or date is longer. Elements may nest, so the words of each are bounded.
 */
enum { WORDS_NODES = 256, WORDS_BYTES = 1024 };

/* What is known of an element by its tag. */
struct element_role {
    bool block, left_out;
    enum block_kind
        kind; /* where block; BLOCK_PARAGRAPH: that of the element around it */
};

static const struct element_role element_roles[GUMBO_TAG_LAST + 1] = {
    [GUMBO_TAG_ADDRESS] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_ARTICLE] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_ASIDE] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_AUDIO] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_BLOCKQUOTE] = { true, false, BLOCK_QUOTE },
    [GUMBO_TAG_BODY] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_BUTTON] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_CANVAS] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_CAPTION] = { true, false, BLOCK_CAPTION },
    [GUMBO_TAG_CENTER] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_DATALIST] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_DD] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_DETAILS] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_DIV] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_DL] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_DT] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_EMBED] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_FIELDSET] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_FIGCAPTION] = { true, false, BLOCK_CAPTION },
    [GUMBO_TAG_FIGURE] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_FOOTER] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_FORM] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_H1] = { true, false, BLOCK_HEADING },
    [GUMBO_TAG_H2] = { true, false, BLOCK_HEADING },
    [GUMBO_TAG_H3] = { true, false, BLOCK_HEADING },
    [GUMBO_TAG_H4] = { true, false, BLOCK_HEADING },
    [GUMBO_TAG_H5] = { true, false, BLOCK_HEADING },
    [GUMBO_TAG_H6] = { true, false, BLOCK_HEADING },
    [GUMBO_TAG_HEAD] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_HEADER] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_HGROUP] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_HR] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_HTML] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_IFRAME] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_INPUT] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_LEGEND] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_LI] = { true, false, BLOCK_ITEM },
    [GUMBO_TAG_LINK] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_MAIN] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_MENU] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_META] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_NAV] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_NOSCRIPT] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_OBJECT] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_OL] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_OPTION] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_P] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_PRE] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_RP] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_RT] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_SCRIPT] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_SECTION] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_SELECT] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_STYLE] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_SUMMARY] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_SVG] = { false, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_TABLE] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_TBODY] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_TD] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_TEMPLATE] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_TEXTAREA] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_TFOOT] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_TH] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_THEAD] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_TITLE] = { true, true, BLOCK_PARAGRAPH },
    [GUMBO_TAG_TR] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_UL] = { true, false, BLOCK_PARAGRAPH },
    [GUMBO_TAG_VIDEO] = { true, true, BLOCK_PARAGRAPH },
};

struct view html_attribute(const struct html_node *node, const char *name)
{
    if (node->tag == GUMBO_TAG_LAST)
        return (struct view){ NULL, 0 };
    const GumboAttribute *found =
        gumbo_get_attribute(&node->gumbo->v.element.attributes, name);
    return view_of(found != NULL ? found->value : NULL);
}

/* Whether a style attribute hides the element, white space in it aside. */
static bool style_hides(struct view style)
{
    static const struct view hiding[] = { VIEW_INIT("display:none"),
                                          VIEW_INIT("visibility:hidden") };
    char packed[256];
    size_t length = 0;
    for (size_t i = 0; i < style.length && length < sizeof packed; i++)
        if (!ascii_is_space(style.data[i]))
            packed[length++] = ascii_lower(style.data[i]);
    struct view view = { packed, length };
    for (size_t i = 0; i < sizeof hiding / sizeof hiding[0]; i++)
        if (view_find(view, hiding[i], 0) < view.length)
            return true;
    return false;
}

static bool is_hidden(const struct html_node *node)
{
    struct view role = html_attribute(node, "role");
    return html_attribute(node, "hidden").data != NULL ||
           view_equal_nocase(html_attribute(node, "aria-hidden"), VIEW("true")) ||
           view_equal_nocase(html_attribute(node, "aria-modal"), VIEW("true")) ||
           style_hides(html_attribute(node, "style")) ||
           (role.length > 0 && html_role_is_furniture(role));
}

/* Elements whose names say nothing of the text they hold, since they hold all or little.
 */
static bool name_counts(GumboTag tag)
{
    return tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_A &&
           tag != GUMBO_TAG_TABLE && tag != GUMBO_TAG_CODE && tag != GUMBO_TAG_MAIN &&
           tag != GUMBO_TAG_ARTICLE;
}

static void read_names(struct html_node *node)
{
    struct html_name class = { 0 }, id = { 0 };
    html_name_read(html_attribute(node, "class"), &class);
    html_name_read(html_attribute(node, "id"), &id);
    node->name_weight = class.weight + id.weight;
    bool unlikely = class.unlikely || id.unlikely, maybe = class.maybe || id.maybe;
    node->unlikely = unlikely && !maybe && name_counts(node->tag);
}

static void fill_element(struct html_node *node, const struct html_node *parent)
{
    const struct element_role *role = &element_roles[node->tag];
    node->block = role->block;
    node->left_out = node->left_out || role->left_out;
    if (role->block && role->kind != BLOCK_PARAGRAPH)
        node->kind = role->kind;
    if (node->tag >= GUMBO_TAG_H1 && node->tag <= GUMBO_TAG_H6)
        node->level = (int) (node->tag - GUMBO_TAG_H1) + 1;
    node->in_link = parent->in_link || node->tag == GUMBO_TAG_A;
    node->in_list =
        parent->in_list || node->tag == GUMBO_TAG_UL || node->tag == GUMBO_TAG_OL;
    if (node->left_out)
        return;
    node->left_out =
        node->gumbo->v.element.tag_namespace != GUMBO_NAMESPACE_HTML || is_hidden(node);
    read_names(node);
}

static size_t add_node(struct html_tree *tree, const GumboNode *gumbo, size_t parent)
{
    size_t index = tree->count;
    struct html_node *node = VECTOR_PUSH(tree->arena, tree);
    const struct html_node *above = &tree->items[parent];
    *node = (struct html_node){ .gumbo = gumbo,
                                .parent = (uint32_t) parent,
                                .next = (uint32_t) index + 1 };
    node->tag = GUMBO_TAG_LAST;
    if (index != parent) {
        node->line = above->block ? (uint32_t) parent : above->line;
        node->kind = above->kind;
        node->level = above->level;
        node->left_out = above->left_out;
        node->in_link = above->in_link;
        node->in_list = above->in_list;
    } else {
        node->kind = BLOCK_PARAGRAPH;
    }
    if (gumbo->type == GUMBO_NODE_ELEMENT || gumbo->type == GUMBO_NODE_TEMPLATE) {
        node->tag = gumbo->v.element.tag;
        fill_element(node, above);
    }
    return index;
}

static bool is_kept(const GumboNode *gumbo)
{
    return gumbo->type == GUMBO_NODE_ELEMENT || gumbo->type == GUMBO_NODE_TEXT ||
           gumbo->type == GUMBO_NODE_WHITESPACE || gumbo->type == GUMBO_NODE_CDATA ||
           gumbo->type == GUMBO_NODE_TEMPLATE;
}

/* The children of what is left out are not visited: head is, for what it says. */
static const GumboVector *children_of(const struct html_node *node)
{
    static const GumboVector none = { 0 };
    if (node->tag == GUMBO_TAG_LAST || (node->left_out && node->tag != GUMBO_TAG_HEAD))
        return &none;
    return &node->gumbo->v.element.children;
}

/* One level of the walk through gumbo's tree; gumbo nests no deeper than the guard lets
 * it, and the levels are kept on the arena all the same. */
struct level {
    size_t node;
    unsigned child;
};

struct level_list {
    struct level *items;
    size_t count, capacity;
};

void html_tree_make(struct arena *arena, const GumboOutput *parse, struct html_tree *out)
{
    struct level_list levels = { 0 };
    *out = (struct html_tree){ .arena = arena };
    *VECTOR_PUSH(arena, &levels) = (struct level){ add_node(out, parse->root, 0), 0 };
    while (levels.count > 0) {
        struct level *level = &levels.items[levels.count - 1];
        const GumboVector *children = children_of(&out->items[level->node]);
        if (level->child == children->length) {
            out->items[level->node].next = (uint32_t) out->count;
            levels.count--;
            continue;
        }
        const GumboNode *child = children->data[level->child++];
        if (!is_kept(child))
            continue;
        size_t index = add_node(out, child, level->node);
        if (out->items[index].tag != GUMBO_TAG_LAST)
            *VECTOR_PUSH(arena, &levels) = (struct level){ index, 0 };
    }
    html_tree_count(out);
}

static void count_text(const struct html_node *node, struct html_counts *counts)
{
    bool space = false;
    struct view text = view_of(node->gumbo->v.text.text);
    uint32_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char) text.data[i];
        if (ascii_is_space(text.data[i])) {
            length += !space;
            space = true;
            continue;
        }
        space = false;
        length += (c & 0xC0) != 0x80;
        counts->commas += c == ',';
        if (c == 0xEF && i + 2 < text.length &&
            (unsigned char) text.data[i + 1] == 0xBC &&
            (unsigned char) text.data[i + 2] == 0x8C) /* U+FF0C */
            counts->commas++;
        if (c == 0xE3 && i + 2 < text.length &&
            (unsigned char) text.data[i + 1] == 0x80 &&
            (unsigned char) text.data[i + 2] == 0x81) /* U+3001 */
            counts->commas++;
    }
    counts->text = length;
    counts->linked = node->in_link ? length : 0;
    counts->headed = node->kind == BLOCK_HEADING ? length : 0;
    counts->listed = node->in_list ? length : 0;
}

static void count_element(const struct html_node *node, struct html_counts *counts)
{
    switch ((int) node->tag) {
    case GUMBO_TAG_P:
        counts->paragraphs = 1;
        break;
    case GUMBO_TAG_LI:
        counts->items = 1;
        break;
    case GUMBO_TAG_IMG:
        counts->images = 1;
        break;
    case GUMBO_TAG_A:
        counts->links = 1;
        break;
    default:
        break;
    }
}

static void add_counts(struct html_counts *to, const struct html_counts *from)
{
    to->text += from->text;
    to->linked += from->linked;
    to->headed += from->headed;
    to->listed += from->listed;
    to->commas += from->commas;
    to->paragraphs += from->paragraphs;
    to->items += from->items;
    to->images += from->images;
    to->inputs += from->inputs;
    to->links += from->links;
}

void html_tree_count(struct html_tree *tree)
{
    for (size_t i = 0; i < tree->count; i++) {
        struct html_node *node = &tree->items[i];
        node->left_out = node->left_out || (i > 0 && tree->items[node->parent].left_out);
        node->counts = (struct html_counts){ 0 };
        if (node->tag == GUMBO_TAG_INPUT || node->tag == GUMBO_TAG_SELECT ||
            node->tag == GUMBO_TAG_TEXTAREA)
            node->counts.inputs = 1;
        if (node->left_out)
            continue;
        if (node->tag == GUMBO_TAG_LAST)
            count_text(node, &node->counts);
        else
            count_element(node, &node->counts);
    }
    for (size_t i = tree->count; i-- > 1;)
        add_counts(&tree->items[tree->items[i].parent].counts, &tree->items[i].counts);
}

/* As much of a text as words are wanted of. */
static struct view start_of(struct view text)
{
    return text.length > WORDS_BYTES ? view_slice(text, 0, utf8_floor(text, WORDS_BYTES))
                                     : text;
}

struct view html_words(const struct html_tree *tree, size_t index, struct arena *arena)
{
    struct draft draft;
    size_t end = tree->items[index].next;
    if (end > index + WORDS_NODES)
        end = index + WORDS_NODES;
    draft_init(&draft, arena, (struct view){ NULL, 0 }, NULL);
    for (size_t i = index; i < end && draft.length < WORDS_BYTES; i++)
        if (tree->items[i].tag == GUMBO_TAG_LAST)
            draft_add(&draft, start_of(view_of(tree->items[i].gumbo->v.text.text)), 0);
    struct view words = { draft.text != NULL ? draft.text : "", draft.length };
    return draft_clean(arena, words);
}
