#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "store/settings.h"

static const struct {
    const char *yaml;
    const char *title, *description, *base_url, *language, *contact;
    const char *finding; /* as diagnostic_write shows it, or NULL */
} CASES[] = {
    { NULL, "Timeline", NULL, NULL, "en", NULL, NULL },
    { "", "Timeline", NULL, NULL, "en", NULL, NULL },
    { "# nothing yet\n", "Timeline", NULL, NULL, "en", NULL, NULL },
    { "title: River floods\ndescription: What the gauges saw\nbase_url: "
      "https://example.org/floods/\nlanguage: pt-BR\ncontact: desk@example.org\n",
      "River floods", "What the gauges saw", "https://example.org/floods", "pt-BR",
      "desk@example.org", NULL },
    { "title: 1953\n", "1953", NULL, NULL, "en", NULL, NULL },
    { "title:\nlanguage: ~\n", "Timeline", NULL, NULL, "en", NULL,
      "site.yaml:2:11: warning: \"language\" must be a language tag, as en or pt-BR "
      "[bad-value]\n" },
    { "titel: Floods\n", "Timeline", NULL, NULL, "en", NULL,
      "site.yaml:1:1: warning: \"titel\" is no setting (do you mean \"title\"?) "
      "[unknown-key]\n" },
    { "\ncolour_of_pages: red\n", "Timeline", NULL, NULL, "en", NULL,
      "site.yaml:2:1: warning: \"colour_of_pages\" is no setting (there are title, "
      "description, base_url, language and contact) [unknown-key]\n" },
    { "title: [a, b]\n", "Timeline", NULL, NULL, "en", NULL,
      "site.yaml:1:8: warning: \"title\" must be text [bad-value]\n" },
    { "base_url: example.org\n", "Timeline", NULL, NULL, "en", NULL,
      "site.yaml:1:11: warning: \"base_url\" must be an http or https address, as "
      "https://example.org/history [bad-value]\n" },
    { "base_url: javascript:alert(1)\n", "Timeline", NULL, NULL, "en", NULL,
      "site.yaml:1:11: warning: \"base_url\" must be an http or https address, as "
      "https://example.org/history [bad-value]\n" },
    { "base_url: 'https://example.org/\"x'\n", "Timeline", NULL, NULL, "en", NULL,
      "site.yaml:1:11: warning: \"base_url\" must be an http or https address, as "
      "https://example.org/history [bad-value]\n" },
    { "base_url: https:///x\n", "Timeline", NULL, NULL, "en", NULL,
      "site.yaml:1:11: warning: \"base_url\" must be an http or https address, as "
      "https://example.org/history [bad-value]\n" },
    { "language: the English one\n", "Timeline", NULL, NULL, "en", NULL,
      "site.yaml:1:11: warning: \"language\" must be a language tag, as en or pt-BR "
      "[bad-value]\n" },
    { "- a\n- b\n", "Timeline", NULL, NULL, "en", NULL,
      "site.yaml:1:1: error: the settings are no mapping (write lines as in \"title: "
      "...\") [bad-settings]\n" },
};

static void assert_text(struct view view, const char *text)
{
    if (text == NULL) {
        assert_int_equal(view.length, 0);
        return;
    }
    if (!view_equal(view, view_of(text)))
        fail_msg("\"%.*s\" is not \"%s\"", VIEW_ARG(view), text);
}

static void reads_settings(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        struct arena arena = { .blocks = NULL };
        struct diagnostics diagnostics = { .arena = &arena, .path = VIEW("site.yaml") };
        struct timeline timeline = { .record_count = 0 };
        settings_read(&arena, view_of(CASES[i].yaml), &diagnostics, &timeline);
        assert_int_equal(diagnostics.count, CASES[i].finding != NULL);
        struct buffer shown = { .length = 0 };
        if (diagnostics.count > 0) {
            diagnostic_write(&diagnostics.items[0], &shown);
            assert_text(buffer_view(&shown), CASES[i].finding);
        }
        buffer_finish(&shown);
        assert_text(timeline.title, CASES[i].title);
        assert_text(timeline.description, CASES[i].description);
        assert_text(timeline.base_url, CASES[i].base_url);
        assert_text(timeline.language, CASES[i].language);
        assert_text(timeline.contact, CASES[i].contact);
        arena_finish(&arena);
    }
}

static void says_where_the_yaml_breaks(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct diagnostics diagnostics = { .arena = &arena, .path = VIEW("site.yaml") };
    struct timeline timeline = { .record_count = 0 };
    settings_read(&arena, VIEW("title: a\ntitle: b: c\n"), &diagnostics, &timeline);
    assert_int_equal(diagnostics.count, 1);
    assert_int_equal(diagnostics.items[0].code, DIAGNOSTIC_BAD_SETTINGS);
    assert_int_equal(diagnostics.items[0].line, 2);
    assert_text(timeline.title, "Timeline");
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_settings),
        cmocka_unit_test(says_where_the_yaml_breaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
