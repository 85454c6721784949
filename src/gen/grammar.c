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
#include "gen/grammar_table.h"
#include "gen/grammar_write.h"
#include "timex/class_names.h"

/* The elements of a row's context before it; all else of a row is in the tree. */
static void write_before(FILE *out, const struct row *row, int number)
{
    if (row->before == 0)
        return;
    fprintf(out, "static const struct element before_%d[] = {\n", number);
    for (int k = 0; k < row->before; k++) {
        fprintf(out, "    { {");
        for (int j = 0; j < row->elements[k].count; j++)
            fprintf(out, " %d,", row->elements[k].classes[j]);
        fprintf(out, " } },\n");
    }
    fprintf(out, "};\n");
}

static void write_rows(FILE *out, const struct grammar *grammar)
{
    for (int i = 0; i < grammar->row_count; i++)
        write_before(out, &grammar->rows[i], i);
    fprintf(out, "static const struct row rows[] = {\n");
    for (int i = 0; i < grammar->row_count; i++) {
        const struct row *row = &grammar->rows[i];
        char before[24] = "NULL";
        if (row->before > 0)
            snprintf(before, sizeof before, "before_%d", i);
        fprintf(out,
                "    { VIEW_INIT(\"%s\"), %s, %d, %d, build_%s,\n"
                "      VIEW_INIT(\"%s\"), VIEW_INIT(\"%s\"), VIEW_INIT(\"%s\") },\n",
                row->name, before, row->before, row->section, row->builder, row->argument,
                row->example, row->value);
    }
    fprintf(out, "};\n\n");
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
    grammar_inherit_senses(&grammar);
    struct numbered list = grammar_number_words(&grammar);
    FILE *out = fopen(arguments[5], "w");
    if (out == NULL) {
        perror(arguments[5]);
        return 3;
    }
    fprintf(out, "#include \"timex/build.h\"\n#include \"timex/grammar.h\"\n\n");
    grammar_write_words(out, &grammar, &list);
    unsigned slot_count = grammar_write_slots(out, &list);
    write_rows(out, &grammar);
    grammar_write_tree(out, &grammar);
    fprintf(out,
            "const struct grammar grammar_%s = {\n"
            "    .words = words, .sets = sets, .cues = cues, .opens = opens,\n"
            "    .starts = starts, .follows = follows,\n"
            "    .figures = %d, .others = %d, .slot_count = %u,\n"
            "    .slot_keys = slot_keys, .slot_words = slot_words,\n"
            "    .multipliers = multipliers,\n"
            "    .rows = rows, .row_count = %d,\n"
            "    .nodes = nodes, .steps = steps, .ends = ends,\n"
            "    .roots = roots, .date_roots = date_roots, .continued = CONTINUED,\n"
            "    .opening = OPENING, .date = DATE_OPENING,\n};\n",
            arguments[1], list.figures, list.others, slot_count, grammar.row_count);
    return fclose(out) == 0 ? 0 : 3;
}
