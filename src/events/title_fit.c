#include "events/title_words.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "events/phrase.h"
#include "text/clause_quantity.h"
#include "text/word_list.h"

/* Words that no title ends in, by class. */
static const bool dangling[WORD_PUNCT + 1] = {
    [WORD_DETERMINER] = true,  [WORD_PREPOSITION] = true,  [WORD_TO] = true,
    [WORD_CONJUNCTION] = true, [WORD_SUBORDINATOR] = true, [WORD_RELATIVE] = true,
    [WORD_MODAL] = true,       [WORD_POSSESSIVE] = true,   [WORD_PUNCT] = true,
};

static bool dangles(const struct title_words *words, const struct title_word *word)
{
    if (word->token == SELECTION_NONE)
        return false;
    const struct token *token = &words->selection->text->tokens[word->token];
    static const struct view approach[] = {
        VIEW_INIT("along"),   VIEW_INIT("approximately"), VIEW_INIT("directly"),
        VIEW_INIT("exactly"), VIEW_INIT("precisely"),     VIEW_INIT("roughly")
    };
    if (WORD_LISTED(approach, token->lower) ||
        (token->word_class == WORD_GERUND && view_equal(token->lower, VIEW("starting"))))
        return true; /* "along with", "roughly at", "starting next month" */
    return dangling[token->word_class] && !view_equal(token->lower, VIEW("%"));
}

/* Whether words at its end are quoted. */
static bool is_quoted(const struct title_words *words)
{
    return words->quoted > 0 && words->quoted < words->count;
}

static size_t width_of(const struct title_words *words)
{
    size_t width = 0;
    for (size_t i = 0; i < words->count; i++)
        width += utf8_count(words->items[i].text) + (i > 0 && !words->items[i].glued);
    return width + (is_quoted(words) ? 2 : 0);
}

static const struct token *token_of(const struct title_words *words, size_t word)
{
    size_t token = words->items[word].token;
    return token == SELECTION_NONE ? NULL : &words->selection->text->tokens[token];
}

static bool opens_clause(const struct title_words *words, size_t word)
{
    const struct token *token = token_of(words, word);
    return token && words->items[word].cut_before &&
           (token->word_class == WORD_RELATIVE || token->word_class == WORD_SUBORDINATOR);
}

static bool is_verb(const struct title_words *words, size_t word)
{
    const struct token *token = token_of(words, word);
    if (!token)
        return false;
    enum word_class class = (enum word_class) token->word_class;
    return class == WORD_PAST || class == WORD_PRESENT || class == WORD_MODAL;
}

/* Where a clause opens of which the verb was cut off; the count when none does. */
static size_t broken_clause(const struct title_words *words)
{
    for (size_t i = words->count; i-- > words->least && i > 0;) {
        if (is_verb(words, i))
            return words->count;
        if (opens_clause(words, i))
            return i;
    }
    return words->count;
}

/* A participle that lost what it governed: "a plant intended", "a letter dated". */
static bool ends_in_participle(const struct title_words *words)
{
    size_t last = words->count - 1;
    const struct token *token = token_of(words, last);
    if (token && words->count > words->least && view_equal(token->lower, VIEW("dated")))
        return true;
    return token && words->items[last].cut_before && last >= words->least &&
           (token->word_class == WORD_PARTICIPLE || token->word_class == WORD_GERUND);
}

/* "by saying", "by merely saying", of which what was said is cut off. */
static bool ends_in_means(const struct title_words *words)
{
    const struct token *last = token_of(words, words->count - 1);
    const struct token *before =
        words->count > 1 ? token_of(words, words->count - 2) : NULL;
    if (before && before->word_class == WORD_ADVERB && words->count > 2)
        before = token_of(words, words->count - 3);
    return last && before && words->count >= words->least + 2 &&
           last->word_class == WORD_GERUND && before->word_class == WORD_PREPOSITION &&
           !view_equal(before->lower, VIEW("from")); /* "bars him from working" */
}

/* "by merely", of which the rest is cut off. */
static bool ends_in_manner(const struct title_words *words)
{
    const struct token *last = token_of(words, words->count - 1);
    const struct token *before =
        words->count > 1 ? token_of(words, words->count - 2) : NULL;
    return last && before && words->count >= words->least + 2 &&
           last->word_class == WORD_ADVERB && before->word_class == WORD_PREPOSITION &&
           view_ends(last->lower, VIEW("ly"));
}

static bool is_plural_noun(const struct token *token)
{
    return token && token->word_class == WORD_NOUN &&
           !view_equal(token->lemma, token->lower);
}

/* Where "between" stands before one alone; the count when it does not. */
static size_t broken_pair(const struct title_words *words)
{
    for (size_t i = words->count; i-- > words->least && i > 0;) {
        if (view_equal(words->items[i].text, VIEW("and")) ||
            is_plural_noun(token_of(words, i)))
            return words->count;
        if (view_equal(words->items[i].text, VIEW("between")))
            return i;
    }
    return words->count;
}

