/* Makes the lexicon from the files of WordNet 3.0: lexicon OUTPUT FOLDER */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/closed_words.h"
#include "text/lexicon_table.h"
#include "text/word_sets.h"
#include "irregular_verbs.h"

enum {
    LINE_SIZE = 1 << 17,
    MAP_SIZE = 1 << 18, /* more than twice the words, and the senses with a count */
    CLASSES = 4,
    FORM_LIMIT = LEXICON_INDEX_MASK,
    POOL_LIMIT = 1 << 16,
};

/* A word, or (in the map of counts) a sense. */
struct entry {
    struct entry *next;
    char *key;
    long count[CLASSES]; /* occurrences in the tagged texts, by class */
    bool in[CLASSES];
    bool name; /* a noun with a capital */
    bool time;
    unsigned sets; /* of verbs */
    size_t form;   /* from 1 */
    size_t closed;
};

struct map {
    struct entry *buckets[MAP_SIZE];
    size_t count;
};

static struct map words, counts;
static struct lexicon_form forms[FORM_LIMIT];
static size_t form_count;
static char pool[POOL_LIMIT];
static size_t pool_length = 1;

/* In the order of the shifts of the table. */
static const char *const class_names[CLASSES] = { "noun", "verb", "adj", "adv" };

static void fail(const char *what, const char *which)
{
    fprintf(stderr, "lexicon: %s: %s\n", what, which);
    exit(3);
}

static void *allocate(size_t size)
{
    void *memory = calloc(1, size);
    if (memory == NULL)
        fail("no memory", "");
    return memory;
}

/* The entry of a key, made when new if so wanted, else NULL. */
static struct entry *entry_of(struct map *map, const char *key, bool make)
{
    size_t length = strlen(key);
    struct entry **at = &map->buckets[lexicon_hash(key, length) % MAP_SIZE];
    for (; *at != NULL; at = &(*at)->next)
        if (strcmp((*at)->key, key) == 0)
            return *at;
    if (!make)
        return NULL;
    *at = allocate(sizeof **at);
    (*at)->key = allocate(length + 1);
    memcpy((*at)->key, key, length);
    map->count++;
    return *at;
}

static FILE *open_file(const char *folder, const char *name, const char *ending)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s%s", folder, name, ending);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        fail("cannot be read", path);
    return file;
}

/* Cuts a sense key ("sign%2:32:00::") behind its third field. */
static void cut_sense(char *key)
{
    size_t colons = 0;
    for (; *key != '\0'; key++)
        if (*key == ':' && ++colons == 3) {
            *key = '\0';
            return;
        }
}

static void read_counts(const char *folder)
{
    static char line[LINE_SIZE];
    FILE *file = open_file(folder, "cntlist", ".rev");
    while (fgets(line, sizeof line, file) != NULL) {
        char *key = strtok(line, " "), *sense = strtok(NULL, " "),
             *count = strtok(NULL, " ");
        if (key == NULL || sense == NULL || count == NULL)
            fail("not as expected", "cntlist.rev");
        cut_sense(key);
        entry_of(&counts, key, true)->count[0] += strtol(count, NULL, 10);
    }
    fclose(file);
}

/* Lower case in place; whether the word is made of letters alone. *capital tells. */
static bool fold_word(char *word, bool *capital)
{
    *capital = false;
    char *bracket = strchr(word, '('); /* "(p)", "(a)": where an adjective stands */
    if (bracket != NULL)
        *bracket = '\0';
    for (char *at = word; *at != '\0'; at++) {
        if (*at >= 'A' && *at <= 'Z') {
            *at = (char) (*at - 'A' + 'a');
            *capital = true;
        }
        if ((*at < 'a' || *at > 'z') && *at != '\'')
            return false;
    }
    return *word != '\0';
}

/* One word of a synset: type is WordNet's digit of its class, number that of its file. */
static void add_sense(char *word, size_t class, char type, const char *number,
                      long lexical)
{
    bool capital;
    if (!fold_word(word, &capital))
        return;
    char key[256];
    snprintf(key, sizeof key, "%s%%%c:%s:%02ld", word, type, number, lexical);
    const struct entry *counted = entry_of(&counts, key, false);
    struct entry *entry = entry_of(&words, word, true);
    if (class == 0 && capital) {
        entry->name = true;
        return;
    }
    entry->in[class] = true;
    entry->count[class] += counted != NULL ? counted->count[0] : 0;
}

