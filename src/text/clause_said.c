#include "text/clause_gap.h"
#include "text/clause_word.h"
#include "text/verb_sets.h"
#include "text/word_list.h"

/* Frames looked down for a verb of saying; frames that stand inside its subject. Both
 * bound the work on endless sentences. */
enum { SAID_DEPTH = 4, SAID_INSIDE = 8 };

bool said_by(const struct clause_walk *walk, size_t head)
{
    static const struct view asking[] = { VIEW_INIT("ask"), VIEW_INIT("inquire"),
                                          VIEW_INIT("joke"), VIEW_INIT("quip") };
    struct view lemma = walk->tokens[head].lemma;
    return verb_is_speech(lemma) || WORD_LISTED(asking, lemma);
}

static bool frame_says(const struct clause_walk *walk, size_t frame)
{
    return walk->frames[frame].has_verb && said_by(walk, walk->frames[frame].clause.head);
}

/* The subject behind an inverted verb of saying: "said Anna Berger". */
static bool subject_behind(const struct clause_walk *walk, const struct verb_group *group,
                           struct clause_span *out)
{
    return clause_subject_from(walk->text, group->last, walk->last, out);
}

/* What was said, with the main clauses joined to it, hangs on the saying. */
static void hang_on(struct clause_walk *walk, size_t said, size_t saying)
{
    for (size_t next = said + 1; next != 0; next = walk->frames[next - 1].beside) {
        struct clause *clause = &walk->frames[next - 1].clause;
        if (clause->kind != CLAUSE_MAIN)
            return;
        clause->kind = CLAUSE_COMPLEMENT;
        clause->parent = saying;
    }
}

/* '"...," Ivan Petrov, head of the union said': the name before the comma is part of the
 * subject when the quotation ends before it. */
static void widen_name(const struct clause_walk *walk, struct gap *gap)
{
    size_t first = gap->subject.whole.first;
    if (first <= walk->gap + 2 || !clause_word_is_comma(&walk->tokens[first - 1]))
        return;
    size_t name = clause_phrase_before(walk->text, walk->gap, first - 1);
    if (name < first - 1 && name > walk->gap &&
        walk->tokens[name].word_class == WORD_NAME &&
        clause_word_is_quote(&walk->tokens[name - 1]))
        gap->subject.whole.first = gap->first = name;
}

/* The relative or reduced clause under way, or FRAME_NONE. */
static size_t inner_frame(const struct clause_walk *walk)
{
    size_t inner = walk->top;
    for (int i = 0; i < SAID_DEPTH && inner != FRAME_NONE; i++) {
        enum clause_kind kind = walk->frames[inner].clause.kind;
        if (kind == CLAUSE_REDUCED || kind == CLAUSE_RELATIVE)
            return inner;
        inner = walk->frames[inner].below;
    }
    return FRAME_NONE;
}

/* Makes room for a frame before another one, since frames stand in order of their first
 * words; those behind move up. */
static void insert_before(struct clause_walk *walk, size_t frame)
{
    frame_push(walk, CLAUSE_MAIN, 0, FRAME_NONE);
    for (size_t i = walk->count - 1; i > frame; i--) {
        walk->frames[i] = walk->frames[i - 1];
        struct clause_frame *moved = &walk->frames[i];
        if (moved->clause.parent >= frame)
            moved->clause.parent++;
        if (moved->below != FRAME_NONE && moved->below >= frame)
            moved->below++;
    }
    walk->frames[frame] = (struct clause_frame){ .below = FRAME_NONE };
    walk->frames[frame].clause.parent = frame;
}

/* "say the dam, which would flood the valley, was built": a clause stands inside the
 * subject of what is said. */
