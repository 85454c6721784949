#include "events/phrase.h"
#include "events/repair.h"
#include "text/word_list.h"

/* Verbs that do nothing without an object, and are met in chronicles without "was". */
static const struct view with_object[] = {
    VIEW_INIT("abandon"),      VIEW_INIT("abduct"),      VIEW_INIT("abolish"),
    VIEW_INIT("accuse"),       VIEW_INIT("acquire"),     VIEW_INIT("acquit"),
    VIEW_INIT("adopt"),        VIEW_INIT("amend"),       VIEW_INIT("annex"),
    VIEW_INIT("annul"),        VIEW_INIT("appoint"),     VIEW_INIT("approve"),
    VIEW_INIT("arrest"),       VIEW_INIT("assassinate"), VIEW_INIT("award"),
    VIEW_INIT("ban"),          VIEW_INIT("banish"),      VIEW_INIT("baptize"),
    VIEW_INIT("beat"),         VIEW_INIT("behead"),      VIEW_INIT("bomb"),
    VIEW_INIT("build"),        VIEW_INIT("bury"),        VIEW_INIT("cancel"),
    VIEW_INIT("canonize"),     VIEW_INIT("capture"),     VIEW_INIT("charge"),
    VIEW_INIT("commission"),   VIEW_INIT("complete"),    VIEW_INIT("condemn"),
    VIEW_INIT("connect"),      VIEW_INIT("consecrate"),  VIEW_INIT("construct"),
    VIEW_INIT("convict"),      VIEW_INIT("create"),      VIEW_INIT("crown"),
    VIEW_INIT("decommission"), VIEW_INIT("dedicate"),    VIEW_INIT("defeat"),
    VIEW_INIT("demolish"),     VIEW_INIT("deport"),      VIEW_INIT("depose"),
    VIEW_INIT("destroy"),      VIEW_INIT("detain"),      VIEW_INIT("devalue"),
    VIEW_INIT("discontinue"),  VIEW_INIT("discover"),    VIEW_INIT("dismiss"),
    VIEW_INIT("displace"),     VIEW_INIT("dissolve"),    VIEW_INIT("draft"),
    VIEW_INIT("elect"),        VIEW_INIT("enact"),       VIEW_INIT("enlarge"),
    VIEW_INIT("establish"),    VIEW_INIT("evacuate"),    VIEW_INIT("execute"),
    VIEW_INIT("exhume"),       VIEW_INIT("expel"),       VIEW_INIT("extend"),
    VIEW_INIT("extradite"),    VIEW_INIT("file"),        VIEW_INIT("found"),
    VIEW_INIT("free"),         VIEW_INIT("grant"),       VIEW_INIT("hang"),
    VIEW_INIT("hold"),         VIEW_INIT("impose"),      VIEW_INIT("imprison"),
    VIEW_INIT("inaugurate"),   VIEW_INIT("indict"),      VIEW_INIT("injure"),
    VIEW_INIT("install"),      VIEW_INIT("interrogate"), VIEW_INIT("introduce"),
    VIEW_INIT("invent"),       VIEW_INIT("issue"),       VIEW_INIT("jail"),
    VIEW_INIT("kidnap"),       VIEW_INIT("kill"),        VIEW_INIT("legalize"),
    VIEW_INIT("liberate"),     VIEW_INIT("lift"),        VIEW_INIT("lodge"),
    VIEW_INIT("murder"),       VIEW_INIT("nationalize"), VIEW_INIT("nominate"),
    VIEW_INIT("notify"),       VIEW_INIT("occupy"),      VIEW_INIT("ordain"),
    VIEW_INIT("overrule"),     VIEW_INIT("overthrow"),   VIEW_INIT("pardon"),
    VIEW_INIT("privatize"),    VIEW_INIT("prohibit"),    VIEW_INIT("promote"),
    VIEW_INIT("prosecute"),    VIEW_INIT("publish"),     VIEW_INIT("purchase"),
    VIEW_INIT("quash"),        VIEW_INIT("rape"),        VIEW_INIT("ratify"),
    VIEW_INIT("rebuild"),      VIEW_INIT("recapture"),   VIEW_INIT("release"),
    VIEW_INIT("remand"),       VIEW_INIT("remove"),      VIEW_INIT("rename"),
    VIEW_INIT("repeal"),       VIEW_INIT("replace"),     VIEW_INIT("restore"),
    VIEW_INIT("sell"),         VIEW_INIT("sentence"),    VIEW_INIT("shoot"),
    VIEW_INIT("submit"),       VIEW_INIT("summon"),      VIEW_INIT("suspend"),
    VIEW_INIT("torture"),      VIEW_INIT("transfer"),    VIEW_INIT("unveil"),
    VIEW_INIT("uphold"),       VIEW_INIT("veto"),        VIEW_INIT("wound"),
};

