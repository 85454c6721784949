#include "text/clause_gap.h"
#include "text/clause_word.h"
#include "text/verb_sets.h"

/* Frames looked down for a partner, tokens looked over for an "and". Both bound the work
 * on endless sentences. */
enum { JOIN_DEPTH = 16, JOIN_AHEAD = 24 };

size_t clause_before(const struct clause_walk *walk, size_t token)
{
    while (token > walk->first && walk->tokens[token - 1].word_class == WORD_ADVERB)
        token--;
    return token > walk->first ? token - 1 : walk->first;
}

bool clause_is_joined(const struct clause_walk *walk, size_t token)
{
    size_t before = clause_before(walk, token);
    return before < token && walk->tokens[before].word_class == WORD_CONJUNCTION;
}

/* "the firms, |with the state holding half, merged", "|With the state holding half, the
 * firms merged": where words open that "with" gives a subject and an -ing form; end where
 * none do. */
static size_t absolute_opening(const struct clause_walk *walk, size_t floor, size_t end)
{
    enum { ABSOLUTE_WORDS = 12 };
    for (size_t i = end; i > floor && end - i < ABSOLUTE_WORDS; i--) {
        const struct token *here = &walk->tokens[i - 1];
        if (clause_word_is_comma(here))
            return end;
        if (view_equal(here->lower, VIEW("with")))
            return i - 1 == walk->first || clause_word_is_comma(here - 1) ? i - 1 : end;
    }
    return end;
}

void clause_settle_subject(struct clause_walk *walk, size_t end)
{
    struct clause_frame *top = frame_top(walk);
    struct clause_subject subject;
    size_t floor = walk->gap > walk->first ? walk->gap : walk->first;
    bool temporal = end < walk->last && clause_word_is_temporal(&walk->tokens[end]);
    while (end > floor && (clause_word_is_comma(&walk->tokens[end - 1]) ||
                           walk->tokens[end - 1].word_class == WORD_ADVERB))
        end--;
    end = absolute_opening(walk, floor, end);
    while (end > floor && clause_word_is_comma(&walk->tokens[end - 1]))
        end--;
    if (top->has_verb || top->clause.subject_first < top->clause.subject_last ||
        end == floor || !clause_subject_before(walk->text, floor, end, &subject))
        return;
    if (temporal && gap_is_time(walk, subject.whole))
        return; /* "Two days after he left, the ..." */
    size_t before = subject.whole.first;
    if (before > floor + 1 && walk->tokens[before - 1].word_class == WORD_PREPOSITION &&
        clause_word_is_comma(&walk->tokens[before - 2]) &&
        clause_subject_before(walk->text, floor, before - 2, &subject)) {
        end = before - 2; /* "The mayor, in a plan |designed to" */
        before = subject.whole.first;
    }
    if (before > floor && (walk->tokens[before - 1].word_class == WORD_PREPOSITION ||
                           walk->tokens[before - 1].word_class == WORD_TO))
        return;
    top->clause.subject_first = subject.whole.first;
    top->clause.subject_last = end;
}

bool clause_is_listed(const struct clause_walk *walk, const struct verb_group *group)
{
    const struct token *tokens = walk->tokens;
    const struct clause_frame *top = &walk->frames[walk->top];
    if (group->open == walk->first || !clause_word_is_comma(&tokens[group->open - 1]) ||
        !top->has_verb || top->form != GROUP_FINITE || top->clause.tense != TENSE_PAST)
        return false;
    for (size_t i = group->last; i + 1 < walk->last && i < group->last + JOIN_AHEAD;
         i++) {
        enum word_class class = (enum word_class) tokens[i].word_class;
        size_t next = i + 1;
        if (class == WORD_RELATIVE || class == WORD_SUBORDINATOR ||
            clause_word_is_stop(&tokens[i]) ||
            (clause_word_is_comma(&tokens[i]) &&
             tokens[next].word_class != WORD_CONJUNCTION))
            return false;
        while (class == WORD_CONJUNCTION && next + 1 < walk->last &&
               tokens[next].word_class == WORD_ADVERB)
            next++;
        bool past = tokens[next].word_class == WORD_PARTICIPLE &&
                    verb_is_intransitive(tokens[group->head].lemma);
        if (class == WORD_CONJUNCTION && (past || tokens[next].word_class == WORD_PAST ||
                                          tokens[next].word_class == WORD_PRESENT))
            return true;
    }
    return false;
}

