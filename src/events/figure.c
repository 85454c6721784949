#include "events/figure.h"

#include "base/digest.h"
#include "date/date.h"
#include "events/stem.h"

enum { WORDS_MAX = 100, LOOK_AHEAD = 5, LOOK_BACK = 3 };

static const struct {
    struct view word;
    double value;
} number_words[] = {
    { VIEW_INIT("one"), 1 },        { VIEW_INIT("two"), 2 },
    { VIEW_INIT("three"), 3 },      { VIEW_INIT("four"), 4 },
    { VIEW_INIT("five"), 5 },       { VIEW_INIT("six"), 6 },
    { VIEW_INIT("seven"), 7 },      { VIEW_INIT("eight"), 8 },
    { VIEW_INIT("nine"), 9 },       { VIEW_INIT("ten"), 10 },
    { VIEW_INIT("eleven"), 11 },    { VIEW_INIT("twelve"), 12 },
    { VIEW_INIT("thirteen"), 13 },  { VIEW_INIT("fourteen"), 14 },
    { VIEW_INIT("fifteen"), 15 },   { VIEW_INIT("sixteen"), 16 },
    { VIEW_INIT("seventeen"), 17 }, { VIEW_INIT("eighteen"), 18 },
    { VIEW_INIT("nineteen"), 19 },  { VIEW_INIT("twenty"), 20 },
    { VIEW_INIT("thirty"), 30 },    { VIEW_INIT("forty"), 40 },
    { VIEW_INIT("fifty"), 50 },     { VIEW_INIT("sixty"), 60 },
    { VIEW_INIT("seventy"), 70 },   { VIEW_INIT("eighty"), 80 },
    { VIEW_INIT("ninety"), 90 },
};

static const struct {
    struct view word;
    double times;
} multiples[] = {
    { VIEW_INIT("hundred"), 1e2 },
    { VIEW_INIT("thousand"), 1e3 },
    { VIEW_INIT("million"), 1e6 },
    { VIEW_INIT("billion"), 1e9 },
};

/* What befalls people is counted alike, whatever they are called. */
static const struct {
    struct view word, fate;
} fates[] = {
    { VIEW_INIT("killed"), VIEW_INIT("dead") },
    { VIEW_INIT("kills"), VIEW_INIT("dead") },
    { VIEW_INIT("dead"), VIEW_INIT("dead") },
    { VIEW_INIT("died"), VIEW_INIT("dead") },
    { VIEW_INIT("drowned"), VIEW_INIT("dead") },
    { VIEW_INIT("deaths"), VIEW_INIT("dead") },
    { VIEW_INIT("perished"), VIEW_INIT("dead") },
    { VIEW_INIT("injured"), VIEW_INIT("injured") },
    { VIEW_INIT("wounded"), VIEW_INIT("injured") },
    { VIEW_INIT("hurt"), VIEW_INIT("injured") },
    { VIEW_INIT("missing"), VIEW_INIT("missing") },
    { VIEW_INIT("arrested"), VIEW_INIT("arrested") },
    { VIEW_INIT("detained"), VIEW_INIT("arrested") },
    { VIEW_INIT("rescued"), VIEW_INIT("rescued") },
    { VIEW_INIT("saved"), VIEW_INIT("rescued") },
    { VIEW_INIT("evacuated"), VIEW_INIT("evacuated") },
};

static const struct view rough_words[] = {
    VIEW_INIT("about"),   VIEW_INIT("almost"), VIEW_INIT("approximately"),
    VIEW_INIT("around"),  VIEW_INIT("least"),  VIEW_INIT("less"),
    VIEW_INIT("fewer"),   VIEW_INIT("more"),   VIEW_INIT("most"),
    VIEW_INIT("nearly"),  VIEW_INIT("over"),   VIEW_INIT("roughly"),
    VIEW_INIT("some"),    VIEW_INIT("than"),   VIEW_INIT("under"),
    VIEW_INIT("between"), VIEW_INIT("up"),     VIEW_INIT("estimated"),
    VIEW_INIT("circa"),
};

/* What is not counted here: time, and what stands before a number that is a name's. */
static const struct view time_nouns[] = {
    VIEW_INIT("year"),   VIEW_INIT("years"),   VIEW_INIT("month"),   VIEW_INIT("months"),
    VIEW_INIT("week"),   VIEW_INIT("weeks"),   VIEW_INIT("day"),     VIEW_INIT("days"),
    VIEW_INIT("hour"),   VIEW_INIT("hours"),   VIEW_INIT("minute"),  VIEW_INIT("minutes"),
    VIEW_INIT("decade"), VIEW_INIT("decades"), VIEW_INIT("seconds"), VIEW_INIT("times"),
};

