#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/command.h"
#include "cmd/outcome.h"
#include "cmd/project.h"
#include "cmd/rebuild.h"
#include "cmd/report.h"
#include "serve/debounce.h"
#include "serve/server.h"
#include "serve/watch.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_serve = {
    .name = "serve",
    .arguments = "[PROJECT]",
    .summary = "a preview that builds at every change and shows pages anew",
    .help =
        "Serves PROJECT (the current folder) at http://127.0.0.1:N/, to this machine\n"
        "alone. At every change of corpus/ or templates/ it is built again, into\n"
        ".annals/preview, and the pages that are open show themselves anew; what is "
        "wrong\n"
        "is said in them, with --strict warnings too. public/ and the ledger are left\n"
        "alone. Ctrl-C ends it.",
    .operands_max = 1,
    .options = { OPTION_PORT, OPTION_DRAFTS, OPTION_JOBS, OPTION_BASE_URL, OPTION_STRICT,
                 OPTION_POLL, OPTION_END },
    .run = run,
};

enum { CONNECTIONS_MAX = 1024, FILES_WANTED = 4096, FILES_SPARE = 192 };
enum { FOLDERS_MAX = 8192 };
enum { RETRY_FIRST = 500, RETRY_MOST = 30000 }; /* ms */

struct preview {
    const struct options *options;
    const char *folder; /* of the project */
    struct arena arena;
    struct view site; /* the folder that is served */
    struct server *server;
    struct watch *watch;
    int signals;

    struct rebuild rebuild;
    struct debounce debounce;
    struct watch_changes changes; /* since the last build began */
    struct watch_changes cause;   /* of the build that runs */
    struct buffer said_before;    /* by the last build */
    int64_t began;
    int64_t retry_at; /* 0 for never */
    int tries;        /* builds in a row that could not read or write */
    bool retries;     /* the build that runs was begun without a change */
};

static int64_t now_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t) time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Each connection may have a file open beside its socket. */
static size_t connections_for_files(void)
{
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return 64;
    if (files.rlim_cur < FILES_WANTED && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max < FILES_WANTED ? files.rlim_max : FILES_WANTED;
        setrlimit(RLIMIT_NOFILE, &files);
        getrlimit(RLIMIT_NOFILE, &files);
    }
    size_t most = files.rlim_cur < FILES_WANTED ? (size_t) files.rlim_cur : FILES_WANTED;
    size_t share = most > FILES_SPARE ? (most - FILES_SPARE) / 2 : 0;
    return share < 16 ? 16 : share > CONNECTIONS_MAX ? CONNECTIONS_MAX : share;
}

/* Signals that end it are read like all else; -1 where they cannot be. */
static int take_signals(void)
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    signal(SIGPIPE, SIG_IGN);
    sigprocmask(SIG_BLOCK, &ends, NULL);
    return signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
}

static bool open_preview(struct preview *preview, struct error *err)
{
    static const char *const trees[] = { "corpus", "templates" };
    struct project project;
    project_open(&preview->arena, preview->folder, &project);
    if (file_kind_of(project.corpus.data, true) == FILE_MISSING)
        return error_set(err, ERROR_SYSTEM,
                         "there is no folder \"%s\" (name a project: a folder that holds "
                         "corpus/)",
                         project.corpus.data);
    preview->site =
        arena_format(&preview->arena, "%.*s.annals/preview", VIEW_ARG(project.prefix));
    preview->signals = take_signals();
    if (preview->signals < 0)
        return error_set(err, ERROR_SYSTEM, "cannot wait for signals: %s",
                         error_cause(errno));
    struct server_options served = { .site = preview->site.data,
                                     .port = preview->options->port,
                                     .connections_max = connections_for_files() };
    preview->server = server_open(&served, err);
    if (preview->server == NULL)
        return false;
    struct watch_options watched = {
        .folder = preview->folder,
        .trees = trees,
        .tree_count = sizeof trees / sizeof *trees,
        .folders_max = preview->options->poll ? 0 : FOLDERS_MAX,
    };
    preview->watch = watch_open(&watched, now_ms());
    struct news news = { .site = news_site_of(preview->site.data) };
    server_tell(preview->server, &news);
    return true;
}

static void close_preview(struct preview *preview)
{
    rebuild_finish(&preview->rebuild);
    server_close(preview->server);
    watch_close(preview->watch);
    buffer_finish(&preview->said_before);
    if (preview->signals >= 0)
        close(preview->signals);
    arena_finish(&preview->arena);
}

/* What was printed goes out now. Where nobody reads it any more, the preview goes on, and
 * says the rest to no one. */
static void say(void)
{
    if (fflush(stdout) != 0 && freopen("/dev/null", "w", stdout) == NULL)
        clearerr(stdout);
}

/* What changed, in front of what came of it. */
static void print_cause(const struct watch_changes *cause)
{
    if (cause->count == 1)
        printf("%s: ", cause->paths[0]);
    else if (cause->count > 1)
        printf("%s and %zu more: ", cause->paths[0], cause->count - 1);
}

