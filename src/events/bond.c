#include "events/bond.h"

#include "events/matter.h"
#include "events/pattern.h"
#include "events/stem.h"

/* Days within which bonds of each sort hold. */
enum { NEAR_DAYS = 3, ANSWER_DAYS = 60, REPORT_DAYS = 30, SHARE_DAYS = 400 };

/* {1} is a noun of the matters or the name of an entity, {2} another name, {3} how far
 * apart the events are: "ten weeks apart". */
static const struct {
    struct view forth, back; /* what the later event says, what the earlier one */
    struct view reason;
} bonds[BOND_COUNT] = {
    [BOND_FOLLOWS] = { VIEW_INIT("follows up on"), VIEW_INIT("is followed up by"),
                       VIEW_INIT("the later passage speaks of the {1}; both name {2}, "
                                 "{3}") },
    [BOND_RESPONDS] = { VIEW_INIT("responds to"), VIEW_INIT("is responded to by"),
                        VIEW_INIT("the later is an answer that names {1}, {3}") },
    [BOND_REPORTS] = { VIEW_INIT("reports on"), VIEW_INIT("is reported by"),
                       VIEW_INIT("what was said or published tells of it; both name {1}, "
                                 "{3}") },
    [BOND_STEP] = { VIEW_INIT("is a step of"), VIEW_INIT("includes"),
                    VIEW_INIT("what was said or agreed where they met: both name {1} "
                              "and {2}, {3}") },
    [BOND_MATTER] = { VIEW_INIT("same matter"), VIEW_INIT("same matter"),
                      VIEW_INIT("both tell of an agreement of {1} and {2}, {3}") },
    [BOND_STORY] = { VIEW_INIT("same story"), VIEW_INIT("same story"),
                     VIEW_INIT("one source tells both of {1}, {3}") },
    [BOND_SHARES] = { VIEW_INIT("shares names"), VIEW_INIT("shares names"),
                      VIEW_INIT("both name {1} and {2}, {3}") },
};

struct named *bonds_name_matters(struct linking *linking)
{
    struct named *named =
        ARENA_TAKE(&linking->scratch, struct named, linking->feature_count);
    for (size_t i = 0; i < linking->feature_count; i++)
        named[i] = (struct named){ linking->told[i].told->title_matters,
                                   linking->told[i].told->passage_matters };
    return named;
}

static bool has_family(uint32_t found, enum matter_family family)
{
    for (size_t m = 0; m < MATTER_COUNT; m++)
        if (matters[m].family == family && (found >> m & 1) != 0)
            return true;
    return false;
}

/* The entities that two claims share. */
struct shared {
    unsigned places, others, weight;
    size_t first, second; /* the most telling ones, or LINKING_NONE */
};

static unsigned weight_of(const struct feature *feature, size_t entity)
{
    for (size_t i = 0; i < feature->called_count; i++)
        if (feature->called[i].entity == entity)
            return feature->called[i].weight;
    return 0;
}

static struct shared shared_entities(const struct linking *linking,
                                     const struct feature *a, const struct feature *b)
{
    struct shared shared = { .first = LINKING_NONE, .second = LINKING_NONE };
    unsigned best = 0, next = 0;
    for (size_t i = 0, j = 0; i < a->entity_count && j < b->entity_count;) {
        size_t entity = a->entities[i];
        if (entity != b->entities[j]) {
            *(entity < b->entities[j] ? &i : &j) += 1;
            continue;
        }
        i++, j++;
        bool place = linking->entities.items[entity].type == ENTITY_PLACE;
        *(place ? &shared.places : &shared.others) += 1;
        unsigned weight = weight_of(a, entity);
        shared.weight += weight;
        if (weight > best) {
            next = best;
            shared.second = shared.first;
            best = weight;
            shared.first = entity;
        } else if (weight > next) {
            next = weight;
            shared.second = entity;
        }
    }
    return shared;
}

