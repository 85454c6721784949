/* Reads lexicon.txt, cues.txt and grammar.txt. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gen/grammar_table.h"
#include "timex/class_names.h"
#include "timex/cue_names.h"
#include "timex/holiday_names.h"

static const char *const class_names[] = { "NONE",
#define CLASS_TEXT(name) #name,
                                           CLASS_LEXICAL(CLASS_TEXT)
                                               CLASS_COMPOSITE(CLASS_TEXT)
#undef CLASS_TEXT
};

static void stop(const struct grammar *grammar, const char *what, const char *word)
{
    fprintf(stderr, "%s:%d: %s '%s'\n", grammar->path, grammar->line, what, word);
    exit(1);
}

static void copy_text(const struct grammar *grammar, char *to, size_t size,
                      const char *from)
{
    if (strlen(from) >= size)
        stop(grammar, "too long", from);
    memcpy(to, from, strlen(from) + 1);
}

static int class_of(const char *name)
{
    for (int i = 0; i < CLASS_LITERAL; i++)
        if (strcmp(class_names[i], name) == 0)
            return i;
    return 0;
}

static struct word *word_named(struct grammar *grammar, const char *text)
{
    for (int i = 1; i < grammar->word_count; i++)
        if (strcmp(grammar->words[i].text, text) == 0)
            return &grammar->words[i];
    if (grammar->word_count == WORD_MAX)
        stop(grammar, "too many words at", text);
    struct word *word = &grammar->words[grammar->word_count++];
    copy_text(grammar, word->text, sizeof word->text, text);
    return word;
}

static void word_add_sense(struct grammar *grammar, const char *text, int class,
                           int number)
{
    struct word *word = word_named(grammar, text);
    if (word->count == SENSE_MAX)
        stop(grammar, "too many classes for", text);
    word->classes[word->count] = class;
    word->numbers[word->count++] = number;
}

/* The place of a holiday's name, from 1. */
static int holiday_of(const struct grammar *grammar, const char *name)
{
    static const char *const names[] = {
#define HOLIDAY_TEXT(name, kind, first, second, third) name,
        HOLIDAY_NAMES(HOLIDAY_TEXT)
#undef HOLIDAY_TEXT
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(names[i], name) == 0)
            return (int) i + 1;
    stop(grammar, "no such holiday", name);
    return 0;
}

/* The first of the words that an entry joins is found by itself. */
static void add_first_word(struct grammar *grammar, const char *text)
{
    char first[32];
    const char *end = strchr(text, '_');
    if (end == NULL)
        return;
    size_t length = (size_t) (end - text);
    memcpy(first, text, length);
    first[length] = 0;
    struct word *word = word_named(grammar, first);
    for (int i = 0; i < word->count; i++)
        if (word->classes[i] == CLASS_FEAST_WORD)
            return;
    word_add_sense(grammar, first, CLASS_FEAST_WORD, 0);
}

/* "january=1", "day=D", "good_friday=good-friday", "several" */
static void read_word(struct grammar *grammar, int class, char *text)
{
    char *equals = strchr(text, '=');
    int number = 0;
    if (equals != NULL && equals != text) {
        *equals = 0;
        const char *digits = equals[1] == '-' ? equals + 2 : equals + 1;
        number = class == CLASS_FEAST               ? holiday_of(grammar, equals + 1)
                 : *digits >= '0' && *digits <= '9' ? atoi(equals + 1)
                                                    : equals[1];
    }
    word_add_sense(grammar, text, class, number);
    if (class == CLASS_FEAST)
        add_first_word(grammar, text);
}

static void read_lexicon_line(struct grammar *grammar, char *line)
{
    int class = 0;
    for (char *part = strtok(line, " \n"); part != NULL && *part != '#';
         part = strtok(NULL, " \n")) {
        if (class == 0 && (class = class_of(part)) == 0)
            stop(grammar, "no such class", part);
        else if (strcmp(class_names[class], part) != 0)
            read_word(grammar, class, part);
    }
}

