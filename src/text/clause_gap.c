#include "text/clause_gap.h"

#include "text/clause_word.h"
#include "text/word_list.h"

/* Tokens looked back over for what parts two clauses; bounds the work on endless
 * sentences. */
enum { GAP_FRONT = 12 };

/* Whether words in front of a subject can begin at the token: "in May", "now", "today".
 */
static bool fronts(const struct token *token)
{
    return token->word_class == WORD_PREPOSITION || token->word_class == WORD_ADVERB ||
           clause_word_is_calendar(token);
}

/* Looks back over words in front of the subject for what parts them from the clause
 * before. */
static void look_before(const struct clause_walk *walk, size_t floor, struct gap *gap)
{
    for (size_t i = gap->first; i > floor && gap->first - i < GAP_FRONT; i--) {
        const struct token *mark = &walk->tokens[i - 1];
        bool joined = mark->word_class == WORD_CONJUNCTION;
        if (!joined && !clause_word_is_comma(mark) && !clause_word_is_stop(mark))
            continue;
        if (i < gap->first && !fronts(&walk->tokens[i]))
            return;
        gap->first = i;
        gap->before = i - 1;
        gap->joined = joined;
        gap->stop = clause_word_is_stop(mark);
        gap->comma = clause_word_is_comma(mark);
        return;
    }
}

/* "signed the pact after the war ended": behind a verb, such a word opens a clause. */
static void part_time(const struct clause_walk *walk, size_t floor,
                      struct clause_subject *subject)
{
    if (subject->whole.first != floor)
        return;
    for (size_t i = subject->whole.last - 1; i > floor; i--) {
        const struct token *token = &walk->tokens[i - 1];
        if (token->word_class == WORD_PREPOSITION && clause_word_is_temporal(token)) {
            subject->whole.first = i;
            return;
        }
    }
}

/* "was taken in the war and the army |fled": of what stands behind the verb's preposition
 * nothing is part of the subject, unless that of a clause before still waits for its
 * verb. */
static bool is_behind_preposition(const struct clause_walk *walk, size_t floor,
                                  const struct clause_subject *subject)
{
    const struct token *tokens = walk->tokens;
    size_t below = walk->frames[walk->top].below, first = subject->whole.first;
    if (below != FRAME_NONE && !walk->frames[below].has_verb)
        return false;
    while (first > floor && (tokens[first - 1].word_class == WORD_DETERMINER ||
                             clause_word_is_calendar(&tokens[first - 1])))
        first--;
    return first == floor + 1 && tokens[floor].word_class == WORD_PREPOSITION &&
           tokens[subject->joined].word_class == WORD_DETERMINER;
}

/* What stands before an "and" is no part of the subject when it is the object of the verb
 * before: "has cut the tax, but no cut is planned", "signed the bill and he left". */
static void part_subject(const struct clause_walk *walk, size_t floor,
                         struct clause_subject *subject)
{
    const struct token *tokens = walk->tokens;
    const struct clause_frame *top = &walk->frames[walk->top];
    size_t joined = subject->joined;
    if (!top->has_verb)
        return;
    if (joined <= subject->whole.first + 1) {
        part_time(walk, floor, subject);
        return;
    }
    const struct token *joint = &tokens[joined - 1];
    bool comma = clause_word_is_comma(joint - 1);
    bool contrast =
        view_equal(joint->lower, VIEW("but")) || view_equal(joint->lower, VIEW("yet"));
    bool pronoun = tokens[joined].word_class == WORD_PRONOUN;
    bool object = (subject->whole.first == floor &&
                   (top->clause.passive || !said_by(walk, top->clause.head))) ||
                  is_behind_preposition(walk, floor, subject);
    bool time = clause_word_is_calendar(joint - 1); /* "closed in May and workers left" */
    if (comma || contrast || pronoun || object || time)
        subject->whole.first = joined;
    else
        part_time(walk, floor, subject);
}

/* "and that tolls would fall": no determiner of a plural, whatever its class. */
static bool opens_plural(const struct clause_walk *walk, struct clause_span span)
{
    const struct token *that = &walk->tokens[span.first];
    struct view noun = walk->tokens[span.last - 1].lower;
    return span.last - span.first == 2 && view_equal(that->lower, VIEW("that")) &&
           view_ends(noun, VIEW("s")) && !view_ends(noun, VIEW("ss"));
}

