/* Markdown (CommonMark 0.30, and tables as GitHub writes them), by libcmark. */
#include <cmark.h>
#include <string.h>

#include "base/vector.h"
#include "corpus/address.h"
#include "corpus/cmark_memory.h"
#include "corpus/html_strip.h"
#include "corpus/line_kind.h"
#include "corpus/markdown_guard.h"
#include "corpus/markdown_notes.h"
#include "corpus/markdown_table.h"
#include "corpus/page_comment.h"
#include "corpus/prose.h"
#include "corpus/reader.h"
#include "corpus/tags.h"

enum { NUMBER_MIN = 100 }; /* of a list, from which on it is not counting its items */

struct offset_list {
    size_t *items;
    size_t count, capacity;
};

/* One parse, of raw text [start, end). */
struct markdown {
    struct draft *draft;
    size_t start, end;
    struct offset_list lines; /* where the part's lines begin, from line 1 at index 0 */

    size_t cursor;       /* raw text before it has been taken */
    int quotes, items;   /* the containers that the walk is in */
    int links;           /* links and */
    int images;          /* images likewise */
    size_t image_start;  /* of the draft: where the outermost image's words begin */
    size_t inline_start; /* of the draft: where the block's words begin */
    bool in_raw;         /* between <script> and </script> within a paragraph */
};

static void find_lines(struct markdown *markdown)
{
    struct view text = view_slice(markdown->draft->raw, 0, markdown->end);
    for (size_t at = markdown->start; at < markdown->end;) {
        *VECTOR_PUSH(markdown->draft->arena, &markdown->lines) = at;
        at = view_find_byte(text, '\n', at) + 1;
    }
}

/* Where cmark's line and column, both from 1, are in the raw text. */
static size_t offset_of(const struct markdown *markdown, int line, int column)
{
    if (line < 1 || (size_t) line > markdown->lines.count)
        return markdown->end;
    size_t offset =
        markdown->lines.items[line - 1] + (size_t) (column > 0 ? column - 1 : 0);
    return offset < markdown->end ? offset : markdown->end;
}

static size_t line_start(const struct markdown *markdown, int line)
{
    return offset_of(markdown, line, 1);
}

/* Whether the parser's text can begin at the offset: as the same bytes, or as an escape.
 */
static bool begins_at(struct view raw, size_t offset, struct view text)
{
    if (offset >= raw.length)
        return false;
    char c = raw.data[offset];
    if (c == '\\' || c == '&')
        return true;
    size_t length = 0;
    while (length < text.length && length < 12 && text.data[length] != '&' &&
           offset + length < raw.length && raw.data[offset + length] == text.data[length])
        length++;
    return length == text.length || length == 12 ||
           (length > 0 && offset + length < raw.length &&
            (raw.data[offset + length] == '\\' || raw.data[offset + length] == '&'));
}

/* cmark's columns are wrong after some line breaks and indents: when its place does not
 * fit, the text is looked for from what has been taken on. */
static size_t find_text(const struct markdown *markdown, cmark_node *node,
                        struct view text)
{
    struct view raw = view_slice(markdown->draft->raw, 0, markdown->end);
    size_t said = offset_of(markdown, cmark_node_get_start_line(node),
                            cmark_node_get_start_column(node));
    if (said >= markdown->cursor && begins_at(raw, said, text))
        return said;
    size_t sample = text.length < 12 ? text.length : 12;
    size_t found = view_find(view_slice(raw, 0, markdown->cursor + 4096),
                             view_slice(text, 0, sample), markdown->cursor);
    return found < raw.length && found < markdown->cursor + 4096 ? found
                                                                 : markdown->cursor;
}

static void add_text(struct markdown *markdown, cmark_node *node)
{
    struct draft *draft = markdown->draft;
    struct view text = view_of(cmark_node_get_literal(node));
    if (text.length == 0 || markdown->in_raw)
        return;
    size_t from = find_text(markdown, node, text), before = draft->length;
    markdown->cursor = draft_add_parsed(draft, text, from);
    if (markdown->links > 0 && draft->is_open)
        draft->blocks.items[draft->blocks.count - 1].linked += draft->length - before;
}

static enum block_kind kind_of(const struct markdown *markdown)
{
    if (markdown->items > 0)
        return BLOCK_ITEM;
    return markdown->quotes > 0 ? BLOCK_QUOTE : BLOCK_PARAGRAPH;
}

static void open_block(struct markdown *markdown, enum block_kind kind, int level)
{
    struct draft_block *block = draft_open(markdown->draft, kind, level);
    block->given = kind != BLOCK_PARAGRAPH;
    markdown->inline_start = markdown->draft->length;
}

