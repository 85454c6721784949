#include "text/clause_walk.h"
#include "text/clause_word.h"
#include "text/verb_sets.h"

/* An opener right before the verb takes it: "while visiting", "if returned", "how to
 * refer". */
static bool take_by_opener(struct clause_walk *walk, const struct verb_group *group)
{
    struct clause_frame *top = frame_top(walk);
    size_t before = clause_before(walk, group->open);
    if (top->has_verb || before != top->clause.opener ||
        (walk->tokens[before].word_class != WORD_SUBORDINATOR &&
         walk->tokens[before].word_class != WORD_RELATIVE))
        return false;
    frame_take(walk, walk->top, group);
    return true;
}

static struct clause_frame *add(struct clause_walk *walk, enum clause_kind kind,
                                size_t first, const struct verb_group *group)
{
    clause_settle_subject(walk, first);
    struct clause_frame *frame = frame_push(walk, kind, first, walk->top);
    frame_take(walk, walk->top, group);
    return frame;
}

void clause_take_infinitive(struct clause_walk *walk, const struct verb_group *group)
{
    if (take_by_opener(walk, group))
        return;
    if (clause_is_joined(walk, group->open) && clause_join(walk, group))
        return;
    size_t parent = walk->top;
    struct clause_frame *frame = add(walk, CLAUSE_INFINITIVE, group->open, group);
    const struct clause_frame *above = &walk->frames[parent];
    frame->clause.imperative =
        above->has_verb && verb_is_demand(walk->tokens[above->clause.head].lemma);
}

/* A base form without "to": joined to one, behind "let" and "see", or an order. */
void clause_take_base(struct clause_walk *walk, const struct verb_group *group)
{
    struct clause_frame *top = frame_top(walk);
    if (clause_is_joined(walk, group->open) && clause_join(walk, group))
        return;
    struct clause_subject subject;
    bool own = clause_subject_before(walk->text, walk->gap, group->first, &subject);
    if (!top->has_verb) {
        bool order = top->clause.kind == CLAUSE_MAIN && !own;
        if (own && top->clause.subject_first == top->clause.subject_last) {
            top->clause.subject_first = subject.whole.first;
            top->clause.subject_last = subject.whole.last;
        }
        frame_take(walk, walk->top, group);
        frame_top(walk)->clause.tense = TENSE_PRESENT;
        frame_top(walk)->form = GROUP_FINITE;
        frame_top(walk)->clause.imperative |= order;
        return;
    }
    size_t first = own ? subject.whole.first : group->first;
    struct clause_frame *frame = add(walk, CLAUSE_INFINITIVE, first, group);
    if (own) {
        frame->clause.subject_first = subject.whole.first;
        frame->clause.subject_last = subject.whole.last;
    }
}

/* Whether a noun stands before the token, with or without a comma between. */
static bool hangs_on_noun(const struct clause_walk *walk, size_t token)
{
    size_t before = clause_before(walk, token);
    if (before == token)
        return false;
    if (clause_word_is_comma(&walk->tokens[before]) && before > walk->first)
        before--;
    enum word_class class = (enum word_class) walk->tokens[before].word_class;
    return class == WORD_NOUN || class == WORD_NAME || class == WORD_PRONOUN ||
           class == WORD_DETERMINER || class == WORD_NUMBER;
}

void clause_take_participle(struct clause_walk *walk, const struct verb_group *group)
{
    if (take_by_opener(walk, group))
        return;
    if (clause_is_joined(walk, group->open) && clause_join(walk, group))
        return;
    add(walk, hangs_on_noun(walk, group->open) ? CLAUSE_REDUCED : CLAUSE_ADVERBIAL,
        group->open, group);
}

/* The kind of a clause of an -ing form, and where it begins. */
static enum clause_kind kind_of_gerund(const struct clause_walk *walk,
                                       const struct verb_group *group, size_t *first)
{
    size_t before = clause_before(walk, group->open);
    const struct token *word = &walk->tokens[before];
    bool alone = before == group->open;
    *first = group->open;
    if (!alone &&
        (word->word_class == WORD_PREPOSITION || word->word_class == WORD_SUBORDINATOR ||
         word->word_class == WORD_TO)) {
        *first = before;
        return clause_word_is_temporal(word) ? CLAUSE_ADVERBIAL : CLAUSE_GERUND;
    }
    if (alone || clause_word_is_comma(word))
        return group->perfect || alone ? CLAUSE_ADVERBIAL : CLAUSE_GERUND;
    if (before + 1 >= walk->gap && before < walk->gap)
        return CLAUSE_GERUND; /* right behind a verb: "denied ordering" */
    return hangs_on_noun(walk, group->open) ? CLAUSE_REDUCED : CLAUSE_GERUND;
}

void clause_take_gerund(struct clause_walk *walk, const struct verb_group *group)
{
    if (take_by_opener(walk, group))
        return;
    if (clause_is_joined(walk, group->open) && clause_join(walk, group))
        return;
    size_t first;
    enum clause_kind kind = kind_of_gerund(walk, group, &first);
    struct clause_frame *frame = add(walk, kind, first, group);
    frame->clause.progressive = kind == CLAUSE_REDUCED;
}
