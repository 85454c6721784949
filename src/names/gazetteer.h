/* The gazetteer: words that names are made of, and countries, cities, regions with their
 * adjectives and people. */
#ifndef ANNALS_NAMES_GAZETTEER_H
#define ANNALS_NAMES_GAZETTEER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/view.h"
#include "names/name_tables.h"
#include "text/token.h"

enum gazetteer_kind {
    GAZETTEER_COUNTRY, /* of ISO 3166-1 */
    GAZETTEER_STATE,   /* a former or unrecognised one, or a part that acts as one */
    GAZETTEER_REGION,
    GAZETTEER_CITY,
    GAZETTEER_ORGANISATION, /* one that all the world calls so */
};

enum gazetteer_form { GAZETTEER_NAME, GAZETTEER_ADJECTIVE, GAZETTEER_PEOPLE };

struct gazetteer_match {
    size_t tokens;             /* how many; 0 when nothing matched */
    struct view name, country; /* country: whose capital it is, or absent */
    enum gazetteer_kind kind;
    enum gazetteer_form form;
};

/* What is known of a word in lower case, or NULL. */
const struct name_word *gazetteer_word(struct view lower);

/* The longest name of a place that begins at token first, within [first, last), whose
 * first word is word. The case of the tokens is not looked at. */
struct gazetteer_match gazetteer_match(const struct token *tokens, size_t first,
                                       size_t last, const struct name_word *word);

/* A name written as one string, in any case ("n. korea"): the place's usual name, or the
 * absent view. */
struct view gazetteer_name(struct view name);

/* Whether such a name is a city's. */
bool gazetteer_is_city(struct view name);

#endif
