#include "cmd/outcome.h"

#include "base/vector.h"
#include "cmd/report.h"

enum { MESSAGES_MAX = 50 };

/* The severity stands behind the place, which is a path: it is looked for from the left,
 * so that no message can claim another one. */
static bool is_wrong(struct view line, bool strict)
{
    size_t error = view_find(line, VIEW(": error: "), 0);
    size_t warning = view_find(line, VIEW(": warning: "), 0);
    size_t note = view_find(line, VIEW(": note: "), 0);
    if (note < error && note < warning)
        return false;
    return error < warning || (strict && warning < error);
}

/* Adds the lines that tell what is wrong; true where the program gave up, as a line of
 * its own says. */
static bool read_lines(struct arena *arena, struct view said, bool strict,
                       struct outcome *out)
{
    struct {
        struct view *items;
        size_t count, capacity;
    } lines = { .items = NULL };
    bool given_up = false;
    while (said.length > 0) {
        struct view line = view_cut(&said, '\n');
        if (!is_wrong(line, strict))
            continue;
        bool own = view_starts(line, VIEW("annals: "));
        given_up = given_up || own;
        out->errors += !own;
        *VECTOR_PUSH(arena, &lines) = line;
    }
    out->messages = lines.items;
    out->message_count = lines.count < MESSAGES_MAX ? lines.count : MESSAGES_MAX;
    if (lines.count > MESSAGES_MAX)
        lines.items[MESSAGES_MAX - 1] = arena_format(
            arena, "%zu more stand on the terminal", lines.count - MESSAGES_MAX + 1);
    return given_up;
}

void outcome_read(struct arena *arena, const struct rebuild *rebuild, bool strict,
                  struct outcome *out)
{
    *out = (struct outcome){ .built = true };
    enum status status = rebuild_status(rebuild, &out->signal);
    out->clean = status == STATUS_DONE;
    if (out->clean)
        return;
    bool given_up = read_lines(arena, buffer_view(&rebuild->said), strict, out);
    out->built = status == STATUS_INPUT_ERRORS && !given_up;
    out->may_pass = status == STATUS_SYSTEM && out->signal == 0;
}

struct view outcome_headline(struct arena *arena, const struct outcome *outcome)
{
    char words[REPORT_COUNT];
    report_count(words, outcome->errors, "error", "errors");
    if (outcome->clean)
        return VIEW("");
    if (outcome->signal != 0)
        return arena_format(arena, "The build was ended by signal %d.", outcome->signal);
    if (outcome->built)
        return arena_format(arena, "%s. The pages show what could be used.", words);
    if (outcome->errors > 0)
        return arena_format(arena, "%s. The site was not built anew.", words);
    return VIEW("The site was not built anew.");
}

struct view outcome_line(struct arena *arena, const struct outcome *outcome,
                         double seconds)
{
    char words[REPORT_COUNT];
    report_count(words, outcome->errors, "error", "errors");
    if (outcome->clean)
        return arena_format(arena, "built in %.2f s", seconds);
    if (outcome->signal != 0)
        return arena_format(arena, "not built, ended by signal %d after %.2f s",
                            outcome->signal, seconds);
    const char *what = outcome->built ? "built" : "not built";
    if (outcome->errors == 0)
        return arena_format(arena, "%s in %.2f s", what, seconds);
    return arena_format(arena, "%s in %.2f s, %s", what, seconds, words);
}
