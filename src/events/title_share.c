#include "events/title_share.h"

#include "events/phrase.h"
#include "events/relation.h"

/* "..., and finally a hospital in 1955": the phrase right before the date, behind a
 * comma or "and" and an adverb. */
static bool last_object(const struct text *text, size_t floor, size_t lead,
                        const struct timex *own, struct reach *rest)
{
    struct phrase phrase;
    if (lead <= floor || !phrase_before(text, lead, floor, &phrase) ||
        !phrase_is_noun(&text->tokens[phrase.head]))
        return false;
    size_t at = phrase.first;
    while (at > floor && text->tokens[at - 1].word_class == WORD_ADVERB)
        at--;
    if (at <= floor || (text->tokens[at - 1].word_class != WORD_CONJUNCTION &&
                        !view_equal(text->tokens[at - 1].lower, VIEW(","))))
        return false;
    *rest = (struct reach){ phrase.first, own->last };
    return true;
}

bool title_share_object(const struct selection *selection, const struct placing *placing,
                        struct reach *rest)
{
    const struct text *text = selection->text;
    if (placing->timex == SELECTION_NONE || placing->timex <= selection->timex_first)
        return false;
    const struct timex *own = &selection->timexes->items[placing->timex],
                       *before = own - 1;
    while (before > &selection->timexes->items[selection->timex_first] &&
           !before->has_date)
        before--; /* "by a night march" */
    size_t lead = relation_lead(text, own, rest->first);
    struct phrase behind;
    if (lead > rest->first && view_equal(text->tokens[lead - 1].lower, VIEW(",")) &&
        phrase_from(text, own->last, rest->last, &behind)) {
        *rest = (struct reach){ own->last, behind.last }; /* ", in 1995 a clinic" */
        return true;
    }
    if (before->first < rest->first || before->last >= own->first || !before->has_date)
        return false;
    size_t first = before->last;
    while (first < own->first && (text->tokens[first].kind == TOKEN_PUNCT ||
                                  text->tokens[first].word_class == WORD_CONJUNCTION))
        first++;
    struct phrase phrase;
    bool by = phrase_is_word(text, first, "by"); /* "and by the court in June" */
    if (first > before->last && phrase_from(text, first + by, own->first, &phrase) &&
        phrase_is_noun(&text->tokens[phrase.head]) && (!by || lead == phrase.last)) {
        *rest = (struct reach){ first, own->last };
        return true;
    }
    return last_object(text, before->last, lead, own, rest);
}
