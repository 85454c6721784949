#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <string.h>

#include "corpus/find.h"
#include "expect.h"
#include "folder_fixture.h"

struct search {
    struct arena arena;
    struct diagnostics diagnostics;
    struct found_list found;
};

static void search_at(struct search *search, const char *root)
{
    struct error err = { 0 };
    *search = (struct search){ 0 };
    search->diagnostics.arena = &search->arena;
    if (!find_sources(&search->arena, root, &search->diagnostics, &search->found, &err))
        fail_msg("%s: %s", root, err.text);
}

static void make_folder(struct scratch *scratch, const char *name)
{
    assert_int_equal(mkdir(scratch_path(scratch, name), 0777), 0);
}

/* The first finding of a code about the file of that name. */
static const struct diagnostic *finding(const struct search *search,
                                        enum diagnostic_code code, const char *name)
{
    for (size_t i = 0; i < search->diagnostics.count; i++) {
        const struct diagnostic *found = &search->diagnostics.items[i];
        if (found->code == code && view_ends(found->path, view_of(name)))
            return found;
    }
    fail_msg("no finding about %s", name);
    return NULL;
}

static void finds_in_order(void **state)
{
    struct scratch *scratch = *state;
    struct search search;
    make_folder(scratch, "2019");
    make_folder(scratch, ".hidden");
    static const char *const names[] = {
        "b.txt",          "a.html",          "a.yaml",         "2019/vienna.md",
        "2019/site.yaml", ".secret.md",      ".hidden/x.md",   "site.yaml",
        "editor.yaml",    "permalinks.json", "2019/talks.HTM", "2019/talks.yml",
        "v1.2.md",
    };
    for (size_t i = 0; i < COUNT(names); i++)
        scratch_put(scratch, names[i], VIEW("x"));
    search_at(&search, scratch->path);
    static const struct {
        const char *id, *ending, *sidecar;
    } wanted[] = {
        { "2019/talks", "HTM", "2019/talks.yml" },
        { "2019/vienna", "md", NULL },
        { "a", "html", "a.yaml" },
        { "b", "txt", NULL },
        { "v1.2", "md", NULL },
    };
    assert_int_equal(search.found.count, COUNT(wanted));
    for (size_t i = 0; i < COUNT(wanted); i++) {
        const struct found *found = &search.found.items[i];
        expect_view(found->id, wanted[i].id);
        expect_view(found->ending, wanted[i].ending);
        assert_true(view_starts(found->path, view_of(scratch->path)));
        assert_int_equal(found->path.data[found->path.length], '\0');
        assert_int_equal(found->sidecar_path.data == NULL, wanted[i].sidecar == NULL);
        if (wanted[i].sidecar != NULL)
            assert_true(view_ends(found->sidecar_path, view_of(wanted[i].sidecar)));
    }
    /* Only at the root are the names settings; a sidecar needs a source. */
    assert_int_equal(search.diagnostics.count, 1);
    finding(&search, DIAGNOSTIC_UNKNOWN_FORMAT, "2019/site.yaml");
    arena_finish(&search.arena);
}

static void reports_double_ids(void **state)
{
    struct scratch *scratch = *state;
    struct search search;
    scratch_put(scratch, "x.html", VIEW("x"));
    scratch_put(scratch, "x.md", VIEW("x"));
    scratch_put(scratch, "Water.md", VIEW("x"));
    scratch_put(scratch, "water.txt", VIEW("x"));
    search_at(&search, scratch->path);
    assert_int_equal(search.found.count, 2);
    expect_view(search.found.items[0].id, "Water");
    expect_view(search.found.items[1].ending, "html");
    assert_int_equal(search.diagnostics.of_code[DIAGNOSTIC_DUPLICATE_ID], 2);
    const struct diagnostic *found = finding(&search, DIAGNOSTIC_DUPLICATE_ID, "x.md");
    assert_true(view_find(found->message, VIEW("x.html"), 0) < found->message.length);
    found = finding(&search, DIAGNOSTIC_DUPLICATE_ID, "water.txt");
    assert_true(view_find(found->message, VIEW("case alone"), 0) < found->message.length);
    arena_finish(&search.arena);
}

