#include "text/lexicon.h"

#include <string.h>

#include "text/lexicon_table.h"

/* No English word is longer; keeps a hostile one from being hashed whole. */
enum { WORD_LIMIT = 40 };

static uint64_t value_of(struct view word)
{
    if (word.length == 0 || word.length > WORD_LIMIT)
        return 0;
    uint64_t hash = lexicon_hash(word.data, word.length);
    uint64_t print = lexicon_print(hash);
    size_t mask = ((size_t) 1 << LEXICON_SLOT_BITS) - 1;
    for (size_t i = (size_t) hash & mask; lexicon_slots[i] != 0; i = (i + 1) & mask)
        if (lexicon_print(lexicon_slots[i]) == print)
            return lexicon_value(lexicon_slots[i]);
    return 0;
}

static uint8_t rank_of(uint64_t value, unsigned shift)
{
    return (uint8_t) (value >> shift & LEXICON_RANK_LIMIT);
}

struct lexeme lexicon_find(struct view word)
{
    uint64_t value = value_of(word);
    uint16_t index = (uint16_t) (value >> LEXICON_INDEX & LEXICON_INDEX_MASK);
    bool closed = (value >> LEXICON_CLOSED & 1) != 0;
    struct lexeme found = {
        .known = value != 0,
        .noun = rank_of(value, LEXICON_NOUN),
        .verb = rank_of(value, LEXICON_VERB),
        .adjective = rank_of(value, LEXICON_ADJECTIVE),
        .adverb = rank_of(value, LEXICON_ADVERB),
        .name = (value >> LEXICON_NAME & 1) != 0,
        .time = (value >> LEXICON_TIME & 1) != 0,
        .sets = (uint8_t) (value >> LEXICON_SETS & LEXICON_SETS_MASK),
        .closed = closed ? &closed_words[index - 1] : NULL,
        .irregular = !closed && index > 0,
        .form = closed ? 0 : index,
    };
    found.name_only = found.name && found.noun == 0;
    return found;
}

static struct view lemma_at(uint16_t offset)
{
    return offset == 0 ? (struct view){ NULL, 0 } : view_of(lexicon_pool + offset);
}

struct irregular_form lexicon_form(const struct lexeme *lexeme)
{
    const struct lexicon_form *form = &lexicon_forms[lexeme->form - 1];
    return (struct irregular_form){
        .verb = lemma_at(form->verb),
        .noun = lemma_at(form->noun),
        .adjective = lemma_at(form->adjective),
        .past = (form->forms & LEXICON_PAST) != 0,
        .participle = (form->forms & LEXICON_PARTICIPLE) != 0,
        .gerund = (form->forms & LEXICON_GERUND) != 0,
        .present = (form->forms & LEXICON_PRESENT) != 0,
    };
}

unsigned lexicon_verb(struct view word)
{
    return rank_of(value_of(word), LEXICON_VERB);
}

unsigned lexicon_noun(struct view word)
{
    return rank_of(value_of(word), LEXICON_NOUN);
}

unsigned lexicon_adjective(struct view word)
{
    return rank_of(value_of(word), LEXICON_ADJECTIVE);
}
