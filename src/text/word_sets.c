#include "text/word_sets.h"

/* clang-format off */
static const struct view speech[] = {
    VIEW_INIT("accept"), VIEW_INIT("acknowledge"), VIEW_INIT("add"), VIEW_INIT("admit"),
    VIEW_INIT("advise"), VIEW_INIT("agree"), VIEW_INIT("allege"), VIEW_INIT("announce"),
    VIEW_INIT("argue"), VIEW_INIT("assert"), VIEW_INIT("assume"), VIEW_INIT("believe"),
    VIEW_INIT("boast"), VIEW_INIT("caution"), VIEW_INIT("cite"), VIEW_INIT("claim"),
    VIEW_INIT("comment"), VIEW_INIT("concede"), VIEW_INIT("conclude"),
    VIEW_INIT("confess"), VIEW_INIT("confirm"), VIEW_INIT("contend"), VIEW_INIT("decide"),
    VIEW_INIT("declare"), VIEW_INIT("demand"), VIEW_INIT("deny"), VIEW_INIT("determine"),
    VIEW_INIT("disclose"), VIEW_INIT("doubt"), VIEW_INIT("emphasise"),
    VIEW_INIT("emphasize"), VIEW_INIT("estimate"), VIEW_INIT("expect"),
    VIEW_INIT("explain"), VIEW_INIT("fear"), VIEW_INIT("find"), VIEW_INIT("guess"),
    VIEW_INIT("hear"), VIEW_INIT("hint"), VIEW_INIT("hope"), VIEW_INIT("imply"),
    VIEW_INIT("indicate"), VIEW_INIT("inform"), VIEW_INIT("insist"),
    VIEW_INIT("instruct"), VIEW_INIT("know"), VIEW_INIT("learn"), VIEW_INIT("maintain"),
    VIEW_INIT("mean"), VIEW_INIT("mention"), VIEW_INIT("note"), VIEW_INIT("notice"),
    VIEW_INIT("observe"), VIEW_INIT("pledge"), VIEW_INIT("pray"), VIEW_INIT("predict"),
    VIEW_INIT("presume"), VIEW_INIT("promise"), VIEW_INIT("propose"), VIEW_INIT("prove"),
    VIEW_INIT("read"), VIEW_INIT("realise"), VIEW_INIT("realize"), VIEW_INIT("reason"),
    VIEW_INIT("recall"), VIEW_INIT("recommend"), VIEW_INIT("remark"),
    VIEW_INIT("remember"), VIEW_INIT("remind"), VIEW_INIT("repeat"), VIEW_INIT("reply"),
    VIEW_INIT("report"), VIEW_INIT("require"), VIEW_INIT("respond"), VIEW_INIT("reveal"),
    VIEW_INIT("rule"), VIEW_INIT("say"), VIEW_INIT("see"), VIEW_INIT("show"),
    VIEW_INIT("signal"), VIEW_INIT("speculate"), VIEW_INIT("state"),
    VIEW_INIT("stipulate"), VIEW_INIT("stress"), VIEW_INIT("suggest"),
    VIEW_INIT("suppose"), VIEW_INIT("suspect"), VIEW_INIT("swear"), VIEW_INIT("tell"),
    VIEW_INIT("testify"), VIEW_INIT("think"), VIEW_INIT("threaten"),
    VIEW_INIT("understand"), VIEW_INIT("urge"), VIEW_INIT("vow"), VIEW_INIT("warn"),
    VIEW_INIT("wonder"), VIEW_INIT("write"),
};