bool said_take_interrupted(struct clause_walk *walk, const struct gap *gap)
{
    size_t inner = inner_frame(walk);
    if (inner == FRAME_NONE || walk->count - inner > SAID_INSIDE)
        return false;
    size_t saying = walk->frames[inner].below;
    if (saying == FRAME_NONE || !walk->frames[saying].has_verb ||
        !said_by(walk, walk->frames[saying].clause.head))
        return false;
    size_t end = walk->frames[inner].clause.first;
    size_t floor = walk->frames[saying].clause.verb_last;
    while (end > floor && clause_word_is_comma(&walk->tokens[end - 1]))
        end--;
    struct clause_subject subject;
    if (end <= floor || !clause_subject_before(walk->text, floor, end, &subject))
        return false;
    frame_pop_to(walk, saying, clause_before(walk, gap->group->first) + 1);
    insert_before(walk, inner);
    struct clause_frame *frame = &walk->frames[inner];
    frame->below = saying;
    frame->clause.kind = CLAUSE_COMPLEMENT;
    frame->clause.first = frame->clause.opener = subject.whole.first;
    frame->clause.parent = saying;
    gap_set_subject(&frame->clause, (struct clause_span){ subject.whole.first, end });
    walk->frames[inner + 1].clause.parent = inner;
    walk->top = inner;
    frame_take(walk, inner, gap->group);
    return true;
}

/* "..., a union that was founded in May, said": a clause stands between the one who says
 * it and the verb. */
static bool take_around(struct clause_walk *walk, const struct gap *gap)
{
    size_t inner = inner_frame(walk), said = walk->base;
    if (inner == FRAME_NONE || inner <= said || walk->count - inner > SAID_INSIDE ||
        walk->frames[said].clause.kind != CLAUSE_MAIN)
        return false;
    size_t end = walk->frames[inner].clause.first;
    size_t floor = walk->frames[said].clause.verb_last;
    struct clause_subject subject;
    while (end > floor && clause_word_is_comma(&walk->tokens[end - 1]))
        end--;
    if (end <= floor || !clause_subject_before(walk->text, floor, end, &subject) ||
        subject.whole.first <= floor)
        return false;
    struct clause_span span = { subject.whole.first, end };
    size_t name = clause_word_is_comma(&walk->tokens[span.first - 1])
                      ? clause_phrase_before(walk->text, floor, span.first - 1)
                      : floor;
    if (name > floor && name + 1 < span.first &&
        clause_word_is_quote(&walk->tokens[name - 1]))
        span.first = name; /* '"...," the union, a group founded in May, said' */
    const struct token *mark = &walk->tokens[span.first - 1];
    if (!clause_word_is_quote(mark) &&
        (!clause_word_is_comma(mark) || gap->group->form != GROUP_FINITE))
        return false;
    frame_pop_to(walk, said, gap->group->first);
    walk->frames[said].end = span.first;
    insert_before(walk, inner);
    struct clause *clause = &walk->frames[inner].clause;
    clause->first = clause->opener = span.first;
    gap_set_subject(clause, span);
    walk->frames[inner + 1].clause.parent = inner;
    hang_on(walk, said, inner);
    walk->top = walk->base = inner;
    frame_take(walk, inner, gap->group);
    return true;
}

/* "..., and on 5 May, the mayor said": joined to what stands before, by a date. */
static bool is_joined_by_date(const struct clause_walk *walk, size_t subject)
{
    enum { DATE_WORDS = 8 };
    if (subject <= walk->gap || !clause_word_is_comma(&walk->tokens[subject - 1]))
        return false;
    for (size_t i = subject - 1; i > walk->gap && subject - i < DATE_WORDS; i--) {
        const struct token *here = &walk->tokens[i - 1];
        if (here->word_class == WORD_CONJUNCTION)
            return i > walk->gap + 1 && clause_word_is_comma(here - 1);
        if (here->word_class != WORD_NUMBER && here->word_class != WORD_PREPOSITION &&
            !clause_word_is_calendar(here) && !clause_word_is_comma(here))
            return false;
    }
    return false;
}

/* "The town burned; on 5 May the mayor said": what stands before a semicolon is told by
 * the text itself. */
