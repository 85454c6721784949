#include "events/participants.h"

#include "base/vector.h"
#include "events/antecedent.h"
#include "events/gapping.h"
#include "events/parties.h"
#include "events/phrase.h"
#include "events/reach.h"
#include "events/title_object.h"

enum { PARTICIPANTS_MAX = 16 };

struct participant_list {
    struct participant *items;
    size_t count, capacity;
};

/* Where in the clause a mention stands. */
enum place { PLACE_SUBJECT, PLACE_OBJECT, PLACE_PHRASE };

/* Tokens [first, last) of a clause and how they take part in it. */
struct run {
    size_t first, last;
    enum place place;
    bool passive;
};

static bool is_preposition(const struct text *text, size_t token,
                           const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (phrase_is_word(text, token, words[i]))
            return true;
    return false;
}

/* Where the phrase of a mention begins; of a member of a list, that of the first: "by
 * Norway, Sweden, and Denmark". */
static size_t list_begin(const struct text *text, size_t token, size_t floor)
{
    enum { MEMBERS = 12 };
    struct phrase phrase;
    size_t first = phrase_before(text, token + 1, floor, &phrase) ? phrase.first : token;
    for (int i = 0; i < MEMBERS; i++) {
        size_t joint = first;
        bool and = joint > floor && phrase_is_word(text, joint - 1, "and");
        joint -= and? 1 : 0;
        bool comma = joint > floor && phrase_is_word(text, joint - 1, ",");
        joint -= comma ? 1 : 0;
        if (joint == first || joint <= floor || !text->tokens[joint - 1].capital ||
            !phrase_before(text, joint, floor, &phrase))
            break;
        first = phrase.first;
    }
    return first;
}

/* The preposition before a mention's phrase, or SELECTION_NONE. */
static size_t preposition_before(const struct text *text, size_t token, size_t floor)
{
    size_t first = list_begin(text, token, floor);
    if (first > floor && (text->tokens[first - 1].word_class == WORD_PREPOSITION ||
                          text->tokens[first - 1].word_class == WORD_TO))
        return first - 1;
    return SELECTION_NONE;
}

/* "Anna Berger's brother", "her brother": the one whose it is. */
static bool is_owner(const struct text *text, const struct mention *mention)
{
    if (mention->pronoun)
        return text->tokens[mention->first].word_class == WORD_POSSESSIVE;
    return (mention->type == ENTITY_PERSON || mention->type == ENTITY_ORGANISATION) &&
           mention->last < text->token_count && text->tokens[mention->last].glued &&
           text->tokens[mention->last].word_class == WORD_POSSESSIVE;
}

static struct view role_of(const struct selection *selection,
                           const struct mention *mention, const struct run *run)
{
    static const char *const at[] = { "in",   "at",   "near", "to",
                                      "from", "into", "on",   "through" };
    const struct text *text = selection->text;
    enum place place = run->place;
    bool passive = run->passive;
    struct view none = { NULL, 0 };
    if (is_owner(text, mention))
        return none; /* "his brother was arrested" */
    if (mention->adjective)
        return place == PLACE_SUBJECT && !passive ? VIEW("who") : none;
    size_t preposition = preposition_before(text, mention->first, run->first);
    if (preposition != SELECTION_NONE && mention->type == ENTITY_PLACE &&
        is_preposition(text, preposition, at, sizeof at / sizeof *at))
        return VIEW("where");
    if (place == PLACE_SUBJECT && !passive)
        return VIEW("who");
    static const char *const by[] = { "by" };
    if (passive && preposition != SELECTION_NONE &&
        is_preposition(text, preposition, by, 1))
        return VIEW("who");
    if (mention->type == ENTITY_TEXT || mention->type == ENTITY_THING)
        return VIEW("what");
    if (mention->type == ENTITY_PERSON || mention->type == ENTITY_ORGANISATION)
        return place == PLACE_PHRASE ? none : VIEW("whom");
    return none;
}

static bool is_known(const struct participant_list *list, size_t bearer)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].bearer == bearer)
            return true;
    return false;
}

