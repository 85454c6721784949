#include "text/tag_walk.h"

#include "text/word_list.h"
#include "text/word_sets.h"

#define BIT(name) CLASS_BIT(WORD_##name)

/* Words before a "to" that goes with nouns. In byte order. */
static const struct view noun_to[] = {
    VIEW_INIT("access"),   VIEW_INIT("according"), VIEW_INIT("addition"),
    VIEW_INIT("amounted"), VIEW_INIT("answer"),    VIEW_INIT("approach"),
    VIEW_INIT("back"),     VIEW_INIT("close"),     VIEW_INIT("contrary"),
    VIEW_INIT("due"),      VIEW_INIT("led"),       VIEW_INIT("object"),
    VIEW_INIT("objected"), VIEW_INIT("opposed"),   VIEW_INIT("owing"),
    VIEW_INIT("prior"),    VIEW_INIT("reaction"),  VIEW_INIT("related"),
    VIEW_INIT("relating"), VIEW_INIT("response"),  VIEW_INIT("return"),
    VIEW_INIT("returned"), VIEW_INIT("similar"),   VIEW_INIT("subject"),
    VIEW_INIT("thanks"),
};

static uint64_t state_of_walk(const struct tag_walk *walk)
{
    uint64_t state = 0;
    state |= walk->verb_behind ? STATE_VERB_BEHIND : 0;
    state |= walk->finite_behind ? STATE_FINITE_BEHIND : 0;
    state |= walk->main_done ? STATE_MAIN_DONE : 0;
    state |= walk->conjunction ? STATE_CONJUNCTION : 0;
    state |= walk->titled ? STATE_TITLED : 0;
    state |= walk->inverted ? STATE_INVERTED : 0;
    state |= walk->bare ? STATE_BARE : 0;
    state |= walk->last_verb != WORD_OTHER ? STATE_LAST_ANY : 0;
    state |= walk->last_passive ? STATE_LAST_PASSIVE : 0;
    switch (walk->last_verb) {
    case WORD_PARTICIPLE:
        return state | STATE_LAST_PARTICIPLE;
    case WORD_PAST:
        return state | STATE_LAST_PAST;
    case WORD_PRESENT:
        return state | STATE_LAST_PRESENT;
    case WORD_VERB:
        return state | STATE_LAST_BASE;
    default:
        return state;
    }
}

static uint64_t state_of_reading(const struct reading *reading)
{
    uint64_t state = 0;
    uint8_t other = reading->noun > reading->verb ? reading->noun : reading->verb;
    state |=
        reading->ahead == AHEAD_SURELY ? STATE_SURELY_AHEAD | STATE_PERHAPS_AHEAD : 0;
    state |= reading->ahead == AHEAD_PERHAPS ? STATE_PERHAPS_AHEAD : 0;
    state |= reading->main_later ? STATE_MAIN_LATER : 0;
    state |= reading->verb > reading->noun ? STATE_VERB_STRONG : 0;
    state |= reading->noun >= reading->verb + 3 ? STATE_NOUN_STRONG : 0;
    state |= reading->noun >= 5 ? STATE_NOUN_COMMON : 0;
    state |= reading->verb >= reading->noun + 4 ? STATE_VERB_VERY : 0;
    state |= reading->adjective > 0 && reading->adjective + 2 >= reading->noun
                 ? STATE_ADJECTIVE_FAIR
                 : 0;
    state |= (reading->traits & TRAIT_SINGULAR) != 0 ? STATE_SINGULAR : 0;
    state |= (reading->can & (BIT(PAST) | BIT(PARTICIPLE))) == BIT(PARTICIPLE)
                 ? STATE_PURE_PARTICIPLE
                 : 0;
    state |= (reading->traits & TRAIT_BE) != 0 ? STATE_BEING : 0;
    state |= (reading->traits & TRAIT_AS) != 0 ? STATE_AS : 0;
    state |= (reading->traits & TRAIT_NAMING) != 0 ? STATE_NAMING : 0;
    state |= reading->adjective > 0 && reading->adjective >= other
                 ? STATE_ADJECTIVE_STRONG
                 : 0;
    state |= reading->joint ? STATE_JOINT : 0;
    state |= tag_is_third(reading) ? STATE_THIRD : 0;
    state |= reading->compound ? STATE_COMPOUND : 0;
    state |= (reading->traits & TRAIT_SAY) != 0 ? STATE_SAY : 0;
    state |= (reading->traits & TRAIT_BASED) != 0 ? STATE_BASED : 0;
    state |= (reading->traits & TRAIT_PARTICLE) != 0 ? STATE_PARTICLE : 0;
    state |= (reading->traits & TRAIT_THAN) != 0 ? STATE_THAN : 0;
    state |= (reading->traits & (TRAIT_HAVE | TRAIT_DO)) != 0 ? STATE_AUXILIARY : 0;
    return state;
}

