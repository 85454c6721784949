#include "cmd/import.h"

#include "base/utf8.h"
#include "cmd/extraction.h"
#include "corpus/read.h"
#include "format/json_writer.h"
#include "store/record.h"

/* A YAML scalar in double quotes, which may hold anything. */
static void write_field(struct buffer *out, const char *key, struct view value,
                        const char *hint)
{
    if (value.length == 0) {
        buffer_format(out, "# %s: %s\n", key, hint);
        return;
    }
    struct json_writer writer = { .out = out };
    buffer_format(out, "%s: ", key);
    json_write_string(&writer, value);
    buffer_add_byte(out, '\n');
}

void import_write_head(const struct imported *imported, struct buffer *out)
{
    buffer_add(out, VIEW("---\n"));
    if (imported->from.length > 0)
        buffer_format(out, "# imported from %.*s; compare it with the original\n",
                      VIEW_ARG(imported->from));
    if (imported->left_out > 0)
        buffer_format(out, "# left out: %zu running heads and page numbers\n",
                      imported->left_out);
    write_field(out, "title", imported->title, "the headline");
    if (imported->date_basis.length > 0)
        buffer_format(out, "# the date was taken from: %.*s\n",
                      VIEW_ARG(imported->date_basis));
    write_field(out, "date", imported->date, "2019-03-04, 2019-03 or 1984~");
    write_field(out, "publisher", imported->publisher, "who brought it out");
    write_field(out, "author", imported->author, "who wrote it");
    write_field(out, "url", imported->url, "https://example.org/where-the-original-is");
    write_field(out, "language", imported->language, "en");
    buffer_add(out, VIEW("rights: excerpt # or full, where all of the text may be shown\n"
                         "draft: true # take this line away to publish\n---\n"));
}

/* Characters that Markdown could take for markup, where they stand; a backslash makes
 * each its own (CommonMark 0.30, 2.4). */
static bool is_markup(char c)
{
    return view_find_byte(VIEW("\\`*_[]<>&|~$#"), c, 0) < 13;
}

/* Marks that begin a block of another kind: "# ", "- ", "1. ", "===". */
static bool opens_block(struct view line)
{
    size_t digits = 0;
    while (digits < line.length && ascii_is_digit(line.data[digits]))
        digits++;
    if (digits > 0)
        return digits < line.length &&
               (line.data[digits] == '.' || line.data[digits] == ')');
    return line.length > 0 && view_find_byte(VIEW("#-+=:"), line.data[0], 0) < 5;
}

static void write_line(struct buffer *out, struct view line)
{
    size_t digits = 0;
    if (opens_block(line)) {
        while (ascii_is_digit(line.data[digits]))
            buffer_add_byte(out, line.data[digits++]);
        buffer_add_byte(out, '\\');
    }
    for (size_t i = digits; i < line.length; i++) {
        if (is_markup(line.data[i]) && !(i == digits && opens_block(line)))
            buffer_add_byte(out, '\\');
        buffer_add_byte(out, line.data[i]);
    }
}

/* A block's lines, which were broken on purpose, with what stands between two. */
static void write_text(struct buffer *out, struct view text, const char *between)
{
    for (bool first = true; text.data != NULL; first = false) {
        struct view line = view_cut(&text, '\n');
        if (!first)
            buffer_add(out, view_of(between));
        write_line(out, line);
    }
}

static void write_block(struct buffer *out, const struct document *document,
                        const struct block *block)
{
    static const char marks[] = "###### ";
    struct view text = view_slice(document->text, block->start, block->end);
    int level = block->level >= 1 && block->level <= 6 ? block->level : 2;
    switch (block->kind) {
    case BLOCK_HEADING:
        buffer_add(out, view_of(marks + 6 - level));
        write_text(out, text, " "); /* a heading is one line */
        break;
    case BLOCK_ITEM:
        buffer_add(out, VIEW("- "));
        write_text(out, text, "\\\n  ");
        break;
    case BLOCK_QUOTE:
        buffer_add(out, VIEW("> "));
        write_text(out, text, "\\\n> ");
        break;
    case BLOCK_PARAGRAPH:
    case BLOCK_CAPTION:
    case BLOCK_DATELINE:
        write_text(out, text, "\\\n");
        break;
    }
    buffer_add(out, VIEW("\n"));
}

