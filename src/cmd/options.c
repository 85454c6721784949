#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/parallel.h"
#include "cmd/command.h"
#include "date/date.h"
#include "timex/timex.h"

enum { JOBS_MAX = 256, HELP_OPTION = 'h' };

/* Of serve: none that another program of this kind takes, nor one that browsers refuse.
 */
enum { PORT = 8017 };

static bool take_jobs(struct options *options, const char *value);
static bool take_date(struct options *options, const char *value);
static bool take_progress(struct options *options, const char *value);
static bool take_base_url(struct options *options, const char *value);
static bool take_out(struct options *options, const char *value);
static bool take_project(struct options *options, const char *value);
static bool take_frozen(struct options *options, const char *value);
static bool take_durable(struct options *options, const char *value);
static bool take_strict(struct options *options, const char *value);
static bool take_no_cache(struct options *options, const char *value);
static bool take_drafts(struct options *options, const char *value);
static bool take_keep_ledger(struct options *options, const char *value);
static bool take_port(struct options *options, const char *value);
static bool take_poll(struct options *options, const char *value);
static bool take_findings_format(struct options *options, const char *value);
static bool take_from(struct options *options, const char *value);
static bool take_url(struct options *options, const char *value);
static bool take_source_date(struct options *options, const char *value);
static bool take_without(struct options *options, const char *value);
static bool take_format(struct options *options, const char *value);

/* Every option: how it is written, what it means, what its value must be. */
static const struct {
    const char *name, *value, *meaning, *wanted;
    bool (*take)(struct options *options, const char *value);
} table[OPTION_COUNT] = {
    [OPTION_OUT] = { "out", "DIR", "write the site there (PROJECT/public)",
                     "a folder's name", take_out },
    [OPTION_OUT_DOCUMENTS] = { "out", "DIR",
                               "write timeml there, a file a source (standard output)",
                               "a folder's name", take_out },
    [OPTION_PROJECT] = { "project", "DIR",
                         "use its site.yaml, ledger and templates (none)",
                         "a folder's name", take_project },
    [OPTION_BASE_URL] = { "base-url", "URL",
                          "the address the site will have (site.yaml's)",
                          "an http or https address", take_base_url },
    [OPTION_DATE] = { "date", "YYYY-MM-DD",
                      "date of new rows of the ledger (SOURCE_DATE_EPOCH, else today)",
                      "a day such as 2026-03-31", take_date },
    [OPTION_JOBS] = { "jobs", "N", "threads to use (one a processor)", "1 to 256",
                      take_jobs },
    [OPTION_PROGRESS] = { "progress", "WHEN",
                          "auto, always or never (auto: on a terminal)",
                          "auto, always or never", take_progress },
    [OPTION_FROZEN] = { "frozen", NULL, "fail if the ledger would change", NULL,
                        take_frozen },
    [OPTION_NO_CACHE] = { "no-cache", NULL, "read every source and make every page anew",
                          NULL, take_no_cache },
    [OPTION_DURABLE] = { "durable", NULL,
                         "force what was written to the disk before the end", NULL,
                         take_durable },
    [OPTION_STRICT] = { "strict", NULL, "exit 1 for warnings too", NULL, take_strict },
    [OPTION_DRAFTS] = { "drafts", NULL, "drafts too, and as --keep-ledger", NULL,
                        take_drafts },
    [OPTION_KEEP_LEDGER] = { "keep-ledger", NULL, "leave the ledger as it is", NULL,
                             take_keep_ledger },
    [OPTION_PORT] = { "port", "N", "listen on that port, 0: any that is free (8017)",
                      "0 to 65535", take_port },
    [OPTION_POLL] = { "poll", NULL,
                      "look for changes every second, as network drives need", NULL,
                      take_poll },
    [OPTION_FINDINGS_FORMAT] = { "format", "FORMAT", "text, json or sarif (text)",
                                 "text, json or sarif", take_findings_format },
    [OPTION_FROM] = { "from", "FILE", "import a web page, a PDF or a text (nothing)",
                      "a file's name", take_from },
    [OPTION_URL] = { "url", "URL", "where the original is (what the page says)",
                     "an http or https address", take_url },
    [OPTION_SOURCE_DATE] = { "date", "DATE", "of the source, in EDTF (what it says)",
                             "a date such as 2026-03-31, 2026-03 or 1984~",
                             take_source_date },
    [OPTION_WITHOUT] = { "without", "WHAT",
                         "leave out evidence, to measure what it is worth (nothing)",
                         "genre, tense or narrative, or several parted by commas",
                         take_without },
    [OPTION_FORMAT] = { "format", "FORMAT", "jsonl or timeml (jsonl)", "jsonl or timeml",
                        take_format },
};

