#include "names/bearer.h"

char bearer_courtesy(const struct joiner *joiner, const struct sighting *sighting)
{
    static const struct {
        struct view word;
        char courtesy;
    } words[] = {
        { VIEW_INIT("mr"), 'm' },   { VIEW_INIT("mr."), 'm' }, { VIEW_INIT("mrs"), 'w' },
        { VIEW_INIT("mrs."), 'w' }, { VIEW_INIT("ms"), 'w' },  { VIEW_INIT("ms."), 'w' },
        { VIEW_INIT("miss"), 'w' },
    };
    if (sighting->type != ENTITY_PERSON || sighting->first == 0)
        return 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (finder_is(joiner->finder, sighting->first - 1, words[i].word))
            return words[i].courtesy;
    return 0;
}
