#include "events/entry.h"

#include "base/vector.h"
#include "events/event_kind.h"
#include "events/fresh.h"

/* Sentences of an entry that its day dates; days before the source's date from which on
 * it tells of another time. */
enum { ENTRY_SENTENCES = 8, ENTRY_DAYS = 10 };

/* The day that a sentence is, by its only timex; SELECTION_NONE when it says more, or is
 * of the source's own time. */
static size_t day_of(const struct selection *selection)
{
    const struct text *text = selection->text;
    const struct sentence *sentence = &text->sentences[selection->sentence];
    if (selection->timex_first + 1 != selection->timex_last ||
        !selection->source->has_date)
        return SELECTION_NONE;
    const struct timex *timex = &selection->timexes->items[selection->timex_first];
    for (size_t i = sentence->first; i < sentence->last; i++)
        if ((i < timex->first || i >= timex->last) && text->tokens[i].kind != TOKEN_PUNCT)
            return SELECTION_NONE;
    bool day =
        timex->has_date && day_compare(timex->date.earliest, timex->date.latest) == 0;
    return day && day_number(selection->source->date.earliest) -
                           day_number(timex->date.latest) >
                       ENTRY_DAYS
               ? selection->timex_first
               : SELECTION_NONE;
}

bool entry_take(struct entry *entry, const struct selection *selection)
{
    const struct text *text = selection->text;
    size_t block = text->sentences[selection->sentence].block;
    size_t timex = day_of(selection);
    if (timex != SELECTION_NONE) {
        *entry = (struct entry){ .timex = timex };
        return true;
    }
    if (text->document->blocks[block].kind == BLOCK_HEADING)
        *entry = (struct entry){ .timex = SELECTION_NONE };
    else
        entry->sentences++;
    return false;
}

bool entry_is_open(const struct entry *entry)
{
    return entry->timex != SELECTION_NONE && entry->sentences <= ENTRY_SENTENCES;
}

/* Chronicles tell in the present, too. */
static bool tells_event(const struct selection *selection, size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    struct kind_of kind = event_kind_of_clause(selection, clause);
    bool present = here->tense == TENSE_PRESENT && !here->perfect && !here->progressive &&
                   !here->conditional && !here->negated &&
                   (here->kind == CLAUSE_MAIN || here->kind == CLAUSE_COORDINATE) &&
                   (!(kind.flags & KIND_STATE) || here->passive) &&
                   !selection->text->tokens[here->head].quoted;
    bool before = here->perfect && here->tense == TENSE_PAST; /* "had left" */
    return present || (!before && fresh_tells_event(selection, clause));
}

void entry_find(const struct entry *entry, const struct selection *selection,
                struct placing_list *placed)
{
    for (size_t i = 0; i < selection->clauses.count; i++) {
        if (fresh_is_placed(selection, placed, i) || !tells_event(selection, i))
            continue;
        *VECTOR_PUSH(selection->arena, placed) =
            (struct placing){ .timex = entry->timex,
                              .until = SELECTION_NONE,
                              .clause = i,
                              .trigger = selection->clauses.items[i].head,
                              .evidence = PLACING_SCENE,
                              .relation = CLAIM_ON };
    }
}