static int32_t days_between(const struct feature *a, const struct feature *b)
{
    int32_t gap = b->earliest - a->latest;
    int32_t back = a->earliest - b->latest;
    return gap > 0 ? gap : back > 0 ? back : 0;
}

/* The matter that the earlier event made and the later one's passage speaks of. */
static bool follows(const struct feature *earlier, uint32_t both,
                    const struct shared *shared, uint32_t *what)
{
    static const bool makes[KIND_COUNT] = {
        [KIND_LAW] = true,  [KIND_AGREEMENT] = true, [KIND_DECISION] = true,
        [KIND_VOTE] = true, [KIND_SANCTION] = true,  [KIND_TRIAL] = true,
    };
    if (!makes[earlier->kind] || (shared->others == 0 && shared->places < 2))
        return false;
    for (size_t m = 0; m < MATTER_COUNT; m++)
        if ((both >> m & 1) != 0) {
            *what = BOND_MATTERS | (uint32_t) m;
            return true;
        }
    return false;
}

/* An answer: a refusal, a protest or an appeal against what somebody did before. */
static bool responds(const struct feature *earlier, const struct feature *later,
                     const struct shared *shared, int32_t days)
{
    static const bool answers[KIND_COUNT] = {
        [KIND_REFUSAL] = true,
        [KIND_PROTEST] = true,
        [KIND_GRANT] = true,
    };
    return answers[later->kind] && !answers[earlier->kind] && days <= ANSWER_DAYS &&
           earlier->latest <= later->earliest && shared->others > 0 &&
           features_share_word(earlier, later);
}

/* What was said or published after an event, in words of the event. */
static bool reports(const struct feature *earlier, const struct feature *later,
                    const struct shared *shared, int32_t days)
{
    static const bool tells[KIND_COUNT] = {
        [KIND_STATEMENT] = true,
        [KIND_REPORT] = true,
        [KIND_PUBLICATION] = true,
    };
    return tells[later->kind] && !tells[earlier->kind] && days <= REPORT_DAYS &&
           earlier->earliest <= later->latest && shared->others + shared->places > 1 &&
           features_share_word(earlier, later);
}

/* What was done at a meeting, or at a visit. */
static bool is_step(const struct feature *a, const struct feature *b,
                    const struct shared *shared, int32_t days)
{
    bool meeting = a->kind == KIND_MEETING || a->kind == KIND_VISIT;
    static const bool steps[KIND_COUNT] = {
        [KIND_AGREEMENT] = true,
        [KIND_STATEMENT] = true,
        [KIND_DECISION] = true,
        [KIND_VOTE] = true,
    };
    return meeting && steps[b->kind] && days <= NEAR_DAYS &&
           shared->others + shared->places > 1;
}

/* Between the middles of two spans; 0 when one holds the other's. */
static int32_t days_between_middles(const struct feature *a, const struct feature *b)
{
    int32_t one = a->earliest + (a->latest - a->earliest) / 2;
    int32_t other = b->earliest + (b->latest - b->earliest) / 2;
    bool within = (a->earliest <= other && other <= a->latest) ||
                  (b->earliest <= one && one <= b->latest);
    return within ? 0 : one > other ? one - other : other - one;
}

static int32_t wider_span(const struct feature *a, const struct feature *b)
{
    int32_t one = feature_days(a), other = feature_days(b);
    return one > other ? one : other;
}

/* The sort of bond; BOND_COUNT when there is none. *what is a matter that ties them. */
static enum bond sort_of_bond(const struct feature *a, const struct feature *b,
                              const struct named *of_a, const struct named *of_b,
                              const struct shared *shared, uint32_t *what, bool *swapped)
{
    int32_t days = days_between(a, b);
    unsigned names = shared->others + shared->places;
    *swapped = false;
    if (follows(a, of_a->title & of_b->passage, shared, what))
        return BOND_FOLLOWS;
    if (responds(a, b, shared, days))
        return BOND_RESPONDS;
    if (reports(a, b, shared, days))
        return BOND_REPORTS;
    if (is_step(a, b, shared, days))
        return BOND_STEP;
    *swapped = days == 0 && is_step(b, a, shared, days);
    if (*swapped)
        return BOND_STEP;
    if (names >= 2 && has_family(of_a->title, MATTER_AGREEMENT) &&
        has_family(of_b->title, MATTER_AGREEMENT))
        return BOND_MATTER;
    if (a->ref.source == b->ref.source && days <= NEAR_DAYS && shared->others > 0 &&
        (shared->others > 1 || features_share_word(a, b)))
        return BOND_STORY;
    return shared->others >= 2 && days <= SHARE_DAYS ? BOND_SHARES : BOND_COUNT;
}

