/* The headers of messages, memoranda and cables. */
#include "base/vector.h"
#include "corpus/line_kind.h"
#include "corpus/passes.h"

enum {
    BLOCKS = 16, /* at the head of a draft, where a header can be */
    BLOCK_BYTES = 8192,
    FIELDS_MIN = 2, /* one alone may be anything */
};

struct header_label {
    struct view name; /* with what ends it */
    bool subject;
    bool numbered; /* a number stands between the name and its colon: "E.O. 12958:" */
};

/* By first letter. */
static const struct header_label labels[] = {
    { VIEW_INIT("CC:"), false, false },
    { VIEW_INIT("CLASSIFICATION:"), false, false },
    { VIEW_INIT("CLASSIFIED BY:"), false, false },
    { VIEW_INIT("DATE:"), false, false },
    { VIEW_INIT("DECL:"), false, false },
    { VIEW_INIT("DECLASSIFY ON:"), false, false },
    { VIEW_INIT("DERIVED FROM:"), false, false },
    { VIEW_INIT("E.O."), false, true },
    { VIEW_INIT("FROM:"), false, false },
    { VIEW_INIT("ORIGIN:"), false, false },
    { VIEW_INIT("RE:"), true, false },
    { VIEW_INIT("REF:"), false, false },
    { VIEW_INIT("REFERENCE:"), false, false },
    { VIEW_INIT("REFS:"), false, false },
    { VIEW_INIT("REPLY-TO:"), false, false },
    { VIEW_INIT("SENT:"), false, false },
    { VIEW_INIT("SUBJ:"), true, false },
    { VIEW_INIT("SUBJECT:"), true, false },
    { VIEW_INIT("TAGS:"), false, false },
    { VIEW_INIT("TO:"), false, false },
};

/* A label found in a block. */
struct found_label {
    size_t start, end; /* end: behind its colon */
    bool subject;
};

struct label_list {
    struct found_label *items;
    size_t count, capacity;
};

/* The end of the label at at, behind its colon; 0 when it is not there. */
static size_t label_end(struct view text, size_t at, const struct header_label *label)
{
    size_t end = at + label->name.length;
    if (!view_equal_nocase(view_slice(text, at, end), label->name))
        return 0;
    if (!label->numbered)
        return end;
    while (end < text.length && (text.data[end] == ' ' || ascii_is_digit(text.data[end])))
        end++;
    return end < text.length && text.data[end] == ':' ? end + 1 : 0;
}

static bool begins_line(struct view text, size_t from, size_t at)
{
    return at == from || text.data[at - 1] == DRAFT_SOFT_BREAK ||
           text.data[at - 1] == DRAFT_HARD_BREAK;
}

/* Within a line only capitals make a label, but for "Classified By:", the one that cables
 * write otherwise. */
static bool counts_inline(struct view text, size_t start, size_t end)
{
    struct view label = view_slice(text, start, end);
    if (view_equal(label, VIEW("Classified By:")))
        return true;
    for (size_t i = 0; i < label.length; i++)
        if (ascii_is_lower(label.data[i]))
            return false;
    return label.length > 3; /* not "RE:", "TO:", "CC:" */
}

static const struct header_label *label_at(struct view text, size_t from, size_t at,
                                           size_t *end)
{
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
        if (ascii_lower(text.data[at]) != ascii_lower(labels[i].name.data[0]))
            continue;
        *end = label_end(text, at, &labels[i]);
        if (*end != 0 && (begins_line(text, from, at) || counts_inline(text, at, *end)))
            return &labels[i];
    }
    return NULL;
}

static void find_labels(const struct draft *draft, const struct draft_block *block,
                        struct label_list *out)
{
    struct view text = { draft->text, block->end };
    size_t end = 0;
    for (size_t at = block->start; at < block->end; at++) {
        bool bounded = begins_line(text, block->start, at)
                           ? ascii_is_alpha(text.data[at])
                           : text.data[at - 1] == ' ' && ascii_is_upper(text.data[at]);
        if (!bounded)
            continue;
        const struct header_label *label = label_at(text, block->start, at, &end);
        if (label == NULL)
            continue;
        *VECTOR_PUSH(draft->arena, out) =
            (struct found_label){ .start = at, .end = end, .subject = label->subject };
        at = end - 1;
    }
}

/* Adds [start, end) of the block as a field of the header; what begins with a subject's
 * label becomes the headline. */
static void add_field(struct draft *draft, const struct draft_block *block, size_t start,
                      size_t end, size_t subject, struct draft_block_list *out,
                      struct source *source)
{
    struct draft_block part = draft_part(block, start, end);
    if (draft_text(draft, &part).length == 0)
        return;
    part.kind = BLOCK_DATELINE;
    part.given = true;
    if (subject > 0) {
        struct draft_block value = draft_part(block, subject, end);
        part.kind = BLOCK_HEADING;
        part.level = 1;
        if (source->title.data == NULL)
            source->title = draft_clean(draft->arena, draft_text(draft, &value));
    }
    *VECTOR_PUSH(draft->arena, out) = part;
}

static void part_block(struct draft *draft, const struct draft_block *block,
                       const struct label_list *found, struct draft_block_list *out,
                       struct source *source)
{
    struct view text = { draft->text, block->end };
    size_t start = block->start, subject = 0;
    for (size_t i = 0; i < found->count; i++) {
        const struct found_label *label = &found->items[i];
        /* A label right behind another belongs to it: "E.O. 12958: DECL: ...". */
        bool behind =
            i > 0 &&
            view_trim(view_slice(text, found->items[i - 1].end, label->start)).length ==
                0;
        if (behind)
            continue;
        add_field(draft, block, start, label->start, subject, out, source);
        start = label->start;
        subject = label->subject ? label->end : 0;
    }
    add_field(draft, block, start, block->end, subject, out, source);
}

/* How many of the first blocks make up the header: the last that holds a label. */
static size_t header_blocks(const struct draft *draft, size_t limit)
{
    size_t fields = 0, last = 0, prose = 0;
    for (size_t i = 0; i < limit && prose == 0; i++) {
        const struct draft_block *block = &draft->blocks.items[i];
        struct label_list found = { 0 };
        if (block->end - block->start <= BLOCK_BYTES && block->kind == BLOCK_PARAGRAPH)
            find_labels(draft, block, &found);
        if (found.count > 0)
            last = i + 1;
        else
            prose += line_is_prose(draft_text(draft, block));
        fields += found.count;
    }
    return fields >= FIELDS_MIN ? last : 0;
}

void pass_header_fields(struct draft *draft, struct source *source)
{
    size_t limit = draft->blocks.count < BLOCKS ? draft->blocks.count : BLOCKS;
    size_t header = header_blocks(draft, limit);
    if (header == 0)
        return;
    struct draft_block_list blocks = { 0 };
    for (size_t i = 0; i < draft->blocks.count; i++) {
        const struct draft_block *block = &draft->blocks.items[i];
        struct label_list found = { 0 };
        if (i < header && block->kind == BLOCK_PARAGRAPH &&
            block->end - block->start <= BLOCK_BYTES)
            find_labels(draft, block, &found);
        if (found.count > 0)
            part_block(draft, block, &found, &blocks, source);
        else
            *VECTOR_PUSH(draft->arena, &blocks) = *block;
    }
    draft->blocks = blocks;
}
