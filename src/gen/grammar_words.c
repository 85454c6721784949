/* Writes the lexicon and the cues as tables. */
#include "gen/grammar_write.h"

#include <string.h>

#include "gen/grammar_set.h"
#include "timex/class_names.h"
#include "timex/word_slot.h"

enum { START_COUNT = 64 };

struct numbered grammar_number_words(const struct grammar *grammar)
{
    struct numbered list = { .count = 1 };
    for (int i = 1; i < grammar->word_count; i++)
        if (grammar->words[i].count > 0)
            list.words[list.count++] = &grammar->words[i];
    list.figures = list.count;
    list.others = list.count += FIGURE_COUNT;
    for (int i = 1; i < grammar->word_count; i++)
        if (grammar->words[i].count == 0)
            list.words[list.count++] = &grammar->words[i];
    return list;
}

/* A cue that is written with its point is also what it is without: "no." is "no". */
void grammar_inherit_senses(struct grammar *grammar)
{
    for (int i = 1; i < grammar->word_count; i++) {
        struct word *word = &grammar->words[i];
        size_t length = strlen(word->text);
        if (word->count > 0 || length < 2 || word->text[length - 1] != '.')
            continue;
        for (int k = 1; k < grammar->word_count; k++) {
            const struct word *bare = &grammar->words[k];
            if (strlen(bare->text) != length - 1 ||
                strncmp(bare->text, word->text, length - 1) != 0)
                continue;
            memcpy(word->classes, bare->classes, sizeof word->classes);
            memcpy(word->numbers, bare->numbers, sizeof word->numbers);
            word->count = bare->count;
        }
    }
}

static struct set numbered_set(const struct numbered *list, int i)
{
    struct set none = { { 0 } };
    if (list->words[i] != NULL)
        return word_set(list->words[i]);
    return i >= list->figures && i < list->others ? figure_set(i - list->figures) : none;
}

/* The same with CLASS_NONE, which each word is: also none, as what follows a row. */
static struct set whole_set(const struct numbered *list, int i)
{
    struct set set = numbered_set(list, i);
    set_add(&set, CLASS_NONE);
    return set;
}

/* What can stand behind figures of some shape: anything, but behind an apostrophe only
 * figures that can be those of a year or a decade, and so those of a day. (Not what can
 * begin a decade: another apostrophe does.) */
static struct set figure_next(int shape)
{
    struct set next = { { 0 } };
    if (shape != FIGURE_QUOTE)
        return set_of_all();
    set_add(&next, CLASS_DAY);
    set_add(&next, CLASS_YEAR);
    set_add(&next, CLASS_YEAR_TAIL);
    return next;
}

static struct set numbered_next(const struct grammar *grammar,
                                const struct numbered *list, int i)
{
    struct set set = numbered_set(list, i);
    return i >= list->figures && i < list->others ? figure_next(i - list->figures)
                                                  : word_next(grammar, &set);
}

/* Whether a word begins rows: 0, GRAMMAR_OPENS, or GRAMMAR_OPENS_CAPITAL when all that it
 * begins are names. */
static int word_opens(const struct grammar *grammar, const struct set *set)
{
    static const int names[] = { CLASS_MONTH,    CLASS_WEEKDAY,      CLASS_HOLIDAY,
                                 CLASS_WEEKDAYS, CLASS_QUARTER_CODE, CLASS_HALF_CODE };
    struct set date = date_set(grammar);
    int named = 0, other = 0;
    for (int class = 1; class < grammar->class_count; class ++) {
        int begins = 0, name = 0;
        if (!set_has(set, class))
            continue;
        class_next(grammar, class, &date, &begins);
        for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
            name |= names[i] == class;
        named |= begins && name;
        other |= begins && !name;
    }
    return other ? GRAMMAR_OPENS : named ? GRAMMAR_OPENS_CAPITAL : 0;
}

static void write_word(FILE *out, const struct word *word)
{
    fprintf(out, "    { VIEW_INIT(\"%s\"), %d, {", word ? word->text : "",
            word ? word->count : 0);
    for (int k = 0; word != NULL && k < word->count; k++)
        fprintf(out, " { %d, %d },", word->classes[k], word->numbers[k]);
    if (word == NULL || word->count == 0)
        fprintf(out, " { 0, 0 },");
    fprintf(out, " } },\n");
}

