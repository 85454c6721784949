/* Findings as text, JSON, or SARIF 2.1.0 (OASIS). */
#include <errno.h>
#include <stdio.h>

#include "base/percent.h"
#include "cmd/check.h"
#include "format/json_writer.h"

static size_t at_least_one(size_t number)
{
    return number > 0 ? number : 1;
}

static void write_text(const struct diagnostics *findings, struct buffer *out)
{
    for (size_t i = 0; i < findings->count; i++)
        diagnostic_write(&findings->items[i], out);
}

static void write_json(const struct diagnostics *findings, struct buffer *out)
{
    struct json_writer writer = { .out = out, .indent = 2 };
    json_begin_list(&writer);
    for (size_t i = 0; i < findings->count; i++) {
        const struct diagnostic *one = &findings->items[i];
        enum diagnostic_severity severity = diagnostic_severity_of(one->code);
        json_begin_map(&writer);
        json_put_string(&writer, VIEW("file"), one->path);
        json_put_integer(&writer, VIEW("line"), (int64_t) at_least_one(one->line));
        json_put_integer(&writer, VIEW("column"), (int64_t) at_least_one(one->column));
        json_put_string(&writer, VIEW("severity"), diagnostic_severity_name(severity));
        json_put_string(&writer, VIEW("message"), one->message);
        json_put_string(&writer, VIEW("code"), diagnostic_name(one->code));
        json_end_map(&writer);
    }
    json_end_list(&writer);
    buffer_add_byte(out, '\n');
}

static void begin_map(struct json_writer *writer, struct view key)
{
    json_key(writer, key);
    json_begin_map(writer);
}

/* The rules that the results name. */
static void write_driver(struct json_writer *writer, const struct diagnostics *findings)
{
    bool used[DIAGNOSTIC_CODE_COUNT] = { false };
    for (size_t i = 0; i < findings->count; i++)
        used[findings->items[i].code] = true;
    begin_map(writer, VIEW("tool"));
    begin_map(writer, VIEW("driver"));
    json_put_string(writer, VIEW("name"), VIEW("annals"));
    json_put_string(writer, VIEW("version"), VIEW(ANNALS_VERSION));
    json_key(writer, VIEW("rules"));
    json_begin_list(writer);
    for (int code = 0; code < DIAGNOSTIC_CODE_COUNT; code++) {
        if (!used[code])
            continue;
        json_begin_map(writer);
        json_put_string(writer, VIEW("id"), diagnostic_name((enum diagnostic_code) code));
        begin_map(writer, VIEW("shortDescription"));
        json_put_string(writer, VIEW("text"),
                        diagnostic_meaning((enum diagnostic_code) code));
        json_end_map(writer);
        json_end_map(writer);
    }
    json_end_list(writer);
    json_end_map(writer);
    json_end_map(writer);
}

static void write_result(struct json_writer *writer, const struct diagnostic *one)
{
    json_begin_map(writer);
    json_put_string(writer, VIEW("ruleId"), diagnostic_name(one->code));
    json_put_string(writer, VIEW("level"),
                    diagnostic_severity_name(diagnostic_severity_of(one->code)));
    begin_map(writer, VIEW("message"));
    json_put_string(writer, VIEW("text"), one->message);
    json_end_map(writer);
    json_key(writer, VIEW("locations"));
    json_begin_list(writer);
    json_begin_map(writer);
    begin_map(writer, VIEW("physicalLocation"));
    begin_map(writer, VIEW("artifactLocation"));
    struct arena arena = { .blocks = NULL };
    json_put_string(writer, VIEW("uri"), percent_path(&arena, one->path));
    arena_finish(&arena);
    json_end_map(writer);
    begin_map(writer, VIEW("region"));
    json_put_integer(writer, VIEW("startLine"), (int64_t) at_least_one(one->line));
    json_put_integer(writer, VIEW("startColumn"), (int64_t) at_least_one(one->column));
    json_end_map(writer);
    json_end_map(writer);
    json_end_map(writer);
    json_end_list(writer);
    json_end_map(writer);
}

static void write_sarif(const struct diagnostics *findings, struct buffer *out)
{
    struct json_writer writer = { .out = out, .indent = 2 };
    json_begin_map(&writer);
    json_put_string(&writer, VIEW("$schema"),
                    VIEW("https://json.schemastore.org/sarif-2.1.0.json"));
    json_put_string(&writer, VIEW("version"), VIEW("2.1.0"));
    json_key(&writer, VIEW("runs"));
    json_begin_list(&writer);
    json_begin_map(&writer);
    write_driver(&writer, findings);
    json_put_string(&writer, VIEW("columnKind"), VIEW("unicodeCodePoints"));
    json_key(&writer, VIEW("results"));
    json_begin_list(&writer);
    for (size_t i = 0; i < findings->count; i++)
        write_result(&writer, &findings->items[i]);
    json_end_list(&writer);
    json_end_map(&writer);
    json_end_list(&writer);
    json_end_map(&writer);
    buffer_add_byte(out, '\n');
}

bool check_write(const struct diagnostics *findings, enum report_format format,
                 struct error *err)
{
    static void (*const writers[])(const struct diagnostics *, struct buffer *) = {
        [FORMAT_TEXT] = write_text,
        [FORMAT_JSON] = write_json,
        [FORMAT_SARIF] = write_sarif,
    };
    struct buffer out = { .length = 0 };
    writers[format](findings, &out);
    bool good = out.length == 0 || fwrite(out.data, 1, out.length, stdout) == out.length;
    good = fflush(stdout) == 0 && good;
    buffer_finish(&out);
    return good || error_set(err, ERROR_SYSTEM, "cannot write to standard output: %s",
                             error_cause(errno));
}
