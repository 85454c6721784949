#include "events/told.h"

#include "base/vector.h"
#include "events/figure.h"
#include "events/linking.h"
#include "events/matter.h"
#include "events/stem.h"
#include "text/lexicon.h"

enum { LOWER_BYTES = 40 };

struct telling {
    struct arena scratch;           /* of one record */
    uint64_t matters[MATTER_COUNT]; /* their nouns' stems */

    /* Of the claim at hand: the words that it tells, and the stems of its names, as its
     * source has them. */
    struct told_word_list {
        struct told_word *items;
        size_t count, capacity;
    } words;
    struct stem_list {
        uint64_t *items;
        size_t count, capacity;
    } names;
};

static void list_name_words(struct telling *telling, const struct claim *claim)
{
    telling->names.count = 0;
    for (size_t i = 0; i < claim->participant_count; i++) {
        if (claim->participants[i].type == ENTITY_TEXT)
            continue; /* "water protocol" tells what happened, too */
        struct view rest = claim->participants[i].name, word;
        uint64_t stem;
        while (stem_next(&rest, &stem, &word))
            *VECTOR_PUSH(&telling->scratch, &telling->names) = stem;
    }
}

static bool is_name_word(const struct telling *telling, uint64_t stem)
{
    for (size_t i = 0; i < telling->names.count; i++)
        if (telling->names.items[i] == stem)
            return true;
    return false;
}

/* Whether a word is written as a name: a capital that no sentence's start explains. */
static bool is_capital(struct view word, bool first)
{
    char lower[LOWER_BYTES];
    if (!ascii_is_upper(word.data[0]) || word.length > sizeof lower)
        return false;
    if (!first)
        return true;
    for (size_t i = 0; i < word.length; i++)
        lower[i] = ascii_lower(word.data[i]);
    struct view bare = { lower, word.length };
    if (word.length > 3 && view_ends(bare, VIEW("s")))
        bare.length--; /* the lexicon has no plurals */
    struct lexeme lexeme = lexicon_find((struct view){ lower, word.length });
    return (!lexeme.known || lexeme.name_only) && !lexicon_find(bare).known;
}

/* Words for one idea are one: "accord" and "deal" are "agreement". */
static uint64_t usual_stem(uint64_t stem, struct view word)
{
    char lower[LOWER_BYTES];
    if (word.length > sizeof lower)
        return stem;
    for (size_t i = 0; i < word.length; i++)
        lower[i] = ascii_lower(word.data[i]);
    return matter_is_agreement((struct view){ lower, word.length })
               ? stem_of(matters[0].noun)
               : stem;
}

/* The title's words but for those of the act, of names that mentions cover, and figures.
 */
static void list_words(struct telling *telling, const struct claim *claim,
                       const struct claim_told *told)
{
    struct view rest = claim->title, word;
    uint64_t stem;
    list_name_words(telling, claim);
    telling->words.count = 0;
    while (stem_next(&rest, &stem, &word)) {
        if (stem_is_stop_word(word) || is_name_word(telling, stem) ||
            figure_is_number(word))
            continue;
        bool capital = is_capital(word, word.data == claim->title.data);
        if (!capital && told->act != ACT_NONE &&
            act_of_word(&telling->scratch, word, told->kind) == told->act)
            continue;
        *VECTOR_PUSH(&telling->scratch, &telling->words) = (struct told_word){
            .stem = capital ? stem : usual_stem(stem, word),
            .start = (uint32_t) (word.data - claim->title.data),
            .length = (uint32_t) word.length | (capital ? TOLD_CAPITAL : 0),
        };
    }
}

static uint32_t matters_in(const struct telling *telling, struct view text)
{
    uint32_t found = 0;
    uint64_t stem;
    struct view word;
    while (stem_next(&text, &stem, &word))
        for (size_t m = 0; m < MATTER_COUNT; m++)
            if (stem == telling->matters[m])
                found |= (uint32_t) 1 << m;
    return found;
}

/* Words that make an act another than one told elsewhere. */
static bool is_another_time(struct view passage)
{
    static const struct view words[] = {
        VIEW_INIT("again"),  VIEW_INIT("second"),  VIEW_INIT("third"),
        VIEW_INIT("fourth"), VIEW_INIT("another"), VIEW_INIT("anew"),
        VIEW_INIT("reopen"), VIEW_INIT("twice"),
    };
    struct view word;
    uint64_t stem;
    while (stem_next(&passage, &stem, &word))
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (view_equal_nocase(words[i], word))
                return true;
    return false;
}

static struct claim_told *tell(struct arena *arena, struct telling *telling,
                               const struct claim *claim)
{
    struct claim_told *told = ARENA_NEW(arena, struct claim_told);
    if (!kind_of_name(claim->kind, &told->kind))
        told->kind = KIND_OTHER;
    told->act = act_of(&telling->scratch, claim, told->kind);
    if (told->act != ACT_NONE && act_kind(told->act) != KIND_OTHER)
        told->kind = act_kind(told->act);
    told->title_matters = matters_in(telling, claim->title);
    told->passage_matters = matters_in(telling, claim->quote.exact);
    told->another_time = is_another_time(claim->quote.exact);
    list_words(telling, claim, told);
    told->word_count = telling->words.count;
    told->words = ARENA_TAKE(arena, struct told_word, told->word_count);
    if (told->word_count > 0)
        memcpy(told->words, telling->words.items, told->word_count * sizeof *told->words);
    return told;
}

void told_read(struct arena *arena, struct record *record)
{
    struct telling telling = { .words.count = 0 };
    for (size_t m = 0; m < MATTER_COUNT; m++)
        telling.matters[m] = stem_of(matters[m].noun);
    for (size_t c = 0; c < record->claims.count; c++)
        if (record->claims.items[c].told == NULL)
            record->claims.items[c].told =
                tell(arena, &telling, &record->claims.items[c]);
    arena_finish(&telling.scratch);
}

void told_fill(struct linking *linking)
{
    const struct timeline *timeline = linking->timeline;
    size_t count = 0;
    for (size_t s = 0; s < timeline->record_count; s++)
        count += timeline->records[s]->claims.count;
    linking->told = ARENA_TAKE(&linking->lasting, struct told_claim, count + 1);
    struct told_claim *told = linking->told;
    for (size_t s = 0; s < timeline->record_count; s++) {
        struct record *record = timeline->records[s];
        told_read(linking->arena, record);
        for (size_t c = 0; c < record->claims.count; c++) {
            const struct claim *claim = &record->claims.items[c];
            *told++ = (struct told_claim){ claim->told, day_number(claim->date.earliest),
                                           day_number(claim->date.latest) };
        }
    }
}

size_t told_names(const struct claim_told *told, uint64_t *out, size_t max)
{
    size_t count = 0;
    for (size_t i = 0; i < told->word_count && count < max; i++)
        if (told_is_capital(&told->words[i]))
            out[count++] = told->words[i].stem;
    return count;
}
