#include "text/regnal.h"

#include "text/word_list.h"

bool regnal_is(const struct text *text, const struct sentence *sentence, size_t token)
{
    /* In byte order. */
    static const struct view rulers[] = {
        VIEW_INIT("abdul"),       VIEW_INIT("adrian"),      VIEW_INIT("ahmed"),
        VIEW_INIT("albert"),      VIEW_INIT("alexander"),   VIEW_INIT("alexios"),
        VIEW_INIT("alexius"),     VIEW_INIT("alfonso"),     VIEW_INIT("andrew"),
        VIEW_INIT("antiochus"),   VIEW_INIT("baldwin"),     VIEW_INIT("bayezid"),
        VIEW_INIT("benedict"),    VIEW_INIT("boniface"),    VIEW_INIT("boris"),
        VIEW_INIT("carlos"),      VIEW_INIT("carol"),       VIEW_INIT("casimir"),
        VIEW_INIT("catherine"),   VIEW_INIT("charles"),     VIEW_INIT("christian"),
        VIEW_INIT("clement"),     VIEW_INIT("constantine"), VIEW_INIT("constantius"),
        VIEW_INIT("cyrus"),       VIEW_INIT("darius"),      VIEW_INIT("david"),
        VIEW_INIT("edward"),      VIEW_INIT("elizabeth"),   VIEW_INIT("eric"),
        VIEW_INIT("eugene"),      VIEW_INIT("ferdinand"),   VIEW_INIT("francis"),
        VIEW_INIT("frederick"),   VIEW_INIT("friedrich"),   VIEW_INIT("george"),
        VIEW_INIT("gregory"),     VIEW_INIT("gustav"),      VIEW_INIT("haakon"),
        VIEW_INIT("henry"),       VIEW_INIT("honorius"),    VIEW_INIT("humbert"),
        VIEW_INIT("innocent"),    VIEW_INIT("isaac"),       VIEW_INIT("ivan"),
        VIEW_INIT("james"),       VIEW_INIT("john"),        VIEW_INIT("joseph"),
        VIEW_INIT("julius"),      VIEW_INIT("justin"),      VIEW_INIT("justinian"),
        VIEW_INIT("leo"),         VIEW_INIT("leopold"),     VIEW_INIT("lothair"),
        VIEW_INIT("louis"),       VIEW_INIT("magnus"),      VIEW_INIT("malcolm"),
        VIEW_INIT("manuel"),      VIEW_INIT("mary"),        VIEW_INIT("matilda"),
        VIEW_INIT("maximilian"),  VIEW_INIT("mehmed"),      VIEW_INIT("michael"),
        VIEW_INIT("murad"),       VIEW_INIT("napoleon"),    VIEW_INIT("nicholas"),
        VIEW_INIT("olaf"),        VIEW_INIT("oscar"),       VIEW_INIT("otto"),
        VIEW_INIT("paul"),        VIEW_INIT("pedro"),       VIEW_INIT("peter"),
        VIEW_INIT("philip"),      VIEW_INIT("pius"),        VIEW_INIT("ptolemy"),
        VIEW_INIT("ramesses"),    VIEW_INIT("richard"),     VIEW_INIT("robert"),
        VIEW_INIT("rudolf"),      VIEW_INIT("rudolph"),     VIEW_INIT("seleucus"),
        VIEW_INIT("selim"),       VIEW_INIT("seti"),        VIEW_INIT("shapur"),
        VIEW_INIT("sigismund"),   VIEW_INIT("stanislaus"),  VIEW_INIT("stephen"),
        VIEW_INIT("suleiman"),    VIEW_INIT("theodore"),    VIEW_INIT("theodosius"),
        VIEW_INIT("tiberius"),    VIEW_INIT("umberto"),     VIEW_INIT("urban"),
        VIEW_INIT("valentinian"), VIEW_INIT("victor"),      VIEW_INIT("vladimir"),
        VIEW_INIT("wilhelm"),     VIEW_INIT("william"),     VIEW_INIT("xerxes"),
        VIEW_INIT("zog"),
    };
    return token > sentence->first && text->tokens[token].capital &&
           view_equal(text->tokens[token].lower, VIEW("i")) &&
           text->tokens[token - 1].capital &&
           WORD_LISTED(rulers, text->tokens[token - 1].lower);
}
