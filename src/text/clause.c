/* A sentence is gone through once, from left to right. Each verb group is given to a
 * clause that waits for its verb, or begins a clause; which one is told by the words
 * between it and the verb group before. Clauses under way stand in a stack: "The ferry
 * that sank was old" opens the main clause, opens the relative above it, which takes
 * "sank", and goes back to the main one, which takes "was".
 *
 * The grammar is the usual one of English finite and non-finite clauses (Quirk et al., A
 * Comprehensive Grammar of the English Language, chapters 10, 14 and 15). */
#include "text/clause.h"

#include "text/clause_walk.h"

static void take_group(struct clause_walk *walk, const struct verb_group *group)
{
    switch (group->form) {
    case GROUP_FINITE:
        clause_take_finite(walk, group);
        return;
    case GROUP_INFINITIVE:
        clause_take_infinitive(walk, group);
        return;
    case GROUP_BASE:
        clause_take_base(walk, group);
        return;
    case GROUP_PARTICIPLE:
        clause_take_participle(walk, group);
        return;
    case GROUP_GERUND:
        clause_take_gerund(walk, group);
        return;
    }
}

void clause_split(struct arena *arena, struct text *text, size_t sentence,
                  struct clause_list *out)
{
    text_classify(arena, text, sentence);
    const struct sentence *here = &text->sentences[sentence];
    struct clause_walk walk = { .arena = arena,
                                .text = text,
                                .tokens = text->tokens,
                                .first = here->first,
                                .last = here->last,
                                .top = FRAME_NONE,
                                .gap = here->first };
    frame_push(&walk, CLAUSE_MAIN, here->first, FRAME_NONE);
    for (size_t i = here->first; i < here->last;) {
        enum word_class class = (enum word_class) text->tokens[i].word_class;
        struct verb_group group;
        if (verb_group_at(text, here->first, i, here->last, &group)) {
            take_group(&walk, &group);
            i = group.last;
            continue;
        }
        if (class == WORD_SUBORDINATOR || class == WORD_RELATIVE ||
            clause_is_that(&walk, i))
            clause_take_opener(&walk, i);
        i++;
    }
    frame_finish(&walk, out);
}

const struct clause *clause_at(const struct clause_list *list, size_t token)
{
    const struct clause *found = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const struct clause *here = &list->items[i];
        bool holds = here->first <= token && token < here->last;
        if (holds && (!found || here->last - here->first < found->last - found->first))
            found = here;
    }
    return found;
}
