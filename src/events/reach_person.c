#include "events/reach_person.h"

#include "events/antecedent.h"
#include "text/word_list.h"

bool reach_asks_for_person(const struct selection *selection, const struct clause *clause,
                           const struct phrase *phrase)
{
    static const struct view asking[] = { VIEW_INIT("who"), VIEW_INIT("whom"),
                                          VIEW_INIT("whose") };
    const struct text *text = selection->text;
    const struct mention *head = mention_at(selection->mentions, phrase->head);
    if (head != NULL && head->type == ENTITY_PERSON)
        return false;
    return clause->kind == CLAUSE_RELATIVE &&
           WORD_LISTED(asking, text->tokens[clause->opener].lower) &&
           !antecedent_is_person_noun(&text->tokens[phrase->head]);
}

bool reach_ends_in_person(const struct selection *selection, const struct phrase *phrase)
{
    const struct mention *mention = mention_at(selection->mentions, phrase->last - 1);
    return mention != NULL && mention->type == ENTITY_PERSON && !mention->adjective;
}

void reach_persons_within(const struct selection *selection, const struct clause *clause,
                          struct reach *words)
{
    struct phrase phrase;
    if (!phrase_from(selection->text, words->first, words->last, &phrase) ||
        phrase.last == words->last ||
        selection->text->tokens[phrase.last].word_class != WORD_PREPOSITION ||
        !reach_asks_for_person(selection, clause, &phrase) ||
        mention_at(selection->mentions, phrase.head) != NULL)
        return;
    for (size_t i = phrase.last; i < words->last; i++) {
        const struct mention *mention = mention_at(selection->mentions, i);
        if (mention != NULL && mention->type == ENTITY_PERSON && !mention->adjective &&
            mention->first == i) {
            words->first = i;
            return;
        }
    }
}
