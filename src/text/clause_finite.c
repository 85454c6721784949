#include "text/clause_walk.h"
#include "text/clause_word.h"
#include "text/verb_sets.h"

/* Frames looked down for one that waits for its verb, or that says something. Bounds the
 * work on endless sentences. */
enum { FINITE_DEPTH = 12 };

/* What stands between the last verb or opener and a finite verb. */
struct gap {
    const struct verb_group *group;
    bool has_subject;
    struct clause_subject subject;
    size_t before; /* the token before the subject, or before the verb */
    bool comma;    /* that token is a comma or closes a quotation */
    bool stop;     /* a semicolon, colon or dash stands there */
    bool joined;   /* a conjunction */
};

static struct gap look_at(const struct clause_walk *walk, const struct verb_group *group)
{
    struct gap gap = { .group = group };
    size_t floor = walk->gap > walk->first ? walk->gap : walk->first;
    gap.has_subject =
        clause_subject_before(walk->text, floor, group->first, &gap.subject);
    size_t at = gap.has_subject ? gap.subject.whole.first : group->first;
    while (at > floor && walk->tokens[at - 1].word_class == WORD_ADVERB)
        at--;
    gap.before = at > walk->first ? at - 1 : walk->first;
    const struct token *before = &walk->tokens[gap.before];
    if (at > floor) {
        gap.comma = clause_word_is_comma(before) || clause_word_is_quote(before);
        gap.stop = clause_word_is_stop(before);
        gap.joined = before->word_class == WORD_CONJUNCTION;
    }
    return gap;
}

static bool says(const struct clause_walk *walk, size_t head)
{
    return verb_is_speech(walk->tokens[head].lemma);
}

static bool frame_says(const struct clause_walk *walk, size_t frame)
{
    return walk->frames[frame].has_verb && says(walk, walk->frames[frame].clause.head);
}

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

static void set_subject(struct clause *clause, struct clause_span span)
{
    clause->subject_first = span.first;
    clause->subject_last = span.last;
}

/* The subject behind an inverted verb of saying: "said Anna Berger". */
static bool subject_behind(const struct clause_walk *walk, const struct verb_group *group,
                           struct clause_span *out)
{
    return clause_subject_from(walk->text, group->last, walk->last, out);
}

/* A clause that waited for its verb gets it. */
static void fill(struct clause_walk *walk, size_t frame, const struct gap *gap)
{
    struct clause *clause = &walk->frames[frame].clause;
    bool relative = clause->kind == CLAUSE_RELATIVE;
    if (clause->subject_first == clause->subject_last && gap->has_subject)
        set_subject(clause, gap->subject.whole);
    else if (relative && !gap->has_subject &&
             clause->subject_first == clause->subject_last)
        set_subject(clause, (struct clause_span){ clause->opener, clause->opener + 1 });
    frame_take(walk, frame, gap->group);
}

static void resume(struct clause_walk *walk, size_t frame, const struct gap *gap)
{
    struct clause *clause = &walk->frames[frame].clause;
    bool own = clause->subject_first == clause->subject_last && gap->has_subject;
    size_t at = own ? gap->subject.whole.first : gap->group->first;
    if (own && clause->kind == CLAUSE_MAIN &&
        walk->frames[frame + 1].clause.first == clause->first)
        clause->first = clause->opener = at;
    frame_pop_to(walk, frame, at);
    fill(walk, frame, gap);
}

static size_t push(struct clause_walk *walk, enum clause_kind kind, size_t parent,
                   const struct gap *gap)
{
    size_t first = gap->has_subject ? gap->subject.whole.first : gap->group->first;
    struct clause_frame *frame = frame_push(walk, kind, first, parent);
    if (gap->has_subject)
        set_subject(&frame->clause, gap->subject.whole);
    frame_take(walk, walk->top, gap->group);
    return walk->top;
}

/* The lowest frame: the sentence's first main clause, or the last begun beside it. */
static size_t bottom(const struct clause_walk *walk)
{
    size_t frame = walk->top;
    while (walk->frames[frame].below != FRAME_NONE)
        frame = walk->frames[frame].below;
    return frame;
}

/* "The dam is safe, the engineer said", "..., said Anna Berger": what stood before
 * becomes what was said. */