/* "was granted only", of which the date behind is gone. */
static void drop_only(struct title_words *words)
{
    size_t count = words->count;
    const struct token *last = count > 2 ? token_of(words, count - 1) : NULL;
    if (last == NULL || !view_equal(last->lower, VIEW("only")))
        return;
    size_t at = words->items[count - 1].token;
    const struct selection *selection = words->selection;
    size_t end = selection->text->sentences[selection->sentence].last;
    if (title_words_skip(selection, at + 1, end) > at + 1)
        words->count--;
    if (words->least > words->count)
        words->least = words->count;
}

/* "persist at least", "ended the pact with effect", of which the date behind is gone. */
static void drop_bound(struct title_words *words)
{
    size_t count = words->count;
    if (count > 2 && view_equal(words->items[count - 2].text, VIEW("at")) &&
        (view_equal(words->items[count - 1].text, VIEW("least")) ||
         view_equal(words->items[count - 1].text, VIEW("most"))))
        words->count -= 2;
    else if (count > 2 && view_equal(words->items[count - 2].text, VIEW("with")) &&
             view_equal(words->items[count - 1].text, VIEW("effect")))
        words->count -= 2;
}

static bool begins_time(const struct title_words *words, size_t token)
{
    const struct selection *selection = words->selection;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++)
        if (selection->timexes->items[i].first == token)
            return true;
    return false;
}

/* "on a snowy", of which the morning was left out; "the ring hours", where "after" is cut
 * off. */
static void drop_before_time(struct title_words *words)
{
    size_t count = words->count;
    const struct token *last = count > 2 ? token_of(words, count - 1) : NULL;
    const struct token *before = last ? token_of(words, count - 2) : NULL;
    if (!before)
        return;
    size_t at = words->items[count - 1].token;
    static const struct view apart[] = { VIEW_INIT("hours"),   VIEW_INIT("immediately"),
                                         VIEW_INIT("minutes"), VIEW_INIT("moments"),
                                         VIEW_INIT("shortly"), VIEW_INIT("soon") };
    if (WORD_LISTED(apart, last->lower) &&
        (phrase_is_word(words->selection->text, at + 1, "after") ||
         phrase_is_word(words->selection->text, at + 1, "before"))) {
        words->count--; /* "crashed shortly after takeoff" */
        return;
    }
    bool article =
        view_equal(before->lower, VIEW("a")) || view_equal(before->lower, VIEW("an"));
    if (article && begins_time(words, at + 1))
        words->count -= 2;
    else if (begins_time(words, at) &&
             (phrase_is_noun(before) || before->word_class == WORD_GERUND) &&
             (phrase_is_word(words->selection->text, at + 1, "after") ||
              phrase_is_word(words->selection->text, at + 1, "before")))
        words->count--;
}

/* "by ten votes in favour and none", of which "against" is cut off. */
static bool ends_in_none(const struct title_words *words)
{
    size_t count = words->count;
    return count > words->least + 1 && count > 2 &&
           view_equal(words->items[count - 1].text, VIEW("none")) &&
           view_equal(words->items[count - 2].text, VIEW("and"));
}

static void drop_dangling(struct title_words *words)
{
    drop_bound(words);
    drop_only(words);
    drop_before_time(words);
    words->count = broken_clause(words);
    words->count = broken_pair(words);
    while (words->count > 0 && (dangles(words, &words->items[words->count - 1]) ||
                                ends_in_participle(words) || ends_in_means(words) ||
                                ends_in_manner(words) || ends_in_none(words)))
        words->count--;
}

/* "in response", of which the cut took the rest. */
static void drop_bare_phrase(struct title_words *words)
{
    if (words->count < words->least + 2 || words->count < 2)
        return;
    const struct token *noun = token_of(words, words->count - 1);
    if (noun && noun->word_class == WORD_NOUN &&
        words->items[words->count - 2].cut_before &&
        view_equal(words->items[words->count - 2].text, VIEW("in")))
        words->count -= 2;
}

/* Cuts at the last place that allows it; false when there is none. */
static bool cut_once(struct title_words *words)
{
    for (size_t i = words->count; i-- > 0;) {
        if (i < words->least || i == 0)
            return false;
        if (words->items[i].cut_before) {
            words->count = i;
            words->vague = words->vague || i <= words->bound;
            drop_bare_phrase(words);
            drop_dangling(words);
            return words->count > 0;
        }
    }
    return false;
}

/* Lets the phrase behind the verb go, when all else is gone. */
static bool lower_guard(struct title_words *words)
{
    if (words->floor == 0 || words->least <= words->floor)
        return false;
    words->least = words->floor;
    return true;
}

/* Leaves out the words that may be, of that rank; false when there are none. */
static bool drop_optional(struct title_words *words, unsigned rank)
{
    size_t kept = 0, least = 0, floor = 0, quoted = 0, bound = 0;
    for (size_t i = 0; i < words->count; i++) {
        if (words->items[i].optional == rank)
            continue;
        words->items[kept++] = words->items[i];
        least += i < words->least;
        quoted += i < words->quoted;
        bound += i < words->bound;
        floor += i < words->floor;
    }
    bool dropped = kept < words->count;
    words->count = kept;
    words->least = least;
    words->floor = floor;
    words->quoted = quoted;
    words->bound = bound;
    return dropped;
}

