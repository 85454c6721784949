#include "text/clause_frame.h"

#include "base/vector.h"
#include "text/clause_word.h"

struct frame_list {
    struct clause_frame *items;
    size_t count, capacity;
};

struct clause_frame *frame_top(struct clause_walk *walk)
{
    return &walk->frames[walk->top];
}

struct clause_frame *frame_push(struct clause_walk *walk, enum clause_kind kind,
                                size_t first, size_t parent)
{
    struct frame_list list = { walk->frames, walk->count, walk->capacity };
    struct clause_frame *frame = VECTOR_PUSH(walk->arena, &list);
    walk->frames = list.items;
    walk->capacity = list.capacity;
    frame->below = walk->top;
    if (walk->top == FRAME_NONE)
        walk->base = walk->count;
    walk->top = walk->count++;
    frame->clause.kind = kind;
    frame->clause.first = frame->clause.opener = first;
    frame->clause.parent = parent == FRAME_NONE ? walk->top : parent;
    return frame;
}

void frame_pop_to(struct clause_walk *walk, size_t frame, size_t token)
{
    while (walk->top != frame) {
        struct clause_frame *top = frame_top(walk);
        if (top->end == 0)
            top->end = token;
        walk->top = top->below;
    }
}

void frame_take(struct clause_walk *walk, size_t frame, const struct verb_group *group)
{
    struct clause_frame *taker = &walk->frames[frame];
    struct clause *clause = &taker->clause;
    taker->has_verb = true;
    taker->form = group->form;
    clause->verb_first = group->first;
    clause->verb_last = group->last;
    clause->head = group->head;
    clause->tense = group->tense;
    clause->perfect = group->perfect;
    clause->progressive = group->progressive;
    clause->passive = group->passive;
    clause->negated = group->negated;
    clause->conditional = clause->conditional || group->conditional;
    clause->imperative = clause->imperative || group->imperative;
    if (group->inverted) {
        clause->subject_first = group->subject_first;
        clause->subject_last = group->subject_last;
    }
    walk->gap = group->last;
}

/* Where the clause's words end: at the first clause that begins behind its verb, or where
 * a clause around it goes on. Frames stand in order of their first words. */
static size_t last_of(const struct clause_walk *walk, size_t frame)
{
    const struct clause_frame *here = &walk->frames[frame];
    size_t low = frame + 1, high = walk->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (walk->frames[middle].clause.first < here->clause.verb_last)
            low = middle + 1;
        else
            high = middle;
    }
    while (low < walk->count && !walk->frames[low].has_verb)
        low++;
    size_t last = low < walk->count ? walk->frames[low].clause.first : walk->last;
    if (here->end != 0 && here->end < last)
        last = here->end;
    while (last > here->clause.verb_last &&
           ((walk->tokens[last - 1].kind == TOKEN_PUNCT &&
             !view_equal(walk->tokens[last - 1].lower, VIEW(")"))) ||
            walk->tokens[last - 1].word_class == WORD_CONJUNCTION))
        last--;
    return last > here->clause.verb_last ? last : here->clause.verb_last;
}

/* The nearest frame around one that has a verb; itself when none has. */
static size_t parent_of(const struct clause_walk *walk, size_t frame)
{
    size_t parent = walk->frames[frame].clause.parent;
    while (!walk->frames[parent].has_verb) {
        size_t above = walk->frames[parent].clause.parent;
        if (above == parent)
            return frame;
        parent = above;
    }
    return parent;
}

/* Frames without a verb hand their clauses on to the one around them; done from the outer
 * to the inner, so that no path is gone twice. */
static void settle_parents(struct clause_walk *walk)
{
    for (size_t i = 0; i < walk->count; i++)
        walk->frames[i].clause.parent = parent_of(walk, i);
}

/* A relative clause between commas is over at the second one, when words follow there
 * that its noun's clause goes on with: "met Ivan Petrov, who led the union, in May".
 * Returns where that clause then ends, or 0. */
static size_t close_relative(struct clause_walk *walk, size_t frame)
{
    struct clause_frame *here = &walk->frames[frame];
    const struct token *tokens = walk->tokens;
    bool inside =
        here->clause.kind == CLAUSE_RELATIVE || here->clause.kind == CLAUSE_REDUCED;
    if (!here->has_verb || !inside || here->clause.first <= walk->first ||
        !clause_word_is_comma(&tokens[here->clause.first - 1]))
        return 0;
    size_t last = last_of(walk, frame);
    for (size_t i = here->clause.verb_last; i + 1 < last; i++)
        if (clause_word_is_comma(&tokens[i]) &&
            tokens[i + 1].word_class == WORD_PREPOSITION) {
            here->end = i;
            return last;
        }
    return 0;
}

/* Gives the words behind such clauses back to the ones around them. */
static void close_relatives(struct clause_walk *walk)
{
    for (size_t i = 0; i < walk->count; i++) {
        size_t last = close_relative(walk, i);
        struct clause_frame *around = &walk->frames[walk->frames[i].clause.parent];
        if (last > around->tail && around->clause.verb_last < last)
            around->tail = last;
    }
}

void frame_finish(struct clause_walk *walk, struct clause_list *out)
{
    size_t width = walk->last - walk->first;
    size_t *at = ARENA_ARRAY(walk->arena, size_t, width + 1);
    size_t *number = ARENA_ARRAY(walk->arena, size_t, walk->count + 1);
    settle_parents(walk);
    close_relatives(walk);
    for (size_t i = 0; i < walk->count; i++)
        if (walk->frames[i].has_verb)
            at[walk->frames[i].clause.head - walk->first] = i + 1;
    size_t count = 0;
    for (size_t i = 0; i < width; i++)
        if (at[i] != 0)
            number[at[i] - 1] = count++;
    *out = (struct clause_list){ ARENA_ARRAY(walk->arena, struct clause, count + 1),
                                 count, count + 1 };
    for (size_t i = 0; i < width; i++) {
        if (at[i] == 0)
            continue;
        size_t frame = at[i] - 1;
        struct clause *clause = &out->items[number[frame]];
        *clause = walk->frames[frame].clause;
        size_t last = last_of(walk, frame), tail = walk->frames[frame].tail;
        clause->last = tail > last ? tail : last;
        clause->parent = number[walk->frames[frame].clause.parent];
    }
}
