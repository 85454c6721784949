/* Writes the tables of names as C: name_tables OUTPUT WORDS PLACES ISO_3166_1_JSON */
#include <jansson.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "names/word_class.h"

enum {
    WORD_MAX = 16000,
    NAME_MAX = 8000,
    PLACE_MAX = 4000,
    TEXT_MAX = 200,
    SLOTS = 32768
};
enum { FORM_NAME, FORM_ADJECTIVE, FORM_PEOPLE };

struct word {
    char *text;
    uint32_t classes;
    size_t place_first, place_count;
};

struct name {
    char *text, *first; /* words with single spaces; the first of them */
    size_t place, words, order;
    int form;
};

struct place {
    char *name, *code;
    int kind;
    size_t capital_of; /* index + 1 */
};

/* All that is read, and grows as it is read. */
struct tables {
    struct word words[WORD_MAX];
    struct name names[NAME_MAX];
    struct place places[PLACE_MAX];
    size_t word_count, name_count, place_count;
    uint16_t slots[SLOTS];
};

static void fail(const char *what, const char *text)
{
    fprintf(stderr, "name_tables: %s: '%s'\n", what, text);
    exit(1);
}

static char *copy(const char *text, size_t length)
{
    char *made = malloc(length + 1);
    if (made == NULL)
        fail("no memory for", text);
    memcpy(made, text, length);
    made[length] = '\0';
    return made;
}

/* ASCII and Latin-1 letters, all that the tables hold. */
static void lower(char *text)
{
    for (unsigned char *p = (unsigned char *) text; *p != '\0'; p++) {
        if (*p >= 'A' && *p <= 'Z')
            *p = (unsigned char) (*p + 32);
        else if (*p == 0xC3 && p[1] >= 0x80 && p[1] <= 0x9E) {
            p++;
            *p = (unsigned char) (*p + 32);
        } else if (*p == 0xC5 && p[1] == 0x81) /* L with stroke */
            *++p = 0x82;
    }
}

/* The piece before the separator, trimmed, in place; *rest moves behind it. */
static char *cut(char **rest, char separator)
{
    char *start = *rest, *end = strchr(start, separator);
    *rest = end != NULL ? end + 1 : start + strlen(start);
    if (end == NULL)
        end = start + strlen(start);
    while (start < end && (*start == ' ' || *start == '\n'))
        start++;
    while (end > start && (end[-1] == ' ' || end[-1] == '\n'))
        end--;
    *end = '\0';
    return start;
}

static struct word *find_word(struct tables *tables, const char *text)
{
    size_t length = strlen(text);
    uint32_t slot = word_class_hash(text, length) & (SLOTS - 1);
    for (; tables->slots[slot] != 0; slot = (slot + 1) & (SLOTS - 1))
        if (strcmp(tables->words[tables->slots[slot] - 1].text, text) == 0)
            return &tables->words[tables->slots[slot] - 1];
    if (tables->word_count == WORD_MAX)
        fail("too many words at", text);
    struct word *word = &tables->words[tables->word_count++];
    word->text = copy(text, length);
    tables->slots[slot] = (uint16_t) tables->word_count;
    return word;
}

