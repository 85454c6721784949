#include "events/hearsay.h"

#include "events/phrase.h"
#include "text/word_list.h"

static bool is_claim(struct view lemma)
{
    static const struct view nouns[] = {
        VIEW_INIT("allegation"), VIEW_INIT("claim"),     VIEW_INIT("fear"),
        VIEW_INIT("rumor"),      VIEW_INIT("rumour"),    VIEW_INIT("speculation"),
        VIEW_INIT("suggestion"), VIEW_INIT("suspicion"),
    };
    return WORD_LISTED(nouns, lemma);
}

/* "rumours that it closed", "fears that it would"; "no evidence that it closed" */
static bool is_of_noun(const struct text *text, const struct clause *clause)
{
    static const struct view proofs[] = { VIEW_INIT("confirmation"),
                                          VIEW_INIT("evidence"), VIEW_INIT("indication"),
                                          VIEW_INIT("proof"), VIEW_INIT("sign") };
    static const struct view none[] = { VIEW_INIT("any"), VIEW_INIT("insufficient"),
                                        VIEW_INIT("little"), VIEW_INIT("no") };
    if (clause->opener < 1 || !phrase_is_word(text, clause->opener, "that"))
        return false;
    struct view noun = text->tokens[clause->opener - 1].lemma;
    return is_claim(noun) || (clause->opener > 1 && WORD_LISTED(proofs, noun) &&
                              WORD_LISTED(none, text->tokens[clause->opener - 2].lower));
}

/* "the claim was that it had closed" */
static bool is_of_subject(const struct text *text, const struct clause *above)
{
    struct phrase phrase;
    return view_equal(text->tokens[above->head].lemma, VIEW("be")) &&
           above->subject_first < above->subject_last &&
           phrase_from(text, above->subject_first, above->subject_last, &phrase) &&
           is_claim(text->tokens[phrase.head].lemma);
}

/* "it was not proved that it closed", "did not find it proven that it closed" */
static bool is_unproved(const struct selection *selection, const struct clause *above)
{
    static const struct view verbs[] = {
        VIEW_INIT("accept"),    VIEW_INIT("conclude"), VIEW_INIT("confirm"),
        VIEW_INIT("convince"),  VIEW_INIT("consider"), VIEW_INIT("demonstrate"),
        VIEW_INIT("establish"), VIEW_INIT("find"),     VIEW_INIT("persuade"),
        VIEW_INIT("prove"),     VIEW_INIT("satisfy"),  VIEW_INIT("show"),
    };
    const struct clause *clauses = selection->clauses.items;
    const struct token *tokens = selection->text->tokens;
    for (int level = 0; level < 2; level++) {
        const struct clause *higher = &clauses[above->parent];
        size_t word = view_equal(tokens[above->head].lemma, VIEW("be"))
                          ? above->verb_last /* "was not satisfied that" */
                          : above->head;
        bool listed = false;
        for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
            listed = listed || view_equal(tokens[word].lemma, verbs[i]) ||
                     (word != above->head && view_starts(tokens[word].lower, verbs[i]));
        if (listed && above->negated)
            return true;
        if (above->kind != CLAUSE_REDUCED || higher == above)
            return false;
        above = higher;
    }
    return false;
}

/* "is said to have closed", "are believed to have fled" */
static bool is_said_to(const struct text *text, const struct clause *clause)
{
    static const struct view verbs[] = {
        VIEW_INIT("believe"), VIEW_INIT("claim"),  VIEW_INIT("fear"),
        VIEW_INIT("presume"), VIEW_INIT("report"), VIEW_INIT("rumor"),
        VIEW_INIT("rumour"),  VIEW_INIT("say"),    VIEW_INIT("think"),
    };
    for (size_t i = clause->verb_first + 1; i + 1 < clause->head; i++)
        if (phrase_is_word(text, i + 1, "to") &&
            text->tokens[i].word_class == WORD_PARTICIPLE &&
            WORD_LISTED(verbs, text->tokens[i].lemma))
            return true;
    return false;
}

bool hearsay_tells(const struct selection *selection, size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    const struct clause *above = &selection->clauses.items[here->parent];
    if (is_of_noun(selection->text, here) || is_said_to(selection->text, here))
        return true;
    return here->kind == CLAUSE_COMPLEMENT && above != here &&
           (is_of_subject(selection->text, above) || is_unproved(selection, above));
}

bool hearsay_awaits_trial(const struct text *text, const struct clause *clause)
{
    static const struct view verbs[] = { VIEW_INIT("await"), VIEW_INIT("face"),
                                         VIEW_INIT("stand") };
    return WORD_LISTED(verbs, text->tokens[clause->head].lemma) &&
           (phrase_is_word(text, clause->verb_last, "trial") ||
            phrase_is_word(text, clause->verb_last, "charges"));
}

bool hearsay_is_untrue(const struct text *text, const struct clause *clause)
{
    if (!view_equal(text->tokens[clause->head].lemma, VIEW("be")))
        return false;
    if (clause->negated)
        return phrase_is_word(text, clause->verb_last, "true");
    return phrase_is_word(text, clause->verb_last, "false") ||
           phrase_is_word(text, clause->verb_last, "untrue");
}
