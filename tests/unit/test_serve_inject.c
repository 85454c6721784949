/* What is put into a page as it is served. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "serve/inject.h"

/* The markup is an @. */
static void test_point(void **state)
{
    (void) state;
    static const char *const pages[] = {
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>@\n<meta charset=\"utf-8\">",
        "<!doctype html><html><HEAD class=\"a>b\">@<title>x</title></HEAD>",
        "\xEF\xBB\xBF<!DOCTYPE html><head>@<title>",
        "<!-- <head> --><!DOCTYPE html>\n<!-- <html> -->\n<head>@<!-- x -->",
        "<!DOCTYPE html><html lang='en'>@<body><head>",
        "<!DOCTYPE html>@<title>x</title><p>",
        "@<header>no head</header>",
        "@<htmlx><head>",
        "@plain text with <head>",
        "\xEF\xBB\xBF@",
        "@",
        "<html>@<!-- never closed <head>",
        "<!DOCTYPE html><head class=\"never closed>@",
        "@<head",
    };
    for (size_t i = 0; i < COUNT(pages); i++) {
        struct view wanted = view_of(pages[i]);
        size_t at = view_find_byte(wanted, '@', 0);
        struct buffer page = { 0 }, out = { 0 };
        buffer_add(&page, view_slice(wanted, 0, at));
        buffer_add(&page, view_slice(wanted, at + 1, wanted.length));
        inject_markup(buffer_view(&page), VIEW("@"), &out);
        expect_view(buffer_view(&out), pages[i]);
        buffer_finish(&page);
        buffer_finish(&out);
    }
}

static void test_root(void **state)
{
    (void) state;
    static const struct {
        const char *page, *rooted;
    } cases[] = {
        { "<a href=\"index.html\">", "<a href=\"/index.html\">" },
        { "<a href=\"events/a:b.html\">", "<a href=\"/events/a:b.html\">" },
        { "<img src=\"a.png\" alt=\"b.png\">", "<img src=\"/a.png\" alt=\"b.png\">" },
        { "<a href=\"#main\"><a href=\"/x\">", "<a href=\"#main\"><a href=\"/x\">" },
        { "<a href=\"https://example.org/x\">", "<a href=\"https://example.org/x\">" },
        { "<a href=\"mailto:a@b\"><a href=\"\">",
          "<a href=\"mailto:a@b\"><a href=\"\">" },
        { "{\"href\":\"x\"} data-href=\"x\"", "{\"href\":\"x\"} data-href=\"x\"" },
        { "<a href=\"never", "<a href=\"/never" },
        { "", "" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buffer out = { 0 };
        inject_root(view_of(cases[i].page), &out);
        expect_view(buffer_view(&out), cases[i].rooted);
        buffer_finish(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_point),
        cmocka_unit_test(test_root),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