/* The first mention that ends behind a token. */
static size_t first_mention(const struct mention_list *mentions, size_t token)
{
    size_t low = 0, high = mentions->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (mentions->items[middle].last <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void add_run(const struct selection *selection, struct run run,
                    struct participant_list *list)
{
    const struct mention_list *mentions = selection->mentions;
    for (size_t i = first_mention(mentions, run.first); i < mentions->count; i++) {
        const struct mention *mention = &mentions->items[i];
        if (mention->first >= run.last || list->count == PARTICIPANTS_MAX)
            return;
        if (mention->bearer >= mentions->bearer_count || is_known(list, mention->bearer))
            continue;
        struct participant *participant = VECTOR_PUSH(selection->arena, list);
        participant->name = mentions->bearers[mention->bearer].name;
        participant->type = mention->type;
        participant->bearer = mention->bearer;
        participant->role = role_of(selection, mention, &run);
    }
}

/* Of "he" as a subject, the one it stands for. */
static void add_antecedent(const struct selection *selection, size_t clause,
                           const struct reach *subject, struct participant_list *list)
{
    struct antecedent antecedent;
    if (subject->last == subject->first + 1 &&
        selection->text->tokens[subject->first].word_class == WORD_PRONOUN &&
        antecedent_find(selection, clause, subject->first, &antecedent))
        add_run(selection,
                (struct run){ antecedent.words.first, antecedent.words.last,
                              PLACE_SUBJECT, selection->clauses.items[clause].passive },
                list);
}

/* A subject shared with the clause above comes with all that describes it: "the guide,
 * known as Berger, left after falling in 1997". */
static void add_shared(const struct selection *selection, size_t clause,
                       const struct reach *subject, struct participant_list *list)
{
    const struct clause *here = &selection->clauses.items[clause];
    const struct clause *above = &selection->clauses.items[here->parent];
    if (here->subject_first < here->subject_last || here->parent == clause ||
        above->subject_first != subject->first || above->verb_first <= subject->last)
        return;
    add_run(selection,
            (struct run){ subject->last, above->verb_first, PLACE_SUBJECT, false }, list);
}

static void add_clause(const struct selection *selection, const struct placing *placing,
                       struct participant_list *list)
{
    size_t clause = placing->clause;
    const struct clause *here = &selection->clauses.items[clause];
    bool passive = here->passive;
    struct reach subject;
    if (reach_subject(selection, clause, &subject)) {
        add_run(selection,
                (struct run){ subject.first, subject.last, PLACE_SUBJECT, passive },
                list);
        add_antecedent(selection, clause, &subject, list);
        add_shared(selection, clause, &subject, list);
    }
    size_t end = reach_end(selection, clause);
    size_t content =
        reach_says(selection, clause) ? reach_content(selection, clause) : SELECTION_NONE;
    if (content != SELECTION_NONE &&
        selection->clauses.items[content].first < here->verb_first)
        add_run(selection,
                (struct run){ selection->clauses.items[content].first,
                              reach_end(selection, content), PLACE_PHRASE, false },
                list);
    struct reach own = { here->verb_last, end };
    bool shared = title_object_own(selection, placing, &own);
    add_run(selection, (struct run){ own.first, own.last, PLACE_OBJECT, passive }, list);
    if (!shared)
        add_run(selection, (struct run){ here->first, here->last, PLACE_PHRASE, passive },
                list);
}

static void add_party(const struct selection *selection, const struct mention *mention,
                      struct participant_list *list)
{
    if (list->count == PARTICIPANTS_MAX || is_known(list, mention->bearer))
        return;
    struct participant *participant = VECTOR_PUSH(selection->arena, list);
    participant->name = selection->mentions->bearers[mention->bearer].name;
    participant->type = mention->type;
    participant->bearer = mention->bearer;
    participant->role = VIEW("party");
}

/* The parties of an agreement that the claim is about and that were named before. */
static void add_parties(const struct selection *selection, const struct placing *placing,
                        struct participant_list *list)
{
    struct reach about = { placing->first, placing->last };
    struct parties parties;
    if (!placing->nominal && !reach_subject(selection, placing->clause, &about))
        return;
    if (!parties_find(selection, about.first, about.last, &parties))
        return;
    add_party(selection, parties.first, list);
    add_party(selection, parties.second, list);
}

void participants_find(const struct selection *selection, const struct placing *placing,
                       struct claim *claim)
{
    struct participant_list list = { 0 };
    struct reach subject;
    enum gapping gapping =
        placing->nominal ? GAPPING_NONE
                         : gapping_of(selection, placing, placing->clause, &subject);
    if (gapping == GAPPING_OTHER ||
        (gapping == GAPPING_FIRST && reach_subject(selection, placing->clause, &subject)))
        add_run(selection,
                (struct run){ subject.first, subject.last, PLACE_SUBJECT,
                              selection->clauses.items[placing->clause].passive },
                &list);
    else if (placing->nominal)
        add_run(selection,
                (struct run){ placing->first, placing->last, PLACE_PHRASE, false },
                &list);
    else
        add_clause(selection, placing, &list);
    add_parties(selection, placing, &list);
    claim->participants = list.items;
    claim->participant_count = list.count;
}
