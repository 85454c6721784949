#include "text/tag_walk.h"

#define BIT(name) CLASS_BIT(WORD_##name)

static bool is_after_base(const struct tag_walk *walk, size_t i)
{
    if (i == 0)
        return false;
    const struct reading *before = &walk->readings[i - 1];
    return before->usual == WORD_TO || before->usual == WORD_MODAL ||
           (before->traits & (TRAIT_DO | TRAIT_NOT | TRAIT_OBJECT)) != 0;
}

/* Whether the word is a finite verb for all that its neighbours may say. */
static bool surely_finite(const struct tag_walk *walk, size_t i)
{
    const struct reading *reading = &walk->readings[i];
    if ((reading->can & TAG_FINITE) == 0 || (reading->can & BIT(NAME)) != 0)
        return false;
    if ((reading->traits & (TRAIT_BE | TRAIT_HAVE | TRAIT_DO)) != 0)
        return (reading->can & BIT(GERUND)) == 0 && !is_after_base(walk, i) &&
               reading->usual != WORD_VERB && reading->usual != WORD_PARTICIPLE;
    if (reading->usual == WORD_MODAL)
        return (reading->can & BIT(NOUN)) == 0 || i == 0 ||
               walk->readings[i - 1].usual != WORD_DETERMINER;
    if ((reading->can & ~(TAG_FINITE | BIT(VERB))) != 0)
        return false;
    return (reading->can & BIT(VERB)) == 0 || !is_after_base(walk, i);
}

/* "the ban on Norland remains in place": no remains of anything. */
static bool is_remaining(const struct tag_walk *walk, size_t i)
{
    static const uint32_t leads = BIT(DETERMINER) | BIT(POSSESSIVE) | BIT(ADJECTIVE);
    return i > 0 && i + 1 < walk->count &&
           view_equal(walk->tokens[i].lower, VIEW("remains")) &&
           (CLASS_BIT(walk->readings[i - 1].usual) & leads) == 0 &&
           (walk->readings[i + 1].can & TAG_FINITE) == 0 &&
           !view_equal(walk->tokens[i + 1].lower, VIEW("of"));
}

/* Whether it may well be one: past or participle behind a noun. */
static bool perhaps_finite(const struct tag_walk *walk, size_t i)
{
    if (is_remaining(walk, i))
        return true;
    static const uint32_t both = BIT(PAST) | BIT(PARTICIPLE);
    const struct reading *reading = &walk->readings[i];
    if (i == 0 || (reading->can & both) != both || reading->compound)
        return false;
    if ((reading->can & BIT(NOUN)) != 0 && reading->noun > reading->verb &&
        reading->lexeme.closed == NULL)
        return false;
    size_t next = tag_look_ahead(walk, i);
    if (next < walk->count && (walk->readings[next].traits & TRAIT_BY) != 0)
        return false;
    const struct reading *before = &walk->readings[i - 1];
    if ((before->traits & (TRAIT_BE | TRAIT_HAVE)) != 0)
        return false;
    return (before->can & (BIT(NOUN) | BIT(NAME) | BIT(PRONOUN) | BIT(ADVERB) |
                           BIT(NUMBER) | BIT(PARTICIPLE))) != 0;
}

/* Words and marks that a finite verb behind them is no longer this segment's. */
bool tag_is_boundary(const struct tag_walk *walk, size_t i)
{
    const struct reading *reading = &walk->readings[i];
    if (reading->can == BIT(PUNCT))
        return !tag_is_quote(walk, i) && !(i > 0 && walk->readings[i - 1].joint);
    if (reading->usual == WORD_SUBORDINATOR || reading->usual == WORD_RELATIVE ||
        (reading->traits & TRAIT_SUBJECT) != 0)
        return true;
    if (reading->can == BIT(PRONOUN) && (reading->traits & TRAIT_OBJECT) == 0 && i > 0 &&
        walk->readings[i - 1].usual == WORD_NOUN)
        return true; /* "the zone it occupies" */
    static const uint32_t opener = BIT(PREPOSITION) | BIT(SUBORDINATOR);
    if ((reading->can & opener) == opener && i + 1 < walk->count &&
        walk->readings[i + 1].usual == WORD_PRONOUN)
        return true; /* "as you are", "after it had" */
    if (reading->usual != WORD_CONJUNCTION || i + 1 >= walk->count)
        return false;
    size_t next = i + 1;
    while (next + 1 < walk->count && next - i < TAG_LOOK_LIMIT &&
           walk->readings[next].usual == WORD_ADVERB)
        next++;
    return (walk->readings[next].can & TAG_FINITE) != 0 &&
           (walk->readings[next].can & BIT(NOUN)) == 0;
}

/* Whether what may be a finite verb stands behind a comma: "the firm, founded in 1921,
 * employs". */
static bool resumes(const struct tag_walk *walk, size_t i)
{
    const struct reading *reading = &walk->readings[i];
    if ((reading->can & TAG_FINITE) == 0 || (reading->can & BIT(NAME)) != 0 ||
        (reading->can & BIT(PREPOSITION)) != 0 ||
        (reading->can & (BIT(ADJECTIVE) | BIT(PAST))) == BIT(ADJECTIVE))
        return false;
    size_t first = i;
    while (first > 0 && i - first < TAG_LOOK_LIMIT &&
           walk->readings[first - 1].usual == WORD_ADVERB)
        first--;
    return first > 0 && tag_byte(walk, first - 1) == ',';
}

static void mark_subordinate(struct tag_walk *walk)
{
    bool subordinate = false;
    for (size_t i = 0; i < walk->count; i++) {
        struct reading *reading = &walk->readings[i];
        if (reading->usual == WORD_SUBORDINATOR || reading->usual == WORD_RELATIVE)
            subordinate = true;
        else if (reading->can == BIT(PUNCT) && tag_is_boundary(walk, i))
            subordinate = false;
        reading->subordinate = subordinate;
    }
}

void tag_look_for_finite(struct tag_walk *walk)
{
    mark_subordinate(walk);
    enum reading_ahead ahead = AHEAD_NONE;
    bool main_later = false;
    for (size_t i = walk->count; i-- > 0;) {
        struct reading *reading = &walk->readings[i];
        reading->ahead = (uint8_t) ahead;
        reading->main_later = main_later;
        bool sure = surely_finite(walk, i);
        if (sure)
            ahead = AHEAD_SURELY;
        else if (ahead == AHEAD_NONE && perhaps_finite(walk, i))
            ahead = AHEAD_PERHAPS;
        else if (tag_is_boundary(walk, i))
            ahead = AHEAD_NONE;
        main_later = main_later || (sure && !reading->subordinate) || resumes(walk, i);
    }
}
