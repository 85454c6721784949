#include "corpus/reading.h"

#include "base/digest.h"
#include "corpus/lines.h"
#include "corpus/passes.h"

void reading_begin(struct arena *arena, const struct source *known, struct view bytes,
                   struct diagnostics *diagnostics, struct document *out)
{
    char digest[DIGEST_HEX];
    struct view sha256 = known->sha256;
    if (sha256.data == NULL) {
        digest_sha256(bytes, digest);
        sha256 = view_of(digest);
    }
    *out = (struct document){
        .source = { .id = known->id, .path = known->path, .format = known->format },
        .text = VIEW(""),
        .diagnostics = diagnostics,
    };
    out->source.sha256 = arena_copy(arena, sha256);
}

/* Marks that a tagger, a cable or a page break left in the text. They change its bytes,
 * so what comes after them sees it compacted. */
static void take_marks(struct draft *draft)
{
    struct view text = { draft->text, draft->length };
    bool marked = pass_marked_names(draft);
    bool paged = view_find(text, VIEW("OF "), 0) < text.length;
    if (marked || paged)
        draft_compact(draft);
    pass_token_spacing(draft);
    if (marked)
        draft_compact(draft);
    pass_paragraph_marks(draft);
    pass_underlines(draft);
    if (marked || paged)
        draft_compact(draft);
    if (paged)
        pass_page_marks(draft);
}

static void fill_defaults(struct source *source)
{
    if (source->rights.data == NULL)
        source->rights = VIEW("excerpt");
    if (source->language.data == NULL)
        source->language = VIEW("en");
}

void reading_finish(struct arena *arena, struct view raw, size_t from, reader_read *read,
                    struct document *out)
{
    struct draft draft;
    struct source *source = &out->source;
    draft_init(&draft, arena, raw, out->diagnostics);
    read(&draft, from, source);
    draft_close(&draft);
    lines_lay_out(&draft);
    take_marks(&draft);
    pass_header_fields(&draft, source);
    pass_original_address(&draft, source);
    pass_broken_paragraphs(&draft);
    pass_line_kinds(&draft, source);
    pass_furniture(&draft);
    pass_headline(&draft, source);
    draft_finish(&draft, out);
    fill_defaults(source);
    if (out->block_count == 0)
        diagnostics_add(out->diagnostics, DIAGNOSTIC_EMPTY_SOURCE, 0, 0,
                        "the source has no text");
}