/* A data file: "offset file type count word id word id ...". */
static void read_synsets(const char *folder, size_t class)
{
    static char line[LINE_SIZE];
    static const char *const types = "nvasr", *const digits = "12354";
    FILE *file = open_file(folder, "data.", class_names[class]);
    while (fgets(line, sizeof line, file) != NULL) {
        if (line[0] == ' ')
            continue; /* the licence */
        strtok(line, " ");
        const char *number = strtok(NULL, " "), *type = strtok(NULL, " ");
        const char *count = strtok(NULL, " ");
        const char *at = type != NULL ? strchr(types, type[0]) : NULL;
        if (number == NULL || at == NULL || count == NULL)
            fail("not as expected", class_names[class]);
        for (long i = strtol(count, NULL, 16); i > 0; i--) {
            char *word = strtok(NULL, " "), *id = strtok(NULL, " ");
            if (word == NULL || id == NULL)
                fail("not as expected", class_names[class]);
            add_sense(word, class, digits[at - types], number, strtol(id, NULL, 16));
        }
    }
    fclose(file);
}

/* The offset of a lemma in the pool. */
static uint16_t pool_add(const char *lemma)
{
    size_t length = strlen(lemma);
    for (size_t at = 1; at < pool_length; at += strlen(pool + at) + 1)
        if (strcmp(pool + at, lemma) == 0)
            return (uint16_t) at;
    if (pool_length + length + 1 > POOL_LIMIT)
        fail("too many lemmas", lemma);
    memcpy(pool + pool_length, lemma, length + 1);
    pool_length += length + 1;
    return (uint16_t) (pool_length - length - 1);
}

static struct lexicon_form *form_of(const char *word)
{
    struct entry *entry = entry_of(&words, word, true);
    if (entry->form == 0) {
        if (form_count == FORM_LIMIT)
            fail("too many forms", word);
        entry->form = ++form_count;
    }
    return &forms[entry->form - 1];
}

static void add_verb_form(const char *word, const char *lemma, unsigned which)
{
    struct lexicon_form *form = form_of(word);
    if (form->verb == 0)
        form->verb = pool_add(lemma);
    form->forms = (uint8_t) (form->forms | which);
}

/* Adds each of the forms that bars part. */
static void add_verb_forms(const char *list, const char *lemma, unsigned which)
{
    char copy[128];
    snprintf(copy, sizeof copy, "%s", list);
    for (char *word = strtok(copy, "|"); word != NULL; word = strtok(NULL, "|"))
        add_verb_form(word, lemma, which);
}

static bool ends_with(const char *word, const char *ending)
{
    size_t length = strlen(word), tail = strlen(ending);
    return length > tail && strcmp(word + length - tail, ending) == 0;
}

/* Which forms of a verb a word of verb.exc is, of those that are not in our own list:
 * regular ones with a doubled consonant, and rare ones. */
static unsigned rare_form(const char *word)
{
    if (ends_with(word, "ing"))
        return LEXICON_GERUND;
    if (ends_with(word, "s"))
        return LEXICON_PRESENT;
    return LEXICON_PAST | LEXICON_PARTICIPLE;
}

static void add_exception(size_t class, const char *word, const char *lemma)
{
    if (class == 1) {
        const struct entry *known = entry_of(&words, word, false);
        if (known == NULL || known->form == 0 || forms[known->form - 1].verb == 0)
            add_verb_form(word, lemma, rare_form(word));
    } else if (class == 0) {
        form_of(word)->noun = pool_add(lemma);
    } else {
        form_of(word)->adjective = pool_add(lemma);
    }
}

/* An .exc file: "form lemma [lemma...]". */
static void read_exceptions(const char *folder, size_t class)
{
    static char line[LINE_SIZE];
    FILE *file = open_file(folder, class_names[class], ".exc");
    while (fgets(line, sizeof line, file) != NULL) {
        char *word = strtok(line, " \n"), *lemma = strtok(NULL, " \n");
        bool capital;
        if (word != NULL && lemma != NULL && fold_word(word, &capital) &&
            fold_word(lemma, &capital) && strcmp(word, lemma) != 0)
            add_exception(class, word, lemma);
    }
    fclose(file);
}

static struct entry *entry_of_view(struct view view)
{
    char word[64];
    snprintf(word, sizeof word, "%.*s", VIEW_ARG(view));
    return entry_of(&words, word, true);
}

static void add_sets(void)
{
    for (size_t i = 0; i < verb_set_count; i++)
        for (size_t j = 0; j < verb_sets[i].count; j++)
            entry_of_view(verb_sets[i].words[j])->sets |= verb_sets[i].bit;
    for (size_t i = 0; i < time_name_count; i++)
        entry_of_view(time_names[i])->time = true;
}

static void add_closed_words(void)
{
    for (size_t i = 0; i < closed_word_count; i++) {
        struct view word = closed_words[i].word;
        entry_of_view(word)->closed = i + 1;
        if (i > 0 && strcmp(closed_words[i - 1].word.data, word.data) >= 0)
            fail("closed words are not in order", word.data);
    }
}

static uint32_t rank_of(const struct entry *entry, size_t class)
{
    uint32_t rank = entry->in[class] ? 1 : 0;
    if (rank == 0 || entry->count[class] == 0)
        return rank;
    for (long count = entry->count[class]; count > 0; count /= 2)
        rank++;
    return rank < 15 ? rank : 15;
}

