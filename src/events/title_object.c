#include "events/title_object.h"

#include "events/antecedent.h"
#include "events/phrase.h"
#include "events/relation.h"
#include "events/repair.h"
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

static bool is_so(const struct selection *selection, size_t clause)
{
    static const struct view objects[] = { VIEW_INIT("it"), VIEW_INIT("so"),
                                           VIEW_INIT("that"), VIEW_INIT("this") };
    const struct clause *here = &selection->clauses.items[clause];
    return view_equal(selection->text->tokens[here->head].lemma, VIEW("do")) &&
           here->verb_last < here->last &&
           WORD_LISTED(objects, selection->text->tokens[here->verb_last].lower);
}

static bool is_shared(const struct selection *selection, size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    const struct clause *next = here + 1;
    struct phrase object;
    return clause + 1 < selection->clauses.count && !here->passive &&
           next->kind == CLAUSE_COORDINATE && !next->passive &&
           next->verb_first == here->verb_last + 1 &&
           selection->text->tokens[here->verb_last].word_class == WORD_CONJUNCTION &&
           repair_needs_object(selection->text->tokens[here->head].lemma) &&
           phrase_from(selection->text, next->verb_last, next->last, &object);
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

bool title_object_is_missing(const struct selection *selection, size_t clause)
{
    return is_so(selection, clause) || is_shared(selection, clause);
}

bool title_object_share(const struct selection *selection, const struct placing *placing,
                        struct reach *rest)
{
    const struct text *text = selection->text;
    if (placing->timex == SELECTION_NONE || placing->timex <= selection->timex_first)
        return false;
    const struct timex *own = &selection->timexes->items[placing->timex],
                       *before = own - 1;
    size_t lead = relation_lead(text, own, rest->first);
    struct phrase behind;
    if (lead > rest->first && view_equal(text->tokens[lead - 1].lower, VIEW(",")) &&
        phrase_from(text, own->last, rest->last, &behind)) {
        *rest = (struct reach){ own->last, behind.last }; /* ", in 1995 a clinic" */
        return true;
    }
    if (before->first < rest->first || before->last >= own->first || !before->has_date)
        return false;
    size_t first = before->last;
    while (first < own->first && (text->tokens[first].kind == TOKEN_PUNCT ||
                                  text->tokens[first].word_class == WORD_CONJUNCTION))
        first++;
    struct phrase phrase;
    bool by = phrase_is_word(text, first, "by");
    if (first == before->last || !phrase_from(text, first + by, own->first, &phrase) ||
        !phrase_is_noun(&text->tokens[phrase.head]) ||
        (by && relation_lead(text, own, first) != phrase.last))
        return false;
    *rest = (struct reach){ first, own->last };
    return true;
}

bool title_object_own(const struct selection *selection, const struct placing *placing,
                      struct reach *rest)
{
    if (placing->timex == SELECTION_NONE || placing->until != SELECTION_NONE)
        return false;
    struct reach own = *rest, next = *rest;
    if (title_object_share(selection, placing, &own)) {
        *rest = own;
        return true;
    }
    struct placing second = *placing;
    second.timex++;
    if (second.timex >= selection->timex_last ||
        !title_object_share(selection, &second, &next) || next.first <= rest->first)
        return false;
    rest->last = selection->timexes->items[placing->timex].last;
    return true;
}
