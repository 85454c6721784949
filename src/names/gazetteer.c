#include "names/gazetteer.h"

#include <string.h>

#include "names/word_class.h"

const struct name_word *gazetteer_word(struct view lower)
{
    uint32_t slot = word_class_hash(lower.data, lower.length) & name_slot_mask;
    for (; name_slots[slot] != 0; slot = (slot + 1) & name_slot_mask) {
        const struct name_word *word = &name_words[name_slots[slot] - 1];
        if (word->length == lower.length &&
            memcmp(word->text, lower.data, lower.length) == 0)
            return word;
    }
    return NULL;
}

/* Whether the tokens from first on are just the words of the name. */
static bool name_fits(const struct name_place_name *name, const struct token *tokens,
                      size_t first)
{
    struct view rest = { name->text, name->length };
    for (size_t i = 0; i < name->words; i++)
        if (!view_equal(view_cut(&rest, ' '), tokens[first + i].lower))
            return false;
    return true;
}

struct gazetteer_match gazetteer_match(const struct token *tokens, size_t first,
                                       size_t last, const struct name_word *word)
{
    struct gazetteer_match match = { .tokens = 0 };
    if (word == NULL)
        return match;
    for (size_t i = 0; i < word->place_count; i++) {
        const struct name_place_name *name = &name_place_names[word->place_first + i];
        if (name->words > last - first || !name_fits(name, tokens, first))
            continue;
        const struct name_place *place = &name_places[name->place];
        match.tokens = name->words; /* the longest stand first */
        match.name = (struct view){ place->name, place->length };
        if (place->capital_of != 0) {
            const struct name_place *country = &name_places[place->capital_of - 1];
            match.country = (struct view){ country->name, country->length };
        }
        match.kind = (enum gazetteer_kind) place->kind;
        match.form = (enum gazetteer_form) name->form;
        return match;
    }
    return match;
}

/* The place that a name written as one string has, or NULL. */
static const struct name_place *find_place(struct view name)
{
    char lower[64];
    if (name.length == 0 || name.length > sizeof lower)
        return NULL;
    for (size_t i = 0; i < name.length; i++)
        lower[i] = ascii_lower(name.data[i]);
    struct view wanted = { lower, name.length };
    const struct name_word *word =
        gazetteer_word(view_slice(wanted, 0, view_find_byte(wanted, ' ', 0)));
    for (size_t i = 0; word != NULL && i < word->place_count; i++) {
        const struct name_place_name *row = &name_place_names[word->place_first + i];
        if (view_equal((struct view){ row->text, row->length }, wanted))
            return &name_places[row->place];
    }
    return NULL;
}

struct view gazetteer_name(struct view name)
{
    const struct name_place *place = find_place(name);
    return place != NULL ? (struct view){ place->name, place->length }
                         : (struct view){ NULL, 0 };
}

bool gazetteer_is_city(struct view name)
{
    const struct name_place *place = find_place(name);
    return place != NULL && (enum gazetteer_kind) place->kind == GAZETTEER_CITY;
}