static const struct view intransitive[] = {
    VIEW_INIT("agree"), VIEW_INIT("appear"), VIEW_INIT("arise"), VIEW_INIT("arrive"),
    VIEW_INIT("awake"), VIEW_INIT("belong"),
    VIEW_INIT("collaborate"), VIEW_INIT("collapse"), VIEW_INIT("come"),
    VIEW_INIT("compete"), VIEW_INIT("consist"), VIEW_INIT("converge"),
    VIEW_INIT("cooperate"), VIEW_INIT("correspond"), VIEW_INIT("decline"),
    VIEW_INIT("depart"), VIEW_INIT("deteriorate"), VIEW_INIT("die"), VIEW_INIT("differ"),
    VIEW_INIT("diminish"), VIEW_INIT("disappear"), VIEW_INIT("disembark"),
    VIEW_INIT("dwindle"), VIEW_INIT("elapse"), VIEW_INIT("emerge"), VIEW_INIT("emigrate"),
    VIEW_INIT("ensue"), VIEW_INIT("erupt"), VIEW_INIT("escape"),
    VIEW_INIT("exist"), VIEW_INIT("expire"), VIEW_INIT("fade"), VIEW_INIT("fail"),
    VIEW_INIT("fall"), VIEW_INIT("falter"), VIEW_INIT("fare"), VIEW_INIT("flee"),
    VIEW_INIT("flourish"), VIEW_INIT("flow"),
    VIEW_INIT("go"), VIEW_INIT("graduate"), VIEW_INIT("happen"),
    VIEW_INIT("hesitate"), VIEW_INIT("immigrate"),
    VIEW_INIT("intervene"), VIEW_INIT("languish"), VIEW_INIT("last"),
    VIEW_INIT("lie"), VIEW_INIT("linger"), VIEW_INIT("live"), VIEW_INIT("loom"),
    VIEW_INIT("migrate"),
    VIEW_INIT("occur"), VIEW_INIT("originate"), VIEW_INIT("participate"),
    VIEW_INIT("persist"), VIEW_INIT("plummet"),
    VIEW_INIT("plunge"), VIEW_INIT("prevail"), VIEW_INIT("proceed"),
    VIEW_INIT("progress"), VIEW_INIT("protest"), VIEW_INIT("react"),
    VIEW_INIT("recede"), VIEW_INIT("recur"), VIEW_INIT("refrain"), VIEW_INIT("rejoice"),
    VIEW_INIT("relent"), VIEW_INIT("rely"), VIEW_INIT("remain"),
    VIEW_INIT("reside"), VIEW_INIT("resign"), VIEW_INIT("respond"), VIEW_INIT("result"),
    VIEW_INIT("rise"),
    VIEW_INIT("scramble"), VIEW_INIT("seem"),
    VIEW_INIT("sit"), VIEW_INIT("smile"), VIEW_INIT("soar"),
    VIEW_INIT("stagnate"), VIEW_INIT("stay"), VIEW_INIT("step"), VIEW_INIT("struggle"),
    VIEW_INIT("subside"), VIEW_INIT("succeed"), VIEW_INIT("succumb"), VIEW_INIT("suffer"),
    VIEW_INIT("surge"), VIEW_INIT("survive"), VIEW_INIT("thrive"), VIEW_INIT("total"), VIEW_INIT("travel"),
    VIEW_INIT("tumble"), VIEW_INIT("vanish"), VIEW_INIT("vary"), VIEW_INIT("vote"),
    VIEW_INIT("wane"), VIEW_INIT("wither"),
   
};