/* The words of options whose value is one of a few, in the order of their enum. */
static const char *const *const words[OPTION_COUNT] = {
    [OPTION_PROGRESS] = (const char *const[]){ "auto", "always", "never", NULL },
    [OPTION_FINDINGS_FORMAT] = (const char *const[]){ "text", "json", "sarif", NULL },
    [OPTION_FORMAT] = (const char *const[]){ "jsonl", "timeml", NULL },
    [OPTION_WITHOUT] = (const char *const[]){ "genre", "tense", "narrative", NULL },
};

struct option_description option_description(enum option_id id)
{
    return (struct option_description){ table[id].name, table[id].value,
                                        table[id].meaning, words[id] };
}

/* The place of the value among the option's words; -1 where it is none of them. */
static int word_index(enum option_id id, struct view value)
{
    for (int i = 0; words[id][i] != NULL; i++)
        if (view_equal(value, view_of(words[id][i])))
            return i;
    return -1;
}

static bool take_out(struct options *options, const char *value)
{
    options->out = value;
    return *value != '\0';
}

static bool take_project(struct options *options, const char *value)
{
    options->project = value;
    return *value != '\0';
}

static bool is_web(const char *value)
{
    return strncmp(value, "http://", 7) == 0 || strncmp(value, "https://", 8) == 0;
}

static bool take_base_url(struct options *options, const char *value)
{
    options->base_url = value;
    return is_web(value);
}

static bool take_date(struct options *options, const char *value)
{
    return date_read_iso(view_of(value), &options->date) && day_is_valid(options->date);
}

static bool take_jobs(struct options *options, const char *value)
{
    int jobs = 0;
    if (!view_number(view_of(value), &jobs) || jobs < 1 || jobs > JOBS_MAX)
        return false;
    options->jobs = (size_t) jobs;
    return true;
}

static bool take_progress(struct options *options, const char *value)
{
    int index = word_index(OPTION_PROGRESS, view_of(value));
    options->progress = (enum progress_mode) index;
    return index >= 0;
}

static bool take_frozen(struct options *options, const char *value)
{
    (void) value;
    options->frozen = true;
    return true;
}

static bool take_durable(struct options *options, const char *value)
{
    (void) value;
    options->durable = true;
    return true;
}

static bool take_strict(struct options *options, const char *value)
{
    (void) value;
    options->strict = true;
    return true;
}

static bool take_no_cache(struct options *options, const char *value)
{
    (void) value;
    options->no_cache = true;
    return true;
}

/* A draft's events must not get addresses that outlive it. */
static bool take_drafts(struct options *options, const char *value)
{
    options->drafts = true;
    return take_keep_ledger(options, value);
}

static bool take_keep_ledger(struct options *options, const char *value)
{
    (void) value;
    options->keep_ledger = true;
    return true;
}

static bool take_port(struct options *options, const char *value)
{
    int port = 0;
    if (!view_number(view_of(value), &port) || port > 65535)
        return false;
    options->port = (unsigned) port;
    return true;
}

static bool take_poll(struct options *options, const char *value)
{
    (void) value;
    options->poll = true;
    return true;
}

static bool take_findings_format(struct options *options, const char *value)
{
    int index = word_index(OPTION_FINDINGS_FORMAT, view_of(value));
    options->findings_format = (enum report_format) index;
    return index >= 0;
}