/* Whether the word stands behind the noun of "under a new deal", at the beginning of a
 * sentence or behind a comma. */
static bool is_preposed(const struct tag_walk *walk, size_t i)
{
    if (i < 3 || walk->readings[i - 1].chosen != WORD_NOUN)
        return false;
    size_t j = i - 2;
    while (j > 0 && i - j < TAG_LOOK_LIMIT && walk->readings[j].chosen == WORD_ADJECTIVE)
        j--;
    static const uint32_t leads = BIT(DETERMINER) | BIT(POSSESSIVE);
    return j > 0 && (CLASS_BIT(walk->readings[j].chosen) & leads) != 0 &&
           walk->readings[j - 1].chosen == WORD_PREPOSITION &&
           (tag_class_before(walk, j - 1, false) & (PLACE_BEGIN | PLACE_COMMA)) != 0;
}

/* "In Rome |I met", "last May |I met": names behind a preposition that opens the
 * sentence, or words of time. */
static bool is_opened(const struct tag_walk *walk, size_t i)
{
    size_t j = i;
    while (j > 0 && i - j < TAG_LOOK_LIMIT && walk->readings[j - 1].chosen == WORD_NAME &&
           !walk->readings[j - 1].time)
        j--;
    if (j > 0 && j == i)
        return walk->readings[j - 1].time;
    return j > 0 && walk->readings[j - 1].chosen == WORD_PREPOSITION &&
           (tag_class_before(walk, j - 1, false) & (PLACE_BEGIN | PLACE_COMMA)) != 0;
}

/* "On 3 May 1911 |masked men": a date behind a preposition that opens the sentence. */
static bool is_fronted(const struct tag_walk *walk, size_t i)
{
    size_t j = i;
    while (j > 0 && i - j < TAG_LOOK_LIMIT &&
           (walk->readings[j - 1].time || walk->tokens[j - 1].kind == TOKEN_NUMBER))
        j--;
    return j > 0 && j < i && walk->readings[j - 1].chosen == WORD_PREPOSITION &&
           (tag_class_before(walk, j - 1, false) & PLACE_BEGIN) != 0;
}

/* "The firm, the board said, |made a loss": who says it stands between two commas. */
static bool is_said_aside(const struct tag_walk *walk, size_t i)
{
    if (i < 4 || tag_byte(walk, i - 1) != ',' ||
        (walk->readings[i - 2].traits & TRAIT_SAY) == 0)
        return false;
    static const uint32_t inside = BIT(NOUN) | BIT(NAME) | BIT(ADJECTIVE) |
                                   BIT(DETERMINER) | BIT(PRONOUN) | BIT(NUMBER) |
                                   BIT(PREPOSITION) | BIT(POSSESSIVE);
    size_t j = i - 2;
    while (j > 0 && i - j < TAG_LOOK_LIMIT + 4 &&
           (CLASS_BIT(walk->readings[j - 1].chosen) & inside) != 0)
        j--;
    return j > 1 && j < i - 2 && tag_byte(walk, j - 1) == ',';
}

/* "the army in 1911 |captured towns", "on 3 May 1911": the figure counts no towns. */
static bool is_behind_year(const struct tag_walk *walk, size_t i)
{
    return i > 1 && walk->tokens[i - 1].kind == TOKEN_NUMBER &&
           walk->tokens[i - 1].end - walk->tokens[i - 1].start == 4 &&
           (walk->readings[i - 2].chosen == WORD_PREPOSITION ||
            walk->readings[i - 2].time);
}

