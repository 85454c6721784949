/* Sightings: names as they stand in a text, before it is known whom they mean. */
#ifndef ANNALS_NAMES_SIGHTING_H
#define ANNALS_NAMES_SIGHTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/table.h"
#include "names/gazetteer.h"
#include "names/mention.h"
#include "names/word_class.h"
#include "text/token.h"

/* Longest name in words, and how far a role before or after it is looked for. */
enum { SIGHTING_WORDS_MAX = 16, SIGHTING_ROLE_MAX = 12, SIGHTING_COUNT_MAX = 200000 };

enum sighting_sort {
    SIGHTING_SURE,    /* its type is known from its own words and its surroundings */
    SIGHTING_UNKNOWN, /* a name whose type others must tell; type is a guess */
    SIGHTING_HEAD,    /* "the Service", "the treaty": the head of a fuller name */
    SIGHTING_ACRONYM, /* "CSO" */
    SIGHTING_ECHO,    /* in capitals or a heading: counts if the body has the name */
};

/* Tokens [first, last). */
struct sighting {
    size_t first, last;
    enum entity_type type;
    enum sighting_sort sort;
    int vote; /* how strongly the surroundings take an unknown for type: 0..2 */
    bool adjective;
    bool nation;       /* the place is a country or state */
    size_t owner;      /* index + 1 of whose text it is: "the UN's resolution" */
    bool government;   /* a capital that stands for its country */
    struct view place; /* the gazetteer's name, or absent */
    size_t role_first, role_last; /* tokens; equal when it has none */
    struct view country;          /* said of it, or absent */
    size_t expansion; /* index + 1 of the sighting that an acronym is given for */
    size_t bearer;    /* index + 1, set by bearer_join */
};

struct sighting_list {
    struct sighting *items;
    size_t count, capacity;
};

/* What the search for names knows of a text. */
struct finder {
    struct arena *arena;
    struct text *text;
    const struct name_word **words; /* one a token; NULL for what is not in the tables */
    struct table capitals;          /* words seen with a capital within a sentence */
    struct sighting_list list;
    size_t first, last; /* tokens of the sentence being searched */
    bool *shouted;      /* one a token: stands among words in capitals */
    bool echo;          /* the sentence is a heading in title case */
};

/* The classes of a token's word; 0 outside the text. */
uint32_t finder_classes(const struct finder *finder, size_t token);

static inline const struct token *finder_token(const struct finder *finder, size_t token)
{
    return &finder->text->tokens[token];
}

/* Whether the token is just these lower-case bytes. */
bool finder_is(const struct finder *finder, size_t token, struct view lower);

/* Whether any of the classes are the token's word's. */
static inline bool finder_has(const struct finder *finder, size_t token, uint32_t classes)
{
    return (finder_classes(finder, token) & classes) != 0;
}

/* Whether a token can be a word of a name: a capital, and no word that has one only by
 * its place. */
bool finder_is_name_word(const struct finder *finder, size_t token);

/* Whether a dictionary has the word, and not as a name. */
bool finder_is_common(const struct finder *finder, size_t token);

/* A capital within the word: "iPhone", "MacBook", but not "McNeil". */
bool finder_is_camel(const struct finder *finder, size_t token);

/* A capital letter that stands for a name: "J." */
bool finder_is_initial(const struct finder *finder, size_t token);

/* The kind of markup that the source has put on the token; false where it has none. */
bool finder_hint(const struct finder *finder, size_t token, enum hint_kind *kind);

/* The end of the capital words, with what joins them, that begin at token. */
size_t finder_unit(const struct finder *finder, size_t token);

/* The place that is named at token, its words all with capitals. */
struct gazetteer_match finder_place(const struct finder *finder, size_t token);

/* Whether a comma and a country or region follow, as behind a town. */
bool finder_precedes_place(const struct finder *finder, size_t last);

/* Adds a sighting of tokens [first, last); good until the next one. */
struct sighting *finder_add(struct finder *finder, size_t first, size_t last,
                            enum entity_type type, enum sighting_sort sort);

/* The names in the unit [first, last), one after the other; returns the token behind the
 * last. */
size_t finder_take_unit(struct finder *finder, size_t first, size_t last);

/* Organisations, texts and places by their head words (headed.c): takes one that begins
 * at first and returns the token behind it, or first when there is none. */
size_t finder_take_headed(struct finder *finder, size_t first, size_t last);

/* Where in [first, last) a person's name or title begins after other words; else last. */
size_t finder_person_start(const struct finder *finder, size_t first, size_t last);

/* Persons: takes [first, last) if it is one, by its words and what stands around it;
 * titles before it begin at role. Returns the token behind it, or first. */
size_t finder_take_person(struct finder *finder, size_t role, size_t first, size_t last);

/* A name without a head or a given name: an acronym, a product, or unknown. */
size_t finder_take_other(struct finder *finder, size_t first, size_t last);

/* Looks for the role and country of the person or organisation sighted. */
void finder_role(struct finder *finder, struct sighting *sighting);

/* Fills list with the sightings of the whole text, in order, not overlapping. */
void finder_search(struct finder *finder);

#endif
