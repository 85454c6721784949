#include "events/event_kind.h"

#include "events/antecedent.h"
#include "events/kind_otherwise.h"
#include "events/phrase.h"
#include "events/shared_object.h"
#include "events/reach.h"
#include "text/word_list.h"

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
/* "the Congress", "Parliament": bodies, whatever their word tells else. */
static bool names_body(const struct selection *selection, size_t token)
{
    const struct mention *mention = mention_at(selection->mentions, token);
    const struct token *noun = &selection->text->tokens[token];
    bool body = mention != NULL && mention->type == ENTITY_ORGANISATION;
    return noun->capital && (body || view_equal(noun->lemma, VIEW("congress")));
}

static bool object_kind(const struct selection *selection, const struct clause *clause,
                        struct kind_of *out)
{
    size_t limit = selection->text->sentences[selection->sentence].last;
    struct phrase phrase;
    size_t first = clause->verb_last;
    if (phrase_is_word(selection->text, first, "into"))
        first++; /* "entered into a contract" */
    struct reach relative;
    if (reach_relative_object(selection, (size_t) (clause - selection->clauses.items),
                              &relative)) { /* "the law that parliament passed" */
        first = relative.first;
        limit = relative.last;
    }
    if (!phrase_from(selection->text, first, limit, &phrase))
        return false;
    *out = kind_of_noun(selection->text->tokens[phrase.head].lemma);
    if (phrase.head > phrase.first &&
        view_equal(selection->text->tokens[phrase.head].lemma, VIEW("strike")) &&
        (phrase_is_word(selection->text, phrase.head - 1, "general") ||
         phrase_is_word(selection->text, phrase.head - 1, "hunger")))
        out->kind = KIND_PROTEST;
    return out->known && out->kind != KIND_OTHER && !names_body(selection, phrase.head);
}

/* The kind of the subject's head noun; where the subject does something, a noun that as
 * often names a thing says nothing: "the settlement grew". */
static bool subject_kind(const struct selection *selection, size_t clause,
                         struct kind_of *out)
{
    const struct clause *here = &selection->clauses.items[clause];
    struct reach subject;
    struct phrase phrase;
    if (!reach_subject(selection, clause, &subject) ||
        !phrase_from(selection->text, subject.first, subject.last, &phrase))
        return false;
    *out = kind_of_noun(selection->text->tokens[phrase.head].lemma);
    return out->known && out->kind != KIND_OTHER && !names_body(selection, phrase.head) &&
           (here->passive || !(out->flags & KIND_WEAK) ||
            is_light(selection->text->tokens[here->head].lemma));
}

/* What the verb is about: its object, or a passive's subject. False where it has none. */
static bool about(const struct selection *selection, size_t clause, struct phrase *out)
{
    const struct text *text = selection->text;
    const struct clause *here = &selection->clauses.items[clause];
    struct reach subject;
    return here->passive ? reach_subject(selection, clause, &subject) &&
                               phrase_from(text, subject.first, subject.last, out)
                         : phrase_from(text, here->verb_last,
                                       text->sentences[selection->sentence].last, out);
}

/* Whether the noun that the verb is about is the word; "" stands for any, so that there
 * is one. */
static bool is_about(const struct selection *selection, size_t clause, struct view noun)
{
    struct phrase phrase;
    return about(selection, clause, &phrase) &&
           (noun.length == 0 ||
            view_equal(selection->text->tokens[phrase.head].lemma, noun));
}

/* Whether the subject is an army or a part of one. */
static bool is_of_army(const struct selection *selection, size_t clause)
{
    static const struct view armies[] = {
        VIEW_INIT("army"),       VIEW_INIT("battalion"), VIEW_INIT("brigade"),
        VIEW_INIT("cavalry"),    VIEW_INIT("column"),    VIEW_INIT("corps"),
        VIEW_INIT("detachment"), VIEW_INIT("division"),  VIEW_INIT("force"),
        VIEW_INIT("infantry"),   VIEW_INIT("legion"),    VIEW_INIT("regiment"),
        VIEW_INIT("squadron"),   VIEW_INIT("troop"),
    };
    struct reach subject;
    struct phrase phrase;
    return reach_subject(selection, clause, &subject) &&
           phrase_from(selection->text, subject.first, subject.last, &phrase) &&
           WORD_LISTED(armies, selection->text->tokens[phrase.head].lemma);
}

static bool is_told_otherwise(const struct selection *selection, size_t clause,
                              enum kind *kind)
{
    const struct clause *here = &selection->clauses.items[clause];
    struct view lemma = selection->text->tokens[here->head].lemma;
    for (size_t i = 0; i < kind_otherwise_count; i++)
        if (view_equal(kind_otherwise[i].verb, lemma) &&
            is_about(selection, clause, kind_otherwise[i].noun)) {
            *kind = kind_otherwise[i].kind;
            return true;
        }
    *kind = KIND_CONFLICT; /* an army marches against another */
    return view_equal(lemma, VIEW("march")) && is_of_army(selection, clause);
}