bool bond_find(const struct linking *linking, const struct named *named, size_t a,
               size_t b, struct bond_found *out, bool *swapped)
{
    const struct feature *one = &linking->features[a], *other = &linking->features[b];
    struct shared shared = shared_entities(linking, one, other);
    if (shared.first == LINKING_NONE)
        return false;
    uint32_t what = BOND_NOTHING;
    out->bond = sort_of_bond(one, other, &named[a], &named[b], &shared, &what, swapped);
    if (out->bond == BOND_COUNT)
        return false;
    out->days = days_between_middles(one, other);
    out->span = wider_span(one, other);
    out->weight = shared.weight;
    out->first = (uint32_t) shared.first;
    out->second = shared.second != LINKING_NONE ? (uint32_t) shared.second : BOND_NOTHING;
    if (what != BOND_NOTHING) {
        out->second = out->first;
        out->first = what;
    }
    return true;
}

struct view bond_forth(enum bond bond)
{
    return bonds[bond].forth;
}

struct view bond_back(enum bond bond)
{
    return bonds[bond].back;
}

/* "at the same time", "two days apart", "ten weeks apart", "three years apart": in no
 * finer unit than the dates are given in. */
static struct view tell_apart(struct arena *arena, const struct bond_found *found)
{
    enum { WEEK = 7, MONTH = 30, YEAR = 365, DAYS_UNTIL = 14, WEEKS_UNTIL = 92 };
    static const struct view numbers[] = {
        VIEW_INIT("no"),     VIEW_INIT("one"),  VIEW_INIT("two"), VIEW_INIT("three"),
        VIEW_INIT("four"),   VIEW_INIT("five"), VIEW_INIT("six"), VIEW_INIT("seven"),
        VIEW_INIT("eight"),  VIEW_INIT("nine"), VIEW_INIT("ten"), VIEW_INIT("eleven"),
        VIEW_INIT("twelve"),
    };
    int32_t days = found->days, span = found->span, unit = 1;
    if (days >= 2 * YEAR || span >= YEAR)
        unit = YEAR;
    else if (days >= WEEKS_UNTIL || span >= MONTH - 2)
        unit = MONTH;
    else if (days >= DAYS_UNTIL || span >= WEEK)
        unit = WEEK;
    const char *name = unit == 1       ? "day"
                       : unit == WEEK  ? "week"
                       : unit == MONTH ? "month"
                                       : "year";
    size_t number = (size_t) ((days + unit / 2) / unit);
    if (number == 0)
        return VIEW("at the same time");
    if (number < sizeof numbers / sizeof *numbers)
        return arena_format(arena, "%.*s %s%s apart", VIEW_ARG(numbers[number]), name,
                            number == 1 ? "" : "s");
    return arena_format(arena, "%zu %ss apart", number, name);
}

static struct view name_of(const struct linking *linking, uint32_t what)
{
    if (what == BOND_NOTHING)
        return (struct view){ NULL, 0 };
    return (what & BOND_MATTERS) != 0 ? matters[what ^ BOND_MATTERS].noun
                                      : linking->entities.items[what].name;
}

struct view bond_reason(const struct linking *linking, const struct bond_found *found)
{
    struct view values[3] = { name_of(linking, found->first),
                              name_of(linking, found->second),
                              tell_apart(linking->arena, found) };
    return pattern_fill(linking->arena, bonds[found->bond].reason, values, 3);
}