static int cue_of(const char *name)
{
    static const char *const names[] = {
#define CUE_TEXT(name) #name,
        CUE_NAMES(CUE_TEXT)
#undef CUE_TEXT
    };
    for (int i = 0; i < CUE_COUNT; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

static void read_cue_line(struct grammar *grammar, char *line)
{
    char *name = strtok(line, " \n");
    int cue = name != NULL ? cue_of(name) : -1;
    if (cue < 0)
        stop(grammar, "no such cue", name != NULL ? name : "");
    for (char *word = strtok(NULL, " \n"); word != NULL; word = strtok(NULL, " \n"))
        word_named(grammar, word)->cues |= UINT64_C(1) << cue;
}

/* The class of a word that a row names, made when it is new. */
static int literal_class(struct grammar *grammar, const char *text)
{
    for (int i = CLASS_LITERAL; i < grammar->class_count; i++)
        if (strcmp(grammar->literals[i], text) == 0)
            return i;
    if (grammar->class_count == CLASS_MAX)
        stop(grammar, "too many words in rows at", text);
    copy_text(grammar, grammar->literals[grammar->class_count], 32, text);
    word_add_sense(grammar, text, grammar->class_count, 0);
    return grammar->class_count++;
}

static void read_choice(struct grammar *grammar, struct element *element,
                        const char *text)
{
    if (element->count == CHOICE_MAX)
        stop(grammar, "too many choices at", text);
    int upper = *text >= 'A' && *text <= 'Z';
    int class = upper ? class_of(text) : literal_class(grammar, text);
    if (class == 0)
        stop(grammar, "no such class", text);
    element->classes[element->count++] = class;
}

static void read_element(struct grammar *grammar, struct row *row, char *text)
{
    if (row->count == ELEMENT_MAX)
        stop(grammar, "too many elements in", row->name);
    struct element *element = &row->elements[row->count++];
    size_t length = strlen(text);
    if (length > 1 && text[length - 1] == '?') {
        element->optional = 1;
        text[length - 1] = 0;
    }
    if (text[1] == 0) {
        read_choice(grammar, element, text);
        return;
    }
    for (char *choice = text; choice != NULL;) {
        char *slash = strchr(choice, '/');
        if (slash != NULL)
            *slash++ = 0;
        read_choice(grammar, element, choice);
        choice = slash;
    }
}

static void read_pattern(struct grammar *grammar, struct row *row, char *pattern)
{
    int inside = 0, body = 0;
    for (char *part = strtok(pattern, " "); part != NULL; part = strtok(NULL, " ")) {
        if (strcmp(part, "<") == 0 || strcmp(part, ">") == 0) {
            inside = *part == '<';
            continue;
        }
        read_element(grammar, row, part);
        if (!inside)
            body++;
        else if (body == 0)
            row->before++;
        else
            row->after++;
    }
    if (body == 0)
        stop(grammar, "nothing to match in", row->name);
}

static char *trimmed(char *text)
{
    while (*text == ' ')
        text++;
    size_t length = strlen(text);
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\n'))
        text[--length] = 0;
    return text;
}

static void read_row(struct grammar *grammar, char *line, int section)
{
    char *columns[5];
    for (int i = 0; i < 5; i++) {
        if (line == NULL)
            stop(grammar, "a row has five columns, parted by", "|");
        columns[i] = line;
        line = strchr(line, '|');
        if (line != NULL)
            *line++ = 0;
        columns[i] = trimmed(columns[i]);
    }
    if (grammar->row_count == ROW_MAX)
        stop(grammar, "too many rows at", columns[0]);
    struct row *row = &grammar->rows[grammar->row_count++];
    row->section = section;
    copy_text(grammar, row->name, sizeof row->name, columns[0]);
    char *argument = strchr(columns[2], ':');
    if (argument != NULL)
        *argument++ = 0;
    copy_text(grammar, row->builder, sizeof row->builder, columns[2]);
    copy_text(grammar, row->argument, sizeof row->argument, argument ? argument : "");
    copy_text(grammar, row->example, sizeof row->example, columns[3]);
    copy_text(grammar, row->value, sizeof row->value, columns[4]);
    read_pattern(grammar, row, columns[1]);
}

/* The number of "[date]" in enum row_section. */
static int section_of(const struct grammar *grammar, const char *line)
{
    static const char *const names[] = { "[other]", "[date]", "[narrative]",
                                         "[continued]" };
    for (int i = 0; i < 4; i++)
        if (strncmp(names[i], line, strlen(names[i])) == 0)
            return i;
    stop(grammar, "no such section", line);
    return 0;
}

void grammar_read_file(struct grammar *grammar, const char *path, enum file_kind kind)
{
    char line[LINE_MAX_LENGTH];
    grammar->path = path;
    grammar->line = 0;
    FILE *in = fopen(path, "r");
    if (in == NULL) {
        perror(path);
        exit(3);
    }
    for (int section = 0; fgets(line, sizeof line, in) != NULL;) {
        grammar->line++;
        if (*line == '#' || *line == '\n')
            continue;
        if (kind == FILE_LEXICON)
            read_lexicon_line(grammar, line);
        else if (kind == FILE_CUES)
            read_cue_line(grammar, line);
        else if (*line == '[')
            section = section_of(grammar, line);
        else
            read_row(grammar, line, section);
    }
    fclose(in);
}