/* "entered into force", "took effect": of agreed texts, whatever else the verb may mean.
 */
static bool takes_force(const struct text *text, const struct clause *clause)
{
    size_t noun = clause->verb_last;
    if (noun < text->token_count && phrase_is_word(text, noun, "into"))
        noun++;
    else if (!view_equal(text->tokens[clause->head].lemma, VIEW("take")))
        return false;
    return phrase_is_word(text, noun, "force") || phrase_is_word(text, noun, "effect");
}

/* "leaves ten people dead": of what becomes of the object, not of going. */
static bool leaves_in_state(const struct text *text, const struct clause *clause,
                            size_t limit)
{
    struct phrase phrase;
    return view_equal(text->tokens[clause->head].lemma, VIEW("leave")) &&
           !clause->passive && phrase_from(text, clause->verb_last, limit, &phrase) &&
           phrase.last < limit &&
           (text->tokens[phrase.last].word_class == WORD_ADJECTIVE ||
            text->tokens[phrase.last].word_class == WORD_PARTICIPLE);
}

static bool is_time(const struct selection *selection, size_t token)
{
    for (size_t i = selection->timex_first; i < selection->timex_last; i++)
        if (selection->timexes->items[i].first == token)
            return true;
    return false;
}

/* "the population declined": it fell, and refused nothing; "the bus overturned". */
static bool is_without_object(const struct selection *selection,
                              const struct clause *clause, size_t limit)
{
    const struct text *text = selection->text;
    struct phrase phrase;
    const struct mention *place = mention_at(selection->mentions, clause->verb_last);
    return !clause->passive && clause->verb_last < limit &&
           text->tokens[clause->verb_last].word_class != WORD_TO &&
           (is_time(selection, clause->verb_last) ||
            (place != NULL && place->type == ENTITY_PLACE) || /* "sank off Malta" */
            !phrase_from(text, clause->verb_last, limit, &phrase));
}

/* "appears in court" */
static bool appears_in_court(const struct text *text, const struct clause *clause,
                             size_t limit)
{
    static const char *const courts[] = { "court", "judge", "magistrate", "tribunal" };
    size_t at = clause->verb_last;
    struct phrase phrase;
    if (!view_equal(text->tokens[clause->head].lemma, VIEW("appear")) || at >= limit ||
        !(phrase_is_word(text, at, "in") || phrase_is_word(text, at, "before") ||
          phrase_is_word(text, at, "at")) ||
        !phrase_from(text, at + 1, limit, &phrase))
        return false;
    for (size_t i = 0; i < sizeof courts / sizeof *courts; i++)
        if (view_equal(text->tokens[phrase.head].lemma, view_of(courts[i])))
            return true;
    return false;
}

/* "is due for release", "is ready for launch": what is to come, by its noun. */
static bool is_due_for(const struct text *text, const struct clause *clause, size_t limit,
                       struct kind_of *out)
{
    static const char *const words[] = { "due", "ready", "up" };
    size_t at = clause->verb_last;
    struct phrase phrase;
    bool due = false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        due = due || phrase_is_word(text, at, words[i]);
    if (!due || !view_equal(text->tokens[clause->head].lemma, VIEW("be")) ||
        !phrase_is_word(text, at + 1, "for") ||
        !phrase_from(text, at + 2, limit, &phrase))
        return false;
    *out = kind_of_noun(text->tokens[phrase.head].lemma);
    out->flags &= ~(unsigned) KIND_STATE;
    return out->known;
}

/* "found Anna Berger guilty", "was found guilty" */
static bool finds_guilty(const struct text *text, const struct clause *clause,
                         size_t limit)
{
    enum { GUILTY_WORDS = 10 };
    if (!view_equal(text->tokens[clause->head].lemma, VIEW("find")))
        return false;
    for (size_t i = clause->verb_last; i < limit && i < clause->verb_last + GUILTY_WORDS;
         i++) {
        if (phrase_is_word(text, i, "guilty"))
            return true;
        if (text->tokens[i].kind == TOKEN_PUNCT ||
            text->tokens[i].word_class == WORD_SUBORDINATOR)
            return false;
    }
    return false;
}

/* Whether the one whom the verb is about is a person. */
static bool is_about_person(const struct selection *selection, size_t clause)
{
    struct phrase phrase;
    if (!about(selection, clause, &phrase))
        return false;
    const struct mention *mention = mention_at(selection->mentions, phrase.head);
    return (mention != NULL && mention->type == ENTITY_PERSON) ||
           antecedent_is_person_noun(&selection->text->tokens[phrase.head]);
}