/* What a build said stands on the terminal as ever; the same once more only as a count.
 */
static void print_findings(struct preview *preview)
{
    struct view said = buffer_view(&preview->rebuild.said);
    if (view_equal(said, buffer_view(&preview->said_before)))
        return;
    fwrite(said.data, 1, said.length, stderr);
    buffer_clear(&preview->said_before);
    buffer_add(&preview->said_before, said);
}

/* Tells pages and terminal of a build that has ended. */
static void tell(struct preview *preview, struct arena *arena,
                 const struct outcome *outcome, int64_t now)
{
    struct news news = {
        .site = news_site_of(preview->site.data),
        .headline = outcome_headline(arena, outcome),
        .messages = outcome->messages,
        .message_count = outcome->message_count,
    };
    server_tell(preview->server, &news);
    print_findings(preview);
    print_cause(&preview->cause);
    struct view line =
        outcome_line(arena, outcome, (double) (now - preview->began) / 1000);
    printf("%.*s\n", VIEW_ARG(line));
    say();
}

/* Where reading or writing failed the cause may pass by itself (another build runs, the
 * disk is full): it is tried again, and told the second time, not at each. */
static void end_rebuild(struct preview *preview, int64_t now)
{
    struct arena arena = { .blocks = NULL };
    struct outcome outcome;
    outcome_read(&arena, &preview->rebuild, preview->options->strict, &outcome);
    if (outcome.may_pass) {
        int64_t wait = (int64_t) RETRY_FIRST << (preview->tries < 8 ? preview->tries : 8);
        preview->retry_at = now + (wait < RETRY_MOST ? wait : RETRY_MOST);
        preview->tries++;
    } else {
        preview->tries = 0;
    }
    if (preview->tries != 1 && !(preview->retries && preview->tries > 2))
        tell(preview, &arena, &outcome, now);
    arena_finish(&arena);
}

/* changed: not for want of a better end of the last one alone. */
static void begin_rebuild(struct preview *preview, bool changed, int64_t now)
{
    struct error err = { .kind = ERROR_NONE };
    preview->debounce = (struct debounce){ .waiting = false };
    preview->retry_at = 0;
    preview->retries = !changed;
    if (changed)
        preview->cause = preview->changes;
    preview->changes = (struct watch_changes){ .count = 0 };
    preview->began = now;
    if (rebuild_start(&preview->rebuild, preview->options, preview->folder,
                      preview->site.data, &err))
        return;
    report_error(NULL, &err);
    preview->retry_at = now + RETRY_MOST;
}

/* -1 is no limit. */
static int64_t sooner(int64_t a, int64_t b)
{
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

static int64_t time_to_wait(const struct preview *preview, int64_t now)
{
    int64_t wait =
        sooner(server_wait(preview->server, now), watch_wait(preview->watch, now));
    if (preview->rebuild.child != 0)
        return wait;
    wait = sooner(wait, debounce_wait(&preview->debounce, now));
    if (preview->retry_at != 0)
        wait = sooner(wait, preview->retry_at > now ? preview->retry_at - now : 0);
    return wait;
}

/* One round: waits until something is to be done, and does it. False at the end. */
static bool turn(struct preview *preview)
{
    struct pollfd from[] = {
        { .fd = preview->signals, .events = POLLIN },
        { .fd = server_descriptor(preview->server), .events = POLLIN },
        { .fd = watch_descriptor(preview->watch), .events = POLLIN },
        { .fd = preview->rebuild.output, .events = POLLIN },
    };
    int64_t wait = time_to_wait(preview, now_ms());
    poll(from, sizeof from / sizeof *from, wait > 60000 ? 60000 : (int) wait);
    if (from[0].revents != 0)
        return false;
    int64_t now = now_ms();
    server_run(preview->server, now);
    if (watch_read(preview->watch, now, &preview->changes))
        debounce_touch(&preview->debounce, now);
    struct error trouble;
    if (watch_trouble(preview->watch, &trouble))
        fprintf(stderr, "annals: warning: %s\n", trouble.text);
    if (from[3].revents != 0 && rebuild_read(&preview->rebuild))
        end_rebuild(preview, now);
    bool changed = debounce_wait(&preview->debounce, now) == 0;
    bool again = preview->retry_at != 0 && preview->retry_at <= now;
    if (preview->rebuild.child == 0 && (changed || again))
        begin_rebuild(preview, changed, now);
    return true;
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    struct preview preview = {
        .options = options,
        .folder = count > 0 ? operands[0] : ".",
        .signals = -1,
        .rebuild.output = -1,
    };
    struct error err = { .kind = ERROR_NONE };
    if (!open_preview(&preview, &err)) {
        close_preview(&preview);
        return report_error(NULL, &err);
    }
    printf("http://127.0.0.1:%u/ shows %s (Ctrl-C ends it)\n",
           server_port(preview.server), preview.folder);
    say();
    begin_rebuild(&preview, true, now_ms());
    while (turn(&preview))
        continue;
    close_preview(&preview);
    return STATUS_DONE;
}
