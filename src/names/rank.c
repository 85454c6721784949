#include "names/rank.h"

#include "text/word_list.h"

/* In byte order. */
static const struct view ranks[] = {
    VIEW_INIT("archduchess"), VIEW_INIT("archduke"), VIEW_INIT("brother"),
    VIEW_INIT("caliph"),      VIEW_INIT("czar"),     VIEW_INIT("duchess"),
    VIEW_INIT("duke"),        VIEW_INIT("emperor"),  VIEW_INIT("empress"),
    VIEW_INIT("infanta"),     VIEW_INIT("kaiser"),   VIEW_INIT("king"),
    VIEW_INIT("patriarch"),   VIEW_INIT("pope"),     VIEW_INIT("prince"),
    VIEW_INIT("princess"),    VIEW_INIT("queen"),    VIEW_INIT("saint"),
    VIEW_INIT("shah"),        VIEW_INIT("sister"),   VIEW_INIT("st."),
    VIEW_INIT("sultan"),      VIEW_INIT("tsar"),     VIEW_INIT("tsarina"),
};
static const struct view kin[] = {
    VIEW_INIT("archduchess"), VIEW_INIT("archduke"), VIEW_INIT("duchess"),
    VIEW_INIT("duke"),        VIEW_INIT("infanta"),  VIEW_INIT("prince"),
    VIEW_INIT("princess"),
};

struct view rank_before(const struct finder *finder, const struct sighting *sighting)
{
    if (sighting->first == 0)
        return VIEW("");
    struct view word = finder_token(finder, sighting->first - 1)->lower;
    return WORD_LISTED(ranks, word) ? word : VIEW("");
}

bool rank_is_of_kin(struct view rank)
{
    return WORD_LISTED(kin, rank);
}
