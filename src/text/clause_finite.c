#include "text/clause_gap.h"
#include "text/clause_word.h"
#include "text/verb_sets.h"

/* Frames looked down for one that waits for its verb, or that says something. Tokens
 * looked over for another finite verb. Both bound the work on endless sentences. */
enum { FINITE_DEPTH = 12, FINITE_AHEAD = 40 };

/* The nearest frame under the top one that waits for its verb, or FRAME_NONE. */
static size_t waiting(const struct clause_walk *walk)
{
    size_t frame = walk->frames[walk->top].below;
    for (int i = 0; i < FINITE_DEPTH && frame != FRAME_NONE; i++) {
        if (!walk->frames[frame].has_verb)
            return frame;
        frame = walk->frames[frame].below;
    }
    return FRAME_NONE;
}

/* Whether a main verb stands before its subject: "Among them were women", and ", said
 * Anna Berger" behind words without a verb. */
static bool is_turned(const struct clause_walk *walk, const struct clause *clause,
                      const struct gap *gap)
{
    const struct verb_group *group = gap->group;
    if (clause->kind != CLAUSE_MAIN || clause->subject_first < clause->subject_last ||
        group->inverted || group->first == walk->first)
        return false;
    size_t first = gap->has_subject ? gap->subject.whole.first : group->first;
    bool led = gap->has_subject && first > walk->first &&
               walk->tokens[first - 1].word_class == WORD_PREPOSITION;
    if (led && view_equal(walk->tokens[group->head].lemma, VIEW("be")))
        return true;
    const struct token *before = &walk->tokens[group->first - 1];
    struct clause_span behind;
    return said_by(walk, group->head) &&
           (clause_word_is_comma(before) || clause_word_is_quote(before)) &&
           clause_subject_from(walk->text, group->last, walk->last, &behind) &&
           (behind.last == walk->last || walk->tokens[behind.last].kind == TOKEN_PUNCT);
}

/* A clause that waited for its verb gets it. */
static void fill(struct clause_walk *walk, size_t frame, const struct gap *gap)
{
    struct clause *clause = &walk->frames[frame].clause;
    bool relative = walk->tokens[clause->opener].word_class == WORD_RELATIVE;
    struct clause_span behind;
    if (is_turned(walk, clause, gap) &&
        clause_subject_from(walk->text, gap->group->last, walk->last, &behind))
        gap_set_subject(clause, behind);
    if (clause->subject_first == clause->subject_last && gap->has_subject) {
        gap_set_subject(clause, gap->subject.whole);
        if (view_equal(walk->tokens[clause->opener].lower, VIEW("whose")))
            clause->subject_first = clause->opener;
    } else if (relative && clause->subject_first == clause->subject_last) {
        gap_set_subject(clause,
                        (struct clause_span){ clause->first, clause->opener + 1 });
    }
    if (gap->group->inverted && clause->kind == CLAUSE_COMPLEMENT)
        clause->kind = CLAUSE_MAIN; /* "Why did it close?" */
    frame_take(walk, frame, gap->group);
}

static void resume(struct clause_walk *walk, size_t frame, const struct gap *gap)
{
    struct clause *clause = &walk->frames[frame].clause;
    bool own = clause->subject_first == clause->subject_last && gap->has_subject;
    bool joined = !own && gap->joined && gap->has_subject && gap->before > walk->gap &&
                  clause_word_is_comma(&walk->tokens[gap->before - 1]);
    size_t at = own ? gap->first : clause_before(walk, gap->group->first) + 1;
    if (joined) { /* "Anna Berger, who leads it, and her deputy" */
        at = gap->before;
        clause->subject_last = gap->subject.whole.last;
    }
    if (own && clause->kind == CLAUSE_MAIN &&
        walk->frames[frame + 1].clause.first == clause->first)
        clause->first = clause->opener = at;
    frame_pop_to(walk, frame, at);
    fill(walk, frame, gap);
}

/* The clause that one with a subject of its own, behind "and", stands beside. */
static size_t side_of(const struct clause_walk *walk)
{
    size_t frame = walk->top, found = walk->base;
    for (int i = 0; i < FINITE_DEPTH && frame != FRAME_NONE; i++) {
        enum clause_kind kind = walk->frames[frame].clause.kind;
        if (kind == CLAUSE_COMPLEMENT && walk->frames[frame].form == GROUP_FINITE)
            return frame;
        frame = walk->frames[frame].below;
    }
    return found;
}

static void take_beside(struct clause_walk *walk, const struct gap *gap)
{
    size_t beside = gap->stop ? walk->base : side_of(walk);
    enum clause_kind kind = walk->frames[beside].clause.kind;
    size_t parent = walk->frames[beside].clause.parent;
    if (gap->joined && walk->frames[beside].attributes &&
        clause_word_is_comma(&walk->tokens[gap->before - 1])) {
        frame_pop_to(walk, beside, gap->first); /* "he said, and no ships are due" */
        gap_push(walk, CLAUSE_COMPLEMENT, beside, gap);
        return;
    }
    frame_pop_to(walk, beside, gap->first);
    walk->frames[beside].end = gap->first;
    walk->top = walk->frames[beside].below;
    gap_push(walk, kind, kind == CLAUSE_COMPLEMENT ? parent : FRAME_NONE, gap);
    if (!gap->stop)
        frame_top(walk)->beside = beside + 1;
}