static bool take_from(struct options *options, const char *value)
{
    options->from = value;
    return *value != '\0';
}

static bool take_url(struct options *options, const char *value)
{
    options->url = value;
    return is_web(value);
}

static bool take_source_date(struct options *options, const char *value)
{
    struct date date;
    options->source_date = value;
    return date_read_edtf(view_of(value), &date, NULL);
}

static bool take_without(struct options *options, const char *value)
{
    static const unsigned evidence[] = { TIMEX_GENRE, TIMEX_TENSE, TIMEX_NARRATIVE };
    struct view list = view_of(value);
    while (list.data != NULL) {
        int index = word_index(OPTION_WITHOUT, view_cut(&list, ','));
        if (index < 0)
            return false;
        options->without |= evidence[index];
    }
    return true;
}

static bool take_format(struct options *options, const char *value)
{
    int index = word_index(OPTION_FORMAT, view_of(value));
    options->format = (enum tag_format) index;
    return index >= 0;
}

/* SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock: read here and nowhere
 * else. */
static struct day today(void)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    char *end = NULL;
    long long seconds = epoch != NULL ? strtoll(epoch, &end, 10) : 0;
    if (epoch == NULL || end == epoch || *end != '\0' || seconds < 0 ||
        seconds > INT64_C(253402300799))
        seconds = (long long) time(NULL);
    return day_of_number((int32_t) (seconds / 86400));
}

static void print_help(const struct command *command)
{
    printf("usage: annals %s [OPTION...]%s%s\n\n%s\n\n%s\n", command->name,
           *command->arguments != '\0' ? " " : "", command->arguments, command->summary,
           command->help);
    if (command->options[0] != OPTION_END)
        puts("\noptions (what holds without them in brackets):");
    for (const enum option_id *id = command->options; *id != OPTION_END; id++) {
        char usage[40];
        snprintf(usage, sizeof usage, "--%s%s%s", table[*id].name,
                 table[*id].value != NULL ? " " : "",
                 table[*id].value != NULL ? table[*id].value : "");
        printf("  %-18s %s\n", usage, table[*id].meaning);
    }
}

enum status command_misused(const struct command *command, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    fprintf(stderr, "annals %s: ", command->name);
    vfprintf(stderr, format, list);
    fprintf(stderr, " (annals %s --help tells how)\n", command->name);
    va_end(list);
    return STATUS_USAGE;
}

static void list_options(const struct command *command, struct option *out)
{
    size_t count = 0;
    for (const enum option_id *id = command->options; *id != OPTION_END; id++)
        out[count++] = (struct option){
            .name = table[*id].name,
            .has_arg = table[*id].value != NULL ? required_argument : no_argument,
            .val = 256 + (int) *id,
        };
    out[count++] = (struct option){ .name = "help", .val = HELP_OPTION };
    out[count] = (struct option){ .name = NULL };
}

enum status command_main(const struct command *command, int count, char **arguments)
{
    struct option known[COMMAND_OPTIONS_MAX + 2];
    list_options(command, known);
    struct options options = { .jobs = parallel_processors(),
                               .date = today(),
                               .port = PORT };
    opterr = 0;
    int found;
    while ((found = getopt_long(count, arguments, ":h", known, NULL)) != -1) {
        if (found == HELP_OPTION) {
            print_help(command);
            return STATUS_DONE;
        }
        if (found == ':')
            return command_misused(command, "option %s wants a value",
                                   arguments[optind - 1]);
        if (found == '?')
            return command_misused(command, "no option %s", arguments[optind - 1]);
        int id = found - 256;
        if (!table[id].take(&options, optarg))
            return command_misused(command, "--%s %s is not %s", table[id].name, optarg,
                                   table[id].wanted);
    }
    int operands = count - optind;
    if (operands < command->operands_min)
        return command_misused(command, "it wants %s", command->arguments);
    if (command->operands_max >= 0 && operands > command->operands_max)
        return command_misused(command, "\"%s\" is one argument too many",
                               arguments[optind + command->operands_max]);
    return command->run(&options, arguments + optind, (size_t) operands);
}
