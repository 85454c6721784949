/* Compiles a language's files into C tables: grammar LANGUAGE LEXICON CUES GRAMMAR
 * OUTPUT.
 *
 * lexicon.txt  CLASS word[=number] ...    number: figures, or one character for its code
 * cues.txt     CUE word ...
 * grammar.txt  name | pattern | builder[:argument] | example | value
 *
 * A row a line; "[date]" and "[other]" open sections; '#' opens a comment.
 *
 *     pattern     = [ "<" element... ">" ] element... [ "<" element... ">" ]
 *     element     = choice *( "/" choice ) [ "?" ]
 *     choice      = CLASS | word
 *
 * Elements in angle brackets are context: they must be there and are no part of the
 * match. A word in lower case stands for itself; an element that is "," or "-" for that
 * mark. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "gen/grammar_table.h"
#include "timex/class_names.h"
#include "timex/word_key.h"

struct set {
    uint64_t bits[SET_WORDS];
};

static void set_add(struct set *set, int class)
{
    set->bits[class / 64] |= UINT64_C(1) << (class % 64);
}

static void set_write(FILE *out, const struct set *set)
{
    fprintf(out, "{ {");
    for (int i = 0; i < SET_WORDS; i++)
        fprintf(out, " UINT64_C(0x%llx),", (unsigned long long) set->bits[i]);
    fprintf(out, " } }");
}

/* A word's classes and the composites that they can begin. */
static struct set word_set(const struct word *word)
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

static int set_has(const struct set *set, int class)
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
static int row_first(const struct row *row)
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
static struct set date_set(const struct grammar *grammar)
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

static struct set set_of_all(void)
{
    struct set set;
    for (int i = 0; i < SET_WORDS; i++)
        set.bits[i] = UINT64_MAX;
    return set;
}

static void set_join(struct set *set, const struct set *other)
{
    for (int i = 0; i < SET_WORDS; i++)
        set->bits[i] |= other->bits[i];
}

/* What an element can be read from, with what a date begins with; CLASS_NONE where a
 * sentence's end will do. */
static struct set element_set(const struct element *element, const struct set *date)
{
    struct set set = { { 0 } };
    for (int k = 0; k < element->count; k++)
        set_add(&set, element->classes[k]);
    if (element_has(element, CLASS_DATE))
        set_join(&set, date);
    if (element_has(element, CLASS_CLOSE))
        set_add(&set, CLASS_NONE);
    return set;
}

