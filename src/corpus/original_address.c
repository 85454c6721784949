/* The address of the original that a text names. */
#include "corpus/address.h"
#include "corpus/passes.h"

static const struct view labels[] = {
    VIEW_INIT("original url"),
    VIEW_INIT("original"),
    VIEW_INIT("original link"),
    VIEW_INIT("original article"),
    VIEW_INIT("original address"),
    VIEW_INIT("original source"),
    VIEW_INIT("original text"),
    VIEW_INIT("source url"),
    VIEW_INIT("source link"),
    VIEW_INIT("source"),
    VIEW_INIT("url"),
    VIEW_INIT("link"),
    VIEW_INIT("address"),
    VIEW_INIT("permalink"),
    VIEW_INIT("web address"),
    VIEW_INIT("article url"),
    VIEW_INIT("canonical url"),
    VIEW_INIT("originally published at"),
    VIEW_INIT("published at"),
    VIEW_INIT("retrieved from"),
    VIEW_INIT("available at"),
    VIEW_INIT("from"),
};

static bool is_label(struct view text)
{
    text = view_trim(text);
    if (text.length > 0 && text.data[text.length - 1] == ':')
        text = view_trim(view_slice(text, 0, text.length - 1));
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
        if (view_equal_nocase(text, labels[i]))
            return true;
    return false;
}

/* The address behind a label on the same line. */
static struct view labelled_address(struct view text)
{
    struct view head = view_slice(text, 0, 48);
    size_t at = view_find(head, VIEW("http"), 0);
    if (at == head.length)
        return (struct view){ NULL, 0 };
    size_t label = at > 0 && text.data[at - 1] == '<' ? at - 1 : at;
    if (!is_label(view_slice(text, 0, label)))
        return (struct view){ NULL, 0 };
    return address_alone(view_slice(text, label, text.length));
}

/* The address of a line below the line that is its label. */
static struct view address_below(const struct draft *draft,
                                 const struct draft_block *before, struct view text)
{
    struct view address = { NULL, 0 };
    if (before != NULL && before->fate == DRAFT_KEPT)
        address = address_alone(text);
    if (address.data != NULL && !is_label(draft_text(draft, before)))
        address = (struct view){ NULL, 0 };
    return address;
}

void pass_original_address(struct draft *draft, struct source *source)
{
    struct draft_block *before = NULL;
    for (size_t i = 0; i < draft->blocks.count; i++) {
        struct draft_block *block = &draft->blocks.items[i];
        struct view text = draft_text(draft, block), address = { NULL, 0 };
        bool below = false;
        if (text.length <= ADDRESS_MAX + 64)
            address = labelled_address(text);
        if (address.data == NULL && text.length <= ADDRESS_MAX + 64) {
            address = address_below(draft, before, text);
            below = address.data != NULL;
        }
        if (address.data != NULL) {
            if (source->url.data == NULL)
                source->url = arena_copy(draft->arena, address);
            block->fate = DRAFT_SILENT;
            if (below)
                before->fate = DRAFT_SILENT;
        }
        before = block;
    }
}