/* How well a clause under way goes with a group joined to it: 0 not at all. */
static int fit_of(const struct clause_frame *frame, const struct verb_group *group)
{
    const struct clause *clause = &frame->clause;
    if (!frame->has_verb)
        return 0;
    switch (group->form) {
    case GROUP_FINITE:
        if (frame->form != GROUP_FINITE)
            return 0;
        return clause->tense == group->tense ? 2 : 1;
    case GROUP_INFINITIVE:
        return frame->form == GROUP_INFINITIVE ? 2 : 0;
    case GROUP_BASE:
        return frame->form == GROUP_INFINITIVE || frame->form == GROUP_BASE ||
                       clause->tense == TENSE_FUTURE || clause->conditional ||
                       clause->imperative
                   ? 2
                   : 0;
    case GROUP_PARTICIPLE:
        return clause->passive || clause->perfect ? 2 : 0;
    case GROUP_GERUND:
        return clause->progressive || frame->form == GROUP_GERUND ? 2 : 0;
    }
    return 0;
}

/* Whether a comma before the "and" shows that the clause is over. */
static bool is_closed(const struct clause_frame *frame, bool comma)
{
    enum clause_kind kind = frame->clause.kind;
    return comma && (kind == CLAUSE_RELATIVE || kind == CLAUSE_REDUCED ||
                     kind == CLAUSE_ADVERBIAL);
}

static size_t partner_of(const struct clause_walk *walk, const struct verb_group *group)
{
    size_t frame = walk->top, second = FRAME_NONE;
    size_t joint = clause_before(walk, group->open);
    bool comma = joint > walk->first && clause_word_is_comma(&walk->tokens[joint - 1]);
    /* "ruled that the ban was void and ordered ...": who spoke goes on to speak */
    struct view lemma = walk->tokens[group->head].lemma;
    bool speaks = group->form == GROUP_FINITE &&
                  (verb_is_demand(lemma) || said_by(walk, group->head));
    for (int i = 0; i < JOIN_DEPTH && frame != FRAME_NONE; i++) {
        if (!walk->frames[frame].has_verb)
            break;
        int fit = fit_of(&walk->frames[frame], group);
        if (fit == 2 &&
            (is_closed(&walk->frames[frame], comma) ||
             (speaks && walk->frames[frame].clause.kind == CLAUSE_COMPLEMENT)))
            fit = 1;
        if (fit == 2)
            return frame;
        if (fit == 1 && second == FRAME_NONE)
            second = frame;
        frame = walk->frames[frame].below;
    }
    return second;
}

/* What a verb without auxiliaries of its own takes from the one it is joined to. */
static void inherit(struct clause_frame *frame, const struct clause_frame *from,
                    enum group_form form)
{
    const struct clause *source = &from->clause;
    if (form == GROUP_FINITE)
        return;
    frame->form = from->form;
    frame->clause.tense = source->tense;
    frame->clause.conditional = source->conditional;
    frame->clause.imperative = source->imperative;
    if (form != GROUP_PARTICIPLE)
        return;
    frame->clause.passive = source->passive;
    frame->clause.perfect = source->perfect;
}

bool clause_join(struct clause_walk *walk, const struct verb_group *group)
{
    size_t partner = partner_of(walk, group);
    if (partner == FRAME_NONE)
        return false;
    frame_pop_to(walk, partner, group->open);
    struct clause_frame *beside = &walk->frames[partner];
    size_t first =
        beside->clause.kind == CLAUSE_COORDINATE ? beside->clause.parent : partner;
    frame_push(walk, CLAUSE_COORDINATE, clause_before(walk, group->open) + 1, first);
    frame_take(walk, walk->top, group);
    inherit(frame_top(walk), &walk->frames[partner], group->form);
    return true;
}
