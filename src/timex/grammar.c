#include "timex/grammar.h"

#include <string.h>

/* Whether two words of one length, four bytes or more, are the same; most are compared as
 * their first four bytes and their last four. */
static bool same_letters(const char *a, const char *b, size_t length)
{
    uint32_t first[2], last[2];
    if (length > 2 * sizeof first[0])
        return memcmp(a, b, length) == 0;
    memcpy(&first[0], a, sizeof first[0]);
    memcpy(&first[1], b, sizeof first[1]);
    memcpy(&last[0], a + length - sizeof last[0], sizeof last[0]);
    memcpy(&last[1], b + length - sizeof last[1], sizeof last[1]);
    return first[0] == first[1] && last[0] == last[1];
}

/* Whether the word that a slot names is the one with that key, which tells its length. */
static bool slot_holds(const struct grammar *grammar, uint16_t number, uint32_t key,
                       struct view lower)
{
    return grammar->keys[number] == key &&
           (lower.length <= GRAMMAR_KEY_WORD ||
            same_letters(grammar->words[number].text.data, lower.data, lower.length));
}

uint16_t grammar_word_from(const struct grammar *grammar, struct view lower, uint32_t key,
                           size_t slot)
{
    size_t mask = grammar->slot_count - 1;
    for (; grammar->slots[slot] != 0; slot = (slot + 1) & mask)
        if (slot_holds(grammar, grammar->slots[slot], key, lower))
            return grammar->slots[slot];
    return 0;
}

bool grammar_sense(const struct grammar *grammar, uint16_t word, unsigned class,
                   int *number)
{
    const struct word *entry = &grammar->words[word];
    for (unsigned i = 0; i < entry->count; i++)
        if (entry->senses[i].class == class) {
            *number = entry->senses[i].number;
            return true;
        }
    return false;
}
