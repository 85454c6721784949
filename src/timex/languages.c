/* The languages that have a grammar. A new one is its folder, its line in meson.build and
 * its row here. */
#include "timex/grammar.h"

static const struct language {
    struct view code; /* the primary subtag of BCP 47 */
    const struct grammar *grammar;
} languages[] = {
    { VIEW_INIT("en"), &grammar_english },
};

const struct grammar *grammar_of_language(struct view language)
{
    struct view code = view_slice(language, 0, view_find_byte(language, '-', 0));
    for (size_t i = 0; i < sizeof languages / sizeof languages[0]; i++)
        if (view_equal_nocase(languages[i].code, code))
            return languages[i].grammar;
    return &grammar_english;
}