static bool is_parted(const struct clause_walk *walk, const struct gap *gap)
{
    size_t last = gap->has_subject ? gap->subject.whole.first : gap->group->first;
    if (is_joined_by_date(walk, last))
        return true;
    for (size_t i = last; i > walk->gap; i--)
        if (view_equal(walk->tokens[i - 1].lower, VIEW(";")))
            return true;
    return false;
}

/* "The dam is safe, the engineer said", "..., said Anna Berger": what stood before
 * becomes what was said. */
bool said_take_attribution(struct clause_walk *walk, struct gap *gap)
{
    if (!said_by(walk, gap->group->head) || gap->group->passive ||
        !(gap->comma || gap->stop) || is_parted(walk, gap))
        return false;
    struct clause_span behind;
    if (!gap->has_subject) {
        if (!subject_behind(walk, gap->group, &behind))
            return take_around(walk, gap);
        gap->has_subject = true;
        gap->subject.whole = behind;
    } else {
        widen_name(walk, gap);
    }
    size_t said = walk->base;
    bool inverted = gap->subject.whole.first >= gap->group->last;
    struct clause_span span = gap->subject.whole;
    size_t first = inverted ? gap->group->first : span.first;
    if (walk->frames[said].clause.kind != CLAUSE_MAIN || !walk->frames[said].has_verb)
        return false;
    frame_pop_to(walk, said, first);
    walk->frames[said].end = first;
    walk->top = FRAME_NONE;
    struct clause_frame *frame = frame_push(walk, CLAUSE_MAIN, first, FRAME_NONE);
    gap_set_subject(&frame->clause, span);
    frame_take(walk, walk->top, gap->group);
    frame_top(walk)->attributes = true;
    if (inverted)
        walk->gap = span.last;
    hang_on(walk, said, walk->top);
    return true;
}

/* "The deal, officials said, would end": a saying between commas inside what is said. */
bool said_take_aside(struct clause_walk *walk, const struct gap *gap)
{
    size_t behind = gap->group->last;
    struct clause *clause = &frame_top(walk)->clause;
    if (!said_by(walk, gap->group->head) || !gap->comma || !gap->has_subject ||
        clause->kind != CLAUSE_MAIN || behind >= walk->last ||
        !clause_word_is_comma(&walk->tokens[behind]))
        return false;
    if (behind + 1 < walk->last && clause_word_is_quote(&walk->tokens[behind + 1]) &&
        !clause_word_is_quote(&walk->tokens[gap->before - 1]) &&
        walk->tokens[clause->first].word_class == WORD_PREPOSITION)
        return false; /* "During the debate, officials said, "The deal ..." */
    struct clause_subject subject;
    if (clause->subject_first == clause->subject_last) {
        if (!clause_subject_before(walk->text, clause->first, gap->before, &subject))
            return false;
        gap_set_subject(clause, subject.whole);
    }
    size_t said = walk->top, below = frame_top(walk)->below;
    struct clause_frame *frame =
        frame_push(walk, CLAUSE_MAIN, gap->subject.whole.first, FRAME_NONE);
    gap_set_subject(&frame->clause, gap->subject.whole);
    frame_take(walk, walk->top, gap->group);
    size_t saying = walk->top;
    walk->frames[saying].end = behind;
    walk->frames[saying].below = below;
    walk->base = saying;
    walk->frames[said].clause.kind = CLAUSE_COMPLEMENT;
    walk->frames[said].clause.parent = saying;
    walk->frames[said].below = saying;
    walk->top = said;
    return true;
}

/* The frame whose saying the clause can be: the top one or one near below it. */
size_t said_frame(const struct clause_walk *walk)
{
    size_t frame = walk->top;
    for (int i = 0; i < SAID_DEPTH && frame != FRAME_NONE; i++) {
        if (frame_says(walk, frame))
            return frame;
        frame = walk->frames[frame].below;
    }
    return FRAME_NONE;
}