static void reports_what_is_no_source(void **state)
{
    struct scratch *scratch = *state;
    struct search search;
    char outside[] = "/";
    char inside[4300];
    make_folder(scratch, "corpus");
    make_folder(scratch, "corpus/folder");
    scratch_put(scratch, "secret.md", VIEW("x"));
    scratch_put(scratch, "corpus/a.md", VIEW("x"));
    scratch_put(scratch, "corpus/photo.jpg", VIEW("x"));
    scratch_put(scratch, "corpus/noending", VIEW("x"));
    assert_int_equal(symlink("../secret.md", scratch_path(scratch, "corpus/out.md")), 0);
    assert_int_equal(symlink(outside, scratch_path(scratch, "corpus/root")), 0);
    assert_int_equal(symlink("a.md", scratch_path(scratch, "corpus/in.md")), 0);
    assert_int_equal(symlink("nowhere.md", scratch_path(scratch, "corpus/dead.md")), 0);
    assert_int_equal(symlink("folder", scratch_path(scratch, "corpus/link")), 0);
    snprintf(inside, sizeof inside, "%s", scratch_path(scratch, "corpus"));
    search_at(&search, inside);
    assert_int_equal(search.found.count, 2);
    expect_view(search.found.items[0].id, "a");
    expect_view(search.found.items[1].id, "in");
    finding(&search, DIAGNOSTIC_OUTSIDE_CORPUS, "out.md");
    finding(&search, DIAGNOSTIC_OUTSIDE_CORPUS, "root");
    finding(&search, DIAGNOSTIC_UNREADABLE, "dead.md");
    finding(&search, DIAGNOSTIC_UNKNOWN_FORMAT, "link");
    finding(&search, DIAGNOSTIC_UNKNOWN_FORMAT, "photo.jpg");
    finding(&search, DIAGNOSTIC_UNKNOWN_FORMAT, "noending");
    arena_finish(&search.arena);
}

static void takes_a_single_file(void **state)
{
    struct scratch *scratch = *state;
    struct search search;
    char path[4300];
    scratch_put(scratch, "one.txt", VIEW("x"));
    scratch_put(scratch, "one.yaml", VIEW("title: x"));
    snprintf(path, sizeof path, "%s", scratch_path(scratch, "one.txt"));
    search_at(&search, path);
    assert_int_equal(search.found.count, 1);
    expect_view(search.found.items[0].id, "one");
    expect_view(search.found.items[0].path, path);
    assert_true(view_ends(search.found.items[0].sidecar_path, VIEW("/one.yaml")));
    assert_int_equal(search.diagnostics.count, 0);
    arena_finish(&search.arena);
}

static void bears_odd_roots(void **state)
{
    struct scratch *scratch = *state;
    struct search search;
    char path[4300];
    search_at(&search, scratch->path);
    assert_int_equal(search.found.count, 0);
    assert_int_equal(search.diagnostics.of_code[DIAGNOSTIC_EMPTY_CORPUS], 1);
    arena_finish(&search.arena);

    scratch_put(scratch, "caf\xE9.md", VIEW("x"));
    scratch_put(scratch, "z.md", VIEW("x"));
    snprintf(path, sizeof path, "%s//", scratch->path);
    search_at(&search, path);
    assert_int_equal(search.found.count, 2);
    expect_view(search.found.items[0].id, "caf\xEF\xBF\xBD");
    assert_true(view_ends(search.found.items[0].path, VIEW("/caf\xE9.md")));
    assert_int_equal(search.diagnostics.of_code[DIAGNOSTIC_INVALID_UTF8], 1);
    arena_finish(&search.arena);

    struct error err = { 0 };
    struct found_list found = { 0 };
    search = (struct search){ 0 };
    search.diagnostics.arena = &search.arena;
    snprintf(path, sizeof path, "%s/nowhere", scratch->path);
    assert_false(find_sources(&search.arena, path, &search.diagnostics, &found, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_int_equal(found.count, 0);
    arena_finish(&search.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(finds_in_order),
        SCRATCH_TEST(reports_double_ids),
        SCRATCH_TEST(reports_what_is_no_source),
        SCRATCH_TEST(takes_a_single_file),
        SCRATCH_TEST(bears_odd_roots),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
