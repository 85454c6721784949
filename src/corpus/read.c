#include "corpus/read.h"

#include "corpus/front_matter.h"
#include "corpus/reading.h"
#include "corpus/repair.h"
#include "corpus/sniff.h"

/* Every format that a file can be in: the name that records give it, the endings that say
 * it, its reader. A new format is a reader file and a row here. */
static const struct read_format {
    struct view name;
    struct view endings[3];
    reader_read *read;
    bool has_lines; /* those that are too long are cut; a page may stand on one */
} formats[] = {
    { VIEW_INIT("text"), { VIEW_INIT("txt"), VIEW_INIT("text") }, plain_read, true },
    { VIEW_INIT("markdown"),
      { VIEW_INIT("md"), VIEW_INIT("markdown") },
      markdown_read,
      true },
    { VIEW_INIT("html"),
      { VIEW_INIT("html"), VIEW_INIT("htm"), VIEW_INIT("xhtml") },
      html_read,
      false },
};
enum { FORMAT_TEXT, FORMAT_MARKDOWN, FORMAT_HTML, FORMAT_COUNT };

static const struct read_format *format_of(struct view ending)
{
    for (size_t i = 0; i < FORMAT_COUNT; i++)
        for (size_t j = 0; j < 3; j++)
            if (ending.length > 0 && view_equal_nocase(ending, formats[i].endings[j]))
                return &formats[i];
    return NULL;
}

bool read_knows_ending(struct view ending)
{
    return format_of(ending) != NULL;
}

/* What a text file's words say its format is. */
static const struct read_format *sniff(struct view text, const struct read_format *format,
                                       struct diagnostics *diagnostics)
{
    if (format != &formats[FORMAT_TEXT])
        return format;
    if (sniff_is_html(text))
        format = &formats[FORMAT_HTML];
    else if (sniff_is_markdown(text))
        format = &formats[FORMAT_MARKDOWN];
    if (format != &formats[FORMAT_TEXT])
        diagnostics_add(diagnostics, DIAGNOSTIC_SNIFFED, 0, 0,
                        "the file was read as %.*s (end its name in .%.*s if it is)",
                        VIEW_ARG(format->name), VIEW_ARG(format->endings[0]));
    return format;
}

void read_source(struct arena *arena, const struct read_input *input,
                 struct diagnostics *diagnostics, struct document *out)
{
    const struct read_format *format = format_of(input->ending);
    if (format == NULL)
        format = &formats[FORMAT_TEXT];
    bool too_large = input->bytes.length > READ_SIZE_MAX;
    struct view bytes = too_large ? VIEW("") : input->bytes;
    diagnostics->path = input->path;
    struct source known = { .id = input->id,
                            .path = input->path,
                            .format = format->name,
                            .sha256 = too_large ? (struct view){ 0 } : input->sha256 };
    reading_begin(arena, &known, bytes, diagnostics, out);
    if (too_large)
        diagnostics_add(diagnostics, DIAGNOSTIC_TOO_LARGE, 0, 0,
                        "the file has %zu bytes and was not read (keep sources below %d)",
                        input->bytes.length, READ_SIZE_MAX);

    struct view raw = repair_bytes(arena, bytes, diagnostics);
    size_t from = front_matter_read(arena, raw, diagnostics, &out->source);
    if (input->sidecar.data != NULL)
        front_matter_read_sidecar(arena, input->sidecar, input->sidecar_path, diagnostics,
                                  &out->source);
    format = sniff(view_slice(raw, from, raw.length), format, diagnostics);
    out->source.format = format->name;
    if (format->has_lines)
        raw = repair_lines(arena, raw, from, READ_LINE_MAX, diagnostics);
    reading_finish(arena, raw, from, format->read, out);
}
