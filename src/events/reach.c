#include "events/reach.h"

#include "events/phrase.h"
#include "events/reach_person.h"
#include "text/word_list.h"

/* Clauses that follow one and are looked at; levels that are climbed. Both bound the work
 * on endless sentences. */
enum { REACH_NEAR = 24, REACH_LEVELS = 8, PLURAL_NEAR = 12, WHOLE_PHRASES = 3 };

static const struct clause *clause_of(const struct selection *selection, size_t clause)
{
    return &selection->clauses.items[clause];
}

static bool depends(enum clause_kind kind)
{
    return kind == CLAUSE_COMPLEMENT || kind == CLAUSE_RELATIVE ||
           kind == CLAUSE_REDUCED || kind == CLAUSE_INFINITIVE || kind == CLAUSE_GERUND;
}

/* Whether a later clause is governed by an earlier one. */
static bool governed(const struct selection *selection, size_t later, size_t clause)
{
    for (int level = 0; level < REACH_LEVELS; level++) {
        const struct clause *here = clause_of(selection, later);
        if (here->kind == CLAUSE_COORDINATE && here->parent != clause &&
            level < REACH_LEVELS) {
            later = here->parent; /* joined to one that may be governed */
            if (later == clause)
                return false;
            continue;
        }
        if (!depends(here->kind) || here->parent == later)
            return false;
        if (here->parent == clause)
            return true;
        later = here->parent;
    }
    return false;
}

static bool ends_group(const struct token *token)
{
    return token->kind == TOKEN_PUNCT && token->end - token->start == 1 &&
           (token->lower.data[0] == ';' || token->lower.data[0] == ':');
}

size_t reach_end(const struct selection *selection, size_t clause)
{
    const struct clause *own = clause_of(selection, clause);
    size_t end = own->last;
    size_t stop = selection->clauses.count;
    if (stop - clause > REACH_NEAR)
        stop = clause + REACH_NEAR;
    for (size_t i = clause + 1; i < stop; i++) {
        const struct clause *next = clause_of(selection, i);
        if (next->verb_first < own->verb_first || next->last <= end)
            continue;
        if (!governed(selection, i, clause))
            continue;
        end = next->last;
    }
    for (size_t i = own->verb_last; i < end; i++)
        if (ends_group(&selection->text->tokens[i]))
            return i;
    return end;
}

static bool is_relative_word(const struct selection *selection,
                             const struct clause *clause)
{
    return clause->subject_last == clause->subject_first + 1 &&
           selection->text->tokens[clause->subject_first].word_class == WORD_RELATIVE;
}

/* A verb that shows that many do it: "that expire", "which were". */
static bool is_plural_verb(const struct text *text, const struct clause *clause)
{
    static const struct view forms[] = { VIEW_INIT("are"), VIEW_INIT("have"),
                                         VIEW_INIT("were") };
    const struct token *first = &text->tokens[clause->verb_first];
    return clause->opener + 1 == clause->verb_first &&
           (WORD_LISTED(forms, first->lower) ||
            (first->word_class == WORD_PRESENT && clause->tense == TENSE_PRESENT &&
             view_equal(first->lower, first->lemma)));
}

/* The nearest plural phrase before one that is none: "contracts to supply Norland that
 * expire". None: the phrase stays. */
static void plural_before(const struct text *text, size_t token, size_t floor,
                          struct phrase *out)
{
    struct phrase phrase;
    for (size_t i = token; i > floor && token - i < PLURAL_NEAR; i--) {
        if (text->tokens[i - 1].word_class == WORD_PAST ||
            text->tokens[i - 1].word_class == WORD_PRESENT)
            return;
        if (!phrase_is_noun(&text->tokens[i - 1]) ||
            !phrase_chain_before(text, i, floor, &phrase))
            continue;
        if (phrase_is_plural(text, phrase.first, phrase.last)) {
            *out = phrase;
            return;
        }
        i = phrase.first + 1;
    }
}

