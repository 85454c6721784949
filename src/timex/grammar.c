#include "timex/grammar.h"

/* Whether the word that a slot names is the one with that key; the key is all there is to
 * know of a word of three bytes or fewer. */
static bool slot_holds(const struct grammar *grammar, uint16_t number, uint32_t key,
                       struct view lower)
{
    return grammar->keys[number] == key &&
           (lower.length <= 3 || view_equal(grammar->words[number].text, lower));
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
