#include "text/prefix.h"

#include "text/inflect.h"
#include "text/lexicon.h"
#include "text/word_list.h"

static bool is_prefix(struct view word)
{
    /* In byte order. */
    static const struct view prefixes[] = {
        VIEW_INIT("co"),    VIEW_INIT("counter"), VIEW_INIT("cross"), VIEW_INIT("de"),
        VIEW_INIT("dis"),   VIEW_INIT("fore"),    VIEW_INIT("mis"),   VIEW_INIT("out"),
        VIEW_INIT("over"),  VIEW_INIT("pre"),     VIEW_INIT("re"),    VIEW_INIT("un"),
        VIEW_INIT("under"),
    };
    return WORD_LISTED(prefixes, word);
}

struct view prefix_base(struct view lower)
{
    for (size_t i = 1; i < lower.length; i++)
        if (lower.data[i] == '-')
            return is_prefix(view_slice(lower, 0, i))
                       ? view_slice(lower, i + 1, lower.length)
                       : lower;
    return lower;
}

bool prefix_binds(struct view prefix, struct view base)
{
    if (view_equal(prefix, VIEW("cease")) && view_equal(base, VIEW("fire")))
        return true; /* the noun, whose fire burns nothing */
    if (base.length < 3 || !is_prefix(prefix))
        return false;
    struct lexeme lexeme = lexicon_find(base);
    if (lexeme.closed != NULL)
        return false;
    if (lexeme.irregular) {
        struct irregular_form form = lexicon_form(&lexeme);
        if (form.past || form.participle || form.gerund)
            return true;
    }
    struct inflection forms = inflect(base);
    return forms.past.rank > 0 || forms.gerund.rank > 0 ||
           forms.third.rank > forms.plural.rank || lexeme.verb > lexeme.noun;
}
