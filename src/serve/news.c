#include "serve/news.h"

#include <inttypes.h>

#include "base/digest.h"
#include "base/file.h"

static void write_line(struct buffer *out, struct view text)
{
    buffer_add(out, VIEW("data: "));
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char) text.data[i];
        buffer_add_byte(out, c < ' ' || c == 0x7F ? ' ' : text.data[i]);
    }
    buffer_add_byte(out, '\n');
}

void news_write(const struct news *news, struct buffer *out)
{
    buffer_format(out, "data: %016" PRIx64 "\n", news->site);
    if (news->headline.length > 0)
        write_line(out, news->headline);
    for (size_t i = 0; i < news->message_count; i++)
        write_line(out, news->messages[i]);
    buffer_add_byte(out, '\n');
}

uint64_t news_site_of(const char *folder)
{
    enum { DEPTH_MAX = 64 };
    struct arena arena = { .blocks = NULL };
    struct file_list files = { .stamped = true };
    uint64_t sum = 0;
    if (file_walk(&arena, folder, DEPTH_MAX, &files, NULL))
        for (size_t i = 0; i < files.count; i++) /* they stand in order */
            sum = digest_hash(digest_hash(sum + files.items[i].stamp, VIEW("\n")),
                              files.items[i].path);
    arena_finish(&arena);
    return sum;
}
