#include "text/verb_sets.h"

#include "text/lexicon.h"
#include "text/word_list.h"
#include "text/word_sets.h"

static bool in_set(struct view lemma, unsigned set)
{
    return (lexicon_find(lemma).sets & set) != 0;
}

bool verb_is_speech(struct view lemma)
{
    return in_set(lemma, VERB_SPEECH);
}

bool verb_is_intransitive(struct view lemma)
{
    return in_set(lemma, VERB_INTRANSITIVE);
}

bool verb_takes_infinitive(struct view lemma)
{
    return in_set(lemma, VERB_INFINITIVE);
}

bool verb_is_demand(struct view lemma)
{
    return in_set(lemma, VERB_DEMAND);
}

bool verb_tells_person(struct view lemma)
{
    return in_set(lemma, VERB_TELLING);
}

bool verb_takes_bare(struct view lemma)
{
    return in_set(lemma, VERB_BARE);
}

bool verb_keeps_object(struct view lemma)
{
    static const struct view words[] = {
        VIEW_INIT("accord"),   VIEW_INIT("allocate"),   VIEW_INIT("allow"),
        VIEW_INIT("appoint"),  VIEW_INIT("ask"),        VIEW_INIT("assign"),
        VIEW_INIT("award"),    VIEW_INIT("baptise"),    VIEW_INIT("baptize"),
        VIEW_INIT("bequeath"), VIEW_INIT("call"),       VIEW_INIT("charge"),
        VIEW_INIT("christen"), VIEW_INIT("commission"), VIEW_INIT("consider"),
        VIEW_INIT("cost"),     VIEW_INIT("create"),     VIEW_INIT("crown"),
        VIEW_INIT("declare"),  VIEW_INIT("deem"),       VIEW_INIT("deliver"),
        VIEW_INIT("deny"),     VIEW_INIT("designate"),  VIEW_INIT("dub"),
        VIEW_INIT("elect"),    VIEW_INIT("entitle"),    VIEW_INIT("find"),
        VIEW_INIT("fine"),     VIEW_INIT("forgive"),    VIEW_INIT("give"),
        VIEW_INIT("grant"),    VIEW_INIT("guarantee"),  VIEW_INIT("hail"),
        VIEW_INIT("hand"),     VIEW_INIT("label"),      VIEW_INIT("leave"),
        VIEW_INIT("lend"),     VIEW_INIT("make"),       VIEW_INIT("name"),
        VIEW_INIT("nickname"), VIEW_INIT("offer"),      VIEW_INIT("ordain"),
        VIEW_INIT("owe"),      VIEW_INIT("pay"),        VIEW_INIT("permit"),
        VIEW_INIT("present"),  VIEW_INIT("proclaim"),   VIEW_INIT("promise"),
        VIEW_INIT("promote"),  VIEW_INIT("pronounce"),  VIEW_INIT("rate"),
        VIEW_INIT("refuse"),   VIEW_INIT("rename"),     VIEW_INIT("render"),
        VIEW_INIT("retitle"),  VIEW_INIT("save"),       VIEW_INIT("send"),
        VIEW_INIT("sentence"), VIEW_INIT("serve"),      VIEW_INIT("set"),
        VIEW_INIT("show"),     VIEW_INIT("spare"),      VIEW_INIT("style"),
        VIEW_INIT("teach"),    VIEW_INIT("tell"),       VIEW_INIT("term"),
        VIEW_INIT("title"),    VIEW_INIT("turn"),       VIEW_INIT("vote"),
    };
    return WORD_LISTED(words, lemma);
}
