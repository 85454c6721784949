#include "events/kind.h"

#include <stddef.h>

#include "events/kind_words.h"
#include "text/prefix.h"

#define KIND_NAME(symbol, name) VIEW_INIT(name),
static const struct view kind_names[KIND_COUNT] = { KIND_LIST(KIND_NAME) };
#undef KIND_NAME

static const struct view action_endings[] = {
    VIEW_INIT("isation"),
    VIEW_INIT("ization"),
    VIEW_INIT("ification"),
};

static const struct kind_word *find_word(const struct kind_word *words, size_t count,
                                         struct view lemma)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = view_compare(lemma, words[middle].lemma);
        if (order == 0)
            return &words[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

struct kind_of kind_of_verb(struct view lemma)
{
    const struct kind_word *word = find_word(kind_verbs, kind_verbs_count, lemma);
    if (!word) /* "re-open", "co-found" */
        word = find_word(kind_verbs, kind_verbs_count, prefix_base(lemma));
    if (!word)
        return (struct kind_of){ .kind = KIND_OTHER };
    return (struct kind_of){ true, (enum kind) word->kind, word->flags };
}

static bool is_body(struct view lemma)
{
    return view_equal(lemma, VIEW("organization")) ||
           view_equal(lemma, VIEW("organisation"));
}

struct kind_of kind_of_noun(struct view lemma)
{
    const struct kind_word *word = find_word(kind_nouns, kind_nouns_count, lemma);
    if (!word) /* "re-opening", "counter-attack" */
        word = find_word(kind_nouns, kind_nouns_count, prefix_base(lemma));
    if (word)
        return (struct kind_of){ true, (enum kind) word->kind, word->flags };
    for (size_t i = 0; i < sizeof action_endings / sizeof *action_endings; i++)
        if (view_ends(lemma, action_endings[i]) && !is_body(lemma))
            return (struct kind_of){ true, KIND_OTHER, KIND_WEAK };
    return (struct kind_of){ .kind = KIND_OTHER };
}

struct view kind_name(enum kind kind)
{
    return (unsigned) kind < KIND_COUNT ? kind_names[kind] : kind_names[KIND_OTHER];
}

bool kind_of_name(struct view name, enum kind *out)
{
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (view_equal(name, kind_names[i])) {
            *out = (enum kind) i;
            return true;
        }
    return false;
}
