/* Told: what a claim tells by itself, whoever the names in it are. Linking goes by it; no
 * look at the corpus changes it, so it is read once, and kept with the record. */
#ifndef ANNALS_EVENTS_TOLD_H
#define ANNALS_EVENTS_TOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "events/act.h"
#include "events/claim.h"
#include "events/kind.h"

/* A word of a claim's title that is neither a mention's nor the act's. There are many. */
struct told_word {
    uint64_t stem;
    uint32_t start, length; /* bytes of the title */
};

/* A word's length has this bit where it is of a name that no mention covers: its capital
 * says so. */
#define TOLD_CAPITAL UINT32_C(0x80000000)

static inline bool told_is_capital(const struct told_word *word)
{
    return (word->length & TOLD_CAPITAL) != 0;
}

static inline struct view told_text(const struct claim *claim,
                                    const struct told_word *word)
{
    return view_slice(claim->title, word->start,
                      word->start + (word->length & ~TOLD_CAPITAL));
}

struct claim_told {
    enum act act;
    enum kind kind; /* the act's, where that is known */
    uint32_t title_matters,
        passage_matters; /* a bit for each matter (matter.h) that is named */
    bool another_time;   /* the passage says that the act is not the first of its sort */
    struct told_word *words;
    size_t word_count;
};

/* Reads what each of a record's claims tells, where that was not done, into the arena. */
void told_read(struct arena *arena, struct record *record);

#endif