/* Nouns in the plural that do not end in s. */
static const struct view plurals[] = {
    VIEW_INIT("people"),   VIEW_INIT("men"),     VIEW_INIT("women"),
    VIEW_INIT("children"), VIEW_INIT("percent"), VIEW_INIT("persons"),
};

#define LISTED(list, word) is_listed((list), sizeof(list) / sizeof *(list), (word))

static bool is_listed(const struct view *list, size_t count, struct view word)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal_nocase(list[i], word))
            return true;
    return false;
}

static bool word_value(struct view word, double *out)
{
    for (size_t i = 0; i < sizeof number_words / sizeof *number_words; i++)
        if (view_equal_nocase(number_words[i].word, word)) {
            *out = number_words[i].value;
            return true;
        }
    return false;
}

bool figure_is_number(struct view word)
{
    double value;
    return word.length > 0 && (ascii_is_digit(word.data[0]) || word_value(word, &value));
}

/* A number in digits, with groups of three and decimals; the grain is its last digit's
 * place, or of whole hundreds and more the last that is not 0. */
static bool digits_value(struct view word, double *value, double *grain)
{
    uint64_t found = 0, tens = 1;
    double places = 1;
    bool decimals = false;
    for (size_t i = 0; i < word.length; i++) {
        if (word.data[i] == ',' && !decimals)
            continue;
        if (word.data[i] == '.' && !decimals) {
            decimals = true;
            continue;
        }
        if (!ascii_is_digit(word.data[i]) || i > 15)
            return false;
        if (decimals)
            places /= 10;
        found = found * 10 + (uint64_t) (word.data[i] - '0');
    }
    if (!decimals && found >= 100)
        while (found % (tens * 10) == 0)
            tens *= 10;
    *value = (double) found * places;
    *grain = (double) tens * places;
    return word.length > 0;
}

/* The words of a passage: letters, digits with , and . between them, and the sign of a
 * currency as a word of its own. */
static size_t split(struct view passage, struct view *words)
{
    size_t count = 0;
    for (size_t at = 0; at < passage.length && count < WORDS_MAX;) {
        size_t start = at;
        char c = passage.data[at];
        if (c == '$') {
            words[count++] = view_slice(passage, at, at + 1);
            at++;
            continue;
        }
        while (at < passage.length &&
               (ascii_is_alpha(passage.data[at]) || ascii_is_digit(passage.data[at]) ||
                (unsigned char) passage.data[at] >= 0x80 ||
                (at > start && at + 1 < passage.length &&
                 (passage.data[at] == ',' || passage.data[at] == '.') &&
                 ascii_is_digit(passage.data[at - 1]) &&
                 ascii_is_digit(passage.data[at + 1]))))
            at++;
        if (at > start)
            words[count++] = view_slice(passage, start, at);
        else
            at++;
    }
    return count;
}

static const struct view *fate_of(struct view word)
{
    for (size_t i = 0; i < sizeof fates / sizeof *fates; i++)
        if (view_equal_nocase(fates[i].word, word))
            return &fates[i].fate;
    return NULL;
}

static bool is_plural(struct view word)
{
    return LISTED(plurals, word) ||
           (word.length > 3 && view_ends(word, VIEW("s")) &&
            !view_ends(word, VIEW("ss")) && ascii_is_lower(word.data[0]));
}

/* "years in prison", "months' imprisonment": a length that is a figure of its own. */
static bool is_of_prison(const struct view *words, size_t count, size_t unit)
{
    static const struct view prison[] = {
        VIEW_INIT("prison"),  VIEW_INIT("jail"),      VIEW_INIT("imprisonment"),
        VIEW_INIT("custody"), VIEW_INIT("detention"),
    };
    for (size_t i = unit + 1; i < count && i < unit + 4; i++)
        if (LISTED(prison, words[i]))
            return true;
    return false;
}

