/* What claims tell by themselves: their acts, and the words of their titles. No look at
 * the corpus changes it, so it is read once. */
#include "base/vector.h"
#include "events/figure.h"
#include "events/linking.h"
#include "events/matter.h"
#include "events/stem.h"
#include "text/lexicon.h"

enum { LOWER_BYTES = 40 };

struct telling {
    struct linking *linking;
    struct told_word_list {
        struct told_word *items;
        size_t count, capacity;
    } words;

    /* Stems of the names of the claim at hand, as its source has them. */
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
            *VECTOR_PUSH(&telling->linking->scratch, &telling->names) = stem;
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
                       const struct told_claim *told)
{
    struct linking *linking = telling->linking;
    struct view rest = claim->title, word;
    uint64_t stem;
    list_name_words(telling, claim);
    while (stem_next(&rest, &stem, &word)) {
        if (stem_is_stop_word(word) || is_name_word(telling, stem) ||
            figure_is_number(word))
            continue;
        bool capital = is_capital(word, word.data == claim->title.data);
        if (!capital && told->act != ACT_NONE &&
            act_of_word(&linking->scratch, word, told->kind) == told->act)
            continue;
        *VECTOR_PUSH(&linking->lasting, &telling->words) = (struct told_word){
            .stem = capital ? stem : usual_stem(stem, word),
            .text = word,
            .capital = capital,
        };
    }
}

static void tell(struct telling *telling, const struct claim *claim,
                 struct told_claim *told)
{
    if (!kind_of_name(claim->kind, &told->kind))
        told->kind = KIND_OTHER;
    told->act = act_of(&telling->linking->scratch, claim, told->kind);
    if (told->act != ACT_NONE && act_kind(told->act) != KIND_OTHER)
        told->kind = act_kind(told->act);
    told->earliest = day_number(claim->date.earliest);
    told->latest = day_number(claim->date.latest);
    told->first = telling->words.count;
    list_words(telling, claim, told);
    told->count = telling->words.count - told->first;
}

void told_fill(struct linking *linking)
{
    const struct timeline *timeline = linking->timeline;
    struct telling telling = { .linking = linking };
    size_t count = 0;
    for (size_t s = 0; s < timeline->record_count; s++)
        count += timeline->records[s]->claims.count;
    linking->told = ARENA_TAKE(&linking->lasting, struct told_claim, count + 1);
    struct told_claim *told = linking->told;
    for (size_t s = 0; s < timeline->record_count; s++)
        for (size_t c = 0; c < timeline->records[s]->claims.count; c++)
            tell(&telling, &timeline->records[s]->claims.items[c], told++);
    linking->told_words = telling.words.items;
}

size_t told_names(const struct linking *linking, const struct told_claim *told,
                  uint64_t *out, size_t max)
{
    size_t count = 0;
    for (size_t i = 0; i < told->count && count < max; i++)
        if (linking->told_words[told->first + i].capital)
            out[count++] = linking->told_words[told->first + i].stem;
    return count;
}