/* "was due to end": behind a form of be, what is more often a verb is one. */
static bool is_due_to(const struct tag_walk *walk, size_t i, size_t to)
{
    return to > 1 && view_equal(walk->tokens[to - 1].lower, VIEW("due")) &&
           (walk->readings[to - 2].traits & TRAIT_BE) != 0 &&
           walk->readings[i].verb > walk->readings[i].noun;
}

/* "left ten people dead or injured": an adjective behind its noun, and "or", or "and"
 * where it tells of harm. */
static bool is_stated(const struct tag_walk *walk, size_t i)
{
    static const struct view harmed[] = { VIEW_INIT("dead"), VIEW_INIT("homeless"),
                                          VIEW_INIT("injured"), VIEW_INIT("missing"),
                                          VIEW_INIT("wounded") };
    if (i < 3 || walk->readings[i - 1].chosen != WORD_CONJUNCTION ||
        (walk->readings[i - 2].chosen != WORD_ADJECTIVE &&
         !WORD_LISTED(harmed, walk->tokens[i - 2].lower)))
        return false;
    enum word_class before = (enum word_class) walk->readings[i - 3].chosen;
    return (before == WORD_NOUN || before == WORD_NUMBER) &&
           (view_equal(walk->tokens[i - 1].lower, VIEW("or")) ||
            WORD_LISTED(harmed, walk->tokens[i - 2].lower));
}

/* "the broken and |mended jar" */
static bool is_paired(const struct tag_walk *walk, size_t i)
{
    static const uint32_t leads = BIT(DETERMINER) | BIT(POSSESSIVE);
    return i >= 3 && walk->readings[i - 1].chosen == WORD_CONJUNCTION &&
           walk->readings[i - 2].chosen == WORD_ADJECTIVE &&
           (walk->readings[i - 2].can & BIT(PARTICIPLE)) != 0 &&
           (CLASS_BIT(walk->readings[i - 3].chosen) & leads) != 0;
}

/* "the deal the two kings |signed" */
static bool is_adjoined(const struct tag_walk *walk, size_t i)
{
    static const uint32_t inside = BIT(NOUN) | BIT(NAME) | BIT(ADJECTIVE) | BIT(NUMBER);
    static const uint32_t leads = BIT(DETERMINER) | BIT(POSSESSIVE);
    size_t j = i;
    while (j > 0 && i - j < TAG_LOOK_LIMIT &&
           (CLASS_BIT(walk->readings[j - 1].chosen) & inside) != 0)
        j--;
    return j > 1 && j < i && (CLASS_BIT(walk->readings[j - 1].chosen) & leads) != 0 &&
           !walk->tokens[j - 1].glued && walk->readings[j - 2].chosen == WORD_NOUN;
}

/* "ordered air and sea |forces": a singular with nothing before it but "and" or a verb
 * that says nothing. */
static bool is_behind_bare(const struct tag_walk *walk, size_t i)
{
    if (i < 2 || walk->readings[i - 1].chosen != WORD_NOUN ||
        walk->readings[i - 1].plural)
        return false;
    const struct reading *before = &walk->readings[i - 2];
    return before->chosen == WORD_CONJUNCTION ||
           (before->chosen == WORD_PAST && (before->sets & VERB_SPEECH) == 0);
}

