#include "timex/match.h"

#include <stdlib.h>
#include <string.h>

/* Marks that the lexicon knows (JOINER, and those that rows name). */
static bool mark_is_known(const struct token *token)
{
    switch (token->lower.data[0]) {
    case ',':
    case '.':
    case '-':
    case '/':
    case '&':
    case '(':
    case ')':
    case '\'':
        return true;
    default: /* dashes */
        return token->lower.length == 3 && (unsigned char) token->lower.data[0] == 0xE2;
    }
}

/* "nov." as "nov", "a.m." as "am". */
static uint16_t undotted_word(const struct grammar *grammar, struct view lower)
{
    char bare[GRAMMAR_WORD_LENGTH];
    size_t length = 0;
    bool dotted =
        lower.length > 1 && (lower.data[lower.length - 1] == '.' || lower.data[1] == '.');
    if (!dotted || lower.length > sizeof bare)
        return 0;
    for (size_t i = 0; i < lower.length; i++)
        if (lower.data[i] != '.')
            bare[length++] = lower.data[i];
    return grammar_word(grammar, (struct view){ bare, length });
}

static enum figure_shape figure_shape_of(struct view figures)
{
    size_t digits = 0;
    while (digits < figures.length && ascii_is_digit(figures.data[digits]))
        digits++;
    if (digits < figures.length)
        return ascii_is_alpha(figures.data[figures.length - 1]) ? FIGURE_ENDED
                                                                : FIGURE_OTHER;
    return digits <= 2   ? FIGURE_FEW
           : digits == 3 ? FIGURE_THREE
           : digits == 4 ? FIGURE_FOUR
                         : FIGURE_OTHER;
}

/* The tag of a mark, a figure, a symbol. */
static uint16_t other_tag(const struct grammar *grammar, const struct token *token)
{
    struct view lower = token->lower;
    if (token->kind == TOKEN_NUMBER || ascii_is_digit(lower.data[0]))
        return (uint16_t) (grammar->figures + figure_shape_of(lower));
    if (lower.data[0] == '\'' && (lower.length == 1 || ascii_is_digit(lower.data[1])))
        return (uint16_t) (grammar->figures + FIGURE_QUOTE);
    return mark_is_known(token) ? grammar_word(grammar, lower) : 0;
}

static uint16_t token_tag(const struct grammar *grammar, const struct token *token)
{
    if (token->kind != TOKEN_WORD)
        return other_tag(grammar, token);
    uint16_t word = grammar_word(grammar, token->lower);
    return word != 0 ? word : undotted_word(grammar, token->lower);
}

/* "1,500": thousands from 1,000 to 9,999 with their comma. */
static bool is_parted_thousand(const struct token *token)
{
    return token->kind == TOKEN_NUMBER && token->lower.length == 5 &&
           token->lower.data[1] == ',';
}

struct matcher matcher_of(struct arena *arena, const struct grammar *grammar,
                          const struct text *text)
{
    if (text->token_count >= SIZE_MAX / sizeof(uint16_t))
        abort();
    uint16_t *tags = arena_take(arena, (text->token_count + 1) * sizeof *tags);
    bool parts = false;
    tags[text->token_count] = 0;
    for (size_t i = 0; i < text->token_count; i++) {
        tags[i] = token_tag(grammar, &text->tokens[i]);
        parts |= tags[i] == grammar->figures + FIGURE_OTHER &&
                 is_parted_thousand(&text->tokens[i]);
    }
    return (struct matcher){
        .grammar = grammar, .text = text, .tags = tags, .parts_thousands = parts
    };
}

const struct class_set *matcher_set(const struct matcher *matcher, size_t token)
{
    uint16_t tag = matcher->tags[token];
    return tag != 0 ? &matcher->grammar->words[tag].set : NULL;
}

/* One row tried at one place; parts[0 .. count) are what its elements have read so far.
 */
struct attempt {
    struct matcher *matcher;
    const struct row *row;
    size_t limit;
    struct capture parts[MATCH_CAPTURES];
    size_t count;
    struct match *best;
};

/* The row's own part, without its context. */
struct extent {
    size_t first, last;
};

static const struct match *date_at(struct matcher *matcher, size_t at, size_t limit);

/* Keeps the attempt when it is longer than the best so far. */
static void attempt_keep(const struct attempt *attempt, struct extent extent)
{
    struct match *best = attempt->best;
    if (extent.last <= extent.first)
        return;
    if (best->row != NULL) {
        size_t length = extent.last - extent.first, held = best->last - best->first;
        if (length < held || (length == held && attempt->row >= best->row))
            return;
    }
    best->row = attempt->row;
    best->first = extent.first;
    best->last = extent.last;
    best->count = attempt->count;
    memcpy(best->captures, attempt->parts, attempt->count * sizeof attempt->parts[0]);
}

