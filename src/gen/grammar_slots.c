/* Writes the slots that words are found in by their keys: a perfect hash. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gen/grammar_write.h"
#include "text/word_key.h"
#include "timex/word_slot.h"

enum { SLOT_MAX = 1 << WORD_SLOT_BITS, SLOT_LEAST = 64 };

struct slots {
    size_t count;        /* a power of two */
    int words[SLOT_MAX]; /* 0 is empty */
    uint16_t multipliers[WORD_GROUPS];
};

static uint64_t hash_of(const struct word *word)
{
    return word_hash(word_key(word->text, strlen(word->text)));
}

/* Whether a word of the list belongs to the group. */
static int is_of_group(const struct numbered *list, int i, size_t group)
{
    return list->words[i] != NULL && word_group_of(hash_of(list->words[i])) == group;
}

/* Puts the group's words in; those put in are taken out again when one finds its slot
 * taken. */
static int place_group(struct slots *slots, const struct numbered *list, size_t group,
                       uint16_t multiplier)
{
    int last = 1, good = 1;
    for (; last < list->count && good; last++) {
        if (!is_of_group(list, last, group))
            continue;
        int *slot = &slots->words[word_slot_of(hash_of(list->words[last]), multiplier,
                                               slots->count)];
        good = *slot == 0;
        if (good)
            *slot = last;
    }
    for (int i = 1; i < last - 1 && !good; i++)
        if (is_of_group(list, i, group))
            slots
                ->words[word_slot_of(hash_of(list->words[i]), multiplier, slots->count)] =
                0;
    return good;
}

/* Finds the group's multiplier. */
static int settle_group(struct slots *slots, const struct numbered *list, size_t group)
{
    for (int i = 1; i <= UINT16_MAX; i += 2)
        if (place_group(slots, list, group, (uint16_t) i)) {
            slots->multipliers[group] = (uint16_t) i;
            return 1;
        }
    return 0;
}

/* Settles the groups, those with the most words first, while there is room. */
static int fill_slots(struct slots *slots, const struct numbered *list)
{
    int sizes[WORD_GROUPS] = { 0 };
    int largest = 0;
    memset(slots->words, 0, sizeof slots->words);
    for (int i = 1; i < list->count; i++)
        if (list->words[i] != NULL) {
            int size = ++sizes[word_group_of(hash_of(list->words[i]))];
            largest = size > largest ? size : largest;
        }
    for (int size = largest; size > 0; size--)
        for (size_t group = 0; group < WORD_GROUPS; group++)
            if (sizes[group] == size && !settle_group(slots, list, group))
                return 0;
    return 1;
}

/* The key that the slot's word has; 0 of an empty one. */
static uint64_t slot_key(const struct slots *slots, const struct numbered *list, size_t i)
{
    const struct word *word = list->words[slots->words[i]];
    return word != NULL ? word_key(word->text, strlen(word->text)) : 0;
}

unsigned grammar_write_slots(FILE *out, const struct numbered *list)
{
    static struct slots slots;
    slots.count = SLOT_LEAST;
    while (slots.count <= SLOT_MAX &&
           (slots.count <= (size_t) list->count || !fill_slots(&slots, list)))
        slots.count *= 2;
    if (slots.count > SLOT_MAX) {
        fprintf(stderr, "grammar: too many words for %d slots\n", SLOT_MAX);
        exit(3);
    }
    fprintf(out, "static const uint64_t slot_keys[] = {");
    for (size_t i = 0; i < slots.count; i++)
        fprintf(out, "%sUINT64_C(0x%llx),", i % 4 == 0 ? "\n    " : " ",
                (unsigned long long) slot_key(&slots, list, i));
    fprintf(out, "\n};\n\nstatic const uint16_t slot_words[] = {");
    for (size_t i = 0; i < slots.count; i++)
        fprintf(out, "%s%d,", i % 24 == 0 ? "\n    " : " ", slots.words[i]);
    fprintf(out, "\n};\n\nstatic const uint16_t multipliers[] = {");
    for (size_t i = 0; i < WORD_GROUPS; i++)
        fprintf(out, "%s%d,", i % 24 == 0 ? "\n    " : " ", slots.multipliers[i]);
    fprintf(out, "\n};\n\n");
    return (unsigned) slots.count;
}
