#include "timex/match.h"

#include <string.h>

#include "base/digest.h"

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

enum { WORD_LENGTH_MAX = 31 };

/* Tags of tokens that are no words: behind all words. */
enum { TAG_FIGURE = 0xFFFE, TAG_QUOTE = 0xFFFF };

uint16_t grammar_word(const struct grammar *grammar, struct view lower)
{
    if (lower.length > WORD_LENGTH_MAX)
        return 0;
    size_t mask = grammar->slot_count - 1;
    size_t slot = (size_t) digest_hash(DIGEST_SEED, lower) & mask;
    while (grammar->slots[slot] != 0) {
        if (view_equal(grammar->words[grammar->slots[slot]].text, lower))
            return grammar->slots[slot];
        slot = (slot + 1) & mask;
    }
    return 0;
}

uint64_t grammar_cues(const struct grammar *grammar, struct view lower)
{
    if (lower.length > WORD_LENGTH_MAX)
        return 0;
    size_t mask = grammar->cue_slot_count - 1;
    size_t slot = (size_t) digest_hash(DIGEST_SEED, lower) & mask;
    for (; grammar->cue_slots[slot] != 0; slot = (slot + 1) & mask) {
        const struct cue_word *word = &grammar->cue_words[grammar->cue_slots[slot]];
        if (view_equal(word->text, lower))
            return word->cues;
    }
    return 0;
}

bool grammar_sense(const struct grammar *grammar, uint16_t word, unsigned class,
                   int *number)
{
    if (word >= TAG_FIGURE)
        return false;
    const struct word *entry = &grammar->words[word];
    for (unsigned i = 0; i < entry->count; i++)
        if (entry->senses[i].class == class) {
            *number = entry->senses[i].number;
            return true;
        }
    return false;
}

/* "nov." as "nov", "a.m." as "am". */
static uint16_t undotted_word(const struct grammar *grammar, struct view lower)
{
    char bare[WORD_LENGTH_MAX];
    size_t length = 0;
    if (lower.length > sizeof bare || view_find_byte(lower, '.', 0) == lower.length)
        return 0;
    for (size_t i = 0; i < lower.length; i++)
        if (lower.data[i] != '.')
            bare[length++] = lower.data[i];
    return grammar_word(grammar, (struct view){ bare, length });
}

static uint16_t token_tag(const struct grammar *grammar, const struct token *token)
{
    if (token->lower.length == 0)
        return 0;
    if (token->kind == TOKEN_NUMBER || ascii_is_digit(token->lower.data[0]))
        return TAG_FIGURE;
    if (token->lower.data[0] == '\'' &&
        (token->lower.length == 1 || ascii_is_digit(token->lower.data[1])))
        return TAG_QUOTE;
    if (token->kind != TOKEN_WORD)
        return mark_is_known(token) ? grammar_word(grammar, token->lower) : 0;
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
    uint16_t *tags = ARENA_ARRAY(arena, uint16_t, text->token_count + 1);
    bool parts = false;
    for (size_t i = 0; i < text->token_count; i++) {
        tags[i] = token_tag(grammar, &text->tokens[i]);
        parts |= tags[i] == TAG_FIGURE && is_parted_thousand(&text->tokens[i]);
    }
    return (struct matcher){
        .grammar = grammar, .text = text, .tags = tags, .parts_thousands = parts
    };
}