/* "the book he |wrote was", "the deal the kings |signed was": what stands right before
 * the verb's subject is that of all; where nothing does, the verb's own begins. */
static size_t outer_subject(const struct clause_walk *walk, const struct clause *clause)
{
    size_t own = clause->subject_first;
    if (own == walk->first || walk->tokens[own - 1].word_class != WORD_NOUN)
        return own;
    enum word_class class = (enum word_class) walk->tokens[own].word_class;
    bool opens = class == WORD_DETERMINER || class == WORD_POSSESSIVE ||
                 (class == WORD_PRONOUN && clause->subject_last == own + 1);
    return opens && !walk->tokens[own].glued
               ? clause_phrase_before(walk->text, walk->first, own)
               : own;
}

/* A finite verb too many: the one before was that of a clause inside the subject ("the
 * money workers earn abroad was used", "the ship sunk in May was raised"). */
static bool take_back(struct clause_walk *walk, const struct gap *gap)
{
    struct clause_frame *inner = frame_top(walk);
    struct clause clause = inner->clause;
    if (inner->form != GROUP_FINITE || clause.kind == CLAUSE_RELATIVE ||
        clause.subject_first == clause.subject_last ||
        clause.verb_last > clause.head + 1 || clause.verb_first < clause.head)
        return false;
    size_t whole = outer_subject(walk, &clause);
    size_t own =
        whole < clause.subject_first
            ? clause.subject_first
            : gap_inner_subject(
                  walk, (struct clause_span){ clause.subject_first, clause.subject_last },
                  clause.tense);
    bool reduced = clause.tense == TENSE_PAST && own == clause.subject_last;
    size_t outer = walk->top;
    struct clause_frame *frame =
        frame_push(walk, reduced ? CLAUSE_REDUCED : CLAUSE_RELATIVE,
                   own < clause.subject_last ? own : clause.verb_first, outer);
    if (own < clause.subject_last) {
        walk->frames[outer].clause.subject_first = whole;
        walk->frames[outer].clause.subject_last = own;
        gap_set_subject(&frame->clause, (struct clause_span){ own, clause.subject_last });
    }
    frame->clause.tense = reduced ? TENSE_NONE : clause.tense;
    frame->clause.passive = reduced;
    frame->clause.verb_first = clause.verb_first;
    frame->clause.verb_last = clause.verb_last;
    frame->clause.head = clause.head;
    frame->form = reduced ? GROUP_PARTICIPLE : GROUP_FINITE;
    frame->has_verb = true;
    walk->frames[outer].has_verb = false;
    walk->frames[outer].clause.negated = false;
    frame_pop_to(walk, outer, gap->group->first);
    frame_take(walk, outer, gap->group);
    return true;
}

/* "it is lost should he return", "it would have sunk had he left": a condition told by
 * the order of its words. */
static bool take_inverted(struct clause_walk *walk, const struct verb_group *group)
{
    const struct token *auxiliary = &walk->tokens[group->open];
    bool condition = view_equal(auxiliary->lower, VIEW("should")) ||
                     view_equal(auxiliary->lower, VIEW("had"));
    if (!group->inverted || !condition ||
        (walk->gap != group->open &&
         walk->tokens[group->subject_first].word_class != WORD_PRONOUN))
        return false;
    struct clause_frame *frame =
        frame_push(walk, CLAUSE_ADVERBIAL, group->open, walk->top);
    frame->clause.conditional = true;
    frame_take(walk, walk->top, group);
    frame_top(walk)->clause.imperative = false;
    return true;
}

static bool is_bare_past(const struct verb_group *group)
{
    return group->tense == TENSE_PAST && group->first == group->head;
}

static void make_participle(struct clause_frame *frame)
{
    frame->form = GROUP_PARTICIPLE;
    frame->clause.tense = TENSE_NONE;
    frame->clause.passive = true;
}

/* A finite verb right behind the object of the one before: "the plan he drew"; or what
 * looks like one: "an interest in countries experienced in trade". */
static void take_contact(struct clause_walk *walk, struct gap *gap)
{
    struct clause_span *phrase = &gap->subject.whole;
    if (phrase->first == walk->gap) {
        size_t own = gap_inner_subject(walk, *phrase, gap->group->tense);
        if (own == phrase->last && is_bare_past(gap->group)) {
            gap->has_subject = false;
            gap->first = gap->group->first;
            gap_push(walk, CLAUSE_REDUCED, walk->top, gap);
            make_participle(frame_top(walk));
            return;
        }
        if (own < phrase->last)
            phrase->first = own;
    }
    gap_push(walk, CLAUSE_RELATIVE, walk->top, gap);
}

