#include "events/parties.h"

#include "events/matter.h"
#include "events/phrase.h"

/* How far is looked: sentences back, and words from the noun to the first party. */
enum { PARTIES_SENTENCES = 12, PARTIES_WORDS = 6 };

static const struct mention *party_at(const struct selection *selection, size_t token)
{
    const struct mention *mention = mention_at(selection->mentions, token);
    bool party = mention != NULL && !mention->adjective &&
                 (mention->type == ENTITY_PLACE || mention->type == ENTITY_ORGANISATION);
    return party ? mention : NULL;
}

/* "between the Chad and Niger", "drafted by Chad and Niger", behind a noun. */
static bool parties_behind(const struct selection *selection, size_t noun, size_t last,
                           struct parties *out)
{
    const struct text *text = selection->text;
    for (size_t i = noun + 1; i < last && i <= noun + PARTIES_WORDS; i++) {
        if (text->tokens[i].kind == TOKEN_PUNCT)
            return false;
        const struct mention *first = party_at(selection, i);
        if (first == NULL)
            continue;
        size_t next = first->last;
        if (next >= last || !phrase_is_word(text, next, "and"))
            return false;
        next += next + 1 < last && phrase_is_word(text, next + 1, "the") ? 2 : 1;
        const struct mention *second = next < last ? party_at(selection, next) : NULL;
        if (second == NULL || second->bearer == first->bearer)
            return false;
        *out = (struct parties){ first, second };
        return true;
    }
    return false;
}

static bool parties_in(const struct selection *selection, size_t first, size_t last,
                       struct parties *out)
{
    for (size_t i = last; i-- > first;)
        if (matter_is_agreement(selection->text->tokens[i].lower) &&
            parties_behind(selection, i, last, out))
            return true;
    return false;
}

bool parties_find(const struct selection *selection, size_t first, size_t last,
                  struct parties *out)
{
    const struct text *text = selection->text;
    if (first >= last || !matter_is_agreement(text->tokens[last - 1].lower))
        return false;
    bool is_new = phrase_is_word(text, first, "a") || phrase_is_word(text, first, "an");
    size_t block = text->sentences[selection->sentence].block;
    for (size_t back = 1; back <= PARTIES_SENTENCES && back <= selection->sentence;
         back++) {
        const struct sentence *before = &text->sentences[selection->sentence - back];
        if (is_new && before->block != block)
            return false;
        if (parties_in(selection, before->first, before->last, out))
            return true;
    }
    return false;
}
