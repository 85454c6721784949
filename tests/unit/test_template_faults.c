#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "site/part.h"
#include "site/template_faults.h"

/* In whatever order pages meet them, each is told once, by template and name. */
static void test_order(void **state)
{
    (void) state;
    const struct template_file files[] = {
        { VIEW("a.html"), VIEW("t/a.html"), VIEW("{{X}}\n{{Y}}\n") },
        { VIEW("b.html"), VIEW("t/b.html"), VIEW("{{Y}}\n") },
    };
    struct arena arena = { 0 };
    struct diagnostics diagnostics = { .arena = &arena };
    struct template_part *part = part_new(&arena, NULL), *other = part_new(&arena, NULL);
    part_set(part, "B", VIEW(""));
    part_set(other, "A", VIEW(""));
    struct template_faults *faults = template_faults_new();
    template_faults_endless(faults, VIEW("a.html"));
    template_faults_unset(faults, VIEW("b.html"), VIEW("Y"), part);
    template_faults_unset(faults, VIEW("a.html"), VIEW("Y"), part);
    template_faults_unset(faults, VIEW("a.html"), VIEW("Y"), other);
    template_faults_unset(faults, VIEW("a.html"), VIEW("Y"), part);
    template_faults_unset(faults, VIEW("a.html"), VIEW("X"), part);
    template_faults_report(faults, files, 2, &diagnostics);
    static const struct {
        enum diagnostic_code code;
        struct view path, ending;
        size_t line;
    } expected[] = {
        { DIAGNOSTIC_UNSET_VARIABLE, VIEW_INIT("t/a.html"), VIEW_INIT("(known: B)"), 1 },
        { DIAGNOSTIC_UNSET_VARIABLE, VIEW_INIT("t/a.html"), VIEW_INIT("(known: A)"), 2 },
        { DIAGNOSTIC_UNSET_VARIABLE, VIEW_INIT("t/b.html"), VIEW_INIT("(known: B)"), 1 },
        { DIAGNOSTIC_TEMPLATE, VIEW_INIT("t/a.html"), VIEW_INIT("without end"), 0 },
    };
    assert_int_equal(diagnostics.count, 4);
    for (size_t i = 0; i < 4; i++) {
        const struct diagnostic *told = &diagnostics.items[i];
        assert_int_equal(told->code, expected[i].code);
        assert_true(view_equal(told->path, expected[i].path));
        assert_true(view_ends(told->message, expected[i].ending));
        assert_int_equal(told->line, expected[i].line);
    }
    template_faults_free(faults);
    template_faults_free(NULL);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_order) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
