#include "site/template_check.h"

#include <string.h>

static const struct view pragma = VIEW_INIT("{{%AUTOESCAPE context=\"HTML\"}}");

struct checker {
    const struct template_file *file;
    const struct template_file *files;
    size_t file_count;
    struct diagnostics *diagnostics;

    struct view open[TEMPLATE_NESTING_MAX]; /* names of the sections around */
    size_t open_line[TEMPLATE_NESTING_MAX];
    size_t depth;
};

size_t template_line(struct view text, size_t offset)
{
    size_t line = 1;
    for (size_t i = 0; i < offset && i < text.length; i++)
        line += text.data[i] == '\n';
    return line;
}

size_t template_include_name(struct view name, char out[TEMPLATE_NAME_MAX])
{
    static const char ending[] = ".html";
    if (name.length + sizeof ending > TEMPLATE_NAME_MAX)
        return 0;
    for (size_t i = 0; i < name.length; i++)
        out[i] = name.data[i] == '_' ? '-' : ascii_lower(name.data[i]);
    memcpy(out + name.length, ending, sizeof ending);
    return name.length + sizeof ending - 1;
}

static bool refuse(const struct checker *checker, size_t line, struct view name,
                   const char *problem)
{
    diagnostics_add(checker->diagnostics, DIAGNOSTIC_TEMPLATE, line, 0, "'%.*s' %s",
                    VIEW_ARG(name), problem);
    return false;
}

static bool is_name(struct view name)
{
    for (size_t i = 0; i < name.length; i++) {
        char c = name.data[i];
        if (!ascii_is_alpha(c) && !ascii_is_digit(c) && c != '_')
            return false;
    }
    return name.length > 0 && name.length < TEMPLATE_NAME_MAX;
}

static bool check_open(struct checker *checker, struct view name, size_t line)
{
    if (checker->depth == TEMPLATE_NESTING_MAX)
        return refuse(checker, line, name, "is nested too deeply");
    checker->open[checker->depth] = name;
    checker->open_line[checker->depth++] = line;
    return true;
}

static bool check_close(struct checker *checker, struct view name, size_t line)
{
    if (checker->depth == 0)
        return refuse(checker, line, name, "is closed but was never opened");
    struct view open = checker->open[checker->depth - 1];
    if (!view_equal(open, name)) {
        diagnostics_add(checker->diagnostics, DIAGNOSTIC_TEMPLATE, line, 0,
                        "section '%.*s' is closed inside '%.*s' (close that one first)",
                        VIEW_ARG(name), VIEW_ARG(open));
        return false;
    }
    checker->depth--;
    return true;
}

static bool check_include(struct checker *checker, struct view name, size_t line)
{
    char path[TEMPLATE_NAME_MAX];
    size_t length = template_include_name(name, path);
    for (size_t i = 0; length > 0 && i < checker->file_count; i++)
        if (view_equal(checker->files[i].name, (struct view){ path, length }))
            return true;
    return refuse(checker, line, name, "includes a template that there is none of");
}

/* What the JSON writer made for a script element that holds data: it escapes what could
 * end one, and is the only value that must not be escaped again. */
static const struct view as_it_is = VIEW_INIT("LINKED_DATA:none");

/* A modifier says how to escape, and ":none" not to: the context alone decides that. */
static bool check_name(struct checker *checker, struct view name, size_t line)
{
    if (view_equal(name, as_it_is))
        return true;
    struct view bare = view_cut(&name, ':');
    if (!is_name(bare))
        return refuse(checker, line, bare, "is no name of letters, digits and '_'");
    if (name.data != NULL)
        return refuse(checker, line, bare,
                      "has a modifier (leave it out: escaping follows the context)");
    return true;
}

/* What stands between "{{" and "}}". */
static bool check_marker(struct checker *checker, struct view marker, size_t line)
{
    char sign = marker.length > 0 ? marker.data[0] : '\0';
    struct view name = view_slice(marker, 1, marker.length);
    switch (sign) {
    case '!':
        return true;
    case '%':
    case '=':
        return refuse(checker, line, marker, "is not allowed here");
    case '#':
        return check_name(checker, name, line) && check_open(checker, name, line);
    case '/':
        return check_name(checker, name, line) && check_close(checker, name, line);
    case '>':
        return check_name(checker, name, line) && check_include(checker, name, line);
    default:
        return check_name(checker, marker, line);
    }
}