static uint32_t class_of(const char *name)
{
    static const char *const names[] = {
#define CLASS_NAME(name, text) text,
        WORD_CLASSES(CLASS_NAME)
#undef CLASS_NAME
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return (uint32_t) 1 << i;
    fail("unknown class", name);
    return 0;
}

static void read_words(struct tables *tables, char *text)
{
    while (*text != '\0') {
        char *line = cut(&text, '\n');
        if (*line == '\0' || *line == '#')
            continue;
        uint32_t class = class_of(cut(&line, ':'));
        while (*line != '\0') {
            char *word = cut(&line, ' ');
            if (*word != '\0')
                find_word(tables, word)->classes |= class;
        }
    }
}

/* Parts a name as the tokens are: marks of compounds and the 's stand alone. */
static void split(const char *name, char *out)
{
    for (; *name != '\0'; name++) {
        if (*name == '-' || *name == ',') {
            if (out[-1] != ' ')
                *out++ = ' ';
            *out++ = *name;
            if (name[1] != ' ')
                *out++ = ' ';
        } else if (*name == '\'' && name[1] == 's' &&
                   (name[2] == ' ' || name[2] == '\0')) {
            *out++ = ' ';
            *out++ = '\'';
        } else {
            *out++ = *name;
        }
    }
    *out = '\0';
}

static void add_name(struct tables *tables, size_t place, const char *text, int form)
{
    char parted[2 * TEXT_MAX + 2] = " ";
    if (*text == '\0')
        return;
    if (strlen(text) >= TEXT_MAX || tables->name_count == NAME_MAX)
        fail("too long a name or too many at", text);
    split(text, parted + 1);
    lower(parted);
    struct name *name = &tables->names[tables->name_count];
    name->text = copy(parted + 1, strlen(parted + 1));
    name->words = 1;
    for (const char *p = name->text; *p != '\0'; p++)
        name->words += *p == ' ';
    name->first = copy(name->text, strcspn(name->text, " "));
    name->place = place;
    name->form = form;
    name->order = tables->name_count++;
}

static void add_names(struct tables *tables, size_t place, char *list, int form)
{
    while (*list != '\0')
        add_name(tables, place, cut(&list, ';'), form);
}

static size_t add_place(struct tables *tables, const char *name, const char *code)
{
    static const char *const kinds[] = { "country", "state", "region", "city",
                                         "organisation" };
    if (tables->place_count == PLACE_MAX)
        fail("too many places at", name);
    struct place *place = &tables->places[tables->place_count];
    place->name = copy(name, strlen(name));
    place->code = copy(code, strlen(code));
    for (size_t i = 1; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i], code) == 0)
            place->kind = (int) i;
    add_name(tables, tables->place_count, name, FORM_NAME);
    return tables->place_count++;
}

/* Adjectives, and the people that most of them give with an s. */
static void add_people(struct tables *tables, size_t place, char *adjectives,
                       char *people)
{
    int regular = *people == '\0';
    while (*adjectives != '\0') {
        char *adjective = cut(&adjectives, ';');
        add_name(tables, place, adjective, FORM_ADJECTIVE);
        char last = *adjective != '\0' ? adjective[strlen(adjective) - 1] : 'h';
        if (!regular || strchr("hs.SUe", last) != NULL)
            continue;
        char plural[TEXT_MAX];
        snprintf(plural, sizeof plural, "%ss", adjective);
        add_name(tables, place, plural, FORM_PEOPLE);
    }
    add_names(tables, place, people, FORM_PEOPLE);
}

static void read_places(struct tables *tables, char *text)
{
    while (*text != '\0') {
        char *line = cut(&text, '\n');
        if (*line == '\0' || *line == '#')
            continue;
        char *code = cut(&line, '|'), *name = cut(&line, '|');
        size_t place = add_place(tables, name, code);
        add_names(tables, place, cut(&line, '|'), FORM_NAME);
        char *adjectives = cut(&line, '|'), *people = cut(&line, '|');
        add_people(tables, place, adjectives, people);
        char *capital = cut(&line, '|');
        if (*capital != '\0') {
            char *first = cut(&capital, ';');
            size_t city = add_place(tables, first, "city");
            tables->places[city].capital_of = place + 1;
            add_names(tables, city, capital, FORM_NAME);
        }
    }
}

/* A country of the standard: its place in the list by code, else a new one. "Korea,
 * Republic of" is no name that texts use. */
static void read_country(struct tables *tables, const json_t *country)
{
    const char *code = json_string_value(json_object_get(country, "alpha_2"));
    const char *name = json_string_value(json_object_get(country, "name"));
    const char *official = json_string_value(json_object_get(country, "official_name"));
    const char *common = json_string_value(json_object_get(country, "common_name"));
    if (code == NULL || name == NULL)
        return;
    size_t place = 0;
    while (place < tables->place_count && strcmp(tables->places[place].code, code) != 0)
        place++;
    if (place == tables->place_count)
        place = add_place(tables, common != NULL ? common : name, code);
    if (strpbrk(name, ",(") == NULL)
        add_name(tables, place, name, FORM_NAME);
    if (official != NULL && strpbrk(official, ",(") == NULL)
        add_name(tables, place,
                 strncmp(official, "the ", 4) == 0 ? official + 4 : official, FORM_NAME);
}