static uint64_t value_of(const struct entry *entry)
{
    uint64_t value = (uint64_t) rank_of(entry, 0) << LEXICON_NOUN |
                     (uint64_t) rank_of(entry, 1) << LEXICON_VERB |
                     (uint64_t) rank_of(entry, 2) << LEXICON_ADJECTIVE |
                     (uint64_t) rank_of(entry, 3) << LEXICON_ADVERB;
    value |= (uint64_t) entry->name << LEXICON_NAME;
    value |= (uint64_t) entry->time << LEXICON_TIME;
    value |= (uint64_t) entry->sets << LEXICON_SETS;
    value |= (uint64_t) (entry->closed > 0) << LEXICON_CLOSED;
    return value | (uint64_t) (entry->closed > 0 ? entry->closed : entry->form)
                       << LEXICON_INDEX;
}

/* Fills in what the lexicon says of the lemmas of irregular forms and closed words. */
static void add_lemmas(void)
{
    for (size_t i = 0; i < form_count; i++) {
        struct lexicon_form *form = &forms[i];
        const struct entry *verb = entry_of(&words, pool + form->verb, true);
        form->verb_rank = (uint8_t) rank_of(verb, 1);
        form->noun_rank = (uint8_t) rank_of(entry_of(&words, pool + form->noun, true), 0);
        form->adjective_rank =
            (uint8_t) rank_of(entry_of(&words, pool + form->adjective, true), 2);
        form->sets = (uint8_t) verb->sets;
    }
    for (size_t i = 0; i < closed_word_count; i++)
        if (closed_words[i].lemma.length > 0)
            entry_of_view(closed_words[i].word)->sets |=
                entry_of_view(closed_words[i].lemma)->sets;
}

static void place(uint64_t *slots, const struct entry *entry)
{
    uint64_t hash = lexicon_hash(entry->key, strlen(entry->key));
    size_t mask = ((size_t) 1 << LEXICON_SLOT_BITS) - 1, at = (size_t) hash & mask;
    for (; slots[at] != 0; at = (at + 1) & mask)
        if (lexicon_print(slots[at]) == lexicon_print(hash))
            fail("two words fall together; change lexicon_hash", entry->key);
    slots[at] = lexicon_print(hash) | value_of(entry);
}

static void write_table(FILE *out, const uint64_t *slots)
{
    fprintf(out, "#include \"text/lexicon_table.h\"\n\n"
                 "const uint64_t lexicon_slots[] = {");
    for (size_t i = 0; i < (size_t) 1 << LEXICON_SLOT_BITS; i++)
        fprintf(out, "%s0x%" PRIX64 ",", i % 6 == 0 ? "\n" : "", slots[i]);
    fprintf(out, "\n};\n\nconst struct lexicon_form lexicon_forms[] = {");
    for (size_t i = 0; i < form_count; i++)
        fprintf(out, "%s{%d,%d,%d,%d,%d,%d,%d,%d},", i % 4 == 0 ? "\n" : "",
                forms[i].verb, forms[i].noun, forms[i].adjective, forms[i].forms,
                forms[i].verb_rank, forms[i].noun_rank, forms[i].adjective_rank,
                forms[i].sets);
    fprintf(out, "\n};\n\nconst char lexicon_pool[] = {");
    for (size_t i = 0; i < pool_length; i++)
        fprintf(out, "%s%d,", i % 20 == 0 ? "\n" : "", pool[i]);
    fprintf(out, "\n};\n");
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fprintf(stderr, "usage: lexicon OUTPUT FOLDER\n");
        return 2;
    }
    read_counts(arguments[2]);
    for (size_t class = 0; class < CLASSES; class ++)
        read_synsets(arguments[2], class);
    for (size_t i = 0; i < sizeof irregular_verbs / sizeof *irregular_verbs; i++) {
        const struct irregular_verb *verb = &irregular_verbs[i];
        add_verb_forms(verb->past, verb->base, LEXICON_PAST);
        add_verb_forms(verb->participle, verb->base, LEXICON_PARTICIPLE);
    }
    for (size_t class = 0; class < CLASSES - 1; class ++)
        read_exceptions(arguments[2], class);
    add_sets();
    add_closed_words();
    add_lemmas();

    static uint64_t slots[(size_t) 1 << LEXICON_SLOT_BITS];
    if (words.count > sizeof slots / sizeof *slots / 4 * 3)
        fail("too many words", "raise LEXICON_SLOT_BITS");
    for (size_t i = 0; i < MAP_SIZE; i++)
        for (const struct entry *entry = words.buckets[i]; entry != NULL;
             entry = entry->next)
            if (value_of(entry) != 0)
                place(slots, entry);
    FILE *out = fopen(arguments[1], "w");
    if (out == NULL)
        fail("cannot be written", arguments[1]);
    write_table(out, slots);
    return fclose(out) == 0 ? 0 : 3;
}
