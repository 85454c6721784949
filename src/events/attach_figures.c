#include "events/attach_work.h"
#include "events/relation.h"

/* "12 percent from a year earlier", "higher than in 2017". */
static bool is_yardstick(const struct text *text, size_t lead, size_t floor)
{
    static const struct view measures[] = {
        VIEW_INIT("%"),     VIEW_INIT("cent"),    VIEW_INIT("down"),
        VIEW_INIT("fall"),  VIEW_INIT("higher"),  VIEW_INIT("increase"),
        VIEW_INIT("lower"), VIEW_INIT("percent"), VIEW_INIT("points"),
        VIEW_INIT("rise"),  VIEW_INIT("up"),
    };
    if (lead < floor + 2)
        return false;
    const struct token *before = &text->tokens[lead - 1];
    return view_equal(before->lower, VIEW("than")) ||
           (phrase_is_word(text, lead, "from") &&
            attach_is_one_of(before->lower, measures,
                             sizeof measures / sizeof *measures));
}

/* Whether a ", compared with" or ", down from" stands before, and nothing but a phrase
 * between: "compared with a loss a year earlier", "compared to 2017". */
static bool is_held_against(const struct text *text, size_t token, size_t floor)
{
    enum { HELD_WORDS = 14 };
    for (size_t i = token, n = 0; i > floor + 1 && n < HELD_WORDS; i--, n++) {
        const struct token *here = &text->tokens[i - 1];
        bool with =
            phrase_is_word(text, i - 1, "with") || phrase_is_word(text, i - 1, "to");
        if (with && phrase_is_word(text, i - 2, "compared"))
            return true;
        if (phrase_is_word(text, i - 1, "from") && i > floor + 2 &&
            (phrase_is_word(text, i - 2, "up") || phrase_is_word(text, i - 2, "down")) &&
            view_equal(text->tokens[i - 3].lower, VIEW(",")))
            return true;
        if (here->word_class == WORD_PAST || here->word_class == WORD_PRESENT ||
            here->word_class == WORD_CONJUNCTION || view_equal(here->lower, VIEW(",")) ||
            view_equal(here->lower, VIEW(";")))
            return false;
    }
    return false;
}

/* "down 2.5 billion dollars |from 1996" */
static bool is_moved(const struct text *text, size_t from, size_t floor)
{
    enum { AMOUNT_WORDS = 6 };
    for (size_t i = from; i > floor && from - i < AMOUNT_WORDS; i--) {
        const struct token *here = &text->tokens[i - 1];
        if (phrase_is_word(text, i - 1, "up") || phrase_is_word(text, i - 1, "down"))
            return i > floor + 1 && phrase_is_word(text, i - 2, ",");
        if (here->word_class != WORD_NUMBER && !phrase_is_noun(here) &&
            here->kind != TOKEN_SYMBOL)
            return false;
    }
    return false;
}

/* "up from nine in 2017", "compared with 30 fires in May": what the clause tells is held
 * against another time's figure, and was not so then. */
bool attach_is_compared(const struct selection *selection, const struct timex *timex)
{
    const struct text *text = selection->text;
    size_t floor = text->sentences[selection->sentence].first;
    size_t at = relation_lead(text, timex, floor);
    bool earlier = phrase_is_word(text, at, "from") && at < timex->first &&
                   phrase_is_word(text, timex->last - 1, "earlier");
    if (earlier || is_yardstick(text, at, floor) ||
        is_held_against(text, timex->first, floor))
        return true;
    bool owner = timex->last < text->token_count &&
                 text->tokens[timex->last].word_class == WORD_POSSESSIVE &&
                 text->tokens[timex->last].glued;
    if (owner && at < timex->first && phrase_is_word(text, at, "from"))
        return true; /* "slowing from last quarter's rise" */
    if (at < timex->first && phrase_is_word(text, at, "from") &&
        is_moved(text, at, floor))
        return true;
    if (at < timex->first && at > floor && phrase_is_noun(&text->tokens[at - 1]))
        at--;
    if (at == timex->first || at < floor + 3 ||
        text->tokens[at - 1].word_class != WORD_NUMBER)
        return false;
    bool moved =
        phrase_is_word(text, at - 2, "from") &&
        (phrase_is_word(text, at - 3, "up") || phrase_is_word(text, at - 3, "down"));
    bool held =
        (phrase_is_word(text, at - 2, "with") || phrase_is_word(text, at - 2, "to")) &&
        phrase_is_word(text, at - 3, "compared");
    return moved || held;
}

/* "a dividend on 2011 results": the year tells which they are. */
bool attach_names_figures(const struct selection *selection, const struct timex *timex)
{
    const struct text *text = selection->text;
    size_t limit = text->sentences[selection->sentence].last;
    struct phrase phrase;
    return timex->date.precision == DATE_YEAR && timex->last == timex->first + 1 &&
           timex->first > 0 && phrase_is_word(text, timex->first - 1, "on") &&
           phrase_from(text, timex->last, limit, &phrase) &&
           !kind_of_noun(text->tokens[phrase.head].lemma).known;
}

/* Whether a figure, behind a word, fills the tokens up to last: "from 1,200", "to 3
 * kroner". */
static bool is_figure_behind(const struct text *text, const char *word, size_t floor,
                             size_t last)
{
    enum { FIGURE_WORDS = 4 };
    for (size_t i = last; i > floor + 1 && last - i < FIGURE_WORDS; i--)
        if (phrase_is_word(text, i - 2, word))
            return text->tokens[i - 1].word_class == WORD_NUMBER ||
                   text->tokens[i - 1].kind == TOKEN_SYMBOL;
    return false;
}

/* "rose from 1,200 in 2009 to 20,000 in 2015": from the one time to the other. */
bool attach_spans_figures(const struct selection *selection, const struct timex *from,
                          const struct timex *to)
{
    const struct text *text = selection->text;
    size_t floor = text->sentences[selection->sentence].first;
    size_t first = relation_lead(text, from, floor);
    size_t second = relation_lead(text, to, from->last);
    return first < from->first && second < to->first && to->has_date &&
           is_figure_behind(text, "from", floor, first) &&
           phrase_is_word(text, from->last, "to") &&
           is_figure_behind(text, "to", from->last, second) &&
           date_compare(&from->date, &to->date) < 0;
}