/* The number of a list that does not count its items ("1984. A year") is text. */
static void add_number(struct markdown *markdown, cmark_node *paragraph)
{
    cmark_node *item = cmark_node_parent(paragraph);
    cmark_node *list = item != NULL ? cmark_node_parent(item) : NULL;
    if (list == NULL || cmark_node_get_type(item) != CMARK_NODE_ITEM ||
        cmark_node_previous(paragraph) != NULL ||
        cmark_node_get_list_type(list) != CMARK_ORDERED_LIST ||
        cmark_node_get_list_start(list) < NUMBER_MIN)
        return;
    struct view raw = markdown->draft->raw;
    size_t at = offset_of(markdown, cmark_node_get_start_line(item),
                          cmark_node_get_start_column(item)),
           end = at;
    while (end < markdown->end && ascii_is_digit(raw.data[end]))
        end++;
    draft_add(markdown->draft, view_slice(raw, at, end + 1), at);
    draft_break(markdown->draft, ' ');
}

static void enter_paragraph(struct markdown *markdown, cmark_node *node)
{
    open_block(markdown, kind_of(markdown), 0);
    size_t start = offset_of(markdown, cmark_node_get_start_line(node),
                             cmark_node_get_start_column(node));
    if (start > markdown->cursor)
        markdown->cursor = start;
    add_number(markdown, node);
}

static void leave_paragraph(struct markdown *markdown, cmark_node *node)
{
    struct draft *draft = markdown->draft;
    struct view raw = view_slice(draft->raw, 0, markdown->end);
    markdown->in_raw = false;
    bool is_open = draft->is_open;
    size_t count = draft->blocks.count;
    draft_close(draft);
    if (!is_open || draft->blocks.count < count)
        return;
    markdown_drop_notes(draft);
    if (markdown_is_table(raw, line_start(markdown, cmark_node_get_start_line(node))))
        markdown_part_table(draft);
}

/* An image's words are a caption where it stands alone, first or last, and more than a
 * word or a file's name; otherwise they are no text. */
static void leave_image(struct markdown *markdown, cmark_node *node)
{
    struct draft *draft = markdown->draft;
    if (--markdown->images > 0 || !draft->is_open)
        return;
    struct draft_block *block = &draft->blocks.items[draft->blocks.count - 1];
    struct view words = { draft->text + markdown->image_start,
                          draft->length - markdown->image_start };
    bool first = markdown->image_start == markdown->inline_start;
    bool last = cmark_node_next(node) == NULL;
    bool heading = block->kind == BLOCK_HEADING;
    if (heading || (!first && !last) || line_words(words, 3) < 3) {
        draft_erase(draft, markdown->image_start, draft->length);
        return;
    }
    struct draft_block caption = draft_part(block, markdown->image_start, draft->length);
    caption.kind = BLOCK_CAPTION;
    caption.given = true;
    enum block_kind kind = block->kind;
    if (first) {
        *block = caption;
    } else {
        draft_close(draft);
        block = &draft->blocks.items[draft->blocks.count - 1];
        block->end = caption.start;
        *VECTOR_PUSH(draft->arena, &draft->blocks) = caption;
        draft->is_open = true;
    }
    if (!last)
        open_block(markdown, kind, 0);
}

static void take_inline_tag(struct markdown *markdown, cmark_node *node)
{
    struct view text = view_of(cmark_node_get_literal(node));
    struct tag tag;
    size_t at = 0;
    if (!tag_next(text, &at, &tag) || tag.role == NULL)
        return;
    if (view_equal(tag.role->name, VIEW("br")))
        draft_break(markdown->draft, DRAFT_HARD_BREAK);
    else if (tag.role->raw)
        markdown->in_raw = !tag.closing;
}

/* The raw text of a block's lines. */
static void block_lines(const struct markdown *markdown, cmark_node *node, size_t *start,
                        size_t *end)
{
    int last = cmark_node_get_end_line(node);
    *start = line_start(markdown, cmark_node_get_start_line(node));
    *end = (size_t) last < markdown->lines.count ? line_start(markdown, last + 1)
                                                 : markdown->end;
    if (*end < *start)
        *end = *start;
}

/* Code is no prose, but prose is often indented as if it were code. */
static void take_code(struct markdown *markdown, cmark_node *node)
{
    struct draft *draft = markdown->draft;
    struct view text = view_of(cmark_node_get_literal(node));
    size_t start, end;
    block_lines(markdown, node, &start, &end);
    if (text.length == 0)
        return;
    draft_open(draft, kind_of(markdown), 0);
    draft_add_parsed(draft, text, find_text(markdown, node, text));
    prose_settle(draft);
    if (end > markdown->cursor)
        markdown->cursor = end;
}

