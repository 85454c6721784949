/* Verbs of saying and what is said. */
#include "events/phrase.h"
#include "events/reach.h"

/* Levels that are climbed; bounds the work on endless sentences. */
enum { REACH_LEVELS = 8 };

static const struct clause *clause_of(const struct selection *selection, size_t clause)
{
    return &selection->clauses.items[clause];
}

bool reach_says(const struct selection *selection, size_t clause)
{
    const struct token *head =
        &selection->text->tokens[clause_of(selection, clause)->head];
    return (kind_of_verb(head->lemma).flags & KIND_SAY) != 0;
}

bool reach_said_in(const struct selection *selection, size_t clause, size_t *saying)
{
    for (int level = 0; level < REACH_LEVELS; level++) {
        const struct clause *here = clause_of(selection, clause);
        if (here->parent == clause)
            return false;
        if (here->kind == CLAUSE_COMPLEMENT && reach_says(selection, here->parent)) {
            *saying = here->parent;
            return true;
        }
        clause = here->parent;
    }
    return false;
}

/* Whether a semicolon parts what is said from who says it: then it is not said. */
static bool parted(const struct selection *selection, const struct clause *a,
                   const struct clause *b)
{
    const struct clause *first = a->verb_first < b->verb_first ? a : b;
    const struct clause *second = first == a ? b : a;
    for (size_t i = first->verb_last; i < second->verb_first; i++)
        if (view_equal(selection->text->tokens[i].lower, VIEW(";")) &&
            !selection->text->tokens[i].quoted)
            return true;
    return false;
}

/* A "that" with a verb right behind it: it stands for a noun before. */
static bool is_bare_that(const struct selection *selection, const struct clause *clause)
{
    return phrase_is_word(selection->text, clause->opener, "that") &&
           clause->verb_first == clause->opener + 1;
}

size_t reach_content(const struct selection *selection, size_t saying)
{
    size_t before = SELECTION_NONE;
    for (size_t i = 0; i < selection->clauses.count; i++) {
        const struct clause *here = clause_of(selection, i);
        if (i == saying || here->kind != CLAUSE_COMPLEMENT || here->parent != saying ||
            parted(selection, here, clause_of(selection, saying)))
            continue;
        if (i > saying && before != SELECTION_NONE && is_bare_that(selection, here))
            continue; /* "by a fault, it said, that hit the ferry" */
        if (i > saying)
            return i;
        if (here->tense != TENSE_NONE && before == SELECTION_NONE)
            before = i;
    }
    return before;
}