static const struct match *date_within(struct matcher *matcher, size_t at, size_t limit,
                                       struct match *room);

/* Reads a date of several parts behind the attempt's parts; where it ends, or 0. */
static size_t attempt_date(struct attempt *attempt, size_t at)
{
    struct matcher *matcher = attempt->matcher;
    struct match room;
    const struct match *found = matcher->in_dates == 0
                                    ? date_at(matcher, at, attempt->limit)
                                    : date_within(matcher, at, attempt->limit, &room);
    if (found == NULL || attempt->count + found->count > MATCH_CAPTURES)
        return 0;
    memcpy(attempt->parts + attempt->count, found->captures,
           found->count * sizeof found->captures[0]);
    attempt->count += found->count;
    return found->last;
}

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

/* A bit tells most classes that a token is not of, before anything is read. */
static bool may_be(const struct matcher *matcher, unsigned class, size_t at, size_t limit)
{
    const struct class_set *set = at < limit ? matcher_set(matcher, at) : NULL;
    if (set == NULL)
        return false;
    return class == CLASS_DATE ? sets_meet(set, &matcher->grammar->date)
                               : set_has(set, class);
}

/* Where the element ends that is read as that class, 0 when it cannot be. */
static size_t attempt_class(struct attempt *attempt, unsigned class, size_t at)
{
    attempt->matcher->steps++;
    if (class != CLASS_CLOSE && !may_be(attempt->matcher, class, at, attempt->limit))
        return 0;
    if (class == CLASS_DATE)
        return attempt_date(attempt, at);
    if (attempt->count == MATCH_CAPTURES ||
        !element_read(attempt->matcher, class, at, attempt->limit,
                      &attempt->parts[attempt->count]))
        return 0;
    return attempt->parts[attempt->count++].last;
}

/* What a token is and may begin; at the limit, nothing but CLASS_NONE, as of a word that
 * is not the lexicon's. */
static const struct class_set *set_at(const struct matcher *matcher, size_t token,
                                      size_t limit)
{
    return &matcher->grammar->words[token < limit ? matcher->tags[token] : 0].set;
}

/* Tries the elements from index on. Depth is bounded by GRAMMAR_ELEMENTS, and an element
 * costs a step for each of its choices, so a row costs a bounded number of steps. */
static void attempt_from(struct attempt *attempt, unsigned index, size_t at,
                         struct extent extent)
{
    const struct row *row = attempt->row;
    const struct class_set *set = set_at(attempt->matcher, at, attempt->limit);
    while (index < row->count && !sets_meet(&row->elements[index].set, set)) {
        attempt->matcher->steps++;
        if (!row->elements[index++].optional)
            return;
    }
    if (index == row->count) {
        attempt_keep(attempt, extent);
        return;
    }
    const struct element *element = &row->elements[index];
    bool context = index < row->before || index >= (unsigned) (row->count - row->after);
    size_t count = attempt->count;
    for (unsigned i = 0; i < GRAMMAR_CHOICES && element->classes[i] != CLASS_NONE; i++) {
        size_t end = attempt_class(attempt, element->classes[i], at);
        if (end == 0)
            continue;
        struct extent wider = { extent.last == 0 ? at : extent.first, end };
        attempt_from(attempt, index + 1, end, context ? extent : wider);
        attempt->count = count;
    }
    if (element->optional)
        attempt_from(attempt, index + 1, at, extent);
}

/* Whether the row's leading context, a token an element, stands before the token. */
static bool context_fits(const struct matcher *matcher, const struct row *row, size_t at)
{
    const struct token *tokens = matcher->text->tokens;
    if (at < row->before || tokens[at - row->before].sentence != tokens[at].sentence)
        return false;
    for (unsigned i = 0; i < row->before; i++) {
        const struct element *element = &row->elements[i];
        const struct class_set *set = matcher_set(matcher, at - row->before + i);
        bool fits = false;
        for (unsigned k = 0; k < GRAMMAR_CHOICES && element->classes[k] != CLASS_NONE;
             k++)
            fits |= set != NULL && set_has(set, element->classes[k]);
        if (!fits)
            return false;
    }
    return true;
}

static void row_try(struct matcher *matcher, const struct row *row, size_t at,
                    size_t limit, struct match *best)
{
    bool continues = row->section == ROW_CONTINUED;
    if (row == matcher->passed || (!continues && !context_fits(matcher, row, at)))
        return;
    struct attempt attempt;
    attempt.matcher = matcher;
    attempt.row = row;
    attempt.limit = limit;
    attempt.count = 0;
    attempt.best = best;
    attempt_from(&attempt, continues ? 0 : row->before, at, (struct extent){ 0, 0 });
}

/* Tries the rows of a span whose first part ends at end: what stands there leaves most
 * rows out. */