/* "the order for cars, won in May": behind a comma the clause tells of the whole. */
static void whole_before(const struct text *text, size_t floor, struct phrase *phrase)
{
    struct phrase owner;
    for (int i = 0; i < WHOLE_PHRASES && phrase->first > floor + 1 &&
                    text->tokens[phrase->first - 1].word_class == WORD_PREPOSITION &&
                    phrase_before(text, phrase->first - 1, floor, &owner);
         i++) {
        phrase->first = owner.first;
        phrase->head = owner.head;
    }
}

/* Verbs of which an event is the subject: "took place", "began". */
static bool befalls(const struct text *text, const struct clause *clause)
{
    static const struct view verbs[] = { VIEW_INIT("begin"), VIEW_INIT("end"),
                                         VIEW_INIT("happen"), VIEW_INIT("occur"),
                                         VIEW_INIT("start") };
    struct view lemma = text->tokens[clause->head].lemma;
    return WORD_LISTED(verbs, lemma) ||
           (view_equal(lemma, VIEW("take")) &&
            phrase_is_word(text, clause->verb_last, "place"));
}

/* "made peace with Peru signing a treaty": no peace signs anything. */
static bool needs_agent(const struct selection *selection, const struct clause *clause,
                        const struct phrase *phrase)
{
    const struct text *text = selection->text;
    return clause->kind == CLAUSE_REDUCED && !clause->passive &&
           kind_of_verb(text->tokens[clause->head].lemma).kind == KIND_AGREEMENT &&
           kind_of_noun(text->tokens[phrase->head].lemma).known;
}

/* "attacks on Varn forcing the army out", "a letter to Holm asking for it": what does so
 * is not the one named, but what led to the name. */
static void beyond_name(const struct selection *selection, size_t floor,
                        struct phrase *phrase)
{
    const struct text *text = selection->text;
    struct phrase before;
    bool led = phrase->first > floor &&
               text->tokens[phrase->head].word_class == WORD_NAME &&
               text->tokens[phrase->first - 1].word_class == WORD_PREPOSITION &&
               !phrase_is_word(text, phrase->first - 1, "of");
    if (led && phrase_before(text, phrase->first - 1, floor, &before) &&
        phrase_is_noun(&text->tokens[before.head]))
        *phrase = (struct phrase){ before.first, phrase->last, before.head };
}

/* The phrase that a relative or reduced clause hangs on. */
static bool antecedent(const struct selection *selection, const struct clause *clause,
                       struct reach *out)
{
    const struct text *text = selection->text;
    size_t floor = text->sentences[selection->sentence].first;
    size_t at = clause->kind == CLAUSE_RELATIVE ? clause->opener : clause->verb_first;
    while (at > floor && (text->tokens[at - 1].word_class == WORD_ADVERB ||
                          (text->tokens[at - 1].kind == TOKEN_PUNCT &&
                           view_equal(text->tokens[at - 1].lower, VIEW(",")))))
        at--;
    const struct clause *above = clause_of(selection, clause->parent);
    if (clause->kind == CLAUSE_RELATIVE &&
        view_equal(text->tokens[at].lower, VIEW(",")) &&
        above->subject_first < above->subject_last && above->subject_last == at &&
        above->verb_first > at) {
        *out = (struct reach){ above->subject_first, at }; /* "Exports to Peru, which" */
        reach_persons_within(selection, clause, out);
        return true;
    }
    struct phrase phrase;
    if (!phrase_chain_before(text, at, floor, &phrase))
        return false;
    if (clause->kind == CLAUSE_REDUCED && at < clause->verb_first)
        whole_before(text, floor, &phrase);
    else if (clause->kind == CLAUSE_REDUCED && !clause->passive)
        beyond_name(selection, floor, &phrase);
    if (needs_agent(selection, clause, &phrase) &&
        above->subject_first < above->subject_last) {
        *out = (struct reach){ above->subject_first, above->subject_last };
        return true;
    }
    struct phrase inner;
    if (clause->kind == CLAUSE_RELATIVE && phrase_before(text, at, floor, &inner) &&
        inner.first > phrase.first &&
        (phrase_is_word(text, inner.first, "a") ||
         phrase_is_word(text, inner.first, "an")))
        phrase = inner; /* "the aftermath of a probe that began" */
    if (reach_asks_for_person(selection, clause, &phrase) &&
        phrase_before(text, at, floor, &inner) && inner.first > phrase.first &&
        reach_ends_in_person(selection, &inner))
        phrase = inner; /* "the immunity of Anna Berger, who was arrested" */
    if (clause->kind == CLAUSE_RELATIVE && befalls(text, clause) &&
        phrase_before(text, at, floor, &inner) && inner.first > phrase.first &&
        kind_of_noun(text->tokens[inner.head].lemma).known &&
        !kind_of_noun(text->tokens[phrase.head].lemma).known)
        phrase = inner; /* "the outcome of the talks that took place" */
    if (clause->kind == CLAUSE_RELATIVE && is_plural_verb(text, clause) &&
        !phrase_is_plural(text, phrase.first, phrase.last))
        plural_before(text, phrase.first, floor, &phrase);
    *out = (struct reach){ phrase.first, phrase.last };
    return true;
}

