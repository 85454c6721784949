#include "text/clause_gap.h"
#include "text/clause_word.h"
#include "text/verb_sets.h"
#include "text/word_list.h"

/* Frames looked down for the one that a form belongs to; bounds the work. */
enum { GERUND_DEPTH = 8 };

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

/* A past form that looks like a participle: one joined to a past verb, with nothing to be
 * a participle of; or one that has no passive ("was arrested but managed to flee"). */
static bool take_as_past(struct clause_walk *walk, const struct verb_group *group)
{
    struct verb_group past = *group;
    past.form = GROUP_FINITE;
    past.tense = TENSE_PAST;
    past.passive = false;
    return clause_join(walk, &past);
}

static bool has_no_passive(const struct clause_walk *walk, const struct verb_group *group)
{
    static const struct view words[] = {
        VIEW_INIT("agree"),   VIEW_INIT("attempt"), VIEW_INIT("decide"),
        VIEW_INIT("decline"), VIEW_INIT("fail"),    VIEW_INIT("hope"),
        VIEW_INIT("manage"),  VIEW_INIT("refuse"),  VIEW_INIT("seek"),
        VIEW_INIT("try"),     VIEW_INIT("vow"),
    };
    return group->last < walk->last && walk->tokens[group->last].word_class == WORD_TO &&
           WORD_LISTED(words, walk->tokens[group->head].lemma);
}

/* "was founded in May and opened a shop": a participle of that clause would have no
 * object.
 */
static bool has_object(const struct clause_walk *walk, const struct verb_group *group)
{
    if (walk->top == FRAME_NONE || !walk->frames[walk->top].clause.passive ||
        group->last >= walk->last || verb_keeps_object(walk->tokens[group->head].lemma))
        return false;
    enum word_class next = (enum word_class) walk->tokens[group->last].word_class;
    if (group->last + 2 < walk->last && next == WORD_DETERMINER &&
        view_equal(walk->tokens[group->last + 2].lower, VIEW("time")))
        return false; /* "and read a second time" */
    return next == WORD_DETERMINER || next == WORD_POSSESSIVE || next == WORD_NAME;
}

/* Whether a clause with a subject waits for its verb behind the one under way. */
static bool subject_waits(const struct clause_walk *walk)
{
    size_t frame = walk->top;
    for (int i = 0; i < GERUND_DEPTH && frame != FRAME_NONE; i++) {
        const struct clause_frame *here = &walk->frames[frame];
        if (!here->has_verb)
            return here->clause.subject_first < here->clause.subject_last;
        frame = here->below;
    }
    return false;
}

/* '"...," the union, a group founded in May, stated': a past form behind a quotation. */
static bool take_as_saying(struct clause_walk *walk, const struct verb_group *group)
{
    struct verb_group past = *group;
    past.tense = TENSE_PAST;
    past.passive = false;
    if (group->open == walk->first || !frame_top(walk)->has_verb ||
        !clause_word_is_comma(&walk->tokens[group->open - 1]) ||
        (group->last < walk->last &&
         view_equal(walk->tokens[group->last].lower, VIEW("by"))))
        return false;
    if (verb_is_speech(walk->tokens[group->head].lemma) && subject_waits(walk)) {
        past.form = GROUP_FINITE; /* "The senator, who had promised it, announced" */
        clause_take_finite(walk, &past);
        return true;
    }
    struct gap gap = gap_before(walk, &past);
    if (gap.has_subject || !said_take_attribution(walk, &gap))
        return false;
    frame_top(walk)->form = GROUP_FINITE;
    return true;
}

void clause_take_participle(struct clause_walk *walk, const struct verb_group *group)
{
    if (take_by_opener(walk, group))
        return;
    if (take_as_saying(walk, group))
        return;
    bool joined = clause_is_joined(walk, group->open);
    if (clause_is_listed(walk, group) && take_as_past(walk, group))
        return;
    if (joined && (has_no_passive(walk, group) || has_object(walk, group)) &&
        take_as_past(walk, group))
        return;
    if (joined && (clause_join(walk, group) || take_as_past(walk, group)))
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

/* ", adding that", ", ending a dispute": such a clause belongs to a finite one, and one
 * of saying to who spoke before. */
static void close_inner(struct clause_walk *walk, const struct verb_group *group)
{
    bool says = verb_is_speech(walk->tokens[group->head].lemma);
    size_t frame = walk->top, found = FRAME_NONE;
    for (int i = 0; i < GERUND_DEPTH && frame != FRAME_NONE; i++) {
        const struct clause_frame *here = &walk->frames[frame];
        if (!here->has_verb)
            return;
        bool finite = here->form == GROUP_FINITE;
        if (finite && found == FRAME_NONE)
            found = frame;
        if (finite && (!says || verb_is_speech(walk->tokens[here->clause.head].lemma))) {
            found = frame;
            break;
        }
        frame = here->below;
    }
    if (found != FRAME_NONE)
        frame_pop_to(walk, found, group->open);
}

/* "accused of hiding it and of misleading them": both hang on the same verb. */
static void close_gerund(struct clause_walk *walk, size_t first)
{
    size_t frame = walk->top;
    for (int i = 0; i < GERUND_DEPTH && frame != FRAME_NONE; i++) {
        const struct clause_frame *here = &walk->frames[frame];
        if (here->clause.kind == CLAUSE_GERUND && here->below != FRAME_NONE &&
            view_equal(walk->tokens[here->clause.first].lower,
                       walk->tokens[first].lower)) {
            frame_pop_to(walk, here->below, first);
            return;
        }
        frame = here->below;
    }
}

/* "after four weeks of fighting": what filled the time, no clause of who stands behind.
 */
static bool fills_time(const struct clause_walk *walk, const struct verb_group *group)
{
    size_t of = clause_before(walk, group->open);
    if (of <= walk->first + 1 || !view_equal(walk->tokens[of].lower, VIEW("of")) ||
        group->last > group->open + 1)
        return false;
    enum word_class next = group->last < walk->last
                               ? (enum word_class) walk->tokens[group->last].word_class
                               : WORD_PUNCT;
    return (next == WORD_PREPOSITION || next == WORD_PUNCT) &&
           gap_is_time(walk, (struct clause_span){ of - 1, of });
}

void clause_take_gerund(struct clause_walk *walk, const struct verb_group *group)
{
    if (take_by_opener(walk, group) || fills_time(walk, group))
        return;
    if (clause_is_joined(walk, group->open) && clause_join(walk, group))
        return;
    size_t first;
    enum clause_kind kind = kind_of_gerund(walk, group, &first);
    if (kind == CLAUSE_GERUND && first < group->open && clause_is_joined(walk, first))
        close_gerund(walk, first);
    if (group->open > walk->first && kind != CLAUSE_REDUCED &&
        clause_word_is_comma(&walk->tokens[group->open - 1]))
        close_inner(walk, group);
    struct clause_frame *frame = add(walk, kind, first, group);
    frame->clause.progressive = kind == CLAUSE_REDUCED;
}