const struct class_set *matcher_set(const struct matcher *matcher, size_t token)
{
    uint16_t tag = matcher->tags[token];
    if (tag < TAG_FIGURE)
        return tag == 0 ? NULL : &matcher->grammar->words[tag].set;
    return tag == TAG_FIGURE ? &matcher->grammar->figure : &matcher->grammar->quote;
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

/* Reads a date of several parts behind the attempt's parts; where it ends, or 0. */
static size_t attempt_date(struct attempt *attempt, size_t at)
{
    const struct match *found = date_at(attempt->matcher, at, attempt->limit);
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

/* Tries the elements from index on. Depth is bounded by GRAMMAR_ELEMENTS, and an element
 * costs a step for each of its choices, so a row costs a bounded number of steps. */
static void attempt_from(struct attempt *attempt, unsigned index, size_t at,
                         struct extent extent)
{
    const struct row *row = attempt->row;
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

static void row_try(struct matcher *matcher, const struct row *row, size_t at,
                    size_t limit, struct match *best)
{
    struct attempt attempt;
    attempt.matcher = matcher;
    attempt.row = row;
    attempt.limit = limit;
    attempt.count = 0;
    attempt.best = best;
    attempt_from(&attempt, 0, at, (struct extent){ 0, 0 });
}

/* Whether a number goes on with the token: "twenty-four", "two and a half", "2 1/2". */
static bool number_goes_on(const struct matcher *matcher, size_t token)
{
    const struct class_set *set = matcher_set(matcher, token);
    struct view lower = matcher->text->tokens[token].lower;
    if (set == NULL)
        return false;
    if (matcher->tags[token] == TAG_FIGURE || view_equal(lower, VIEW("and")))
        return true;
    return matcher->tags[token - 1] != TAG_FIGURE &&
           (set_has(set, CLASS_CARDINAL) || set_has(set, CLASS_SCALE) ||
            set_has(set, CLASS_ORDINAL_WORD) || set_has(set, CLASS_VAGUE) ||
            view_equal(lower, VIEW("-")));
}

/* Whether what is read as that class may take more than the one token: then what follows
 * it stands further on, and the next token tells nothing. */
static bool may_take_more(const struct matcher *matcher, unsigned class,
                          struct extent place)
{
    switch (class) {
    case CLASS_NUMBER:
    case CLASS_ORDINAL:
        return place.first + 1 < place.last && number_goes_on(matcher, place.first + 1);
    case CLASS_YEAR_WORDS:
    case CLASS_YEAR_SHORT:
    case CLASS_DECADE:
    case CLASS_CLOCK:
    case CLASS_NUMERIC:
    case CLASS_HOLIDAY:
    case CLASS_NAMED_DAY:
        return true;
    default:
        return false;
    }
}

/* The classes of the token behind the first, folded as row_start has them. */
static uint64_t next_fold(const struct matcher *matcher, struct extent place)
{
    uint64_t fold = 1;
    const struct class_set *next =
        place.first + 1 < place.last ? matcher_set(matcher, place.first + 1) : NULL;
    for (unsigned i = 0; next != NULL && i < GRAMMAR_SET_WORDS; i++)
        fold |= next->bits[i];
    return fold;
}

static void rows_try(struct matcher *matcher, unsigned class, bool dates_only,
                     struct extent place, struct match *best)
{
    const struct grammar *grammar = matcher->grammar;
    struct row_span span = (dates_only ? grammar->date_spans : grammar->spans)[class];
    bool prunes = class != CLASS_NONE && !may_take_more(matcher, class, place);
    uint64_t next = prunes ? next_fold(matcher, place) : UINT64_MAX;
    const struct row_start *start = grammar->starts + span.first;
    for (const struct row_start *end = start + span.count; start < end; start++)
        if (!prunes || (start->next & next))
            row_try(matcher, &grammar->rows[start->row], place.first, place.last, best);
}

/* Tries all rows that the token can begin. Among equally long ones the row that stands
 * first in the grammar wins whatever class led to it. */
static void classes_try(struct matcher *matcher, struct extent place, bool dates_only,
                        struct match *best)
{
    const struct class_set *set = matcher_set(matcher, place.first);
    for (unsigned word = 0; set != NULL && word < GRAMMAR_SET_WORDS; word++)
        for (uint64_t bits = set->bits[word]; bits != 0; bits &= bits - 1) {
            unsigned class = word * 64 + (unsigned) __builtin_ctzll(bits);
            rows_try(matcher, class, dates_only, place, best);
        }
}

/* The longest date at a token, or NULL; rows of dates hold no dates, so that one memo is
 * not filled while it is being filled. */
static const struct match *date_at(struct matcher *matcher, size_t at, size_t limit)
{
    struct date_memo *memo = &matcher->memo[at % MATCH_MEMO];
    if (memo->after != at + 1) {
        memo->match.row = NULL;
        classes_try(matcher, (struct extent){ at, limit }, true, &memo->match);
        memo->after = at + 1;
    }
    return memo->match.row != NULL ? &memo->match : NULL;
}

/* Matches do not cross the end of a sentence. */
static size_t sentence_limit(const struct text *text, size_t token)
{
    return text->sentences[text->tokens[token].sentence].last;
}

/* Words such as "the" begin many rows and are none alone: where no word of time follows
 * there is nothing to try. */
static bool begins_nothing(const struct matcher *matcher, size_t token, size_t limit)
{
    uint16_t tag = matcher->tags[token];
    if (matcher_set(matcher, token) == NULL)
        return true;
    bool followed = token + 1 < limit && (matcher_set(matcher, token + 1) != NULL ||
                                          matcher->text->tokens[token + 1].glued);
    if (tag == TAG_FIGURE) /* years and decades can stand alone */
        return !followed && matcher->text->tokens[token].lower.length < 4;
    return tag < TAG_FIGURE && !matcher->grammar->words[tag].alone && !followed;
}

bool matcher_at(struct matcher *matcher, size_t token, bool continuing, struct match *out)
{
    struct extent place = { token, sentence_limit(matcher->text, token) };
    out->row = NULL;
    if (begins_nothing(matcher, token, place.last))
        return false;
    if (continuing)
        rows_try(matcher, CLASS_NONE, false, place, out);
    else
        classes_try(matcher, place, false, out);
    return out->row != NULL;
}

const struct capture *match_part(const struct match *match, unsigned class, size_t nth)
{
    for (size_t i = 0; i < match->count; i++)
        if (match->captures[i].class == class && nth-- == 0)
            return &match->captures[i];
    return NULL;
}
