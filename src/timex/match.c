#include "timex/match.h"

#include <string.h>

const struct class_set *matcher_set(const struct matcher *matcher, size_t token)
{
    uint16_t tag = matcher->tags[token];
    return tag != 0 ? &matcher->grammar->sets[tag] : NULL;
}

/* A match's tokens, or where it may lie: [first, last). */
struct extent {
    size_t first, last;
};

static bool set_has(const struct class_set *set, unsigned class)
{
    return (set->bits[class / 64] >> (class % 64)) & 1;
}

static bool sets_meet(const struct class_set *a, const struct class_set *b)
{
    uint64_t common = 0;
    for (unsigned i = 0; i < GRAMMAR_SET_WORDS; i++)
        common |= a->bits[i] & b->bits[i];
    return common != 0;
}

/* A walk down the tree of rows from one place: what has been read so far. */
struct walk {
    struct matcher *matcher;
    size_t limit;
    struct capture parts[MATCH_CAPTURES];
    size_t count;
    size_t places[GRAMMAR_ELEMENTS + 1]; /* where each element begins, then the walk's end
                                          */
    unsigned depth;                      /* elements read */
    struct match *best;
};

static const struct match *date_at(struct matcher *matcher, size_t at, size_t limit);
static const struct match *date_within(struct matcher *matcher, size_t at, size_t limit,
                                       struct match *room);

/* Whether a row's leading context, a token an element, stands before the token. */
static bool context_fits(const struct matcher *matcher, const struct row *row, size_t at)
{
    const struct token *tokens = matcher->text->tokens;
    if (at < row->before || tokens[at - row->before].sentence != tokens[at].sentence)
        return false;
    for (unsigned i = 0; i < row->before; i++) {
        const uint8_t *classes = row->context[i].classes;
        const struct class_set *set = matcher_set(matcher, at - row->before + i);
        bool fits = false;
        for (unsigned k = 0; k < GRAMMAR_CHOICES && classes[k] != CLASS_NONE; k++)
            fits |= set != NULL && set_has(set, classes[k]);
        if (!fits)
            return false;
    }
    return true;
}

/* Whether a row that ends so is to be taken rather than the best so far: the longest, of
 * equally long ones that which stands first in the grammar, of its ways the first. */
static bool is_better(const struct match *best, const struct row *row, unsigned way,
                      size_t length)
{
    if (best->row == NULL)
        return true;
    size_t held = best->last - best->first;
    if (length != held)
        return length > held;
    return row != best->row ? row < best->row : way < best->way;
}

static void walk_keep(const struct walk *walk, const struct row_end *end)
{
    const struct row *row = &walk->matcher->grammar->rows[end->row];
    struct match *best = walk->best;
    if (walk->depth <= end->before + end->after || row == walk->matcher->passed)
        return;
    size_t first = walk->places[end->before],
           last = walk->places[walk->depth - end->after];
    if (last <= first || !is_better(best, row, end->way, last - first) ||
        (row->section != ROW_CONTINUED && row->before > 0 &&
         !context_fits(walk->matcher, row, first)))
        return;
    best->row = row;
    best->way = end->way;
    best->first = first;
    best->last = last;
    best->count = walk->count;
    memcpy(best->captures, walk->parts, walk->count * sizeof walk->parts[0]);
}

/* Reads a date of several parts behind the walk's; where it ends, or 0. */
static size_t walk_read_date(struct walk *walk, size_t at)
{
    struct matcher *matcher = walk->matcher;
    struct match room;
    const struct match *found = matcher->in_dates == 0
                                    ? date_at(matcher, at, walk->limit)
                                    : date_within(matcher, at, walk->limit, &room);
    if (found == NULL || walk->count + found->count > MATCH_CAPTURES)
        return 0;
    memcpy(walk->parts + walk->count, found->captures,
           found->count * sizeof found->captures[0]);
    walk->count += found->count;
    return found->last;
}

/* What a token is and may begin; at the limit, nothing but CLASS_NONE, as of a word that
 * is not the lexicon's. */
static const struct class_set *set_at(const struct matcher *matcher, size_t token,
                                      size_t limit)
{
    return &matcher->grammar->sets[token < limit ? matcher->tags[token] : 0];
}

/* Where what is read as that class ends, 0 when it cannot be. */
static size_t walk_read(struct walk *walk, unsigned class, size_t at,
                        const struct class_set *set)
{
    struct matcher *matcher = walk->matcher;
    matcher->steps++;
    if (class == CLASS_DATE)
        return sets_meet(set, &matcher->grammar->date) ? walk_read_date(walk, at) : 0;
    if (walk->count == MATCH_CAPTURES ||
        !element_read(matcher, class, at, walk->limit, &walk->parts[walk->count]))
        return 0;
    return walk->parts[walk->count++].last;
}