/* Whether an aside stands between the subject and the verb. */
static bool is_parted(const struct clause_walk *walk, const struct gap *gap)
{
    return gap->has_subject && gap->group->first > walk->first &&
           clause_word_is_comma(&walk->tokens[gap->group->first - 1]);
}

/* "soldiers dressed in green, including officers, |took it": an aside parts no contact
 * clause; the verb is that of what stood before the first. */
static bool goes_back(const struct clause_walk *walk, const struct gap *gap)
{
    size_t first = gap->subject.whole.first;
    return is_parted(walk, gap) && first > walk->gap &&
           walk->tokens[first - 1].word_class == WORD_PREPOSITION &&
           is_bare_past(gap->group);
}

/* "for Erbamont, a maker of drugs |incorporated in May": what describes the one named
 * before the comma tells nothing by itself. */
static bool is_apposed(const struct clause_walk *walk, const struct gap *gap)
{
    const struct token *tokens = walk->tokens;
    size_t first = gap->subject.whole.first, behind = gap->group->last;
    return gap->has_subject && gap->comma && !gap->joined && is_bare_past(gap->group) &&
           first > walk->first + 1 && clause_word_is_comma(&tokens[first - 1]) &&
           tokens[first - 2].word_class == WORD_NAME &&
           (view_equal(tokens[first].lower, VIEW("a")) ||
            view_equal(tokens[first].lower, VIEW("an"))) &&
           behind < walk->last && tokens[behind].word_class == WORD_PREPOSITION &&
           !verb_is_intransitive(tokens[gap->group->head].lemma);
}

/* A finite verb while the top clause has one. */
static void take_another(struct clause_walk *walk, struct gap *gap)
{
    if (gap->joined && !gap->has_subject && clause_join(walk, gap->group))
        return;
    size_t pending = waiting(walk);
    size_t saying = said_frame(walk);
    bool reported = saying != FRAME_NONE && gap->has_subject && !gap->comma &&
                    !gap->joined && !gap->stop;
    if (pending != FRAME_NONE && !(reported && saying == walk->top)) {
        resume(walk, pending, gap);
        return;
    }
    if (said_take_attribution(walk, gap))
        return;
    if (reported) {
        frame_pop_to(walk, saying, gap->subject.whole.first);
        gap_push(walk, CLAUSE_COMPLEMENT, saying, gap);
        return;
    }
    if (is_apposed(walk, gap)) {
        gap->has_subject = false;
        gap->first = gap->group->first;
        gap_push(walk, CLAUSE_REDUCED, walk->top, gap);
        make_participle(frame_top(walk));
        return;
    }
    if (gap->has_subject && (gap->joined || gap->stop || gap->comma)) {
        take_beside(walk, gap);
        return;
    }
    if (gap->has_subject && !(goes_back(walk, gap) && take_back(walk, gap))) {
        take_contact(walk, gap);
        return;
    }
    if (gap->has_subject)
        return;
    if (clause_is_listed(walk, gap->group) && clause_join(walk, gap->group))
        return;
    if (gap->comma && is_bare_past(gap->group)) {
        gap_push(walk, CLAUSE_ADVERBIAL, walk->top, gap); /* ", angered that ..." */
        make_participle(frame_top(walk));
        return;
    }
    if (!said_take_interrupted(walk, gap) && !take_back(walk, gap))
        take_beside(walk, gap);
}

/* "As part of the deal signed last year, the bank will": a past form behind a phrase that
 * a preposition opens, while another finite verb follows. */
static bool is_reduced(const struct clause_walk *walk, const struct gap *gap)
{
    const struct token *tokens = walk->tokens;
    size_t first = gap->subject.whole.first;
    if (!gap->has_subject || !is_bare_past(gap->group) || first <= walk->first ||
        is_parted(walk, gap) || /* "In 1911 Holm, a baker, sold it" */
        tokens[first - 1].word_class != WORD_PREPOSITION ||
        walk->frames[walk->top].clause.kind != CLAUSE_MAIN ||
        clause_word_is_be(&tokens[gap->group->head]))
        return false;
    for (size_t i = gap->group->last; i < walk->last && i < first + FINITE_AHEAD; i++)
        if (tokens[i].word_class == WORD_MODAL || tokens[i].word_class == WORD_PAST ||
            tokens[i].word_class == WORD_PRESENT)
            return true;
    return false;
}

void clause_take_finite(struct clause_walk *walk, const struct verb_group *group)
{
    struct gap gap = gap_before(walk, group);
    if (gap.opened) {
        clause_take_opener(walk, gap.before);
        if (!frame_top(walk)->has_verb)
            fill(walk, walk->top, &gap);
        return;
    }
    if (frame_top(walk)->has_verb && take_inverted(walk, group))
        return;
    if (frame_top(walk)->has_verb) {
        take_another(walk, &gap);
        return;
    }
    if (said_take_aside(walk, &gap))
        return;
    if (is_reduced(walk, &gap)) {
        gap.has_subject = false;
        gap.first = group->first;
        gap_push(walk, CLAUSE_REDUCED, walk->top, &gap);
        make_participle(frame_top(walk));
        return;
    }
    fill(walk, walk->top, &gap);
}
