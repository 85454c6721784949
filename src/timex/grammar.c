#include "timex/grammar.h"

#include "timex/word_key.h"

uint16_t grammar_word(const struct grammar *grammar, struct view lower)
{
    if (lower.length - 1 >= GRAMMAR_WORD_LENGTH) /* also of none */
        return 0;
    uint32_t key = word_key(lower.data, lower.length);
    size_t mask = grammar->slot_count - 1, at = word_slot_of(key) & mask;
    for (; grammar->slots[at] != 0; at = (at + 1) & mask) {
        const struct word *word = &grammar->words[grammar->slots[at]];
        if (word->key == key && (lower.length <= 3 || view_equal(word->text, lower)))
            return grammar->slots[at];
    }
    return 0;
}

uint64_t grammar_cues(const struct grammar *grammar, struct view lower)
{
    if (lower.length - 1 >= GRAMMAR_WORD_LENGTH) /* also of none */
        return 0;
    size_t mask = grammar->cue_slot_count - 1;
    size_t slot = word_slot_of(word_key(lower.data, lower.length)) & mask;
    for (; grammar->cue_slots[slot] != 0; slot = (slot + 1) & mask) {
        const struct cue_word *word = &grammar->cue_words[grammar->cue_slots[slot]];
        if (view_equal(word->text, lower))
            return word->cues;
    }
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
