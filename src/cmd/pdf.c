/* PDF by poppler's pdftotext, a program of its own: what is broken in a PDF breaks that
 * program and not this one. */
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/vector.h"
#include "cmd/import.h"
#include "corpus/page_comment.h"
#include "corpus/page_lines.h"
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

struct page_list {
    struct view *items;
    size_t count, capacity;
};

/* Each page's lines, paragraphs parted by empty ones; a line feed in a paragraph is where
 * the column ended. Behind a form feed the next page begins; one ends the last. */
static size_t write_pages(struct arena *arena, struct view text, struct buffer *out)
{
    struct page_list pages = { .count = 0 };
    while (text.length > 0)
        *VECTOR_PUSH(arena, &pages) = view_cut(&text, '\f');
    size_t left_out = page_lines_trim(arena, pages.items, pages.count);
    for (size_t i = 0; i < pages.count; i++) {
        if (i + 1 < pages.count)
            page_lines_mend(arena, &pages.items[i], &pages.items[i + 1]);
        page_comment_write(out, (int) i + 1);
        import_write_paragraphs(out, pages.items[i]);
    }
    return left_out;
}

bool pdf_read(struct arena *arena, const char *path, struct buffer *out, size_t *left_out,
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
    if (good)
        *left_out = write_pages(arena, rest, out);
    return good;
}