/* "accused the government of delaying the vote": who does it is the object of the verb
 * above. False where it is not so. */
static bool blamed_object(const struct selection *selection, const struct clause *clause,
                          struct reach *out)
{
    static const struct view verbs[] = {
        VIEW_INIT("accuse"),    VIEW_INIT("acquit"),    VIEW_INIT("ban"),
        VIEW_INIT("bar"),       VIEW_INIT("blame"),     VIEW_INIT("charge"),
        VIEW_INIT("clear"),     VIEW_INIT("convict"),   VIEW_INIT("credit"),
        VIEW_INIT("criticise"), VIEW_INIT("criticize"), VIEW_INIT("fault"),
        VIEW_INIT("fine"),      VIEW_INIT("jail"),      VIEW_INIT("praise"),
        VIEW_INIT("prevent"),   VIEW_INIT("stop"),      VIEW_INIT("sue"),
        VIEW_INIT("suspect"),   VIEW_INIT("thank"),
    };
    const struct text *text = selection->text;
    const struct clause *above = clause_of(selection, clause->parent);
    struct phrase object;
    if (clause->kind != CLAUSE_GERUND || above == clause || above->passive ||
        clause->verb_first == 0 ||
        text->tokens[clause->verb_first - 1].word_class != WORD_PREPOSITION ||
        !WORD_LISTED(verbs, text->tokens[above->head].lemma) ||
        !phrase_from(text, above->verb_last, clause->verb_first, &object))
        return false;
    *out = (struct reach){ object.first, object.last };
    return true;
}

bool reach_subject(const struct selection *selection, size_t clause, struct reach *out)
{
    for (int level = 0; level < REACH_LEVELS; level++) {
        const struct clause *here = clause_of(selection, clause);
        bool own = here->subject_first < here->subject_last;
        if (own && !is_relative_word(selection, here)) {
            *out = (struct reach){ here->subject_first, here->subject_last };
            return true;
        }
        if (blamed_object(selection, here, out))
            return true;
        if (here->kind == CLAUSE_GERUND && here->verb_first > 0 &&
            phrase_is_word(selection->text, here->verb_first - 1, "as"))
            return false; /* "took his words as raising the chance" */
        if (own || here->kind == CLAUSE_RELATIVE || here->kind == CLAUSE_REDUCED)
            return antecedent(selection, here, out);
        if (here->parent == clause || here->kind == CLAUSE_COMPLEMENT)
            return false;
        clause = here->parent;
    }
    return false;
}

/* "a treaty on checks at the border, which they signed": of the phrases that prepositions
 * join, the one that is of the verb's kind. */
