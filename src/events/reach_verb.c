#include "events/phrase.h"
#include "events/reach.h"
#include "text/word_list.h"

bool reach_is_phase(const struct selection *selection, size_t clause)
{
    static const struct view verbs[] = { VIEW_INIT("begin"),    VIEW_INIT("cease"),
                                         VIEW_INIT("continue"), VIEW_INIT("finish"),
                                         VIEW_INIT("keep"),     VIEW_INIT("quit"),
                                         VIEW_INIT("resume"),   VIEW_INIT("start"),
                                         VIEW_INIT("stop") };
    const struct clause *here = &selection->clauses.items[clause];
    const struct clause *above = &selection->clauses.items[here->parent];
    return here->kind == CLAUSE_GERUND && here->parent != clause && !above->passive &&
           above->verb_last == here->verb_first &&
           WORD_LISTED(verbs, selection->text->tokens[above->head].lemma);
}

bool reach_holds_that(const struct selection *selection, size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    return view_equal(selection->text->tokens[here->head].lemma, VIEW("hold")) &&
           !here->passive && phrase_is_word(selection->text, here->verb_last, "that") &&
           reach_content(selection, clause) != SELECTION_NONE;
}

bool reach_is_content(const struct selection *selection, const struct clause *clause)
{
    static const struct view nouns[] = {
        VIEW_INIT("doubt"),      VIEW_INIT("evidence"), VIEW_INIT("fact"),
        VIEW_INIT("impression"), VIEW_INIT("mind"),     VIEW_INIT("news"),
        VIEW_INIT("proof"),
    };
    return clause->opener > 0 &&
           phrase_is_word(selection->text, clause->opener, "that") &&
           WORD_LISTED(nouns, selection->text->tokens[clause->opener - 1].lemma);
}
