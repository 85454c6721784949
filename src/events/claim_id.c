#include "events/claim_id.h"

#include <stdint.h>
#include <stdio.h>

#include "base/buffer.h"
#include "base/digest.h"
#include "base/table.h"
#include "base/utf8.h"

static bool is_mark(const struct token *token)
{
    return token->kind == TOKEN_PUNCT;
}

struct view claim_id_normalise(struct arena *arena, const struct text *text,
                               size_t sentence)
{
    struct buffer buffer = { 0 };
    const struct sentence *here = &text->sentences[sentence];
    for (size_t i = here->first; i < here->last; i++) {
        if (is_mark(&text->tokens[i]))
            continue;
        if (buffer.length > 0)
            buffer_add_byte(&buffer, ' ');
        buffer_add(&buffer, text->tokens[i].lower);
    }
    struct view words = arena_copy(arena, buffer_view(&buffer));
    buffer_finish(&buffer);
    return words;
}

static void write_hex(uint64_t hash, char out[17])
{
    static const char digits[] = "0123456789abcdef";
    for (int i = 15; i >= 0; i--, hash >>= 4)
        out[i] = digits[hash & 15];
    out[16] = '\0';
}

void claim_id_hash(struct view sentence, struct claim *claim)
{
    uint64_t hash = digest_hash(DIGEST_SEED, sentence);
    hash = digest_hash(hash, VIEW("\n"));
    hash = digest_hash(hash, claim->trigger);
    hash = digest_hash(hash, VIEW("\n"));
    hash = digest_hash(hash, claim->expression.text);
    write_hex(hash, claim->id);
}

void claim_id_part(struct arena *arena, struct claim_list *claims)
{
    struct table seen = { 0 };
    for (size_t i = 0; i < claims->count; i++) {
        struct claim *claim = &claims->items[i];
        struct view id = arena_copy(arena, view_of(claim->id));
        bool is_new = true;
        size_t *count = table_put(arena, &seen, id, &is_new);
        size_t repeat = (*count)++;
        while (!is_new) {
            char number[24];
            snprintf(number, sizeof number, "#%zu", repeat++);
            uint64_t hash = digest_hash(digest_hash(DIGEST_SEED, id), view_of(number));
            write_hex(hash, claim->id);
            struct view again = arena_copy(arena, view_of(claim->id));
            ++*table_put(arena, &seen, again, &is_new);
        }
    }
}