static void write_rows(FILE *out, const struct grammar *grammar)
{
    struct set date = date_set(grammar);
    for (int i = 0; i < grammar->row_count; i++) {
        const struct row *row = &grammar->rows[i];
        fprintf(out, "static const struct element elements_%d[] = {\n", i);
        for (int k = 0; k < row->count; k++) {
            fprintf(out, "    { {");
            for (int j = 0; j < row->elements[k].count; j++)
                fprintf(out, " %d,", row->elements[k].classes[j]);
            struct set set = element_set(&row->elements[k], &date);
            fprintf(out, " }, %s, ", row->elements[k].optional ? "true" : "false");
            set_write(out, &set);
            fprintf(out, " },\n");
        }
        fprintf(out, "};\n");
    }
    fprintf(out, "static const struct row rows[] = {\n");
    for (int i = 0; i < grammar->row_count; i++) {
        const struct row *row = &grammar->rows[i];
        fprintf(out,
                "    { VIEW_INIT(\"%s\"), elements_%d, %d, %d, %d, %d, build_%s,\n"
                "      VIEW_INIT(\"%s\"), VIEW_INIT(\"%s\"), VIEW_INIT(\"%s\") },\n",
                row->name, i, row->count, row->before, row->after, row->section,
                row->builder, row->argument, row->example, row->value);
    }
    fprintf(out, "};\n\n");
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

/* What can stand behind a word that is one of these classes, in any row that it begins.
 */
static struct set word_next(const struct grammar *grammar, const struct set *set)
{
    struct set date = date_set(grammar), next = { { 0 } };
    for (int class = 1; class < grammar->class_count; class ++) {
        if (!set_has(set, class))
            continue;
        if (class >= CLASS_NUMBER && class < CLASS_LITERAL)
            return set_of_all();
        for (int i = 0; i < grammar->row_count; i++) {
            const struct row *row = &grammar->rows[i];
            if (row->section == SECTION_CONTINUED || !row_starts_with(row, class))
                continue;
            struct set own = next_of(row, class, &date);
            set_join(&next, &own);
        }
    }
    return next;
}

/* What figures of that shape can begin. */
static struct set figure_set(int shape)
{
    struct set set = { { 0 } };
#define OPEN(of, composite)   \
    if (shape == FIGURE_##of) \
        set_add(&set, CLASS_##composite);
    FIGURES_OPEN(OPEN)
#undef OPEN
    return set;
}

static uint32_t key_of(const struct word *word)
{
    return word_key(word->text, strlen(word->text));
}

/* A power of two that leaves seven slots of eight empty: most words are looked up and not
 * found, which an empty slot tells at once. */
static unsigned slot_count(const struct grammar *grammar)
{
    unsigned count = 8;
    while (count < 8 * (unsigned) grammar->word_count)
        count *= 2;
    return count;
}

static void write_words(FILE *out, const struct grammar *grammar)
{
    static int slots[SLOT_MAX];
    unsigned count = slot_count(grammar);
    fprintf(out, "static const struct word words[] = {\n"
                 "    { .count = 0, .set = { { 1 } } },\n");
    for (int i = 1; i < grammar->word_count; i++) {
        const struct word *word = &grammar->words[i];
        fprintf(out, "    { UINT32_C(0x%x), VIEW_INIT(\"%s\"), %d, {", key_of(word),
                word->text, word->count);
        for (int k = 0; k < word->count; k++)
            fprintf(out, " { %d, %d },", word->classes[k], word->numbers[k]);
        struct set set = word_set(word), next = word_next(grammar, &set);
        set_add(&set, CLASS_NONE);
        fprintf(out, " }, ");
        set_write(out, &next);
        fprintf(out, ", ");
        set_write(out, &set);
        fprintf(out, " },\n");
        unsigned slot = word_slot_of(key_of(word)) % count;
        while (slots[slot] != 0)
            slot = (slot + 1) % count;
        slots[slot] = i;
    }
    for (int shape = 0; shape < FIGURE_COUNT; shape++) {
        struct set set = figure_set(shape);
        struct set next = set_of_all();
        set_add(&set, CLASS_NONE);
        fprintf(out, "    { .next = ");
        set_write(out, &next);
        fprintf(out, ", .set = ");
        set_write(out, &set);
        fprintf(out, " },\n");
    }
    fprintf(out, "};\n\nstatic const uint16_t slots[] = {");
    for (unsigned i = 0; i < count; i++)
        fprintf(out, "%s%d,", i % 24 == 0 ? "\n    " : " ", slots[i]);
    fprintf(out, "\n};\n\n");
}

/* The rows that a class can begin: of [date], or the others; class 0: those that continue
 * a timex. */
static int write_starts(FILE *out, const struct grammar *grammar, int class,
                        int dates_only)
{
    struct set date = date_set(grammar);
    int count = 0;
    for (int i = 0; i < grammar->row_count; i++) {
        const struct row *row = &grammar->rows[i];
        int continues = row->section == SECTION_CONTINUED;
        int fits = class == 0 ? continues && !dates_only
                              : !continues && row_starts_with(row, class) &&
                                    (row->section == SECTION_DATE) == dates_only;
        if (!fits)
            continue;
        struct set next = next_of(row, class, &date);
        fprintf(out, "    { ");
        set_write(out, &next);
        fprintf(out, ", %d },\n", i);
        count++;
    }
    return count;
}

static void write_spans(FILE *out, const char *name, const int *counts, int class_count,
                        int at)
{
    fprintf(out, "static const struct row_span %s[] = {\n", name);
    for (int class = 0; class < class_count; class ++) {
        fprintf(out, "    { %d, %d },\n", at, counts[class]);
        at += counts[class];
    }
    fprintf(out, "};\n\n");
}

static void write_index(FILE *out, const struct grammar *grammar)
{
    static int counts[2][CLASS_MAX + 1];
    int total = 0;
    fprintf(out, "static const struct row_start starts[] = {\n");
    for (int dates_only = 0; dates_only < 2; dates_only++)
        for (int class = 0; class < grammar->class_count; class ++)
            counts[dates_only][class] = write_starts(out, grammar, class, dates_only);
    fprintf(out, "};\n\n");
    for (int class = 0; class < grammar->class_count; class ++)
        total += counts[0][class];
    write_spans(out, "spans", counts[0], grammar->class_count, 0);
    write_spans(out, "date_spans", counts[1], grammar->class_count, total);
}

/* The words that are cues, found by open addressing as words are. */
static void write_cues(FILE *out, const struct grammar *grammar)
{
    static int slots[CUE_SLOT_COUNT];
    fprintf(out, "static const struct cue_word cue_words[] = {\n    { .cues = 0 },\n");
    for (int i = 0; i < grammar->cue_word_count; i++) {
        const struct cue_word *word = &grammar->cue_words[i];
        fprintf(out, "    { VIEW_INIT(\"%s\"), UINT64_C(0x%llx) },\n", word->text,
                (unsigned long long) word->cues);
        unsigned slot =
            word_slot_of(word_key(word->text, strlen(word->text))) % CUE_SLOT_COUNT;
        while (slots[slot] != 0)
            slot = (slot + 1) % CUE_SLOT_COUNT;
        slots[slot] = i + 1;
    }
    fprintf(out, "};\n\nstatic const uint16_t cue_slots[] = {");
    for (int i = 0; i < CUE_SLOT_COUNT; i++)
        fprintf(out, "%s%d,", i % 24 == 0 ? "\n    " : " ", slots[i]);
    fprintf(out, "\n};\n\n");
}

static void write_sets(FILE *out, const struct grammar *grammar)
{
    struct set date = date_set(grammar);
    fprintf(out, "    .date = ");
    set_write(out, &date);
    fprintf(out, ",\n};\n");
}

int main(int count, char **arguments)
{
    static struct grammar grammar;
    if (count != 6) {
        fprintf(stderr, "usage: grammar LANGUAGE LEXICON CUES GRAMMAR OUTPUT\n");
        return 2;
    }
    grammar.word_count = 1;
    grammar.class_count = CLASS_LITERAL;
    grammar_read_file(&grammar, arguments[2], FILE_LEXICON);
    grammar_read_file(&grammar, arguments[3], FILE_CUES);
    grammar_read_file(&grammar, arguments[4], FILE_GRAMMAR);
    FILE *out = fopen(arguments[5], "w");
    if (out == NULL) {
        perror(arguments[5]);
        return 3;
    }
    fprintf(out, "#include \"timex/build.h\"\n#include \"timex/grammar.h\"\n\n");
    write_words(out, &grammar);
    write_rows(out, &grammar);
    write_index(out, &grammar);
    write_cues(out, &grammar);
    fprintf(out,
            "const struct grammar grammar_%s = {\n"
            "    .words = words, .figures = %d, .slots = slots, .slot_count = %u,\n"
            "    .rows = rows, .row_count = %d, .starts = starts,\n"
            "    .spans = spans, .date_spans = date_spans,\n"
            "    .cue_words = cue_words, .cue_slots = cue_slots, .cue_slot_count = %d,\n",
            arguments[1], grammar.word_count, slot_count(&grammar), grammar.row_count,
            CUE_SLOT_COUNT);
    write_sets(out, &grammar);
    return fclose(out) == 0 ? 0 : 3;
}