static uint64_t state_behind(const struct tag_walk *walk, size_t i)
{
    size_t j;
    uint64_t state = 0;
    if (tag_look_back(walk, i, true, &j)) {
        uint32_t traits = walk->readings[j].traits;
        state |= (traits & TRAIT_BE) != 0 ? STATE_BE : 0;
        state |= (traits & TRAIT_HAVE) != 0 ? STATE_HAVE : 0;
        state |= (traits & TRAIT_DO) != 0 ? STATE_DO : 0;
        state |= (traits & (TRAIT_SUBJECT | TRAIT_IT)) != 0 ? STATE_SUBJECT : 0;
        if (walk->readings[j].chosen == WORD_TO && j > 0 &&
            WORD_LISTED(noun_to, walk->tokens[j - 1].lower) && !is_due_to(walk, i, j))
            state |= STATE_TO_NOUN;
    }
    if (tag_look_back(walk, i, false, &j)) {
        state |= (walk->readings[j].traits & TRAIT_BUT) != 0 ? STATE_AFTER_BUT : 0;
        state |= (walk->readings[j].traits & TRAIT_SUCH) != 0 ? STATE_AFTER_SUCH : 0;
        state |= walk->readings[j].can == BIT(PRONOUN) ? STATE_PURE_PRONOUN : 0;
    }
    state |= is_stated(walk, i) ? STATE_STATED : 0;
    state |= is_adjoined(walk, i) ? STATE_ADJOINED : 0;
    state |= is_paired(walk, i) ? STATE_PAIRED : 0;
    state |= is_behind_bare(walk, i) ? STATE_BARE_NOUN : 0;
    if (is_preposed(walk, i))
        state |= STATE_PREPOSED;
    if (is_opened(walk, i))
        state |= STATE_OPENED;
    if (is_said_aside(walk, i))
        state |= STATE_SAID_ASIDE;
    if (is_behind_year(walk, i))
        state |= STATE_YEAR_BEHIND;
    if (is_fronted(walk, i))
        state |= STATE_FRONTED;
    if (tag_look_back(walk, i, false, &j) &&
        (CLASS_BIT(walk->readings[j].chosen) & (BIT(NOUN) | BIT(NAME))) != 0 &&
        tag_agrees(walk, j, i))
        state |= STATE_AGREES;
    else if (tag_look_back(walk, i, true, &j) &&
             (CLASS_BIT(walk->readings[j].chosen) &
              (BIT(NOUN) | BIT(NAME) | BIT(PRONOUN))) != 0 &&
             tag_agrees(walk, j, i))
        state |= STATE_AGREES;
    return state;
}

/* Whether of the words ahead of one that may open a clause one alone can be a finite
 * verb: then that is the sentence's, and no clause is opened. */
static bool has_one_ahead(const struct tag_walk *walk, size_t i)
{
    enum { AHEAD_WORDS = 24 };
    static const uint32_t finite = BIT(PAST) | BIT(PRESENT) | BIT(MODAL);
    int count = 0;
    size_t stop = walk->count - i > AHEAD_WORDS ? i + AHEAD_WORDS : walk->count;
    for (size_t j = i + 1; j < stop && count < 2; j++) {
        const struct reading *here = &walk->readings[j];
        if (here->usual == WORD_RELATIVE)
            return count == 1; /* "was held, at which he spoke" */
        bool noun = (here->can & BIT(NOUN)) != 0 && here->noun >= here->verb;
        bool led = (walk->readings[j - 1].traits & (TRAIT_BE | TRAIT_HAVE)) != 0;
        count += (here->can & finite) != 0 && !noun && !led;
    }
    return count == 1 && stop == walk->count;
}

/* "until signing |of the pact", but "after hearing |of it". */
static bool is_act_of(const struct tag_walk *walk, size_t i, size_t next)
{
    static const struct view taking[] = {
        VIEW_INIT("approving"), VIEW_INIT("boasting"), VIEW_INIT("complaining"),
        VIEW_INIT("disposing"), VIEW_INIT("dreaming"), VIEW_INIT("dying"),
        VIEW_INIT("hearing"),   VIEW_INIT("knowing"),  VIEW_INIT("learning"),
        VIEW_INIT("reminding"), VIEW_INIT("speaking"), VIEW_INIT("talking"),
        VIEW_INIT("telling"),   VIEW_INIT("thinking"), VIEW_INIT("tiring"),
        VIEW_INIT("warning"),
    };
    return (walk->readings[i].can & BIT(GERUND)) != 0 && next < walk->count &&
           view_equal(walk->tokens[next].lower, VIEW("of")) &&
           !WORD_LISTED(taking, walk->tokens[i].lower);
}