/* The apostrophe is numbered as a shape and gives the cues of its word. */
static uint64_t numbered_cues(const struct grammar *grammar, const struct numbered *list,
                              int i)
{
    if (i != list->figures + FIGURE_QUOTE)
        return list->words[i] ? list->words[i]->cues : 0;
    for (int k = 1; k < grammar->word_count; k++)
        if (strcmp(grammar->words[k].text, "'") == 0)
            return grammar->words[k].cues;
    return 0;
}

/* What is asked of every word of a text, in arrays of its own so that little memory is
 * touched. */
static void write_brief(FILE *out, const struct grammar *grammar,
                        const struct numbered *list)
{
    fprintf(out, "static const uint64_t cues[] = {");
    for (int i = 0; i < list->count; i++)
        fprintf(out, "%sUINT64_C(0x%llx),", i % 4 == 0 ? "\n    " : " ",
                (unsigned long long) numbered_cues(grammar, list, i));
    fprintf(out, "\n};\n\nstatic const uint8_t opens[] = {");
    for (int i = 0; i < list->count; i++) {
        struct set set = numbered_set(list, i);
        fprintf(out, "%s%d,", i % 24 == 0 ? "\n    " : " ", word_opens(grammar, &set));
    }
    fprintf(out, "\n};\n\n");
}

/* Which words can stand behind words that begin rows, a byte each. Words that the same
 * others can follow are one kind, however different the classes they ask for: so few
 * kinds are left that each has its own. 0 is that of words that begin none, and the last
 * is joined from all that find no room. */
struct starts {
    unsigned char before[START_COUNT][WORD_MAX + FIGURE_COUNT];
    int count;
    int of[WORD_MAX + FIGURE_COUNT]; /* each word's */
};

/* The words of the list that may stand where the classes are asked for. */
static void words_that_meet(const struct numbered *list, const struct set *next,
                            unsigned char *meet)
{
    for (int i = 0; i < list->count; i++) {
        struct set set = whole_set(list, i);
        meet[i] = (unsigned char) set_meets(next, &set);
    }
}

static void add_start(struct starts *starts, const struct numbered *list, int word,
                      const struct set *next)
{
    unsigned char meet[WORD_MAX + FIGURE_COUNT] = { 0 };
    int i = 1;
    words_that_meet(list, next, meet);
    while (i < starts->count && memcmp(starts->before[i], meet, sizeof meet) != 0)
        i++;
    if (i == START_COUNT) {
        i--;
        for (int k = 0; k < list->count; k++)
            starts->before[i][k] |= meet[k];
    } else if (i == starts->count) {
        memcpy(starts->before[starts->count++], meet, sizeof meet);
    }
    starts->of[word] = i;
}

static uint64_t starts_before(const struct starts *starts, int word)
{
    uint64_t before = 0;
    for (int i = 1; i < starts->count; i++)
        before |= (uint64_t) starts->before[i][word] << i;
    return before;
}

/* By a byte and a word of bits the matcher tells of two words whether the first can begin
 * a row that the second goes on with: all of it lies in the nearest cache. */
static void write_starts(FILE *out, const struct grammar *grammar,
                         const struct numbered *list)
{
    static struct starts starts = { .count = 1 };
    for (int i = 0; i < list->count; i++) {
        struct set set = numbered_set(list, i), next = numbered_next(grammar, list, i);
        if (word_opens(grammar, &set) != GRAMMAR_OPENS_NOT)
            add_start(&starts, list, i, &next);
    }
    fprintf(out, "static const uint8_t starts[] = {");
    for (int i = 0; i < list->count; i++)
        fprintf(out, "%s%d,", i % 24 == 0 ? "\n    " : " ", starts.of[i]);
    fprintf(out, "\n};\n\nstatic const uint64_t follows[] = {");
    for (int i = 0; i < list->count; i++)
        fprintf(out, "%sUINT64_C(0x%llx),", i % 4 == 0 ? "\n    " : " ",
                (unsigned long long) starts_before(&starts, i));
    fprintf(out, "\n};\n\n");
}

void grammar_write_words(FILE *out, const struct grammar *grammar,
                         const struct numbered *list)
{
    fprintf(out, "static const struct word words[] = {\n");
    for (int i = 0; i < list->count; i++)
        write_word(out, list->words[i]);
    fprintf(out, "};\n\nstatic const struct class_set sets[] = {\n");
    for (int i = 0; i < list->count; i++) {
        struct set set = whole_set(list, i);
        fprintf(out, "    ");
        set_write(out, &set);
        fprintf(out, ",\n");
    }
    fprintf(out, "};\n\n");
    write_brief(out, grammar, list);
    write_starts(out, grammar, list);
}
