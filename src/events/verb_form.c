#include "events/verb_form.h"

#include <stddef.h>

static const struct {
    struct view lemma, third, plural;
} irregular[] = {
    { VIEW_INIT("be"), VIEW_INIT("is"), VIEW_INIT("are") },
    { VIEW_INIT("have"), VIEW_INIT("has"), VIEW_INIT("have") },
    { VIEW_INIT("do"), VIEW_INIT("does"), VIEW_INIT("do") },
    { VIEW_INIT("go"), VIEW_INIT("goes"), VIEW_INIT("go") },
    { VIEW_INIT("quiz"), VIEW_INIT("quizzes"), VIEW_INIT("quiz") },
};

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static bool takes_es(struct view lemma)
{
    return view_ends(lemma, VIEW("s")) || view_ends(lemma, VIEW("x")) ||
           view_ends(lemma, VIEW("z")) || view_ends(lemma, VIEW("ch")) ||
           view_ends(lemma, VIEW("sh"));
}

struct view verb_form_third(struct arena *arena, struct view lemma)
{
    for (size_t i = 0; i < sizeof irregular / sizeof *irregular; i++)
        if (view_equal(irregular[i].lemma, lemma))
            return irregular[i].third;
    size_t length = lemma.length;
    if (length > 1 && lemma.data[length - 1] == 'y' && !is_vowel(lemma.data[length - 2]))
        return arena_format(arena, "%.*sies", (int) length - 1, lemma.data);
    bool goes = length > 2 && lemma.data[length - 1] == 'o' &&
                !is_vowel(lemma.data[length - 2]); /* "undergoes" */
    return arena_format(arena, goes || takes_es(lemma) ? "%.*ses" : "%.*ss",
                        VIEW_ARG(lemma));
}

struct view verb_form_present(struct arena *arena, struct view lemma, bool plural)
{
    if (!plural)
        return verb_form_third(arena, lemma);
    for (size_t i = 0; i < sizeof irregular / sizeof *irregular; i++)
        if (view_equal(irregular[i].lemma, lemma))
            return irregular[i].plural;
    return lemma;
}
