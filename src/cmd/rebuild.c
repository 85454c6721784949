#include "cmd/rebuild.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { SAID_MAX = 4 * 1024 * 1024, ARGUMENTS_MAX = 20 };

/* This program's own file, or its name where the system does not tell. */
static void find_program(char path[PATH_MAX])
{
    ssize_t length = readlink("/proc/self/exe", path, PATH_MAX - 1);
    if (length > 0)
        path[length] = '\0';
    else
        snprintf(path, PATH_MAX, "annals");
}

/* As a build that nobody watches is called, with signals as a program expects them: the
 * preview keeps some back. */
static int start(char **arguments, int output, pid_t *child)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int cause = posix_spawn_file_actions_init(&actions);
    if (cause != 0)
        return cause;
    cause = posix_spawnattr_init(&attributes);
    if (cause != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return cause;
    }
    if ((cause = posix_spawnattr_setsigmask(&attributes, &none)) == 0 &&
        (cause = posix_spawnattr_setsigdefault(&attributes, &all)) == 0 &&
        (cause = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK |
                                                           POSIX_SPAWN_SETSIGDEF)) == 0 &&
        (cause = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null",
                                                  O_RDONLY, 0)) == 0 &&
        (cause = posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null",
                                                  O_WRONLY, 0)) == 0 &&
        (cause = posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)) == 0)
        cause =
            posix_spawnp(child, arguments[0], &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return cause;
}

/* A pipe whose ends no other program inherits. */
static bool open_pipe(int ends[2])
{
    if (pipe(ends) != 0)
        return false;
    for (int i = 0; i < 2; i++)
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return true;
}

bool rebuild_start(struct rebuild *rebuild, const struct options *options,
                   const char *project, const char *out, struct error *err)
{
    char program[PATH_MAX], jobs[24];
    find_program(program);
    snprintf(jobs, sizeof jobs, "%zu", options->jobs);
    char *arguments[ARGUMENTS_MAX] = { program,
                                       (char *) "build",
                                       (char *) "--out",
                                       (char *) out,
                                       (char *) "--jobs",
                                       jobs,
                                       (char *) "--keep-ledger",
                                       (char *) "--progress",
                                       (char *) "never" };
    size_t count = 9;
    if (options->drafts)
        arguments[count++] = (char *) "--drafts";
    if (options->strict)
        arguments[count++] = (char *) "--strict";
    if (options->base_url != NULL) {
        arguments[count++] = (char *) "--base-url";
        arguments[count++] = (char *) options->base_url;
    }
    arguments[count++] = (char *) "--";
    arguments[count++] = (char *) project;
    int ends[2];
    buffer_clear(&rebuild->said);
    if (!open_pipe(ends))
        return error_set(err, ERROR_SYSTEM, "cannot make a pipe: %s", error_cause(errno));
    int cause = start(arguments, ends[1], &rebuild->child);
    close(ends[1]);
    if (cause == 0) {
        rebuild->output = ends[0];
        return true;
    }
    close(ends[0]);
    rebuild->child = 0;
    return error_set(err, ERROR_SYSTEM, "cannot run \"%s\": %s", program,
                     error_cause(cause));
}

static void wait_for_end(struct rebuild *rebuild)
{
    while (waitpid(rebuild->child, &rebuild->ended, 0) < 0 && errno == EINTR)
        continue;
    close(rebuild->output);
    rebuild->output = -1;
    rebuild->child = 0;
}

bool rebuild_read(struct rebuild *rebuild)
{
    char bytes[65536];
    for (;;) {
        ssize_t got = read(rebuild->output, bytes, sizeof bytes);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == EAGAIN)
            return false;
        if (got <= 0)
            break;
        if (rebuild->said.length < SAID_MAX)
            buffer_add(&rebuild->said, (struct view){ bytes, (size_t) got });
    }
    wait_for_end(rebuild);
    return true;
}

enum status rebuild_status(const struct rebuild *rebuild, int *signal)
{
    *signal = WIFSIGNALED(rebuild->ended) ? WTERMSIG(rebuild->ended) : 0;
    if (!WIFEXITED(rebuild->ended) || WEXITSTATUS(rebuild->ended) > STATUS_SYSTEM)
        return STATUS_SYSTEM;
    return (enum status) WEXITSTATUS(rebuild->ended);
}

void rebuild_finish(struct rebuild *rebuild)
{
    if (rebuild->child > 0) {
        kill(rebuild->child, SIGTERM);
        wait_for_end(rebuild);
    }
    buffer_finish(&rebuild->said);
}