static uint64_t state_next(const struct tag_walk *walk, size_t i, size_t next)
{
    uint64_t state = tag_begins_object(walk, next) ? STATE_OBJECT_NEXT : 0;
    static const uint32_t opener = BIT(PREPOSITION) | BIT(SUBORDINATOR);
    if ((walk->readings[i].can & opener) == opener && has_one_ahead(walk, i))
        state |= STATE_ONE_AHEAD;
    state |= is_act_of(walk, i, next) ? STATE_OF_NEXT : 0;
    if (next >= walk->count)
        return state;
    state |= walk->readings[next].time ? STATE_TIME_NEXT : 0;
    state |= walk->readings[next].plural ? STATE_PLURAL_NEXT : 0;
    if (view_equal(walk->tokens[i].lower, VIEW("dates")) &&
        (view_equal(walk->tokens[next].lower, VIEW("from")) ||
         view_equal(walk->tokens[next].lower, VIEW("back"))))
        state |= STATE_DATES;
    state |= tag_is_third(&walk->readings[next]) ? STATE_THIRD_NEXT : 0;
    state |= (walk->readings[next].traits & TRAIT_SUBJECT) != 0 ? STATE_SUBJECT_NEXT : 0;
    state |= tag_goes_on_noun(&walk->readings[next]) ? STATE_NOUNS_NEXT : 0;
    state |= (walk->readings[next].traits & TRAIT_BY) != 0 ? STATE_BY_NEXT : 0;
    state |= walk->tokens[i].capital ? STATE_CAPITAL : 0;
    return state;
}

/* "entered into force", "served as a school", "led to a union": so used the verb has no
 * passive that news would write. */
static bool is_intransitive_with(const struct tag_walk *walk, size_t i)
{
    static const struct {
        struct view past, next[4];
    } uses[] = {
        { VIEW_INIT("entered"), { VIEW_INIT("into") } },
        { VIEW_INIT("led"), { VIEW_INIT("to") } },
        { VIEW_INIT("retired"), { VIEW_INIT("in"), VIEW_INIT("from"), VIEW_INIT("to") } },
        { VIEW_INIT("served"),
          { VIEW_INIT("as"), VIEW_INIT("in"), VIEW_INIT("until"), VIEW_INIT("under") } },
        { VIEW_INIT("worked"),
          { VIEW_INIT("as"), VIEW_INIT("in"), VIEW_INIT("for"), VIEW_INIT("at") } },
    };
    if (i + 1 >= walk->count)
        return false;
    struct view next = walk->tokens[i + 1].lower;
    for (size_t use = 0; use < sizeof uses / sizeof *uses; use++)
        for (size_t j = 0; j < 4 && uses[use].next[j].length > 0; j++)
            if (view_equal(walk->tokens[i].lower, uses[use].past) &&
                view_equal(next, uses[use].next[j]))
                return true;
    return false;
}

static uint64_t state_of_verb(const struct tag_walk *walk, size_t i)
{
    const struct reading *reading = &walk->readings[i];
    uint64_t state = 0;
    if ((reading->can & TAG_VERBAL) != 0) {
        state |= (reading->sets & VERB_SPEECH) != 0 ? STATE_SPEECH : 0;
        bool intransitive =
            (reading->sets & VERB_INTRANSITIVE) != 0 ||
            ((reading->can & BIT(PAST)) != 0 && is_intransitive_with(walk, i));
        state |= intransitive ? STATE_INTRANSITIVE : 0;
    }
    size_t j;
    if ((reading->can & BIT(SUBORDINATOR)) != 0 && tag_look_back(walk, i, true, &j) &&
        (walk->readings[j].can & (TAG_VERBAL | BIT(NOUN))) != 0)
        state |= (walk->readings[j].sets & VERB_SPEECH) != 0 || walk->told ||
                         (walk->said && walk->readings[j].time)
                     ? STATE_SPEECH
                     : 0;
    return state;
}

struct tag_context tag_context_of(const struct tag_walk *walk, size_t i)
{
    const struct reading *reading = &walk->readings[i];
    size_t next = tag_look_ahead(walk, i);
    return (struct tag_context){
        .can = reading->can,
        .before = tag_class_before(walk, i, false),
        .behind = tag_class_before(walk, i, true),
        .next = next < walk->count ? walk->readings[next].can : PLACE_END,
        .state = state_of_walk(walk) | state_of_reading(reading) | state_behind(walk, i) |
                 state_next(walk, i, next) | state_of_verb(walk, i),
    };
}
