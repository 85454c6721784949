#include "events/phrase.h"
#include "events/relation.h"
#include "events/repair.h"
#include "text/verb_sets.h"
#include "text/word_list.h"

static const struct token *token_of(const struct selection *selection, size_t token)
{
    return &selection->text->tokens[token];
}

/* Whether a date stands in the clause that does not lie behind the source's. */
static bool has_past_date(const struct selection *selection, const struct clause *clause)
{
    const struct source *source = selection->source;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (timex->has_date && timex->first >= clause->first &&
            timex->last <= clause->last &&
            (!source->has_date ||
             day_compare(timex->date.latest, source->date.earliest) < 0))
            return true;
    }
    return false;
}

/* "would later become mayor in 1971", told of what is past: it came to be. */
static void repair_would(const struct selection *selection, struct clause *clause)
{
    static const struct view later[] = { VIEW_INIT("eventually"), VIEW_INIT("finally"),
                                         VIEW_INIT("later"), VIEW_INIT("subsequently"),
                                         VIEW_INIT("ultimately") };
    size_t verb = clause->verb_first + 1;
    bool free = clause->kind == CLAUSE_MAIN || clause->kind == CLAUSE_RELATIVE ||
                clause->kind == CLAUSE_COORDINATE;
    if (!free || clause->negated || clause->perfect || verb >= clause->verb_last ||
        !phrase_is_word(selection->text, clause->verb_first, "would"))
        return;
    bool told = clause->kind == CLAUSE_RELATIVE &&
                view_equal(token_of(selection, clause->head)->lemma, VIEW("become"));
    for (;
         verb < clause->verb_last && token_of(selection, verb)->word_class == WORD_ADVERB;
         verb++)
        told = told || WORD_LISTED(later, token_of(selection, verb)->lower);
    size_t next = clause->verb_last;
    if (next < selection->text->token_count &&
        token_of(selection, next)->word_class == WORD_CONJUNCTION)
        return; /* "would later rise and fall" */
    if (!told || verb > clause->head || !has_past_date(selection, clause))
        return;
    clause->verb_first = verb;
    clause->tense = TENSE_PAST;
    clause->conditional = false;
}

/* "The bill read a second time": it was. */
static void repair_read(const struct selection *selection, struct clause *clause)
{
    static const struct view read[] = { VIEW_INIT("bill"), VIEW_INIT("measure"),
                                        VIEW_INIT("motion") };
    static const struct view counts[] = { VIEW_INIT("first"), VIEW_INIT("fourth"),
                                          VIEW_INIT("second"), VIEW_INIT("third") };
    const struct text *text = selection->text;
    size_t at = clause->verb_last;
    if (clause->passive || at + 2 >= clause->last ||
        clause->verb_last != clause->verb_first + 1 ||
        !phrase_is_word(text, clause->head, "read") ||
        clause->subject_first >= clause->subject_last ||
        !WORD_LISTED(read, token_of(selection, clause->subject_last - 1)->lemma))
        return;
    clause->passive =
        (phrase_is_word(text, at, "a") || phrase_is_word(text, at, "the")) &&
        WORD_LISTED(counts, token_of(selection, at + 1)->lower) &&
        phrase_is_word(text, at + 2, "time");
}

/* Whether the clause's verb does nothing without an object, and has none. */
static bool lacks_object(const struct selection *selection, const struct clause *clause)
{
    struct phrase object;
    size_t next = clause->verb_last;
    return !clause->passive && next < clause->last &&
           repair_needs_object(token_of(selection, clause->head)->lemma) &&
           token_of(selection, next)->word_class == WORD_PREPOSITION &&
           !phrase_from(selection->text, next, clause->last, &object);
}

/* "The house Holm built in 1911 burned down": the verb behind is the sentence's, and the
 * one before tells of the house. */