static bool check_markers(struct checker *checker, struct view text)
{
    size_t line = 1, counted = 0, offset = pragma.length;
    while ((offset = view_find(text, VIEW("{{"), offset)) < text.length) {
        for (; counted < offset; counted++)
            line += text.data[counted] == '\n';
        size_t end = view_find(text, VIEW("}}"), offset);
        if (end == text.length)
            return refuse(checker, line, VIEW("{{"), "begins a marker that never ends");
        if (!check_marker(checker, view_slice(text, offset + 2, end), line))
            return false;
        offset = end + 2;
    }
    if (checker->depth > 0)
        return refuse(checker, checker->open_line[checker->depth - 1],
                      checker->open[checker->depth - 1], "is never closed");
    return true;
}

bool template_check(const struct template_file *file, const struct template_file *files,
                    size_t count, struct diagnostics *diagnostics)
{
    struct checker checker = {
        .file = file, .files = files, .file_count = count, .diagnostics = diagnostics
    };
    diagnostics->path = file->path;
    if (!view_starts(file->content, pragma))
        return refuse(&checker, 1, pragma, "does not open the file, as it must");
    return check_markers(&checker, file->content);
}

/* The line of the text that a message quotes ("Failed parsing: <p ...", then "In: "), 0
 * when it quotes none. */
static size_t quoted_line(struct view content, struct view message)
{
    static const struct view key = VIEW_INIT("Failed parsing: ");
    size_t start = view_find(message, key, 0);
    if (start == message.length)
        return 0;
    start += key.length;
    struct view quoted =
        view_slice(message, start, view_find(message, VIEW("\nIn: "), start));
    size_t at = quoted.length > 0 ? view_find(content, quoted, 0) : content.length;
    return at == content.length ? 0 : template_line(content, at + quoted.length);
}

void template_blame(const struct template_file *file, struct view message,
                    struct diagnostics *diagnostics)
{
    static const struct view noise[] = { VIEW_INIT("ERROR: "), VIEW_INIT("Template : "),
                                         VIEW_INIT("ERROR: ") };
    size_t line = quoted_line(file->content, message);
    for (size_t i = 0; i < sizeof noise / sizeof *noise; i++)
        if (view_starts(message, noise[i]))
            message = view_slice(message, noise[i].length, message.length);
    message = view_trim(view_slice(message, 0, view_find_byte(message, '\n', 0)));
    if (message.length == 0)
        message = VIEW("it cannot be used");
    diagnostics->path = file->path;
    diagnostics_add(diagnostics, DIAGNOSTIC_TEMPLATE, line, 0, "%.*s", VIEW_ARG(message));
}

size_t template_name_line(struct view content, struct view name)
{
    for (size_t at = 0; (at = view_find(content, VIEW("{{"), at)) < content.length;) {
        at += 2;
        size_t end = at + name.length;
        if (view_equal(view_slice(content, at, end), name) &&
            view_starts(view_slice(content, end, content.length), VIEW("}}")))
            return template_line(content, at);
    }
    return 0;
}

/* The least name of a part or those around it that is greater than one; or absent. */
static struct view next_name(const struct template_part *part, struct view after)
{
    struct view least = { NULL, 0 };
    for (; part != NULL; part = part->parent)
        for (const struct template_value *value = part->values; value != NULL;
             value = value->next) {
            struct view name = { value->name, value->name_length };
            if (view_compare(name, after) > 0 &&
                (least.data == NULL || view_compare(name, least) < 0))
                least = name;
        }
    return least;
}

void template_known_names(const struct template_part *part, char out[TEMPLATE_KNOWN_MAX])
{
    size_t length = 0;
    struct view name = next_name(part, VIEW(""));
    while (name.data != NULL && length + name.length + 3 < TEMPLATE_KNOWN_MAX) {
        if (length > 0) {
            out[length++] = ',';
            out[length++] = ' ';
        }
        memcpy(out + length, name.data, name.length);
        length += name.length;
        name = next_name(part, name);
    }
    out[length] = '\0';
}
