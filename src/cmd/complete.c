#include "cmd/complete.h"

#include <stdio.h>
#include <string.h>

#include "base/view.h"

/* What is known of the command line before the word that is being typed. */
struct context {
    const struct command *command;
    enum option_id wanted; /* whose value comes next; OPTION_END: none's */
    size_t operands;
    bool operands_alone; /* behind "--" */
};

/* What a word in capitals stands for, in the usage of commands and options; a format is
 * told by the words of its option, or is one that a timeline is exported in. */
static const struct {
    struct view name;
    const char *names;
} kinds[] = {
    { VIEW_INIT("PROJECT"), ":folder" }, { VIEW_INIT("DIR"), ":folder" },
    { VIEW_INIT("FILE"), ":file" },      { VIEW_INIT("SOURCE"), ":file" },
    { VIEW_INIT("RECORDS"), ":file" },   { VIEW_INIT("TIMELINE"), ":file" },
    { VIEW_INIT("OLD"), ":file" },       { VIEW_INIT("NEW"), ":file" },
};

static void print_names(struct view name)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (view_equal(name, kinds[i].name))
            puts(kinds[i].names);
}

/* Of "--name" and "--name=value" the option; OPTION_END where the command has none such.
 */
static enum option_id option_of(const struct command *command, struct view word)
{
    struct view name = view_slice(word, 2, view_find_byte(word, '=', 2));
    for (const enum option_id *id = command->options; *id != OPTION_END; id++)
        if (view_equal(name, view_of(option_description(*id).name)))
            return *id;
    return OPTION_END;
}

static bool is_option(const struct context *context, struct view word)
{
    return !context->operands_alone && view_starts(word, VIEW("--"));
}

/* Goes on over a word that is complete. */
static void step(struct context *context, struct view word)
{
    if (view_equal(word, VIEW("=")))
        return;
    if (context->wanted != OPTION_END) {
        context->wanted = OPTION_END;
    } else if (!is_option(context, word)) {
        context->operands++;
    } else if (word.length == 2) {
        context->operands_alone = true;
    } else if (view_find_byte(word, '=', 2) == word.length) {
        enum option_id id = option_of(context->command, word);
        if (id != OPTION_END && option_description(id).value != NULL)
            context->wanted = id;
    }
}

static void print_options(const struct command *command)
{
    for (const enum option_id *id = command->options; *id != OPTION_END; id++) {
        struct option_description option = option_description(*id);
        printf("--%s\t%s\n", option.name, option.meaning);
    }
    puts("--help\twhat the command takes");
}

/* The values of an option, each behind lead: "" or "--name=". */
static void print_values(enum option_id id, struct view lead)
{
    struct option_description option = option_description(id);
    if (option.value == NULL)
        return;
    for (const char *const *word = option.words; word != NULL && *word != NULL; word++)
        printf("%.*s%s\n", VIEW_ARG(lead), *word);
    print_names(view_of(option.value));
}

/* "SOURCE" of "[SOURCE...]", "SOURCE[:LINE]": the capitals, and whether it may be
 * repeated. */
static struct view operand_name(struct view word, bool *repeated)
{
    size_t start = 0, end;
    while (start < word.length && !ascii_is_upper(word.data[start]))
        start++;
    for (end = start; end < word.length && ascii_is_upper(word.data[end]);)
        end++;
    *repeated = view_find(word, VIEW("..."), end) < word.length;
    return view_slice(word, start, end);
}

static void print_operand(struct view name)
{
    if (view_equal(name, VIEW("FORMAT")))
        for (size_t i = 0; export_format_name(i).length > 0; i++)
            printf("%.*s\n", VIEW_ARG(export_format_name(i)));
    print_names(name);
}

/* What may stand for the next operand by the command's usage, in which "or" and "|" part
 * what may stand in one place; options where it takes no more. */
static void print_operands(const struct context *context)
{
    struct view rest = view_of(context->command->arguments);
    bool found = false;
    for (size_t place = 0; rest.data != NULL && rest.length > 0;) {
        bool repeated;
        struct view name = operand_name(view_cut(&rest, ' '), &repeated);
        if (name.length == 0) {
            place--;
            continue;
        }
        if (place == context->operands || (repeated && place < context->operands)) {
            print_operand(name);
            found = true;
        }
        place++;
    }
    if (!found && !context->operands_alone)
        print_options(context->command);
}

static void print_current(const struct context *context, struct view word)
{
    size_t equals = view_find_byte(word, '=', 0);
    if (context->wanted != OPTION_END)
        print_values(context->wanted, VIEW(""));
    else if (is_option(context, word) && equals < word.length)
        print_values(option_of(context->command, word), view_slice(word, 0, equals + 1));
    else if (!context->operands_alone && view_starts(word, VIEW("-")))
        print_options(context->command);
    else
        print_operands(context);
}

void complete_print(const struct command *const *commands, size_t command_count,
                    char **words, size_t count)
{
    struct context context = { .command = NULL };
    for (size_t i = 0; i < command_count; i++)
        if (count < 2)
            printf("%s\t%s\n", commands[i]->name, commands[i]->summary);
        else if (strcmp(words[0], commands[i]->name) == 0)
            context.command = commands[i];
    if (count < 2)
        puts("--help\twhat there is\n--version\tthe version");
    if (context.command == NULL)
        return;
    for (size_t i = 1; i + 1 < count; i++)
        step(&context, view_of(words[i]));
    print_current(&context, view_of(words[count - 1]));
}