/* Of these a name behind them may be the office: "Anna Holt appointed director". */
static const struct view with_office[] = {
    VIEW_INIT("appoint"), VIEW_INIT("crown"),  VIEW_INIT("declare"),  VIEW_INIT("elect"),
    VIEW_INIT("name"),    VIEW_INIT("ordain"), VIEW_INIT("proclaim"),
};

/* Whether the sentence is an entry of a list, a table, or a chronicle that sets its date
 * apart: "1996: Power station connected". */
static bool is_entry(const struct selection *selection)
{
    static const struct view marks[] = { VIEW_INIT("-"), VIEW_INIT(":"), VIEW_INIT("|"),
                                         VIEW_INIT("\xE2\x80\x93"),
                                         VIEW_INIT("\xE2\x80\x94") };
    const struct text *text = selection->text;
    const struct sentence *sentence = &text->sentences[selection->sentence];
    if (text->document->blocks[sentence->block].kind == BLOCK_ITEM)
        return true;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        size_t mark = timex->first > sentence->first ? timex->first - 1 : timex->last;
        if (mark < sentence->last && WORD_LISTED(marks, text->tokens[mark].lower))
            return true;
    }
    return false;
}

static bool is_of_person(const struct selection *selection, const struct clause *clause)
{
    const struct mention *mention =
        mention_at(selection->mentions, clause->subject_last - 1);
    return mention != NULL && mention->type == ENTITY_PERSON && !mention->role_only;
}

/* Whether the clause's subject is what its verb was done to. */
static bool lost_was(const struct selection *selection, const struct clause *clause)
{
    const struct text *text = selection->text;
    const struct token *head = &text->tokens[clause->head];
    bool bare = clause->kind == CLAUSE_MAIN && clause->tense == TENSE_PAST &&
                !clause->passive && clause->verb_last == clause->verb_first + 1 &&
                clause->subject_first < clause->subject_last &&
                head->word_class == WORD_PAST;
    struct phrase object;
    if (!bare)
        return false;
    if (!phrase_from(text, clause->verb_last, clause->last, &object))
        return repair_needs_object(head->lemma);
    return WORD_LISTED(with_office, head->lemma) && is_of_person(selection, clause) &&
           object.first == object.head &&
           text->tokens[object.head].word_class == WORD_NOUN;
}

/* "Applicant convicted and sentenced to ten years": the second verb lost it with the
 * first. */
static bool goes_on(const struct selection *selection, size_t number)
{
    const struct clause *clause = &selection->clauses.items[number];
    const struct clause *above = &selection->clauses.items[clause->parent];
    struct phrase object;
    return clause->kind == CLAUSE_COORDINATE && above->passive &&
           above->kind == CLAUSE_MAIN && clause->tense == TENSE_PAST &&
           clause->subject_first == clause->subject_last && !clause->passive &&
           above->verb_last == above->verb_first + 1 &&
           clause->verb_last == clause->verb_first + 1 &&
           repair_needs_object(selection->text->tokens[clause->head].lemma) &&
           !phrase_from(selection->text, clause->verb_last, clause->last, &object);
}

bool repair_needs_object(struct view lemma)
{
    if (view_starts(lemma, VIEW("re-")))
        lemma = view_slice(lemma, 3, lemma.length); /* "re-arrested" */
    return WORD_LISTED(with_object, lemma);
}

void repair_entry(struct selection *selection)
{
    if (!is_entry(selection))
        return;
    for (size_t i = 0; i < selection->clauses.count; i++)
        if (lost_was(selection, &selection->clauses.items[i]) || goes_on(selection, i))
            selection->clauses.items[i].passive = true;
}
