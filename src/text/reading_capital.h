/* Capitals: what they tell of a word, and where they tell nothing. */
#ifndef ANNALS_TEXT_READING_CAPITAL_H
#define ANNALS_TEXT_READING_CAPITAL_H

#include <stdbool.h>
#include <stddef.h>

#include "text/reading.h"

/* A word's place, as far as capitals mean something by it. */
struct reading_place {
    bool begins; /* a sentence, or a part behind a colon or an opening mark */
    bool titled;
    bool capital_next; /* a word with a capital follows */
};

/* Leaves the word one class. */
void reading_set_only(struct reading *reading, enum word_class only);

/* Reads a word with a capital where a small letter could stand: a name, as a rule. */
void reading_set_capital(const struct token *token, struct reading *reading);

/* Whether the lexicon has no word or base for it, so that such a place makes it a name.
 */
bool reading_is_unknown(const struct reading *reading);

/* Reads a word with a capital that its place would give any word. */
void reading_set_initial(const struct token *token, const struct reading_place *place,
                         struct reading *reading);

/* Whether nearly all words of a sentence that could be written small are not. */
enum reading_style reading_style_of(const struct text *text,
                                    const struct sentence *sentence);

/* Whether the token begins the sentence, or a part of it behind a colon, an opening mark
 * of quotation or bracket, a dash, a list's number. */
bool reading_opens_part(const struct text *text, const struct sentence *sentence,
                        size_t token);

#endif
