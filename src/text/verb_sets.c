#include "text/verb_sets.h"

#include "text/lexicon.h"
#include "text/word_sets.h"

static bool in_set(struct view lemma, unsigned set)
{
    return (lexicon_find(lemma).sets & set) != 0;
}

bool verb_is_speech(struct view lemma)
{
    return in_set(lemma, VERB_SPEECH);
}

bool verb_is_intransitive(struct view lemma)
{
    return in_set(lemma, VERB_INTRANSITIVE);
}

bool verb_takes_infinitive(struct view lemma)
{
    return in_set(lemma, VERB_INFINITIVE);
}

bool verb_is_demand(struct view lemma)
{
    return in_set(lemma, VERB_DEMAND);
}

bool verb_tells_person(struct view lemma)
{
    return in_set(lemma, VERB_TELLING);
}

bool verb_takes_bare(struct view lemma)
{
    return in_set(lemma, VERB_BARE);
}