/* What the words behind the number say is counted; false when it cannot be told. */
static bool find_unit(const struct view *words, size_t count, size_t first, size_t next,
                      struct figure *figure, size_t *noun)
{
    const struct view *fate = NULL;
    for (size_t i = next; i < count && i < next + LOOK_AHEAD; i++) {
        if (LISTED(time_nouns, words[i]) && figure->noun.length == 0 &&
            !is_of_prison(words, count, i))
            return false;
        if (figure_is_number(words[i]))
            break;
        if (figure->noun.length == 0 && i < next + 3 && is_plural(words[i])) {
            figure->noun = words[i];
            *noun = i;
        }
        fate = fate == NULL ? fate_of(words[i]) : fate;
    }
    for (size_t i = first; fate == NULL && i > 0 && i + LOOK_BACK > first; i--)
        if (!figure_is_number(words[i - 1]))
            fate = fate_of(words[i - 1]);
        else
            break;
    if (figure->noun.length == 0 && fate != NULL)
        figure->noun = *fate;
    if (figure->noun.length == 0)
        return false;
    figure->unit = fate != NULL ? digest_hash(DIGEST_SEED, *fate) : stem_of(figure->noun);
    return true;
}

static bool is_of_a_whole(const struct view *words, size_t first)
{
    return first > 1 && view_equal_nocase(words[first - 1], VIEW("the")) &&
           view_equal_nocase(words[first - 2], VIEW("of"));
}

static bool is_month(struct view word)
{
    for (int month = 1; month <= 12; month++)
        if (view_equal(date_month_name(month), word))
            return true;
    return false;
}

/* A year, or the day of a month. */
static bool is_of_date(const struct view *words, size_t count, size_t first)
{
    enum { YEARS_FROM = 1400, YEARS_TO = 2100 };
    int number;
    if (words[first].length == 4 && view_number(words[first], &number) &&
        number >= YEARS_FROM && number <= YEARS_TO)
        return true;
    return (first + 1 < count && is_month(words[first + 1])) ||
           (first > 0 && is_month(words[first - 1]));
}

/* One end of "ten to twenty". */
static bool is_of_range(const struct view *words, size_t count, size_t first, size_t next)
{
    return (first > 1 && view_equal(words[first - 1], VIEW("to")) &&
            figure_is_number(words[first - 2])) ||
           (next + 1 < count && view_equal(words[next], VIEW("to")) &&
            figure_is_number(words[next + 1]));
}

/* The figure that begins at a word, if one does; *next becomes the word behind it. */
static bool read_figure(const struct view *words, size_t count, size_t first,
                        size_t *next, struct figure *out)
{
    struct figure figure = { .grain = 1 };
    *next = first + 1;
    if (is_of_date(words, count, first))
        return false;
    if (!word_value(words[first], &figure.value) &&
        !digits_value(words[first], &figure.value, &figure.grain))
        return false;
    for (; *next < count; ++*next) {
        size_t m = 0;
        while (m < sizeof multiples / sizeof *multiples &&
               !view_equal_nocase(multiples[m].word, words[*next]))
            m++;
        if (m == sizeof multiples / sizeof *multiples)
            break;
        figure.value *= multiples[m].times;
        figure.grain *= multiples[m].times;
    }
    for (size_t i = first; i > 0 && i + 2 > first; i--)
        figure.rough = figure.rough || LISTED(rough_words, words[i - 1]);
    figure.rough = figure.rough || is_of_range(words, count, first, *next);
    const char *start = words[first].data;
    size_t last = *next - 1;
    if (first > 0 && words[first - 1].data[0] == '$') {
        figure.noun = VIEW("dollars");
        figure.unit = stem_of(figure.noun);
        start = words[first - 1].data;
    } else if (is_of_a_whole(words, first) ||
               !find_unit(words, count, first, *next, &figure, &last)) {
        return false;
    }
    figure.words =
        (struct view){ start, (size_t) (words[last].data + words[last].length - start) };
    *out = figure;
    return true;
}

size_t figures_find(struct view passage, struct figure out[FIGURES_MAX])
{
    struct view words[WORDS_MAX];
    size_t count = split(passage, words), found = 0;
    for (size_t i = 0; i < count && found < FIGURES_MAX;) {
        size_t next;
        if (read_figure(words, count, i, &next, &out[found]))
            found++;
        i = next;
    }
    return found;
}

bool figures_differ(const struct figure *a, const struct figure *b)
{
    if (a->rough || b->rough || a->unit != b->unit)
        return false;
    double grain = a->grain > b->grain ? a->grain : b->grain;
    double apart = a->value > b->value ? a->value - b->value : b->value - a->value;
    return apart > grain / 2;
}