static void repair_bare_relative(struct selection *selection, size_t number)
{
    struct clause *here = &selection->clauses.items[number], *next = here + 1;
    size_t name = here->subject_last - 1;
    if (number + 2 != selection->clauses.count || here->kind != CLAUSE_MAIN ||
        here->tense != TENSE_PAST || here->verb_last != here->verb_first + 1 ||
        next->kind != CLAUSE_REDUCED || next->first != here->last ||
        next->first != next->verb_first || next->verb_first != next->head ||
        here->subject_first + 3 > here->subject_last ||
        token_of(selection, here->subject_first)->word_class != WORD_DETERMINER ||
        token_of(selection, name)->word_class != WORD_NAME ||
        token_of(selection, here->last - 1)->kind == TOKEN_PUNCT ||
        !lacks_object(selection, here))
        return;
    bool bare = token_of(selection, name - 1)->word_class == WORD_NOUN;
    next->kind = CLAUSE_MAIN;
    next->parent = number + 1;
    next->tense = TENSE_PAST;
    next->passive = false;
    next->first = next->opener = here->first;
    next->subject_first = here->subject_first;
    next->subject_last = bare ? name : name + 1;
    here->kind = bare ? CLAUSE_RELATIVE : CLAUSE_REDUCED;
    here->parent = number + 1;
    here->first = here->opener = bare ? name : here->verb_first;
    here->subject_first = here->first;
    if (!bare) { /* "The Royal Commission appointed in May reported" */
        here->subject_last = here->first;
        here->tense = TENSE_NONE;
        here->passive = true;
    }
}

/* "Noting the pact signed at Riga in May,": where nothing else is told, the verb behind
 * the first noun narrows that down. */
static void repair_preamble(const struct selection *selection, struct clause *clause)
{
    const struct clause *above = &selection->clauses.items[clause->parent];
    size_t floor = selection->text->sentences[selection->sentence].first;
    struct phrase object;
    if (clause->kind != CLAUSE_COMPLEMENT || above == clause || above->first != floor ||
        token_of(selection, above->head)->word_class != WORD_GERUND ||
        clause->subject_first != above->verb_last ||
        clause->opener != clause->subject_first || clause->tense != TENSE_PAST ||
        clause->verb_last != clause->verb_first + 1 ||
        verb_is_intransitive(token_of(selection, clause->head)->lemma) ||
        phrase_from(selection->text, clause->verb_last, clause->last, &object))
        return;
    clause->kind = CLAUSE_REDUCED;
    clause->tense = TENSE_NONE;
    clause->passive = true;
    clause->first = clause->opener = clause->verb_first;
    clause->subject_first = clause->subject_last = clause->verb_first;
}

/* "Neither the mayor nor his clerk came": without its first word the contrary would be
 * said. */
static void repair_neither(const struct selection *selection, struct clause *clause)
{
    if (clause->subject_first >= clause->subject_last ||
        clause->subject_first <= clause->first ||
        !phrase_is_word(selection->text, clause->subject_first - 1, "neither"))
        return;
    clause->subject_first--;
    selection->text->tokens[clause->subject_first].word_class = WORD_DETERMINER;
}

static bool is_of_verb(const struct token *token)
{
    return token->word_class == WORD_PAST || token->word_class == WORD_PRESENT ||
           token->word_class == WORD_MODAL || token->word_class == WORD_RELATIVE ||
           token->word_class == WORD_PARTICIPLE || token->word_class == WORD_SUBORDINATOR;
}

/* "The mayor, Ann Lee, on 3 May signed the bill": no day signs, the mayor does. */
static void repair_dated_aside(const struct selection *selection, struct clause *clause)
{
    enum { ASIDE_WORDS = 20 };
    const struct text *text = selection->text;
    size_t floor = text->sentences[selection->sentence].first;
    if (clause->kind != CLAUSE_MAIN || clause->tense == TENSE_NONE ||
        clause->subject_first >= clause->subject_last)
        return;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        size_t lead = relation_lead(text, timex, floor);
        if (timex->last != clause->subject_last ||
            timex->first > clause->subject_first + 1 || lead < floor + 4 ||
            !view_equal(token_of(selection, lead - 1)->lower, VIEW(",")))
            continue;
        for (size_t j = lead - 1; j-- > floor + 1 && lead - j < ASIDE_WORDS;) {
            struct phrase subject;
            if (is_of_verb(token_of(selection, j)))
                return;
            if (!view_equal(token_of(selection, j)->lower, VIEW(",")))
                continue;
            if (phrase_chain_before(text, j, floor, &subject) && subject.first == floor) {
                clause->subject_first = clause->first = subject.first;
                clause->subject_last = lead - 1;
                return;
            }
        }
    }
}

void repair_told(struct selection *selection)
{
    for (size_t i = 0; i < selection->clauses.count; i++) {
        repair_would(selection, &selection->clauses.items[i]);
        repair_read(selection, &selection->clauses.items[i]);
        repair_preamble(selection, &selection->clauses.items[i]);
        repair_neither(selection, &selection->clauses.items[i]);
        repair_dated_aside(selection, &selection->clauses.items[i]);
        repair_bare_relative(selection, i);
    }
}
