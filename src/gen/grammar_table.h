/* A language's lexicon and grammar as the generator reads them, before they become C. */
#ifndef ANNALS_GEN_GRAMMAR_TABLE_H
#define ANNALS_GEN_GRAMMAR_TABLE_H

#include <stdint.h>

enum {
    WORD_MAX = 1200,
    SLOT_MAX = 16384,
    SENSE_MAX = 5,
    CHOICE_MAX = 5,
    ELEMENT_MAX = 12,
    ROW_MAX = 400,
    CLASS_MAX = 250,
    LINE_MAX_LENGTH = 512,
    SET_WORDS = 4,
    SECTION_DATE = 1,
    SECTION_CONTINUED = 3,
    CUE_WORD_MAX = 800,
    CUE_SLOT_COUNT = 2048,
};

struct word {
    char text[32];
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

/* A word and its cues, a bit each. */
struct cue_word {
    char text[32];
    uint64_t cues;
};

struct grammar {
    struct cue_word cue_words[CUE_WORD_MAX];
    int cue_word_count;
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