/* By first word, the longest first, then as they were read: what is written by hand wins.
 */
static int compare_names(const void *a, const void *b)
{
    const struct name *x = a, *y = b;
    int order = strcmp(x->first, y->first);
    if (order != 0)
        return order;
    if (x->words != y->words)
        return (x->words < y->words) - (x->words > y->words);
    return (x->order > y->order) - (x->order < y->order);
}

static void index_names(struct tables *tables)
{
    qsort(tables->names, tables->name_count, sizeof *tables->names, compare_names);
    for (size_t i = 0; i < tables->name_count; i++) {
        struct word *word = find_word(tables, tables->names[i].first);
        if (word->place_count++ == 0)
            word->place_first = i;
    }
}

static char *read_file(const char *path)
{
    FILE *in = fopen(path, "rb");
    char *text = malloc(1 << 20);
    if (in == NULL || text == NULL)
        fail("cannot be read", path);
    size_t length = fread(text, 1, (1 << 20) - 1, in);
    if (ferror(in) || fclose(in) != 0)
        fail("cannot be read", path);
    text[length] = '\0';
    return text;
}

static void write_tables(const struct tables *tables, FILE *out)
{
    fprintf(out, "#include \"names/name_tables.h\"\n\n");
    fprintf(out, "const uint32_t name_slot_mask = %d;\n", SLOTS - 1);
    fprintf(out, "const uint16_t name_slots[] = {");
    for (size_t i = 0; i < SLOTS; i++)
        fprintf(out, "%s%d,", i % 16 == 0 ? "\n    " : " ", (int) tables->slots[i]);
    fprintf(out, "\n};\nconst struct name_word name_words[] = {\n");
    for (size_t i = 0; i < tables->word_count; i++)
        fprintf(out, "    { \"%s\", 0x%xU, %zu, %zu, %zu },\n", tables->words[i].text,
                (unsigned) tables->words[i].classes, strlen(tables->words[i].text),
                tables->words[i].place_first, tables->words[i].place_count);
    fprintf(out, "};\nconst struct name_place_name name_place_names[] = {\n");
    for (size_t i = 0; i < tables->name_count; i++)
        fprintf(out, "    { \"%s\", %zu, %zu, %zu, %d },\n", tables->names[i].text,
                strlen(tables->names[i].text), tables->names[i].place,
                tables->names[i].words, tables->names[i].form);
    fprintf(out, "};\nconst struct name_place name_places[] = {\n");
    for (size_t i = 0; i < tables->place_count; i++)
        fprintf(out, "    { \"%s\", %zu, %zu, %d },\n", tables->places[i].name,
                strlen(tables->places[i].name), tables->places[i].capital_of,
                tables->places[i].kind);
    fprintf(out, "};\n");
}

int main(int count, char **arguments)
{
    if (count != 5) {
        fprintf(stderr, "usage: name_tables OUTPUT WORDS PLACES ISO_3166_1_JSON\n");
        return 2;
    }
    struct tables *tables = calloc(1, sizeof *tables);
    if (tables == NULL)
        fail("no memory for", arguments[1]);
    read_words(tables, read_file(arguments[2]));
    read_places(tables, read_file(arguments[3]));
    json_error_t error;
    json_t *iso = json_load_file(arguments[4], 0, &error);
    size_t i;
    const json_t *country;
    json_array_foreach(json_object_get(iso, "3166-1"), i, country)
        read_country(tables, country);
    if (i == 0)
        fail("holds no countries", arguments[4]);
    index_names(tables);
    FILE *out = fopen(arguments[1], "wb");
    if (out == NULL)
        fail("cannot be written", arguments[1]);
    write_tables(tables, out);
    return fclose(out) == 0 ? 0 : 3;
}