static void rows_try(struct matcher *matcher, struct row_span span, size_t end,
                     struct extent place, struct match *best)
{
    const struct grammar *grammar = matcher->grammar;
    const struct class_set *next = set_at(matcher, end, place.last);
    const struct row_start *start = grammar->starts + span.first;
    for (const struct row_start *last = start + span.count; start < last; start++)
        if (sets_meet(&start->next, next))
            row_try(matcher, &grammar->rows[start->row], place.first, place.last, best);
}

/* Where what the token begins ends when it is read as that class; 0 when it cannot be. */
static size_t opening_end(struct matcher *matcher, unsigned class, struct extent place)
{
    struct capture part;
    matcher->steps++;
    if (class >= CLASS_LITERAL)
        return place.first + 1;
    return element_read(matcher, class, place.first, place.last, &part) ? part.last : 0;
}

/* Tries all rows that the token can begin. Among equally long ones the row that stands
 * first in the grammar wins whatever class led to it. */
static void classes_try(struct matcher *matcher, struct extent place,
                        const struct row_span *spans, struct match *best)
{
    const struct class_set *set = matcher_set(matcher, place.first);
    for (unsigned word = 0; set != NULL && word < GRAMMAR_SET_WORDS; word++)
        for (uint64_t bits = set->bits[word] & (word == 0 ? ~UINT64_C(1) : UINT64_MAX);
             bits != 0; bits &= bits - 1) {
            unsigned class = word * 64 + (unsigned) __builtin_ctzll(bits);
            size_t end = spans[class].count > 0 ? opening_end(matcher, class, place) : 0;
            if (end != 0)
                rows_try(matcher, spans[class], end, place, best);
        }
}

/* The longest date at a token, or NULL. */
static const struct match *date_at(struct matcher *matcher, size_t at, size_t limit)
{
    struct date_memo *memo = &matcher->memo[at % MATCH_MEMO];
    if (memo->after != at + 1) {
        memo->match.row = NULL;
        matcher->in_dates++;
        classes_try(matcher, (struct extent){ at, limit }, matcher->grammar->date_spans,
                    &memo->match);
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
    classes_try(matcher, (struct extent){ at, limit }, matcher->grammar->date_spans,
                room);
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
    const struct word *words = matcher->grammar->words;
    uint16_t tag = matcher->tags[token], next = matcher->tags[token + 1];
    if (tag == 0)
        return false;
    return next == 0 ? set_has(&words[tag].next, CLASS_NONE)
                     : sets_meet(&words[tag].next, &words[next].set);
}

/* Short figures alone are no date: years and decades can stand alone. */
static bool is_lone_figure(const struct matcher *matcher, size_t token)
{
    const struct text *text = matcher->text;
    uint16_t figures = matcher->grammar->figures, tag = matcher->tags[token];
    return tag >= figures && tag < figures + FIGURE_QUOTE &&
           text->tokens[token].lower.length < 4 &&
           (token + 1 == text->token_count ||
            (matcher->tags[token + 1] == 0 && !text->tokens[token + 1].glued));
}

static void match_copy(const struct match *match, struct match *out)
{
    out->row = match->row;
    out->first = match->first;
    out->last = match->last;
    out->count = match->count;
    memcpy(out->captures, match->captures, match->count * sizeof match->captures[0]);
}

/* Rows that continue a timex. */
static void continuing_try(struct matcher *matcher, struct extent place,
                           struct match *best)
{
    const struct grammar *grammar = matcher->grammar;
    struct row_span span = grammar->spans[CLASS_NONE];
    for (unsigned i = 0; i < span.count; i++)
        row_try(matcher, &grammar->rows[grammar->starts[span.first + i].row], place.first,
                place.last, best);
}

bool matcher_at(struct matcher *matcher, size_t token, bool continuing, struct match *out)
{
    out->row = NULL;
    if (!continuing &&
        (!matcher_may_begin(matcher, token) || is_lone_figure(matcher, token)))
        return false;
    struct extent place = { token, sentence_limit(matcher->text, token) };
    if (continuing) {
        continuing_try(matcher, place, out);
        return out->row != NULL;
    }
    const struct row_span *spans = matcher->grammar->spans;
    const struct match *date = date_at(matcher, token, place.last);
    if (date != NULL) {
        if (date->row != matcher->passed)
            match_copy(date, out);
        rows_try(matcher, spans[CLASS_DATE], date->last, place, out);
    }
    classes_try(matcher, place, spans, out);
    return out->row != NULL;
}

const struct capture *match_part(const struct match *match, unsigned class, size_t nth)
{
    for (size_t i = 0; i < match->count; i++)
        if (match->captures[i].class == class && nth-- == 0)
            return &match->captures[i];
    return NULL;
}
