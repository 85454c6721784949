#include "events/condition.h"

#include "events/phrase.h"

/* Clauses around one that are looked at for its condition. */
enum { CONDITION_NEAR = 4 };

static const struct clause *clause_of(const struct selection *selection, size_t clause)
{
    return &selection->clauses.items[clause];
}

static bool opens_with(const struct selection *selection, const struct clause *clause,
                       const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (phrase_is_word(selection->text, clause->opener, words[i]))
            return true;
    return false;
}

static bool is_open(const struct selection *selection, const struct clause *clause)
{
    static const char *const words[] = { "if", "unless", "provided", "lest" };
    return opens_with(selection, clause, words, sizeof words / sizeof *words);
}

/* "as long as", "as soon as": the first two stand before the clause. */
static bool is_as_long_as(const struct text *text, const struct clause *clause)
{
    size_t first = clause->first;
    return first >= 2 && phrase_is_word(text, first, "as") &&
           phrase_is_word(text, first - 2, "as") &&
           (phrase_is_word(text, first - 1, "long") ||
            phrase_is_word(text, first - 1, "soon"));
}

/* What is told of the past happened, whenever it was. */
static bool is_lasting(const struct clause *clause)
{
    return clause->tense != TENSE_PAST || clause->conditional || clause->imperative;
}

static bool binds(const struct selection *selection, const struct clause *clause,
                  const struct clause *condition)
{
    static const char *const times[] = { "when", "whenever", "once" };
    return is_open(selection, condition) || is_as_long_as(selection->text, condition) ||
           (is_lasting(clause) &&
            opens_with(selection, condition, times, sizeof times / sizeof *times));
}

/* Whether the later clause hangs on the clause, or on an infinitive of it. */
static bool hangs_on(const struct selection *selection, size_t later, size_t clause)
{
    size_t above = clause_of(selection, later)->parent;
    return above == clause ||
           (clause_of(selection, above)->kind == CLAUSE_INFINITIVE && above != later &&
            clause_of(selection, above)->parent == clause);
}

bool condition_find(const struct selection *selection, size_t clause, struct reach *out)
{
    const struct clause *here = clause_of(selection, clause);
    const struct text *text = selection->text;
    size_t from = clause > CONDITION_NEAR ? clause - CONDITION_NEAR : 0;
    for (size_t i = from; i < selection->clauses.count && i <= clause + CONDITION_NEAR;
         i++) {
        const struct clause *other = clause_of(selection, i);
        if (i == clause || other->kind != CLAUSE_ADVERBIAL ||
            !hangs_on(selection, i, clause) || !binds(selection, here, other))
            continue;
        size_t end = reach_end(selection, i);
        *out = (struct reach){ other->first, end };
        if (is_as_long_as(text, other))
            out->first -= 2;
        while (out->last > out->first && text->tokens[out->last - 1].kind == TOKEN_PUNCT)
            out->last--;
        return true;
    }
    return false;
}

bool condition_is_open(const struct selection *selection, size_t clause)
{
    const struct clause *here = clause_of(selection, clause);
    size_t first = selection->text->sentences[selection->sentence].first;
    if (clause > 0 && here->first > first &&
        phrase_is_word(selection->text, first, "should"))
        return true;
    struct reach condition;
    return condition_find(selection, clause, &condition) &&
           (phrase_is_word(selection->text, condition.first, "if") ||
            phrase_is_word(selection->text, condition.first, "unless") ||
            phrase_is_word(selection->text, condition.first, "provided"));
}
