#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "site_capture.h"
#include "tunnel.h"

#define PRAGMA "{{%AUTOESCAPE context=\"HTML\"}}\n"

struct fixture {
    struct arena arena;
    struct timeline timeline;
    struct capture *site;
    char folder[64];
};

/* Renders with one file in the project's templates. */
static void render_with(struct fixture *f, const char *name, const char *content)
{
    *f = (struct fixture){ 0 };
    tunnel_make(&f->arena, &f->timeline);
    snprintf(f->folder, sizeof f->folder, "/tmp/annals-templates-XXXXXX");
    assert_non_null(mkdtemp(f->folder));
    char path[200];
    snprintf(path, sizeof path, "%s/%s", f->folder, name);
    assert_true(file_write(path, view_of(content), NULL, NULL));
    f->site = capture_site(&f->timeline, 2, f->folder);
    assert_true(file_remove(path, NULL));
    rmdir(f->folder);
}

static void close_fixture(struct fixture *f)
{
    capture_free(f->site);
    arena_finish(&f->arena);
}

static void test_override(void **state)
{
    (void) state;
    struct fixture f;
    render_with(&f, "foot.html", PRAGMA "<i>our foot of {{SITE_TITLE}}</i>");
    assert_true(f.site->good);
    assert_int_equal(f.site->diagnostics.count, 0);
    assert_true(capture_holds(capture_page(f.site, "about.html"),
                              "<i>our foot of The Aldersea tunnel</i>"));
    close_fixture(&f);
    render_with(&f, "style.css", "p { color: red }");
    assert_true(
        view_equal(capture_asset(f.site, "assets/style."), VIEW("p { color: red }")));
    close_fixture(&f);
}

static void test_unknown_name(void **state)
{
    (void) state;
    struct fixture f;
    render_with(&f, "evnt.html", "whatever");
    assert_true(f.site->good);
    assert_int_equal(f.site->diagnostics.count, 1);
    const struct diagnostic *one = &f.site->diagnostics.items[0];
    assert_int_equal(one->code, DIAGNOSTIC_UNKNOWN_TEMPLATE);
    assert_true(view_find(one->message, VIEW("'event.html'"), 0) < one->message.length);
    assert_true(view_ends(one->path, VIEW("/evnt.html")));
    close_fixture(&f);
}

static void test_unusable(void **state)
{
    (void) state;
    static const struct {
        const char *content;
        enum diagnostic_code code;
        size_t line;
    } cases[] = {
        { "<p>{{PAGE_TITLE}}</p>", DIAGNOSTIC_TEMPLATE, 1 },
        { PRAGMA "\n{{#A}}", DIAGNOSTIC_TEMPLATE, 3 },
        { PRAGMA "{{TYPO}}", DIAGNOSTIC_UNSET_VARIABLE, 2 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        render_with(&f, "about.html", cases[i].content);
        assert_false(f.site->good);
        assert_int_equal(f.site->err.kind, ERROR_INPUT);
        assert_int_equal(f.site->diagnostics.count, 1);
        assert_int_equal(f.site->diagnostics.items[0].code, cases[i].code);
        assert_int_equal(f.site->diagnostics.items[0].line, cases[i].line);
        assert_true(view_ends(f.site->diagnostics.items[0].path, VIEW("/about.html")));
        close_fixture(&f);
    }
}

static void test_missing_folder(void **state)
{
    (void) state;
    struct fixture f = { 0 };
    tunnel_make(&f.arena, &f.timeline);
    f.site = capture_site(&f.timeline, 1, "/tmp/annals-no-such-folder");
    assert_true(f.site->good);
    close_fixture(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_override),
        cmocka_unit_test(test_unknown_name),
        cmocka_unit_test(test_unusable),
        cmocka_unit_test(test_missing_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