static void fitting_object(const struct selection *selection, const struct clause *clause,
                           struct reach *out)
{
    enum { OBJECT_PHRASES = 4 };
    const struct text *text = selection->text;
    size_t floor = text->sentences[selection->sentence].first, at = out->last;
    struct kind_of kind = kind_of_verb(text->tokens[clause->head].lemma);
    struct phrase phrase;
    for (int i = 0; i < OBJECT_PHRASES && kind.known && kind.kind != KIND_OTHER &&
                    phrase_before(text, at, floor, &phrase);
         i++) {
        if (kind_of_noun(text->tokens[phrase.head].lemma).kind == kind.kind) {
            *out = (struct reach){ phrase.first, phrase.last };
            return;
        }
        if (phrase.first <= floor ||
            text->tokens[phrase.first - 1].word_class != WORD_PREPOSITION)
            return;
        at = phrase.first - 1;
    }
}

bool reach_relative_object(const struct selection *selection, size_t clause,
                           struct reach *out)
{
    static const struct view openers[] = { VIEW_INIT("that"), VIEW_INIT("which"),
                                           VIEW_INIT("who"), VIEW_INIT("whom") };
    /* "the day he left", "the way it works": no object */
    static const struct view settings[] = { VIEW_INIT("day"),    VIEW_INIT("month"),
                                            VIEW_INIT("night"),  VIEW_INIT("place"),
                                            VIEW_INIT("reason"), VIEW_INIT("time"),
                                            VIEW_INIT("way"),    VIEW_INIT("week"),
                                            VIEW_INIT("year") };
    const struct clause *here = clause_of(selection, clause);
    const struct text *text = selection->text;
    struct phrase object;
    if (reach_is_content(selection, here))
        return false;
    bool found = here->kind == CLAUSE_RELATIVE && !here->passive &&
                 here->subject_first < here->subject_last &&
                 !is_relative_word(selection, here) &&
                 (WORD_LISTED(openers, text->tokens[here->opener].lower) ||
                  here->opener == here->subject_first) && /* "the house he built" */
                 !phrase_from(text, here->verb_last, here->last, &object) &&
                 antecedent(selection, here, out) &&
                 !WORD_LISTED(settings, text->tokens[out->last - 1].lemma);
    if (found)
        fitting_object(selection, here, out);
    return found;
}

bool reach_narrowed(const struct selection *selection, size_t clause, struct reach *out)
{
    enum { NARROWED_WORDS = 14 };
    const struct clause *here = clause_of(selection, clause);
    const struct token *tokens = selection->text->tokens;
    size_t end = here->subject_last;
    if (here->subject_first >= end || end >= here->verb_first ||
        here->verb_first - end > NARROWED_WORDS ||
        (tokens[end].word_class != WORD_RELATIVE &&
         tokens[end].word_class != WORD_TO) || /* "the plan to close it" */
        tokens[end - 1].word_class == WORD_NAME)
        return false;
    size_t last = here->verb_first;
    while (last > end && (tokens[last - 1].kind == TOKEN_PUNCT ||
                          tokens[last - 1].word_class == WORD_ADVERB))
        last--;
    *out = (struct reach){ here->subject_first, last };
    return true;
}

bool reach_joins_another(const struct selection *selection, size_t clause)
{
    const struct clause *here = clause_of(selection, clause);
    if (here->kind != CLAUSE_COORDINATE || here->subject_first < here->subject_last)
        return false;
    for (size_t i = here->parent + 1; i < clause; i++) {
        const struct clause *between = clause_of(selection, i);
        bool asks = between->kind == CLAUSE_COMPLEMENT &&
                    phrase_is_word(selection->text, between->opener, "whether");
        if ((between->kind == CLAUSE_ADVERBIAL || asks) &&
            between->subject_first < between->subject_last)
            return true;
    }
    return false;
}

size_t reach_clause_at(const struct selection *selection, size_t token)
{
    const struct clause *clause = clause_at(&selection->clauses, token);
    return clause ? (size_t) (clause - selection->clauses.items) : SELECTION_NONE;
}