/* Which classes of a node's steps a token that is set may be read as, in one word of
 * them. What begins a date or closes a phrase is told by reading. */
static inline uint64_t steps_for(const struct node *node, const struct class_set *set,
                                 unsigned word)
{
    _Static_assert(CLASS_DATE / 64 == CLASS_CLOSE / 64, "both lie in one word");
    static const uint64_t read = UINT64_C(1) << CLASS_DATE % 64 | UINT64_C(1)
                                                                      << CLASS_CLOSE % 64;
    return node->reads.bits[word] &
           (set->bits[word] | (word == CLASS_DATE / 64 ? read : 0));
}

/* The node that a node's step of that class leads to. */
static unsigned step_to(const struct grammar *grammar, const struct node *node,
                        unsigned class)
{
    unsigned step = node->first_step;
    for (unsigned word = 0; word < class / 64; word++)
        step += (unsigned) __builtin_popcountll(node->reads.bits[word]);
    uint64_t before = (UINT64_C(1) << class % 64) - 1;
    step += (unsigned) __builtin_popcountll(node->reads.bits[class / 64] & before);
    return grammar->steps[step];
}

/* Goes on from a node. The tree is as deep as the longest row, GRAMMAR_ELEMENTS, and its
 * nodes are bounded, so a place costs a bounded number of steps. */
static void walk_on(struct walk *walk, unsigned number)
{
    const struct grammar *grammar = walk->matcher->grammar;
    const struct node *node = &grammar->nodes[number];
    size_t at = walk->places[walk->depth], count = walk->count;
    for (unsigned i = node->first_end; i < node[1].first_end; i++)
        walk_keep(walk, &grammar->ends[i]);
    if (node->first_step == node[1].first_step)
        return;
    const struct class_set *set = set_at(walk->matcher, at, walk->limit);
    for (unsigned word = 0; word < GRAMMAR_SET_WORDS; word++)
        for (uint64_t bits = steps_for(node, set, word); bits != 0; bits &= bits - 1) {
            unsigned class = word * 64 + (unsigned) __builtin_ctzll(bits);
            size_t end = walk_read(walk, class, at, set);
            if (end == 0)
                continue;
            walk->places[++walk->depth] = end;
            walk_on(walk, step_to(grammar, node, class));
            walk->depth--;
            walk->count = count;
        }
}

/* A walk's first part has ended there: goes on from the node that it leads to. */
static void walk_from(struct walk *walk, unsigned node, size_t end)
{
    walk->places[1] = end;
    walk->depth = 1;
    walk_on(walk, node);
    walk->count = 0;
}

static struct walk walk_at(struct matcher *matcher, struct extent place,
                           struct match *best)
{
    struct walk walk;
    walk.matcher = matcher;
    walk.limit = place.last;
    walk.count = 0;
    walk.places[0] = place.first;
    walk.depth = 0;
    walk.best = best;
    return walk;
}

/* Tries all rows that the token can begin, dates or others. */
static void rows_try(struct matcher *matcher, struct extent place, bool dates,
                     struct match *best)
{
    const struct grammar *grammar = matcher->grammar;
    const struct class_set *opening = dates ? &grammar->date : &grammar->opening;
    const uint16_t *roots = dates ? grammar->date_roots : grammar->roots;
    const struct class_set *set = set_at(matcher, place.first, place.last);
    struct walk walk = walk_at(matcher, place, best);
    for (unsigned word = 0; word < GRAMMAR_SET_WORDS; word++)
        for (uint64_t bits = set->bits[word] & opening->bits[word]; bits != 0;
             bits &= bits - 1) {
            unsigned class = word * 64 + (unsigned) __builtin_ctzll(bits);
            size_t end = walk_read(&walk, class, place.first, set);
            if (end != 0)
                walk_from(&walk, roots[class], end);
        }
}

/* The longest date at a token, or NULL. */
static const struct match *date_at(struct matcher *matcher, size_t at, size_t limit)
{
    struct date_memo *memo = &matcher->memo[at % MATCH_MEMO];
    if (memo->after != at + 1) {
        memo->match.row = NULL;
        matcher->in_dates++;
        rows_try(matcher, (struct extent){ at, limit }, true, &memo->match);
        matcher->in_dates--;
        memo->after = at + 1;
    }
    return memo->match.row != NULL ? &memo->match : NULL;
}

/* The same for a row of [date] that holds a date ("the week of 3 May"), in the caller's
 * room. A date within a date holds none itself: "the week of the week of ..." would go as
 * deep as the sentence is long, and overwrite the memo on its way. */
