/* Names that a tagger has marked in brackets. */
#include "base/vector.h"
#include "corpus/passes.h"

enum { DEPTH = 32 };

static const struct {
    struct view label;
    enum hint_kind kind;
} labels[] = {
    { VIEW_INIT("PER"), HINT_PERSON },
    { VIEW_INIT("PERSON"), HINT_PERSON },
    { VIEW_INIT("ORG"), HINT_ORGANISATION },
    { VIEW_INIT("LOC"), HINT_PLACE },
    { VIEW_INIT("GPE"), HINT_PLACE },
    { VIEW_INIT("FAC"), HINT_PLACE },
    { VIEW_INIT("LOCATION"), HINT_PLACE },
    { VIEW_INIT("MISC"), HINT_OTHER },
    { VIEW_INIT("NORP"), HINT_OTHER },
    { VIEW_INIT("EVENT"), HINT_OTHER },
    { VIEW_INIT("LAW"), HINT_OTHER },
    { VIEW_INIT("PRODUCT"), HINT_OTHER },
    { VIEW_INIT("ORGANIZATION"), HINT_ORGANISATION },
    { VIEW_INIT("WORK_OF_ART"), HINT_OTHER },
};

/* An opening bracket not yet closed. */
struct bracket {
    size_t at;      /* the bracket */
    size_t content; /* behind the label; at + 1 for a bracket without one */
    enum hint_kind kind;
    bool labelled;
};

/* The label behind a bracket at at, and the white space that must follow it. */
static bool read_label(struct view text, size_t at, struct bracket *bracket)
{
    size_t end = at + 1;
    while (end < text.length && end - at < 16 &&
           (ascii_is_upper(text.data[end]) || text.data[end] == '_'))
        end++;
    if (end == text.length || !ascii_is_space(text.data[end]))
        return false;
    struct view label = view_slice(text, at + 1, end);
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
        if (view_equal(label, labels[i].label)) {
            bracket->kind = labels[i].kind;
            bracket->content = end + 1;
            bracket->labelled = true;
            return true;
        }
    return false;
}

/* A marked stretch that holds a field's name ("SUBJECT: WATER BOARD") begins behind it.
 */
static size_t behind_colon(struct view text, size_t start, size_t end)
{
    for (size_t i = end; i > start; i--)
        if (text.data[i - 1] == ':')
            return i;
    return start;
}

/* Whether a tokeniser's space stands at at, before a mark that belongs to the word
 * before:
 * "[ORG Water Board ] ." */
static bool is_loose(struct view text, size_t at)
{
    static const struct view marks = VIEW_INIT(",.;:?!)");
    if (at + 1 >= text.length || text.data[at] != ' ' ||
        view_find_byte(marks, text.data[at + 1], 0) == marks.length)
        return false;
    return at + 2 >= text.length || ascii_is_space(text.data[at + 2]);
}

static size_t trimmed_end(struct view text, size_t start, size_t end)
{
    while (end > start && ascii_is_space(text.data[end - 1]))
        end--;
    return end;
}

static void add_hint(struct draft *draft, const struct bracket *bracket, size_t end)
{
    struct view text = { draft->text, draft->length };
    struct hint_list *hints = &draft->hints;
    /* What was marked inside the marked stretch is part of its name. */
    while (hints->count > 0 && hints->items[hints->count - 1].start >= bracket->at)
        hints->count--;
    size_t start = behind_colon(text, bracket->content, end);
    struct view name = view_trim(view_slice(text, start, end));
    if (name.length == 0)
        return;
    start = (size_t) (name.data - text.data);
    *VECTOR_PUSH(draft->arena, hints) = (struct hint){ .kind = bracket->kind,
                                                       .start = start,
                                                       .end = start + name.length };
}

/* Finds the marks of [from, end); brackets do not pair across blocks. */
static bool mark_block(struct draft *draft, size_t from, size_t end)
{
    struct view text = { draft->text, end };
    struct bracket open[DEPTH];
    size_t depth = 0, deeper = 0;
    bool any = false;
    for (size_t at = view_find_byte(text, '[', from); at < end; at++) {
        if (text.data[at] == '[' && depth == DEPTH) {
            deeper++;
        } else if (text.data[at] == '[') {
            struct bracket bracket = { .at = at, .content = at + 1 };
            read_label(text, at, &bracket);
            open[depth++] = bracket;
        } else if (text.data[at] == ']' && deeper > 0) {
            deeper--;
        } else if (text.data[at] == ']' && depth > 0 && open[--depth].labelled) {
            any = true;
            add_hint(draft, &open[depth], at);
            draft_erase(draft, open[depth].at, open[depth].content);
            draft_erase(draft, at, at + 1);
            if (is_loose(text, at + 1))
                draft_erase(draft, trimmed_end(text, open[depth].content, at), at + 2);
        }
    }
    return any;
}

bool pass_marked_names(struct draft *draft)
{
    bool any = false;
    for (size_t i = 0; i < draft->blocks.count; i++) {
        const struct draft_block *block = &draft->blocks.items[i];
        if (mark_block(draft, block->start, block->end))
            any = true;
    }
    return any;
}