/* "paid tribute", "spent five hours": no trade. */
static bool spends_no_money(const struct text *text, const struct clause *clause,
                            size_t limit)
{
    static const struct view given[] = {
        VIEW_INIT("attention"), VIEW_INIT("day"),     VIEW_INIT("decade"),
        VIEW_INIT("homage"),    VIEW_INIT("hour"),    VIEW_INIT("minute"),
        VIEW_INIT("month"),     VIEW_INIT("respect"), VIEW_INIT("time"),
        VIEW_INIT("tribute"),   VIEW_INIT("week"),    VIEW_INIT("year"),
    };
    struct view lemma = text->tokens[clause->head].lemma;
    struct phrase phrase;
    size_t object = clause->verb_last;
    while (object < limit && (phrase_is_word(text, object, "about") ||
                              phrase_is_word(text, object, "nearly")))
        object++;
    return (view_equal(lemma, VIEW("pay")) || view_equal(lemma, VIEW("spend"))) &&
           phrase_from(text, object, limit, &phrase) &&
           (WORD_LISTED(given, text->tokens[phrase.head].lemma) ||
            WORD_LISTED(given, text->tokens[object].lemma)); /* "tribute Tuesday" */
}

struct kind_of event_kind_of_clause(const struct selection *selection, size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    struct view lemma = selection->text->tokens[here->head].lemma;
    struct kind_of kind = kind_of_verb(lemma);
    struct kind_of noun;
    size_t limit = selection->text->sentences[selection->sentence].last;
    if (reach_holds_that(selection, clause))
        return (struct kind_of){ true, KIND_DECISION, 0 };
    if (takes_force(selection->text, here))
        return (struct kind_of){ .known = true, .kind = KIND_LAW };
    bool dismisses = view_equal(lemma, VIEW("dismiss"));
    if ((dismisses || view_equal(lemma, VIEW("stop"))) &&
        is_about_person(selection, clause)) /* a person, who goes; who was going */
        return (struct kind_of){ .known = true,
                                 .kind = dismisses ? KIND_RESIGNATION : KIND_OTHER };
    if (appears_in_court(selection->text, here, limit) ||
        finds_guilty(selection->text, here, limit))
        return (struct kind_of){ .known = true, .kind = KIND_TRIAL };
    if (is_due_for(selection->text, here, limit, &noun))
        return noun;
    if (leaves_in_state(selection->text, here, limit))
        return (struct kind_of){ .known = true, .kind = KIND_OTHER };
    if (spends_no_money(selection->text, here, limit))
        return (struct kind_of){ .known = true, .kind = KIND_OTHER };
    bool declines = view_equal(lemma, VIEW("decline"));
    if ((declines || view_equal(lemma, VIEW("overturn")) ||
         view_equal(lemma, VIEW("sink"))) &&
        is_without_object(selection, here, limit))
        return (struct kind_of){ .known = true,
                                 .kind = declines ? KIND_CHANGE : KIND_DISASTER };
    enum kind told;
    if (is_told_otherwise(selection, clause, &told))
        return (struct kind_of){ true, told, kind.flags };
    if (view_equal(lemma, VIEW("appear")) &&
        (phrase_is_word(selection->text, here->verb_last, "in") ||
         phrase_is_word(selection->text, here->verb_last, "at") ||
         phrase_is_word(selection->text, here->verb_last, "before")))
        return (struct kind_of){ true, KIND_OTHER, 0 }; /* "appeared in concert" */
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

/* "stopped building ships": of the end of what the gerund tells. */
static bool ends_phase(const struct selection *selection, size_t clause)
{
    static const struct view verbs[] = { VIEW_INIT("cease"), VIEW_INIT("quit"),
                                         VIEW_INIT("stop") };
    const struct clause *clauses = selection->clauses.items;
    size_t above = clauses[clause].parent;
    return reach_is_phase(selection, clause) &&
           WORD_LISTED(verbs, selection->text->tokens[clauses[above].head].lemma);
}

struct kind_of event_kind_of_placing(const struct selection *selection,
                                     const struct placing *placing)
{
    if (!placing->nominal) {
        if (ends_phase(selection, placing->clause))
            return (struct kind_of){ .known = true, .kind = KIND_END };
        struct kind_of own = event_kind_of_clause(selection, placing->clause);
        size_t first, second; /* "heard and dismissed the appeal" */
        return own.kind == KIND_OTHER &&
                       shared_object_of(selection, placing->clause, &first, &second)
                   ? event_kind_of_clause(selection,
                                          placing->clause == first ? second : first)
                   : own;
    }
    struct kind_of kind = kind_of_noun(selection->text->tokens[placing->trigger].lemma);
    const struct mention *mention = mention_at(selection->mentions, placing->trigger);
    if (mention != NULL && mention->type == ENTITY_TEXT && kind.kind == KIND_MEETING)
        kind.kind = KIND_AGREEMENT; /* "the 1951 Refugee Convention" */
    return kind;
}