static const struct match *date_within(struct matcher *matcher, size_t at, size_t limit,
                                       struct match *room)
{
    if (matcher->in_dates > 1)
        return NULL;
    room->row = NULL;
    matcher->in_dates++;
    rows_try(matcher, (struct extent){ at, limit }, true, room);
    matcher->in_dates--;
    return room->row != NULL ? room : NULL;
}

/* Matches do not cross the end of a sentence. */
static size_t sentence_limit(const struct text *text, size_t token)
{
    return text->sentences[text->tokens[token].sentence].last;
}

bool matcher_may_begin(const struct matcher *matcher, size_t token)
{
    const struct grammar *grammar = matcher->grammar;
    uint16_t tag = matcher->tags[token], next = matcher->tags[token + 1];
    return (grammar->follows[next] >> grammar->starts[tag] & 1) != 0 &&
           (grammar->opens[tag] != GRAMMAR_OPENS_CAPITAL ||
            matcher->text->tokens[token].capital);
}

/* Whether a word only says what figures count: percent, dollars. No row goes on with it
 * that figures begin; "a day" behind it is found by itself. */
static bool only_counted(const struct grammar *grammar, uint16_t tag)
{
    const struct class_set *set = &grammar->sets[tag];
    if (!set_has(set, CLASS_COUNTABLE))
        return false;
    unsigned classes = 0;
    for (unsigned word = 0; word < GRAMMAR_SET_WORDS; word++)
        classes += (unsigned) __builtin_popcountll(set->bits[word]);
    return classes == 2; /* this one and CLASS_NONE, which each word is */
}

/* "in 845", "in 845 and 846": what can be a year of three figures. */
static bool is_early_year(const struct matcher *matcher, size_t token)
{
    if (matcher->text->tokens[token].lower.length != 3 || token == 0)
        return false;
    if (token > 2 && CUES_HOLD(matcher_cues(matcher, token - 1), CUE_AND))
        token -= 2;
    return CUES_HOLD(matcher_cues(matcher, token - 1), CUE_IN);
}

/* Short figures alone are no date, nor are thousands: years and decades can stand alone.
 */
static bool is_lone_figure(const struct matcher *matcher, size_t token)
{
    const struct text *text = matcher->text;
    const struct grammar *grammar = matcher->grammar;
    uint16_t figures = grammar->figures, tag = matcher->tags[token];
    if (tag < figures || tag >= figures + FIGURE_QUOTE)
        return false;
    struct view lower = text->tokens[token].lower;
    if ((lower.length >= 4 && lower.data[lower.length - 4] != ',') ||
        is_early_year(matcher, token))
        return false;
    uint16_t next = matcher->tags[token + 1]; /* 0 behind the last */
    /* "the 60s people remember" */
    bool counts = tag != figures + FIGURE_ENDED && only_counted(grammar, next);
    return token + 1 == text->token_count || counts ||
           (!grammar_is_time(grammar, next) && !text->tokens[token + 1].glued);
}

static void match_copy(const struct match *match, struct match *out)
{
    out->row = match->row;
    out->way = match->way;
    out->first = match->first;
    out->last = match->last;
    out->count = match->count;
    memcpy(out->captures, match->captures, match->count * sizeof match->captures[0]);
}

/* The longest date at the place, and rows that begin with it. */
static void try_with_date(struct matcher *matcher, struct extent place, struct match *out)
{
    const struct match *date = date_at(matcher, place.first, place.last);
    if (date == NULL)
        return;
    if (date->row != matcher->passed)
        match_copy(date, out);
    if (!set_has(&matcher->grammar->opening, CLASS_DATE)) /* a language of dates alone */
        return;
    struct walk walk = walk_at(matcher, place, out);
    size_t end = walk_read_date(&walk, place.first);
    if (end != 0)
        walk_from(&walk, matcher->grammar->roots[CLASS_DATE], end);
}

bool matcher_at(struct matcher *matcher, size_t token, bool continuing, struct match *out)
{
    out->row = NULL;
    if (!continuing &&
        (!matcher_may_begin(matcher, token) || is_lone_figure(matcher, token)))
        return false;
    struct extent place = { token, sentence_limit(matcher->text, token) };
    if (continuing) {
        struct walk walk = walk_at(matcher, place, out);
        walk_on(&walk, matcher->grammar->continued);
    } else {
        try_with_date(matcher, place, out);
        rows_try(matcher, place, false, out);
    }
    return out->row != NULL;
}

const struct capture *match_part(const struct match *match, unsigned class, size_t nth)
{
    for (size_t i = 0; i < match->count; i++)
        if (match->captures[i].class == class && nth-- == 0)
            return &match->captures[i];
    return NULL;
}
