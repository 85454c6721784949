/* PDF by poppler's pdftotext, a program of its own: what is broken in a PDF breaks that
 * program and not this one. */
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmd/import.h"
#include "corpus/read.h"

extern char **environ;

/* Starts pdftotext with its output in the pipe. */
static int start(const char *path, int pipe_end, pid_t *child)
{
    char *arguments[] = { "pdftotext", "-q",          "-enc", "UTF-8",
                          "--",        (char *) path, "-",    NULL };
    posix_spawn_file_actions_t actions;
    int cause = posix_spawn_file_actions_init(&actions);
    if (cause != 0)
        return cause;
    cause = posix_spawn_file_actions_adddup2(&actions, pipe_end, STDOUT_FILENO);
    if (cause == 0)
        cause = posix_spawnp(child, arguments[0], &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return cause;
}

/* Reads to the end, or until it is more than any source may be. */
static void drain(int pipe_end, struct buffer *out)
{
    char bytes[65536];
    for (;;) {
        ssize_t got = read(pipe_end, bytes, sizeof bytes);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || out->length > READ_SIZE_MAX)
            return;
        buffer_add(out, (struct view){ bytes, (size_t) got });
    }
}

static bool run_program(const char *path, struct buffer *out, struct error *err)
{
    int ends[2], status = 0;
    pid_t child = 0;
    if (pipe(ends) != 0)
        return error_set(err, ERROR_SYSTEM, "cannot make a pipe: %s", error_cause(errno));
    int cause = start(path, ends[1], &child);
    close(ends[1]);
    if (cause == 0)
        drain(ends[0], out);
    close(ends[0]);
    if (cause != 0)
        return error_set(err, ERROR_SYSTEM,
                         "pdftotext cannot be run (install the package poppler-utils)");
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
        return error_set(err, ERROR_SYSTEM,
                         "pdftotext cannot be run (install the package poppler-utils)");
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return error_set(err, ERROR_INPUT, "\"%s\" cannot be read as PDF", path);
    return true;
}

/* A page's lines, paragraphs parted by empty ones; a line feed in a paragraph is where
 * the column ended. */
static void add_page(struct buffer *out, struct view page, int number)
{
    buffer_format(out, "<!-- page %d -->\n\n", number);
    import_write_paragraphs(out, page);
}

bool pdf_read(struct arena *arena, const char *path, struct buffer *out,
              struct error *err)
{
    struct buffer text = { .length = 0 };
    bool good = run_program(path, &text, err);
    struct view rest = arena_copy(arena, buffer_view(&text));
    buffer_finish(&text);
    if (good && view_trim(rest).length == 0)
        return error_set(err, ERROR_INPUT,
                         "\"%s\" has no text (it may be a scan: read it by OCR first)",
                         path);
    for (int number = 1; good && rest.length > 0; number++)
        add_page(out, view_cut(&rest, '\f'), number);
    return good;
}
