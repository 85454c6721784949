/* The tables that gen/name_tables.c makes of words.txt, places.txt and ISO 3166-1. */
#ifndef ANNALS_NAMES_NAME_TABLES_H
#define ANNALS_NAMES_NAME_TABLES_H

#include <stdint.h>

/* A word with its classes, and the names of places that begin with it. */
struct name_word {
    const char *text;
    uint32_t classes;
    uint16_t length;
    uint16_t place_first, place_count; /* in name_place_names */
};

/* A name of a place: its words with single spaces between them, as the tokens are split.
 */
struct name_place_name {
    const char *text;
    uint16_t length, place;
    uint8_t words, form; /* enum gazetteer_form */
};

struct name_place {
    const char *name;
    uint16_t length;
    uint16_t capital_of; /* index + 1 of the country whose capital it is, else 0 */
    uint8_t kind;        /* enum gazetteer_kind */
};

/* Open addressing: index + 1 into name_words, 0 where free. */
extern const uint16_t name_slots[];
extern const uint32_t name_slot_mask;
extern const struct name_word name_words[];
extern const struct name_place_name name_place_names[];
extern const struct name_place name_places[];

#endif
