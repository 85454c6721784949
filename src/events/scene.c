#include "events/scene.h"

#include "base/vector.h"
#include "events/event_kind.h"
#include "events/fresh.h"
#include "events/reach.h"

/* Days before the source's date within which an event is its news. */
enum { SCENE_DAYS = 10 };

static bool is_actor(const struct scene *scene, size_t bearer)
{
    for (size_t i = 0; i < scene->actor_count; i++)
        if (scene->actors[i] == bearer)
            return true;
    return false;
}

static bool can_act(const struct mention *mention)
{
    return !mention->adjective &&
           (mention->type == ENTITY_PERSON || mention->type == ENTITY_ORGANISATION);
}

/* The mention that a subject is about: its person, or else its only body. */
static const struct mention *subject_of(const struct selection *selection, size_t clause)
{
    struct reach subject;
    const struct mention *found = NULL;
    if (!reach_subject(selection, clause, &subject))
        return NULL;
    for (size_t i = subject.first; i < subject.last; i++) {
        const struct mention *mention = mention_at(selection->mentions, i);
        if (!mention || !can_act(mention))
            continue;
        if (!found || (found->type != ENTITY_PERSON && mention->type == ENTITY_PERSON))
            found = mention;
    }
    bool owner = found && found->last < subject.last &&
                 selection->text->tokens[found->last].word_class == WORD_POSSESSIVE;
    return owner ? NULL : found;
}

static void add_actor(struct scene *scene, const struct mention *mention)
{
    if (mention && !is_actor(scene, mention->bearer) &&
        scene->actor_count < SCENE_ACTORS_MAX)
        scene->actors[scene->actor_count++] = mention->bearer;
}

/* Days from the date to the source's; negative when it lies behind it. */
static int32_t days_before(const struct selection *selection, const struct date *date)
{
    return day_number(selection->source->date.earliest) - day_number(date->latest);
}

static bool tells_act(const struct selection *selection, const struct candidate *here)
{
    if (here->placing.nominal || here->placing.clause == SELECTION_NONE ||
        here->claim.factuality != CLAIM_HAPPENED)
        return false;
    enum clause_kind kind = selection->clauses.items[here->placing.clause].kind;
    return kind == CLAUSE_MAIN || kind == CLAUSE_COORDINATE;
}

void scene_follow(struct scene *scene, const struct selection *selection,
                  const struct candidate_list *candidates, size_t first)
{
    for (size_t i = first; i < candidates->count; i++) {
        const struct candidate *here = &candidates->items[i];
        bool other =
            here->placing.evidence == PLACING_SCENE && here->claim.relation == CLAIM_BY;
        if (other || !tells_act(selection, here))
            continue;
        int32_t days = days_before(selection, &here->claim.date);
        bool placed = here->placing.evidence != PLACING_SOURCE;
        bool then =
            here->claim.relation == CLAIM_ON || here->claim.relation == CLAIM_DURING;
        if (days > SCENE_DAYS && !then)
            continue; /* "since May": told of now */
        if (days > SCENE_DAYS) {
            scene->away = true;
            scene->block = selection->text->sentences[selection->sentence].block;
            continue;
        }
        if (days < 0 || here->claim.date.precision > DATE_DAY)
            continue;
        add_actor(scene, subject_of(selection, here->placing.clause));
        scene->away = false;
        if (placed && here->claim.relation == CLAIM_ON)
            scene->timex = here->placing.timex;
        else if (!scene->open)
            scene->timex = SELECTION_NONE;
        scene->open = true;
    }
}

/* Whether a timex with a date stands in the clause: what it could not place, another day
 * does not. */
static bool holds_date(const struct selection *selection, const struct clause *clause)
{
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (timex->has_date && timex->first >= clause->first &&
            timex->first < clause->last)
            return true;
    }
    return false;
}

/* "Velmor chairman Ann Lee": one who acts for a body, named before the office. */
static bool acts_for_actor(const struct scene *scene, const struct selection *selection,
                           size_t clause, const struct mention *subject)
{
    enum { OFFICE_WORDS = 6 };
    struct reach words;
    if (subject->type != ENTITY_PERSON || subject->pronoun ||
        !reach_subject(selection, clause, &words))
        return false;
    for (size_t i = subject->first;
         i-- > words.first && subject->first - i < OFFICE_WORDS;) {
        const struct mention *mention = mention_at(selection->mentions, i);
        if (mention && mention->type == ENTITY_ORGANISATION &&
            mention->last < subject->first)
            return is_actor(scene, mention->bearer);
        if (selection->text->tokens[i].kind != TOKEN_WORD)
            return false;
    }
    return false;
}

/* How a clause belongs to the scene. */
enum part { PART_NONE, PART_OF_ACTOR, PART_OF_OTHER };

static enum part part_of(const struct scene *scene, const struct selection *selection,
                         size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    bool free = here->kind == CLAUSE_MAIN || here->kind == CLAUSE_COORDINATE;
    size_t block = selection->text->sentences[selection->sentence].block;
    bool told = !scene->away || (reach_says(selection, clause) && block != scene->block);
    if (!free || !told || here->tense != TENSE_PAST || here->perfect || here->passive ||
        !fresh_tells_event(selection, clause) || holds_date(selection, here))
        return PART_NONE;
    const struct mention *subject = subject_of(selection, clause);
    if (!subject)
        return PART_NONE;
    if (is_actor(scene, subject->bearer) ||
        acts_for_actor(scene, selection, clause, subject))
        return PART_OF_ACTOR;
    struct kind_of kind = event_kind_of_clause(selection, clause);
    bool telling = kind.known && kind.kind != KIND_STATEMENT && kind.kind != KIND_OTHER;
    return telling ? PART_OF_OTHER : PART_NONE;
}

static void find_parts(const struct scene *scene, const struct selection *selection,
                       enum part wanted, struct placing_list *placed)
{
    bool actor = wanted == PART_OF_ACTOR;
    for (size_t i = 0; scene->open && i < selection->clauses.count; i++)
        if (!fresh_is_placed(selection, placed, i) &&
            part_of(scene, selection, i) == wanted)
            *VECTOR_PUSH(selection->arena, placed) =
                (struct placing){ .timex = actor ? scene->timex : SELECTION_NONE,
                                  .until = SELECTION_NONE,
                                  .clause = i,
                                  .trigger = selection->clauses.items[i].head,
                                  .evidence = PLACING_SCENE,
                                  .relation = actor ? CLAIM_ON : CLAIM_BY };
}

void scene_find(const struct scene *scene, const struct selection *selection,
                struct placing_list *placed)
{
    find_parts(scene, selection, PART_OF_ACTOR, placed);
}

void scene_find_others(const struct scene *scene, const struct selection *selection,
                       struct placing_list *placed)
{
    find_parts(scene, selection, PART_OF_OTHER, placed);
}
