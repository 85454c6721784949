/* Sentences: where those of a block begin and end. */
#ifndef ANNALS_TEXT_SENTENCE_H
#define ANNALS_TEXT_SENTENCE_H

#include <stddef.h>

#include "base/arena.h"
#include "text/token.h"

struct sentence_list {
    struct sentence *items;
    size_t count, capacity;
};

/* Adds the sentences of a block, whose tokens are [first, last), and gives the tokens
 * their sentence's number. */
void sentence_split(struct arena *arena, const struct document *document, size_t block,
                    struct token *tokens, size_t first, size_t last,
                    struct sentence_list *out);

#endif
