/* A language's lexicon and grammar as the generator reads them, before they become C. */
#ifndef ANNALS_GEN_GRAMMAR_TABLE_H
#define ANNALS_GEN_GRAMMAR_TABLE_H

#include <stdint.h>

enum {
    WORD_MAX = 2000,
    SENSE_MAX = 5,
    CHOICE_MAX = 5,
    ELEMENT_MAX = 12,
    ROW_MAX = 600,
    CLASS_MAX = 255,
    LINE_MAX_LENGTH = 512,
    SET_WORDS = 4,
    SECTION_DATE = 1,
    SECTION_CONTINUED = 3,
};

/* cues: a bit each. A word that gives cues alone has no classes: count 0. */
struct word {
    char text[32];
    uint64_t cues;
    int count;
    int classes[SENSE_MAX], numbers[SENSE_MAX];
};

struct element {
    int classes[CHOICE_MAX], count, optional;
};

struct row {
    char name[48], builder[48], argument[48], example[128], value[48];
    struct element elements[ELEMENT_MAX];
    int count, before, after, section;
};

struct grammar {
    struct word words[WORD_MAX];
    int word_count;
    char literals[CLASS_MAX][32];
    int class_count;
    struct row rows[ROW_MAX];
    int row_count;
    const char *path;
    int line;
};

/* Which of a language's files is read. */
enum file_kind { FILE_LEXICON, FILE_CUES, FILE_GRAMMAR };

/* Reads a file into the grammar; stops the program with a message where it is wrong. */
void grammar_read_file(struct grammar *grammar, const char *path, enum file_kind kind);

#endif
