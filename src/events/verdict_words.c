#include "base/vector.h"
#include "events/linking.h"
#include "events/pattern.h"
#include "events/stem.h"

/* What each part says; {1} and {2} are filled in. */
static const struct view words_of_parts[VERDICT_PARTS] = {
    [VERDICT_DATE] = VIEW_INIT("the dates fit: {1} and {2}"),
    [VERDICT_ACT] = VIEW_INIT("both tell of {1}"),
    [VERDICT_KIND] = VIEW_INIT("what happened is alike: {1} and {2}"),
    [VERDICT_WORDS] = VIEW_INIT("both titles have {1}"),
    [VERDICT_NAMES] = VIEW_INIT("both name {1}"),
    [VERDICT_DATES_DIFFER] = VIEW_INIT("the dates cannot both be: {1} and {2}"),
    [VERDICT_FACTS_DIFFER] = VIEW_INIT("one is {1}, the other {2}"),
    [VERDICT_ACTS_DIFFER] = VIEW_INIT("one tells of {1}, the other of {2}"),
    [VERDICT_KINDS_DIFFER] = VIEW_INIT("what happened differs: {1} and {2}"),
    [VERDICT_OBJECTS_DIFFER] = VIEW_INIT("beside the names no word is in both titles"),
    [VERDICT_PERSONS_DIFFER] = VIEW_INIT("they name different persons"),
    [VERDICT_NAMES_DIFFER] = VIEW_INIT("each names who is not in the other"),
    [VERDICT_PLACES_DIFFER] = VIEW_INIT("the places differ"),
    [VERDICT_SAYINGS_DIFFER] = VIEW_INIT("different things were said"),
    [VERDICT_ONE_SOURCE] = VIEW_INIT("one source tells both, each by itself"),
};

static struct view called_name(const struct linking *linking, const struct called *called)
{
    return called->entity != LINKING_NONE ? linking->entities.items[called->entity].name
                                          : called->text;
}

static struct view both_names(const struct linking *linking, const struct feature *a,
                              const struct feature *b, struct arena *arena)
{
    struct shared_names shared = features_shared_names(a, b);
    if (shared.best == NULL)
        return VIEW("nobody");
    struct view first = called_name(linking, shared.best);
    if (shared.second == NULL)
        return first;
    struct view second = called_name(linking, shared.second);
    size_t others = shared.strong + shared.weak - 2;
    return arena_format(arena, "%.*s and %.*s%s", VIEW_ARG(first), VIEW_ARG(second),
                        others > 0 ? " and others" : "");
}

/* The words that both titles have, as a's has them: "protocol", "water". */
static struct view both_words(const struct feature *a, const struct feature *b,
                              struct arena *arena)
{
    struct view rest = a->claim->title, word, found = { NULL, 0 };
    uint64_t stem;
    while (stem_next(&rest, &stem, &word))
        if (features_has(a->words, a->word_count, stem) &&
            features_has(b->words, b->word_count, stem))
            found = found.length == 0 ? arena_format(arena, "\"%.*s\"", VIEW_ARG(word))
                                      : arena_format(arena, "%.*s, \"%.*s\"",
                                                     VIEW_ARG(found), VIEW_ARG(word));
    return found.length > 0 ? found : VIEW("words for one idea");
}

static struct view act_or_kind(const struct feature *feature)
{
    return feature->act != ACT_NONE ? act_noun(feature->act) : kind_name(feature->kind);
}

static void fill_values(const struct linking *linking, const struct feature *a,
                        const struct feature *b, enum verdict_part part,
                        struct arena *arena, struct view values[2])
{
    if (part == VERDICT_DATE || part == VERDICT_DATES_DIFFER) {
        values[0] = date_display(arena, &a->claim->date);
        values[1] = date_display(arena, &b->claim->date);
    } else if (part == VERDICT_NAMES) {
        values[0] = both_names(linking, a, b, arena);
    } else if (part == VERDICT_WORDS) {
        values[0] = both_words(a, b, arena);
    } else if (part == VERDICT_FACTS_DIFFER) {
        values[0] = claim_factuality_name(a->claim->factuality);
        values[1] = claim_factuality_name(b->claim->factuality);
    } else {
        values[0] = act_or_kind(a);
        values[1] = act_or_kind(b);
    }
}

void verdict_tell(const struct linking *linking, const struct feature *a,
                  const struct feature *b, const struct verdict *verdict,
                  struct arena *arena, struct evidence_list *out)
{
    for (size_t part = 0; part < VERDICT_PARTS; part++) {
        if (verdict->weights[part] == 0)
            continue;
        struct view values[2] = { { NULL, 0 }, { NULL, 0 } };
        fill_values(linking, a, b, (enum verdict_part) part, arena, values);
        *VECTOR_PUSH(arena, out) =
            (struct evidence){ verdict->weights[part],
                               pattern_fill(arena, words_of_parts[part], values, 2) };
    }
}
