#include "events/act.h"

#include <stddef.h>
#include <string.h>

#include "text/inflect.h"
#include "text/lexicon.h"
#include "text/word_list.h"

enum { WORDS_BEHIND = 5, WORD_BYTES = 32 };

#define ACT_ROW(symbol, kind, noun) [ACT_##symbol] = { KIND_##kind, VIEW_INIT(noun) },
static const struct {
    enum kind kind;
    struct view noun;
} acts[ACT_COUNT] = { ACT_LIST(ACT_ROW) };
#undef ACT_ROW

/* Lemmas and phrases of lemmas, in byte order; a row with a kind holds for claims of that
 * kind alone, since "released" is said of prisoners and of reports. */
static const struct act_word {
    struct view phrase;
    enum act act;
    enum kind kind; /* KIND_COUNT: any */
} act_words[] = {
    { VIEW_INIT("acquire"), ACT_BUY, KIND_SALE },
    { VIEW_INIT("acquisition"), ACT_BUY, KIND_SALE },
    { VIEW_INIT("acquit"), ACT_ACQUIT, KIND_COUNT },
    { VIEW_INIT("acquittal"), ACT_ACQUIT, KIND_COUNT },
    { VIEW_INIT("adopt"), ACT_ADOPT, KIND_COUNT },
    { VIEW_INIT("adoption"), ACT_ADOPT, KIND_COUNT },
    { VIEW_INIT("ambush"), ACT_ATTACK, KIND_COUNT },
    { VIEW_INIT("annul"), ACT_REPEAL, KIND_COUNT },
    { VIEW_INIT("appear"), ACT_PUBLISH, KIND_PUBLICATION },
    { VIEW_INIT("application"), ACT_APPLY, KIND_REQUEST },
    { VIEW_INIT("apply"), ACT_APPLY, KIND_REQUEST },
    { VIEW_INIT("appoint"), ACT_APPOINT, KIND_COUNT },
    { VIEW_INIT("appointment"), ACT_APPOINT, KIND_COUNT },
    { VIEW_INIT("apprehend"), ACT_ARREST, KIND_COUNT },
    { VIEW_INIT("arrest"), ACT_ARREST, KIND_COUNT },
    { VIEW_INIT("arrival"), ACT_ARRIVE, KIND_COUNT },
    { VIEW_INIT("arrive"), ACT_ARRIVE, KIND_COUNT },
    { VIEW_INIT("assassinate"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("assassination"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("attack"), ACT_ATTACK, KIND_COUNT },
    { VIEW_INIT("award"), ACT_GRANT, KIND_GRANT },
    { VIEW_INIT("be taken"), ACT_ARREST, KIND_COUNT },
    { VIEW_INIT("bear"), ACT_BEAR, KIND_BIRTH },
    { VIEW_INIT("become"), ACT_APPOINT, KIND_APPOINTMENT },
    { VIEW_INIT("become"), ACT_APPOINT, KIND_CHANGE },
    { VIEW_INIT("begin"), ACT_BEGIN, KIND_COUNT },
    { VIEW_INIT("begin a strike"), ACT_STRIKE, KIND_COUNT },
    { VIEW_INIT("birth"), ACT_BEAR, KIND_COUNT },
    { VIEW_INIT("blast"), ACT_EXPLODE, KIND_COUNT },
    { VIEW_INIT("blow up"), ACT_EXPLODE, KIND_COUNT },
    { VIEW_INIT("bomb"), ACT_ATTACK, KIND_COUNT },
    { VIEW_INIT("break down"), ACT_END, KIND_COUNT },
    { VIEW_INIT("break ground"), ACT_BUILD, KIND_COUNT },
    { VIEW_INIT("break off"), ACT_END, KIND_COUNT },
    { VIEW_INIT("build"), ACT_BUILD, KIND_COUNT },
    { VIEW_INIT("burial"), ACT_BURY, KIND_COUNT },
    { VIEW_INIT("bury"), ACT_BURY, KIND_COUNT },
    { VIEW_INIT("buy"), ACT_BUY, KIND_COUNT },
    { VIEW_INIT("capsize"), ACT_SINK, KIND_COUNT },
    { VIEW_INIT("charge"), ACT_CHARGE, KIND_TRIAL },
    { VIEW_INIT("close"), ACT_CLOSE, KIND_END },
    { VIEW_INIT("close down"), ACT_CLOSE, KIND_COUNT },
    { VIEW_INIT("closure"), ACT_CLOSE, KIND_COUNT },
    { VIEW_INIT("collapse"), ACT_END, KIND_END },
    { VIEW_INIT("come"), ACT_ARRIVE, KIND_ARRIVAL },
    { VIEW_INIT("come into effect"), ACT_ENFORCE, KIND_COUNT },
    { VIEW_INIT("come into force"), ACT_ENFORCE, KIND_COUNT },
    { VIEW_INIT("come out"), ACT_PUBLISH, KIND_COUNT },
    { VIEW_INIT("commission"), ACT_ORDER, KIND_DECISION },
    { VIEW_INIT("conclude"), ACT_SIGN, KIND_AGREEMENT },
    { VIEW_INIT("conclude"), ACT_END, KIND_END },
    { VIEW_INIT("confer"), ACT_MEET, KIND_COUNT },
    { VIEW_INIT("conference"), ACT_MEET, KIND_MEETING },
    { VIEW_INIT("construct"), ACT_BUILD, KIND_COUNT },
    { VIEW_INIT("construction"), ACT_BUILD, KIND_COUNT },
    { VIEW_INIT("convict"), ACT_CONVICT, KIND_COUNT },
    { VIEW_INIT("conviction"), ACT_CONVICT, KIND_TRIAL },
    { VIEW_INIT("create"), ACT_FOUND, KIND_FOUNDING },
    { VIEW_INIT("death"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("defeat"), ACT_WIN, KIND_AWARD },
    { VIEW_INIT("defect"), ACT_LEAVE, KIND_DEPARTURE },
    { VIEW_INIT("demonstrate"), ACT_PROTEST, KIND_COUNT },
    { VIEW_INIT("demonstration"), ACT_PROTEST, KIND_COUNT },
    { VIEW_INIT("deny"), ACT_REFUSE, KIND_REFUSAL },
    { VIEW_INIT("depart"), ACT_LEAVE, KIND_COUNT },
    { VIEW_INIT("departure"), ACT_LEAVE, KIND_COUNT },
    { VIEW_INIT("deport"), ACT_DEPORT, KIND_COUNT },
    { VIEW_INIT("deportation"), ACT_DEPORT, KIND_COUNT },
    { VIEW_INIT("detain"), ACT_ARREST, KIND_COUNT },
    { VIEW_INIT("detention"), ACT_ARREST, KIND_COUNT },
    { VIEW_INIT("die"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("dismiss"), ACT_DISMISS, KIND_RESIGNATION },
    { VIEW_INIT("divorce"), ACT_DIVORCE, KIND_COUNT },
    { VIEW_INIT("down tool"), ACT_STRIKE, KIND_COUNT },
    { VIEW_INIT("drown"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("elect"), ACT_ELECT, KIND_COUNT },
    { VIEW_INIT("election"), ACT_ELECT, KIND_COUNT },
    { VIEW_INIT("enact"), ACT_ADOPT, KIND_COUNT },
    { VIEW_INIT("enactment"), ACT_ADOPT, KIND_COUNT },
    { VIEW_INIT("end"), ACT_END, KIND_COUNT },
    { VIEW_INIT("enter into force"), ACT_ENFORCE, KIND_COUNT },
    { VIEW_INIT("escape"), ACT_LEAVE, KIND_COUNT },
    { VIEW_INIT("establish"), ACT_FOUND, KIND_FOUNDING },
    { VIEW_INIT("execute"), ACT_DIE, KIND_DEATH },
    { VIEW_INIT("explode"), ACT_EXPLODE, KIND_COUNT },
    { VIEW_INIT("explosion"), ACT_EXPLODE, KIND_COUNT },
    { VIEW_INIT("extradite"), ACT_DEPORT, KIND_COUNT },
    { VIEW_INIT("extradition"), ACT_DEPORT, KIND_COUNT },
    { VIEW_INIT("file an application"), ACT_APPLY, KIND_COUNT },
    { VIEW_INIT("find guilty"), ACT_CONVICT, KIND_COUNT },
    { VIEW_INIT("finish"), ACT_END, KIND_COUNT },
    { VIEW_INIT("fire"), ACT_DISMISS, KIND_RESIGNATION },
    { VIEW_INIT("flee"), ACT_LEAVE, KIND_COUNT },
    { VIEW_INIT("found"), ACT_FOUND, KIND_COUNT },
    { VIEW_INIT("foundation"), ACT_FOUND, KIND_FOUNDING },
    { VIEW_INIT("founder"), ACT_SINK, KIND_COUNT },
    { VIEW_INIT("founding"), ACT_FOUND, KIND_COUNT },
    { VIEW_INIT("free"), ACT_RELEASE, KIND_RELEASE },
    { VIEW_INIT("funeral"), ACT_BURY, KIND_COUNT },
    { VIEW_INIT("go down"), ACT_SINK, KIND_COUNT },
    { VIEW_INIT("go into force"), ACT_ENFORCE, KIND_COUNT },
    { VIEW_INIT("go off"), ACT_EXPLODE, KIND_COUNT },
    { VIEW_INIT("go on strike"), ACT_STRIKE, KIND_COUNT },
    { VIEW_INIT("grant"), ACT_GRANT, KIND_GRANT },
    { VIEW_INIT("hurt"), ACT_INJURE, KIND_COUNT },
    { VIEW_INIT("inaugurate"), ACT_OPEN, KIND_LAUNCH },
    { VIEW_INIT("inauguration"), ACT_OPEN, KIND_LAUNCH },
    { VIEW_INIT("indict"), ACT_CHARGE, KIND_COUNT },
    { VIEW_INIT("indictment"), ACT_CHARGE, KIND_COUNT },
    { VIEW_INIT("initial"), ACT_SIGN, KIND_AGREEMENT },
    { VIEW_INIT("injure"), ACT_INJURE, KIND_COUNT },
    { VIEW_INIT("injury"), ACT_INJURE, KIND_COUNT },
    { VIEW_INIT("ink"), ACT_SIGN, KIND_AGREEMENT },
    { VIEW_INIT("install"), ACT_APPOINT, KIND_APPOINTMENT },
    { VIEW_INIT("inter"), ACT_BURY, KIND_COUNT },
    { VIEW_INIT("introduce"), ACT_LAUNCH, KIND_LAUNCH },
    { VIEW_INIT("issue"), ACT_PUBLISH, KIND_PUBLICATION },
    { VIEW_INIT("jail"), ACT_SENTENCE, KIND_TRIAL },
    { VIEW_INIT("kill"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("land"), ACT_ARRIVE, KIND_ARRIVAL },
    { VIEW_INIT("launch"), ACT_LAUNCH, KIND_LAUNCH },
    { VIEW_INIT("lay to rest"), ACT_BURY, KIND_COUNT },
    { VIEW_INIT("leave"), ACT_LEAVE, KIND_DEPARTURE },
    { VIEW_INIT("let go"), ACT_RELEASE, KIND_COUNT },
    { VIEW_INIT("liberate"), ACT_RELEASE, KIND_COUNT },
    { VIEW_INIT("lose life"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("marriage"), ACT_MARRY, KIND_COUNT },
    { VIEW_INIT("marry"), ACT_MARRY, KIND_COUNT },
    { VIEW_INIT("meet"), ACT_MEET, KIND_COUNT },
    { VIEW_INIT("meeting"), ACT_MEET, KIND_COUNT },
    { VIEW_INIT("murder"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("name"), ACT_APPOINT, KIND_APPOINTMENT },
    { VIEW_INIT("open"), ACT_OPEN, KIND_COUNT },
    { VIEW_INIT("opening"), ACT_OPEN, KIND_COUNT },
    { VIEW_INIT("order"), ACT_ORDER, KIND_DECISION },
    { VIEW_INIT("oust"), ACT_DISMISS, KIND_COUNT },
    { VIEW_INIT("pardon"), ACT_RELEASE, KIND_COUNT },
    { VIEW_INIT("pass"), ACT_ADOPT, KIND_DECISION },
    { VIEW_INIT("pass"), ACT_ADOPT, KIND_LAW },
    { VIEW_INIT("pass"), ACT_ADOPT, KIND_VOTE },
    { VIEW_INIT("pass away"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("pay"), ACT_PAY, KIND_SALE },
    { VIEW_INIT("payment"), ACT_PAY, KIND_COUNT },
    { VIEW_INIT("perish"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("proposal"), ACT_PROPOSE, KIND_COUNT },
    { VIEW_INIT("propose"), ACT_PROPOSE, KIND_COUNT },
    { VIEW_INIT("protest"), ACT_PROTEST, KIND_COUNT },
    { VIEW_INIT("publication"), ACT_PUBLISH, KIND_COUNT },
    { VIEW_INIT("publish"), ACT_PUBLISH, KIND_COUNT },
    { VIEW_INIT("purchase"), ACT_BUY, KIND_COUNT },
    { VIEW_INIT("put name"), ACT_SIGN, KIND_COUNT },
    { VIEW_INIT("quit"), ACT_RESIGN, KIND_COUNT },
    { VIEW_INIT("raid"), ACT_ATTACK, KIND_COUNT },
    { VIEW_INIT("rally"), ACT_PROTEST, KIND_PROTEST },
    { VIEW_INIT("ratification"), ACT_RATIFY, KIND_COUNT },
    { VIEW_INIT("ratify"), ACT_RATIFY, KIND_COUNT },
    { VIEW_INIT("re-elect"), ACT_ELECT, KIND_COUNT },
    { VIEW_INIT("reach"), ACT_ARRIVE, KIND_ARRIVAL },
    { VIEW_INIT("reelect"), ACT_ELECT, KIND_COUNT },
    { VIEW_INIT("refusal"), ACT_REFUSE, KIND_COUNT },
    { VIEW_INIT("refuse"), ACT_REFUSE, KIND_REFUSAL },
    { VIEW_INIT("reject"), ACT_REFUSE, KIND_REFUSAL },
    { VIEW_INIT("rejection"), ACT_REFUSE, KIND_COUNT },
    { VIEW_INIT("release"), ACT_LAUNCH, KIND_LAUNCH },
    { VIEW_INIT("release"), ACT_PUBLISH, KIND_PUBLICATION },
    { VIEW_INIT("release"), ACT_RELEASE, KIND_RELEASE },
    { VIEW_INIT("remove"), ACT_DISMISS, KIND_RESIGNATION },
    { VIEW_INIT("repatriate"), ACT_DEPORT, KIND_COUNT },
    { VIEW_INIT("repatriation"), ACT_DEPORT, KIND_COUNT },
    { VIEW_INIT("repeal"), ACT_REPEAL, KIND_COUNT },
    { VIEW_INIT("request asylum"), ACT_APPLY, KIND_COUNT },
    { VIEW_INIT("resign"), ACT_RESIGN, KIND_COUNT },
    { VIEW_INIT("resignation"), ACT_RESIGN, KIND_COUNT },
    { VIEW_INIT("revoke"), ACT_REPEAL, KIND_COUNT },
    { VIEW_INIT("run aground"), ACT_SINK, KIND_COUNT },
    { VIEW_INIT("sack"), ACT_DISMISS, KIND_COUNT },
    { VIEW_INIT("seal"), ACT_SIGN, KIND_AGREEMENT },
    { VIEW_INIT("seek asylum"), ACT_APPLY, KIND_COUNT },
    { VIEW_INIT("sell"), ACT_SELL, KIND_COUNT },
    { VIEW_INIT("sentence"), ACT_SENTENCE, KIND_COUNT },
    { VIEW_INIT("set free"), ACT_RELEASE, KIND_COUNT },
    { VIEW_INIT("set up"), ACT_FOUND, KIND_COUNT },
    { VIEW_INIT("shell"), ACT_ATTACK, KIND_COUNT },
    { VIEW_INIT("shut down"), ACT_CLOSE, KIND_COUNT },
    { VIEW_INIT("sign"), ACT_SIGN, KIND_COUNT },
    { VIEW_INIT("signature"), ACT_SIGN, KIND_COUNT },
    { VIEW_INIT("signing"), ACT_SIGN, KIND_COUNT },
    { VIEW_INIT("sink"), ACT_SINK, KIND_COUNT },
    { VIEW_INIT("sinking"), ACT_SINK, KIND_COUNT },
    { VIEW_INIT("stand down"), ACT_RESIGN, KIND_COUNT },
    { VIEW_INIT("start"), ACT_BEGIN, KIND_COUNT },
    { VIEW_INIT("start a strike"), ACT_STRIKE, KIND_COUNT },
    { VIEW_INIT("step down"), ACT_RESIGN, KIND_COUNT },
    { VIEW_INIT("storm"), ACT_ATTACK, KIND_ATTACK },
    { VIEW_INIT("strike"), ACT_STRIKE, KIND_PROTEST },
    { VIEW_INIT("succumb"), ACT_DIE, KIND_COUNT },
    { VIEW_INIT("summit"), ACT_MEET, KIND_MEETING },
    { VIEW_INIT("swear in"), ACT_APPOINT, KIND_COUNT },
    { VIEW_INIT("take effect"), ACT_ENFORCE, KIND_COUNT },
    { VIEW_INIT("take into custody"), ACT_ARREST, KIND_COUNT },
    { VIEW_INIT("take office"), ACT_APPOINT, KIND_COUNT },
    { VIEW_INIT("take over"), ACT_BUY, KIND_COUNT },
    { VIEW_INIT("take over as"), ACT_APPOINT, KIND_COUNT },
    { VIEW_INIT("takeover"), ACT_BUY, KIND_COUNT },
    { VIEW_INIT("talk"), ACT_MEET, KIND_MEETING },
    { VIEW_INIT("tour"), ACT_VISIT, KIND_VISIT },
    { VIEW_INIT("trial"), ACT_TRY, KIND_TRIAL },
    { VIEW_INIT("try"), ACT_TRY, KIND_TRIAL },
    { VIEW_INIT("turn down"), ACT_REFUSE, KIND_COUNT },
    { VIEW_INIT("unveil"), ACT_LAUNCH, KIND_COUNT },
    { VIEW_INIT("victory"), ACT_WIN, KIND_COUNT },
    { VIEW_INIT("visit"), ACT_VISIT, KIND_COUNT },
    { VIEW_INIT("walk out"), ACT_STRIKE, KIND_COUNT },
    { VIEW_INIT("walkout"), ACT_STRIKE, KIND_COUNT },
    { VIEW_INIT("wed"), ACT_MARRY, KIND_COUNT },
    { VIEW_INIT("wedding"), ACT_MARRY, KIND_COUNT },
    { VIEW_INIT("win"), ACT_WIN, KIND_AWARD },
    { VIEW_INIT("withdraw from"), ACT_REPEAL, KIND_COUNT },
    { VIEW_INIT("wound"), ACT_INJURE, KIND_COUNT },
};

/* Verbs that leave it to their object what is done: "begin a strike", "win the election".
 */
static const struct view light_verbs[] = {
    VIEW_INIT("begin"), VIEW_INIT("conduct"), VIEW_INIT("file"),  VIEW_INIT("give"),
    VIEW_INIT("go"),    VIEW_INIT("have"),    VIEW_INIT("hold"),  VIEW_INIT("issue"),
    VIEW_INIT("make"),  VIEW_INIT("open"),    VIEW_INIT("stage"), VIEW_INIT("start"),
    VIEW_INIT("take"),  VIEW_INIT("win"),
};

/* The row of a phrase that a claim of the kind may mean, or NULL. */
static const struct act_word *find_word(struct view phrase, enum kind kind)
{
    size_t low = 0, high = sizeof act_words / sizeof *act_words;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (view_compare(act_words[middle].phrase, phrase) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < sizeof act_words / sizeof *act_words &&
           view_equal(act_words[low].phrase, phrase);
         low++)
        if (act_words[low].kind == kind || act_words[low].kind == KIND_COUNT)
            return &act_words[low];
    return NULL;
}

struct lemmas {
    struct view verb, noun;
};

static struct view base_or(struct arena *scratch, struct view word,
                           struct inflect_base base, struct view other)
{
    return base.rank > 0 ? inflect_lemma(scratch, word, base) : other;
}

/* What a word in lower case may be a form of. */
static struct lemmas lemmas_of(struct arena *scratch, struct view word)
{
    struct lemmas lemmas = { word, word };
    struct lexeme lexeme = lexicon_find(word);
    if (lexeme.irregular) {
        struct irregular_form form = lexicon_form(&lexeme);
        if (form.verb.length > 0)
            lemmas.verb = form.verb;
        if (form.noun.length > 0)
            lemmas.noun = form.noun;
        return lemmas;
    }
    struct inflection bases = inflect(word);
    lemmas.verb = base_or(scratch, word, bases.third, lemmas.verb);
    lemmas.verb = base_or(scratch, word, bases.gerund, lemmas.verb);
    lemmas.verb = base_or(scratch, word, bases.past, lemmas.verb);
    lemmas.noun = base_or(scratch, word, bases.plural, lemmas.noun);
    return lemmas;
}

/* The next word of a text in lower case, in scratch memory; the absent view at the end of
 * the text or of a sentence's part. */
static struct view next_word(struct arena *scratch, struct view *rest)
{
    size_t start = 0, end;
    while (start < rest->length && ascii_is_space(rest->data[start]))
        start++;
    for (end = start; end < rest->length; end++)
        if (!ascii_is_alpha(rest->data[end]) && rest->data[end] != '-' &&
            (unsigned char) rest->data[end] < 0x80)
            break;
    struct view word = view_slice(*rest, start, end);
    *rest = view_slice(*rest, end, rest->length);
    if (word.length == 0 || word.length > WORD_BYTES)
        return (struct view){ NULL, 0 };
    char *lower = ARENA_ARRAY(scratch, char, word.length);
    for (size_t i = 0; i < word.length; i++)
        lower[i] = ascii_lower(word.data[i]);
    return (struct view){ lower, word.length };
}

static struct view add_word(struct arena *scratch, struct view phrase, struct view word)
{
    char *longer = arena_take(scratch, phrase.length + 1 + word.length);
    if (phrase.length > 0)
        memcpy(longer, phrase.data, phrase.length);
    longer[phrase.length] = ' ';
    memcpy(longer + phrase.length + 1, word.data, word.length);
    return (struct view){ longer, phrase.length + 1 + word.length };
}

/* The longest phrase of a lemma and one or two of the words behind it. */
static const struct act_word *find_phrase(struct arena *scratch, struct view lemma,
                                          const struct view *behind, enum kind kind)
{
    const struct act_word *found = NULL;
    struct view phrase = lemma;
    for (size_t i = 0; i < 2 && behind[i].length > 0; i++) {
        phrase = add_word(scratch, phrase, behind[i]);
        const struct act_word *longer = find_word(phrase, kind);
        if (longer != NULL)
            found = longer;
    }
    return found != NULL ? found : find_word(lemma, kind);
}

/* The act of a light verb's object. */
static const struct act_word *find_object(struct arena *scratch,
                                          const struct view *behind, enum kind kind)
{
    for (size_t i = 0; i < WORDS_BEHIND && behind[i].length > 0; i++) {
        struct lemmas lemmas = lemmas_of(scratch, behind[i]);
        const struct act_word *word = find_word(lemmas.noun, kind);
        if (word != NULL)
            return word;
    }
    return NULL;
}

/* The act of kinds that are but one, whatever word says it. */
static enum act only_act(enum kind kind)
{
    static const enum act only[KIND_COUNT] = {
        [KIND_ARRIVAL] = ACT_ARRIVE, [KIND_ARREST] = ACT_ARREST,
        [KIND_BIRTH] = ACT_BEAR,     [KIND_DEPARTURE] = ACT_LEAVE,
        [KIND_FOUNDING] = ACT_FOUND, [KIND_RELEASE] = ACT_RELEASE,
    };
    return only[kind];
}

enum act act_of(struct arena *scratch, const struct claim *claim, enum kind kind)
{
    if (claim->trigger.length == 0)
        return only_act(kind);
    struct view trigger = claim->trigger;
    struct view first = next_word(scratch, &trigger);
    struct view behind[WORDS_BEHIND] = { { NULL, 0 } };
    size_t at = claim->trigger_end > claim->quote.start
                    ? claim->trigger_end - claim->quote.start
                    : claim->quote.exact.length;
    struct view rest = view_slice(claim->quote.exact, at, claim->quote.exact.length);
    for (size_t i = 0; i < WORDS_BEHIND; i++) {
        behind[i] = next_word(scratch, i == 0 && trigger.length > 0 ? &trigger : &rest);
        if (behind[i].length == 0)
            break;
    }
    struct lemmas lemmas = lemmas_of(scratch, first);
    const struct act_word *word = find_phrase(scratch, lemmas.verb, behind, kind);
    if (word == NULL)
        word = find_word(lemmas.noun, kind);
    if (WORD_LISTED(light_verbs, lemmas.verb)) {
        const struct act_word *object = find_object(scratch, behind, kind);
        if (object != NULL)
            word = object;
    }
    return word != NULL ? word->act : only_act(kind);
}

enum act act_of_word(struct arena *scratch, struct view word, enum kind kind)
{
    struct view lower = next_word(scratch, &word);
    if (lower.length == 0)
        return ACT_NONE;
    struct lemmas lemmas = lemmas_of(scratch, lower);
    const struct act_word *found = find_word(lemmas.verb, kind);
    if (found == NULL)
        found = find_word(lemmas.noun, kind);
    return found != NULL ? found->act : ACT_NONE;
}

enum kind act_kind(enum act act)
{
    return acts[act].kind;
}

struct view act_noun(enum act act)
{
    return acts[act].noun;
}

bool act_is_personal(enum act act)
{
    static const bool personal[ACT_COUNT] = {
        [ACT_ACQUIT] = true,   [ACT_APPLY] = true,   [ACT_APPOINT] = true,
        [ACT_ARREST] = true,   [ACT_ARRIVE] = true,  [ACT_BEAR] = true,
        [ACT_BURY] = true,     [ACT_CHARGE] = true,  [ACT_CONVICT] = true,
        [ACT_DEPORT] = true,   [ACT_DIE] = true,     [ACT_DISMISS] = true,
        [ACT_DIVORCE] = true,  [ACT_ELECT] = true,   [ACT_LEAVE] = true,
        [ACT_MARRY] = true,    [ACT_RELEASE] = true, [ACT_RESIGN] = true,
        [ACT_SENTENCE] = true, [ACT_TRY] = true,     [ACT_WIN] = true,
    };
    return personal[act];
}

bool act_is_one_sided(enum act act)
{
    return act == ACT_RATIFY || act == ACT_VISIT || act == ACT_ADOPT || act == ACT_PAY ||
           act == ACT_REPEAL;
}
