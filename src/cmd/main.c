#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cmd/command.h"
#include "cmd/complete.h"
#include "cmd/report.h"

static const struct command *const commands[] = {
    &command_build,  &command_serve, &command_check,   &command_explain,
    &command_init,   &command_new,   &command_extract, &command_link,
    &command_render, &command_tag,   &command_diff,    &command_export,
};
enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

static enum status print_help(FILE *out)
{
    fputs("annals turns a folder of source documents into a web site whose spine is a\n"
          "cross-linked timeline.\n\n"
          "usage: annals COMMAND [OPTION...] [ARGUMENT...]\n\n",
          out);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(out, "  %-8s %s\n", commands[i]->name, commands[i]->summary);
    fputs(
        "\nannals COMMAND --help tells more; annals --version tells the version.\n"
        "Exit status: 0 done; 1 done with errors in the input (with --strict, warnings\n"
        "too); 2 wrong usage; 3 could not read or write.\n",
        out);
    return STATUS_DONE;
}

/* What was printed may still wait, and the disk that takes it be full. */
static enum status end(enum status status)
{
    if (fflush(stdout) == 0 && ferror(stdout) == 0)
        return status;
    if (status == STATUS_USAGE || status == STATUS_SYSTEM) /* told already */
        return status;
    struct error err = { .kind = ERROR_NONE };
    error_set(&err, ERROR_SYSTEM, "cannot write to standard output: %s",
              error_cause(errno));
    return report_error(NULL, &err);
}

int main(int count, char **arguments)
{
    if (count < 2) {
        print_help(stderr);
        return STATUS_USAGE;
    }
    const char *name = arguments[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 ||
        strcmp(name, "help") == 0)
        return (int) end(print_help(stdout));
    if (strcmp(name, "--version") == 0) {
        puts("annals " ANNALS_VERSION);
        return (int) end(STATUS_DONE);
    }
    if (strcmp(name, "--complete") == 0) {
        complete_print(commands, COMMAND_COUNT, arguments + 2, (size_t) count - 2);
        return (int) end(STATUS_DONE);
    }
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(name, commands[i]->name) == 0)
            return (int) end(command_main(commands[i], count - 1, arguments + 1));
    fprintf(stderr, "annals: no command \"%s\" (annals --help lists them)\n", name);
    return STATUS_USAGE;
}