bool gap_is_time(const struct clause_walk *walk, struct clause_span span)
{
    const struct token *last = &walk->tokens[span.last - 1];
    if (span.last - span.first > 3)
        return false;
    return clause_word_is_calendar(last) || clause_word_is_time_unit(last);
}

/* Whether an "as" can open a clause: behind a verb, at the beginning, behind a comma. */
static bool begins_clause(const struct clause_walk *walk, size_t token)
{
    return walk->frames[walk->top].has_verb || token == walk->first ||
           walk->tokens[token - 1].kind == TOKEN_PUNCT;
}

/* "the book he wrote in 1999 |was banned": a date behind its preposition is no subject.
 */
static bool is_dated(const struct clause_walk *walk, size_t floor,
                     struct clause_span span)
{
    const struct token *last = &walk->tokens[span.last - 1];
    return span.first > floor &&
           walk->tokens[span.first - 1].word_class == WORD_PREPOSITION &&
           (clause_word_is_calendar(last) || last->kind == TOKEN_NUMBER);
}

struct gap gap_before(const struct clause_walk *walk, const struct verb_group *group)
{
    struct gap gap = { .group = group };
    size_t floor = walk->gap > walk->first ? walk->gap : walk->first;
    gap.has_subject =
        clause_subject_before(walk->text, floor, group->first, &gap.subject);
    if (gap.has_subject)
        part_subject(walk, floor, &gap.subject);
    if (gap.has_subject && walk->frames[walk->top].has_verb &&
        (gap_is_time(walk, gap.subject.whole) ||
         is_dated(walk, floor, gap.subject.whole)))
        gap.has_subject = false;
    size_t at = gap.has_subject ? gap.subject.whole.first : group->first;
    while (at > floor && walk->tokens[at - 1].word_class == WORD_ADVERB)
        at--;
    gap.first = at;
    gap.before = at > walk->first ? at - 1 : walk->first;
    if (at == floor)
        return gap;
    const struct token *before = &walk->tokens[gap.before];
    bool as = view_equal(before->lower, VIEW("as")) && begins_clause(walk, gap.before);
    gap.opened = gap.has_subject && before->word_class == WORD_PREPOSITION &&
                 (as || clause_word_is_temporal(before));
    gap.comma = clause_word_is_quote(before);
    if (!gap.opened && !gap.comma)
        look_before(walk, floor, &gap);
    if (gap.has_subject && opens_plural(walk, gap.subject.whole))
        gap.subject.whole.first++;
    return gap;
}

size_t gap_inner_subject(const struct clause_walk *walk, struct clause_span phrase,
                         enum clause_tense tense)
{
    const struct token *tokens = walk->tokens;
    for (size_t i = phrase.last; i-- > phrase.first + 1;) {
        enum word_class here = (enum word_class) tokens[i].word_class;
        enum word_class before = (enum word_class) tokens[i - 1].word_class;
        bool after_noun = before == WORD_NOUN || before == WORD_NAME;
        bool opens = here == WORD_DETERMINER || here == WORD_PRONOUN ||
                     here == WORD_ADJECTIVE ||
                     (before == WORD_NOUN && here == WORD_NAME) ||
                     (here == WORD_POSSESSIVE && !tokens[i].glued);
        if (after_noun && opens)
            return i;
        if (here == WORD_PREPOSITION || here == WORD_CONJUNCTION)
            break;
    }
    size_t last = phrase.last;
    bool plural = last > phrase.first + 1 && last > 1 && tense == TENSE_PRESENT &&
                  tokens[last - 1].word_class == WORD_NOUN &&
                  tokens[last - 2].word_class == WORD_NOUN;
    return plural ? last - 1 : last;
}

void gap_set_subject(struct clause *clause, struct clause_span span)
{
    clause->subject_first = span.first;
    clause->subject_last = span.last;
}

size_t gap_push(struct clause_walk *walk, enum clause_kind kind, size_t parent,
                const struct gap *gap)
{
    bool fronted = gap->joined || gap->stop || gap->comma || !gap->has_subject;
    size_t first = fronted ? gap->first : gap->subject.whole.first;
    struct clause_frame *frame = frame_push(walk, kind, first, parent);
    if (gap->has_subject)
        gap_set_subject(&frame->clause, gap->subject.whole);
    frame_take(walk, walk->top, gap->group);
    return walk->top;
}
