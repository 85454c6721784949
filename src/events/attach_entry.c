#include "events/attach_work.h"

#include "events/reach.h"

void attach_entry(const struct attach_work *work, struct placing_list *out)
{
    static const struct view marks[] = { VIEW_INIT(":"), VIEW_INIT("-"),
                                         VIEW_INIT("\xE2\x80\x93"),
                                         VIEW_INIT("\xE2\x80\x94"), VIEW_INIT("|") };
    const struct text *text = work->selection->text;
    size_t mark = work->timex->last;
    struct phrase phrase;
    if (work->selection->clauses.count > 0 || work->timex->first != work->first ||
        mark + 1 >= work->last ||
        !attach_is_one_of(text->tokens[mark].lower, marks,
                          sizeof marks / sizeof *marks) ||
        !phrase_from(text, mark + 1, work->last, &phrase) ||
        !kind_of_noun(text->tokens[phrase.head].lemma).known)
        return;
    attach_add_phrase(work, &phrase, PLACING_MODIFIER, out);
}

static bool is_bar(const struct text *text, size_t token)
{
    return text->tokens[token].kind == TOKEN_PUNCT && phrase_is_word(text, token, "|");
}

bool attach_is_cell(const struct attach_work *work)
{
    const struct text *text = work->selection->text;
    size_t last = work->until == SELECTION_NONE
                      ? work->timex->last
                      : work->selection->timexes->items[work->until].last;
    return work->timex->first > work->first && is_bar(text, work->timex->first - 1) &&
           (last >= work->last || is_bar(text, last));
}

/* The phrase that fills the cell from a token on and tells an event. */
static bool cell_phrase(const struct attach_work *work, size_t first, struct phrase *out)
{
    const struct text *text = work->selection->text;
    return phrase_from(text, first, work->last, out) &&
           kind_of_noun(text->tokens[out->head].lemma).known;
}

/* The clause that begins in the cell [first, last), or SELECTION_NONE. */
static size_t cell_clause(const struct attach_work *work, size_t first, size_t last)
{
    const struct clause_list *clauses = &work->selection->clauses;
    for (size_t i = 0; i < clauses->count; i++)
        if (clauses->items[i].verb_first >= first && clauses->items[i].verb_last <= last)
            return attach_is_allowed(work, i) ? i : SELECTION_NONE;
    return SELECTION_NONE;
}

void attach_row(const struct attach_work *work, struct placing_list *out)
{
    const struct text *text = work->selection->text;
    for (size_t first = work->first, last; first < work->last; first = last + 1) {
        last = first;
        while (last < work->last && !is_bar(text, last))
            last++;
        if (first == work->timex->first)
            continue;
        struct phrase phrase;
        size_t clause = cell_clause(work, first, last);
        if (clause != SELECTION_NONE)
            attach_add(
                work,
                (struct placing){ .clause = clause,
                                  .trigger = work->selection->clauses.items[clause].head,
                                  .evidence = PLACING_CLAUSE },
                out);
        else if (cell_phrase(work, first, &phrase))
            attach_add_phrase(work, &phrase, PLACING_MODIFIER, out);
        else
            continue;
        return;
    }
}
