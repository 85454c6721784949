#include "events/title_object.h"

#include "events/antecedent.h"
#include "events/phrase.h"
#include "events/relation.h"
#include "events/title_share.h"
#include "names/gazetteer.h"
#include "names/word_class.h"
#include "text/word_list.h"

/* Whether the phrase is of a law, a treaty or the like. */
static bool is_of_text(const struct text *text, const struct reach *words)
{
    struct phrase phrase;
    if (!phrase_from(text, words->first, words->last, &phrase))
        return false;
    const struct name_word *word = gazetteer_word(text->tokens[phrase.head].lower);
    return word != NULL && (word->classes & CLASS_TEXT) != 0;
}

void title_object_add(struct title_words *words, size_t clause, struct reach *rest)
{
    static const struct view verbs[] = {
        VIEW_INIT("adopt"),  VIEW_INIT("amend"),  VIEW_INIT("approve"),
        VIEW_INIT("enact"),  VIEW_INIT("pass"),   VIEW_INIT("ratify"),
        VIEW_INIT("reject"), VIEW_INIT("repeal"), VIEW_INIT("sign"),
        VIEW_INIT("veto"),
    };
    const struct selection *selection = words->selection;
    const struct text *text = selection->text;
    const struct clause *here = &selection->clauses.items[clause];
    struct antecedent antecedent;
    if (rest->first >= rest->last || here->passive || rest->first != here->verb_last ||
        !phrase_is_word(text, rest->first, "it") ||
        !WORD_LISTED(verbs, text->tokens[here->head].lemma) ||
        !antecedent_find_before(selection, rest->first, &antecedent) ||
        !is_of_text(text, &antecedent.words))
        return;
    struct reach found = antecedent.words;
    if (text->tokens[found.first].word_class == WORD_DETERMINER &&
        found.first + 1 < found.last) {
        title_words_put(words, VIEW("the"), SELECTION_NONE);
        found.first++;
    }
    words->selection = &antecedent.selection;
    title_words_add(words, found.first, found.last, false);
    words->selection = selection;
    rest->first++;
}

bool title_object_is_missing(const struct selection *selection, size_t clause)
{
    static const struct view objects[] = { VIEW_INIT("it"), VIEW_INIT("so"),
                                           VIEW_INIT("that"), VIEW_INIT("this") };
    const struct clause *here = &selection->clauses.items[clause];
    return view_equal(selection->text->tokens[here->head].lemma, VIEW("do")) &&
           here->verb_last < here->last &&
           WORD_LISTED(objects, selection->text->tokens[here->verb_last].lower);
}

void title_object_add_link(struct title_words *words, size_t clause,
                           const struct reach *rest)
{
    const struct token *tokens = words->selection->text->tokens;
    size_t link = words->selection->clauses.items[clause].verb_last;
    bool led =
        tokens[link].word_class == WORD_PREPOSITION || tokens[link].word_class == WORD_TO;
    if (led && rest->first > link && tokens[rest->first].word_class != WORD_PREPOSITION &&
        tokens[rest->first].word_class != WORD_TO)
        title_words_put(words, tokens[link].lower, link);
}

bool title_object_own(const struct selection *selection, const struct placing *placing,
                      struct reach *rest)
{
    if (placing->timex == SELECTION_NONE || placing->until != SELECTION_NONE)
        return false;
    struct reach own = *rest, next = *rest;
    if (title_share_object(selection, placing, &own)) {
        *rest = own;
        return true;
    }
    struct placing second = *placing;
    second.timex++;
    if (second.timex >= selection->timex_last ||
        !title_share_object(selection, &second, &next) || next.first <= rest->first)
        return false;
    rest->last = selection->timexes->items[placing->timex].last;
    return true;
}

bool title_object_is_unclear(const struct selection *selection, size_t clause,
                             const struct reach *rest)
{
    const struct token *tokens = selection->text->tokens;
    size_t object = selection->clauses.items[clause].verb_last;
    object += tokens[object].word_class == WORD_PREPOSITION ||
              tokens[object].word_class == WORD_TO;
    return rest->first > object && tokens[rest->first].word_class == WORD_NAME &&
           tokens[object].word_class == WORD_DETERMINER;
}