static const struct view infinitive[] = {
    VIEW_INIT("agree"), VIEW_INIT("aim"), VIEW_INIT("appear"), VIEW_INIT("apply"),
    VIEW_INIT("arrange"), VIEW_INIT("ask"), VIEW_INIT("attempt"), VIEW_INIT("begin"),
    VIEW_INIT("bid"), VIEW_INIT("cease"), VIEW_INIT("choose"), VIEW_INIT("claim"),
    VIEW_INIT("come"), VIEW_INIT("commence"), VIEW_INIT("consent"), VIEW_INIT("continue"),
    VIEW_INIT("dare"), VIEW_INIT("decide"), VIEW_INIT("decline"), VIEW_INIT("demand"),
    VIEW_INIT("deserve"), VIEW_INIT("desire"), VIEW_INIT("elect"), VIEW_INIT("endeavor"),
    VIEW_INIT("endeavour"), VIEW_INIT("expect"), VIEW_INIT("fail"), VIEW_INIT("fear"),
    VIEW_INIT("fight"), VIEW_INIT("get"), VIEW_INIT("go"), VIEW_INIT("guarantee"),
    VIEW_INIT("happen"), VIEW_INIT("hasten"), VIEW_INIT("have"), VIEW_INIT("help"),
    VIEW_INIT("hesitate"), VIEW_INIT("hope"), VIEW_INIT("intend"), VIEW_INIT("learn"),
    VIEW_INIT("like"), VIEW_INIT("long"), VIEW_INIT("love"), VIEW_INIT("manage"),
    VIEW_INIT("mean"), VIEW_INIT("move"), VIEW_INIT("need"), VIEW_INIT("neglect"),
    VIEW_INIT("offer"), VIEW_INIT("opt"), VIEW_INIT("plan"), VIEW_INIT("pledge"),
    VIEW_INIT("prefer"), VIEW_INIT("prepare"), VIEW_INIT("pretend"), VIEW_INIT("proceed"),
    VIEW_INIT("promise"), VIEW_INIT("propose"), VIEW_INIT("prove"), VIEW_INIT("refuse"),
    VIEW_INIT("rush"), VIEW_INIT("seek"), VIEW_INIT("seem"), VIEW_INIT("stand"),
    VIEW_INIT("start"), VIEW_INIT("strive"), VIEW_INIT("struggle"), VIEW_INIT("swear"),
    VIEW_INIT("tend"), VIEW_INIT("threaten"), VIEW_INIT("try"), VIEW_INIT("turn"),
    VIEW_INIT("undertake"), VIEW_INIT("use"), VIEW_INIT("volunteer"), VIEW_INIT("vow"),
    VIEW_INIT("wait"), VIEW_INIT("want"), VIEW_INIT("wish"), VIEW_INIT("work"),
};

static const struct view demand[] = {
    VIEW_INIT("ask"), VIEW_INIT("beg"), VIEW_INIT("call"), VIEW_INIT("command"),
    VIEW_INIT("compel"), VIEW_INIT("direct"), VIEW_INIT("force"), VIEW_INIT("instruct"),
    VIEW_INIT("invite"), VIEW_INIT("oblige"), VIEW_INIT("order"), VIEW_INIT("press"),
    VIEW_INIT("pressure"), VIEW_INIT("request"), VIEW_INIT("require"), VIEW_INIT("tell"),
    VIEW_INIT("urge"), VIEW_INIT("warn"),
};

static const struct view telling[] = {
    VIEW_INIT("advise"), VIEW_INIT("assure"), VIEW_INIT("convince"), VIEW_INIT("inform"),
    VIEW_INIT("notify"), VIEW_INIT("persuade"), VIEW_INIT("promise"), VIEW_INIT("remind"),
    VIEW_INIT("show"), VIEW_INIT("tell"), VIEW_INIT("warn"),
};

static const struct view bare[] = {
    VIEW_INIT("hear"), VIEW_INIT("help"), VIEW_INIT("let"), VIEW_INIT("make"), VIEW_INIT("see"),
    VIEW_INIT("watch"),
};
/* clang-format on */

#define SET(list, bit)                               \
    {                                                \
        (list), sizeof(list) / sizeof *(list), (bit) \
    }

const struct verb_set verb_sets[] = {
    SET(speech, VERB_SPEECH),         SET(intransitive, VERB_INTRANSITIVE),
    SET(infinitive, VERB_INFINITIVE), SET(demand, VERB_DEMAND),
    SET(telling, VERB_TELLING),       SET(bare, VERB_BARE),
};

const size_t verb_set_count = sizeof verb_sets / sizeof *verb_sets;

const struct view time_names[] = {
    VIEW_INIT("april"),     VIEW_INIT("august"),   VIEW_INIT("december"),
    VIEW_INIT("february"),  VIEW_INIT("friday"),   VIEW_INIT("january"),
    VIEW_INIT("july"),      VIEW_INIT("june"),     VIEW_INIT("march"),
    VIEW_INIT("may"),       VIEW_INIT("monday"),   VIEW_INIT("november"),
    VIEW_INIT("october"),   VIEW_INIT("saturday"), VIEW_INIT("september"),
    VIEW_INIT("sunday"),    VIEW_INIT("thursday"), VIEW_INIT("tuesday"),
    VIEW_INIT("wednesday"),
};

const size_t time_name_count = sizeof time_names / sizeof *time_names;
