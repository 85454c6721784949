/* Walks tests/data/timex_cases.txt: what is found in each sentence, with its value. */
#include <stdlib.h>

#include "timex_case.h"

#include "base/buffer.h"
#include "base/file.h"

/* What was found, written as the file writes it: "9 May 1904=1904-05-09 | ...". */
static void write_found(const struct timex_case *test, struct buffer *out)
{
    static const char *const letters[] = { "", "T", "D", "S" };
    for (size_t i = 0; i < test->list.count; i++) {
        const struct timex *timex = &test->list.items[i];
        if (i > 0)
            buffer_add(out, VIEW(" | "));
        buffer_add(out, case_slice(test, timex));
        buffer_add(out, VIEW("="));
        buffer_add(out, timex->value.length > 0 ? timex->value : VIEW("-"));
        buffer_add(out, view_of(letters[timex->type]));
    }
    if (test->list.count == 0)
        buffer_add(out, VIEW("nothing"));
}

static bool line_passes(struct view line, const char *date, size_t number)
{
    struct timex_case test;
    struct buffer found = { 0 };
    size_t mark = view_find(line, VIEW(" | "), 0);
    assert_true(mark < line.length);
    case_tag(&test, view_slice(line, 0, mark), strcmp(date, "none") != 0 ? date : NULL);
    write_found(&test, &found);
    struct view wanted = view_slice(line, mark + 3, line.length);
    bool good = view_equal(buffer_view(&found), wanted);
    if (!good)
        print_error("timex_cases.txt:%zu: '%.*s' gives '%.*s', not '%.*s'\n", number,
                    (int) mark, line.data, VIEW_ARG(buffer_view(&found)),
                    VIEW_ARG(wanted));
    buffer_finish(&found);
    case_finish(&test);
    return good;
}

static void test_lines(void **state)
{
    (void) state;
    char path[4096], date[16] = "";
    struct buffer file = { 0 };
    struct error err = { .kind = ERROR_NONE };
    snprintf(path, sizeof path, "%s/tests/data/timex_cases.txt",
             getenv("ANNALS_SOURCE_ROOT"));
    assert_true(file_read(path, 1 << 20, &file, &err));
    struct view text = buffer_view(&file);
    size_t failed = 0, lines = 0, number = 0;
    for (size_t at = 0; at < text.length;) {
        size_t end = view_find_byte(text, '\n', at);
        struct view line = view_slice(text, at, end);
        at = end + 1;
        number++;
        if (line.length == 0 || line.data[0] == '#')
            continue;
        if (line.data[0] == '@') {
            struct view after = view_slice(line, 2, line.length);
            snprintf(date, sizeof date, "%.*s", VIEW_ARG(after));
            continue;
        }
        lines++;
        failed += !line_passes(line, date, number);
    }
    assert_int_equal(failed, 0);
    assert_true(lines > 480);
    buffer_finish(&file);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_lines) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
