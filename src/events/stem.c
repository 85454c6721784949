#include "events/stem.h"

#include <stddef.h>

#include "base/digest.h"
#include "text/word_list.h"

enum { STEM_MIN = 3, STEM_BYTES = 40 };

static const struct view stop_words[] = {
    VIEW_INIT("a"),    VIEW_INIT("about"), VIEW_INIT("after"), VIEW_INIT("against"),
    VIEW_INIT("all"),  VIEW_INIT("an"),    VIEW_INIT("and"),   VIEW_INIT("are"),
    VIEW_INIT("as"),   VIEW_INIT("at"),    VIEW_INIT("be"),    VIEW_INIT("been"),
    VIEW_INIT("by"),   VIEW_INIT("for"),   VIEW_INIT("from"),  VIEW_INIT("has"),
    VIEW_INIT("have"), VIEW_INIT("he"),    VIEW_INIT("her"),   VIEW_INIT("his"),
    VIEW_INIT("in"),   VIEW_INIT("into"),  VIEW_INIT("is"),    VIEW_INIT("it"),
    VIEW_INIT("its"),  VIEW_INIT("new"),   VIEW_INIT("of"),    VIEW_INIT("on"),
    VIEW_INIT("or"),   VIEW_INIT("over"),  VIEW_INIT("s"),     VIEW_INIT("she"),
    VIEW_INIT("that"), VIEW_INIT("the"),   VIEW_INIT("their"), VIEW_INIT("they"),
    VIEW_INIT("this"), VIEW_INIT("to"),    VIEW_INIT("was"),   VIEW_INIT("were"),
    VIEW_INIT("who"),  VIEW_INIT("will"),  VIEW_INIT("with"),  VIEW_INIT("would"),
};

bool stem_is_stop_word(struct view word)
{
    char lower[STEM_BYTES];
    if (word.length > sizeof lower)
        return false;
    for (size_t i = 0; i < word.length; i++)
        lower[i] = ascii_lower(word.data[i]);
    return WORD_LISTED(stop_words, ((struct view){ lower, word.length }));
}

/* Takes an ending off where at least STEM_MIN letters stay. */
static bool drop(struct view *word, struct view ending)
{
    if (word->length < ending.length + STEM_MIN || !view_ends(*word, ending))
        return false;
    word->length -= ending.length;
    return true;
}

uint64_t stem_of(struct view word)
{
    char lower[STEM_BYTES];
    struct view stem = { lower, 0 };
    for (; stem.length < word.length && stem.length < sizeof lower; stem.length++)
        lower[stem.length] = ascii_lower(word.data[stem.length]);
    if (drop(&stem, VIEW("ies")) || drop(&stem, VIEW("ied")))
        return digest_hash(digest_hash(DIGEST_SEED, stem), VIEW("y"));
    if (!view_ends(stem, VIEW("ss")))
        drop(&stem, VIEW("s"));
    bool inflected = drop(&stem, VIEW("ing")) || drop(&stem, VIEW("ed"));
    /* "stopp" of "stopped" is "stop" */
    if (inflected && stem.length > STEM_MIN &&
        lower[stem.length - 1] == lower[stem.length - 2] &&
        lower[stem.length - 1] != 'l' && lower[stem.length - 1] != 's')
        stem.length--;
    if (!inflected)
        drop(&stem, VIEW("e"));
    return digest_hash(DIGEST_SEED, stem);
}

/* Letters, digits and all that is not ASCII make words. */
static bool is_word_byte(char c)
{
    return ascii_is_alpha(c) || ascii_is_digit(c) || (unsigned char) c >= 0x80;
}

bool stem_next(struct view *rest, uint64_t *stem, struct view *word)
{
    size_t start = 0;
    while (start < rest->length && !is_word_byte(rest->data[start]))
        start++;
    size_t end = start;
    while (end < rest->length && is_word_byte(rest->data[end]))
        end++;
    if (start == end)
        return false;
    *word = view_slice(*rest, start, end);
    *stem = stem_of(*word);
    *rest = view_slice(*rest, end, rest->length);
    return true;
}