static bool is_single_quote(const struct title_words *words, size_t i)
{
    struct view text = words->items[i].text;
    return view_equal(text, VIEW("\xe2\x80\x98")) || view_equal(text, VIEW("`"));
}

static struct view render(const struct title_words *words)
{
    struct buffer buffer = { 0 };
    for (size_t i = 0; i < words->count; i++) {
        if (is_single_quote(words, i))
            continue;
        if (buffer.length > 0 && !words->items[i].glued)
            buffer_add_byte(&buffer, ' ');
        if (is_quoted(words) && i == words->quoted)
            buffer_add(&buffer, VIEW("\xe2\x80\x9c"));
        buffer_add(&buffer, words->items[i].text);
    }
    if (is_quoted(words))
        buffer_add(&buffer, VIEW("\xe2\x80\x9d"));
    /* "iPhone" and "eBay" keep their small letter */
    bool mixed = buffer.length > 1 && ascii_is_upper(buffer.data[1]);
    if (buffer.length > 0 && ascii_is_lower(buffer.data[0]) && !mixed)
        buffer.data[0] = (char) (buffer.data[0] - 'a' + 'A');
    struct view title = arena_copy(words->selection->arena, buffer_view(&buffer));
    buffer_finish(&buffer);
    return title;
}

/* "over 90 people", "around twenty ships" */
static bool counts(const struct title_words *words, const struct token *token)
{
    const struct token *next = words->count > 1 ? token_of(words, 1) : NULL;
    return next != NULL && next->word_class == WORD_NUMBER &&
           (view_equal(token->lower, VIEW("over")) ||
            view_equal(token->lower, VIEW("around")) ||
            view_equal(token->lower, VIEW("about")) ||
            view_equal(token->lower, VIEW("under")));
}

/* A title begins with what it is about. */
static bool opens_well(const struct title_words *words)
{
    const struct token *token = token_of(words, 0);
    if (!token || counts(words, token))
        return true;
    enum word_class class = (enum word_class) token->word_class;
    const struct text *text = words->selection->text;
    size_t first = words->items[0].token;
    if (clause_quantity(text, first, text->token_count) > first)
        return true; /* "At least 300 workers" */
    return class != WORD_PREPOSITION && class != WORD_RELATIVE &&
           class != WORD_CONJUNCTION && class != WORD_SUBORDINATOR &&
           class != WORD_PUNCT && class != WORD_TO;
}

/* The number of words up to the end of the object: what a title cannot go without. */
void title_words_guard(struct title_words *words, size_t from)
{
    size_t least = from;
    while (least < words->count && (least == from || !words->items[least].cut_before))
        least++;
    words->least = least;
    words->floor = from;
}

/* The given names that were left out to make room come back where there is room after
 * all, since the title had to be cut in any case. */
static void restore_names(struct title_words *words, const struct title_words *before)
{
    struct title_words whole = *before;
    whole.vague = words->vague;
    const struct title_word *end = &words->items[words->count - 1];
    while (whole.count > 0 && (whole.items[whole.count - 1].token != end->token ||
                               whole.items[whole.count - 1].text.data != end->text.data))
        whole.count--;
    if (whole.count > 0 && width_of(&whole) <= TITLE_LENGTH_MAX)
        *words = whole;
}

/* Makes the words fit, what may be left out first; false when they cannot. */
static bool shrink(struct title_words *words)
{
    if (width_of(words) > TITLE_LENGTH_MAX)
        drop_optional(words, 1);
    if (width_of(words) <= TITLE_LENGTH_MAX)
        return true;
    struct title_words before = *words;
    drop_optional(words, 2);
    while (width_of(words) > TITLE_LENGTH_MAX)
        if (!cut_once(words) && !lower_guard(words))
            return false;
    if (words->count > 0)
        restore_names(words, &before);
    return true;
}

/* Whether it ends in a verb that says nothing alone: "Holt says the firm has had". */
static bool lacks_object(const struct title_words *words)
{
    static const struct view verbs[] = { VIEW_INIT("be"),   VIEW_INIT("give"),
                                         VIEW_INIT("have"), VIEW_INIT("make"),
                                         VIEW_INIT("take"), VIEW_INIT("try"),
                                         VIEW_INIT("want") };
    const struct token *last =
        words->count > 0 ? token_of(words, words->count - 1) : NULL;
    return last && last->word_class != WORD_NOUN && WORD_LISTED(verbs, last->lemma);
}

struct view title_words_fit(struct title_words *words)
{
    struct view none = { NULL, 0 };
    drop_dangling(words);
    if ((words->full && !cut_once(words)) || !shrink(words))
        return none;
    if (words->vague || width_of(words) < TITLE_LENGTH_MIN || !opens_well(words) ||
        lacks_object(words))
        return none;
    return render(words);
}
