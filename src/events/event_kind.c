#include "events/event_kind.h"

#include "events/phrase.h"
#include "events/reach.h"

/* Verbs that leave it to a noun to say what happened. In byte order. */
static const struct view light_verbs[] = {
    VIEW_INIT("begin"),   VIEW_INIT("bring"),    VIEW_INIT("close"),
    VIEW_INIT("come"),    VIEW_INIT("complete"), VIEW_INIT("conclude"),
    VIEW_INIT("conduct"), VIEW_INIT("deliver"),  VIEW_INIT("draft"),
    VIEW_INIT("end"),     VIEW_INIT("enter"),    VIEW_INIT("file"),
    VIEW_INIT("finish"),  VIEW_INIT("give"),     VIEW_INIT("happen"),
    VIEW_INIT("have"),    VIEW_INIT("hold"),     VIEW_INIT("introduce"),
    VIEW_INIT("issue"),   VIEW_INIT("launch"),   VIEW_INIT("make"),
    VIEW_INIT("occur"),   VIEW_INIT("open"),     VIEW_INIT("pass"),
    VIEW_INIT("propose"), VIEW_INIT("reach"),    VIEW_INIT("sign"),
    VIEW_INIT("stage"),   VIEW_INIT("start"),    VIEW_INIT("strike"),
    VIEW_INIT("take"),    VIEW_INIT("undergo"),  VIEW_INIT("win"),
};

static bool is_light(struct view lemma)
{
    for (size_t i = 0; i < sizeof light_verbs / sizeof *light_verbs; i++)
        if (view_equal(light_verbs[i], lemma))
            return true;
    return false;
}

/* Verbs that say something only when it follows: "wrote that", but "wrote off a debt". */
static bool is_saying_by_content(struct view lemma)
{
    static const struct view verbs[] = {
        VIEW_INIT("add"),     VIEW_INIT("admit"),    VIEW_INIT("claim"),
        VIEW_INIT("find"),    VIEW_INIT("maintain"), VIEW_INIT("note"),
        VIEW_INIT("observe"), VIEW_INIT("write"),
    };
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (view_equal(verbs[i], lemma))
            return true;
    return false;
}

/* The kind of the object's head noun. */
static bool object_kind(const struct selection *selection, const struct clause *clause,
                        struct kind_of *out)
{
    size_t limit = selection->text->sentences[selection->sentence].last;
    struct phrase phrase;
    size_t first = clause->verb_last;
    if (phrase_is_word(selection->text, first, "into"))
        first++; /* "entered into a contract" */
    if (!phrase_from(selection->text, first, limit, &phrase))
        return false;
    *out = kind_of_noun(selection->text->tokens[phrase.head].lemma);
    return out->known && out->kind != KIND_OTHER;
}

static bool subject_kind(const struct selection *selection, size_t clause,
                         struct kind_of *out)
{
    struct reach subject;
    struct phrase phrase;
    if (!reach_subject(selection, clause, &subject) ||
        !phrase_from(selection->text, subject.first, subject.last, &phrase))
        return false;
    *out = kind_of_noun(selection->text->tokens[phrase.head].lemma);
    return out->known && out->kind != KIND_OTHER;
}

struct kind_of event_kind_of_clause(const struct selection *selection, size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    struct view lemma = selection->text->tokens[here->head].lemma;
    struct kind_of kind = kind_of_verb(lemma);
    struct kind_of noun;
    bool open = !kind.known || kind.kind == KIND_OTHER || is_light(lemma);
    bool found = open && ((!here->passive && object_kind(selection, here, &noun)) ||
                          (here->passive && subject_kind(selection, clause, &noun)) ||
                          ((kind.kind == KIND_OTHER || /* "entered into force" */
                            phrase_is_word(selection->text, here->verb_last, "into")) &&
                           subject_kind(selection, clause, &noun)));
    if (found) {
        kind.known = true;
        kind.kind = noun.kind;
        kind.flags &= ~(unsigned) KIND_STATE; /* "held talks" */
    }
    if (!here->passive && subject_kind(selection, clause, &noun) &&
        noun.kind == KIND_DISASTER && !(kind.flags & KIND_SAY))
        kind.kind = KIND_DISASTER; /* "an earthquake struck", "a landslide blocked" */
    if (is_saying_by_content(lemma) && reach_content(selection, clause) == SELECTION_NONE)
        return (struct kind_of){ .kind = KIND_OTHER };
    return kind;
}

struct kind_of event_kind_of_placing(const struct selection *selection,
                                     const struct placing *placing)
{
    if (!placing->nominal)
        return event_kind_of_clause(selection, placing->clause);
    struct kind_of kind = kind_of_noun(selection->text->tokens[placing->trigger].lemma);
    const struct mention *mention = mention_at(selection->mentions, placing->trigger);
    if (mention != NULL && mention->type == ENTITY_TEXT && kind.kind == KIND_MEETING)
        kind.kind = KIND_AGREEMENT; /* "the 1951 Refugee Convention" */
    return kind;
}
