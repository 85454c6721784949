#include "timex/grammar.h"

uint16_t grammar_word(const struct grammar *grammar, struct view lower)
{
    if (lower.length == 0 || lower.length > GRAMMAR_WORD_LENGTH)
        return 0;
    uint16_t word = grammar_word_keyed(grammar, word_key(lower.data, lower.length));
    bool same =
        lower.length <= WORD_KEY_BYTES || view_equal(grammar->words[word].text, lower);
    return same ? word : 0;
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
