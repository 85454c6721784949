/* Sets of classes: what words are, what can begin rows and what can stand behind that. */
#include "gen/grammar_set.h"

#include <string.h>

#include "timex/class_names.h"

void set_add(struct set *set, int class)
{
    set->bits[class / 64] |= UINT64_C(1) << (class % 64);
}

int set_meets(const struct set *set, const struct set *other)
{
    uint64_t common = 0;
    for (int i = 0; i < SET_WORDS; i++)
        common |= set->bits[i] & other->bits[i];
    return common != 0;
}

void set_write(FILE *out, const struct set *set)
{
    fprintf(out, "{ {");
    for (int i = 0; i < SET_WORDS; i++)
        fprintf(out, " UINT64_C(0x%llx),", (unsigned long long) set->bits[i]);
    fprintf(out, " } }");
}

/* A word's classes and the composites that they can begin. */
struct set word_set(const struct word *word)
{
    static const struct {
        int word, composite, least, most;
    } openings[] = {
#define OPENING(word, composite, least, most) \
    { CLASS_##word, CLASS_##composite, least, most },
        CLASS_OPENINGS(OPENING)
#undef OPENING
    };
    struct set set = { { 0 } };
    for (int i = 0; i < word->count; i++) {
        set_add(&set, word->classes[i]);
        for (size_t k = 0; k < sizeof openings / sizeof openings[0]; k++)
            if (openings[k].word == word->classes[i] &&
                word->numbers[i] >= openings[k].least &&
                word->numbers[i] <= openings[k].most)
                set_add(&set, openings[k].composite);
    }
    return set;
}

int set_has(const struct set *set, int class)
{
    return (set->bits[class / 64] >> (class % 64)) & 1;
}

static int element_has(const struct element *element, int class)
{
    for (int k = 0; k < element->count; k++)
        if (element->classes[k] == class)
            return 1;
    return 0;
}

/* Where matching begins: at a row's own first element, from where its context is looked
 * back at; rows that continue a timex begin with their context. */
int row_first(const struct row *row)
{
    return row->section == SECTION_CONTINUED ? 0 : row->before;
}

/* Whether an element of that class can be the row's first. */
static int row_starts_with(const struct row *row, int class)
{
    for (int i = row_first(row); i < row->count; i++) {
        if (element_has(&row->elements[i], class))
            return 1;
        if (!row->elements[i].optional)
            return 0;
    }
    return 0;
}

/* What can begin a row of [date]. */
struct set date_set(const struct grammar *grammar)
{
    struct set date = { { 0 } };
    for (int class = 1; class < grammar->class_count; class ++)
        for (int i = 0; i < grammar->row_count; i++)
            if (grammar->rows[i].section == SECTION_DATE &&
                row_starts_with(&grammar->rows[i], class))
                set_add(&date, class);
    return date;
}

/* Adds what can stand behind the row's element at first; 1 when the row can end there or
 * a sentence's end can follow. */
static int element_second(const struct row *row, int first, const struct set *date,
                          struct set *second)
{
    int unbounded = 0, at = first + 1, open = 1;
    for (; at < row->count && open; at++) {
        for (int k = 0; k < row->elements[at].count; k++) {
            int class = row->elements[at].classes[k];
            set_add(second, class);
            unbounded |= class == CLASS_CLOSE;
            for (int i = 0; class == CLASS_DATE && i < SET_WORDS; i++)
                second->bits[i] |= date->bits[i];
        }
        open = row->elements[at].optional;
    }
    return unbounded | open;
}

/* What can stand behind the class that begins the row; 1 when that does not bound it. */
static int row_second(const struct row *row, int class, const struct set *date,
                      struct set *second)
{
    int unbounded = 0;
    for (int first = row_first(row); first < row->count; first++) {
        if (element_has(&row->elements[first], class))
            unbounded |= element_second(row, first, date, second);
        if (!row->elements[first].optional)
            break;
    }
    return unbounded;
}

struct set set_of_all(void)
{
    struct set set;
    for (int i = 0; i < SET_WORDS; i++)
        set.bits[i] = UINT64_MAX;
    return set;
}

void set_join(struct set *set, const struct set *other)
{
    for (int i = 0; i < SET_WORDS; i++)
        set->bits[i] |= other->bits[i];
}

/* What can stand behind what is read as the class that begins the row; CLASS_NONE where
 * the row can end there. */
static struct set next_of(const struct row *row, int class, const struct set *date)
{
    struct set second = { { 0 } };
    if (row_second(row, class, date, &second))
        set_add(&second, CLASS_NONE);
    return second;
}

/* What can stand behind a class that begins a row, in any row; *begins tells whether it
 * begins one. */
struct set class_next(const struct grammar *grammar, int class, const struct set *date,
                      int *begins)
{
    struct set next = { { 0 } };
    *begins = 0;
    for (int i = 0; i < grammar->row_count; i++) {
        const struct row *row = &grammar->rows[i];
        if (row->section == SECTION_CONTINUED || !row_starts_with(row, class))
            continue;
        struct set own = next_of(row, class, date);
        set_join(&next, &own);
        *begins = 1;
    }
    return next;
}

/* Adds what can stand behind the first word of a composite within it. */
static void add_composite_next(const struct grammar *grammar, int class,
                               const struct set *word, struct set *next)
{
    static const struct {
        int composite, word;
    } going_on[] = {
#define GOES_ON(composite, word) { CLASS_##composite, CLASS_##word },
        CLASS_GOES_ON(GOES_ON)
#undef GOES_ON
    };
    if (class == CLASS_HOLIDAY && set_has(word, CLASS_FEAST_WORD))
        *next = set_of_all();
    for (size_t i = 0; i < sizeof going_on / sizeof going_on[0]; i++)
        if (going_on[i].composite == class)
            set_add(next, going_on[i].word);
    for (int i = 1; i < grammar->word_count; i++) {
        const struct word *joint = &grammar->words[i];
        struct set joins = word_set(joint);
        if ((joint->cues & (CUE_BIT(AND) | CUE_BIT(OF))) != 0 ||
            strcmp(joint->text, "-") == 0)
            set_join(next, &joins);
    }
}

/* What can stand behind a word that is one of these classes, in any row that it begins;
 * nothing when it begins none. */
struct set word_next(const struct grammar *grammar, const struct set *set)
{
    struct set date = date_set(grammar), next = { { 0 } };
    for (int class = 1; class < grammar->class_count; class ++) {
        int begins = 0;
        if (!set_has(set, class))
            continue;
        struct set own = class_next(grammar, class, &date, &begins);
        set_join(&next, &own);
        if (begins && class >= CLASS_NUMBER && class < CLASS_LITERAL)
            add_composite_next(grammar, class, set, &next);
    }
    return next;
}

/* What figures of that shape can begin. */
struct set figure_set(int shape)
{
    struct set set = { { 0 } };
#define OPEN(of, composite)   \
    if (shape == FIGURE_##of) \
        set_add(&set, CLASS_##composite);
    FIGURES_OPEN(OPEN)
#undef OPEN
    return set;
}
