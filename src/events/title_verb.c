#include "events/title_verb.h"

#include "events/phrase.h"
#include "events/reach.h"
#include "events/title_subject.h"
#include "events/verb_form.h"
#include "text/verb_sets.h"
#include "text/word_list.h"

static const struct token *token_of(const struct title_words *words, size_t token)
{
    return &words->selection->text->tokens[token];
}

static bool is_negation(const struct token *token)
{
    return view_equal(token->lower, VIEW("not")) ||
           view_equal(token->lower, VIEW("n't")) ||
           view_equal(token->lower, VIEW("n\xe2\x80\x99t"));
}

bool title_verb_number(const struct selection *selection, const struct clause *clause,
                       bool *plural)
{
    static const struct {
        struct view form;
        bool plural;
    } forms[] = {
        { VIEW_INIT("was"), false }, { VIEW_INIT("is"), false },
        { VIEW_INIT("has"), false }, { VIEW_INIT("does"), false },
        { VIEW_INIT("were"), true }, { VIEW_INIT("are"), true },
        { VIEW_INIT("have"), true }, { VIEW_INIT("do"), true },
    };
    if (clause->verb_first >= clause->verb_last)
        return false;
    struct view first = selection->text->tokens[clause->verb_first].lower;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (view_equal(forms[i].form, first)) {
            *plural = forms[i].plural;
            return true;
        }
    return false;
}

/* Adverbs between the parts of a verb group ("was narrowly defeated"), fillers left out.
 */
static void add_adverbs(struct title_words *words, const struct clause *clause)
{
    for (size_t i = clause->verb_first; i < clause->head; i++) {
        const struct token *here = token_of(words, i);
        if (here->word_class != WORD_ADVERB || is_negation(here) ||
            title_words_skip(words->selection, i, clause->verb_last) > i)
            continue;
        title_words_put(words, here->lower, i);
        words->items[words->count - 1].optional = 1;
    }
}

/* The group as it stands, from the token on; without its "not" where that says nothing
 * ("won't open until May"). */
static void add_as_is(struct title_words *words, size_t first,
                      const struct clause *clause)
{
    for (size_t i = first; i < clause->verb_last; i++) {
        const struct token *here = token_of(words, i);
        if (title_words_skip(words->selection, i, clause->verb_last) > i ||
            (!clause->negated && is_negation(here)))
            continue;
        bool cut = !clause->negated && view_equal(here->lower, VIEW("wo"));
        title_words_put(words, cut ? here->lemma : here->lower, i);
        bool quote = here->glued && i > 0 && title_words_is_quote(token_of(words, i - 1));
        words->items[words->count - 1].glued = here->glued && !quote;
    }
}

static void put(struct title_words *words, struct view text)
{
    title_words_put(words, text, SELECTION_NONE);
}

static bool is_modal_group(const struct title_words *words, const struct clause *clause)
{
    return clause->verb_first < clause->verb_last &&
           token_of(words, clause->verb_first)->word_class == WORD_MODAL;
}

/* "was to be signed", "is going to leave". */
static bool is_periphrastic(const struct title_words *words, const struct clause *clause)
{
    const struct text *text = words->selection->text;
    for (size_t i = clause->verb_first; i + 1 < clause->verb_last; i++)
        if (phrase_is_word(text, i + 1, "to") && i + 1 < clause->head)
            return true;
    return false;
}

/* Particles and whatever else of the group stands behind its main verb. */
static void add_tail(struct title_words *words, const struct clause *clause)
{
    add_as_is(words, clause->head + 1, clause);
}

static void add_head(struct title_words *words, const struct clause *clause)
{
    title_words_put(words, token_of(words, clause->head)->lower, clause->head);
    add_tail(words, clause);
}

/* "almost closed the yard": without it the contrary would be said. */
static void add_nearly(struct title_words *words, const struct clause *clause)
{
    static const char *const adverbs[] = { "almost", "barely", "hardly", "nearly" };
    for (size_t i = 0; i < sizeof adverbs / sizeof *adverbs; i++)
        if (clause->verb_first > 0 &&
            phrase_is_word(words->selection->text, clause->verb_first - 1, adverbs[i]))
            put(words, view_of(adverbs[i]));
}

static void add_simple(struct title_words *words, const struct clause *clause,
                       bool plural)
{
    const struct token *head = token_of(words, clause->head);
    struct arena *arena = words->selection->arena;
    bool be = view_equal(head->lemma, VIEW("be"));
    add_nearly(words, clause);
    if (clause->negated && !be) {
        put(words, plural ? VIEW("do") : VIEW("does"));
        put(words, VIEW("not"));
        add_adverbs(words, clause);
        title_words_put(words, head->lemma, clause->head);
    } else {
        add_adverbs(words, clause);
        title_words_put(words, verb_form_present(arena, head->lemma, plural),
                        clause->head);
        if (clause->negated)
            put(words, VIEW("not"));
    }
    add_tail(words, clause);
}

/* Whether the group has a form of "be" in it. */
static bool has_be(const struct title_words *words, const struct clause *clause)
{
    for (size_t i = clause->verb_first; i < clause->verb_last; i++)
        if (view_equal(token_of(words, i)->lemma, VIEW("be")))
            return true;
    return false;
}

static bool begins_object(enum word_class class)
{
    static const unsigned begins = 1u << WORD_DETERMINER | 1u << WORD_POSSESSIVE |
                                   1u << WORD_NAME | 1u << WORD_NOUN |
                                   1u << WORD_ADJECTIVE;
    return (begins >> class & 1) != 0;
}