static bool take_attribution(struct clause_walk *walk, struct gap *gap)
{
    if (!says(walk, gap->group->head) || gap->group->passive ||
        !(gap->comma || gap->stop) || gap->group->form != GROUP_FINITE)
        return false;
    struct clause_span behind;
    if (!gap->has_subject) {
        if (!subject_behind(walk, gap->group, &behind))
            return false;
        gap->has_subject = true;
        gap->subject.whole = behind;
    }
    size_t said = bottom(walk);
    bool inverted = gap->subject.whole.first >= gap->group->last;
    struct clause_span span = gap->subject.whole;
    size_t first = inverted ? gap->group->first : span.first;
    if (walk->frames[said].clause.kind != CLAUSE_MAIN || !walk->frames[said].has_verb)
        return false;
    frame_pop_to(walk, said, first);
    walk->frames[said].end = first;
    walk->top = FRAME_NONE;
    struct clause_frame *frame = frame_push(walk, CLAUSE_MAIN, first, FRAME_NONE);
    set_subject(&frame->clause, span);
    frame_take(walk, walk->top, gap->group);
    if (inverted)
        walk->gap = span.last;
    walk->frames[said].clause.kind = CLAUSE_COMPLEMENT;
    walk->frames[said].clause.parent = walk->top;
    return true;
}

/* "The deal, officials said, would end": a saying between commas inside what is said. */
static bool take_aside(struct clause_walk *walk, const struct gap *gap)
{
    size_t behind = gap->group->last;
    struct clause *clause = &frame_top(walk)->clause;
    if (!says(walk, gap->group->head) || !gap->comma || !gap->has_subject ||
        clause->kind != CLAUSE_MAIN || behind >= walk->last ||
        !clause_word_is_comma(&walk->tokens[behind]))
        return false;
    struct clause_subject subject;
    if (clause->subject_first == clause->subject_last) {
        if (!clause_subject_before(walk->text, clause->first, gap->before, &subject))
            return false;
        set_subject(clause, subject.whole);
    }
    size_t said = walk->top, below = frame_top(walk)->below;
    struct clause_frame *frame =
        frame_push(walk, CLAUSE_MAIN, gap->subject.whole.first, FRAME_NONE);
    set_subject(&frame->clause, gap->subject.whole);
    frame_take(walk, walk->top, gap->group);
    size_t saying = walk->top;
    walk->frames[saying].end = behind;
    walk->frames[saying].below = below;
    walk->frames[said].clause.kind = CLAUSE_COMPLEMENT;
    walk->frames[said].clause.parent = saying;
    walk->frames[said].below = saying;
    walk->top = said;
    return true;
}

/* The clause that one with a subject of its own, behind "and", stands beside. */
static size_t side_of(const struct clause_walk *walk)
{
    size_t frame = walk->top, found = bottom(walk);
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
    size_t beside = gap->stop ? bottom(walk) : side_of(walk);
    enum clause_kind kind = walk->frames[beside].clause.kind;
    size_t parent = walk->frames[beside].clause.parent;
    size_t first = gap->has_subject ? gap->subject.whole.first : gap->group->first;
    frame_pop_to(walk, beside, first);
    walk->frames[beside].end = first;
    walk->top = walk->frames[beside].below;
    push(walk, kind, kind == CLAUSE_COMPLEMENT ? parent : FRAME_NONE, gap);
}

/* The frame whose saying the clause can be: the top one or one near below it. */
static size_t saying_frame(const struct clause_walk *walk)
{
    size_t frame = walk->top;
    for (int i = 0; i < 3 && frame != FRAME_NONE; i++) {
        if (frame_says(walk, frame))
            return frame;
        frame = walk->frames[frame].below;
    }
    return FRAME_NONE;
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
    bool reduced = clause.tense == TENSE_PAST;
    size_t outer = walk->top;
    struct clause_frame *frame = frame_push(
        walk, reduced ? CLAUSE_REDUCED : CLAUSE_RELATIVE, clause.verb_first, outer);
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

/* A finite verb while the top clause has one. */
static void take_another(struct clause_walk *walk, struct gap *gap)
{
    if (gap->joined && !gap->has_subject && clause_join(walk, gap->group))
        return;
    size_t pending = waiting(walk);
    size_t saying = saying_frame(walk);
    bool reported = saying != FRAME_NONE && gap->has_subject && !gap->comma &&
                    !gap->joined && !gap->stop;
    if (pending != FRAME_NONE && !(reported && saying == walk->top)) {
        resume(walk, pending, gap);
        return;
    }
    if (take_attribution(walk, gap))
        return;
    if (reported) {
        frame_pop_to(walk, saying, gap->subject.whole.first);
        push(walk, CLAUSE_COMPLEMENT, saying, gap);
        return;
    }
    if (gap->has_subject && (gap->joined || gap->stop || gap->comma)) {
        take_beside(walk, gap);
        return;
    }
    if (gap->has_subject) {
        push(walk, CLAUSE_RELATIVE, walk->top, gap); /* "the plan he drew" */
        return;
    }
    if (!take_back(walk, gap))
        take_beside(walk, gap);
}

void clause_take_finite(struct clause_walk *walk, const struct verb_group *group)
{
    struct gap gap = look_at(walk, group);
    struct clause_frame *top = frame_top(walk);
    if (top->has_verb) {
        take_another(walk, &gap);
        return;
    }
    if (take_aside(walk, &gap))
        return;
    fill(walk, walk->top, &gap);
}
