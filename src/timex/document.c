/* Plain text as a document: blocks are what blank lines part; not a byte is changed. */
#include "base/vector.h"
#include "timex/timex.h"

struct block_list {
    struct block *items;
    size_t count, capacity;
};

/* Where the line that begins at start ends, and whether it is blank. */
static size_t line_end(struct view text, size_t start, bool *blank)
{
    size_t end = view_find_byte(text, '\n', start);
    *blank = view_trim(view_slice(text, start, end)).length == 0;
    return end;
}

void timex_document_of_text(struct arena *arena, struct view text, struct document *out)
{
    struct block_list list = { 0 };
    bool open = false;
    for (size_t start = 0; start < text.length;) {
        bool blank = false;
        size_t end = line_end(text, start, &blank);
        if (blank)
            open = false;
        else if (open)
            list.items[list.count - 1].end = end;
        else {
            *VECTOR_PUSH(arena, &list) =
                (struct block){ .kind = BLOCK_PARAGRAPH, .start = start, .end = end };
            open = true;
        }
        start = end + 1;
    }
    *out = (struct document){
        .text = text, .raw = text, .blocks = list.items, .block_count = list.count
    };
}