/* Whether what was read as a participle has an object right behind it, which no passive
 * has: "was founded in May and commenced operations", "the men named above crossed the
 * river". */
static bool takes_object(const struct title_words *words, const struct clause *clause)
{
    const struct text *text = words->selection->text;
    struct phrase phrase;
    if (clause->verb_last >= text->sentences[words->selection->sentence].last ||
        token_of(words, clause->verb_last)->glued ||
        !begins_object(
            (enum word_class) token_of(words, clause->verb_last)->word_class) ||
        verb_keeps_object(token_of(words, clause->head)->lemma))
        return false;
    for (size_t i = words->selection->timex_first; i < words->selection->timex_last; i++)
        if (words->selection->timexes->items[i].first <= clause->verb_last &&
            words->selection->timexes->items[i].last > clause->verb_last)
            return false; /* "was sold last year" */
    return phrase_from(text, clause->verb_last,
                       text->sentences[words->selection->sentence].last, &phrase) &&
           !view_equal(text->tokens[phrase.head].lemma,
                       VIEW("time")); /* "was read a second time" */
}

/* "having crossed the river" */
static bool is_having(const struct title_words *words, const struct clause *clause)
{
    return view_equal(token_of(words, clause->verb_first)->lower, VIEW("having"));
}

/* "was burned and rebuilt in 1848": a verb that needs an object and has none goes on with
 * the passive that it is joined to. */
static bool joins_passive(const struct title_words *words, const struct clause *clause)
{
    static const struct view verbs[] = {
        VIEW_INIT("bring"),   VIEW_INIT("build"), VIEW_INIT("buy"),  VIEW_INIT("catch"),
        VIEW_INIT("hang"),    VIEW_INIT("lay"),   VIEW_INIT("make"), VIEW_INIT("put"),
        VIEW_INIT("rebuild"), VIEW_INIT("sell"),  VIEW_INIT("send"), VIEW_INIT("shut"),
    };
    const struct clause *above = &words->selection->clauses.items[clause->parent];
    size_t next = clause->verb_last;
    size_t last = words->selection->text->sentences[words->selection->sentence].last;
    return clause->kind == CLAUSE_COORDINATE && above->passive &&
           clause->verb_last == clause->verb_first + 1 &&
           clause->subject_first == clause->subject_last &&
           WORD_LISTED(verbs, token_of(words, clause->head)->lemma) &&
           (next == last || token_of(words, next)->kind == TOKEN_PUNCT ||
            token_of(words, next)->word_class == WORD_PREPOSITION);
}

/* "was never opened": the "never" says all. */
static bool says_never(const struct title_words *words, const struct clause *clause)
{
    for (size_t i = clause->verb_first; i < clause->head; i++)
        if (view_equal(token_of(words, i)->lower, VIEW("never")))
            return true;
    return false;
}

void title_verb_add(struct title_words *words, size_t clause, bool plural)
{
    const struct clause *here = &words->selection->clauses.items[clause];
    if (here->verb_first > here->first &&
        view_equal(token_of(words, here->verb_first - 1)->lower, VIEW("never")))
        title_words_put(words, VIEW("never"), here->verb_first - 1);
    if (is_modal_group(words, here)) {
        add_as_is(words, here->verb_first, here);
        return;
    }
    if (is_periphrastic(words, here)) {
        size_t behind = here->verb_first + 1; /* "had been due to": is due to */
        behind += view_equal(token_of(words, behind)->lower, VIEW("been"));
        put(words, plural ? VIEW("are") : VIEW("is"));
        add_as_is(words, behind, here);
        return;
    }
    bool reduced = here->kind == CLAUSE_REDUCED;
    bool passive = here->passive ||
                   (reduced && token_of(words, here->head)->word_class != WORD_GERUND);
    if (passive && !has_be(words, here))
        passive = !is_having(words, here) && !takes_object(words, here) &&
                  !verb_is_intransitive(token_of(words, here->head)->lemma);
    passive = passive || joins_passive(words, here);
    if (passive || (here->progressive && !reduced)) {
        put(words, plural ? VIEW("are") : VIEW("is"));
        if (here->negated && !says_never(words, here))
            put(words, VIEW("not"));
        add_adverbs(words, here);
        add_head(words, here);
        return;
    }
    add_simple(words, here, plural);
}

/* "had" before a participle. */
static bool is_had(const struct title_words *words, size_t token,
                   const struct clause *clause)
{
    return clause->perfect && token == clause->verb_first && token < clause->head &&
           view_equal(token_of(words, token)->lower, VIEW("had"));
}

void title_verb_add_said(struct title_words *words, size_t clause, size_t first,
                         size_t last)
{
    const struct selection *selection = words->selection;
    const struct clause *here = &selection->clauses.items[clause];
    size_t verb = here->verb_first;
    if (verb < first || verb >= last) {
        title_words_add_rest(words, first, last);
        return;
    }
    struct reach subject;
    bool known = reach_subject(selection, clause, &subject);
    if (known)
        title_subject_add_said(words, clause, &subject);
    else
        title_words_add_rest(words, first, verb);
    bool plural = known && phrase_is_plural(selection->text, subject.first, subject.last);
    if (view_equal(token_of(words, verb)->lower, VIEW("would"))) {
        title_words_put(words, VIEW("will"), verb);
        verb++;
    } else if (is_had(words, verb, here)) {
        title_words_put(words, plural ? VIEW("have") : VIEW("has"), verb);
        verb++;
    }
    add_as_is(words, verb, here);
    if (words->least < words->count)
        words->least = words->count;
    title_words_add_rest(words, here->verb_last, last);
}