/* The lines of a block of HTML. cmark's end line is one too early where a comment or an
 * end tag ends it, so they are counted. */
static void html_lines(const struct markdown *markdown, cmark_node *node, size_t *start,
                       size_t *end)
{
    struct view raw = view_slice(markdown->draft->raw, 0, markdown->end);
    struct view literal = view_of(cmark_node_get_literal(node));
    *start = *end = line_start(markdown, cmark_node_get_start_line(node));
    for (size_t at = 0; at < literal.length && *end < markdown->end;) {
        at = view_find_byte(literal, '\n', at) + 1;
        *end = view_find_byte(raw, '\n', *end) + 1;
    }
    if (*end > markdown->end)
        *end = markdown->end;
}

static void take_html(struct markdown *markdown, cmark_node *node)
{
    size_t start, end;
    int page;
    html_lines(markdown, node, &start, &end);
    if (page_comment_read(view_slice(markdown->draft->raw, start, end), &page))
        draft_page(markdown->draft, end, page);
    html_strip(markdown->draft, start, end, kind_of(markdown));
    if (end > markdown->cursor)
        markdown->cursor = end;
}

static void enter(struct markdown *markdown, cmark_node *node)
{
    struct draft *draft = markdown->draft;
    switch ((int) cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
        markdown->quotes++;
        break;
    case CMARK_NODE_ITEM:
        markdown->items++;
        break;
    case CMARK_NODE_HEADING:
        open_block(markdown, BLOCK_HEADING, cmark_node_get_heading_level(node));
        break;
    case CMARK_NODE_PARAGRAPH:
        enter_paragraph(markdown, node);
        break;
    case CMARK_NODE_CODE_BLOCK:
        take_code(markdown, node);
        break;
    case CMARK_NODE_HTML_BLOCK:
        take_html(markdown, node);
        break;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
        add_text(markdown, node);
        break;
    case CMARK_NODE_SOFTBREAK:
        draft_break(draft, DRAFT_SOFT_BREAK);
        break;
    case CMARK_NODE_LINEBREAK:
        draft_break(draft, DRAFT_HARD_BREAK);
        break;
    case CMARK_NODE_HTML_INLINE:
        take_inline_tag(markdown, node);
        break;
    case CMARK_NODE_LINK:
        markdown->links++;
        break;
    case CMARK_NODE_IMAGE:
        if (markdown->images++ == 0)
            markdown->image_start = draft->length;
        break;
    default:
        break;
    }
}

static void leave(struct markdown *markdown, cmark_node *node)
{
    switch ((int) cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
        markdown->quotes--;
        break;
    case CMARK_NODE_ITEM:
        markdown->items--;
        break;
    case CMARK_NODE_HEADING:
    case CMARK_NODE_PARAGRAPH:
        leave_paragraph(markdown, node);
        break;
    case CMARK_NODE_LINK:
        markdown->links--;
        break;
    case CMARK_NODE_IMAGE:
        leave_image(markdown, node);
        break;
    default:
        break;
    }
}

static void read_part(struct draft *draft, size_t start, size_t end)
{
    struct markdown markdown = {
        .draft = draft, .start = start, .end = end, .cursor = start
    };
    find_lines(&markdown);
    cmark_mem *memory = cmark_memory_from(draft->arena);
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory);
    cmark_parser_feed(parser, draft->raw.data + start, end - start);
    cmark_iter *walk = cmark_iter_new(cmark_parser_finish(parser));
    for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk)) {
        if (event == CMARK_EVENT_ENTER)
            enter(&markdown, cmark_iter_get_node(walk));
        else
            leave(&markdown, cmark_iter_get_node(walk));
    }
    draft_close(draft);
}

void markdown_read(struct draft *draft, size_t from, struct source *source)
{
    (void) source;
    struct view raw = draft->raw;
    for (size_t at = from; at < raw.length;) {
        struct markdown_part part = markdown_next_part(raw, at);
        if (part.wild) {
            plain_add(draft, part.start, part.end);
            draft_report_raw(draft, DIAGNOSTIC_NESTING, part.reason,
                             "brackets, quotes or lists are nested too deeply, so this "
                             "part was read as plain text (simplify the markup)");
        } else {
            read_part(draft, part.start, part.end);
        }
        at = part.end;
    }
}
