#include "text/lexicon.h"

#include <string.h>

#include "text/lexicon_table.h"

/* No English word is longer; keeps a hostile one from being hashed whole. */
enum { WORD_LIMIT = 40 };

static const size_t slot_mask = ((size_t) 1 << LEXICON_SLOT_BITS) - 1;

static bool may_be_known(struct view word)
{
    return word.length > 0 && word.length <= WORD_LIMIT;
}

static uint64_t value_of(uint64_t hash)
{
    uint64_t print = lexicon_print(hash);
    for (size_t i = (size_t) hash & slot_mask; lexicon_slots[i] != 0;
         i = (i + 1) & slot_mask)
        if (lexicon_print(lexicon_slots[i]) == print)
            return lexicon_value(lexicon_slots[i]);
    return 0;
}

static uint8_t rank_of(uint64_t value, unsigned shift)
{
    return (uint8_t) (value >> shift & LEXICON_RANK_LIMIT);
}

static struct lexeme lexeme_of(uint64_t value)
{
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

struct lexeme lexicon_find(struct view word)
{
    return lexeme_of(may_be_known(word) ? value_of(lexicon_hash(word.data, word.length))
                                        : 0);
}

uint64_t lexicon_fetch(struct view word)
{
    if (!may_be_known(word))
        return 0;
    uint64_t hash = lexicon_hash(word.data, word.length);
    __builtin_prefetch(&lexicon_slots[(size_t) hash & slot_mask]);
    return hash;
}

struct lexeme lexicon_find_fetched(struct view word, uint64_t fetched)
{
    return lexeme_of(may_be_known(word) ? value_of(fetched) : 0);
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
        .verb_rank = form->verb_rank,
        .noun_rank = form->noun_rank,
        .adjective_rank = form->adjective_rank,
        .sets = form->sets,
    };
}

unsigned lexicon_verb(struct view word)
{
    return lexicon_find(word).verb;
}

unsigned lexicon_noun(struct view word)
{
    return lexicon_find(word).noun;
}

unsigned lexicon_adjective(struct view word)
{
    return lexicon_find(word).adjective;
}