static void write_body(struct buffer *out, const struct document *document)
{
    for (size_t i = 0; i < document->block_count; i++) {
        bool items = i > 0 && document->blocks[i].kind == BLOCK_ITEM &&
                     document->blocks[i - 1].kind == BLOCK_ITEM;
        if (i > 0 && !items)
            buffer_add_byte(out, '\n');
        write_block(out, document, &document->blocks[i]);
    }
}

void import_write_paragraphs(struct buffer *out, struct view text)
{
    struct buffer paragraph = { .length = 0 };
    while (text.data != NULL) {
        struct view line = view_trim(view_cut(&text, '\n'));
        if (line.length > 0) {
            if (paragraph.length > 0)
                buffer_add_byte(&paragraph, ' ');
            buffer_add(&paragraph, line);
        }
        if (paragraph.length == 0 || (line.length > 0 && text.data != NULL))
            continue;
        write_line(out, buffer_view(&paragraph));
        buffer_add(out, VIEW("\n\n"));
        buffer_clear(&paragraph);
    }
    buffer_finish(&paragraph);
}

static void take_fields(struct arena *arena, const struct record *record,
                        struct imported *imported)
{
    const struct source *source = &record->source;
    imported->title = source->title;
    imported->publisher = source->publisher;
    imported->author = source->author;
    imported->url = source->url;
    imported->language = source->language;
    if (source->has_date) {
        imported->date = arena_copy(arena, view_of(source->date.edtf));
        imported->date_basis = source->date_basis;
    }
}

/* The name of the file alone: where it lies is of this machine. */
static struct view base_name(const char *path)
{
    struct view name = view_of(path);
    for (size_t i = name.length; i-- > 0;)
        if (name.data[i] == '/')
            return view_slice(name, i + 1, name.length);
    return name;
}

static bool is_pdf(const char *path)
{
    struct view name = view_of(path);
    return name.length > 4 &&
           view_equal_nocase(view_slice(name, name.length - 4, name.length),
                             VIEW(".pdf"));
}

static bool import_pdf(struct arena *arena, const char *path, struct imported *imported,
                       struct buffer *body, struct error *err)
{
    if (!pdf_read(arena, path, body, &imported->left_out, err))
        return false;
    struct view name = base_name(path);
    imported->from = name;
    imported->title = view_slice(name, 0, name.length - 4);
    return true;
}

bool import_file(struct arena *arena, const char *path, struct report *report,
                 struct imported *imported, struct buffer *body, struct error *err)
{
    if (is_pdf(path))
        return import_pdf(arena, path, imported, body, err);
    struct extraction_files files = { .bytes.length = 0 };
    struct diagnostics findings = { .arena = arena };
    struct found_list list = { .count = 0 };
    struct document *document = ARENA_NEW(arena, struct document);
    if (!find_sources(arena, path, &findings, &list, err))
        return false;
    report_diagnostics(report, findings.items, findings.count);
    if (list.count != 1 || !read_knows_ending(list.items[0].ending))
        return error_set(err, ERROR_INPUT,
                         "\"%s\" cannot be imported (name one file that ends in .html, "
                         ".htm, .txt, .md or .pdf)",
                         path);
    extraction_read(arena, &list.items[0], &files, document);
    struct record record = { .paragraph_count = 0 };
    bool good = document->text.length > 0;
    if (good) {
        record_extract(arena, document, &record);
        take_fields(arena, &record, imported);
        imported->from = arena_copy(arena, base_name(path));
        write_body(body, document);
    } else {
        error_set(err, ERROR_INPUT, "\"%s\" has no text to import", path);
    }
    report_diagnostics(report, document->diagnostics->items,
                       document->diagnostics->count);
    extraction_files_finish(&files);
    return good;
}
