#include "events/gapping.h"

#include "events/phrase.h"
#include "events/relation.h"
#include "text/word_list.h"

static const struct timex *timex_at(const struct selection *selection, size_t number)
{
    return &selection->timexes->items[number];
}

/* The type of the name that a phrase ends in, or -1. */
static int type_of_name(const struct selection *selection, size_t last)
{
    const struct mention *mention = mention_at(selection->mentions, last - 1);
    return mention == NULL || mention->adjective ? -1 : (int) mention->type;
}

/* "Norway signed |the pact in May and Sweden in June", "acceded |to the pact": where the
 * object ends, if no name in it is of the kind that the subject is. */
static size_t behind_object(const struct selection *selection,
                            const struct clause *clause)
{
    const struct text *text = selection->text;
    size_t at = clause->verb_last;
    struct phrase phrase;
    bool led = at < clause->last && (text->tokens[at].word_class == WORD_PREPOSITION ||
                                     text->tokens[at].word_class == WORD_TO);
    if (clause->subject_first >= clause->subject_last ||
        type_of_name(selection, clause->subject_last) < 0 ||
        !phrase_from(text, at + led, clause->last, &phrase) ||
        type_of_name(selection, phrase.last) ==
            type_of_name(selection, clause->subject_last))
        return at;
    return phrase.last;
}

size_t gapping_object(const struct selection *selection, size_t clause)
{
    static const struct view objects[] = { VIEW_INIT("it"), VIEW_INIT("them") };
    const struct clause *here = &selection->clauses.items[clause];
    size_t at = here->verb_last;
    if (at < here->last && WORD_LISTED(objects, selection->text->tokens[at].lower))
        return at + 1;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++)
        if (relation_lead(selection->text, timex_at(selection, i), at) == at)
            return at;
    return behind_object(selection, here);
}

/* Whether another than the subject, but such as that is, follows the first date. */
static bool is_such_as_subject(const struct selection *selection, size_t clause,
                               const struct reach *second)
{
    size_t last = selection->clauses.items[clause].subject_last;
    return last > 0 && type_of_name(selection, second->last) >= 0 &&
           type_of_name(selection, second->last) == type_of_name(selection, last);
}

/* The timex right behind a clause's verb, or its "it"; SELECTION_NONE where other words
 * stand there. */
static size_t date_of_verb(const struct selection *selection, size_t clause)
{
    size_t behind = gapping_object(selection, clause);
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = timex_at(selection, i);
        if (timex->first >= behind)
            return relation_lead(selection->text, timex, behind) == behind
                       ? i
                       : SELECTION_NONE;
    }
    return SELECTION_NONE;
}

static bool is_comma(const struct token *token)
{
    return view_equal(token->lower, VIEW(","));
}

/* "the second in June": of what, the words before tell alone. */
static bool is_placeholder(const struct token *token)
{
    static const struct view words[] = { VIEW_INIT("first"), VIEW_INIT("last"),
                                         VIEW_INIT("other"), VIEW_INIT("second"),
                                         VIEW_INIT("third") };
    return WORD_LISTED(words, token->lower);
}

/* "and received assent on 3 March": what looks like a phrase is the next act. */
static bool may_be_verb(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    return here->word_class == WORD_PARTICIPLE ||
           (!here->capital && here->word_class != WORD_NOUN &&
            view_ends(here->lower, VIEW("ed")));
}

/* ", Norway on the 9th", "; Norway, at last, in June": the phrase before a timex that
 * stands between that and the one before. */
static bool own_subject(const struct selection *selection, size_t timex,
                        struct reach *out)
{
    const struct text *text = selection->text;
    const struct timex *own = timex_at(selection, timex);
    size_t first = timex_at(selection, timex - 1)->last, parted = first;
    size_t end = relation_lead(text, own, first);
    struct phrase phrase;
    while (first < end && (text->tokens[first].kind == TOKEN_PUNCT ||
                           text->tokens[first].word_class == WORD_CONJUNCTION))
        first++;
    if (first == parted || end == own->first || first >= end ||
        !phrase_from(text, first, end, &phrase) ||
        !phrase_is_noun(&text->tokens[phrase.head]))
        return false;
    *out = (struct reach){ phrase.first, phrase.last };
    if (is_placeholder(&text->tokens[phrase.head]) || may_be_verb(text, phrase.first))
        return false;
    return phrase.last == end ||
           (is_comma(&text->tokens[phrase.last]) && is_comma(&text->tokens[end - 1]));
}

/* Whether a verb of its own stands behind the first date: then none is left out. */
static bool has_verb(const struct selection *selection, size_t first, size_t last)
{
    for (size_t i = 0; i < selection->clauses.count; i++) {
        const struct clause *clause = &selection->clauses.items[i];
        if (clause->verb_first >= first && clause->verb_first < last)
            return true;
    }
    return false;
}

enum gapping gapping_of(const struct selection *selection, const struct placing *placing,
                        size_t clause, struct reach *subject)
{
    size_t first = date_of_verb(selection, clause);
    struct reach second = { 0, 0 };
    if (placing->nominal || placing->timex == SELECTION_NONE || first == SELECTION_NONE ||
        first + 1 >= selection->timex_last || placing->timex < first ||
        placing->timex >= selection->timex_last ||
        has_verb(selection, timex_at(selection, first)->last,
                 timex_at(selection, first + 1)->first))
        return GAPPING_NONE;
    bool gapped = own_subject(selection, first + 1, &second);
    size_t verb_last = selection->clauses.items[clause].verb_last;
    if (gapping_object(selection, clause) > verb_last &&
        selection->text->tokens[verb_last].word_class != WORD_PRONOUN &&
        !is_such_as_subject(selection, clause, &second))
        return GAPPING_NONE;
    if (!gapped && second.first == second.last)
        return GAPPING_NONE;
    if (placing->timex == first)
        return GAPPING_FIRST;
    return own_subject(selection, placing->timex, subject) ? GAPPING_OTHER
                                                           : GAPPING_UNCLEAR;
}
